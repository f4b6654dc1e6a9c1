# How a source is named beside what rests on it.

# Short, in place of a year: "Oregon Health Authority, undated".
citations-undated = { $name }, undated
# In a full citation, after the publisher: "undated, read 2026-11-24."
citations-undated-read = undated, read { $day }
