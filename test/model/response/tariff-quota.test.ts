import fc from "fast-check";
import { quotaOutcome } from "../../../src/model/response/tariff-quota";
import { refusal } from "../../refusal";

describe("quotaOutcome", () => {
  it("lets the in-quota rate bind where demand stays within the quota", () => {
    expect(quotaOutcome(100, -1, 90, 0.25, 0.5, 0)).toMatchObject({
      regime: "in-quota rate binds",
      imports: 80,
      price: 1.25,
      revenue: 20,
      rent: 0,
    });
  });

  it("lets the quota bind between the rates, with a price that clears it", () => {
    const outcome = quotaOutcome(100, -1, 75, 0.1, 0.5, 0.5);
    expect(outcome.regime).toBe("quota binds");
    expect(outcome.price).toBeCloseTo(100 / 75, 12);
    expect(outcome.revenue).toBeCloseTo(7.5, 12);
    expect(outcome.rent).toBeCloseTo((100 / 75 - 1.1) * 75, 10);
    expect(outcome.exporterRent).toBeCloseTo(outcome.rent / 2, 12);
  });

  it("lets the over-quota rate bind where demand goes beyond", () => {
    const outcome = quotaOutcome(100, -1, 40, 0, 0.25, 1);
    expect(outcome).toMatchObject({
      regime: "over-quota rate binds",
      imports: 80,
      price: 1.25,
      revenue: 10,
      rent: 10,
      exporterRent: 10,
    });
  });

  it("is a plain tariff where the quota is 0", () => {
    expect(quotaOutcome(100, -1, 0, 0, 0.25, 1)).toMatchObject({ imports: 80, revenue: 20, rent: 0 });
  });

  it("hands out exactly the difference between domestic and world price", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1, max: 1e9, noNaN: true }),
        fc.double({ min: -8, max: -0.1, noNaN: true }),
        fc.double({ min: 0, max: 2, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (free, elasticity, share, inside, more) => {
          const outcome = quotaOutcome(free, elasticity, free * share, inside, inside + more, 0.3);
          expect(Math.abs(outcome.revenue + outcome.rent - (outcome.price - 1) * outcome.imports)).toBeLessThanOrEqual(
            1e-8 * free,
          );
        },
      ),
    );
  });

  it("explains rates in the wrong order", () =>
    expect(refusal(() => quotaOutcome(100, -1, 10, 0.5, 0.25, 0))).toMatch(
      /over_quota_rate is 0.25; write at least the in-quota rate, 0.5/,
    ));
});
