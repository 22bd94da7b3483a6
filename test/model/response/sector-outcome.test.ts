import fc from "fast-check";
import { importsAfter, tradeDiverted } from "../../../src/model/response/market";
import { OUTCOME, sectorOutcome, type SectorTrade } from "../../../src/model/response/sector-outcome";
import { refusal } from "../../refusal";

const CARS: SectorTrade = {
  trade: 100,
  before: 0,
  after: 0.25,
  demand: -1,
  basis: "all alike",
  supply: Infinity,
  substitution: 5,
  rivals: [200, 100],
  priceFactors: [1.25, 1.25],
  capacity: Infinity,
};

function outcome(changes: Partial<SectorTrade>): {
  after: number;
  lost: number;
  diverted: number;
  revenue: number;
  share: number;
  to: number[];
} {
  const given = { ...CARS, ...changes };
  const result = sectorOutcome(given, new Float64Array(OUTCOME.toRivals + given.rivals.length));
  const [after, lost, diverted, revenue, share, ...to] = result;
  return { after: after!, lost: lost!, diverted: diverted!, revenue: revenue!, share: share!, to };
}

const value = fc.double({ min: 0, max: 1e12, noNaN: true });
const rate = fc.double({ min: 0, max: 2, noNaN: true });
const priceFactor = fc.double({ min: 0.5, max: 3, noNaN: true });
const anyTrade = fc.record({
  trade: value,
  before: rate,
  after: rate,
  demand: fc.double({ min: -12, max: 0, noNaN: true }),
  basis: fc.constantFrom("own duty" as const, "all alike" as const),
  supply: fc.oneof(fc.constant(Infinity), fc.double({ min: 0.1, max: 50, noNaN: true })),
  substitution: fc.oneof(fc.constant(null), fc.double({ min: 0, max: 40, noNaN: true })),
  rivals: fc.tuple(value, value, value),
  priceFactors: fc.tuple(priceFactor, priceFactor, priceFactor),
  capacity: fc.constant(Infinity),
});

describe("sectorOutcome", () => {
  it("leaves with the rivals what the origin cannot make, and nobody sells the rest", () => {
    const exempt = { after: 0, demand: -2, before: 0.1 };
    const free = outcome(exempt);
    // Trade created and taken from the rivals: 100 × 1.1² = 121, and some of their 300.
    expect(free.lost).toBeCloseTo(-21, 9);
    expect(free.diverted).toBeLessThan(-30);
    expect(outcome({ ...exempt, capacity: 140 })).toMatchObject({
      after: 140,
      lost: free.lost,
      diverted: expect.closeTo(-19, 9) as number,
    });
    expect(outcome({ ...exempt, capacity: 110 })).toMatchObject({
      after: expect.closeTo(110, 9) as number,
      lost: expect.closeTo(-10, 9) as number,
      diverted: 0,
      to: [0, 0],
    });
    expect(outcome({ ...exempt, capacity: free.after })).toEqual(free);
  });

  it("sells as much as without a limit, and never more than it", () => {
    fc.assert(
      fc.property(anyTrade, value, (given, capacity) => {
        const [free, limited] = [outcome(given), outcome({ ...given, capacity })];
        const scale = Math.max(1, given.trade, ...given.rivals);
        expect(Math.abs(limited.after - Math.min(free.after, capacity)) / scale).toBeLessThan(1e-9);
        expect(Math.abs(given.trade - limited.after - limited.lost - limited.diverted) / scale).toBeLessThan(1e-9);
      }),
    );
  });

  it("moves nothing where every origin's duty changes alike", () => {
    expect(outcome({})).toMatchObject({ after: 80, lost: 20, diverted: 0, revenue: 20, share: 1, to: [0, 0] });
  });

  it("moves what Laird and Yeats say where rivals' duties stay, on what is not lost", () => {
    const { after, lost, diverted, to } = outcome({ priceFactors: [1, 1] });
    expect(lost).toBeCloseTo(20, 12);
    // 100 × 300 × 5 × 0.2 / (400 + 300 × 5 × 0.2), a TRADE_DIVERSION whose printed example this is
    expect(tradeDiverted(100, 300, 0, 0.25, 5)).toBeCloseTo(42.8571429, 6);
    expect(diverted).toBeCloseTo(0.8 * 42.8571429, 6);
    expect(to[0]! / to[1]!).toBeCloseTo(2, 12);
    expect(after).toBeCloseTo(80 - 0.8 * 42.8571429, 6);
  });

  it("gives what moves to those who gain on the origin only", () => {
    const { to, diverted } = outcome({ priceFactors: [1.25, 1.1] });
    expect(diverted).toBeGreaterThan(0);
    expect(to).toEqual([0, diverted]);
  });

  it("takes out of the loss what an elasticity of the own duty already holds", () => {
    const own = 100 - importsAfter(100, 0, 0.25, -9, Infinity, "constant");
    expect(outcome({ demand: -9, basis: "own duty" }).lost).toBeCloseTo(own - 42.8571429, 6);
    expect(outcome({ demand: -0.5, basis: "own duty" }).lost).toBe(0);
    expect(outcome({ demand: -0.5, basis: "own duty", substitution: null }).lost).toBeCloseTo(
      100 - 100 * 1.25 ** -0.5,
      10,
    );
  });

  it("loses to a rival that gets a lower duty, though the own duty stays", () => {
    const { after, lost, to } = outcome({ before: 0.25, priceFactors: [1.15 / 1.275, 1] });
    expect(lost).toBe(0);
    expect(after).toBeLessThan(100);
    expect(to[1]).toBe(0);
  });

  it("wins trade from rivals when only their duties rise", () => {
    const { after, diverted, to } = outcome({ after: 0 });
    expect(after).toBeGreaterThan(100);
    expect(to[0]! + to[1]!).toBeCloseTo(diverted, 10);
    expect(diverted).toBeLessThan(0);
  });

  it("counts every dollar once", () => {
    fc.assert(
      fc.property(anyTrade, (given) => {
        const { after, lost, diverted, revenue, to } = outcome(given);
        const most = given.trade + given.rivals.reduce((sum, each) => sum + each, 0);
        const near = (one: number, other: number) =>
          expect(Math.abs(one - other)).toBeLessThanOrEqual(1e-9 * (most + Math.abs(one)) + 1e-9);
        near(after + lost + diverted, given.trade);
        near(
          to.reduce((sum, each) => sum + each, 0),
          diverted,
        );
        near(revenue, after * given.after);
        expect(after).toBeGreaterThanOrEqual(-1e-9 * most);
        if (diverted < 0) expect(-diverted).toBeLessThanOrEqual(most - given.trade + 1e-6 * most);
      }),
    );
  });

  it.each([
    [{ rivals: [1] }, /1 rivals and 2/],
    [{ rivals: [-1, 1] }, /trade of a rival is -1/],
    [{ priceFactors: [0, 1] }, /of a rival is 0/],
    [{ demand: 2 }, /demand_elasticity is 2/],
    [{ substitution: -1 }, /substitution_elasticity is -1/],
  ])("explains what it cannot take: %j", (changes, message) =>
    expect(refusal(() => outcome(changes))).toMatch(message),
  );
});
