/** The table Elasticities on the sheet Inputs: how trade answers to duties, sector by sector, with ranges and sources; and the formulas that look one up. */
import { cited, type Elasticity, type Language } from "../cases/case";
import { DEFAULTS, type Horizon, type Level, type PublishedElasticity } from "../cases/published-elasticities";
import { columnsOf } from "./columns";
import type { Contents, SectorRow } from "./contents";
import { ELASTICITY, TEXT } from "./formats";
import { formula, quoted, type Cell, type TablePlan } from "./plan";

/** What the switch of the horizon of the response says. */
export const RESPONSE_RUNS = ["short-run", "long-run"] as const;

/** What a row holds of its sector, as its id says it. */
export const ELASTICITY_KINDS = [
  "short-run",
  "long-run",
  "short-run substitution",
  "long-run substitution",
  "supply",
  "capacity",
] as const;
export type ElasticityKind = (typeof ELASTICITY_KINDS)[number];

export function elasticitiesTable({ text, sectors, language, negotiation }: Contents, row: number): TablePlan {
  const value = { rule: { kind: "decimal" as const, min: -100, max: 200 }, ...text.prompts.elasticity };
  return {
    name: "Elasticities",
    row,
    column: 0,
    caption: text.captions.Elasticities,
    keys: ["Elasticity"],
    columns: columnsOf(text.labels.Elasticities, [
      ["Name", "formula"],
      ["Elasticity", "key", TEXT, undefined, "quiet"],
      ["Low", "input", ELASTICITY, value],
      ["Likely", "input", ELASTICITY, value, "strong"],
      ["High", "input", ELASTICITY, value],
      ["Unit", "text", TEXT],
      ["Source", "data", TEXT],
    ]),
    rows: sectors.flatMap((sector) => rowsOf(sector, text.cells, language, negotiation.ownLaw === true)),
  };
}

function rowsOf(
  { id, elasticities }: SectorRow,
  words: Contents["text"]["cells"],
  language: Language,
  own: boolean,
): Cell[][] {
  const { shortRun, longRun, substitution, missing = "" } = elasticities;
  const line = (kind: ElasticityKind, given: Elasticity | undefined, source: string): Cell[] => [
    formula(
      `=IFERROR(INDEX(Sectors[Name],MATCH(${quoted(id)},Sectors[Sector],0)),${quoted(id)})&${quoted(`: ${words.elasticities[kind]}`)}`,
    ),
    `${id} ${kind}`,
    given?.low ?? null,
    given?.value ?? null,
    given?.high ?? null,
    kind === "capacity" ? words.multipleOfTrade : "",
    source,
  ];
  const row = (kind: ElasticityKind, given: Elasticity | undefined): Cell[] =>
    line(kind, given, cited(given?.source ?? missing, language));
  // A case of the user's own says its own demand; what it leaves out of substitution is what is published for all goods.
  const of = (horizon: Horizon, level: Level): Elasticity => ofPublished(DEFAULTS[horizon][level], language);
  return [
    row("short-run", own ? shortRun : of("first year", "demand")),
    row("long-run", own ? longRun : of("long run", "demand")),
    row("short-run substitution", of("first year", "substitution")),
    row(
      "long-run substitution",
      own ? (substitution ?? of("long run", "substitution")) : of("long run", "substitution"),
    ),
    line("supply", undefined, words.noSupplySource),
    line("capacity", undefined, words.noCapacitySource),
  ];
}

function ofPublished(
  { value, low, high, source, estimatedOn, note }: PublishedElasticity,
  language: Language,
): Elasticity {
  return {
    value,
    ...(low === undefined ? {} : { low }),
    ...(high === undefined ? {} : { high }),
    source: [`${source}: ${estimatedOn[language]}`, ...(note ? [note[language]] : [])].join("; "),
  };
}

/** A column of the row that `name` gives; `otherwise`, a text, where there is no such row or the cell is blank. */
export function lookUp(name: string, header: "Likely", otherwise: string): string {
  const found = `INDEX(Elasticities[${header}],MATCH(${name},Elasticities[Elasticity],0))`;
  return `IFERROR(IF(${found}="",${quoted(otherwise)},${found}),${quoted(otherwise)})`;
}

/** Of the response that the switch names: demand, or substitution between origins. */
export function chosenElasticity(sector: string, of: "demand" | "substitution", otherwise: string): string {
  return lookUp(`${sector}&" "&ResponseRun${of === "demand" ? "" : '&" substitution"'}`, "Likely", otherwise);
}
