/** Every sentence that a user reads stands in src/words, or in a place that is named here with its reason: all other code is searched. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";

const source = join(__dirname, "../../src");
const files = readdirSync(source, { recursive: true, encoding: "utf8" }).filter(
  (name) => /\.tsx?$/.test(name) && !name.startsWith("words/"),
);

/** Where else sentences may stand, and why. */
const ELSEWHERE: readonly [place: RegExp, why: string][] = [
  [/^functions\/catalog\//, "a function's own words stand in its file"],
  [/^functions\/(\w+-)?(arguments?|elasticities|hts|origin|map-ranges)\.ts$/, "what an argument takes, by its check"],
  [/^functions\/documents\//, "what the build writes around the functions' own words: help pages and metadata"],
  [
    /^cases\/([\w-]+-20\d\d|united-states|countries)\//,
    "a case's own words, and those of countries, stand beside the case",
  ],
  [/^cases\/published-\w+\.ts$/, "what was published, by whom and where"],
  [
    /^cases\/own\/(chapters|countries|fill|lines|own-case)\.ts$/,
    "a case that a person makes is filled with words, and read by words",
  ],
  [
    /^model\/(calendar\/(clock-names|moment|parse-day)|tariff\/normalize-code)\.ts$/,
    "words by which people write days, times, clocks and codes",
  ],
  [/^files\/(line|entry)-headers\.ts$/, "names by which the columns of people's files are found"],
  [/^bulk\/(columns|day-texts|input-sql)\.ts$/, "what people's files hold: names of columns, days, yes and no"],
  [/^bulk\/(database|duty|duty-sql|law-files|printed-sql)\.ts$/, "statements of SQL"],
  [/^(cases\/back-test|law\/proof)\//, "pages of docs/ that are made from figures"],
  [
    /^law\/(korean|korean-stack|conditions|origin-names|authorities|base|claim-uptake|schedule|trade|entries\/rules)\.ts$/,
    "the law's own words",
  ],
  [/^law\/pack\//, "what the pack says to whoever adds an act"],
  [/^model\/tariff\/entry-fees\.ts$/, "the source of a figure"],
  [/^formula\//, "the engine stands in for Excel's, for developers; what a person sees of it is said by Excel's error"],
  [
    /^host\//,
    "the rehearsal host is for developers and speaks as office.js does; src/words/cli has its files' errors in Korean",
  ],
];
const isElsewhere = (name: string): boolean => ELSEWHERE.some(([place]) => place.test(name));

/** What only a developer can come to see: mistakes in code, and why a formula is not worked out, which is asked by its kind. */
const FOR_DEVELOPERS = new Set(["RangeError", "TypeError", "UnknownResult"]);
const MISUSE = /^use\w+ is called outside of \w+\.$/;
/** A command as it is typed. */
const COMMAND = /^parley [a-z-]+ \S/;

function isSentence(text: string): boolean {
  if (/[가-힣]/.test(text)) return true;
  // A formula's text, a style, a selector.
  if (/^[=(]|[{}<>;]|\(.*,.*\)|\w\[/.test(text)) return false;
  const words = text.split(/\s+/).filter((word) => /\p{L}/u.test(word)).length;
  return (words >= 3 && /\p{L}[.!?…]$/u.test(text)) || words >= 6;
}

function inErrorForDevelopers(node: ts.Node): boolean {
  for (let at: ts.Node = node; !ts.isSourceFile(at); at = at.parent) {
    if (ts.isNewExpression(at) && FOR_DEVELOPERS.has(at.expression.getText())) return true;
    if (ts.isCallExpression(at) && at.expression.kind === ts.SyntaxKind.SuperKeyword) return true;
  }
  return false;
}

function sentences(name: string, text: string): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) return;
    const literal = ts.isStringLiteralLike(node)
      ? node.text
      : ts.isTemplateExpression(node)
        ? [node.head.text, ...node.templateSpans.map((span) => span.literal.text)].join("0")
        : ts.isJsxText(node)
          ? node.text.trim()
          : "";
    if (isSentence(literal) && !MISUSE.test(literal) && !COMMAND.test(literal) && !inErrorForDevelopers(node))
      found.push(literal);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true));
  return found;
}

const found = new Map(files.map((name) => [name, sentences(name, readFileSync(join(source, name), "utf8"))]));

it("no other file holds a sentence", () => {
  const wrong = [...found].flatMap(([name, each]) =>
    isElsewhere(name) ? [] : each.map((sentence) => `${name}: ${sentence}`),
  );
  expect(wrong).toEqual([]);
});

it("names no place that has none", () => {
  const idle = ELSEWHERE.filter(([place]) => ![...found].some(([name, each]) => place.test(name) && each.length > 0));
  expect(idle.map(([place]) => String(place))).toEqual([]);
});

it.each([
  ['return "The workbook does not say which case it was built from: build it again.";', 1],
  ["const busy = `A build is running already: ${what} until it has finished.`;", 1],
  ['const title = "협상 시한";', 1],
  ["const a = <p>Nothing was changed here.</p>;", 1],
  ['row.cell("Saved by terms"); name = "Lines to ask for";', 0],
  ['formula("=IF(SUM(Scenarios[Probability])=1,0,1)");', 0],
  ['throw new RangeError("A list of that many characters is longer than Excel takes.");', 0],
])("finds what a person reads, and only that: %s", (code, count) => {
  expect(sentences("some.tsx", code)).toHaveLength(count);
});

it("both languages of a part are filled, in files of their own", () => {
  const words = readdirSync(join(source, "words"), { recursive: true, encoding: "utf8" });
  const english = words.filter((name) => name.endsWith("en.ts")).map((name) => name.replace(/en\.ts$/, "ko.ts"));
  expect(english.filter((name) => !words.includes(name))).toEqual([]);
  const mixed = words
    .filter((name) => name.endsWith("/en.ts") || name === "en.ts")
    .filter((name) => /[가-힣]/.test(readFileSync(join(source, "words", name), "utf8").replace('"한국어"', "")));
  expect(mixed).toEqual([]);
});
