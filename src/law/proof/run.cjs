/** Writes docs/proof.md and its chart: `npm run proof`. */
const { writeFileSync } = require("node:fs");
const { join } = require("node:path");
require("../pack/typescript.cjs");
const { proofFiles } = require("./proof.ts");

const law = join(__dirname, "..");
for (const { name, text } of proofFiles(law)) writeFileSync(join(law, "..", "..", "docs", name), text);
