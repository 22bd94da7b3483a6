/** The workbook's outcomes as arithmetic on a list of numbers, some of which are uncertain: the same steps as the cells of Outcomes. */
import { RowDraws, type Drawn, type Given } from "../outcome/draw";
import { OWN_TERMS, ROW, type Quantities } from "../outcome/quantities";
import { SUM_TOLERANCE } from "./expected-outcome";
import { InputError } from "../input-error";

/** What is asked of a scenario, each over the horizon in the currency of the trade. */
export const MEASURES = ["imports", "lost", "diverted", "revenue", "duty"] as const;
/**
 * imports: what is still bought; lost: what is no longer bought from anybody; diverted: what moves to rivals; revenue: duty on the
 * trade that is left; duty: net duty on unchanged trade.
 */
export type OutcomeMeasure = (typeof MEASURES)[number];

const NAMES: Record<OutcomeMeasure, string> = {
  imports: "Imports after",
  lost: "Trade lost",
  diverted: "Diverted",
  revenue: "Revenue after",
  duty: "Net duty",
};

/** Place of a number in the model's list of parameters. */
export type Slot = number;

export interface ModelSector {
  /** Imports a year. */
  trade: Slot;
  /** At most 0; where it is not a number, nothing is said of the sector's trade. */
  demand: Slot;
  /** Above 0, Infinity for a price that the importer cannot move. */
  supply: Slot;
  /** Between suppliers, 0 or more; where it is not a number, nothing is said of the sector's trade either. */
  substitution: Slot;
  /** Rate of the year of the trade. */
  before: number;
  /** Most that the origin can sell, as a multiple of the trade; Infinity without a limit. */
  capacity: number;
}

/** Another supplier of the row's market: its imports over the horizon, and its rates. */
export interface ModelSupplier {
  imports: number;
  before: number;
  after: number;
}

/** A row of Outcomes: what a scenario does to a sector. */
export interface ModelRow {
  scenario: number;
  sector: number;
  /** Average rates without terms: over the horizon, and from the day of the terms to its end. */
  rate: number;
  rateThen: number;
  /** Years from the day of the terms to the end of the horizon. */
  yearsThen: number;
  exemptRate: Slot;
  /** The terms hold even where they are the higher rate; an exemption is claimed only where it is the lower one. */
  mayRaise?: boolean;
  /** Share of the trade, 0–1. */
  coverage: Slot;
  /** Imports a year that the terms cover, Infinity without a limit. */
  quota: number;
  /** All suppliers of the market but the row's own. */
  others: readonly ModelSupplier[];
}

/** Plain data, so that it can be handed to a worker. */
export interface OutcomeModel {
  /** Of the horizon. */
  years: number;
  sectors: readonly ModelSector[];
  rows: readonly ModelRow[];
  /** Probability of each scenario, summing to 1 at the current parameters. */
  probabilities: readonly Slot[];
  /** The most likely values of all that is uncertain, and the values of all that is not. */
  parameters: readonly number[];
}

/** Works a measure out for every scenario, again and again at other parameters, without making anything new. */
export class Evaluator {
  readonly rows: readonly RowEvaluator[];
  readonly scenarios: number;

  /** Throws InputError where probabilities do not sum to 1. */
  constructor(
    private readonly model: OutcomeModel,
    measure: OutcomeMeasure,
  ) {
    const sum = model.probabilities.reduce((total, slot) => total + model.parameters[slot]!, 0);
    if (!(Math.abs(sum - 1) <= SUM_TOLERANCE)) {
      throw new InputError("probabilities", "sum", { sum });
    }
    this.scenarios = model.probabilities.length;
    this.rows = model.rows.map((row) => new RowEvaluator(model, row, measure));
  }

  /**
   * Writes one figure a scenario and the probability-weighted one behind them. Where probabilities are uncertain, what was drawn
   * is divided by its sum.
   *
   * @param result one place more than there are scenarios
   */
  at(parameters: Float64Array, result: Float64Array): void {
    result.fill(0);
    for (const row of this.rows) result[row.scenario]! += row.at(parameters);
    const figures = Array.from({ length: this.scenarios }, (_, scenario) => result.subarray(scenario, scenario + 1));
    const weights = this.model.probabilities.map((slot) => parameters.subarray(slot, slot + 1));
    this.weigh(weights, figures, result.subarray(this.scenarios));
  }

