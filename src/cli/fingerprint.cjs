// Names what a build is made from: the same sources give the same name, so that a build is kept until they change.
const { createHash } = require("node:crypto");
const { readdirSync, readFileSync, statSync } = require("node:fs");
const { join, relative } = require("node:path");

function* filesIn(path) {
  if (!statSync(path).isDirectory()) {
    yield path;
    return;
  }
  for (const name of readdirSync(path).sort()) yield* filesIn(join(path, name));
}

/** The sources of what the command line runs: the add-in and the commands. */
const COMMAND_LINE = ["src", "build", "assets", "manifest.xml", "webpack.config.js", "package-lock.json"];

/** Of files and folders of the repository at `root`. */
function fingerprint(root, paths = COMMAND_LINE) {
  const hash = createHash("sha256");
  for (const path of paths)
    for (const file of filesIn(join(root, path)))
      hash.update(relative(root, file)).update("\0").update(readFileSync(file)).update("\0");
  return hash.digest("hex").slice(0, 16);
}

module.exports = { fingerprint };
