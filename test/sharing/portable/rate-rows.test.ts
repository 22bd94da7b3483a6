/** The rows of rates that a portable copy looks up, against the function that they stand for, on many days and as of many days. */
import "../../functions/office-globals";
import { koreaUs2025 } from "../../../src/cases/korea-us-2025/case";
import { TARIFF_RATE } from "../../../src/functions/catalog/tariff-rate";
import { serialOf } from "../../../src/model/calendar/day";
import {
  asKnownOn,
  BUNDLED,
  rateRows,
  type MeasuresTable,
  type RateRequest,
  type RateRow,
} from "../../../src/sharing/portable/rate-rows";
import type { Value } from "../../../src/sharing/reading";
import { measuresTable } from "../../functions/measures-table";

const FIRST = serialOf("2025-01-01");
const LAST = serialOf("2026-11-23");
const AS_OF = ["2025-01-01", "2025-05-21", "2025-06-20", "2025-08-25", "2025-12-05", "2026-11-01"].map(serialOf);
const DAYS = Array.from({ length: 24 }, (_, index) => FIRST + Math.floor(((LAST - FIRST) * index) / 23));

function table(): MeasuresTable {
  return {
    cells: measuresTable() as Value[][],
    following: koreaUs2025.measures.flatMap(({ status, published }, row) =>
      status === "law" && published !== null && published >= FIRST ? [{ row, added: "" }] : [],
    ),
    asOf: serialOf("2025-05-21"),
    scheduleStart: FIRST,
    knownScenarios: "as-it-happened, return, pause",
  };
}

const requests = (schedule: string, goods: readonly Value[], scenarios: readonly Value[]): RateRequest[] =>
  goods.flatMap((each) =>
    ["KR", "CN", "CA", "MX", "GB"].flatMap((origin) =>
      scenarios.map((scenario): RateRequest => ({ schedule, goods: each, origin, scenario })),
    ),
  );

const GOODS = ["8703", "72, 73 ex 7316", 8536, "3004", "0702.00.20", "8541"];

type Rows = ReadonlyMap<string, readonly RateRow[]>;

const keyOf = ({ goods, origin }: Pick<RateRow, "goods" | "origin">): string => `${String(goods)} ${String(origin)}`;

function byGoods(rows: readonly RateRow[]): Rows {
  const found = new Map<string, RateRow[]>();
  for (const row of rows) found.set(keyOf(row), [...(found.get(keyOf(row)) ?? []), row]);
  return found;
}

/** The one row that answers; fails where there is none or more than one. */
function looked(request: RateRequest, asOf: number, day: number, rows: Rows): number {
  const found = rows
    .get(keyOf(request))!
    .filter(
      (row) =>
        row.scenario === request.scenario &&
        row.knownFrom <= asOf &&
        asOf < row.knownUntil &&
        row.from <= day &&
        day < row.until,
    );
  expect(found).toHaveLength(1);
  return found[0]!.rate;
}

/** What the function gives on each of the days. */
const rates = ({ goods, origin, scenario }: RateRequest, days: readonly number[], cells?: Value[][]): unknown[] =>
  TARIFF_RATE.run(
    [[goods]],
    [[origin]],
    days.map((day) => [day]),
    cells,
    [[scenario]],
    undefined,
  ).flat();

it("give on each day, and as each day knew the law, the rate that TARIFF_RATE gives for the workbook's own measures", () => {
  const measures = table();
  const asked = requests("Measures", GOODS, ["", "return"]);
  const rows = byGoods(rateRows(asked, new Map([["Measures", { measures }]])));
  for (const asOf of AS_OF) {
    const cells = asKnownOn(measures, asOf);
    for (const request of asked)
      expect(DAYS.map((day) => looked(request, asOf, day, rows))).toEqual(rates(request, DAYS, cells));
  }
});

it("change where a base rate or the use of a preference does, though no act begins", () => {
  const asked = requests(BUNDLED, GOODS, [""]);
  const rows = byGoods(rateRows(asked, new Map([[BUNDLED, {}]])));
  const days = Array.from({ length: (LAST - FIRST) / 5 }, (_, index) => FIRST + 5 * index);
  for (const request of asked)
    expect(days.map((day) => looked(request, FIRST, day, rows))).toEqual(rates(request, days));
});

it("count the days before each row with the rates of those days", () => {
  const [request] = requests(BUNDLED, ["8703"], [""]);
  const rows = rateRows([request!], new Map([[BUNDLED, {}]]));
  const days = Array.from({ length: LAST - FIRST + 1 }, (_, index) => FIRST + index);
  let sum = 0;
  rates(request!, days).forEach((rate, index) => {
    const row = rows.find(({ from }) => from === days[index]);
    if (row) expect(row.before).toBeCloseTo(sum, 9);
    sum += rate as number;
  });
  expect(rows.length).toBeGreaterThan(2);
});

it("give many sellers together what TARIFF_RATE gives for them, as each day knew the law", () => {
  const measures = table();
  const many = ["all", "all -KR -JP -CN -EU"].flatMap((origin) =>
    ["8703", "8541"].map((goods): RateRequest => ({ schedule: "Measures", goods, origin, scenario: "return" })),
  );
  const rows = byGoods(rateRows(many, new Map([["Measures", { measures }]])));
  for (const request of many)
    for (const asOf of [AS_OF[1]!, AS_OF[4]!]) {
      const given = rates(request, DAYS, asKnownOn(measures, asOf));
      DAYS.forEach((day, at) => expect(looked(request, asOf, day, rows)).toBeCloseTo(given[at] as number, 12));
    }
});

it("give the expected rate of scenarios with their chances, as each day knew the law", () => {
  const measures = table();
  const asked = requests("Measures", ["8703", "0702.00.20"], ["return 25%; pause 75%"]);
  const rows = byGoods(rateRows(asked, new Map([["Measures", { measures }]])));
  for (const asOf of AS_OF)
    for (const request of asked) {
      const given = rates(request, DAYS, asKnownOn(measures, asOf)) as number[];
      DAYS.forEach((day, index) => expect(looked(request, asOf, day, rows)).toBeCloseTo(given[index]!, 12));
    }
});
