// Lets Node run the TypeScript of the catalogue, for the build and for `npm run docs`: what Excel reads of the functions
// and what the reference prints come from the same values that the functions run on.
const fs = require("node:fs");
const path = require("node:path");
const { transformSync } = require("@swc/core");

const SOURCE = path.join(__dirname, "..", "..");

/** Runs `use` with TypeScript files of src/ as modules, read again: a change shows without a restart of the server. */
function withSources(use) {
  for (const file of Object.keys(require.cache))
    if (file.startsWith(SOURCE) && file.endsWith(".ts")) delete require.cache[file];
  const before = require.extensions[".ts"];
  require.extensions[".ts"] = (module, file) => module._compile(compiled(file), file);
  try {
    return use();
  } finally {
    if (before) require.extensions[".ts"] = before;
    else delete require.extensions[".ts"];
  }
}

function compiled(file) {
  return transformSync(fs.readFileSync(file, "utf8"), {
    filename: file,
    module: { type: "commonjs" },
    jsc: { target: "es2022", parser: { syntax: "typescript" } },
    sourceMaps: false,
  }).code;
}

/** The functions' metadata and help in each language, by the name of the file that the build emits. */
function functionFiles(address) {
  return withSources(() => {
    const { generateMetadata } = require("./metadata.ts");
    const { helpPage } = require("./help-page.ts");
    return {
      "functions.json": JSON.stringify(generateMetadata("en", address)),
      "functions.ko.json": JSON.stringify(generateMetadata("ko", address)),
      "help/functions.html": helpPage("en"),
      "help/functions.ko.html": helpPage("ko"),
    };
  });
}

module.exports = { functionFiles, withSources };
