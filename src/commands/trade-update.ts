/** From the workbook's trade to fresh figures and back: what is there, what would change, and writing it. */
import { rowsByHeader, textColumn } from "../files/header-table";
import type { Language, NegotiationCase } from "../cases/case";
import { compareTrade, type SectorGoods, type TradeDifference } from "../cases/census/difference";
import { caseOf, firstCase } from "../cases/registry";
import { bundledRows, readTradeTable, type TradeRows } from "../cases/trade-table";
import { InputError } from "../model/input-error";
import { rangeAddress } from "../sheets/address";
import { inspectWorkbook } from "../sheets/build";
import { PARAMETER_ROW } from "../sheets/plan";
import { countedCodes } from "../sheets/sectors";
import { writeReport } from "../sheets/reports";
import { texts } from "../words/sheets/words";
import { tradeDataTexts } from "../words/sheets/trade-data/words";
import { tradeDataSheet, type TradeVintage } from "../sheets/trade-data";
import { HEAD_ROWS, TRADE_BEFORE_TABLE, TRADE_SHEET, TRADE_TABLE, yearAndSource } from "../sheets/trade-sheet";
import { optionsOf, runBuild, type BuildOutcome } from "./build-session";
import { runInExcel } from "../sheets/run-in-excel";

export const BUNDLED_VINTAGE = "2024";

export interface WorkbookTrade {
  /** What the workbook counts with now. */
  now: TradeVintage;
  /** What was there before the last update; null where there was none. */
  before: TradeVintage | null;
  /** Sectors as the sheet counts them; without a sheet, those of the case. */
  sectors: SectorGoods[];
  /** The exporter and its rivals, by ISO code. */
  partners: string[];
}

/** A table that cannot be read counts as the bundled figures: an update is the way to repair it. */
export async function readWorkbookTrade(language: Language): Promise<WorkbookTrade> {
  const { record } = await inspectWorkbook();
  const chosen = (record && caseOf(record)) ?? firstCase;
  const partners = [chosen.origin, ...chosen.rivals];
  const bundled: TradeVintage = {
    vintage: BUNDLED_VINTAGE,
    source: tradeDataTexts[language].bundledSource,
    rows: bundledRows(partners),
  };
  return runInExcel(async (context) => {
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
          .getRange(rangeAddress(PARAMETER_ROW, range.columnIndex, HEAD_ROWS.length, 2))
          .load("values"),
    );
    await context.sync();
    const read = (range: Excel.Range | null, head: Excel.Range | null | undefined): TradeVintage | null => {
      const rows = range && rowsOf(range.values as unknown[][]);
      const [year, source] = yearAndSource((head?.values ?? []) as unknown[][]);
      return rows && { vintage: year, source, rows };
    };
    return {
      now: read(now, heads[0]) ?? bundled,
      before: read(before, heads[1]),
      sectors: sectors
        ? rowsByHeader(sectors.values as unknown[][], SECTOR_COLUMNS).filter(({ goods }) => goods !== "")
        : ofCase(chosen, language),
      partners,
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

const SECTOR_COLUMNS = { name: textColumn("Name"), goods: textColumn("Counts") };

function ofCase({ sectors }: NegotiationCase, language: Language): SectorGoods[] {
  return sectors.map(({ name }, index) => ({ name: name[language], goods: countedCodes(codesOf(sectors), index) }));
}

const codesOf = (sectors: readonly { codes: string }[]): string[] => sectors.map(({ codes }) => codes);

/** What the new figures would change of the exporter's trade. */
export function whatChanges({ now, sectors, partners }: WorkbookTrade, fresh: TradeRows): TradeDifference {
  return compareTrade(firstCase.id, sectors, partners[0] ?? firstCase.origin, now.rows, fresh);
}

/**
 * Writes the sheet Trade data, all or nothing, then the other sheets again, so that they count with it.
 * Throws BuildError where the sheet could not be written; null where the workbook has no sheets to write again.
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
