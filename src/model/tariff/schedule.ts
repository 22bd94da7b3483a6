/** A tariff schedule: base rates, dated measures and stacking rules, asked for the rate on goods of an origin on a day and for the reasons. */
import { codeDigits, isSingleCode } from "./codes";
import { isoOf } from "./day";
import { explain } from "./explain";
import { TariffInputError } from "./input-error";
import { type TariffLines, unknownCode } from "./lines";
import type { Measure, StackRow } from "./measure";
import { RateTable, tidy } from "./rate-table";
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
  /** USD of imports by line from the whole world, for goods that an origin does not sell. */
  worldTrade: Float64Array;
  scenarios: readonly string[];
  rules: StackingRules;
  firstDay: number;
  lastDay: number;
  /** What a person should know of every answer. */
  edition: string;
}

/** Tariff lines that a code or an expression names. */
export interface Goods {
  label: string;
  lines: Int32Array;
}

const KEPT_TABLES = 32;

export class TariffSchedule {
  private readonly tables = new Map<string, RateTable>();
  private readonly goodsByLabel = new Map<string, Goods>();

  constructor(
    readonly data: ScheduleData,
    readonly measures: readonly Measure[],
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

  /** The same base rates, scopes and rules with other measures, such as those of a workbook's Measures table. Throws where a scope does not exist. */
  withMeasures(measures: readonly Measure[]): TariffSchedule {
    for (const measure of measures) {
      try {
        this.data.lines.coverage(measure.scope);
      } catch (problem) {
        if (!(problem instanceof TariffInputError)) throw problem;
        throw new TariffInputError("measures", `Measure ${measure.id}, column Scope: ${problem.message}`);
      }
    }
    return new TariffSchedule(this.data, measures);
  }

  /** The lines of a code of 4 to 10 digits (text or number, with or without dots) or of an HS expression. Throws TariffInputError. */
  goods(hts: string | number): Goods {
    const label = String(hts).trim();
    let found = this.goodsByLabel.get(label);
    if (!found) {
      found = { label, lines: this.find(typeof hts === "number" ? hts : label) };
      if (this.goodsByLabel.size > 20_000) this.goodsByLabel.clear();
      this.goodsByLabel.set(label, found);
    }
    return found;
  }

  /** Total ad valorem rate, weighted by trade where the lines differ. */
  rate(goods: Goods, origin: string, day: number, scenario?: string): number {
    const table = this.rateTable(origin, scenario);
    const at = this.checkedDay(day);
    if (goods.lines.length === 1) return table.lookup(goods.lines[0]!, at);
    const weights = this.weights(goods, origin);
    return tidy(goods.lines.reduce((sum, line, index) => sum + table.lookup(line, at) * weights[index]!, 0));
  }

  /** One row a measure of those that cover the goods, the base rate first; the rates add up to `rate`. */
  stack(goods: Goods, origin: string, day: number, scenario?: string): StackRow[] {
    const table = this.rateTable(origin, scenario);
    return explain(this.data, origin, goods, this.weights(goods, origin), table, this.checkedDay(day));
  }

  /** Average of the rate over the days of [from, until). */
  averageRate(goods: Goods, origin: string, from: number, until: number, scenario?: string): number {
    const first = this.checkedDay(from, "from");
    const end = this.checkedDay(until - 1, "until") + 1;
    if (end <= first) throw new TariffInputError("until", `until (${isoOf(end)}) must be a day after from (${isoOf(first)}).`);
    const spans = this.rateTable(origin, scenario).spans(first, end);
    return tidy(spans.reduce((sum, { day, days }) => sum + this.rate(goods, origin, day, scenario) * days, 0) / (end - first));
  }

  /** The compiled table for the inner loop: `lookup(line, day)`. Blank scenario: the law as it happened. */
  rateTable(origin: string, scenario = ""): RateTable {
    const data = this.data.origins[origin];
    if (!data) throw new TariffInputError("origin", `"${origin}" is not an origin of the schedule: write ${this.origins.join(", ")}.`);
    if (scenario !== "" && !this.data.scenarios.includes(scenario)) {
      throw new TariffInputError("scenario", `"${scenario}" is not a scenario: write ${this.data.scenarios.join(", ")}, or leave it blank for the law as it happened.`);
    }
    const key = `${origin} ${scenario}`;
    let table = this.tables.get(key);
    if (!table) {
      const measures = this.measures.filter((each) => concerns(each, origin) && countsIn(each, scenario));
      table = new RateTable(this.data.lines, measures, { base: data.base, mfn: this.data.mfn }, this.data.rules, this.firstDay, this.lastDay);
      if (this.tables.size >= KEPT_TABLES) this.tables.clear();
      this.tables.set(key, table);
    }
    return table;
  }

  /** Shares of the goods' lines: of the origin's trade, else of the world's, else equal. They sum to 1. */
  private weights(goods: Goods, origin: string): Float64Array {
    const own = this.data.origins[origin]?.trade ?? this.data.worldTrade;
    for (const trade of [own, this.data.worldTrade]) {
      const sum = goods.lines.reduce((total, line) => total + trade[line]!, 0);
      if (sum > 0) return Float64Array.from(goods.lines, (line) => trade[line]! / sum);
    }
    return new Float64Array(goods.lines.length).fill(1 / goods.lines.length);
  }

  private find(hts: string | number): Int32Array {
    if (typeof hts === "string" && !isSingleCode(hts)) {
      const covered = this.covered(hts);
      const lines = Int32Array.from(covered.keys()).filter((line) => covered[line] === 1);
      if (lines.length === 0) throw new TariffInputError("hts", `The expression "${hts}" leaves no line: write one that names goods, such as 8703 ex 870380.`);
      return lines;
    }
    const digits = codeDigits(hts);
    if (digits.length < 4) throw new TariffInputError("hts", `"${hts}" has ${digits.length} digits: write 4 to 10, such as 8703.`);
    const [start, end] = this.data.lines.span(digits);
    if (end === start) throw unknownCode(digits);
    return Int32Array.from({ length: end - start }, (_, index) => start + index);
  }

  private covered(expression: string): Uint8Array {
    try {
      return this.data.lines.coverage(expression);
    } catch (problem) {
      if (!(problem instanceof TariffInputError) || problem.argument !== "scope") throw problem;
      throw new TariffInputError("hts", `"${expression}" is not an HTS code: write 4 to 10 digits such as 8703.80, or an expression such as 8703 ex 870380, 8704.`);
    }
  }

  private checkedDay(day: number, argument = "date"): number {
    const whole = Math.floor(day);
    if (whole >= this.firstDay && whole <= this.lastDay) return whole;
    const shown = Number.isFinite(day) && Math.abs(day) < 2_900_000 ? isoOf(whole) : String(day);
    throw new TariffInputError(argument, `${argument} ${shown} is outside the schedule: write a day from ${isoOf(this.firstDay)} to ${isoOf(this.lastDay)}.`);
  }
}

function concerns(measure: Measure, origin: string): boolean {
  return measure.origins === "all" || measure.origins.includes(origin);
}

function countsIn(measure: Measure, scenario: string): boolean {
  if (scenario === "") return measure.status === "law";
  return measure.scenarios === "all" || measure.scenarios.includes(scenario);
}
