/** Every sentence that a person reads stands in src/words: those of the pane, the commands, the sheets and of sharing are looked for in code, .ts included. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";

const source = join(__dirname, "../../src");
/** A case's own words stand beside the case, a function's in its file; the host and the command line speak English. */
const ROOMS = ["taskpane", "commands", "sheets", "sharing"];
const files = ROOMS.flatMap((room) =>
  readdirSync(join(source, room), { recursive: true, encoding: "utf8" })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => `${room}/${name}`),
);

/** What only a developer can come to see: mistakes in code, and why a formula is not worked out, which is asked by its kind. */
const FOR_DEVELOPERS = new Set(["RangeError", "TypeError", "NotKnown"]);
const MISUSE = /^use\w+ is called outside of \w+\.$/;

function isSentence(text: string): boolean {
  if (/[가-힣]/.test(text)) return true;
  // A formula's text, a style, a selector.
  if (/^[=(]|[{}<>;]|\(.*,.*\)|\w\[/.test(text)) return false;
  const words = text.split(/\s+/).filter((word) => /\p{L}/u.test(word)).length;
  return (words >= 3 && /\p{L}[.!?…]$/u.test(text)) || words >= 7;
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
    if (isSentence(literal) && !MISUSE.test(literal) && !inErrorForDevelopers(node)) found.push(literal);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true));
  return found;
}

it("no file of these rooms holds a sentence", () => {
  const wrong = files.flatMap((name) =>
    sentences(name, readFileSync(join(source, name), "utf8")).map((each) => `${name}: ${each}`),
  );
  expect(wrong).toEqual([]);
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
