/** Excel.CustomXmlPartCollection and its parts. */
import type { Book } from "./book";
import { HostError, invalidArgument, itemNotFound } from "./errors";
import { ExcelCollection, ExcelObject } from "./excel-object";

/** The namespace of the root element, "" where it has none; undefined where the text has no root element. */
function namespaceOf(xml: string): string | undefined {
  const bare = xml
    .replace(/^\uFEFF/, "")
    .replace(/<\?[\s\S]*?\?>|<!--[\s\S]*?-->|<!DOCTYPE[^>]*>/g, "")
    .trim();
  const root = /^<(?:([\w.-]+):)?[\w.-]+((?:\s+[\w:.-]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*\/?>/.exec(bare);
  if (!root || !bare.endsWith(">")) return undefined;
  const attribute = root[1] ? `xmlns:${root[1]}` : "xmlns";
  for (const [, name, double, single] of (root[2] ?? "").matchAll(/([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)) {
    if (name === attribute) return double ?? single;
  }
  return root[1] ? undefined : "";
}

function checkXml(xml: unknown): string {
  if (typeof xml !== "string" || namespaceOf(xml) === undefined)
    throw invalidArgument("A custom XML part takes well-formed XML with one root element.");
  return xml;
}

abstract class Parts extends ExcelCollection<CustomXmlPart> {
  GetItemOrNullObject(id: string): CustomXmlPart | null {
    return this.list().find((part) => part.partId === id) ?? null;
  }
  GetItem(id: string): CustomXmlPart {
    const part = this.GetItemOrNullObject(id);
    if (!part) throw itemNotFound(`The custom XML part ${id}`);
    return part;
  }
}

export class CustomXmlPartCollection extends Parts {
  readonly excelClass = "CustomXmlPartCollection";

  list(): CustomXmlPart[] {
    return this.book.customXml.map((part) => new CustomXmlPart(this.book, part.id));
  }
  Add(xml: string): CustomXmlPart {
    const id = `{${crypto.randomUUID().toUpperCase()}}`;
    this.book.customXml.push({ id, xml: checkXml(xml) });
    return new CustomXmlPart(this.book, id);
  }
  GetByNamespace(namespace: string): CustomXmlPartScopedCollection {
    return new CustomXmlPartScopedCollection(this.book, namespace);
  }
}

export class CustomXmlPartScopedCollection extends Parts {
  readonly excelClass = "CustomXmlPartScopedCollection";

  constructor(
    book: Book,
    private readonly namespace: string,
  ) {
    super(book);
  }
  list(): CustomXmlPart[] {
    return this.book.customXml
      .filter((part) => namespaceOf(part.xml) === this.namespace)
      .map((part) => new CustomXmlPart(this.book, part.id));
  }
  GetOnlyItemOrNullObject(): CustomXmlPart | null {
    const parts = this.list();
    return parts.length === 1 ? parts[0]! : null;
  }
  GetOnlyItem(): CustomXmlPart {
    const part = this.GetOnlyItemOrNullObject();
    if (!part)
      throw new HostError(
        "GeneralException",
        `There are ${this.list().length} parts in the namespace ${this.namespace}, not one.`,
      );
    return part;
  }
}

export class CustomXmlPart extends ExcelObject {
  readonly excelClass = "CustomXmlPart";

  constructor(
    book: Book,
    readonly partId: string,
  ) {
    super(book);
  }
  override identity(): Record<string, string> {
    return { Id: this.partId };
  }
  private get part(): { id: string; xml: string } {
    const part = this.book.customXml.find((one) => one.id === this.partId);
    if (!part) throw itemNotFound("The custom XML part");
    return part;
  }
  get Id(): string {
    return this.part.id;
  }
  get NamespaceUri(): string {
    return namespaceOf(this.part.xml) ?? "";
  }
  GetXml(): string {
    return this.part.xml;
  }
  SetXml(xml: string): void {
    this.part.xml = checkXml(xml);
  }
  Delete(): void {
    const { id } = this.part;
    this.book.customXml = this.book.customXml.filter((part) => part.id !== id);
  }
}
