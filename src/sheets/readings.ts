/** Rules that sources read in two ways: their switches, what each reading costs, and the difference. */
import type { Reading } from "../cases/case";
import { columnsOf } from "./columns";
import { ownTrade, type Contents } from "./contents";
import { DAY, MILLIONS, TEXT } from "./formats";
import { formula, quoted, thisRow, type Cell, type TablePlan } from "./plan";

export function isOther({ cell, other }: Reading): string {
  return `${cell}=${quoted(other)}`;
}

/** The reading in which the deadline falls a day earlier. */
export function deadlineShift({ negotiation }: Contents): string {
  const reading = negotiation.readings.find(({ movesDeadline }) => movesDeadline);
  return reading ? `-IF(${isOther(reading)},1,0)` : "";
}

export function readingsTable(contents: Contents, row: number): TablePlan {
  const { text, negotiation, language } = contents;
  const here = (header: string) => thisRow("Readings", header);
  const duty = (reading: Reading, sign: "" | "-") => {
    const goods = quoted(reading.goods);
    const law = quoted(`${reading.comparedIn}, ${sign}${reading.id}`);
    return formula(
      `=PARLEY.DUTY_BETWEEN(PARLEY.SECTOR(${goods},"trade",Origin${ownTrade(contents)}),${goods},Origin,${here("From")},HorizonEnd,Measures[#All],${law})`,
    );
  };
  return {
    name: "Readings",
    row,
    column: 0,
    ...(text.captions.Readings === undefined ? {} : { caption: text.captions.Readings }),
    keys: [],
    columns: columnsOf(text.labels.Readings, [
      ["Reading", "text", TEXT],
      ["Question", "text", TEXT, undefined, "wrap"],
      ["Switch", "formula"],
      ["From", "formula", DAY],
      ["As taken", "formula", MILLIONS],
      ["Other reading", "formula", MILLIONS],
      ["Difference", "formula", MILLIONS, undefined, "strong"],
    ]),
    rows: negotiation.readings.map((reading): Cell[] => [
      reading.id,
      reading.name[language],
      formula(`=${reading.cell}`),
      formula(reading.movesDeadline ? `=DeadlineDay-IF(${isOther(reading)},0,1)` : "=HorizonStart"),
      duty(reading, "-"),
      duty(reading, ""),
      // Of billions, whose last digits are rounding.
      formula(`=ROUND(${here("Other reading")}-${here("As taken")},0)`),
    ]),
  };
}
