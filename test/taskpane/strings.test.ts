/** No component holds words of its own: all that a user reads or hears is in the dictionaries, where each language is held to the same entries. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";

const directory = join(__dirname, "../../src/taskpane");
const files = readdirSync(directory, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".tsx"));

/** Attributes that people see or screen readers say. */
const SPOKEN = new Set([
  "aria-label",
  "aria-description",
  "aria-roledescription",
  "title",
  "placeholder",
  "label",
  "hint",
  "alt",
  "name",
  "spoken",
  "summary",
]);
/** The name is the same in every language. */
const SAME_EVERYWHERE = new Set(["Parley"]);

/** Words between tags and in spoken attributes. */
function words(text: string): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node) => {
    if (ts.isJsxText(node)) found.push(node.text);
    if (
      ts.isJsxExpression(node) &&
      node.expression &&
      ts.isStringLiteralLike(node.expression) &&
      !ts.isJsxAttribute(node.parent)
    )
      found.push(node.expression.text);
    if (ts.isJsxAttribute(node) && SPOKEN.has(node.name.getText()) && node.initializer) {
      const { initializer } = node;
      if (ts.isStringLiteral(initializer)) found.push(initializer.text);
      else if (
        ts.isJsxExpression(initializer) &&
        initializer.expression &&
        ts.isStringLiteralLike(initializer.expression)
      )
        found.push(initializer.expression.text);
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile("component.tsx", text, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX));
  return found.map((each) => each.trim()).filter((each) => /\p{L}{2}/u.test(each) && !SAME_EVERYWHERE.has(each));
}

test.each(files)("%s", (file) => {
  expect(words(readFileSync(join(directory, file), "utf8"))).toEqual([]);
});

test("words in a component are noticed, so that the check above can fail", () => {
  expect(
    words('const A = () => <p title="a hint">Hello {"there"} <b aria-label={`so`}>{text.x}</b> Parley</p>;'),
  ).toEqual(["a hint", "Hello", "there", "so"]);
});
