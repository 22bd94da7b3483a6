/** What a workbook is to hold: the case as chosen, with the rows that a user added to earlier sheets. */
import type { CaseScenario, CaseSector, Language, Milestone, NegotiationCase } from "../cases/case";
import type { OwnCase } from "../cases/own/own-case";
import type { DealOption } from "../cases/deal";
import { inLanguage } from "../cases/translations";
import type { Measure } from "../model/tariff/measure";
import type { Rule } from "./plan";
import { countryName, texts } from "../words/sheets/words";
import { ownText } from "../words/sheets/own-case/words";
import type { SheetText } from "../words/sheets/words";
import type { TradeSheet } from "./trade-sheet";

export interface SectorRow {
  id: string;
  name: string;
  codes: string;
  elasticities: CaseSector["elasticities"];
}

export interface ScenarioRow {
  id: string;
  name: string;
  law: string;
  probability: number;
  terms: CaseScenario["terms"];
}

/** A row of HS codes with its share of a sector's trade, written down when the sheet is built. */
export interface LineRow {
  sector: string;
  hs6: string;
  description: string;
}

/** An option of an issue, as a row; null where a user added it. */
export interface DealRow {
  /** "autos/quota" */
  id: string;
  issue: string;
  option: string;
  offered: DealOption | null;
}

export interface Contents {
  negotiation: NegotiationCase;
  language: Language;
  text: SheetText;
  /** ISO day. */
  asOf: string;
  sectors: SectorRow[];
  scenarios: ScenarioRow[];
  /** Whether the default probabilities were rescaled because scenarios were left out. */
  rescaled: boolean;
  measures: Measure[];
  milestones: Milestone[];
  lines: LineRow[];
  deal: DealRow[];
  /** Where the workbook holds trade of its own, which takes the place of the bundled one. */
  trade?: Pick<TradeSheet, "vintage" | "source">;
}

/** A row that a user put into one of Parley's tables, after the row of that id (null: as the first). */
export interface AddedRow {
  id: string;
  after: string | null;
}

/** What people changed in the rows of the tables that they may extend. */
export interface RowChanges {
  added: Record<"Sectors" | "Scenarios" | "Measures" | "Milestones" | "Deal", AddedRow[]>;
  /** Ids of rows that Parley had written and a user deleted. */
  removed: Record<"Scenarios" | "Measures" | "Milestones" | "Deal", ReadonlySet<string>>;
  /** Scenarios of the case that a user wrote back into the table, whatever is ticked. */
  written: ReadonlySet<string>;
  /** Ids of the scenarios as a user has put them in order. */
  order: readonly string[];
  /** The scenarios of the user's own in which an act counts, by the act's id. */
  acts: Readonly<Record<string, readonly string[]>>;
  /** Beside scenarios of the user's own, those of the case keep the probabilities that they have. */
  chances: Readonly<Record<string, number>>;
}

export const NO_CHANGES: RowChanges = {
  added: { Sectors: [], Scenarios: [], Measures: [], Milestones: [], Deal: [] },
  removed: { Scenarios: new Set(), Measures: new Set(), Milestones: new Set(), Deal: new Set() },
  written: new Set(),
  order: [],
  acts: {},
  chances: {},
};

export interface Choice {
  asOf: string;
  /** What a user's case is made of; the record keeps it. */
  own?: OwnCase;
  language: Language;
  sectors?: readonly string[] | undefined;
  scenarios?: readonly string[] | undefined;
}

/** The case as chosen; `lines` are added where the trade data is at hand. */
export function chooseContents(
  untranslated: NegotiationCase,
  choice: Choice,
  changes: RowChanges = NO_CHANGES,
): Contents {
  const { language } = choice;
  const negotiation = inLanguage(untranslated, language);
  const sectors = chosen(negotiation.sectors, choice.sectors).map((sector) => ({
    ...sector,
    name: sector.name[language],
  }));
  const ticked = choice.scenarios && [...choice.scenarios, ...changes.written];
  const picked = without(chosen(negotiation.scenarios, ticked), changes.removed.Scenarios);
  const whole = sum(picked.map((scenario) => scenario.probability));
  const rescaled = picked.length < negotiation.scenarios.length && whole > 0 && Math.abs(whole - 1) > 1e-9;
  const scenarios = picked.map((scenario) => ({
    id: scenario.id,
    name: scenario.name[language],
    law: scenario.law[language],
    probability: changes.chances[scenario.id] ?? (rescaled ? scenario.probability / whole : scenario.probability),
    terms: scenario.terms,
  }));
  return {
    negotiation,
    language,
    text: negotiation.ownLaw
      ? ownText(
          texts[language],
          language,
          countryName(negotiation.importer, language),
          countryName(negotiation.origin, language),
        )
      : texts[language],
    asOf: choice.asOf,
    sectors: withAdded(sectors, changes.added.Sectors, blankSector),
    scenarios: inOrder(withAdded(scenarios, changes.added.Scenarios, blankScenario), changes.order),
    rescaled,
    measures: withAdded(
      without(negotiation.measures, changes.removed.Measures).map((measure) => withOwn(measure, changes.acts)),
      changes.added.Measures,
      blankMeasure,
    ),
    milestones: withAdded(
      without(negotiation.milestones, changes.removed.Milestones),
      changes.added.Milestones,
      blankMilestone,
    ),
    lines: [],
    deal: withAdded(without(dealRows(negotiation, sectors), changes.removed.Deal), changes.added.Deal, blankDealRow),
  };
}

