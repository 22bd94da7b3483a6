/** What every sheet begins with: title, explanation, provenance, and the formats that they share. */
import type { Contents } from "./contents";
import { PARLEY_VERSION } from "./version";
import type { SheetName, SheetPlan } from "./plan";

export const MILLIONS = "#,##0.0,,";
export const THOUSANDS = "#,##0.0,";
export const DOLLARS = "#,##0";
export const PERCENT = "0.0%";
export const DAY = "yyyy-mm-dd";
export const TEXT = "@";
export const WHOLE = "0";
export const ELASTICITY = "0.00";

/** Dark, so that white text would be readable on them; one for each sheet. */
const TAB_COLORS: Record<SheetName, string> = {
  Sectors: "#1F4E79",
  Measures: "#7F3F00",
  Scenarios: "#3B6E22",
  Outcomes: "#8E1B3A",
  Timeline: "#4B3B8F",
};

export function sheetHead(name: SheetName, contents: Contents): Pick<SheetPlan, "name" | "tabColor" | "title" | "explanation" | "provenance" | "legend"> {
  const { text, negotiation, language } = contents;
  return {
    name,
    tabColor: TAB_COLORS[name],
    title: text.sheets[name].title,
    explanation: text.sheets[name].explanation,
    provenance: text.provenance({ version: PARLEY_VERSION, caseName: negotiation.name[language], caseId: negotiation.id, vintage: vintage(contents) }),
    legend: text.legend,
  };
}

/** The data that the case was made from: its first two sources with their dates. */
function vintage({ negotiation }: Contents): string {
  return negotiation.sources
    .filter((source) => source.confidence === "primary" && (source.id.startsWith("census-2") || source.id.startsWith("hts-")))
    .map((source) => source.title)
    .join("; ");
}
