/** Collects the parts of a workbook, what they are and how they relate, and packs them. */
import { strToU8, zipSync, type Zippable } from "fflate";
import { contentTypes } from "../namespaces";
import { relationshipsPath, relationshipsXml, type Relationship } from "../package";
import { tag, xmlDeclaration } from "../xml";

export class PackageWriter {
  private readonly parts = new Map<string, Uint8Array>();
  private readonly types = new Map<string, string>();
  private readonly related = new Map<string, Relationship[]>();

  has(path: string): boolean {
    return this.parts.has(path);
  }

  add(path: string, content: string | Uint8Array, contentType?: string): string {
    this.parts.set(path, typeof content === "string" ? strToU8(content) : content);
    if (contentType !== undefined) this.types.set(path, contentType);
    return path;
  }

  /** A path that no part has yet: "xl/tables/table1.xml", "…2.xml" and so on. */
  free(stem: string, taken: ReadonlySet<string> = new Set()): string {
    let number = 1;
    while (this.parts.has(`${stem}${number}.xml`) || taken.has(`${stem}${number}.xml`)) number++;
    return `${stem}${number}.xml`;
  }

  /** Keeps a relationship of an opened file with its id, which other kept XML may name. */
  keep(source: string, relationship: Relationship): void {
    this.related.set(source, [...(this.related.get(source) ?? []), relationship]);
  }

  /** Relates two parts and gives the relationship's id. */
  relate(source: string, type: string, target: string): string {
    const existing = this.related.get(source) ?? [];
    let number = existing.length + 1;
    while (existing.some((each) => each.id === `rId${number}`)) number++;
    const id = `rId${number}`;
    this.related.set(source, [...existing, { id, type, kind: "", target, external: false }]);
    return id;
  }

  private contentTypesXml(): string {
    const defaults = [
      tag("Default", { Extension: "rels", ContentType: contentTypes.relationships }),
      tag("Default", { Extension: "xml", ContentType: "application/xml" }),
    ];
    const overrides = [...this.types].map(([path, ContentType]) =>
      tag("Override", { PartName: `/${path}`, ContentType }),
    );
    return (
      xmlDeclaration +
      tag("Types", { xmlns: "http://schemas.openxmlformats.org/package/2006/content-types" }, [
        ...defaults,
        ...overrides,
      ])
    );
  }

  pack(): Uint8Array {
    // Excel and mail gateways look for this part at the head of the archive.
    const archive: Zippable = { "[Content_Types].xml": strToU8(this.contentTypesXml()) };
    for (const [source, relationships] of this.related)
      archive[relationshipsPath(source)] = strToU8(relationshipsXml(source, relationships));
    for (const [path, bytes] of this.parts) archive[path] = bytes;
    // A fixed time makes the same workbook the same file.
    return zipSync(archive, { level: 6, mtime: new Date(1980, 0, 1) });
  }
}
