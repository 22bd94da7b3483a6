/** Rules that sources read in two ways: their switches, what each reading costs, and the difference. */
import type { Reading } from "../cases/case";
import { fixedAddress } from "./address";
import { block, fromBlock, type Block } from "./blocks";
import { columnsOf } from "./columns";
import { ownTrade, type Contents } from "./contents";
import { DAY, MILLIONS, PERCENT, TEXT } from "./formats";
import { formula, quoted, thisRow, type Cell, type TablePlan } from "./plan";

export function isOther({ cell, other }: Reading): string {
  return `${cell}=${quoted(other)}`;
}

/** The reading in which the deadline falls a day earlier. */
export function deadlineShift({ negotiation }: Contents): string {
  const reading = negotiation.readings.find(({ movesDeadline }) => movesDeadline);
  return reading ? `-IF(${isOther(reading)},1,0)` : "";
}

/** What each reading is about and the law that it makes, beside what the goods trade and pay: a call each. */
export function readingsBlock(contents: Contents, row: number, column: number): Block {
  const { text, negotiation } = contents;
  const { readings } = negotiation;
  const label = text.labels.ReadingDuties;
  const plan = block({
    row,
    column,
    name: "ReadingDuties",
    caption: text.captions.ReadingDuties,
    columns: columnsOf(label, [
      ["Reading", "text", TEXT],
      ["Goods", "text", TEXT],
      ["Law as taken", "text", TEXT],
      ["Law otherwise", "text", TEXT],
      ["Trade", "formula", MILLIONS],
      ["As taken", "formula", PERCENT],
      ["Other reading", "formula", PERCENT],
    ]),
    calls: [],
    rows: readings.length,
  });
  const cells = (from: number, to: number) =>
    `${fixedAddress(row + 1, column + from)}:${fixedAddress(row + readings.length, column + to)}`;
  const trade = formula(`=PARLEY.SECTOR(${cells(1, 1)},"trade",Origin${ownTrade(contents)})`);
  const duties = formula(
    `=PARLEY.DUTY_BETWEEN(1,${cells(1, 1)},Origin,Readings[From],HorizonEnd,Measures[#All],${cells(2, 3)})`,
  );
  return {
    ...plan,
    rows: readings.map(({ id, goods, comparedIn }, at): Cell[] => [
      id,
      goods,
      `${comparedIn}, -${id}`,
      `${comparedIn}, ${id}`,
      ...(at === 0 ? [trade, duties, null] : [null, null, null]),
    ]),
  };
}

export function readingsTable(contents: Contents, row: number, duties: Block): TablePlan {
  const { text, negotiation, language } = contents;
  const here = (header: string) => thisRow("Readings", header);
  const duty = (header: "As taken" | "Other reading") =>
    formula(`=${fromBlock(duties, "Trade", "Readings")}*${fromBlock(duties, header, "Readings")}`);
  return {
    name: "Readings",
    row,
    column: 0,
    caption: text.captions.Readings,
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
      duty("As taken"),
      duty("Other reading"),
      // Of billions, whose last digits are rounding.
      formula(`=ROUND(${here("Other reading")}-${here("As taken")},0)`),
    ]),
  };
}
