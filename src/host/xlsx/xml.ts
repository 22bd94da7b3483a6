/** Reads XML into a light tree that remembers where each element was, and writes elements back. */
import { escapeXml, UNWRITABLE } from "../../files/xml-text";
import { WorkbookFileError } from "./file-error";

export interface XmlElement {
  /** Local name, without prefix: workbooks of different writers disagree on prefixes. */
  name: string;
  /** As written, prefixes included ("r:id"). */
  attributes: Record<string, string>;
  children: XmlElement[];
  /** Character data directly inside, entities decoded. */
  text: string;
  /** Where the element is in the text it was read from. */
  start: number;
  end: number;
}

const entities = new Map([
  ["lt", "<"],
  ["gt", ">"],
  ["amp", "&"],
  ["quot", '"'],
  ["apos", "'"],
]);

function decode(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(/&(#x[0-9a-f]+|#\d+|\w+);/gi, (whole: string, body: string) => {
    if (body[0] !== "#") return entities.get(body) ?? whole;
    const code = body[1] === "x" || body[1] === "X" ? parseInt(body.slice(2), 16) : parseInt(body.slice(1), 10);
    return code <= 0x10ffff ? String.fromCodePoint(code) : "";
  });
}

const tokens =
  /<(?:!--[\s\S]*?-->|!\[CDATA\[([\s\S]*?)\]\]>|\?[\s\S]*?\?>|(!DOCTYPE)|\/([^\s>]+)\s*>|([^\s/>!?]+)((?:[^"'/>]|"[^"]*"|'[^']*'|\/(?!>))*)(\/?)>)|[^<]+/gi;
const attributePattern = /([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

function readAttributes(text: string): Record<string, string> {
  const attributes: Record<string, string> = {};
  if (!text.includes("=")) return attributes;
  for (const match of text.matchAll(attributePattern)) attributes[match[1]!] = decode(match[2] ?? match[3] ?? "");
  return attributes;
}

const local = (name: string): string => name.slice(name.indexOf(":") + 1);

export function parseXml(text: string, part: string): XmlElement {
  const root: XmlElement = { name: "", attributes: {}, children: [], text: "", start: 0, end: text.length };
  const open: XmlElement[] = [root];
  let at = 0;
  const broken = (): never => {
    throw new WorkbookFileError("notWellFormed", { part });
  };
  for (const match of text.matchAll(tokens)) {
    if (match.index !== at) broken();
    at += match[0].length;
    const top = open[open.length - 1]!;
    const [whole, cdata, doctype, closing, opening, attributes, selfClosing] = match;
    if (whole[0] !== "<") top.text += decode(whole);
    else if (cdata !== undefined) top.text += cdata;
    else if (doctype) throw new WorkbookFileError("documentType", { part });
    else if (closing !== undefined) {
      if (open.length === 1 || top.name !== local(closing)) broken();
      top.end = at;
      open.pop();
    } else if (opening !== undefined) {
      const element: XmlElement = {
        name: local(opening),
        attributes: readAttributes(attributes ?? ""),
        children: [],
        text: "",
        start: match.index,
        end: at,
      };
      top.children.push(element);
      if (!selfClosing) open.push(element);
    }
  }
  if (at !== text.length || open.length !== 1 || root.children.length !== 1) broken();
  return root.children[0]!;
}

export const child = (element: XmlElement | undefined, name: string): XmlElement | undefined =>
  element?.children.find((each) => each.name === name);
export const children = (element: XmlElement | undefined, name: string): XmlElement[] =>
  element?.children.filter((each) => each.name === name) ?? [];

/** Follows a path of local names from an element downwards. */
export const descend = (element: XmlElement | undefined, ...path: string[]): XmlElement | undefined =>
  path.reduce<XmlElement | undefined>((at, name) => child(at, name), element);

/** An attribute by its local name, whatever its prefix. */
export function attribute(element: XmlElement | undefined, name: string): string | undefined {
  if (!element) return undefined;
  if (name in element.attributes) return element.attributes[name];
  const key = Object.keys(element.attributes).find((each) => local(each) === name);
  return key === undefined ? undefined : element.attributes[key];
}

export const isOn = (value: string | undefined, missing = false): boolean =>
  value === undefined ? missing : value === "1" || value === "true" || value === "on";

const escapeCharacter = (character: string): string =>
  `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`;

/**
 * Text of the schema's type ST_Xstring (cells, formulas, names of table columns): Excel writes what XML cannot hold as _x000B_, and so a
 * literal "_x000B_" as _x005F_x000B_.
 */
export const xstring = (text: string): string =>
  text
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_")
    .replace(UNWRITABLE, escapeCharacter)
    .replace(/\r/g, "_x000D_");

export const escapeText = (text: string): string => escapeXml(xstring(text));

export const unescapeText = (text: string): string =>
  text.includes("_x")
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
    : text;

export type Attributes = Record<string, string | number | boolean | undefined>;

/** Attributes that are undefined are left out; true and false become 1 and 0, as Excel writes them. */
export function tag(name: string, attributes: Attributes = {}, content: string | string[] = ""): string {
  let head = `<${name}`;
  for (const [key, value] of Object.entries(attributes)) {
    if (value === undefined) continue;
    const text = typeof value === "boolean" ? String(Number(value)) : String(value);
    head += ` ${key}="${escapeXml(text).replace(/\n/g, "&#10;")}"`;
  }
  const inner = typeof content === "string" ? content : content.join("");
  return inner === "" ? `${head}/>` : `${head}>${inner}</${name}>`;
}

export const xmlDeclaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
