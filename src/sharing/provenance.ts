/** Where a figure comes from, as the sheets that accompany copies say it: version, vintage, as-of day, and the source behind each function. */
import type { Language } from "../cases/case";
import { caseOf } from "../cases/registry";
import { bundledData } from "../sheets/head";
import { PARLEY_VERSION } from "../sheets/version";
import { parleyIds } from "./formula-text";
import { sharingTexts } from "../words/sharing/words";
import type { SharingText } from "../words/sharing/en";
import { cellAt, cellOfName, type WorkbookReading } from "./reading";

export interface Provenance {
  caseName: string;
  version: string;
  vintage: string;
  /** Excel's serial number of the day in the cell AsOf, else the day of the build; "" where there is none. */
  asOf: number | string;
  /** In the workbook's own language. */
  language: Language;
  text: SharingText;
}

export function provenanceOf(reading: WorkbookReading): Provenance {
  const record = reading.record.state === "read" ? reading.record.record : null;
  const negotiation = record ? caseOf(record) : null;
  const name = reading.names.find((each) => each.name === "AsOf");
  const at = name ? cellOfName(name.formula) : null;
  const asOf = at ? cellAt(reading, at.sheet, at.row, at.column).value : "";
  return {
    caseName: negotiation?.name[record?.language ?? "en"] ?? record?.caseId ?? "",
    version: PARLEY_VERSION,
    vintage: bundledData(negotiation?.sources ?? [], record?.language ?? "en").join("; "),
    asOf: typeof asOf === "number" ? asOf : (record?.asOf ?? ""),
    language: record?.language ?? "en",
    text: sharingTexts[record?.language ?? "en"],
  };
}

const SCHEDULE = new Set(["TARIFF_RATE", "TARIFF_STACK", "DUTY_BETWEEN"]);

/** What a formula's figure rests on, besides the cells that it names. */
export function sourceOf(formula: string, { sources: text }: SharingText): string {
  const ids = new Set(parleyIds(formula));
  const sources: string[] = [];
  if (ids.has("SECTOR")) sources.push(/\bTradeData\[/i.test(formula) ? text.ownTrade : text.trade);
  if ([...ids].some((id) => SCHEDULE.has(id))) {
    sources.push(/\bMeasures\[/i.test(formula) ? text.ownActs : text.bundledActs);
  }
  if (ids.has("DAYS_TO_DEADLINE")) sources.push(text.holidays);
  if (sources.length === 0) sources.push(text.cells);
  return sources.join("; ");
}
