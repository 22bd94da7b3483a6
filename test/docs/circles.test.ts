/** No two files import each other's code, directly or by way of others: each can be read, loaded and tested by itself. */
import { readdirSync, readFileSync, existsSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import ts from "typescript";

const source = join(__dirname, "../../src");
const files = readdirSync(source, { recursive: true, encoding: "utf8" })
  .filter((name) => /\.tsx?$/.test(name) && !name.endsWith(".d.ts"))
  .map((name) => join(source, name));

/** Types are gone before anything is loaded, so they may go round. */
function carriesCode(node: ts.ImportDeclaration | ts.ExportDeclaration): boolean {
  if (ts.isExportDeclaration(node)) return !node.isTypeOnly;
  const clause = node.importClause;
  if (!clause) return true;
  if (clause.isTypeOnly) return false;
  const named = clause.namedBindings;
  const onlyTypes = named && ts.isNamedImports(named) && named.elements.every((each) => each.isTypeOnly);
  return clause.name !== undefined || !onlyTypes;
}

function importsOf(file: string, text = readFileSync(file, "utf8")): string[] {
  return ts.createSourceFile(file, text, ts.ScriptTarget.Latest).statements.flatMap((node) => {
    if (!ts.isImportDeclaration(node) && !ts.isExportDeclaration(node)) return [];
    const from = node.moduleSpecifier;
    if (!from || !ts.isStringLiteral(from) || !from.text.startsWith(".") || !carriesCode(node)) return [];
    const target = join(dirname(file), from.text);
    return [`${target}.ts`, `${target}.tsx`, join(target, "index.ts")].filter((path) => existsSync(path)).slice(0, 1);
  });
}

/** Each circle once, as the files that it runs through (Tarjan's strongly connected components). */
function circles(graph: ReadonlyMap<string, readonly string[]>): string[][] {
  const order = new Map<string, number>();
  const low = new Map<string, number>();
  const stack: string[] = [];
  const found: string[][] = [];
  const visit = (file: string): void => {
    order.set(file, order.size);
    low.set(file, order.get(file)!);
    stack.push(file);
    for (const next of graph.get(file) ?? []) {
      if (!order.has(next)) visit(next);
      if (stack.includes(next)) low.set(file, Math.min(low.get(file)!, low.get(next)!));
    }
    if (low.get(file) !== order.get(file)) return;
    const circle = stack.splice(stack.indexOf(file));
    if (circle.length > 1) found.push(circle);
  };
  for (const file of graph.keys()) if (!order.has(file)) visit(file);
  return found;
}

it("has none but among the objects of the host's workbook, which are each other's properties as Excel's are", () => {
  const all = circles(new Map(files.map((file) => [file, importsOf(file)])));
  const others = all
    .map((circle) => circle.map((file) => relative(source, file).replaceAll("\\", "/")))
    .filter((circle) => !circle.every((file) => file.startsWith("host/workbook/")));
  expect(others).toEqual([]);
});

it("notices a circle of three files, and lets types go round", () => {
  expect(
    circles(
      new Map([
        ["a", ["b"]],
        ["b", ["c"]],
        ["c", ["a"]],
        ["d", ["a"]],
      ]),
    ).map((circle) => circle.sort()),
  ).toEqual([["a", "b", "c"]]);
  const here = join(source, "words/sheets/en.ts");
  expect(importsOf(here, 'import type { X } from "./words"; import { type Y } from "./ko";')).toEqual([]);
  expect(importsOf(here, 'import { y, type X } from "./words";')).toEqual([join(source, "words/sheets/words.ts")]);
});
