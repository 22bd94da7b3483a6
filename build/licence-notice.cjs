// Writes the licences of the packages that are in the bundles beside them, as these ask for; a package without one, or under the GPL, breaks the build.
const fs = require("node:fs");
const path = require("node:path");

const FILE = "third-party-licenses.txt";

class LicenceNotice {
  apply(compiler) {
    const { Compilation, WebpackError, sources } = compiler.webpack;
    compiler.hooks.thisCompilation.tap("LicenceNotice", (compilation) => {
      compilation.hooks.processAssets.tap(
        { name: "LicenceNotice", stage: Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL },
        () => {
          try {
            compilation.emitAsset(FILE, new sources.RawSource(notice(packagesOf(compilation.modules))));
          } catch (error) {
            compilation.errors.push(new WebpackError(error.message));
          }
        },
      );
    });
  }
}

/** The directories of the packages that modules come from; a module may hold others that were joined with it. */
function packagesOf(modules, found = new Set()) {
  for (const module of modules) {
    if (module.modules) packagesOf(module.modules, found);
    const directory = module.resource && packageOf(module.resource);
    if (directory) found.add(directory);
  }
  return found;
}

function packageOf(file) {
  const [, directory] = /^(.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+)[\\/]/.exec(file) ?? [];
  return directory;
}

function notice(directories) {
  const entries = [...directories].map((directory) => {
    const { name, version } = described(directory);
    return [`${name} ${version} (${licenceOf(directory)})`, textOf(directory)].filter(Boolean).join("\n\n");
  });
  return `${[...new Set(entries)].sort().join(`\n\n${"-".repeat(80)}\n\n`)}\n`;
}

const described = (directory) => JSON.parse(fs.readFileSync(path.join(directory, "package.json"), "utf8"));

/** As the package says, else as its licence's text does. Throws where there is neither, or where the product may not take it. */
function licenceOf(directory) {
  const { name, license, licenses } = described(directory);
  const said = license ?? licenses?.map(({ type }) => type).join(" OR ");
  const licence = typeof said === "object" ? said.type : (said ?? nameOf(textOf(directory)));
  if (!licence) throw new Error(`${name} comes without a licence: use another package.`);
  if (!isPermissive(licence))
    throw new Error(`${name} comes under ${licence}, which the product may not take: use another package.`);
  return licence;
}

const PERMISSIVE = /^(?:0BSD|Apache-2\.0|BSD-[23]-Clause|BlueOak-1\.0\.0|CC0-1\.0|ISC|MIT|MIT-0|Unlicense|Zlib)$/;

/** Of licences that are joined by OR one is enough, of those joined by AND all are needed. */
const isPermissive = (licence) =>
  licence
    .replace(/[()]/g, "")
    .split(" OR ")
    .some((choice) => choice.split(" AND ").every((each) => PERMISSIVE.test(each.trim())));

function textOf(directory) {
  const file = fs.readdirSync(directory).find((name) => /^(?:licen[cs]e|copying)(?:[.-]|$)/i.test(name));
  return file && fs.readFileSync(path.join(directory, file), "utf8").replaceAll("\r\n", "\n").trim();
}

function nameOf(text = "") {
  if (/Apache License\s+Version 2\.0/.test(text)) return "Apache-2.0";
  return /Permission is hereby granted, free of charge/.test(text) ? "MIT" : undefined;
}

module.exports = { LicenceNotice, licenceOf, isPermissive };
