/** The workbook's outcomes as arithmetic on a list of numbers, some of which are uncertain: the same steps as the cells of Outcomes. */
import { OUTCOME, tradeOutcome, type ElasticityBasis, type SectorTrade } from "../response/sector-outcome";
import { exemptionSavings } from "../tariff/duty";
import { MISSED } from "./expected-outcome";
import { UncertaintyInputError } from "./input-error";

/** What is asked of a scenario, each over the horizon in the currency of the trade. */
export const MEASURES = ["imports", "lost", "diverted", "revenue", "duty"] as const;
/**
 * imports: what is still bought; lost: what is no longer bought from anybody; diverted: what moves to rivals; revenue: duty on the
 * trade that is left; duty: net duty on unchanged trade.
 */
export type OutcomeMeasure = (typeof MEASURES)[number];

const PLACES: Record<Exclude<OutcomeMeasure, "duty">, number> = { imports: OUTCOME.importsAfter, lost: OUTCOME.lost, diverted: OUTCOME.diverted, revenue: OUTCOME.revenue };

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
  /** Share of the trade, 0–1. */
  coverage: Slot;
  /** Imports a year that the terms cover, Infinity without a limit. */
  quota: number;
  /** (1 + rate over the horizon) / (1 + rate of the year of the trade) of each rival. */
  powers: readonly number[];
}

/** Plain data, so that it can be handed to a worker. */
export interface OutcomeModel {
  /** Of the horizon. */
  years: number;
  sectors: readonly ModelSector[];
  rows: readonly ModelRow[];
  /** Probability of each scenario, together 1 at the parameters as they stand. */
  probabilities: readonly Slot[];
  /** The likeliest values of all that is uncertain, and the values of all that is not. */
  parameters: readonly number[];
}

/** Works a measure out for every scenario, again and again at other parameters, without making anything new. */
export class Evaluator {
  readonly rows: readonly RowEvaluator[];
  readonly scenarios: number;

  /** Throws UncertaintyInputError where probabilities do not sum to 1. */
  constructor(
    private readonly model: OutcomeModel,
    measure: OutcomeMeasure,
  ) {
    const sum = model.probabilities.reduce((total, slot) => total + model.parameters[slot]!, 0);
    if (!(Math.abs(sum - 1) <= MISSED)) {
      throw new UncertaintyInputError("probabilities", `probabilities add up to ${Number(sum.toPrecision(9))}; change them so that they add up to 1.`);
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
    result[this.scenarios] = this.weighted(parameters, result);
  }

  /** The probability-weighted one of the scenarios' figures. */
  weighted(parameters: Float64Array, figures: Float64Array): number {
    let sum = 0;
    let weights = 0;
    for (let scenario = 0; scenario < this.scenarios; scenario++) {
      const probability = parameters[this.model.probabilities[scenario]!]!;
      sum += probability * figures[scenario]!;
      weights += probability;
    }
    return weights > 0 ? sum / weights : 0;
  }
}

/** One row of Outcomes. */
export class RowEvaluator {
  readonly scenario: number;
  /** Of the parameters that it reads. */
  readonly slots: ReadonlySet<Slot>;
  private readonly sector: ModelSector;
  private readonly trade: SectorTrade;
  private readonly outcome: Float64Array;

  constructor(
    private readonly model: OutcomeModel,
    private readonly row: ModelRow,
    private readonly measure: OutcomeMeasure,
  ) {
    this.scenario = row.scenario;
    this.sector = model.sectors[row.sector]!;
    const { basis, before, rivals, ...slots } = this.sector;
    this.slots = new Set([...(measure === "duty" ? [slots.trade] : Object.values(slots)), row.coverage, row.exemptRate]);
    this.outcome = new Float64Array(OUTCOME.toRivals + rivals.length);
    this.trade = { trade: 0, before, after: 0, demand: 0, basis, supply: Infinity, substitution: null, rivals: rivals.map((each) => each * model.years), powers: row.powers };
  }

  at(parameters: Float64Array): number {
    const { years } = this.model;
    const { rate, rateThen, yearsThen } = this.row;
    const { sector, trade } = this;
    const yearly = parameters[sector.trade]!;
    const coverage = parameters[this.row.coverage]!;
    // Terms never raise a duty: an importer claims them only where they are the lower rate.
    const exemptRate = Math.min(parameters[this.row.exemptRate]!, rateThen);
    const saved = coverage === 0 ? 0 : exemptionSavings(yearly * yearsThen, rateThen, exemptRate, coverage, this.row.quota * yearsThen);
    const duty = Math.max(0, yearly * years * rate - saved);
    if (this.measure === "duty" || yearly === 0) return duty;
    trade.trade = yearly * years;
    trade.after = duty / trade.trade;
    const demand = parameters[sector.demand]!;
    // As in the totals of the sheet, where a text stands in place of what is not known.
    if (Number.isNaN(demand)) return 0;
    trade.demand = demand;
    trade.supply = parameters[sector.supply]!;
    const substitution = parameters[sector.substitution]!;
    trade.substitution = Number.isNaN(substitution) ? null : substitution;
    return tradeOutcome(trade, this.outcome)[PLACES[this.measure]]!;
  }
}
