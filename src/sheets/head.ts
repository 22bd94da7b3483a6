/** What every sheet begins with: title, explanation, provenance and the colour of its tab. */
import type { Language, Source } from "../cases/case";
import { SLATE, TEAL } from "./colors";
import type { Contents } from "./contents";
import { tabOf } from "./tabs";
import { PARLEY_VERSION } from "./version";
import type { SheetPlan } from "./plan";
import type { CommonSheet, ProjectSheet, SheetName } from "./sheet-names";

/** What goes in is slate, what comes out is teal. */
const TAB_COLORS: Record<CommonSheet, string> = {
  Summary: TEAL,
  Inputs: SLATE,
  Sectors: SLATE,
  Measures: SLATE,
  Outcomes: TEAL,
  Suppliers: TEAL,
  Timeline: TEAL,
  Deal: TEAL,
};

/** Of the sheets of a case's own. */
const isCommon = (name: SheetName): name is CommonSheet => name in TAB_COLORS;

type SheetWords = Pick<SheetPlan, "title" | "explanation">;

export function sheetHead(
  ...[name, contents, words]:
    | [name: CommonSheet, contents: Contents, words?: SheetWords]
    | [name: ProjectSheet, contents: Contents, words: SheetWords]
): Pick<
  SheetPlan,
  "name" | "tab" | "tabColor" | "title" | "explanation" | "provenance" | "asOfLabel" | "legend" | "labelsLead"
> {
  const { text, negotiation, language } = contents;
  const { title, explanation } = words ?? text.sheets[name as CommonSheet];
  return {
    name,
    tab: tabOf(name, language),
    tabColor: isCommon(name) ? TAB_COLORS[name] : SLATE,
    title,
    explanation,
    provenance: text.provenance({
      version: PARLEY_VERSION,
      caseName: negotiation.name[language],
      vintage: vintage(contents),
    }),
    asOfLabel: text.provenanceAsOf,
    legend: text.legend,
    labelsLead: language !== "en",
  };
}

/** The data that the case was made from. */
function vintage({ negotiation, trade, language }: Contents): string {
  const own =
    negotiation.ownLaw && trade ? [[trade.source, trade.vintage].filter((each) => each !== "").join(", ")] : [];
  // What a title tells of its columns is in the table Sources.
  return [...bundledData(negotiation.sources, language).map((title) => title.split(":")[0]!), ...own].join("; ");
}

/** The titles, with their vintage, of the trade and the base rates that come with Parley. */
export function bundledData(sources: readonly Source[], language: Language): string[] {
  return sources
    .filter(({ confidence, id }) => confidence === "primary" && (id.startsWith("census-2") || id.startsWith("hts-")))
    .map(({ title }) => title[language]);
}
