/** Writes the sheet Talks about the deal that the workbook holds; what a person has written on an earlier one stays. */
import { cited, type Language } from "../cases/case";
import type { TalkRecord } from "../cases/deal";
import { caseOf } from "../cases/registry";
import { headerPlace } from "../files/header-table";
import { serialOf } from "../model/calendar/day";
import { SIDES, STATUSES, type Side } from "../model/talks/rows";
import { inspectWorkbook } from "../sheets/build";
import { ownWeights } from "../sheets/contents";
import { BuildError } from "../sheets/options";
import { PARAMETER_ROW, type Cell } from "../sheets/plan";
import { writeReport } from "../sheets/reports";
import { runInExcel } from "../sheets/run-in-excel";
import { MANDATE_INPUTS } from "../sheets/talks/mandate-table";
import { talksSheet } from "../sheets/talks/sheet";
import type { TalksSubject } from "../sheets/talks/subject";
import { TALK_INPUTS } from "../sheets/talks/talks-table";
import { talksTexts } from "../words/sheets/talks/words";
import { texts } from "../words/sheets/words";

export type TalkInput = Partial<Record<(typeof TALK_INPUTS)[number], Cell>>;

/**
 * All or nothing. Throws BuildError, whose message says what to do.
 *
 * @param withRecord begin with what is public of the talks of the case, where nothing is written yet
 */
export async function writeTalks(language: Language, withRecord = false): Promise<void> {
  const { record } = await inspectWorkbook();
  const negotiation = record && caseOf({ ...record, language });
  const held = await readHeld();
  if (!negotiation || !held) throw new BuildError("bad-option", talksTexts[language].nothing);
  const known = negotiation.deal?.record ?? [];
  const talks = held.talks.map((row) => inWords(row, language));
  await writeReport(
    talksSheet({
      ...held,
      language,
      talks: withRecord && talks.length === 0 ? known.map((row) => recordRow(row, language)) : talks,
      ownWeights: ownWeights({ negotiation, trade: held.ownTrade }, 1),
    }),
    texts[language].errors,
  );
}

/** Whether something is public of the talks of the workbook's case. */
export async function hasRecord(): Promise<boolean> {
  const { record } = await inspectWorkbook();
  return ((record && caseOf(record)?.deal?.record) ?? []).length > 0;
}

/**
 * Enters an offer into the first row that nobody has written in; of the last row's round where that has the same day, else of the next.
 *
 * @param day ISO
 * @returns the row of the table, from 1
 */
export async function enterOffer(
  offer: { side: Side; issue: string; option: string; day: string },
  language: Language,
): Promise<number> {
  const row = await enterInto(offer);
  if (row > 0) return row;
  // Full: written anew, the table has room again.
  await writeTalks(language);
  return enterInto(offer);
}

/** 0 where no row is free. */
function enterInto({ side, issue, option, day }: Parameters<typeof enterOffer>[0]): Promise<number> {
  return runInExcel(async (context) => {
    const title = context.workbook.worksheets.getItem("Talks").getRange("A1").load("values");
    const range = context.workbook.tables.getItem("Talks").getRange().load("values");
    await context.sync();
    const [head = [], ...rows] = range.values as Cell[][];
    const at = (header: string) => headerPlace(head.map(String), header);
    const isFree = (row: readonly Cell[]) => TALK_INPUTS.every((header) => (row[at(header)] ?? "") === "");
    let free = rows.length;
    while (free > 0 && isFree(rows[free - 1]!)) free--;
    const last = rows[free - 1];
    if (free >= rows.length) return 0;
    const words = Object.values(talksTexts).find((text) => text.title === title.values[0]![0]) ?? talksTexts.en;
    const serial = serialOf(day);
    const before = last?.[at("Round")];
    const round = typeof before === "number" ? before + (last![at("Date")] === serial ? 0 : 1) : 1;
    // The first of TALK_INPUTS, in their order.
    const written = [serial, round, words.sides[side], issue, option, words.statuses.offered];
    range
      .getCell(free + 1, at(TALK_INPUTS[0]))
      .getResizedRange(0, written.length - 1)
      .set({ values: [written] });
    await context.sync();
    return free + 1;
  });
}

function recordRow(row: TalkRecord, language: Language): TalkInput {
  const { sides, statuses } = talksTexts[language];
  return {
    Date: serialOf(row.date),
    Round: row.round,
    Side: sides[row.side],
    Issue: row.issue,
    Option: row.option,
    Status: statuses[row.status],
    Area: row.area[language],
    Condition: row.condition[language],
    Owner: row.owner[language],
    Source: cited(row.source, language),
  };
}

/** Side and status in the language of the sheet, whichever they were written in. */
function inWords(row: TalkInput, language: Language): TalkInput {
  const all = Object.values(talksTexts);
  const side = SIDES.find((each) => all.some(({ sides }) => sides[each] === row.Side));
  const status = STATUSES.find((each) => all.some(({ statuses }) => statuses[each] === row.Status));
  const text = talksTexts[language];
  return {
    ...row,
    ...(side ? { Side: text.sides[side] } : {}),
    ...(status ? { Status: text.statuses[status] } : {}),
  };
}

type Held = Omit<TalksSubject, "language" | "ownWeights"> & { ownTrade: boolean };

/** undefined where the workbook has no deal. */
function readHeld(): Promise<Held | undefined> {
  return runInExcel(async (context) => {
    const { tables } = context.workbook;
    tables.load("items/name,items/worksheet/name");
    await context.sync();
    const sheetOf = new Map(tables.items.map(({ name, worksheet }) => [name, worksheet.name]));
    if (!["Deal", "DealIssues", "Outcomes", "Sectors"].every((name) => sheetOf.has(name))) return undefined;
    const column = (header: string) =>
      tables.getItem("DealIssues").columns.getItem(header).getDataBodyRange().load("values");
    const [ids, names] = [column("Issue"), column("Name")];
    const own = (name: string) =>
      sheetOf.get(name) === "Talks" ? tables.getItem(name).getRange().load("formulas") : null;
    const [talks, mandate] = [own("Talks"), own("TalksMandate")];
    const inputs =
      talks && context.workbook.worksheets.getItem("Talks").getRangeByIndexes(PARAMETER_ROW, 0, 1, 3).load("formulas");
    await context.sync();
    return {
      issues: ids.values
        .map(([id], at) => ({ id: String(id), name: String(names.values[at]![0]) }))
        .filter(({ id }) => id !== ""),
      talks: rowsIn(talks?.formulas as unknown[][] | undefined, TALK_INPUTS).filter((row) =>
        Object.values(row).some((cell) => cell !== null),
      ),
      mandate: new Map(
        rowsIn(mandate?.formulas as unknown[][] | undefined, ["Issue", ...MANDATE_INPUTS]).map((row) => [
          String(row["Issue"]),
          row,
        ]),
      ),
      inputs: (inputs?.formulas as Cell[][] | undefined)?.[0]?.map((cell) => written(cell) ?? undefined) ?? [],
      ownTrade: sheetOf.has("TradeData"),
    };
  });
}

function rowsIn(cells: readonly (readonly unknown[])[] = [], headers: readonly string[]): Record<string, Cell>[] {
  const [head = [], ...body] = cells;
  const places = headers.map((header) => headerPlace(head.map(String), header));
  return body.map((row) => Object.fromEntries(headers.map((header, at) => [header, written(row[places[at]!])])));
}

/** A formula of a person's own stays one. */
function written(cell: unknown): Cell {
  if (cell === "" || cell === undefined || cell === null) return null;
  return typeof cell === "string" && cell.startsWith("=") ? { formula: cell } : (cell as Cell);
}
