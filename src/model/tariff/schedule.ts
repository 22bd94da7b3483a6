/** A tariff schedule: base rates, dated measures and stacking rules, asked for the rate on goods of an origin on a day and for the reasons. */
import { isoOf } from "../calendar/day";
import { explain } from "./explain";
import { type Goods, GoodsFinder } from "./goods";
import { TariffInputError } from "./input-error";
import type { TariffLines } from "./lines";
import type { Measure, StackRow } from "./measure";
import { RateTable, tidy } from "./rate-table";
import { countsIn, scenarioWords } from "./scenario";
import type { StackingRules } from "./stacking";

/** What an origin pays where no measure adds to it, and how much of each line it sells. */
export interface OriginData {
  /** "KORUS" or "MFN" */
  baseName: string;
  base: Float64Array;
  /** 1 where the base rate has a specific part that is not counted. */
  specific: Uint8Array;
  /** USD of imports by line. */
  trade: Float64Array;
  /** How the trade of a line is known. */
  weights: string;
}

export interface ScheduleData {
  lines: TariffLines;
  mfn: Float64Array;
  /** 1 where the schedule's edition has no base rate for the line. */
  unrated: Uint8Array;
  origins: Readonly<Record<string, OriginData>>;
  /** What every origin pays that is not among them; without it they are not known. */
  others?: OriginData;
  /** USD of imports by line from the whole world, for goods that an origin does not sell. */
  worldTrade: Float64Array;
  scenarios: readonly string[];
  rules: StackingRules;
  firstDay: number;
  lastDay: number;
  /** What a person should know of every answer. */
  edition: string;
}

/** What the schedule is asked about; those who ask need no second module for its name. */
export type { Goods };

/** Each of a case's scenarios for three origins, with and without the deals of two of them. */
const KEPT_TABLES = 64;

export class TariffSchedule {
  private readonly tables = new Map<string, RateTable>();

  constructor(
    readonly data: ScheduleData,
    readonly measures: readonly Measure[],
    private readonly finder = new GoodsFinder(data),
  ) {}

  get firstDay(): number {
    return this.data.firstDay;
  }

  get lastDay(): number {
    return this.data.lastDay;
  }

  get origins(): string[] {
    return Object.keys(this.data.origins);
  }

  /**
   * The same base rates, scopes and rules with other measures, such as those of a workbook's Measures table, and with the scenarios
   * that these name beside the bundled ones. Throws where a scope does not exist.
   */
  withMeasures(measures: readonly Measure[]): TariffSchedule {
    for (const measure of measures) {
      try {
        this.data.lines.coverage(measure.scope);
      } catch (problem) {
        if (!(problem instanceof TariffInputError)) throw problem;
        throw new TariffInputError("measures", `Measure ${measure.id}, column Scope: ${problem.message}`);
      }
    }
    const named = measures.flatMap(({ scenarios }) => (scenarios === "all" ? [] : scenarios));
    const scenarios = [...new Set([...this.data.scenarios, ...named])];
    return new TariffSchedule({ ...this.data, scenarios }, measures, this.finder);
  }

  /** The same base rates, measures and rules with other trade by line (USD a year, by origin and of the world), which weighs lines under a short code; an origin that it does not name keeps its own. */
  withTrade(trade: Readonly<Record<string, Float64Array>>, worldTrade: Float64Array, weights: string): TariffSchedule {
    const origins = Object.fromEntries(
      Object.entries(this.data.origins).map(([code, each]) => [
        code,
        trade[code] ? { ...each, trade: trade[code], weights } : each,
      ]),
    );
    return new TariffSchedule({ ...this.data, origins, worldTrade }, this.measures);
  }

  /** The lines of a code of 4 to 10 digits (text or number, with or without dots) or of an HS expression. Throws TariffInputError. */
  goods(hts: string | number): Goods {
    return this.finder.goods(hts);
  }

  /** Total ad valorem rate, weighted by trade where the lines differ. */
  rate(goods: Goods, origin: string, day: number, scenario?: string): number {
    const table = this.rateTable(origin, scenario);
    const at = this.checkedDay(day);
    if (goods.lines.length === 1) return table.lookup(goods.lines[0]!, at);
    return table.weighted(goods, this.finder.weights(goods, origin), at);
  }

  /** One row a measure of those that cover the goods, the base rate first; the rates add up to `rate`. */
  stack(goods: Goods, origin: string, day: number, scenario?: string): StackRow[] {
    const table = this.rateTable(origin, scenario);
    return explain(this.data, origin, goods, this.finder.weights(goods, origin), table, this.checkedDay(day));
  }

  /** Average of the rate over the days of [from, until). */
  averageRate(goods: Goods, origin: string, from: number, until: number, scenario?: string): number {
    const first = this.checkedDay(from, "from");
    const end = this.checkedDay(until - 1, "until") + 1;
    if (end <= first)
      throw new TariffInputError("until", `until (${isoOf(end)}) must be a day after from (${isoOf(first)}).`);
    const spans = this.rateTable(origin, scenario).spans(first, end);
    return tidy(
      spans.reduce((sum, { day, days }) => sum + this.rate(goods, origin, day, scenario) * days, 0) / (end - first),
    );
  }

  /**
   * The compiled table for the inner loop: `lookup(line, day)`. Blank scenario: the law as it happened; a list counts the rows that name
   * one of its words, less those that name a word after a minus: "as-it-happened, -japan-deal".
   */
  rateTable(origin: string, scenario = ""): RateTable {
    const data = originData(this.data, origin);
    if (!data)
      throw new TariffInputError(
        "origin",
        `"${origin}" is not an origin of the schedule: write ${this.origins.join(", ")}.`,
      );
    const words = scenarioWords(scenario);
    const unknown = [...words.counted, ...words.leftOut].find((word) => !this.data.scenarios.includes(word));
    if (unknown !== undefined) {
      const known = this.data.scenarios.join(", ");
      throw new TariffInputError(
        "scenario",
        `"${unknown}" is not a scenario: write ${known}, or leave it blank for the law as it happened. To add one, name it in the column Scenarios of the measures that count in it.`,
      );
    }
    const key = `${origin} ${scenario}`;
    let table = this.tables.get(key);
    if (!table) {
      const measures = this.measures.filter((each) => concerns(each, origin) && countsIn(each, words));
      table = new RateTable(
        this.data.lines,
        measures,
        { base: data.base, mfn: this.data.mfn },
        this.data.rules,
        this.firstDay,
        this.lastDay,
      );
      if (this.tables.size >= KEPT_TABLES) this.tables.clear();
      this.tables.set(key, table);
    }
    return table;
  }

  private checkedDay(day: number, argument = "date"): number {
    const whole = Math.floor(day);
    if (whole >= this.firstDay && whole <= this.lastDay) return whole;
    const shown = Number.isFinite(day) && Math.abs(day) < 2_900_000 ? isoOf(whole) : String(day);
    throw new TariffInputError(
      argument,
      `${argument} ${shown} is outside the schedule: write a day from ${isoOf(this.firstDay)} to ${isoOf(this.lastDay)}.`,
    );
  }
}

/** undefined where the schedule does not know the origin. */
export function originData(
  { origins, others }: Pick<ScheduleData, "origins" | "others">,
  origin: string,
): OriginData | undefined {
  return origins[origin] ?? others;
}

function concerns(measure: Measure, origin: string): boolean {
  return measure.origins === "all" || measure.origins.includes(origin);
}
