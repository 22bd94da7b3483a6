// Brings up to date what is generated from src/functions/catalog/ and kept in the repository: npm run docs
const fs = require("node:fs");
const path = require("node:path");
const { withSources } = require("./load.cjs");

const catalog = path.join(__dirname, "..", "catalog");
const reference = path.join(__dirname, "..", "..", "..", "docs", "functions.md");

// The lists of the catalogue first, as the reference is written of what they name.
withSources(() => {
  const { indexFiles } = require("./catalog-index.ts");
  for (const [name, text] of Object.entries(indexFiles(catalog))) fs.writeFileSync(path.join(catalog, name), text);
});
withSources(() => fs.writeFileSync(reference, require("./reference.ts").reference()));
