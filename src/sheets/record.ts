/** What Parley remembers of a build inside the workbook: the case, the choices, and each input as it was written. */
import type { Language } from "../cases/case";
import { OWN_CASE, type OwnCase } from "../cases/own/own-case";
import { readOwnCase } from "../cases/own/read";
import { escapeXml } from "../files/xml-text";
import type { Cell } from "./plan";
import { isFormula } from "./plan";

/** Version of the record's form; a form that only later versions can read gets the next number. */
export const RECORD_SCHEMA = 3;
const namespaceOf = (schema: number): string => `urn:parley:case:${schema}`;
/** Namespace of the custom XML part; a name, not an address. */
export const RECORD_NAMESPACE = namespaceOf(RECORD_SCHEMA);

/** 0 for another program's part. */
export function recordSchema(namespace: string): number {
  return Number(/^urn:parley:case:([1-9]\d{0,8})$/.exec(namespace)?.[1] ?? 0);
}

/** Digests of inputs as Parley wrote them: table ("" for single cells) → row → header. */
export type Defaults = Record<string, Record<string, Record<string, string>>>;

export interface CaseRecord {
  version: string;
  caseId: string;
  asOf: string;
  language: Language;
  sectors: string[];
  scenarios: string[];
  /** Sheets that were built. */
  sheets?: string[];
  /** Sources of the case at the time, with the day of each; records of the first schema did not keep them. */
  sources?: Record<string, string>;
  /** Where the case is the user's: what it is made of. */
  own?: OwnCase;
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
    ["sheets", (record.sheets ?? []).join("|")],
    [
      "sources",
      Object.entries(record.sources ?? {})
        .map(([id, day]) => `${id}=${day}`)
        .join(" "),
    ],
  ];
  const written = attributes.map(([name, value]) => `${name}="${escapeXml(value ?? "")}"`).join(" ");
  const own = record.own ? `<case>${escapeXml(JSON.stringify(record.own))}</case>` : "";
  return `<parley ${written}>${own}<defaults>${escapeXml(JSON.stringify(record.defaults))}</defaults></parley>`;
}

/** What records of an older schema lack, by that schema; each step gives the next schema's attributes. */
const MIGRATIONS: Record<number, (attributes: Record<string, string>) => Record<string, string>> = {
  1: (attributes) => ({ ...attributes, sheets: "Sectors|Measures|Scenarios|Outcomes|Timeline" }),
  // Until then there were only bundled cases.
  2: (attributes) => attributes,
};

/** Parley writes neither a document type nor entities; what declares them is not parsed at all. */
export function declaresEntities(xml: string): boolean {
  return /<!(?:DOCTYPE|ENTITY)/i.test(xml);
}

/** null where the part is damaged: then every input that differs from what Parley would write now counts as a user's. */
export function recordFromXml(xml: string): CaseRecord | null {
  if (declaresEntities(xml)) return null;
  const root = new DOMParser().parseFromString(xml, "application/xml").documentElement;
  const schema = recordSchema(root.namespaceURI ?? "");
  if (schema < 1 || schema > RECORD_SCHEMA || root.localName !== "parley") return null;
  let attributes = Object.fromEntries(Array.from(root.attributes, ({ name, value }) => [name, value]));
  for (let from = schema; from < RECORD_SCHEMA; from++) attributes = MIGRATIONS[from]!(attributes);
  const attribute = (name: string) => attributes[name] ?? "";
  const inside = (name: string) => root.getElementsByTagNameNS(namespaceOf(schema), name)[0]?.textContent ?? "";
  const defaults = readJson<Defaults>(inside("defaults"));
  if (!defaults) return null;
  const isOwn = attribute("case") === OWN_CASE;
  const own = isOwn ? readOwnCase(readJson(inside("case"))) : null;
  if (isOwn && !own) return null;
  return {
    version: attribute("version"),
    caseId: attribute("case"),
    asOf: attribute("as-of"),
    language: attribute("language") === "ko" ? "ko" : "en",
    sectors: words(attribute("sectors")),
    scenarios: words(attribute("scenarios")),
    sheets: attribute("sheets")
      .split("|")
      .filter((name) => name !== ""),
    ...("sources" in attributes
      ? {
          sources: Object.fromEntries(
            words(attribute("sources")).map((pair) => pair.split("=", 2) as [string, string]),
          ),
        }
      : {}),
    ...(own ? { own } : {}),
    defaults,
  };
}

/** Between what a formula's digest says of the formula and what it says of the texts in it. */
const TEXTS = "~";

/** Short, and the same for cells that mean the same: Excel gives formulas back in its own spelling. To be compared with sameDigest. */
export function digest(cell: Cell): string {
  if (cell === null || cell === "") return "-";
  if (isFormula(cell)) return formulaDigest(cell.formula);
  if (typeof cell === "number") return `n${cell}`;
  if (typeof cell === "boolean") return cell ? "b1" : "b0";
  return cell.length <= 24 ? `t${cell}` : `h${hash(cell)}`;
}

/** Case and blanks mean nothing in a formula, but they do in its texts: so a formula with texts has a second part, whatever they are. */
function formulaDigest(formula: string): string {
  const whole = `f${hash(plainFormula(formula))}`;
  const texts = formula.match(/"(?:[^"]|"")*"/g);
  return texts ? `${whole}${TEXTS}${hash(texts.join(""))}` : whole;
}

/** Workbooks of version 0.1 recorded nothing of the texts in formulas: there they count as unchanged. */
export function sameDigest(one: string | undefined, other: string | undefined): boolean {
  if (one === other || one === undefined || other === undefined) return one === other;
  const [first, second] = [one.split(TEXTS), other.split(TEXTS)];
  return one.startsWith("f") && first[0] === second[0] && first.length !== second.length;
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

function readJson<Read extends object>(json: string): Read | null {
  try {
    const read: unknown = JSON.parse(json);
    return typeof read === "object" && read !== null ? (read as Read) : null;
  } catch {
    return null;
  }
}

function words(text: string): string[] {
  return text.split(" ").filter((word) => word !== "");
}
