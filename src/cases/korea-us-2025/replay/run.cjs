/** Writes docs/replay.md: part of `npm run proof`. The figures in values.json are those of the sheet, by a test of it. */
const { writeFileSync } = require("node:fs");
const { join } = require("node:path");
require("../../../law/pack/typescript.cjs");
const { page } = require("./replay.ts");
const values = require("./values.json");

writeFileSync(join(__dirname, "..", "..", "..", "..", "docs", "replay.md"), page(values));
