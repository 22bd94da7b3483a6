import { errorOf } from "./office-globals";
import { DUTY_BETWEEN } from "../../src/functions/catalog/duty-between";
import { SECTOR } from "../../src/functions/catalog/sector";
import { TARIFF_RATE } from "../../src/functions/catalog/tariff-rate";
import { TARIFF_STACK } from "../../src/functions/catalog/tariff-stack";

const MARCH = "2026-03-15";
const rates = (hts: unknown[][], facts: unknown[][], origin: unknown[][] = [["KR"]]): unknown[][] =>
  TARIFF_RATE.run(hts, origin, [[MARCH]], undefined, undefined, undefined, facts);

describe("facts", () => {
  // US note 2(aa)(iv): 3926.90.99 is free as an article of civil aircraft.
  it.each([
    ["civil aircraft", 0],
    ["민간항공기", 0],
    ["no KORUS", 0.153],
    ["", 0.1],
    [null, 0.1],
  ])("%p of one good", (facts, expected) => {
    expect(rates([["3926.90.99"]], [[facts]])[0]![0]).toBeCloseTo(expected, 12);
  });

  it("of one good may be in several cells, a share next to its name", () => {
    const one = rates([["8431.49.9095"]], [["steel 40%, aluminium 5%"]], [["JP"]]);
    expect(one[0]![0]).toBeCloseTo(0.4 * 0.5 + 0.6 * 0.1, 12);
    expect(rates([["8431.49.9095"]], [["steel 40%"], ["aluminium 5%"]], [["JP"]])).toEqual(one);
    expect(
      rates(
        [["8431.49.9095"]],
        [
          ["steel", 0.4],
          ["aluminium", 0.05],
        ],
        [["JP"]],
      ),
    ).toEqual(one);
  });

  it("of a column of goods are next to each", () => {
    const found = rates([["3926.90.99"], ["3926.90.99"]], [["civil aircraft"], [""]]);
    expect(found.map(([rate]) => rate)).toEqual([0, 0.1]);
  });

  it("move the reasons and the duty of a period as they move the rate", () => {
    const rows = TARIFF_STACK.run([["3926.90.99"]], [["KR"]], [[MARCH]], undefined, undefined, undefined, [
      ["civil aircraft"],
    ]);
    expect(rows.reduce((sum, row) => sum + Number(row[1]), 0)).toBe(0);
    const duty = (facts: string): unknown =>
      DUTY_BETWEEN.run(
        [[36500]],
        [["3926.90.99"]],
        [["KR"]],
        [["2026-03-01"]],
        [["2026-03-11"]],
        undefined,
        undefined,
        undefined,
        [[facts]],
      )[0]![0];
    expect(duty("")).toBeCloseTo(100, 9);
    expect(duty("civil aircraft")).toBe(0);
  });

  it("of claims move the base rate of a sector", () => {
    const base = (goods: string, origin: string, told: string): unknown =>
      SECTOR.run([[goods]], [["base_rate"]], [[origin]], undefined, [[told]])[0]![0];
    // MFN of passenger cars is 2.5 %.
    expect(base("8703", "KR", "no KORUS")).toBeCloseTo(0.025, 12);
    expect(base("8703", "MX", "USMCA 70%")).toBeCloseTo(0.0075, 12);
    expect(base("8703", "KR", "KORUS")).toBe(0);
    expect(errorOf(() => base("8703", "KR", "painted red")).message).toContain('"painted red"');
  });

  it("that are not understood are named, and nothing is assumed", () => {
    const error = errorOf(() => rates([["3926.90.99"]], [["civil aircraft, painted red"]]));
    expect([error.code, error.message]).toEqual(["#VALUE!", expect.stringContaining('"painted red"')]);
  });
});

it("answers for every country, by code or name, one or many", () => {
  const found = TARIFF_RATE.run([["9504.50.00"]], [["Germany", "베트남", "BRA", "EU", "러시아"]], [["2025-09-01"]]);
  expect(found[0]).toEqual([0.15, 0.2, 0.5, 0.15, 0.35]);
});
