/** What belongs to one case stands in its folder: no other code knows a country or a project of a bundled case. */
import { readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";

const SOURCE = join(__dirname, "../../src");

/** Facts about countries, and lists of cases: what these say of a country is true whatever case there is. */
const FACTS = [
  "law",
  "words",
  "model/calendar/clock-names.ts",
  "cases/korea-us-2025",
  "cases/japan-us-2025",
  "cases/eu-us-2025",
  "cases/countries",
  "cases/united-states",
  "cases/back-test",
  "cases/own/countries.ts",
  "cases/published-examples.ts",
  "cases/registry.ts",
  "cases/tariff-registry.ts",
  "cases/project-names.ts",
  "cases/translations.ts",
];
const NAMES =
  /["'`](?:KR|JP|CN|EU|korea-us-2025|japan-us-2025|eu-us-2025)["'`]|\bKorea\b|\bJapan\b|\bChina\b|Alaska|한국(?!어)|일본|알래스카/;

function files(directory: string): string[] {
  return readdirSync(directory, { withFileTypes: true }).flatMap((entry) => {
    const path = join(directory, entry.name);
    return entry.isDirectory() ? files(path) : /\.tsx?$/.test(entry.name) ? [path] : [];
  });
}

/** Without comments, and without the help and the examples in which functions show what they take. */
function code(text: string): string {
  return text
    .replace(/\/\*[\s\S]*?\*\//g, "")
    .replace(/^\s*\/\/.*$/gm, "")
    .replace(/export const help\b[\s\S]*?^};/gm, "")
    .replace(/\bwanted(?:: Localized)?\s*[:=]\s*\{[^}]*\}/g, "")
    .replace(/\bexample: .*$/gm, "");
}

it("no code outside the cases knows their countries or projects", () => {
  const found = files(SOURCE)
    .map((path) => relative(SOURCE, path).split(sep).join("/"))
    .filter((path) => !FACTS.some((each) => path === each || path.startsWith(`${each}/`)))
    .flatMap((path) =>
      code(readFileSync(join(SOURCE, path), "utf8"))
        .split("\n")
        .filter((line) => NAMES.test(line))
        .map((line) => `${path}: ${line.trim()}`),
    );
  expect(found).toEqual([]);
});
