/** Tariff programmes by the letters of the schedule's special column: which an origin has, and what a line pays under them. */
import { isoOf, serialOf } from "../model/calendar/day";

export interface Programme {
  /** Letters of the special column: "S", "S+". */
  letters: readonly string[];
  /** "USMCA" */
  name: string;
  /** ISO days, the second the first no longer in force; null while open. */
  from: string;
  until: string | null;
}

const NAMES: Readonly<Record<string, string>> = {
  S: "USMCA",
  P: "CAFTA-DR",
  KR: "KORUS",
  D: "AGOA",
  E: "CBERA",
  R: "CBTPA",
  NP: "Nepal preference",
  JP: "US–Japan agreement",
  AU: "FTA with Australia",
  BH: "FTA with Bahrain",
  CL: "FTA with Chile",
  CO: "FTA with Colombia",
  IL: "FTA with Israel",
  JO: "FTA with Jordan",
  MA: "FTA with Morocco",
  OM: "FTA with Oman",
  PA: "FTA with Panama",
  PE: "FTA with Peru",
  SG: "FTA with Singapore",
};

/** "D [2000-10-02..2025-09-30; 2025-10-01..2026-12-31 by the act of 2026-02-03] AGOA, GN 16|E [1984-01-01..] CBERA, GN 7". A gap that an act closed later, with refunds, is none. */
export function programmesOf(text: string): Programme[] {
  return text.split("|").flatMap((each) => {
    const read = /^([A-Z+;]+) \[([^\]]*)\]/.exec(each.trim());
    if (!read) return [];
    const days = [...read[2]!.matchAll(/(\d{4}-\d{2}-\d{2})?\.\.(\d{4}-\d{2}-\d{2})?/g)];
    const letters = read[1]!.split(";");
    const last = days[days.length - 1]?.[2];
    return [
      {
        letters,
        name: NAMES[letters[0]!] ?? letters[0]!,
        from: days[0]?.[1] ?? "",
        until: last ? dayAfter(last) : null,
      },
    ];
  });
}

function dayAfter(iso: string): string {
  return isoOf(serialOf(iso) + 1);
}

/** The least that a line's special column lets the programmes pay: a rate, "specific", or null where it names none of them. */
export function preferenceOf(special: string, programmes: readonly Programme[]): number | "specific" | null {
  let best: number | "specific" | null = null;
  for (const each of special.split(" ")) {
    const [, letters = "", mark = "", rate = ""] = /^([A-Z]+[+*]?)([=!]?)(.*)$/.exec(each) ?? [];
    // "E*" leaves out some of the programme's countries for some lines; which, the notes say.
    const plain = letters.replace("*", "");
    if (plain === "" || !programmes.some((programme) => programme.letters.includes(plain))) continue;
    if (mark === "") return 0;
    if (mark === "=" && (best === null || best === "specific" || Number(rate) < best)) best = Number(rate);
    if (mark === "!" && best === null) best = "specific";
  }
  return best;
}
