/** From the workbook's cells to what is drawn: the rows of Outcomes as the model's numbers, with the inputs that the table Uncertainty marks. */
import { LARGEST_SEED, MOST_OUTCOME_DRAWS } from "../model/uncertainty/limits";
import { SUM_TOLERANCE } from "../model/uncertainty/expected-outcome";
import type {
  ModelRow,
  ModelSector,
  ModelSupplier,
  OutcomeMeasure,
  OutcomeModel,
  Slot,
} from "../model/uncertainty/outcome-model";
import { DISTRIBUTIONS, type Distribution } from "../model/uncertainty/quantile-table";
import { mostLikely, type Simulation, type UncertainInput } from "../model/uncertainty/outcome-simulation";
import { readNumber } from "../files/separators";
import { OF_BOTH, UNCERTAIN_INPUTS, type UncertainInputId } from "./uncertainty";

export type CellValue = string | number | boolean;

/** The body of a table: a row's value by the header of its column. */
export type Rows = readonly ((header: string) => CellValue)[];

export interface SimulationCells {
  outcomes: Rows;
  suppliers: Rows;
  /** Code of the exporter. */
  origin: CellValue;
  totals: Rows;
  terms: Rows;
  uncertainty: Rows;
  horizonYears: CellValue;
  /** In a case of the user's own. */
  termsMayRaise?: boolean;
}

/** A row of Uncertainty that is drawn. */
export interface DrawnInput {
  input: UncertainInputId;
  of: string;
  low: number;
  likely: number;
  high: number;
  distribution: Distribution;
}

export interface Prepared {
  simulation: Simulation;
  scenarios: { id: string; name: string }[];
  drawn: DrawnInput[];
  /** What the workbook's cells give: one figure a scenario and the weighted one. */
  workbook: number[];
}

/** What a user has to change before anything can be drawn. */
export type SimulationFailure =
  | { kind: "draws"; given: string; most: number }
  | { kind: "seed"; given: string; most: number }
  | { kind: "target"; given: string }
  | { kind: "sum"; sum: number }
  | { kind: "nothing" }
  | { kind: "outcomes"; cell: string }
  | { kind: "differs"; scenario: string }
  /** The terms cover nothing, so the sheet has no rate at which they would. */
  | { kind: "no terms"; at: string }
  | ({ at: string } & (
      | { kind: "number"; column: string; given: string }
      | { kind: "half" }
      | { kind: "unknown" }
      | { kind: "order"; low: number; likely: number; high: number }
      | { kind: "sign"; least: number; most: number }
      | { kind: "distribution"; given: string }
    ));

export class SimulationError extends Error {
  constructor(readonly problem: SimulationFailure) {
    super(`The simulation cannot be drawn: ${problem.kind}`);
    this.name = "SimulationError";
  }
}

/** Where each measure stands in Outcomes. */
export const MEASURE_HEADERS: Record<OutcomeMeasure, string> = {
  imports: "Imports after",
  duty: "Net duty",
  lost: "Trade lost",
  diverted: "Diverted",
  revenue: "Revenue after",
};

const BOUNDS: Record<UncertainInputId, readonly [least: number, most: number]> = {
  elasticity: [-Infinity, 0],
  substitution: [0, Infinity],
  trade: [0, Infinity],
  "exempt rate": [0, 1],
  coverage: [0, 1],
  probability: [0, 1],
};
/** Relative; the cells add up in another order. */
const SAME = 1e-6;

/** As a user wrote them: throws SimulationError for what is no number of draws or no seed. */
export function readRun(draws: string, seed: string): { draws: number; seed: number } {
  const whole = (text: string) =>
    /^\d+$/.test(text.replace(/[\s,.']/g, "")) && text.trim() !== "" ? Number(text.replace(/[\s,']/g, "")) : Number.NaN;
  const [count, start] = [whole(draws), whole(seed)];
  if (!(Number.isInteger(count) && count >= 1 && count <= MOST_OUTCOME_DRAWS))
    throw new SimulationError({ kind: "draws", given: draws.trim(), most: MOST_OUTCOME_DRAWS });
  if (!(Number.isInteger(start) && start >= 0 && start <= LARGEST_SEED))
    throw new SimulationError({ kind: "seed", given: seed.trim(), most: LARGEST_SEED });
  return { draws: count, seed: start };
}

const MILLION = 1e6;

/**
 * As a user wrote it, in millions; null where nothing is written. Throws SimulationError for what is no number.
 *
 * @returns in the currency of the trade
 */
export function readTarget(target: string): number | null {
  if (target.trim() === "") return null;
  const millions = readNumber(target, ",");
  if (millions === null) throw new SimulationError({ kind: "target", given: target.trim() });
  return millions * MILLION;
}

