/** How much of the trade of Canada and Mexico is taken to file under USMCA: published shares of all trade, whatever the line. */
import { stackTexts } from "../../src/words/stack/words";
import { originData } from "../../src/law/base";
import { PUBLISHED_CLAIMS } from "../../src/law/claim-uptake";
import { readFacts } from "../../src/law/facts";
import { lawSchedule } from "../../src/law/schedule";
import { LineLaw } from "../../src/model/tariff/line-law";
import { serialOf } from "../../src/model/calendar/day";

const schedule = lawSchedule();
const laws = new Map(
  ["CA", "MX", "KR"].map((code) => [
    code,
    new LineLaw(schedule.data.lines, [], originData(code)!, schedule.data.rules),
  ]),
);

/** Share of all trade that claims on a day. */
function claimed(code: string, day: string): number {
  const { trade } = originData(code)!;
  let sum = 0;
  let total = 0;
  trade.forEach((value, line) => {
    sum += value * laws.get(code)!.claimShare(line, false, serialOf(day));
    total += value;
  });
  return sum / total;
}

test("the shares of 2024 are those that USITC publishes", () => {
  expect(claimed("CA", "2025-01-15")).toBeCloseTo(0.384, 2);
  expect(claimed("MX", "2025-01-15")).toBeCloseTo(0.499, 2);
});

test.each(PUBLISHED_CLAIMS.map(({ origin, from, share }) => [origin, from, share] as const))(
  "%s from %s: the share of all trade is the published one",
  (origin, from, share) => {
    expect(claimed(origin, from)).toBeCloseTo(share, 2);
  },
);

test("no line claims less than it did in 2024, and none more than all", () => {
  for (const code of ["CA", "MX"])
    originData(code)!.trade.forEach((_, line) => {
      const before = laws.get(code)!.claimShare(line, false, serialOf("2025-01-15"));
      const after = laws.get(code)!.claimShare(line, false, serialOf("2025-11-15"));
      if (after < before - 1e-12 || after > 1) throw new Error(`Line ${line}: ${before} became ${after}.`);
    });
});

test("a claim that is stated counts on every day", () => {
  const goods = schedule.goods("8528.72.72");
  const day = serialOf("2025-08-10");
  expect(schedule.rate(goods, "MX", day, undefined, readFacts("USMCA"))).toBe(0);
  expect(schedule.rate(goods, "MX", day, undefined, readFacts("no USMCA"))).toBeCloseTo(0.3, 12);
});

test("the rate of a table and the rows of the stack agree where claims have risen", () => {
  const day = serialOf("2025-08-10");
  for (const code of ["8528.72.72", "2709.00.20", "8703.23.01", "8471.50.01"]) {
    const goods = schedule.goods(code);
    for (const origin of ["CA", "MX"]) {
      const sum = schedule.stack(goods, origin, day).reduce((total, { rate }) => total + rate, 0);
      expect(sum).toBeCloseTo(schedule.rate(goods, origin, day), 10);
    }
  }
});

test("the stack says since when more claims, and by whom it is published", () => {
  const [base] = schedule.stack(schedule.goods("8471.50.01"), "MX", serialOf("2025-08-10"));
  expect(stackTexts(base!, "en").why).toMatch(/of what did not claim is assumed to claim.*GetTransport/);
});
