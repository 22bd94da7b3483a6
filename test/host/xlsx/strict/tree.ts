/** A part's elements, as light as the rules need them: a browser's document takes minutes for a sheet of a few thousand cells. */
import { parseXml, type XmlElement } from "../../../../src/host/xlsx/xml";

export class Node {
  readonly children: Node[];
  readonly localName: string;
  private everything: Node[] | undefined;

  constructor(
    private readonly element: XmlElement,
    readonly parent?: Node,
  ) {
    this.localName = element.name;
    this.children = element.children.map((each) => new Node(each, this));
  }

  /** By its name as written or without its prefix. */
  get(name: string): string | undefined {
    const { attributes } = this.element;
    if (name in attributes) return attributes[name];
    const key = Object.keys(attributes).find((each) => each.endsWith(`:${name}`));
    return key === undefined ? undefined : attributes[key];
  }

  get attributes(): [name: string, value: string][] {
    return Object.entries(this.element.attributes);
  }

  get text(): string {
    return this.element.text + this.children.map((each) => each.text).join("");
  }

  /** Itself and all below it. */
  get all(): Node[] {
    return (this.everything ??= [this, ...this.children.flatMap((each) => each.all)]);
  }

  isWithin(name: string): boolean {
    return this.localName === name || this.parent?.isWithin(name) === true;
  }
}

/** Throws what is wrong with it. */
export function treeOf(path: string, text: string): Node {
  const tags = text.matchAll(/<[^\s/>!?][^\s/>]*((?:\s+[^\s=]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*\/?>/g);
  for (const [whole, attributes = ""] of tags) {
    const names = [...attributes.matchAll(/([^\s=]+)\s*=\s*(?:"[^"]*"|'[^']*')/g)].map((match) => match[1]!);
    if (new Set(names).size < names.length) throw new Error(`one attribute twice in ${whole}`);
  }
  const odd = /&(?!(?:lt|gt|amp|quot|apos|#\d+|#x[0-9a-fA-F]+);)/.exec(text);
  if (odd) throw new Error(`an entity that XML does not know at ${odd.index}`);
  const root = new Node(parseXml(text.replace(/^\ufeff/, ""), path));
  const declared = new Set([
    "xml",
    "xmlns",
    ...root.all.flatMap(({ attributes }) => attributes.map(([name]) => /^xmlns:(.+)$/.exec(name)?.[1] ?? "")),
  ]);
  const prefixes = new Set(
    [...text.matchAll(/<\/?([A-Za-z_][\w.-]*):[A-Za-z]|\s([A-Za-z_][\w.-]*):[A-Za-z][\w.-]*=["']/g)].map(
      (match) => match[1] ?? match[2]!,
    ),
  );
  for (const prefix of prefixes) if (!declared.has(prefix)) throw new Error(`the prefix ${prefix} stands for nothing`);
  return root;
}
