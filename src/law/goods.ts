/** What the tariff schedule and people call goods: the words of each eight-digit line with those of its headings, and everyday names. */
import { Sections } from "./bytes";
import packed from "./data/goods.json";

export interface NamedLine {
  /** Eight digits. */
  code: string;
  /** From the heading down to the line's own words. */
  levels: readonly string[];
}

export interface EverydayName {
  /** Four to eight digits. */
  code: string;
  /** The first is the usual one. */
  english: readonly string[];
  korean: readonly string[];
}

let sections: Sections | undefined;
const open = (): Sections => (sections ??= new Sections(packed));

export function namedLines(): NamedLine[] {
  const rows = open().text("levels").split("\n");
  let before: readonly string[] = [];
  return open()
    .text("codes")
    .split(" ")
    .map((code, index) => {
      const [shared, ...own] = rows[index]!.split("\t");
      const levels = [...before.slice(0, Number(shared)), ...own];
      before = levels;
      return { code, levels };
    });
}

export function everydayNames(): EverydayName[] {
  return open()
    .text("words")
    .split("\n")
    .map((row) => {
      const [code = "", english = "", korean = ""] = row.split("\t");
      return { code: code.replace(/\D/g, ""), english: english.split("|"), korean: korean.split("|") };
    });
}
