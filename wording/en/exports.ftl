# README.txt in the package of all tables. Names of files and folders stay as they are.

exports-version = Version { $version }. Last reviewed { $last }. Next review due { $next }.
exports-description = datapackage.json describes every table and column (Frictionless Data Package).
exports-tables = tables/ holds the tables: CSV, UTF-8, one fact a row, sources as ids of sources.csv.
exports-spoken = tables/es/ holds their words in Spanish: the same keys, and beside each column a mark of its English.
exports-license = LICENSE.txt says how they may be used.
