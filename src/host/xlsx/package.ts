/** The zip container of a workbook: its parts, the relationships between them and their content types. */
import { strFromU8, unzipSync } from "fflate";
import { WorkbookFileError } from "./file-error";
import { attribute, children, parseXml, tag, xmlDeclaration, type XmlElement } from "./xml";

export interface Relationship {
  id: string;
  /** The last step of the type's address ("worksheet"): strict and transitional files differ in the rest. */
  kind: string;
  type: string;
  /** Path of the part, without a leading slash; the address as it is when it is external. */
  target: string;
  external: boolean;
}

const megabyte = 1024 * 1024;
const largestContent = 256 * megabyte;
/** No honest sheet compresses better than this; a bomb does. Small files may. */
const largestRatio = 150;
const ratioMatters = 64 * megabyte;

const startsWith = (bytes: Uint8Array, ...head: number[]): boolean =>
  head.every((byte, index) => bytes[index] === byte);

function refuseForeign(bytes: Uint8Array): void {
  if (bytes.length === 0) throw new WorkbookFileError("empty", undefined);
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) {
    // Excel wraps an encrypted .xlsx in the same container that the old .xls format is; the encrypted one names its stream in UTF-16.
    const encrypted = new TextDecoder("utf-16le").decode(bytes).includes("EncryptedPackage");
    throw new WorkbookFileError(encrypted ? "password" : "oldFormat", undefined);
  }
  if (!startsWith(bytes, 0x50, 0x4b)) throw new WorkbookFileError("noZip", undefined);
}

/** Where a relationship's target leads, seen from the part that holds it. */
export function resolveTarget(source: string, target: string): string {
  const path = target.startsWith("/") ? [] : source.split("/").slice(0, -1);
  for (const step of target.split("/")) {
    if (step === "..") path.pop();
    else if (step !== "." && step !== "") path.push(step);
  }
  return path.join("/");
}

export function relativeTarget(source: string, target: string): string {
  const from = source.split("/").slice(0, -1);
  const to = target.split("/");
  while (from.length > 0 && to.length > 1 && from[0] === to[0]) {
    from.shift();
    to.shift();
  }
  return [...from.map(() => ".."), ...to].join("/");
}

export const relationshipsPath = (part: string): string => part.replace(/([^/]*)$/, "_rels/$1.rels");

export function unpack(bytes: Uint8Array): Map<string, Uint8Array> {
  refuseForeign(bytes);
  let total = 0;
  const tooLarge = new WorkbookFileError("tooLarge", undefined);
  try {
    const parts = unzipSync(bytes, {
      filter: (entry) => {
        total += entry.originalSize;
        if (total > largestContent || (total > ratioMatters && total > bytes.length * largestRatio)) throw tooLarge;
        return !entry.name.endsWith("/");
      },
    });
    return new Map(Object.entries(parts).map(([path, part]) => [path.replaceAll("\\", "/").replace(/^\//, ""), part]));
  } catch (error) {
    if (error === tooLarge) throw error;
    throw new WorkbookFileError("damagedZip", undefined, { cause: error });
  }
}

/** Reading access to unpacked parts. */
export class PartReader {
  private readonly trees = new Map<string, XmlElement>();

  constructor(readonly parts: ReadonlyMap<string, Uint8Array>) {}

  text(path: string): string {
    const bytes = this.parts.get(path);
    if (!bytes) throw new WorkbookFileError("missingPart", { part: path });
    const encoding = startsWith(bytes, 0xff, 0xfe)
      ? "utf-16le"
      : startsWith(bytes, 0xfe, 0xff)
        ? "utf-16be"
        : undefined;
    return encoding ? new TextDecoder(encoding).decode(bytes) : strFromU8(bytes).replace(/^\uFEFF/, "");
  }

  tree(path: string): XmlElement {
    const known = this.trees.get(path) ?? parseXml(this.text(path), path);
    this.trees.set(path, known);
    return known;
  }

  relationships(part: string): Relationship[] {
    const path = relationshipsPath(part);
    if (!this.parts.has(path)) return [];
    return children(this.tree(path), "Relationship").map((each) => {
      const type = attribute(each, "Type") ?? "";
      const target = attribute(each, "Target") ?? "";
      const external = attribute(each, "TargetMode") === "External";
      return {
        id: attribute(each, "Id") ?? "",
        kind: type.slice(type.lastIndexOf("/") + 1),
        type,
        target: external ? target : resolveTarget(part, target),
        external,
      };
    });
  }

  /** The first part that `source` relates to as `kind`, where it exists. */
  related(source: string, kind: string): string | undefined {
    return this.allRelated(source, kind)[0]?.target;
  }

  /** Of the parts that `source` relates to as `kind`, those that exist, in their order. */
  allRelated(source: string, kind: string): Relationship[] {
    return this.relationships(source).filter(
      (each) => each.kind === kind && !each.external && this.parts.has(each.target),
    );
  }

  contentType(path: string): string | undefined {
    if (!this.parts.has("[Content_Types].xml")) return undefined;
    const types = this.tree("[Content_Types].xml");
    const override = children(types, "Override").find(
      (each) => attribute(each, "PartName")?.toLowerCase() === `/${path}`.toLowerCase(),
    );
    const extension = path.slice(path.lastIndexOf(".") + 1).toLowerCase();
    return attribute(
      override ?? children(types, "Default").find((each) => attribute(each, "Extension")?.toLowerCase() === extension),
      "ContentType",
    );
  }
}

export function relationshipsXml(source: string, relationships: readonly Relationship[]): string {
  const rows = relationships.map(({ id, type, target, external }) =>
    tag("Relationship", {
      Id: id,
      Type: type,
      Target: external ? target : relativeTarget(source, target),
      TargetMode: external ? "External" : undefined,
    }),
  );
  return (
    xmlDeclaration +
    tag("Relationships", { xmlns: "http://schemas.openxmlformats.org/package/2006/relationships" }, rows)
  );
}
