/** A tariff schedule: base rates, dated measures and stacking rules, asked for the rate on goods of an origin on a day and for the reasons. */
import { isoOf } from "../calendar/day";
import { CommonRates } from "./common-rates";
import { CompiledLaw } from "./compiled-law";
import { explain } from "./explain";
import { type Facts, NO_FACTS } from "./facts";
import { type Goods, GoodsFinder } from "./goods";
import { InputError } from "../input-error";
import { LineLaw } from "./line-law";
import type { TariffLines } from "./lines";
import type { Measure, StackRow } from "./measure";
import type { OriginData } from "./origin";
import { tidy } from "./rate";
import { RateTable } from "./rate-table";
import { LruCache } from "./lru-cache";
import { countsIn, scenarioWords } from "./scenario";
import type { StackingRules } from "./stacking";

export type { OriginData };

export interface ScheduleData {
  lines: TariffLines;
  mfn: Float64Array;
  /** 1 where the schedule's edition has no base rate for the line. */
  unrated: Uint8Array;
  /** Codes of the origins that the data distinguishes. */
  originCodes: readonly string[];
  /** undefined where the schedule does not know the origin. */
  origin(code: string): OriginData | undefined;
  /** Origins with trade by line, no dollar in two of them. */
  partners?: readonly string[];
  /** The group in whose name measures may refer to an origin: DE → EU. */
  groupOf?: ReadonlyMap<string, string>;
  /** Origins that are not among the codes are answered for all the same. */
  anyOrigin?: boolean;
  /** USD of imports by line from the whole world, for goods that an origin does not sell. */
  worldTrade: Float64Array;
  scenarios: readonly string[];
  rules: StackingRules;
  firstDay: number;
  lastDay: number;
  /** What a user should know of every answer. */
  edition: string;
  /** Text of a line's general rate that goes by quantity: "1.7¢/kg". */
  specificText?(line: number): string;
}

/** What the schedule is asked about; those who ask need no second module for its name. */
export type { Goods };

/** Every origin in one scenario, and some of them in many. */
const KEPT_TABLES = 400;

export class TariffSchedule {
  private readonly tables = new LruCache<string, RateTable>(KEPT_TABLES);

  constructor(
    readonly data: ScheduleData,
    readonly measures: readonly Measure[],
    private readonly finder = new GoodsFinder(data),
    private readonly common = new CommonRates(),
  ) {}

  get firstDay(): number {
    return this.data.firstDay;
  }

  get lastDay(): number {
    return this.data.lastDay;
  }

  get origins(): readonly string[] {
    return this.data.originCodes;
  }

  /**
   * The same base rates, scopes and rules with other measures, such as those of a workbook's Measures table, and with the scenarios
   * that these name in addition to the bundled ones. Throws where a scope does not exist.
   */
  withMeasures(measures: readonly Measure[]): TariffSchedule {
    for (const measure of measures) {
      try {
        this.data.lines.coverage(measure.scope);
      } catch (problem) {
        if (!(problem instanceof InputError)) throw problem;
        throw new InputError("measures", "measureScope", { measure: measure.id, problem });
      }
    }
    const named = measures.flatMap(({ scenarios }) => (scenarios === "all" ? [] : scenarios));
    const scenarios = [...new Set([...this.data.scenarios, ...named])];
    return new TariffSchedule({ ...this.data, scenarios }, measures, this.finder, this.common);
  }

  /** The same base rates, measures and rules with other trade by line (USD a year, by origin and of the world), which weighs lines under a short code; an origin that it does not name keeps its own. */
  withTrade(trade: Readonly<Record<string, Float64Array>>, worldTrade: Float64Array, weights: string): TariffSchedule {
    const { data } = this;
    const own = new Map<string, OriginData>();
    const origin = (code: string): OriginData | undefined => {
      const known = own.get(code) ?? data.origin(code);
      if (!known || own.has(code) || !trade[code]) return known;
      const changed = { ...known, trade: trade[code], weights };
      own.set(code, changed);
      return changed;
    };
    return new TariffSchedule({ ...data, origin, worldTrade }, this.measures);
  }

  /** The lines of a code of 4 to 10 digits (text or number, with or without dots) or of an HS expression. Throws InputError. */
  goods(hts: string | number): Goods {
    return this.finder.goods(hts);
  }

  /** Total ad valorem rate, weighted by trade where the lines differ. */
  rate(goods: Goods, origin: string, day: number, scenario?: string, facts: Facts = NO_FACTS): number {
    const table = this.rateTable(origin, scenario);
    const at = this.checkedDay(day);
    if (facts.key !== "") return this.rateOf(table.law, goods, origin, at, facts);
    if (goods.lines.length === 1) return table.lookup(goods.lines[0]!, at);
    return table.weighted(goods, this.finder.weights(goods, origin), at);
  }

