/** The workbook's outcomes as arithmetic on a list of numbers, some of which are uncertain: the same steps as the cells of Outcomes. */
import { OUTCOME, SectorResponse, type ElasticityBasis } from "../response/sector-outcome";
import { exemptionSavings } from "../tariff/duty";
import { MISSED } from "./expected-outcome";
import { InputError } from "../input-error";

/** What is asked of a scenario, each over the horizon in the currency of the trade. */
export const MEASURES = ["imports", "lost", "diverted", "revenue", "duty"] as const;
/**
 * imports: what is still bought; lost: what is no longer bought from anybody; diverted: what moves to rivals; revenue: duty on the
 * trade that is left; duty: net duty on unchanged trade.
 */
export type OutcomeMeasure = (typeof MEASURES)[number];

const PLACES: Record<Exclude<OutcomeMeasure, "duty">, number> = {
  imports: OUTCOME.importsAfter,
  lost: OUTCOME.lost,
  diverted: OUTCOME.diverted,
  revenue: OUTCOME.revenue,
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
  /** 0 or more; where it is not a number, nothing moves to rivals. */
  substitution: Slot;
  basis: ElasticityBasis;
  /** Rate of the year of the trade. */
  before: number;
  /** Most that the origin can sell, as a multiple of the trade; Infinity without a limit. */
  capacity: number;
  /** Imports a year from each rival. */
  rivals: readonly number[];
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
  /** (1 + rate over the horizon) / (1 + rate of the year of the trade) of each rival. */
  priceFactors: readonly number[];
}

/** Plain data, so that it can be handed to a worker. */
export interface OutcomeModel {
  /** Of the horizon. */
  years: number;
  sectors: readonly ModelSector[];
  rows: readonly ModelRow[];
  /** Probability of each scenario, together 1 at the parameters as they stand. */
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
    if (!(Math.abs(sum - 1) <= MISSED)) {
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
    this.weigh(parameters, [], figures, result.subarray(this.scenarios));
  }

  /**
   * Writes the probability-weighted one of the scenarios' figures, draw by draw.
   *
   * @param weighted zeros
   */
  weigh(
    parameters: Float64Array,
    moved: readonly MovedSlot[],
    figures: readonly Float64Array[],
    weighted: Float64Array,
  ): void {
    const weights = new Float64Array(weighted.length);
    this.model.probabilities.forEach((place, scenario) => {
      const column =
        moved.find(({ slot }) => slot === place)?.column ?? new Float64Array(weighted.length).fill(parameters[place]!);
      const values = figures[scenario]!;
      for (let draw = 0; draw < weighted.length; draw++) {
        weighted[draw]! += column[draw]! * values[draw]!;
        weights[draw]! += column[draw]!;
      }
    });
    for (let draw = 0; draw < weighted.length; draw++)
      weighted[draw] = weights[draw]! > 0 ? weighted[draw]! / weights[draw]! : 0;
  }
}

/** What is drawn for a parameter, a value a draw. */
export interface MovedSlot {
  slot: Slot;
  column: Float64Array;
}

/** One row of Outcomes. */
export class RowEvaluator {
  readonly scenario: number;
  /** Of the parameters that the duty depends on, and of all that the row reads. */
  private readonly dutySlots: ReadonlySet<Slot>;
  private readonly slots: ReadonlySet<Slot>;
  private readonly sector: ModelSector;
  private readonly response: SectorResponse;
  private readonly outcome = new Float64Array(OUTCOME.toRivals);
  private duty = 0;
  /** Whether the measure is the duty itself, or there is no trade that could answer. */
  private readonly dutyAlone: boolean;
  private noTrade = false;
  private readonly place: number;

  constructor(
    private readonly model: OutcomeModel,
    private readonly row: ModelRow,
    measure: OutcomeMeasure,
  ) {
    this.scenario = row.scenario;
    this.sector = model.sectors[row.sector]!;
    const { trade, demand, supply, substitution, basis, before, rivals } = this.sector;
    this.dutyAlone = measure === "duty";
    this.place = measure === "duty" ? 0 : PLACES[measure];
    this.dutySlots = new Set([trade, row.coverage, row.exemptRate]);
    this.slots = this.dutyAlone ? this.dutySlots : new Set([...this.dutySlots, demand, supply, substitution]);
    this.response = new SectorResponse({
      before,
      basis,
      rivals: rivals.map((each) => each * model.years),
      priceFactors: row.priceFactors,
    });
  }

  at(parameters: Float64Array): number {
    this.settleDuty(parameters);
    return this.answer(parameters);
  }

  /**
   * Adds the measure at each draw to `result`.
   *
   * @param parameters those that `moved` names are changed, and put back
   */
  add(parameters: Float64Array, moved: readonly MovedSlot[], result: Float64Array): void {
    const columns = moved.filter(({ slot }) => this.slots.has(slot));
    const kept = columns.map(({ slot }) => parameters[slot]!);
    const dutyMoves = columns.some(({ slot }) => this.dutySlots.has(slot));
    this.settleDuty(parameters);
    const still = columns.length === 0 ? this.answer(parameters) : 0;
    for (let draw = 0; draw < result.length; draw++) {
      for (let at = 0; at < columns.length; at++) parameters[columns[at]!.slot] = columns[at]!.column[draw]!;
      if (dutyMoves) this.settleDuty(parameters);
      result[draw]! += columns.length === 0 ? still : this.answer(parameters);
    }
    columns.forEach(({ slot }, at) => (parameters[slot] = kept[at]!));
  }

  /** Works out the duty, which the next answers take as it is. */
  private settleDuty(parameters: Float64Array): void {
    const { years } = this.model;
    const { rate, rateThen, yearsThen } = this.row;
    const yearly = parameters[this.sector.trade]!;
    const coverage = parameters[this.row.coverage]!;
    const ofTerms = parameters[this.row.exemptRate]!;
    const exemptRate = this.row.mayRaise ? ofTerms : Math.min(ofTerms, rateThen);
    const saved =
      coverage === 0
        ? 0
        : exemptionSavings(yearly * yearsThen, rateThen, exemptRate, coverage, this.row.quota * yearsThen);
    this.duty = Math.max(0, yearly * years * rate - saved);
    this.noTrade = yearly === 0;
    if (!this.dutyAlone && !this.noTrade)
      this.response.set(yearly * years, this.duty / (yearly * years), yearly * years * this.sector.capacity);
  }

  /** The measure at the duty that was settled. */
  private answer(parameters: Float64Array): number {
    if (this.dutyAlone || this.noTrade) return this.duty;
    const { sector, outcome } = this;
    const demand = parameters[sector.demand]!;
    // As in the totals of the sheet, where a text is in place of what is not known.
    if (Number.isNaN(demand)) return 0;
    this.response.to(demand, parameters[sector.supply]!, parameters[sector.substitution]!, outcome);
    return outcome[this.place]!;
  }
}
