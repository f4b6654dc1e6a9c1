# How a source is named beside what rests on it.

# Short, in place of a year: "Oregon Health Authority, sin fecha".
citations-undated = { $name }, sin fecha
# In a full citation, after the publisher: "sin fecha, leída el 2026-11-24."
citations-undated-read = sin fecha, leída el { $day }
