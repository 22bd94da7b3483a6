/** A second reader of workbook files that had no part in writing them and forgives nothing: every breach of a rule, in words. */
import { strFromU8, unzipSync } from "fflate";
import { drawingProblems, sheetProblems, styleProblems, tableProblems, workbookProblems } from "./parts";
import { ORDER } from "./rules";
import { treeOf, type Node } from "./tree";

/** As XML 1.0 has it, § 2.2. */
const NO_CHARACTER =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

export interface Relation {
  id: string;
  type: string;
  /** The part's path; of what lies outside the file its address. */
  target: string;
  external: boolean;
}

export class Package {
  readonly problems: string[] = [];
  private readonly roots = new Map<string, Node>();

  constructor(readonly parts: Record<string, Uint8Array>) {
    for (const [path, bytes] of Object.entries(parts))
      if (/\.(xml|rels|vml)$/.test(path)) this.parse(path, strFromU8(bytes));
  }

  private parse(path: string, text: string): void {
    if (NO_CHARACTER.test(text)) this.problems.push(`${path} holds a character that XML does not`);
    try {
      this.roots.set(path, treeOf(path, text));
    } catch (error) {
      this.problems.push(`${path}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }

  root(path: string): Node | undefined {
    return this.roots.get(path);
  }

  get paths(): string[] {
    return Object.keys(this.parts);
  }

  /** What a part refers to; "" is the package. */
  relations(path: string): Relation[] {
    const at = path.lastIndexOf("/");
    const rels = this.root(`${path.slice(0, at + 1)}_rels/${path.slice(at + 1)}.rels`);
    return [...(rels?.children ?? [])].map((each) => {
      const external = each.get("TargetMode") === "External";
      const target = each.get("Target") ?? "";
      return {
        id: each.get("Id") ?? "",
        type: (each.get("Type") ?? "").split("/").at(-1)!,
        target: external ? target : decodeURI(new URL(target, `http://p/${path}`).pathname.slice(1)),
        external,
      };
    });
  }
}

/** Every breach; none of a good file. */
export function problemsOf(file: Uint8Array): string[] {
  const opened = new Package(unzipSync(file));
  return [
    ...opened.problems,
    ...typeProblems(opened),
    ...relationProblems(opened),
    ...orderProblems(opened),
    ...workbookProblems(opened),
    ...styleProblems(opened),
    ...sheetProblems(opened),
    ...tableProblems(opened),
    ...drawingProblems(opened),
  ];
}

/** How the types of parts end, by the relationship that leads to them (part 1, § 12 and 15). */
const ENDINGS: Record<string, string> = {
  officeDocument: ".main+xml",
  worksheet: ".worksheet+xml",
  styles: ".styles+xml",
  sharedStrings: ".sharedStrings+xml",
  sheetMetadata: ".sheetMetadata+xml",
  table: ".table+xml",
  drawing: ".drawing+xml",
  chart: ".chart+xml",
  theme: ".theme+xml",
  comments: ".comments+xml",
};

/** Part 2, § 10.1: each part has a type, by its own name or by its ending, and none is given to what is not there. */
function typeProblems(opened: Package): string[] {
  const given = [...(opened.root("[Content_Types].xml")?.children ?? [])];
  const named = (name: string, attribute: string) =>
    given.filter(({ localName }) => localName === name).map((each) => each.get(attribute) ?? "");
  const endings = named("Default", "Extension").map((each) => each.toLowerCase());
  const parts = named("Override", "PartName");
  const typeOf = (path: string) =>
    given.find((each) => each.get("PartName") === `/${path}`)?.get("ContentType") ??
    given
      .find((each) => each.get("Extension")?.toLowerCase() === path.split(".").at(-1)!.toLowerCase())
      ?.get("ContentType") ??
    "";
  const related = ["", ...opened.paths].flatMap((path) => opened.relations(path)).filter(({ external }) => !external);
  return [
    ...[...endings, ...parts]
      .filter((each, index, all) => all.indexOf(each) !== index)
      .map((each) => `${each} has two types`),
    ...parts
      .filter((part) => !opened.paths.includes(part.slice(1)))
      .map((part) => `a type for ${part}, which is not there`),
    ...opened.paths
      .filter((path) => path !== "[Content_Types].xml" && !path.endsWith("/"))
      .filter((path) => !parts.includes(`/${path}`) && !endings.includes(path.split(".").at(-1)!.toLowerCase()))
      .map((path) => `${path} has no type`),
    ...related
      .filter(({ type, target }) => !typeOf(target).endsWith(ENDINGS[type] ?? ""))
      .map(({ type, target }) => `${target} is a ${type}, and its type ${typeOf(target)}`),
  ];
}

function relationProblems(opened: Package): string[] {
  const sources = ["", ...opened.paths.filter((path) => !path.endsWith(".rels"))];
  return sources.flatMap((path) => {
    const relations = opened.relations(path);
    const ids = relations.map(({ id }) => id);
    const used = path === "" ? [] : relationIds(opened.root(path));
    return [
      ...ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `${path}: two relationships ${id}`),
      ...relations
        .filter(({ target, external }) => !external && !opened.paths.includes(target))
        .map(({ target }) => `${path}: ${target} is not in the file`),
      ...used.filter((id) => !ids.includes(id)).map((id) => `${path}: ${id} is no relationship`),
    ];
  });
}

function relationIds(root: Node | undefined): string[] {
  return (root?.all ?? []).flatMap(({ attributes }) =>
    attributes
      .filter(([name, value]) => /^r:(id|embed|link|pict)$/.test(name) && value !== "")
      .map(([, value]) => value),
  );
}

function orderProblems(opened: Package): string[] {
  return opened.paths.flatMap((path) => {
    const root = opened.root(path);
    if (!root || !/^xl\/(workbook|styles|worksheets|tables|charts)/.test(path) || path.endsWith(".rels")) return [];
    return root.all.flatMap((element) => {
      const order = ORDER[element.localName];
      if (!order || element.isWithin("extLst")) return [];
      const places = [...element.children].map(({ localName }) => order.indexOf(localName));
      const odd = places.findIndex((place, index) => place < 0 || (index > 0 && place < places[index - 1]!));
      return odd < 0
        ? []
        : [`${path}: ${element.localName} has ${element.children[odd]!.localName} in the wrong place`];
    });
  });
}
