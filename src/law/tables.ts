/** The packed law as it is unpacked once: its sections, and the tables of origins and acts. */
import type { MeasureForm } from "../model/tariff/measure";
import { Sections } from "./bytes";
import packed from "./data/law.json";

export interface OriginRow {
  iso2: string;
  iso3: string;
  census: string;
  censusCode: string;
  english: string;
  korean: string;
  /** Of the schedule: 1, 2, or "" for what is no origin. */
  column: string;
  programmes: string;
  eu: boolean;
}

/** One row of acts.csv; days are ISO. */
export interface Act {
  id: string;
  authority: string;
  origins: string;
  scope: string;
  rate: number | null;
  form: MeasureForm;
  share: number | null;
  condition: string;
  from: string;
  until: string | null;
  published: string | null;
  instrument: string;
  citation: string;
  heading: string;
  confidence: string;
  /** Bundle of acts to which it belongs: "japan-deal". */
  bundle: string;
  note: string;
}

export interface LawTables {
  sections: Sections;
  origins: readonly OriginRow[];
  acts: readonly Act[];
}

let tables: LawTables | undefined;

export function lawTables(): LawTables {
  tables ??= read();
  return tables;
}

function read(): LawTables {
  const sections = new Sections(packed);
  const rows = (name: string): string[][] =>
    sections
      .text(name)
      .split("\n")
      .map((line) => line.split("\t"));
  return {
    sections,
    origins: rows("origins").map(
      ([
        iso2 = "",
        iso3 = "",
        census = "",
        censusCode = "",
        english = "",
        korean = "",
        column = "",
        programmes = "",
        eu,
      ]) => ({
        iso2,
        iso3,
        census,
        censusCode,
        english,
        korean,
        column,
        programmes,
        eu: eu === "1",
      }),
    ),
    acts: rows("acts").map(actOf),
  };
}

function actOf(cells: readonly string[]): Act {
  const at = (index: number): string => cells[index] ?? "";
  const number = (text: string): number | null => (text === "" ? null : Number(text));
  return {
    id: at(0),
    authority: at(1),
    origins: at(2),
    scope: at(3),
    rate: number(at(4)),
    form: at(5) as MeasureForm,
    share: number(at(6)),
    condition: at(7),
    from: at(8),
    until: at(9) || null,
    published: at(10) || null,
    instrument: at(11),
    citation: at(12),
    heading: at(13),
    confidence: at(14),
    bundle: at(15),
    note: at(16),
  };
}
