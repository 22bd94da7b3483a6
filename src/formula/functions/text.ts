/** Functions of text. */
import { format as formatted } from "numfmt";
import { wildcardPattern, wildcardSource } from "../criteria";
import { checked, errorOf, matrixOf, raise, textOf, type Operand } from "../operands";
import { numberOfText } from "../parse-input";
import type { Value } from "../values";
import { fn, type FunctionDefinition, type FunctionTable } from "./define";
import { everyValue } from "./gather";
import { roundTo } from "./rounding";

const LONGEST = 32_767;

const bounded = (text: string): Value => (text.length > LONGEST ? errorOf("#VALUE!") : text);
const count = (value: number): number => (value < 0 ? raise("#VALUE!") : Math.trunc(value));

/** A value in a number format, as a cell would show it. */
export function shownAs(value: Value, pattern: string): Value {
  const known = checked(value);
  if (typeof known === "boolean") return known ? "TRUE" : "FALSE";
  const number = typeof known === "string" ? numberOfText(known) : (known ?? 0);
  if (pattern === "") return "";
  try {
    return formatted(pattern, number ?? (known as string), { throws: true, dateSpanLarge: false, nbsp: false });
  } catch {
    return errorOf("#VALUE!");
  }
}

function find(wanted: string, within: string, start: number): Value {
  const from = Math.trunc(start);
  if (from < 1 || from > within.length + 1) return errorOf("#VALUE!");
  const at = within.indexOf(wanted, from - 1);
  return at < 0 ? errorOf("#VALUE!") : at + 1;
}

function search(wanted: string, within: string, start: number): Value {
  const from = Math.trunc(start);
  if (from < 1 || from > within.length + 1) return errorOf("#VALUE!");
  if (!wildcardPattern(wanted)) return find(wanted.toLowerCase(), within.toLowerCase(), start);
  const found = new RegExp(wildcardSource(wanted), "isu").exec(within.slice(from - 1));
  return found ? found.index + from : errorOf("#VALUE!");
}

function substitute(text: string, old: string, fresh: string, instance: number | undefined): Value {
  if (old === "") return text;
  if (instance === undefined) return bounded(text.replaceAll(old, () => fresh));
  if (instance < 1) return errorOf("#VALUE!");
  let at = -1;
  for (let found = 0; found < Math.trunc(instance); found++) {
    at = text.indexOf(old, at < 0 ? 0 : at + old.length);
    if (at < 0) return text;
  }
  return bounded(text.slice(0, at) + fresh + text.slice(at + old.length));
}

/** Texts of all values, row by row. */
const textsOf = (operands: readonly Operand[]): string[] => [...everyValue(operands)].map(textOf);

function joined(delimiter: Operand, skipBlank: boolean, operands: readonly Operand[]): Value {
  const delimiters = textsOf([delimiter]);
  const texts = textsOf(operands).filter((text) => !skipBlank || text !== "");
  let result = "";
  texts.forEach((text, index) => {
    result += index === 0 ? text : delimiters[(index - 1) % delimiters.length]! + text;
  });
  return bounded(result);
}

/** Where one of the delimiters begins and ends, from the first. */
function* delimiterPlaces(text: string, delimiters: readonly string[], anyCase: boolean): Generator<[number, number]> {
  const within = anyCase ? text.toLowerCase() : text;
  const wanted = delimiters.map((each) => (anyCase ? each.toLowerCase() : each));
  for (let at = 0; at < text.length;) {
    const found = wanted.find((each) => each !== "" && within.startsWith(each, at));
    if (found === undefined) at++;
    else {
      yield [at, at + found.length];
      at += found.length;
    }
  }
}

function beside(
  text: string,
  delimiter: Operand,
  instance: number,
  mode: number,
  toEnd: number,
  missing: Value | undefined,
  after: boolean,
): Value {
  const delimiters = textsOf([delimiter]);
  const nth = Math.trunc(instance);
  if (nth === 0) return errorOf("#VALUE!");
  if (delimiters.includes("")) return nth > 0 === after ? text : "";
  const places = [...delimiterPlaces(text, delimiters, mode !== 0)];
  if (toEnd !== 0) {
    if (nth > 0) places.push([text.length, text.length]);
    else places.unshift([0, 0]);
  }
  const place = nth > 0 ? places[nth - 1] : places[places.length + nth];
  if (!place) return missing ?? errorOf("#N/A");
  return after ? text.slice(place[1]) : text.slice(0, place[0]);
}

