/** Opens the zip of a colleague's workbook in the pane: its parts as XML and how they relate. Nothing in it is run, followed or written. */
import { strFromU8, unzipSync } from "fflate";
import { declaresEntities } from "../../sheets/record";
import { SharingError } from "../sharing-error";
import type { Sentence } from "../../words/sharing/words";

const LARGEST = 256 * 1024 * 1024;
/** No honest sheet compresses better than this; a bomb does. Small files may. */
const LARGEST_RATIO = 150;
const RATIO_MATTERS = 64 * 1024 * 1024;

export interface Relation {
  id: string;
  /** The last step of the type's address: "worksheet". */
  kind: string;
  target: string;
}

function bad(localized: Sentence): SharingError {
  return new SharingError("bad-file", localized);
}

export class WorkbookPackage {
  private readonly parts: Record<string, Uint8Array>;

  constructor(bytes: Uint8Array) {
    if (bytes.length === 0) throw bad(({ refusals }) => refusals.file.empty);
    if (bytes[0] === 0xd0 && bytes[1] === 0xcf) throw bad(({ refusals }) => refusals.file.old);
    if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) throw bad(({ refusals }) => refusals.file.noZip);
    let total = 0;
    let isBomb = false;
    try {
      this.parts = unzipSync(bytes, {
        filter: ({ originalSize }) => {
          total += originalSize;
          isBomb ||= total > LARGEST || (total > RATIO_MATTERS && total > bytes.length * LARGEST_RATIO);
          return !isBomb;
        },
      });
    } catch (error) {
      throw new SharingError("bad-file", ({ refusals }) => refusals.file.damaged, { cause: error });
    }
    if (isBomb) throw bad(({ refusals }) => refusals.file.bomb);
  }

  has(path: string): boolean {
    return Object.hasOwn(this.parts, path);
  }

  text(path: string): string {
    const part = this.has(path) ? this.parts[path] : undefined;
    if (!part) throw bad(({ refusals }) => refusals.file.damaged);
    const text = strFromU8(part);
    if (declaresEntities(text)) throw bad(({ refusals }) => refusals.file.entities(path));
    return text;
  }

  xml(path: string): Element {
    const root = new DOMParser().parseFromString(
      this.text(path).replace(/^\uFEFF/, ""),
      "application/xml",
    ).documentElement;
    if (root.localName === "parsererror" || root.getElementsByTagName("parsererror").length > 0)
      throw bad(({ refusals }) => refusals.file.broken(path));
    return root;
  }

  relations(part: string): Relation[] {
    const path = part.replace(/([^/]*)$/, "_rels/$1.rels");
    if (!this.has(path)) return [];
    return all(this.xml(path), "Relationship")
      .filter((each) => each.getAttribute("TargetMode") !== "External")
      .map((each) => {
        const type = each.getAttribute("Type") ?? "";
        return {
          id: each.getAttribute("Id") ?? "",
          kind: type.slice(type.lastIndexOf("/") + 1),
          target: resolved(part, each.getAttribute("Target") ?? ""),
        };
      });
  }
}

/** Elements of that local name below, whatever their prefix. */
export function all(element: Element, name: string): Element[] {
  return Array.from(element.getElementsByTagNameNS("*", name));
}

function resolved(source: string, target: string): string {
  const path = target.startsWith("/") ? [] : source.split("/").slice(0, -1);
  for (const step of target.split("/")) {
    if (step === "..") path.pop();
    else if (step !== "." && step !== "") path.push(step);
  }
  return path.join("/");
}
