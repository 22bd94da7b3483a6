/** Compares the market model with a file of monthly imports, and makes the page, its chart and the figures that sheets quote. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { readCsv, type Row } from "../../law/pack/sources";
import { lawSchedule } from "../../law/schedule";
import { DEFAULTS, PUBLISHED, type PublishedElasticity } from "../published-elasticities";
import { chart } from "./chart";
import { BackTest, bestSingle, errorOf, observedRange, type Pair } from "./compare";
import { suppliersByGroup } from "./markets";
import { readObserved } from "./observed";
import { firstYear, type Findings, type Tried } from "./findings";
import { page } from "./page";

const FILE = "duty-collected-naics3.csv.gz";

/** The same for every file of imports. */
let suppliers: ReturnType<typeof suppliersByGroup> | undefined;

/** `root`: the directory src. `file`: another file of the same columns. */
export function findings(root: string, file?: string): Findings {
  const sources = join(root, "law", "sources");
  const origins = readCsv(readFileSync(join(sources, "origins.csv"), "utf8"));
  const observed = readObserved(readRows(file ?? join(sources, FILE)), origins);
  const test = new BackTest(observed, (suppliers ??= suppliersByGroup(lawSchedule())));
  const all = test.rows(firstYear);
  const rows = test.counted(all);
  const error = (pair: Pair): number => errorOf(test.counted(test.rows(pair)));
  return {
    test,
    result: {
      partners: new Set(all.map(({ partner }) => partner)).size,
      markets: rows.length,
      model: errorOf(rows),
      nothing: errorOf(rows, ({ before }) => before),
      single: bestSingle(rows),
      range: observedRange(rows),
    },
    tried: pairs()
      .map((each) => ({ ...each, error: error(each) }))
      .sort((a, b) => a.error - b.error),
    hindsight: grid()
      .map((pair) => ({ ...pair, error: error(pair) }))
      .reduce((best, each) => (each.error < best.error ? each : best)),
  };
}

function readRows(file: string): Row[] {
  const bytes = readFileSync(file);
  return readCsv((file.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("utf8"));
}

/** Every published substitution with every published demand that is no larger. */
function pairs(): Omit<Tried, "error">[] {
  const of = (level: PublishedElasticity["level"]): PublishedElasticity[] =>
    PUBLISHED.filter((each) => each.level === level);
  const chosen = DEFAULTS["first year"];
  return of("substitution").flatMap((substitution) =>
    of("demand")
      .filter(({ value }) => substitution.value >= -value)
      .map((demand) => ({
        names: [substitution, demand] as const,
        substitution: substitution.value,
        demand: demand.value,
        isDefault: substitution === chosen.substitution && demand === chosen.demand,
      })),
  );
}

function grid(): Pair[] {
  const steps = (from: number, to: number): number[] =>
    Array.from({ length: Math.round((to - from) * 10) + 1 }, (_, index) => Math.round(10 * from + index) / 10);
  return steps(0, 1.5).flatMap((substitution) =>
    steps(0, 1)
      .filter((demand) => substitution >= demand)
      .map((demand) => ({ substitution, demand: 0 - demand })),
  );
}

export function files(found: Findings): { page: string; chart: string; result: string } {
  return {
    page: page(found),
    chart: chart(found.test.months(firstYear)),
    result: `${JSON.stringify(found.result, (_, value: unknown) => (typeof value === "number" ? Number(value.toFixed(4)) : value), 2)}\n`,
  };
}
