/** Writes ../data/law.json, trade.json, goods.json and descriptions.json from the acts, the lists and the sources: `node src/law/pack/run.cjs`. */
const { readFileSync, writeFileSync, mkdirSync } = require("node:fs");
const { join } = require("node:path");
require("./typescript.cjs");
const { pack } = require("./pack.ts");
const { readSources } = require("./sources.ts");
const { checkActs } = require("./check.ts");

const law = join(__dirname, "..");
const sources = readSources(law);
const faults = checkActs(sources);
if (faults.length > 0) {
  console.error(faults.join("\n"));
  process.exit(1);
}
const data = join(law, "data");
mkdirSync(data, { recursive: true });
for (const [name, packed] of Object.entries(pack(sources))) {
  writeFileSync(join(data, `${name}.json`), `${JSON.stringify(packed)}\n`);
}
const descriptions = readFileSync(join(law, "sources", "descriptions.tsv"), "utf8")
  .trim()
  .split("\n")
  .slice(1)
  .map((line) => line.split("\t"));
writeFileSync(join(data, "descriptions.json"), `${JSON.stringify(Object.fromEntries(descriptions), null, 0)}\n`);
