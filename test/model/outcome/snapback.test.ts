import fc from "fast-check";
import { InputError } from "../../../src/model/input-error";
import { snapback, type Deal } from "../../../src/model/outcome/snapback";

const DEAL: Deal = { value: 1000, withDeal: 0.15, after: 0.25, chance: 0.2, years: 3, discountRate: 0 };

// Hull, "Options, Futures, and Other Derivatives", table of survival at a hazard of 2 % a year.
it.each([
  [1, 0.9802],
  [2, 0.9608],
  [3, 0.9418],
  [4, 0.9231],
  [5, 0.9048],
])("a deal with a hazard of 2 %% lasts %i years with the published probability", (years, survival) => {
  const chance = 1 - Math.exp(-0.02);
  expect(1 - snapback({ ...DEAL, chance, years }, "chance")).toBeCloseTo(survival, 4);
});

/** Day by day: what is paid if the deal ends on that day, weighted by the chance that it does. */
function enumerated({ value, withDeal, after, chance, years, discountRate }: Deal) {
  const steps = 4000 * years;
  const length = years / steps;
  let [cost, duty, holding] = [0, 0, 0];
  for (let step = 0; step < steps; step++) {
    const time = (step + 0.5) * length;
    const weight = length / (1 + discountRate) ** time;
    const holds = (1 - chance) ** time;
    cost += weight * value * (after - withDeal) * (1 - holds);
    duty += weight * value * (holds * withDeal + (1 - holds) * after);
    holding += weight * holds;
  }
  return { cost, duty, premium: cost / holding };
}

it.each<Partial<Deal>>([
  {},
  { discountRate: 0.05 },
  { discountRate: 0.05, chance: 0.9, years: 2 },
  { chance: 0.001 },
  { withDeal: 0.25, after: 0.15 },
])("gives what the sum over all days gives: %o", (changed) => {
  const deal = { ...DEAL, ...changed };
  const { cost, duty, premium } = enumerated(deal);
  expect(snapback(deal, "cost")).toBeCloseTo(cost, 4);
  expect(snapback(deal, "duty")).toBeCloseTo(duty, 4);
  expect(snapback(deal, "premium")).toBeCloseTo(premium, 4);
});

it("costs nothing where it cannot end, and the whole rise where it ends at once", () => {
  for (const result of ["cost", "premium", "chance"] as const) expect(snapback({ ...DEAL, chance: 0 }, result)).toBe(0);
  expect(snapback({ ...DEAL, chance: 0 }, "duty")).toBeCloseTo(450, 9);
  expect(snapback({ ...DEAL, chance: 1 }, "cost")).toBeCloseTo(300, 9);
  expect(snapback({ ...DEAL, chance: 1 }, "duty")).toBeCloseTo(750, 9);
  expect(snapback({ ...DEAL, chance: 1 }, "chance")).toBe(1);
});

it("costs the more, the likelier it ends and the longer one looks; duty is that of the deal and the cost", () => {
  const chance = fc.double({ min: 0, max: 0.99, noNaN: true });
  const years = fc.double({ min: 0.1, max: 50, noNaN: true });
  fc.assert(
    fc.property(chance, chance, years, years, (p, q, t, u) => {
      const cost = (chance: number, years: number) => snapback({ ...DEAL, chance, years, discountRate: 0.03 }, "cost");
      expect(cost(Math.max(p, q), t)).toBeGreaterThanOrEqual(cost(Math.min(p, q), t) - 1e-9);
      expect(cost(p, Math.max(t, u))).toBeGreaterThanOrEqual(cost(p, Math.min(t, u)) - 1e-9);
      const deal = { ...DEAL, chance: p, years: t };
      expect(snapback(deal, "duty")).toBeCloseTo(150 * t + snapback(deal, "cost"), 6);
    }),
  );
});

it("refuses years of nothing, and a premium for a deal that ends at once", () => {
  expect(() => snapback({ ...DEAL, years: 0 }, "cost")).toThrow(InputError);
  expect(() => snapback({ ...DEAL, chance: 1 }, "premium")).toThrow("chance_per_year");
});
