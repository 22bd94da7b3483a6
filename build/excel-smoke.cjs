// Prints the thirty steps with which a person who has Excel tries the add-in.
const { readFileSync } = require("node:fs");
const { join } = require("node:path");

process.stdout.write(readFileSync(join(__dirname, "..", "docs", "excel-smoke.md"), "utf8"));
