/**
 * Writes docs/back-test.md, its chart and result.json: part of `npm run proof`. With the path of another file of monthly imports
 * (columns month, partner, naics3, imports_usd) it prints the page of that file instead.
 */
const { writeFileSync } = require("node:fs");
const { join } = require("node:path");
require("../../law/pack/typescript.cjs");
const { files, findings } = require("./back-test.ts");
const { CHART_FILE } = require("./findings.ts");

const src = join(__dirname, "..", "..");
const [, , other] = process.argv;
const made = files(findings(src, other));
if (other) process.stdout.write(made.page);
else {
  const docs = join(src, "..", "docs");
  writeFileSync(join(docs, "back-test.md"), made.page);
  writeFileSync(join(docs, CHART_FILE), made.chart);
  writeFileSync(join(__dirname, "result.json"), made.result);
}