/** Options of all issues but those of sectors that were left out. */
export function dealRows({ deal }: NegotiationCase, sectors: readonly { id: string }[]): DealRow[] {
  const there = new Set(sectors.map((sector) => sector.id));
  return (deal?.issues ?? [])
    .filter(({ options }) => options.every(({ amount }) => !("sector" in amount) || there.has(amount.sector)))
    .flatMap((issue) =>
      issue.options.map((option) => ({
        id: `${issue.id}/${option.id}`,
        issue: issue.id,
        option: option.id,
        offered: option,
      })),
    );
}

/**
 * The scenarios that see an act once it is published: all that the case's acts name, so not the reference before 2025,
 * and those of the user's own.
 */
export function lookingAhead(contents: Contents): string[] {
  if (contents.negotiation.ownLaw) return contents.scenarios.map(({ id }) => id);
  const named = new Set(
    contents.negotiation.measures.flatMap((measure) => (measure.scenarios === "all" ? [] : measure.scenarios)),
  );
  const known = new Set(contents.negotiation.scenarios.map((scenario) => scenario.id));
  const own = contents.scenarios.filter((scenario) => !known.has(scenario.id)).map((scenario) => scenario.id);
  return [...contents.negotiation.scenarios.map((scenario) => scenario.id).filter((id) => named.has(id)), ...own];
}

/** The scenario that the others are compared with at first: the one in which a counterfactual act stands alone, else the first. */
export function referenceScenario(contents: Contents): string {
  const ids = contents.scenarios.map((scenario) => scenario.id);
  const known = contents.negotiation.scenarios.map((scenario) => scenario.id);
  // A row of another reading names no scenario.
  const firsts = contents.negotiation.measures.flatMap(({ status, scenarios, rate }) =>
    status === "counterfactual" && scenarios !== "all" && rate !== null ? scenarios.slice(0, 1) : [],
  );
  const first = firsts.find((id) => known.includes(id));
  return first !== undefined && ids.includes(first) ? first : (ids[0] ?? "");
}

/** The workbook's own table of trade as the last argument, after so many that are left out; nothing where there is none. */
export function ownTrade({ trade }: { trade?: unknown }, omitted = 0): string {
  return trade ? `,${",".repeat(omitted)}TradeData[#All]` : "";
}

/** The same where the law is the workbook's own: then its trade weighs the lines in every rate. */
export function ownWeights(contents: Pick<Contents, "negotiation"> & { trade?: unknown }, omitted = 0): string {
  return contents.negotiation.ownLaw ? ownTrade(contents, omitted) : "";
}

/** What a cell accepts that names a scenario. */
export function scenarioList(scenarios: readonly ScenarioRow[]): Rule {
  return { kind: "list", items: scenarios.map(({ id }) => id), column: { table: "Scenarios", header: "Scenario" } };
}

/** What a cell accepts that names a sector. */
export function sectorList(sectors: readonly SectorRow[]): Rule {
  return { kind: "list", items: sectors.map(({ id }) => id), column: { table: "Sectors", header: "Sector" } };
}

export function country(contents: Contents, code: string): string {
  return countryName(code, contents.language);
}

function chosen<Row extends { id: string }>(rows: readonly Row[], ids: readonly string[] | undefined): Row[] {
  return ids ? rows.filter((row) => ids.includes(row.id)) : [...rows];
}

function without<Row extends { id: string }>(rows: readonly Row[], removed: ReadonlySet<string>): Row[] {
  return rows.filter((row) => !removed.has(row.id));
}

function withAdded<Row extends { id: string }>(
  rows: readonly Row[],
  added: readonly AddedRow[],
  blank: (id: string) => Row,
): Row[] {
  const result = [...rows];
  for (const { id, after } of added) {
    const place = after === null ? 0 : result.findIndex((row) => row.id === after) + 1;
    // Its neighbour may have gone; then it keeps its place before the last row, which is usually "everything else".
    const at = after !== null && place === 0 ? Math.max(0, result.length - 1) : place;
    result.splice(at, 0, blank(id));
  }
  return result;
}

/** Rows that were there before keep a user's order among them; new ones have their places. */
function inOrder<Row extends { id: string }>(rows: readonly Row[], order: readonly string[]): Row[] {
  const place = (row: Row) => order.indexOf(row.id);
  const known = rows.filter((row) => place(row) >= 0).sort((one, other) => place(one) - place(other));
  return rows.map((row) => (place(row) < 0 ? row : known.shift()!));
}

function withOwn(measure: Measure, acts: RowChanges["acts"]): Measure {
  const own = acts[measure.id] ?? [];
  return measure.scenarios === "all" || own.length === 0
    ? measure
    : { ...measure, scenarios: [...measure.scenarios, ...own] };
}

// The cells of an added row are blank here: what the user wrote in them is carried over like any other changed input.
function blankSector(id: string): SectorRow {
  return { id, name: "", codes: "", elasticities: {} };
}

function blankScenario(id: string): ScenarioRow {
  return { id, name: "", law: "", probability: 0, terms: [] };
}

function blankMilestone(id: string): Milestone {
  return { id, name: { en: "", ko: "" }, at: "", source: "" };
}

function blankDealRow(id: string): DealRow {
  const slash = id.indexOf("/");
  return { id, issue: id.slice(0, slash), option: id.slice(slash + 1), offered: null };
}

function blankMeasure(id: string): Measure {
  return {
    id,
    authority: "",
    origins: [],
    scope: "",
    rate: null,
    form: "additional",
    share: null,
    from: 0,
    until: null,
    published: null,
    instrument: "",
    citation: "",
    heading: "",
    status: "counterfactual",
    scenarios: [],
    note: "",
  };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
