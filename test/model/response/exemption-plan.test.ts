import fc from "fast-check";
import { exemptionPlan, type ExemptionLines } from "../../../src/model/response/exemption-plan";
import { refusal } from "../../refusal";

const lines = (rows: number[][]): ExemptionLines => ({
  value: Float64Array.from(rows, (row) => row[0]!),
  rate: Float64Array.from(rows, (row) => row[1]!),
  elasticity: Float64Array.from(rows, (row) => row[2]!),
  weight: Float64Array.from(rows, (row) => row[3] ?? 1),
});

describe("exemptionPlan", () => {
  it("wins back value × ((1 + rate)^−elasticity − 1)", () => {
    const plan = exemptionPlan(lines([[100, 0.25, -1]]), 25, "revenue", "trade");
    expect(plan.gain).toBeCloseTo(25, 12);
    expect(plan.revenueForgone).toBe(25);
  });

  // Martello, S. and Toth, P. (1990), "Knapsack Problems", ch. 2: the best of these seven gains 107 within 50.
  it("solves the example of Martello and Toth", () => {
    const gains = [70, 20, 39, 37, 7, 5, 10];
    const costs = [31, 10, 20, 19, 4, 3, 6];
    const plan = exemptionPlan(lines(gains.map((gain, at) => [costs[at]!, 1, -1, gain])), 50, "revenue", "weight");
    expect(plan.gain).toBe(107);
    expect(plan.bound).toBe(107);
    expect(Array.from(plan.chosen).sort()).toEqual([0, 3]);
  });

  it("takes a list that costs exactly the budget", () => {
    const rows = [
      [8, 0.5],
      [41, 0.1],
      [50, 0.25],
      [9, 0.1],
      [3, 0.5],
      [50, 0.5],
    ].map(([value, rate]) => [value!, rate!, -1]);
    expect(exemptionPlan(lines(rows), 48, "revenue", "trade").chosen.length).toBe(6);
  });

  it("takes the most valuable lines when lines are counted", () => {
    const plan = exemptionPlan(
      lines([
        [10, 0.25, -1],
        [30, 0.25, -1],
        [20, 0.25, -1],
        [40, 0, -1],
      ]),
      2,
      "lines",
      "trade",
    );
    expect(Array.from(plan.chosen)).toEqual([1, 2]);
  });

  it("is never beaten by another list, and keeps within the budget", () => {
    const row = fc.tuple(
      fc.integer({ min: 0, max: 50 }),
      fc.constantFrom(0, 0.1, 0.25, 0.5),
      fc.constantFrom(-0.5, -1, -3),
      fc.integer({ min: 0, max: 9 }),
    );
    fc.assert(
      fc.property(
        fc.array(row, { minLength: 1, maxLength: 9 }),
        fc.integer({ min: 0, max: 60 }),
        fc.constantFrom("trade" as const, "weight" as const),
        (rows, budget, objective) => {
          const plan = exemptionPlan(lines(rows), budget, "revenue", objective);
          expect(plan.revenueForgone).toBeLessThanOrEqual(budget + 1e-9);
          let most = 0;
          for (let list = 0; list < 1 << rows.length; list++) {
            let cost = 0;
            let gain = 0;
            rows.forEach(([value, rate, elasticity, weight], at) => {
              if (!((list >> at) & 1) || rate === 0) return;
              cost += value * rate;
              gain += objective === "weight" ? weight : value * ((1 + rate) ** -elasticity - 1);
            });
            if (cost <= budget + 1e-9) most = Math.max(most, gain);
          }
          expect(plan.gain).toBeCloseTo(most, 8);
        },
      ),
    );
  });

  it("takes lines that cost nothing in addition to the best of the others", () => {
    const plan = exemptionPlan(
      lines([
        [9, 0.1, -0.5, 1],
        [9, 0.1, -0.5, 1],
        [42, 0.1, -0.5, 3],
        [0, 0.5, -0.5, 2],
      ]),
      5,
      "revenue",
      "weight",
    );
    expect(plan.gain).toBe(5);
    expect(Array.from(plan.chosen).sort()).toEqual([2, 3]);
  });

  it("fills the budget with few large lines where all are worth the same", () => {
    const rows = Array.from({ length: 400 }, (_, line) => [1000 / (line + 1) ** 1.3, 0.25, -0.78]);
    const duty = rows.reduce((sum, [value]) => sum + value! * 0.25, 0);
    const plan = exemptionPlan(lines(rows), 0.3 * duty, "revenue", "trade");
    expect(plan.bound / plan.gain - 1).toBeLessThan(1e-5);
    expect(plan.chosen.length).toBeLessThan(40);
  });

  it("explains a bad line and a bad budget", () => {
    expect(
      refusal(() =>
        exemptionPlan(
          lines([
            [1, 0.1, -1],
            [1, 0.1, 2],
          ]),
          5,
          "revenue",
          "trade",
        ),
      ),
    ).toMatch(/elasticity of line 2 is 2/);
    expect(refusal(() => exemptionPlan(lines([[1, 0.1, -1]]), -5, "revenue", "trade"))).toMatch(
      /budget is -5; write the duty forgone/,
    );
  });
});
