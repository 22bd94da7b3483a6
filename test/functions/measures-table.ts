/** The bundled measures as the table that is in a workbook, header row included. */
import { koreaUs2025 } from "../../src/cases/korea-us-2025/case";
import type { Measure } from "../../src/model/tariff/measure";

export const HEADERS = [
  "Measure",
  "Authority",
  "Origin",
  "Scope",
  "Rate",
  "Form",
  "Share",
  "From",
  "Until",
  "Published",
  "Scenarios",
  "Instrument",
  "Citation",
  "Heading",
  "Status",
  "Note",
  "Condition",
  "Confidence",
];

export function measureRow(measure: Measure): unknown[] {
  const list = (names: readonly string[] | "all"): string => (names === "all" ? "all" : names.join(", "));
  return [
    measure.id,
    measure.authority,
    list(measure.origins),
    measure.scope,
    measure.rate ?? "",
    measure.form,
    measure.share ?? "",
    measure.from,
    measure.until ?? "",
    measure.published ?? "",
    list(measure.scenarios),
    measure.instrument,
    measure.citation,
    measure.heading,
    measure.status,
    measure.note,
    measure.condition ?? "",
    measure.confidence ?? "",
  ];
}

/** A fresh copy each time, as Excel hands one over at each call. */
export function measuresTable(): unknown[][] {
  return [[...HEADERS], ...koreaUs2025.measures.map(measureRow)];
}