/** Without what belongs to a scenario that a user deleted. */
function ofScenarios(cells: SimulationCells): SimulationCells {
  const totals = cells.totals.filter((row) => row("Scenario") !== "");
  const counts = cells.outcomes.map((row) => totals.some((total) => total("Scenario") === row("Scenario")));
  const kept = (rows: Rows) => rows.filter((_, line) => counts[line]);
  return { ...cells, totals, outcomes: kept(cells.outcomes), terms: kept(cells.terms) };
}

/** Throws SimulationError. */
export function prepareSimulation(
  all: SimulationCells,
  measure: OutcomeMeasure,
  run: { draws: number; seed: number },
): Prepared {
  const cells = ofScenarios(all);
  const reader = new ModelReader(cells);
  const model = reader.model;
  const sum = model.probabilities.reduce((total, slot) => total + model.parameters[slot]!, 0);
  if (!(Math.abs(sum - 1) <= SUM_TOLERANCE)) throw new SimulationError({ kind: "sum", sum });
  const drawn = cells.uncertainty.flatMap(readInput);
  if (drawn.length === 0) throw new SimulationError({ kind: "nothing" });
  const inputs = drawn.map((each): UncertainInput => {
    const [least, most] = BOUNDS[each.input];
    const slot = reader.slotOf(each.input, each.of);
    if (slot === undefined) throw new SimulationError({ kind: "unknown", at: nameOf(each) });
    const covered =
      each.input === "coverage" || each.input === "exempt rate" ? reader.slotOf("coverage", each.of) : undefined;
    if (covered !== undefined && model.parameters[covered] === 0)
      throw new SimulationError({ kind: "no terms", at: nameOf(each) });
    // Where the two differ, the most likely is that of the cells from which the outcomes are worked out.
    return { ...each, likely: model.parameters[slot]!, slot, name: nameOf(each), least, most };
  });
  for (const input of inputs) checkInput(input);
  const workbook = workbookFigures(cells, measure);
  const ours = mostLikely({ model, measure });
  const scenarios = cells.totals.map((row) => ({ id: String(row("Scenario")), name: String(row("Name")) }));
  workbook.forEach((figure, scenario) => {
    if (Math.abs(figure - ours[scenario]!) > SAME * Math.max(1, Math.abs(figure)))
      throw new SimulationError({ kind: "differs", scenario: scenarios[scenario]?.name ?? "" });
  });
  return {
    simulation: { model, inputs, measure, ...run },
    scenarios,
    drawn: drawn.map((each, index) => ({ ...each, likely: inputs[index]!.likely })),
    workbook,
  };
}

export function nameOf({ input, of }: { input: string; of: string }): string {
  return `${input}, ${of}`;
}

function checkInput({ low, likely, high, least, most, name: at }: UncertainInput): void {
  if (!(low <= likely && likely <= high)) throw new SimulationError({ kind: "order", at, low, likely, high });
  if (low < least || high > most) throw new SimulationError({ kind: "sign", at, least, most });
}

/** A row without a range is certain, and so is one whose most likely value is not known. */
function readInput(row: (header: string) => CellValue): DrawnInput[] {
  const [input, of, low, likely, high, distribution] = ["Input", "Of", "Low", "Likely", "High", "Distribution"].map(
    row,
  );
  if ((isBlank(low) && isBlank(high)) || isBlank(likely)) return [];
  const at = nameOf({ input: String(input), of: String(of) });
  if (isBlank(low) || isBlank(high)) throw new SimulationError({ kind: "half", at });
  for (const [column, given] of Object.entries({ Low: low, Likely: likely, High: high })) {
    if (typeof given !== "number") throw new SimulationError({ kind: "number", at, column, given: String(given) });
  }
  const known = UNCERTAIN_INPUTS.find((each) => each === String(input).trim().toLowerCase());
  if (!known) throw new SimulationError({ kind: "unknown", at });
  const chosen = isBlank(distribution)
    ? DISTRIBUTIONS[0]
    : DISTRIBUTIONS.find((each) => each.toLowerCase() === String(distribution).trim().toLowerCase());
  if (!chosen) throw new SimulationError({ kind: "distribution", at, given: String(distribution) });
  return [
    {
      input: known,
      of: String(of).trim(),
      low: low as number,
      likely: likely as number,
      high: high as number,
      distribution: chosen,
    },
  ];
}

function isBlank(value: CellValue | undefined): boolean {
  return value === undefined || value === "";
}

