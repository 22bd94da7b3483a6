/** What every sheet begins with: title, explanation, provenance and the colour of its tab. */
import { SLATE, TEAL } from "./colors";
import type { Contents } from "./contents";
import { PARLEY_VERSION } from "./version";
import type { SheetName, SheetPlan } from "./plan";

/** What goes in is slate, what comes out is teal. */
const TAB_COLORS: Record<SheetName, string> = { Sectors: SLATE, Measures: SLATE, Scenarios: SLATE, Outcomes: TEAL, Timeline: TEAL, Deal: TEAL, "Alaska LNG": SLATE };

export function sheetHead(name: SheetName, contents: Contents): Pick<SheetPlan, "name" | "tabColor" | "title" | "explanation" | "provenance" | "asOfLabel" | "legend" | "labelsLead"> {
  const { text, negotiation, language } = contents;
  return {
    name,
    tabColor: TAB_COLORS[name],
    title: text.sheets[name].title,
    explanation: text.sheets[name].explanation,
    provenance: text.provenance({ version: PARLEY_VERSION, caseName: negotiation.name[language], caseId: negotiation.id, vintage: vintage(contents) }),
    asOfLabel: text.provenanceAsOf,
    legend: text.legend,
    labelsLead: language !== "en",
  };
}

/** The data that the case was made from: its first two sources with their dates. */
function vintage({ negotiation, trade, language }: Contents): string {
  const own = negotiation.ownLaw && trade ? [[trade.source, trade.vintage].filter((each) => each !== "").join(", ")] : [];
  const bundled = negotiation.sources
    .filter((source) => source.confidence === "primary" && (source.id.startsWith("census-2") || source.id.startsWith("hts-")))
    .map((source) => source.title[language]);
  return [...bundled, ...own].join("; ");
}
