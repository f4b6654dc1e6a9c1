# README.txt in the package of all tables. Names of files and folders stay as they are.

exports-version = Versión { $version }. Última revisión: { $last }. Próxima revisión, a más tardar: { $next }.
exports-description = datapackage.json describe cada tabla y columna (Frictionless Data Package).
exports-tables = tables/ contiene las tablas: CSV, UTF-8, un dato por fila, las fuentes como ids de sources.csv.
exports-spoken = tables/es/ contiene sus textos en español: las mismas claves, y junto a cada columna una marca de su inglés.
exports-license = LICENSE.txt dice cómo se pueden usar.