function split(
  text: string,
  columns: Operand | undefined,
  rows: Operand | undefined,
  skipBlank: boolean,
  mode: number,
  pad: Value,
): Operand {
  const parts = (whole: string, operand: Operand | undefined): string[] => {
    if (operand === undefined) return [whole];
    const delimiters = textsOf([operand]);
    if (delimiters.some((each) => each === "")) return raise("#VALUE!");
    const found: string[] = [];
    let from = 0;
    for (const [begin, end] of delimiterPlaces(whole, delimiters, mode !== 0)) {
      found.push(whole.slice(from, begin));
      from = end;
    }
    found.push(whole.slice(from));
    return skipBlank ? found.filter((part) => part !== "") : found;
  };
  const lines = parts(text, rows).map((line) => parts(line, columns));
  if (lines.length === 0) return errorOf("#CALC!");
  const width = Math.max(1, ...lines.map((line) => line.length));
  return lines.map((line) => Array.from({ length: width }, (_, index): Value => line[index] ?? pad));
}

const proper = (text: string): string =>
  text
    .toLowerCase()
    .replace(/(^|[^\p{L}])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase());

function money(value: number, places: number): Value {
  const rounded = roundTo(value, places);
  const digits = Math.max(0, Math.trunc(places));
  const text = Math.abs(rounded).toLocaleString("en-US", {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
  return rounded < 0 ? `($${text})` : `$${text}`;
}

function fixed(value: number, places: number, noCommas: boolean): Value {
  const rounded = roundTo(value, places);
  const digits = Math.max(0, Math.trunc(places));
  return rounded.toLocaleString("en-US", {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
    useGrouping: !noCommas,
  });
}

const value = (text: string): Value =>
  text.trim() === "" ? errorOf("#VALUE!") : (numberOfText(text) ?? errorOf("#VALUE!"));

/** LEFTB and similar functions count as LEFT does where no language of two bytes a letter is the default. */
const aliases = (names: readonly string[], definition: FunctionDefinition): FunctionTable =>
  Object.fromEntries(names.map((name) => [name, definition]));

function literal(operand: Value): string {
  return typeof operand === "string"
    ? `"${operand.replaceAll('"', '""')}"`
    : typeof operand === "object"
      ? (operand?.error ?? "")
      : textOf(operand);
}

export const TEXT: FunctionTable = {
  LEN: fn("t", (text) => text.length),
  ...aliases(
    ["LEFT", "LEFTB"],
    fn("t|n", (text, length = 1) => text.slice(0, count(length))),
  ),
  ...aliases(
    ["RIGHT", "RIGHTB"],
    fn("t|n", (text, length = 1) => text.slice(Math.max(0, text.length - count(length)))),
  ),
  ...aliases(
    ["MID", "MIDB"],
    fn("tnn", (text, start, length) =>
      start < 1 ? errorOf("#VALUE!") : text.slice(Math.trunc(start) - 1, Math.trunc(start) - 1 + count(length)),
    ),
  ),
  LOWER: fn("t", (text) => text.toLowerCase()),
  UPPER: fn("t", (text) => text.toUpperCase()),
  PROPER: fn("t", proper),
  TRIM: fn("t", (text) => text.replace(/^ +| +$/g, "").replace(/ +/g, " ")),

  CLEAN: fn("t", (text) => text.replace(/[\u0000-\u001f]/g, "")),
  REPT: fn("tn", (text, times) =>
    text.length * count(times) > LONGEST ? errorOf("#VALUE!") : text.repeat(count(times)),
  ),
  EXACT: fn("tt", (one, other) => one === other),
  FIND: fn("tt|n", (wanted, within, start = 1) => find(wanted, within, start)),
  SEARCH: fn("tt|n", (wanted, within, start = 1) => search(wanted, within, start)),
  SUBSTITUTE: fn("ttt|N", substitute),
  REPLACE: fn("tnnt", (text, start, length, fresh) =>
    start < 1
      ? errorOf("#VALUE!")
      : bounded(text.slice(0, Math.trunc(start) - 1) + fresh + text.slice(Math.trunc(start) - 1 + count(length))),
  ),
  CONCAT: fn("m*m", (...operands) => bounded(textsOf(operands).join(""))),
  CONCATENATE: fn("t*t", (...texts) => bounded(texts.join(""))),
  TEXTJOIN: fn("mbm*m", (delimiter, skipBlank, ...operands) => joined(delimiter, skipBlank, operands)),
  TEXTBEFORE: fn("tm|NNNV", (text, delimiter, instance = 1, mode = 0, toEnd = 0, missing) =>
    beside(text, delimiter, instance, mode, toEnd, missing, false),
  ),
  TEXTAFTER: fn("tm|NNNV", (text, delimiter, instance = 1, mode = 0, toEnd = 0, missing) =>
    beside(text, delimiter, instance, mode, toEnd, missing, true),
  ),
  TEXTSPLIT: fn("t|MMbNE", (text, columns, rows, skipBlank = false, mode = 0, pad = errorOf("#N/A")) =>
    split(text, columns, rows, skipBlank, mode, pad),
  ),
  TEXT: fn("vt", shownAs),
  VALUE: fn("v", (given) =>
    typeof given === "string" ? value(given) : typeof given === "boolean" ? errorOf("#VALUE!") : (given ?? 0),
  ),
  NUMBERVALUE: fn("t|tt", (text, decimal = ".", group = ",") => {
    const bare = text.replace(/\s/g, "").replaceAll(group.charAt(0), "").replace(decimal.charAt(0), ".");
    const signs = /%*$/.exec(bare)![0].length;
    const number = bare === "" ? 0 : numberOfText(bare.slice(0, bare.length - signs));
    return number === undefined ? errorOf("#VALUE!") : number / 100 ** signs;
  }),
  VALUETOTEXT: fn("e|n", (given, form = 0) =>
    form === 1 ? literal(given) : typeof given === "object" ? (given?.error ?? "") : textOf(given),
  ),
  ARRAYTOTEXT: fn("m|n", (operand, form = 0) => {
    const rows = matrixOf(operand);
    const shown = (given: Value): string => (typeof given === "object" ? (given?.error ?? "") : textOf(given));
    return form === 1
      ? `{${rows.map((row) => row.map(literal).join(",")).join(";")}}`
      : rows.map((row) => row.map(shown).join(", ")).join(", ");
  }),
  DOLLAR: fn("n|n", (number, places = 2) => money(number, places)),
  FIXED: fn("n|nb", (number, places = 2, noCommas = false) => fixed(number, places, noCommas)),
  CHAR: fn("n", (code) => {
    const number = Math.trunc(code);
    return number < 1 || number > 255 ? errorOf("#VALUE!") : windowsCharacter(number);
  }),
  CODE: fn("t", (text) => (text === "" ? errorOf("#VALUE!") : windowsCode(text))),
  UNICHAR: fn("n", (code) => {
    const number = Math.trunc(code);
    return number < 1 || number > 0x10ffff || (number >= 0xd800 && number < 0xe000)
      ? errorOf("#VALUE!")
      : String.fromCodePoint(number);
  }),
  UNICODE: fn("t", (text) => text.codePointAt(0) ?? errorOf("#VALUE!")),
  HYPERLINK: fn("t|e", (link, shown) => (shown === undefined ? link : (shown ?? 0))),
  ENCODEURL: fn("t", (text) =>
    encodeURIComponent(text).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`),
  ),
};

/** Windows-1252 from 128 to 159; the rest is as in Unicode. */
const WINDOWS = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";
const windowsCharacter = (code: number): string =>
  code >= 128 && code < 160 ? WINDOWS[code - 128]! : String.fromCharCode(code);
function windowsCode(text: string): number {
  const at = WINDOWS.indexOf(text.charAt(0));
  if (at >= 0) return at + 128;
  const code = text.charCodeAt(0);
  return code < 256 ? code : 63;
}
