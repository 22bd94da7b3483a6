/** Which sheets a portable copy beside the live ones needs, and under which names it stands there: nothing of the workbook is written over. */
import { piecesOf } from "../../formula/pieces";
import { parleyIds } from "../formula-text";
import { formulaCells, quotedSheet, type WorkbookReading } from "../reading";

/** Live name, in small letters → name of the copy. */
export interface Renaming {
  sheets: ReadonlyMap<string, string>;
  tables: ReadonlyMap<string, string>;
  names: ReadonlyMap<string, string>;
}

type Workbook = Pick<WorkbookReading, "sheets" | "tables" | "names">;

const COPY = / \(portable(?: \d+)?\)$/;
const LONGEST_SHEET = 31;

/** Sheets that hold Parley's formulas, all that those look at, and all that looks at them; earlier copies left out. In the workbook's order. */
export function sheetsToCopy(reading: Workbook): string[] {
  const neighbours = new Map<string, Set<string>>(reading.sheets.map(({ name }) => [name, new Set()]));
  const chosen = new Set<string>();
  for (const { sheet, formula } of formulaCells(reading)) {
    if (parleyIds(formula).length > 0) chosen.add(sheet);
    for (const other of sheetsIn(formula, reading)) {
      neighbours.get(sheet)?.add(other);
      neighbours.get(other)?.add(sheet);
    }
  }
  for (const sheet of chosen) for (const other of neighbours.get(sheet) ?? []) if (!COPY.test(other)) chosen.add(other);
  return reading.sheets.map(({ name }) => name).filter((name) => chosen.has(name));
}

/** Sheets on which a formula counts, by their own names, those of tables, or the workbook's. */
function sheetsIn(formula: string, reading: Workbook, seen: ReadonlySet<string> = new Set()): Set<string> {
  const found = new Set<string>();
  const add = (names: Iterable<string>): void => {
    for (const name of names) found.add(name);
  };
  for (const part of parts(formula)) {
    const same = ({ name }: { name: string }): boolean => name.toLowerCase() === part.key;
    if (part.kind === "sheet") add(reading.sheets.filter(same).map(({ name }) => name));
    else {
      add(reading.tables.filter(same).map(({ sheet }) => sheet));
      const name = seen.has(part.key) ? undefined : reading.names.find(same);
      if (name) add(sheetsIn(name.formula, reading, new Set([...seen, part.key])));
    }
  }
  return found;
}

/** Fresh names for the copied sheets with their tables and names, and for the lists that a copy carries. */
export function planRenaming(
  reading: Workbook & Pick<WorkbookReading, "skipped">,
  copied: readonly string[],
  carried: { sheets: readonly string[]; names: readonly string[] },
): Renaming {
  const wanted = new Set(copied);
  const tables = reading.tables.filter(({ sheet }) => wanted.has(sheet)).map(({ name }) => name);
  const names = reading.names
    .filter(({ formula }) => [...sheetsIn(formula, reading)].some((sheet) => wanted.has(sheet)))
    .map(({ name }) => name);
  const sheetsTaken = [...reading.sheets, ...reading.skipped].map(({ name }) => name.toLowerCase());
  const wordsTaken = [...reading.tables, ...reading.names].map(({ name }) => name.toLowerCase());
  for (let number = 1; ; number++) {
    const [words, ending] = number === 1 ? ["Portable", " (portable)"] : [`Portable${number}`, ` (portable ${number})`];
    const renaming: Renaming = {
      sheets: sheetNames([...copied, ...carried.sheets], ending),
      tables: new Map(tables.map((name) => [name.toLowerCase(), `${name}${words}`])),
      names: new Map([...names, ...carried.names].map((name) => [name.toLowerCase(), `${name}${words}`])),
    };
    const isFree = (map: ReadonlyMap<string, string>, taken: readonly string[]): boolean =>
      ![...map.values()].some((name) => taken.includes(name.toLowerCase()));
    if (
      isFree(renaming.sheets, sheetsTaken) &&
      isFree(renaming.tables, wordsTaken) &&
      isFree(renaming.names, wordsTaken)
    )
      return renaming;
  }
}

/** Excel allows 31 characters: longer names lose their end, and are counted where that makes two of them the same. */
function sheetNames(names: readonly string[], ending: string): Map<string, string> {
  const given = new Map<string, string>();
  for (const name of names) {
    for (let number = 1; ; number++) {
      const count = number === 1 ? "" : String(number);
      const fresh = name.slice(0, LONGEST_SHEET - ending.length - count.length) + count + ending;
      if ([...given.values()].some((other) => other.toLowerCase() === fresh.toLowerCase())) continue;
      given.set(name.toLowerCase(), fresh);
      break;
    }
  }
  return given;
}

/** The formula on the copies: what it names of the copied sheets it names under their new names. */
export function renamed(formula: string, { sheets, tables, names }: Renaming): string {
  let result = "";
  for (const { kind, key, text } of pieces(formula)) {
    if (kind === "sheet") {
      const sheet = sheets.get(key);
      result += sheet === undefined ? text : quotedSheet(sheet);
    } else result += (kind === "word" ? (tables.get(key) ?? names.get(key)) : undefined) ?? text;
  }
  return result;
}

interface Piece {
  kind: "sheet" | "word" | "other";
  /** In small letters, without quotes. */
  key: string;
  text: string;
}

const parts = (formula: string): Piece[] => pieces(formula).filter(({ kind }) => kind !== "other");

/** A word before a parenthesis is a function, and one after an exclamation mark belongs to a sheet. */
function pieces(formula: string): Piece[] {
  const tokens = piecesOf(formula);
  return tokens.map(({ kind, text }, index): Piece => {
    const [before, after] = [tokens[index - 1]?.text, tokens[index + 1]?.text];
    if (kind === "sheet" && after === "!")
      return { kind: "sheet", key: text.slice(1, -1).replaceAll("''", "'").toLowerCase(), text };
    if (kind !== "word" || before === "!" || after === "(") return { kind: "other", key: "", text };
    return { kind: after === "!" ? "sheet" : "word", key: text.toLowerCase(), text };
  });
}