/** Texts say that an elasticity is not known; such a row counts as nothing, as in the totals of the sheet. */
function workbookFigures({ outcomes, totals }: SimulationCells, measure: OutcomeMeasure): number[] {
  const figures = totals.map((total) => {
    const rows = outcomes.filter((row) => row("Scenario") === total("Scenario"));
    return rows.reduce((sum, row) => sum + numberOr(row(MEASURE_HEADERS[measure]), 0), 0);
  });
  return [
    ...figures,
    totals.reduce((sum, row, scenario) => sum + numberOr(row("Probability"), 0) * figures[scenario]!, 0),
  ];
}

function numberOr(value: CellValue, otherwise: number): number {
  return typeof value === "number" ? value : otherwise;
}

/** Puts every number that the outcomes are worked out from into a list, and remembers where. */
class ModelReader {
  readonly model: OutcomeModel;
  private readonly parameters: number[] = [];
  private readonly slots = new Map<string, Slot>();

  constructor({ outcomes, suppliers, origin, totals, terms, horizonYears, termsMayRaise = false }: SimulationCells) {
    const years = this.number(horizonYears, "HorizonYears");
    const scenarioIds = totals.map((row) => String(row("Scenario")));
    const sectorIds = [...new Set(outcomes.map((row) => String(row("Sector"))))];
    const suppliersOf = (scenario: string, sector: string): ModelSupplier[] =>
      suppliers
        .filter(
          (row) =>
            row("Scenario") === scenario && row("Sector") === sector && String(row("Supplier")) !== String(origin),
        )
        .map((row) => {
          const at = (header: string) =>
            this.number(row(header), `Suppliers, ${scenario}, ${sector}, ${String(row("Supplier"))}, ${header}`);
          return { imports: at("Imports before"), before: at("Rate before"), after: at("Rate after") };
        });
    const rows = outcomes.map((row, line): ModelRow => {
      const [scenario, sector] = [String(row("Scenario")), String(row("Sector"))];
      const at = (header: string) => this.number(row(header), `Outcomes, ${scenario}, ${sector}, ${header}`);
      const term = terms[line];
      if (!term) throw new SimulationError({ kind: "outcomes", cell: `Terms, ${scenario}, ${sector}` });
      const inTerms = (header: string) =>
        this.number(term(header) === "" ? 0 : term(header), `Terms, ${scenario}, ${sector}, ${header}`);
      const of = `${scenario}${OF_BOTH}${sector}`;
      const trade = at("Trade");
      return {
        scenario: scenarioIds.indexOf(scenario),
        sector: sectorIds.indexOf(sector),
        rate: trade === 0 ? 0 : at("Duty without terms") / (trade * years),
        rateThen: at("Rate then"),
        yearsThen: at("Years then"),
        ...(termsMayRaise ? { mayRaise: true } : {}),
        exemptRate: this.put("exempt rate", of, inTerms("Exempt rate")),
        coverage: this.put("coverage", of, inTerms("Coverage")),
        quota: term("Quota") === "" ? Infinity : inTerms("Quota"),
        others: suppliersOf(scenario, sector),
      };
    });
    if (rows.some(({ scenario }) => scenario < 0))
      throw new SimulationError({ kind: "outcomes", cell: "Outcomes, Scenario" });
    const sectors = sectorIds.map((id): ModelSector => {
      const row = outcomes.find((each) => each("Sector") === id)!;
      return {
        trade: this.put("trade", id, this.number(row("Trade"), `Outcomes, ${id}, Trade`)),
        demand: this.put("elasticity", id, numberOr(row("Elasticity"), Number.NaN)),
        supply: this.put("supply", id, numberOr(row("Supply"), Infinity)),
        substitution: this.put("substitution", id, numberOr(row("Substitution"), Number.NaN)),
        before: this.number(row("Rate 2024"), `Outcomes, ${id}, Rate 2024`),
        capacity: numberOr(row("Capacity"), Infinity) / (numberOr(row("Trade"), 0) * years),
      };
    });
    const probabilities = totals.map((row, index) =>
      this.put(
        "probability",
        scenarioIds[index]!,
        this.number(row("Probability"), `OutcomeTotals, ${scenarioIds[index]!}, Probability`),
      ),
    );
    this.model = { years, sectors, rows, probabilities, parameters: this.parameters };
  }

  slotOf(input: UncertainInputId, of: string): Slot | undefined {
    return this.slots.get(keyOf(input, of));
  }

  private put(input: UncertainInputId | "supply", of: string, value: number): Slot {
    this.slots.set(keyOf(input, of), this.parameters.length);
    return this.parameters.push(value) - 1;
  }

  private number(value: CellValue, cell: string): number {
    if (typeof value !== "number") throw new SimulationError({ kind: "outcomes", cell });
    return value;
  }
}

function keyOf(input: string, of: string): string {
  return `${input}|${of
    .split("/")
    .map((part) => part.trim())
    .join(OF_BOTH)}`;
}
