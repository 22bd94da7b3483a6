/** Puts a user's case into the workbook: its trade on a sheet of its own, then the same sheets as any case has. */
import type { Language } from "../cases/case";
import { hasBundledTrade, OWN_CASE, type OwnCase } from "../cases/own/own-case";
import type { TradeRows } from "../cases/trade-table";
import { inspectWorkbook } from "../sheets/build";
import { rejectedRowsSheet } from "../sheets/rejected-rows";
import { rejectedTexts } from "../words/sheets/rejected-rows/words";
import { removeReport, writeReport } from "../sheets/reports";
import { texts } from "../words/sheets/words";
import { tradeDataTexts } from "../words/sheets/trade-data/words";
import { tradeDataSheet } from "../sheets/trade-data";
import { TRADE_SHEET, TRADE_TABLE } from "../sheets/trade-sheet";
import type { RejectedRow } from "../cases/own/lines";
import { runBuild, type BuildOutcome } from "./build-session";
import { runInExcel } from "../sheets/run-in-excel";

/** Lines that were added up by code, and what to call where they came from. */
export interface OwnTrade {
  rows: TradeRows;
  name: string;
  accepted: number;
}

/** Without `trade` the workbook keeps the table that it has; where it has none and the case needs one, an empty one is made. */
export async function buildOwnCase(own: OwnCase, trade: OwnTrade | null, language: Language): Promise<BuildOutcome> {
  let isNew = false;
  const before = async () => {
    const { isOther, hasTrade } = await present();
    const fresh = trade ?? (hasTrade || hasBundledTrade(own) ? null : { rows: noRows(own), name: "", accepted: 0 });
    // Of a workbook that holds another case nothing is touched; the build itself says so.
    if (!fresh || isOther) return;
    const words = tradeDataTexts[language];
    const source = fresh.accepted > 0 ? words.ownLines(fresh.name, fresh.accepted) : words.noLines;
    await writeReport(
      tradeDataSheet({ vintage: String(own.tradeYear), source, rows: fresh.rows }, null, language),
      texts[language].errors,
    );
    isNew = !hasTrade;
  };
  // Figures without the sheets that count with them would be left behind.
  const takeBack = async () => {
    if (isNew) await removeReport(TRADE_SHEET);
  };
  const outcome = await runBuild(
    { caseId: OWN_CASE, own, asOf: own.asOf, language, existing: "refresh" },
    { before, takeBack },
  );
  if (outcome.ok && isNew) await putLast(TRADE_SHEET);
  return outcome;
}

export async function writeRejectedRows(rejected: readonly RejectedRow[], language: Language): Promise<void> {
  await writeReport(rejectedRowsSheet(rejected, rejectedTexts[language].reasons, language), texts[language].errors);
}

/** After them, what the others are calculated with. */
async function putLast(name: string): Promise<void> {
  await runInExcel(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/name");
    await context.sync();
    worksheets.getItem(name).position = worksheets.items.length - 1;
    await context.sync();
  });
}

async function present() {
  const { ours, record } = await inspectWorkbook();
  const hasTrade = await runInExcel(async (context) => {
    const table = context.workbook.tables.getItemOrNullObject(TRADE_TABLE).load("name");
    await context.sync();
    return !table.isNullObject;
  });
  return { isOther: ours.length > 0 && record !== null && record.caseId !== OWN_CASE, hasTrade };
}

function noRows({ exporters }: OwnCase): TradeRows {
  return {
    codes: [],
    trade: Object.fromEntries([...exporters, "world"].map((origin) => [origin, new Float64Array(0)])),
    duty: {},
  };
}
