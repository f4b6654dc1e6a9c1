"""The server around the app: headers, hosts, addresses, documents, warm start."""

# The code's own version, by CHANGELOG.md; the tables' stands in changelog.csv.
VERSION = "1.5.0"
