/** Writes the sheet Brief about what the workbook holds. */
import type { Language } from "../cases/case";
import { caseOf } from "../cases/registry";
import { inspectWorkbook } from "../sheets/build";
import { briefSheet } from "../sheets/brief";
import { BuildError } from "../sheets/options";
import { writeReport } from "../sheets/reports";
import { briefTexts } from "../words/sheets/brief/words";
import { texts } from "../words/sheets/words";
import { answered } from "./text-action";
import { runInExcel } from "../sheets/run-in-excel";

const COUNTED = ["OutcomeTotals", "DayCosts", "DealIssues", "TradeData"] as const;

/** All or nothing. Throws BuildError, whose message says what to do. */
export async function writeBrief(language: Language): Promise<void> {
  const { record } = await inspectWorkbook();
  const negotiation = record && caseOf({ ...record, language });
  const [scenarios, sectors, issues, trade] = await rowsOf(COUNTED);
  if (!negotiation || !scenarios || !sectors) throw new BuildError("bad-option", briefTexts[language].nothing);
  await writeReport(
    briefSheet({ negotiation, language, scenarios, sectors, issues: issues!, ownTrade: trade! > 0 }),
    texts[language].errors,
  );
}

/** 0 for a table that is not there. */
async function rowsOf(names: readonly string[]): Promise<number[]> {
  return runInExcel(async (context) => {
    const { tables } = context.workbook;
    tables.load("items/name");
    await context.sync();
    const there = new Set(tables.items.map(({ name }) => name));
    const bodies = names.map((name) =>
      there.has(name) ? tables.getItem(name).getDataBodyRange().load("rowCount") : null,
    );
    await context.sync();
    return bodies.map((body) => body?.rowCount ?? 0);
  });
}

/** As the command line asks: the language in, how it went out, both as JSON. */
export async function briefFromText(text: string): Promise<string> {
  return answered(async () => {
    const { language } = JSON.parse(text) as { language: Language };
    await writeBrief(language === "ko" ? "ko" : "en");
    return { ok: true };
  });
}
