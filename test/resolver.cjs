// Jest loads CommonJS, and a package that ships only .mjs cannot be required on Node 20: such a package is compiled once, beside its version, into the cache.
const fs = require("node:fs");
const path = require("node:path");
const { transformSync } = require("@swc/core");

const PACKAGES = ["hucre"];
const compiled = new Map();

function sources(directory) {
  return fs.readdirSync(directory, { withFileTypes: true, recursive: true }).filter((entry) => entry.isFile() && entry.name.endsWith(".mjs"));
}

/** Compiles `from` into `to`; the rename makes it whole or absent, also when two workers do it at once. */
function compile(from, to) {
  if (fs.existsSync(to)) return;
  const draft = `${to}.${process.pid}`;
  for (const entry of sources(from)) {
    const source = path.join(entry.parentPath ?? entry.path, entry.name);
    const target = path.join(draft, path.relative(from, source)).replace(/\.mjs$/, ".cjs");
    const { code } = transformSync(fs.readFileSync(source, "utf8"), {
      filename: source,
      swcrc: false,
      module: { type: "commonjs" },
      jsc: { target: "es2022", parser: { syntax: "ecmascript" } },
    });
    fs.mkdirSync(path.dirname(target), { recursive: true });
    fs.writeFileSync(target, code.replace(/(["'])(\.{1,2}\/[^"']+)\.mjs\1/g, "$1$2.cjs$1"));
  }
  try {
    fs.renameSync(draft, to);
  } catch (error) {
    if (!fs.existsSync(to)) throw error;
    fs.rmSync(draft, { recursive: true });
  }
}

function commonJsOf(file) {
  const root = path.join(__dirname, "..", "node_modules");
  const name = PACKAGES.find((candidate) => file.startsWith(path.join(root, candidate) + path.sep));
  if (!name || !file.endsWith(".mjs")) return file;
  const home = path.join(root, name);
  const cache = path.join(root, ".cache", "jest-packages", `${name}-${require(path.join(home, "package.json")).version}`);
  if (!compiled.has(name)) {
    compile(path.join(home, "dist"), cache);
    compiled.set(name, cache);
  }
  return path.join(cache, path.relative(path.join(home, "dist"), file)).replace(/\.mjs$/, ".cjs");
}

module.exports = (request, options) => commonJsOf(options.defaultResolver(request, options));
