/** What the documents tell people to type is there to be typed. */
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";

const root = join(__dirname, "..", "..");
const { scripts } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { scripts: Record<string, string> };
const documents = [
  "README.md",
  ...readdirSync(join(root, "docs"))
    .filter((name) => name.endsWith(".md"))
    .map((name) => join("docs", name)),
];

/** The scripts that a text calls: `npm run x`, `npm start`, `npm test`. */
function called(text: string): string[] {
  return [...text.matchAll(/\bnpm (?:(?:--?\w+ )*run (?:--?\w+ )*([\w:][\w:-]*)|(start|test)\b)/g)].map(
    (match) => (match[1] ?? match[2])!,
  );
}

it.each(documents)("%s names only scripts of package.json", (file) => {
  const missing = called(readFileSync(join(root, file), "utf8")).filter((name) => !(name in scripts));
  expect(missing).toEqual([]);
});

it("reads the ways in which a script is called", () => {
  expect(
    called(
      "`npm ci && npm start`, npm run --silent parley -- calc, npm test, npm --silent run start:excel, npm run excel-smoke",
    ),
  ).toEqual(["start", "parley", "test", "start:excel", "excel-smoke"]);
});

it("has the README name the commands that matter", () => {
  expect(called(readFileSync(join(root, "README.md"), "utf8"))).toEqual(
    expect.arrayContaining(["start", "start:excel", "build", "test", "bench", "parley"]),
  );
});
