/** The market model's result for 2025 next to actual imports, with any elasticities. */
import { supplierMarket } from "../../model/response/supplier-market";
import { FIRST_MONTH, marketAround, MONTHS, type Supplier } from "./markets";
import { TOTAL, type Observed, type Partner } from "./observed";

export interface Pair {
  substitution: number;
  demand: number;
}

/** Suppliers as the model takes them, once for all months and elasticities. */
interface Market {
  trade: Float64Array;
  before: Float64Array;
  /** By month. */
  after: readonly Float64Array[];
}

/** A partner's imports of a group in a month, and the market that they are part of. */
interface Question {
  partner: string;
  code: string;
  naics: string;
  month: number;
  /** USD in the month, and in the same month of 2024. */
  observed: number;
  before: number;
  market: Market;
  /** Places in the market that stand for the partner. */
  places: readonly number[];
}

export interface Row {
  partner: string;
  code: string;
  naics: string;
  before: number;
  observed: number;
  predicted: number;
}

/** All partners that the file does not name, from what is counted of the whole world. */
export const OTHERS = "all others";

export class BackTest {
  private readonly questions: Question[];

  constructor(
    readonly observed: Observed,
    suppliers: ReadonlyMap<string, readonly Supplier[]>,
  ) {
    this.questions = observed.naics.flatMap((naics) => {
      const list = suppliers.get(naics);
      return list ? [...this.ofPartners(naics, list), ...this.ofOthers(naics, list)] : [];
    });
  }

  /** A row for each partner and group, over the months of `from` to the last; without those that sold nothing in 2024. */
  rows(pair: Pair, from: string = FIRST_MONTH): Row[] {
    const first = MONTHS.indexOf(from);
    const rows = new Map<string, Row>();
    for (const question of this.questions) {
      if (question.month < first) continue;
      const { partner, code, naics, before, observed } = question;
      const key = `${partner} ${naics}`;
      let row = rows.get(key);
      if (!row) rows.set(key, (row = { partner, code, naics, before: 0, observed: 0, predicted: 0 }));
      row.before += before;
      row.observed += observed;
      row.predicted += before * changeOf(question, pair);
    }
    return [...rows.values()].filter(({ before }) => before > 0);
  }

  /** Those of `rows` that count each dollar once. */
  counted(rows: readonly Row[]): Row[] {
    return rows.filter(({ partner }) => partner === OTHERS || this.observed.counted.has(partner));
  }

  /** Sums by month of one partner, or of all that is counted. */
  months(pair: Pair, code?: string): Omit<Row, "partner" | "code" | "naics">[] {
    const sums = MONTHS.map(() => ({ before: 0, observed: 0, predicted: 0 }));
    for (const question of this.questions) {
      const counts = question.partner === OTHERS || this.observed.counted.has(question.partner);
      if (code === undefined ? !counts : question.code !== code) continue;
      const sum = sums[question.month]!;
      sum.before += question.before;
      sum.observed += question.observed;
      sum.predicted += question.before * changeOf(question, pair);
    }
    return sums;
  }

  private ofPartners(naics: string, suppliers: readonly Supplier[]): Question[] {
    return this.observed.partners.flatMap(({ name, code, held }) => {
      const around = marketAround(held, suppliers);
      if (!around) return [];
      const market = marketOf(around);
      return this.inMonths((month) => this.observed.imports(name, naics, month)).map((figures) => ({
        partner: name,
        code,
        naics,
        ...figures,
        market,
        places: [0],
      }));
    });
  }

  private ofOthers(naics: string, suppliers: readonly Supplier[]): Question[] {
    if (!this.observed.hasTotal) return [];
    const named = this.observed.partners.filter(({ name }) => this.observed.counted.has(name));
    const places = suppliers.flatMap(({ code }, at) => (named.some(({ held }) => held === code) ? [] : [at]));
    if (places.length === 0) return [];
    const rest = (month: string): number | undefined => {
      const total = this.observed.imports(TOTAL, naics, month);
      const ofNamed = (sum: number, { name }: Partner): number =>
        sum + (this.observed.imports(name, naics, month) ?? 0);
      return total === undefined ? undefined : Math.max(0, total - named.reduce(ofNamed, 0));
    };
    const market = marketOf(suppliers);
    return this.inMonths(rest).map((figures) => ({
      partner: OTHERS,
      code: OTHERS,
      naics,
      ...figures,
      market,
      places,
    }));
  }

  /** A month of which only one year is counted says nothing of a change. */
  private inMonths(imports: (month: string) => number | undefined): Pick<Question, "month" | "before" | "observed">[] {
    return MONTHS.flatMap((name, month) => {
      const before = imports(name.replace("2025", "2024"));
      const observed = imports(name);
      return before === undefined || observed === undefined ? [] : [{ month, before, observed }];
    });
  }
}

function marketOf(suppliers: readonly Supplier[]): Market {
  return {
    trade: Float64Array.from(suppliers, ({ trade }) => trade),
    before: Float64Array.from(suppliers, ({ before }) => before),
    after: MONTHS.map((_, month) => Float64Array.from(suppliers, ({ months }) => months[month]!)),
  };
}

function changeOf({ market, places, month }: Question, pair: Pair): number {
  const { trade, before, after } = market;
  const { imports } = supplierMarket({
    trade,
    before,
    after: after[month]!,
    ...pair,
    supply: Infinity,
    form: "nested-ces",
  });
  let [is, was] = [0, 0];
  for (const place of places) {
    is += imports[place]!;
    was += trade[place]!;
  }
  return is / was;
}

/** Mean distance between prediction and observation, as a share of the imports before. */
export function errorOf(rows: readonly Row[], predicted: (row: Row) => number = (row) => row.predicted): number {
  let [apart, whole] = [0, 0];
  for (const row of rows) {
    apart += Math.abs(predicted(row) - row.observed);
    whole += row.before;
  }
  return whole > 0 ? apart / whole : 0;
}

/** The one change, in whole per cent, that would have been the best guess for all. */
export function bestSingle(rows: readonly Row[]): { change: number; error: number } {
  return Array.from({ length: 101 }, (_, index) => (index - 50) / 100)
    .map((change) => ({ change, error: errorOf(rows, ({ before }) => before * (1 + change)) }))
    .reduce((best, each) => (each.error < best.error ? each : best));
}

/** Changes below and above which a twentieth of the trade each lay. */
export function observedRange(rows: readonly Row[]): { low: number; high: number } {
  const sorted = rows
    .map(({ before, observed }) => ({ before, change: observed / before - 1 }))
    .sort((a, b) => a.change - b.change);
  const whole = sorted.reduce((sum, { before }) => sum + before, 0);
  const at = (share: number): number => {
    let passed = 0;
    return sorted.find(({ before }) => (passed += before) >= share * whole)?.change ?? 0;
  };
  return { low: at(0.05), high: at(0.95) };
}