  /**
   * Writes the probability-weighted one of the scenarios' figures, draw by draw.
   *
   * @param weights one array a scenario, as long as `weighted`
   * @param weighted zeros
   */
  weigh(weights: readonly Float64Array[], figures: readonly Float64Array[], weighted: Float64Array): void {
    const sums = new Float64Array(weighted.length);
    weights.forEach((weight, scenario) => {
      const values = figures[scenario]!;
      for (let draw = 0; draw < weighted.length; draw++) {
        weighted[draw]! += weight[draw]! * values[draw]!;
        sums[draw]! += weight[draw]!;
      }
    });
    for (let draw = 0; draw < weighted.length; draw++)
      weighted[draw] = sums[draw]! > 0 ? weighted[draw]! / sums[draw]! : 0;
  }
}

/** What is drawn for a parameter, a value a draw. */
export interface MovedSlot {
  slot: Slot;
  column: Float64Array;
}

/** One row of Outcomes, by the arithmetic from which its cells are made. */
export class RowEvaluator {
  readonly scenario: number;
  private readonly slots: ReadonlySet<Slot>;
  private readonly sector: ModelSector;
  private readonly suppliers: readonly Given[];
  private readonly quantities: Quantities;

  constructor(
    private readonly model: OutcomeModel,
    private readonly row: ModelRow,
    private readonly measure: OutcomeMeasure,
  ) {
    this.scenario = row.scenario;
    this.sector = model.sectors[row.sector]!;
    const { trade, demand, supply, substitution, before } = this.sector;
    const duty = [trade, row.coverage, row.exemptRate];
    this.slots = new Set(measure === "duty" ? duty : [...duty, demand, supply, substitution]);
    this.suppliers = [
      { "Rate before": before },
      ...row.others.map((other) => ({
        "Imports before": other.imports,
        "Rate before": other.before,
        "Rate after": other.after,
      })),
    ];
    this.quantities = row.mayRaise ? { ...ROW, "Saved by terms": OWN_TERMS } : ROW;
  }

  at(parameters: Float64Array): number {
    return this.figure((slot) => parameters[slot]!) as number;
  }

  /**
   * Adds the measure at each draw to `result`.
   *
   * @param parameters those that `moved` names are drawn
   */
  add(parameters: Float64Array, moved: readonly MovedSlot[], result: Float64Array): void {
    const columns = new Map(moved.filter(({ slot }) => this.slots.has(slot)).map(({ slot, column }) => [slot, column]));
    const figure = this.figure((slot) => columns.get(slot) ?? parameters[slot]!);
    if (typeof figure === "number") for (let draw = 0; draw < result.length; draw++) result[draw]! += figure;
    else for (let draw = 0; draw < result.length; draw++) result[draw]! += figure[draw]!;
  }

  private figure(of: (slot: Slot) => Drawn): Drawn {
    const { sector, row, model } = this;
    const trade = of(sector.trade);
    const scaled = (by: number): Drawn => (typeof trade === "number" ? trade * by : trade.map((each) => each * by));
    const drawn = new RowDraws(
      {
        Trade: trade,
        Years: model.years,
        "Duty without terms": scaled(model.years * row.rate),
        "Trade then": scaled(row.yearsThen),
        "Years then": row.yearsThen,
        "Rate then": row.rateThen,
        "Exempt rate": of(row.exemptRate),
        Coverage: of(row.coverage),
        "Quota then": row.quota === Infinity ? Infinity : row.quota * row.yearsThen,
        "Rate 2024": sector.before,
        Elasticity: of(sector.demand),
        Substitution: of(sector.substitution),
        Supply: of(sector.supply),
        Capacity: sector.capacity === Infinity ? Infinity : scaled(model.years * sector.capacity),
      },
      this.suppliers,
      this.quantities,
    );
    const figure = drawn.at(NAMES[this.measure]);
    // As in the totals of the sheet, where a text replaces what is not known.
    return typeof figure === "number" && Number.isNaN(figure) ? 0 : figure;
  }
}
