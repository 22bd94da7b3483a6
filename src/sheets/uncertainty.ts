/** The table Uncertainty on the sheet Inputs: which inputs are not certain, between what they lie, and how they are distributed. */
import { DISTRIBUTIONS } from "../model/uncertainty/quantile-table";
import { columnsOf } from "./columns";
import type { Contents } from "./contents";
import { ELASTICITY, MILLIONS, PERCENT, TEXT } from "./formats";
import { tradeHeader } from "./headers";
import { formula, quoted, type Cell, type TablePlan } from "./plan";

/** What may be uncertain: of a sector, of a scenario's terms for a sector, or of a scenario. */
export const UNCERTAIN_INPUTS = [
  "elasticity",
  "substitution",
  "trade",
  "exempt rate",
  "coverage",
  "probability",
] as const;
export type UncertainInputId = (typeof UNCERTAIN_INPUTS)[number];

/** Between scenario and sector, where an input is of both: "milder / autos". */
export const OF_BOTH = " / ";

const FORMATS: Record<UncertainInputId, string> = {
  elasticity: ELASTICITY,
  substitution: ELASTICITY,
  trade: MILLIONS,
  "exempt rate": PERCENT,
  coverage: PERCENT,
  probability: PERCENT,
};

interface InputRow {
  input: UncertainInputId;
  of: string;
  /** Formulas of the sourced range, where there is one. */
  low?: string;
  likely: string;
  high?: string;
  basis: string;
}

/** As wide as the tables above it, so that Excel can move it down when a row is put into one of those. */
export function uncertaintyTable(contents: Contents, row: number): TablePlan {
  const { text } = contents;
  const rows = inputRows(contents);
  const formats = rows.map(({ input }) => FORMATS[input]);
  const columns = columnsOf(text.labels.Uncertainty, [
    ["Input", "key", TEXT],
    ["Of", "key", TEXT],
    ["Low", "input", ELASTICITY],
    ["Likely", "formula", ELASTICITY],
    ["High", "input", ELASTICITY],
    ["Distribution", "input", TEXT, { rule: { kind: "list", items: DISTRIBUTIONS }, ...text.prompts.distribution }],
    ["Basis", "data", TEXT],
  ]);
  return {
    name: "Uncertainty",
    row,
    column: 0,
    caption: text.captions.Uncertainty,
    keys: ["Input", "Of"],
    columns: columns.map((each) => (each.format === ELASTICITY ? { ...each, formats } : each)),
    rows: rows.map(({ input, of, low, likely, high, basis }): Cell[] => [
      input,
      of,
      cell(low),
      formula(`=${likely}`),
      cell(high),
      DISTRIBUTIONS[0],
      basis,
    ]),
  };
}

function cell(text: string | undefined): Cell {
  return text === undefined ? null : formula(`=${text}`);
}

function inputRows({ text, negotiation, sectors, scenarios }: Contents): InputRow[] {
  const { rangeInSectors, yourRange } = text.cells;
  const ofSector = (header: string, sector: string) =>
    `INDEX(Sectors[${header}],MATCH(${quoted(sector)},Sectors[Sector],0))`;
  const ofScenario = (scenario: string) =>
    `IFERROR(INDEX(Scenarios[Probability],MATCH(${quoted(scenario)},Scenarios[Scenario],0)),"")`;
  const ofTerms = (header: string, scenario: string, sector: string) =>
    `SUMIFS(Terms[${header}],Terms[Scenario],${quoted(scenario)},Terms[Sector],${quoted(sector)})`;
  const elasticity = (input: "elasticity" | "substitution", sector: string): InputRow => {
    const name = `${quoted(`${sector} `)}&ResponseRun${input === "substitution" ? '&" substitution"' : ""}`;
    const from = (header: string) => rangeOf(header, name);
    return { input, of: sector, low: from("Low"), likely: from("Likely"), high: from("High"), basis: rangeInSectors };
  };
  return [
    ...sectors.map(({ id }) => elasticity("elasticity", id)),
    ...sectors.map(({ id }) => elasticity("substitution", id)),
    ...sectors.map(({ id }): InputRow => ({
      input: "trade",
      of: id,
      likely: ofSector(tradeHeader(negotiation.origin), id),
      basis: yourRange,
    })),
    ...scenarios.flatMap(({ id, terms }) =>
      sectors
        .filter((sector) => terms.some((each) => each.sector === sector.id))
        .map((sector): InputRow => ({
          input: "coverage",
          of: `${id}${OF_BOTH}${sector.id}`,
          likely: ofTerms("Coverage", id, sector.id),
          basis: yourRange,
        })),
    ),
    ...scenarios.map(({ id }): InputRow => ({
      input: "probability",
      of: id,
      likely: ofScenario(id),
      basis: yourRange,
    })),
  ];
}

/** A blank stays a blank, as it says that no range is known. */
function rangeOf(header: string, name: string): string {
  const found = `INDEX(Elasticities[${header}],MATCH(${name},Elasticities[Elasticity],0))`;
  return `IFERROR(IF(${found}="","",${found}),"")`;
}