  /** One row a measure of those that cover the goods, the base rate first; the rates add up to `rate`. */
  stack(goods: Goods, origin: string, day: number, scenario?: string, facts: Facts = NO_FACTS): StackRow[] {
    const table = this.rateTable(origin, scenario);
    return explain(this.data, goods, this.finder.weights(goods, origin), table, this.checkedDay(day), facts);
  }

  /** Average of the rate over the days of [from, until). */
  averageRate(
    goods: Goods,
    origin: string,
    from: number,
    until: number,
    scenario?: string,
    facts: Facts = NO_FACTS,
  ): number {
    const first = this.checkedDay(from, "from");
    const end = this.checkedDay(until - 1, "until") + 1;
    if (end <= first) throw new InputError("until", "untilNotAfterFrom", { until: isoOf(end), from: isoOf(first) });
    const spans = this.rateTable(origin, scenario).spans(first, end);
    const sum = spans.reduce((all, { day, days }) => all + this.rate(goods, origin, day, scenario, facts) * days, 0);
    return tidyAverage(sum / (end - first));
  }

  /**
   * The compiled table for the inner loop: `lookup(line, day)`. Blank scenario: the law as it happened; a list counts the rows that name
   * one of its words, less those that name a word after a minus: "as-it-happened, -japan-deal".
   */
  rateTable(origin: string, scenario = ""): RateTable {
    const key = scenario === "" ? origin : `${origin} ${scenario}`;
    const kept = this.tables.get(key);
    if (kept) return kept;
    const data = this.data.origin(origin);
    if (!data) throw new InputError("origin", "unknownOrigin", { origin, known: this.origins.slice(0, 5) });
    const words = scenarioWords(scenario);
    const unknown = [...words.counted, ...words.leftOut].find((word) => !this.data.scenarios.includes(word));
    if (unknown !== undefined)
      throw new InputError("scenario", "unknownScenario", { scenario: unknown, known: this.data.scenarios });
    const group = this.data.groupOf?.get(origin);
    const measures = this.measures.filter((each) => concerns(each, origin, group) && countsIn(each, words));
    const law = new LineLaw(this.data.lines, measures, data, this.data.rules);
    const table = new RateTable(this.compiledOf(law, measures), law);
    this.tables.set(key, table);
    return table;
  }

  private compiledOf(law: LineLaw, measures: readonly Measure[]): CompiledLaw {
    const { common } = this;
    const key = `${common.profileOf(law.origin)} ${measures.map((each) => common.effectOf(each)).join(" ")}`;
    const kept = common.compiled.get(key)?.deref();
    if (kept) return kept;
    const compiled = new CompiledLaw(law, this.firstDay, this.lastDay, common);
    common.compiled.set(key, new WeakRef(compiled));
    return compiled;
  }

  /** With facts of the good nothing is compiled: few lines are asked about, and each with facts of its own. */
  private rateOf(law: LineLaw, goods: Goods, origin: string, day: number, facts: Facts): number {
    const { single } = goods;
    const weights = this.finder.weights(goods, origin);
    let sum = 0;
    goods.lines.forEach((line, index) => {
      const weight = weights[index]!;
      if (weight === 0) return;
      const covering = law.covering(line);
      const claim = law.claimShare(line, single, day, facts);
      if (claim > 0) sum += weight * claim * law.total(covering, line, day, true, facts);
      if (claim < 1) sum += weight * (1 - claim) * law.total(covering, line, day, false, facts);
    });
    return tidy(sum);
  }

  private checkedDay(day: number, argument = "date"): number {
    const whole = Math.floor(day);
    if (whole >= this.firstDay && whole <= this.lastDay) return whole;
    const shown = Number.isFinite(day) && Math.abs(day) < 2_900_000 ? isoOf(whole) : String(day);
    throw new InputError(argument, "outsideSchedule", {
      day: shown,
      from: isoOf(this.firstDay),
      until: isoOf(this.lastDay),
    });
  }
}

/** Without the last binary digits, by digits and not by decimals: an average of few days with a duty may be a millionth. */
function tidyAverage(rate: number): number {
  return Number(rate.toPrecision(14));
}

/** Whether a measure falls on goods of an origin, by its own code or by that of its group. */
export function concerns({ origins }: Pick<Measure, "origins">, origin: string, group?: string): boolean {
  if (origins === "all") return true;
  const names = (code: string): boolean =>
    origins.includes(code) || (group !== undefined && origins.includes(`${code.startsWith("-") ? "-" : ""}${group}`));
  if (names(`-${origin}`)) return false;
  return origins[0]!.startsWith("-") || names(origin);
}
