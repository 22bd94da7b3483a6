/** From the workbook's trade to fresh figures and back: what is there, what would change, and writing it. */
import type { Language } from "../cases/case";
import { compareTrade, type SectorGoods, type TradeDifference } from "../cases/census/difference";
import { caseOf, cases, findCase } from "../cases/registry";
import type { TradeOrigin } from "../cases/sectors";
import { bundledRows, readTradeTable, type TradeRows } from "../cases/trade-table";
import { InputError } from "../model/input-error";
import { rangeAddress } from "../sheets/address";
import { inspectWorkbook } from "../sheets/build";
import { PARAMETER_ROW } from "../sheets/plan";
import { writeReport } from "../sheets/reports";
import { texts } from "../words/sheets/words";
import { tradeDataTexts } from "../words/sheets/trade-data/words";
import { tradeDataSheet, type TradeVintage } from "../sheets/trade-data";
import { TRADE_BEFORE_TABLE, TRADE_SHEET, TRADE_TABLE } from "../sheets/trade-sheet";
import { optionsOf, runBuild, type BuildOutcome } from "./build-session";

export const BUNDLED_VINTAGE = "2024";

export interface WorkbookTrade {
  /** What the workbook counts with now. */
  now: TradeVintage;
  /** What stood there before the last update; null where there was none. */
  before: TradeVintage | null;
  /** Sectors as the sheet counts them; without a sheet, those of the case. */
  sectors: SectorGoods[];
}

/** A table that cannot be read counts as the bundled figures: an update is the way to mend it. */
export async function readWorkbookTrade(language: Language): Promise<WorkbookTrade> {
  const bundled: TradeVintage = {
    vintage: BUNDLED_VINTAGE,
    source: tradeDataTexts[language].bundledSource,
    rows: bundledRows(),
  };
  return Excel.run(async (context) => {
    const { tables } = context.workbook;
    tables.load("items/name,items/worksheet/name");
    await context.sync();
    const has = (name: string, sheet?: string) =>
      tables.items.some((each) => each.name === name && (sheet === undefined || each.worksheet.name === sheet));
    const vintage = (name: string) => {
      if (!has(name, TRADE_SHEET)) return null;
      const range = tables.getItem(name).getRange().load("values,columnIndex");
      return range;
    };
    const [now, before] = [vintage(TRADE_TABLE), vintage(TRADE_BEFORE_TABLE)];
    const sectors = has("Sectors") ? tables.getItem("Sectors").getRange().load("values") : null;
    await context.sync();
    const heads = [now, before].map(
      (range) =>
        range &&
        context.workbook.worksheets
          .getItem(TRADE_SHEET)
          .getRange(rangeAddress(PARAMETER_ROW, range.columnIndex, 1, 2))
          .load("values"),
    );
    await context.sync();
    const read = (range: Excel.Range | null, head: Excel.Range | null | undefined): TradeVintage | null => {
      const rows = range && rowsOf(range.values as unknown[][]);
      const [year = "", source = ""] = ((head?.values[0] ?? []) as unknown[]).map(String);
      return rows && { vintage: year, source, rows };
    };
    return {
      now: read(now, heads[0]) ?? bundled,
      before: read(before, heads[1]),
      sectors: sectors ? sectorsOf(sectors.values as unknown[][]) : ofCase(language),
    };
  });
}

function rowsOf(cells: unknown[][]): TradeRows | null {
  try {
    return readTradeTable(cells);
  } catch (problem) {
    if (problem instanceof InputError) return null;
    throw problem;
  }
}

function sectorsOf([headers = [], ...rows]: unknown[][]): SectorGoods[] {
  const [name, goods] = [headers.indexOf("Name"), headers.indexOf("Counts")];
  return rows
    .map((row) => ({ name: String(row[name] ?? ""), goods: String(row[goods] ?? "") }))
    .filter((each) => each.goods !== "");
}

function ofCase(language: Language): SectorGoods[] {
  return findCase(cases[0]!.id).sectors.map(({ id, name }) => ({ name: name[language], goods: id }));
}

/** For Korea's case: what the new figures would change of the origin's trade. */
export function whatChanges({ now, sectors }: WorkbookTrade, fresh: TradeRows): TradeDifference {
  const chosen = findCase(cases[0]!.id);
  return compareTrade(chosen.id, sectors, chosen.origin as TradeOrigin, now.rows, fresh);
}

/**
 * Writes the sheet Trade data, all or nothing, then the other sheets anew, so that they count with it.
 * Throws BuildError where the sheet could not be written; null where the workbook has no sheets to write anew.
 */
export async function writeWorkbookTrade(
  now: TradeVintage,
  before: TradeVintage,
  language: Language,
): Promise<BuildOutcome | null> {
  await writeReport(tradeDataSheet(now, before, language), texts[language].errors);
  const { ours, record } = await inspectWorkbook();
  if (ours.length === 0 || !record || !caseOf(record)) return null;
  return runBuild(optionsOf(record, language));
}
