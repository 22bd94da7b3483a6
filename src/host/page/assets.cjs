// Files that the rehearsal page loads as they were published, by the address at which the development server gives them.
const path = require("node:path");

const package_ = (file) => require.resolve(file);
const beside = (file) => path.join(__dirname, file);
/** The packages export their folder only by patterns that Node refuses for a few names, so the file is found beside the main one. */
const univer = (name, file) => path.join(path.dirname(package_(`@univerjs/${name}`)), "..", file);

/** In the order in which they must be loaded; each brings a global that the next ones use. */
const presets = [
  "preset-sheets-core",
  "preset-sheets-sort",
  "preset-sheets-table",
  "preset-sheets-conditional-formatting",
  "preset-sheets-data-validation",
  "preset-sheets-drawing",
];

const assets = {
  "/vendor/rxjs.js": path.join(path.dirname(package_("rxjs/package.json")), "dist", "bundles", "rxjs.umd.min.js"),
  "/vendor/univer/presets.js": univer("presets", "umd/index.js"),
  "/page/page.css": beside("page.css"),
};
for (const preset of presets) {
  assets[`/vendor/univer/${preset}.js`] = univer(preset, "umd/index.js");
  assets[`/vendor/univer/${preset}.css`] = univer(preset, "index.css");
  for (const locale of ["en-US", "ko-KR"])
    assets[`/vendor/univer/${preset}.${locale}.js`] = univer(preset, `umd/locales/${locale}.js`);
}

module.exports = { assets };
