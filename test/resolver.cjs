// Jest loads CommonJS: a package that ships only ES modules is compiled once, beside its version, into the cache.
const fs = require("node:fs");
const path = require("node:path");
const { transformSync } = require("@swc/core");

/** Packages of ES modules that are published as CommonJS too, under another name. */
const TWINS = { "lodash-es": "lodash" };
const ROOT = path.join(__dirname, "..", "node_modules");
const MODULE = /\.m?js$/;
/** By the package's directory: where its modules are as CommonJS, or undefined where they need no compiling. */
const homes = new Map();

function sources(directory) {
  return fs
    .readdirSync(directory, { withFileTypes: true, recursive: true })
    .map((entry) => ({
      name: entry.name,
      file: path.join(entry.parentPath ?? entry.path, entry.name),
      isFile: entry.isFile(),
    }))
    .filter(
      ({ name, file, isFile }) =>
        isFile &&
        MODULE.test(name) &&
        !name.endsWith(".min.js") &&
        !path.relative(directory, file).includes("node_modules"),
    );
}

/** Compiles `from` into `to`; the rename makes it whole or absent, also when two workers do it at once. */
function compile(from, to) {
  if (fs.existsSync(to)) return;
  const draft = `${to}.${process.pid}`;
  for (const { file } of sources(from)) {
    const target = path.join(draft, path.relative(from, file)).replace(MODULE, ".cjs");
    const { code } = transformSync(fs.readFileSync(file, "utf8"), {
      filename: file,
      swcrc: false,
      module: { type: "commonjs" },
      jsc: { target: "es2022", parser: { syntax: "ecmascript" } },
    });
    fs.mkdirSync(path.dirname(target), { recursive: true });
    fs.writeFileSync(target, code.replace(/(["'])(\.{1,2}\/[^"']+)\.m?js\1/g, "$1$2.cjs$1"));
  }
  try {
    fs.renameSync(draft, to);
  } catch (error) {
    if (!fs.existsSync(to)) throw error;
    fs.rmSync(draft, { recursive: true });
  }
}

/** The directory of the package that a file belongs to, which may lie inside another package. */
function packageOf(file) {
  const nested = `${path.sep}node_modules${path.sep}`;
  const root = file.slice(0, file.lastIndexOf(nested) + nested.length);
  const [scope, name] = path.relative(root, file).split(path.sep);
  return path.join(root, scope.startsWith("@") ? path.join(scope, name) : scope);
}

function commonJsHome(directory, file) {
  const { name, version, type } = JSON.parse(fs.readFileSync(path.join(directory, "package.json"), "utf8"));
  if (type !== "module" && !file.endsWith(".mjs")) return undefined;
  const cache = path.join(ROOT, ".cache", "jest-packages", `${name.replace("/", "+")}-${version}`);
  compile(directory, cache);
  return cache;
}

function commonJsOf(file) {
  const isPackaged = file.startsWith(ROOT + path.sep) && !file.startsWith(path.join(ROOT, ".cache"));
  if (!isPackaged || !MODULE.test(file)) return file;
  const directory = packageOf(file);
  const key = `${directory}${path.extname(file)}`;
  if (!homes.has(key)) homes.set(key, commonJsHome(directory, file));
  const home = homes.get(key);
  return home ? path.join(home, path.relative(directory, file)).replace(MODULE, ".cjs") : file;
}

module.exports = (request, options) => commonJsOf(options.defaultResolver(TWINS[request] ?? request, options));
