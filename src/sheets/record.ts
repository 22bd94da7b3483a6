/** What Parley remembers of a build inside the workbook: the case, the choices, and each input as it was written. */
import type { Language } from "../cases/case";
import type { Cell } from "./plan";
import { isFormula } from "./plan";

/** Namespace of the custom XML part; a name, not an address. */
export const RECORD_NAMESPACE = "urn:parley:case:1";

/** Digests of inputs as Parley wrote them: table ("" for single cells) → row → header. */
export type Defaults = Record<string, Record<string, Record<string, string>>>;

export interface CaseRecord {
  version: string;
  caseId: string;
  asOf: string;
  language: Language;
  sectors: string[];
  scenarios: string[];
  defaults: Defaults;
}

export function recordToXml(record: CaseRecord): string {
  const attributes = [
    ["xmlns", RECORD_NAMESPACE],
    ["version", record.version],
    ["case", record.caseId],
    ["as-of", record.asOf],
    ["language", record.language],
    ["sectors", record.sectors.join(" ")],
    ["scenarios", record.scenarios.join(" ")],
  ];
  const written = attributes.map(([name, value]) => `${name}="${escapeXml(value ?? "")}"`).join(" ");
  return `<parley ${written}><defaults>${escapeXml(JSON.stringify(record.defaults))}</defaults></parley>`;
}

/** null where the part is damaged: then every input that differs from what Parley would write now counts as a person's. */
export function recordFromXml(xml: string): CaseRecord | null {
  const root = new DOMParser().parseFromString(xml, "application/xml").documentElement;
  if (root.namespaceURI !== RECORD_NAMESPACE || root.localName !== "parley") return null;
  const attribute = (name: string) => root.getAttribute(name) ?? "";
  const defaults = readDefaults(root.getElementsByTagNameNS(RECORD_NAMESPACE, "defaults")[0]?.textContent ?? "");
  if (!defaults) return null;
  return {
    version: attribute("version"),
    caseId: attribute("case"),
    asOf: attribute("as-of"),
    language: attribute("language") === "ko" ? "ko" : "en",
    sectors: words(attribute("sectors")),
    scenarios: words(attribute("scenarios")),
    defaults,
  };
}

/** Short, and the same for cells that mean the same: Excel gives formulas back in its own spelling. */
export function digest(cell: Cell): string {
  if (cell === null || cell === "") return "-";
  if (isFormula(cell)) return `f${hash(plainFormula(cell.formula))}`;
  if (typeof cell === "number") return `n${cell}`;
  if (typeof cell === "boolean") return cell ? "b1" : "b0";
  return cell.length <= 24 ? `t${cell}` : `h${hash(cell)}`;
}

function plainFormula(formula: string): string {
  return formula
    .replace(/\w+\[\[#This Row\],\s*\[([^\]]+)\]\]/gi, "[@$1]")
    .replace(/\w*\[@\[?([^\]]+)\]?\]/g, "[@$1]")
    .replace(/\s+/g, "")
    .toUpperCase();
}

/** FNV-1a over UTF-16 units, 32 bits: enough to tell a changed text from an unchanged one. */
function hash(text: string): string {
  let state = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) state = Math.imul(state ^ text.charCodeAt(index), 0x01000193);
  return (state >>> 0).toString(36);
}

function readDefaults(json: string): Defaults | null {
  try {
    const read: unknown = JSON.parse(json);
    return typeof read === "object" && read !== null ? (read as Defaults) : null;
  } catch {
    return null;
  }
}

function words(text: string): string[] {
  return text.split(" ").filter((word) => word !== "");
}

export function escapeXml(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    // Characters that XML cannot hold at all.
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, "");
}
