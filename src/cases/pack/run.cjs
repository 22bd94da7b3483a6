/** Writes ../data/schedule.json and ../data/descriptions.json from the sources: `node src/cases/pack/run.cjs`. */
const { readFileSync, writeFileSync, mkdirSync } = require("node:fs");
const { join } = require("node:path");
const { transformSync } = require("@swc/core");

const source = (name) => readFileSync(join(__dirname, "sources", name), "utf8");
const { code } = transformSync(readFileSync(join(__dirname, "pack.ts"), "utf8"), {
  jsc: { parser: { syntax: "typescript" }, target: "es2022" },
  module: { type: "commonjs" },
});
const module_ = { exports: {} };
new Function("module", "exports", code)(module_, module_.exports);

const data = join(__dirname, "..", "data");
mkdirSync(data, { recursive: true });
const packed = module_.exports.pack({
  baseRates: source("base-rates.csv"),
  koreaHts10: source("korea-hts10-2024.csv"),
  importsHs6: source("imports-hs6-2024.csv"),
  scopes: source("scopes.csv"),
});
writeFileSync(join(data, "schedule.json"), `${JSON.stringify(packed, null, 1)}\n`);
const descriptions = source("descriptions.tsv")
  .trim()
  .split("\n")
  .slice(1)
  .map((line) => line.split("\t"));
writeFileSync(join(data, "descriptions.json"), `${JSON.stringify(Object.fromEntries(descriptions), null, 0)}\n`);
