/** The table Elasticities: how trade answers to duties, sector by sector, with ranges and sources; and the formulas that look one up. */
import { cited, type Elasticity, type Language } from "../cases/case";
import { columnsOf } from "./columns";
import type { Contents, SectorRow } from "./contents";
import { ELASTICITY, TEXT } from "./formats";
import { FIRST_TABLE_ROW, quoted, type Cell, type TablePlan } from "./plan";
import type { ElasticityBasis } from "../model/response/sector-outcome";

/** What the switch of the horizon of the response says. */
export const RESPONSE_RUNS = ["short-run", "long-run"] as const;
export const BASES: readonly ElasticityBasis[] = ["own duty", "all alike"];

/** Long-run over short-run elasticities of substitution. */
const LONG_OVER_SHORT = 2;

export function elasticitiesTable({ text, sectors, language }: Contents, column: number): TablePlan {
  const list = { rule: { kind: "list" as const, items: BASES }, ...text.prompts.basis };
  const value = { rule: { kind: "decimal" as const, min: -100, max: 200 }, ...text.prompts.elasticity };
  return {
    name: "Elasticities",
    row: FIRST_TABLE_ROW,
    column,
    caption: text.captions.Elasticities,
    keys: ["Elasticity"],
    columns: columnsOf(text.labels.Elasticities, [
      ["Elasticity", "key", TEXT],
      ["Low", "input", ELASTICITY, value],
      ["Likely", "input", ELASTICITY, value, "strong"],
      ["High", "input", ELASTICITY, value],
      ["Basis", "input", TEXT, list],
      ["Source", "data", TEXT],
    ]),
    rows: sectors.flatMap((sector) => rowsOf(sector, text.cells, language)),
  };
}

function rowsOf({ id, elasticities }: SectorRow, words: Contents["text"]["cells"], language: Language): Cell[][] {
  const { shortRun, longRun, substitution, missing = "" } = elasticities;
  const row = (name: string, given: Elasticity | undefined, basis: ElasticityBasis | null): Cell[] => [
    `${id} ${name}`,
    given?.low ?? null,
    given?.value ?? null,
    given?.high ?? null,
    given?.basis ?? basis,
    cited(given?.source ?? missing, language),
  ];
  return [
    row("short-run", shortRun, "all alike"),
    row("long-run", longRun, "own duty"),
    row("short-run substitution", substitution && halved(substitution, words.halfOfLongRun, language), null),
    row("long-run substitution", substitution, null),
    [`${id} supply`, null, null, null, null, words.noSupplySource],
    [`${id} capacity`, null, null, null, null, words.noCapacitySource],
  ];
}

/** Gallaway, McDaniel and Rivera (2003): US elasticities of substitution are about twice as large in the long run as in the short. */
function halved({ value, low, high, source }: Elasticity, words: string, language: Language): Elasticity {
  const half = (of: number) => of / LONG_OVER_SHORT;
  return {
    value: half(value),
    ...(low === undefined ? {} : { low: half(low) }),
    ...(high === undefined ? {} : { high: half(high) }),
    source: `${words}; ${cited(source, language)}`,
  };
}

/** A column of the row that `name` gives; `otherwise`, a text, where there is no such row or the cell is blank. */
export function lookUp(name: string, header: "Likely" | "Basis", otherwise: string): string {
  const found = `INDEX(Elasticities[${header}],MATCH(${name},Elasticities[Elasticity],0))`;
  return `IFERROR(IF(${found}="",${quoted(otherwise)},${found}),${quoted(otherwise)})`;
}

/** Of the response that the switch names: demand, or substitution between origins. */
export function chosenElasticity(
  sector: string,
  of: "demand" | "substitution",
  header: "Likely" | "Basis",
  otherwise: string,
): string {
  return lookUp(`${sector}&" "&ResponseRun${of === "demand" ? "" : '&" substitution"'}`, header, otherwise);
}
