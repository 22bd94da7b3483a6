/** General, preferential and column 2 rates of each eight-digit line, and the days on which an edition changed them. */
import { deltas, type Section } from "../bytes";
import type { Lines } from "./lines";
import type { Row, Sources } from "./sources";

/** Index of a rate that is not purely ad valorem, and of a line that the schedule's editions do not have. */
export const SPECIFIC = 0;
export const UNRATED = 1;

/** "Free" programmes, then "KR=0.25" where a programme pays a rate, then "PA!" where it pays by quantity. */
function preferences(row: Row): string {
  const rates = new Map(
    row["special_other_rates"]!.split(";").flatMap((each) => {
      const [letters = "", rate = ""] = each.trim().split("=");
      return letters === "" ? [] : [[letters, rate] as const];
    }),
  );
  const specific = row["special_other"]!.split(";").flatMap((each) => {
    const letters = each.trim().split("=")[0] ?? "";
    const refers = /=\s*See /.test(each);
    return letters === "" || rates.has(letters) || refers ? [] : [`${letters}!`];
  });
  return [row["special_free"]!, ...[...rates].map(([letters, rate]) => `${letters}=${rate}`), ...specific]
    .filter((each) => each !== "")
    .join(" ")
    .replace(/(^| )\./g, "$1");
}

export function packRates({ schedule, changes }: Sources, { eights }: Lines): Record<string, Section> {
  const first = new Map<string, Row>();
  const later = new Map<string, Row>();
  for (const row of schedule) {
    if (row["edition"] === "2026_rev_10") later.set(row["hts8"]!, row);
    else first.set(row["hts8"]!, row);
  }
  const rates: string[] = ["", "none"];
  const rateOf = new Map<string, number>();
  const indexOfRate = (text: string): number => {
    if (text === "") return SPECIFIC;
    let index = rateOf.get(text);
    if (index === undefined) rateOf.set(text, (index = rates.push(text) - 1));
    return index;
  };
  const sets: string[] = [];
  const setOf = new Map<string, number>();
  const indexOfSet = (text: string): number => {
    let index = setOf.get(text);
    if (index === undefined) setOf.set(text, (index = sets.push(text) - 1));
    return index;
  };
  const rowOf = (eight: string): Row | undefined => first.get(eight) ?? later.get(eight);
  const column = (name: string): number[] =>
    eights.map((eight) => {
      const row = rowOf(eight);
      return row ? indexOfRate(row[name]!) : UNRATED;
    });
  const dayOf = new Map(changes.map((row) => [row["hts8"]!, row["effective"]!]));
  const changed = eights.flatMap((eight, index) => {
    const row = later.get(eight);
    const day = dayOf.get(eight);
    if (!row || !day || !first.has(eight)) return [];
    return [{ index, day, row }];
  });
  const texts = eights.map((eight) => {
    const row = rowOf(eight);
    return row && row["general_rate"] === "" ? row["general_text"]! : "";
  });
  const sections = {
    general: column("general_rate"),
    column2: column("other_rate"),
    special: eights.map((eight) => {
      const row = rowOf(eight);
      return indexOfSet(row ? preferences(row) : "");
    }),
    changedLines: deltas(changed.map(({ index }) => index)),
    changedRates: changed.flatMap(({ row }) => [
      indexOfRate(row["general_rate"]!),
      indexOfRate(row["other_rate"]!),
      indexOfSet(preferences(row)),
    ]),
    changedDays: changed.map(({ day }) => day).join(" "),
    // In the order of the lines whose general rate goes by quantity.
    specificTexts: texts.filter((text) => text !== "").join("\n"),
  };
  return { ...sections, rates: rates.join(" "), sets: sets.join("\n") };
}
