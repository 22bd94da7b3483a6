import fc from "fast-check";
import { gsim } from "../../../src/model/response/gsim";
import { tradeDiverted } from "../../../src/model/response/market";
import {
  MARKET_FORMS,
  ownElasticity,
  powerMean,
  supplierMarket,
  type SupplierMarket,
} from "../../../src/model/response/supplier-market";
import { refusal } from "../../refusal";

const rate = fc.double({ min: 0, max: 2, noNaN: true });
const value = fc.double({ min: 1, max: 1e9, noNaN: true });
const supplier = fc.record({ trade: value, before: rate, after: rate });
const suppliers = fc.array(supplier, { minLength: 2, maxLength: 11 });
/** Demand between 0 and −4, and a substitution that is no less. */
const elasticities = fc
  .record({
    demand: fc.double({ min: 0, max: 4, noNaN: true }),
    more: fc.double({ min: 0, max: 9, noNaN: true }),
    supply: fc.constantFrom(Infinity, 0.5, 4, 99),
  })
  .map(({ demand, more, supply }) => ({ demand: 0 - demand, substitution: demand + more, supply }));
type Supplier = { trade: number; before: number; after: number };
const market = (
  each: readonly Supplier[],
  with_: { demand: number; substitution: number; supply?: number },
  form: SupplierMarket["form"] = "nested-ces",
): SupplierMarket => ({
  trade: each.map(({ trade }) => trade),
  before: each.map(({ before }) => before),
  after: each.map(({ after }) => after),
  supply: Infinity,
  ...with_,
  form,
});
const sum = (values: Float64Array) => values.reduce((total, each) => total + each, 0);
const near = (actual: number, expected: number, scale = Math.abs(expected)) =>
  expect(Math.abs(actual - expected)).toBeLessThanOrEqual(1e-9 * Math.max(1, scale));

it("has as the elasticity of one supplier the market's answer to a small change of its price alone", () => {
  fc.assert(
    fc.property(suppliers, elasticities, (each, { demand, substitution }) => {
      const small = 1e-6;
      const [first, ...others] = each.map(({ trade, before }) => ({ trade, before, after: before }));
      const moved = { ...first!, after: (1 + first!.before) * (1 + small) - 1 };
      const { imports } = supplierMarket(market([moved, ...others], { demand, substitution }));
      const paid = [first!, ...others].map(({ trade, before }) => trade * (1 + before));
      const share = paid[0]! / paid.reduce((total, value) => total + value, 0);
      const observed = Math.log(imports[0]! / first!.trade) / Math.log(1 + small);
      expect(Math.abs(observed - ownElasticity(demand, substitution, share))).toBeLessThan(1e-3);
    }),
  );
});

it("has GSIM's own elasticity: demand at the whole market, substitution at none of it", () => {
  expect(ownElasticity(-1.25, 5, 1)).toBe(-1.25);
  expect(ownElasticity(-1.25, 5, 0)).toBe(-5);
  expect(ownElasticity(-1.25, 5, 0.2)).toBeCloseTo(0.2 * -1.25 - 0.8 * 5, 12);
  // Below the demand's own elasticity there is no substitution that a nest could have.
  expect(ownElasticity(-1.25, 0.5, 0.5)).toBe(-1.25);
});

describe("powerMean", () => {
  /**
   * Printed by the R package micEconCES, file tests/GermanIndustry.Rout.save: Sato's nested CES of capital, energy and labour in the German
   * industry (Kemfert 1998), y = 38 e^(0.0222 t) [0.1 (0.5 K^-0.53 + 0.5 E^-0.53)^(0.1813/0.53) + 0.9 A^-0.1813]^(-1/0.1813).
   */
  it.each([
    [1960, 24.25, 12.5, 574.8, 548.7266],
    [1961, 25.49, 12.81, 560.98, 575.5491],
    [1972, 56.51, 12.75, 728.46, 769.0785],
    [1976, 59.49, 11.41, 717.89, 759.6548],
    [1993, 134.46, 10.82, 585.37, 1091.0562],
  ])("nests as the printed example of %i does", (year, capital, labour, energy, printed) => {
    const inner = powerMean([0.5, 0.5], [capital, energy], -0.53);
    const output = 38 * Math.exp(0.0222 * (year - 1960)) * powerMean([0.1, 0.9], [inner, labour], -0.1813);
    expect(output).toBeCloseTo(printed, 4);
  });

  it("is the geometric mean where the order is 0, and near it close to 0", () => {
    expect(powerMean([0.25, 0.75], [16, 1], 0)).toBeCloseTo(2, 12);
    expect(powerMean([0.25, 0.75], [16, 1], 1e-7)).toBeCloseTo(2, 5);
  });
});

describe("supplierMarket", () => {
  it("is the constant elasticity where all duties rise equally", () => {
    const outcome = supplierMarket(
      market(
        [
          { trade: 60, before: 0, after: 0.25 },
          { trade: 40, before: 0, after: 0.25 },
        ],
        {
          demand: -1,
          substitution: 5,
        },
      ),
    );
    expect(outcome.price).toBeCloseTo(1.25, 12);
    expect(Array.from(outcome.imports, (each) => each.toFixed(9))).toEqual(["48.000000000", "32.000000000"]);
    expect(outcome.size).toBeCloseTo(0.8, 12);
  });

  it("moves trade from the dearer to the cheaper by hand-worked prices", () => {
    // Shares ½, substitution 2: P = 1 / (½ + ½ / 1.25) = 1.111…; imports × (f / P)^-2 P^-1.
    const { imports, price } = supplierMarket(
      market(
        [
          { trade: 50, before: 0, after: 0.25 },
          { trade: 50, before: 0, after: 0 },
        ],
        {
          demand: -1,
          substitution: 2,
        },
      ),
    );
    expect(price).toBeCloseTo(10 / 9, 12);
    expect(imports[0]).toBeCloseTo((50 / 1.25 ** 2) * (10 / 9), 10);
    expect(imports[1]).toBeCloseTo(50 * (10 / 9), 10);
  });

  it("clears: with a finite supply each supplier sells what it offers at its own price", () => {
    fc.assert(
      fc.property(suppliers, elasticities, (each, with_) => {
        if (with_.supply === Infinity) return;
        const { imports, price } = supplierMarket(market(each, with_));
        each.forEach(({ trade, before, after }, at) => {
          // Value is supply to the power 1 + elasticity; demand is met at that price.
          const own = (imports[at]! / trade) ** (1 / (1 + with_.supply));
          const dear = (own * (1 + after)) / (1 + before);
          const demanded = (dear / price) ** -with_.substitution * price ** with_.demand;
          const offered = own ** with_.supply;
          expect(Math.abs(demanded / offered - 1)).toBeLessThan(1e-6);
        });
      }),
    );
  });

  it("says of small changes what GSIM says of one market with prices that do not move", () => {
    // The 4 × 4 example of Francois and Hall (2003), market of the United States; supply so elastic that prices stay.
    const trade = [0, 500, 300, 50];
    const before = [0, 0.37, 0.32, 0.57];
    const step = 1e-5;
    const world = [0, 50, 200, 300, 500, 0, 150, 200, 300, 100, 200, 200, 50, 100, 110, 20];
    const rates = [0, 0.21, 0.41, 0.22, 0.37, 0, 0.31, 0.23, 0.32, 0.36, 0, 0.18, 0.57, 0.41, 0.25, 0.15];
    const ratesAfter = [...rates];
    ratesAfter[8] = 0.32 - step;
    const all = (given: number) => new Float64Array(4).fill(given);
    const linear = gsim({
      regions: 4,
      trade: Float64Array.from(world),
      ratesBefore: Float64Array.from(rates),
      ratesAfter: Float64Array.from(ratesAfter),
      demand: all(-1.25),
      supply: all(1e9),
      substitution: all(5),
    });
    const ours = supplierMarket({
      trade,
      before,
      after: [0, 0.37, 0.32 - step, 0.57],
      demand: -1.25,
      substitution: 5,
      supply: Infinity,
      form: "nested-ces",
    });
    for (const origin of [1, 2, 3])
      expect((ours.imports[origin]! - trade[origin]!) / step).toBeCloseTo(
        (linear.trade[origin * 4]! - trade[origin]!) / step,
        1,
      );
  });

  it("is what SMART says of two suppliers, in straight lines, for a small change", () => {
    const step = 1e-6;
    const { imports, moved } = supplierMarket(
      market(
        [
          { trade: 100, before: 0, after: step },
          { trade: 300, before: 0, after: 0 },
        ],
        {
          demand: -1.5,
          substitution: 1.5,
        },
        "smart",
      ),
    );
    expect(-moved[0]! / step).toBeCloseTo(tradeDiverted(100, 300, 0, step, 1.5) / step, 3);
    expect((imports[0]! - 100) / step).toBeCloseTo(-150 - 1.5 * 75, 2);
    expect((imports[1]! - 300) / step).toBeCloseTo(1.5 * 75, 2);
  });

  it("doubles SMART's creation with the elasticity of demand, and has a price effect with a finite supply only", () => {
    // As the WITS manual says of SMART; both suppliers' duties change alike, so that nothing is diverted.
    const created = (demand: number, supply: number) =>
      supplierMarket({
        ...market(
          [
            { trade: 100, before: 0.1, after: 0 },
            { trade: 50, before: 0.1, after: 0 },
          ],
          { demand, substitution: 9, supply },
        ),
        form: "smart",
      }).imports[0]! - 100;
    expect(created(-2, Infinity)).toBeCloseTo(2 * created(-1, Infinity), 10);
    expect(created(-1, 99)).toBeCloseTo(created(-1, Infinity) / (1 + 1 / 99), 10);
  });

  it.each(MARKET_FORMS)("changes no trade where no rate changes (%s)", (form) => {
    fc.assert(
      fc.property(suppliers, elasticities, (each, with_) => {
        const same = each.map((one) => ({ ...one, after: one.before }));
        const { imports, moved, size, price } = supplierMarket(market(same, with_, form));
        same.forEach(({ trade }, at) => {
          near(imports[at]!, trade);
          near(moved[at]!, 0, trade);
        });
        near(size, 1);
        near(price, 1);
      }),
    );
  });

  it("never lowers ours when only a rival's rate rises", () => {
    fc.assert(
      fc.property(suppliers, elasticities, fc.nat(), rate, (each, with_, pick, rise) => {
        const rival = 1 + (pick % (each.length - 1));
        const raised = each.map((one, at) => (at === rival ? { ...one, after: one.after + rise } : one));
        const [was, is] = [each, raised].map((list) => supplierMarket(market(list, with_)).imports[0]!);
        expect(is!).toBeGreaterThanOrEqual(was! * (1 - 1e-9));
      }),
    );
  });

  it.each(MARKET_FORMS)("moves as much to some suppliers as away from others (%s)", (form) => {
    fc.assert(
      fc.property(suppliers, elasticities, (each, with_) => {
        const { moved, imports } = supplierMarket(market(each, with_, form));
        const whole = each.reduce((total, { trade }) => total + trade, 0);
        near(sum(moved), 0, whole + sum(imports));
      }),
    );
  });

  it.each(MARKET_FORMS)("does not hang on the order of suppliers (%s)", (form) => {
    fc.assert(
      fc.property(suppliers, elasticities, (each, with_) => {
        const straight = supplierMarket(market(each, with_, form));
        const turned = supplierMarket(market([...each].reverse(), with_, form));
        // Sums over the market differ by their rounding when they are taken the other way.
        const rounding = 1e-5 * each.reduce((total, { trade }) => total + trade, 0);
        each.forEach(({ trade }, at) => {
          const scale = trade + straight.imports[at]! + rounding;
          near(turned.imports[each.length - 1 - at]!, straight.imports[at]!, scale);
          near(turned.moved[each.length - 1 - at]!, straight.moved[at]!, scale);
        });
      }),
    );
  });

  it("counts two suppliers with the same rates as one", () => {
    fc.assert(
      fc.property(suppliers, elasticities, fc.double({ min: 0.1, max: 0.9, noNaN: true }), (each, with_, part) => {
        const [first, ...others] = each as [Supplier, ...Supplier[]];
        const parts = [first.trade * part, first.trade * (1 - part)].map((trade) => ({ ...first, trade }));
        const whole = supplierMarket(market(each, with_)).imports;
        const split = supplierMarket(market([...parts, ...others], with_)).imports;
        near(split[0]! + split[1]!, whole[0]!);
        near(split[2]!, whole[1]!);
      }),
    );
  });

  it("adds up: what a supplier sells is its part of the market and what it won", () => {
    fc.assert(
      fc.property(suppliers, elasticities, (each, with_) => {
        const { imports, moved, size } = supplierMarket(market(each, with_));
        each.forEach(({ trade }, at) => near(imports[at]!, trade * size + moved[at]!, trade + imports[at]!));
      }),
    );
  });

  it("has nothing to say of a market without trade", () => {
    expect(supplierMarket(market([{ trade: 0, before: 0, after: 1 }], { demand: -1, substitution: 2 }))).toEqual({
      imports: new Float64Array(1),
      moved: new Float64Array(1),
      size: 1,
      price: 1,
    });
  });

  it.each([
    [{ demand: 1, substitution: 2 }, /demand_elasticity is 1/],
    [{ demand: -1, substitution: -2 }, /substitution_elasticity is -2/],
    [{ demand: -2, substitution: 1 }, /substitution_elasticity is 1.*2/],
    [{ demand: -1, substitution: 2, supply: 0 }, /supply_elasticity is 0/],
  ])("explains a bad elasticity %j", (with_, message) =>
    expect(refusal(() => supplierMarket(market([{ trade: 1, before: 0, after: 0 }], with_)))).toMatch(message),
  );

  it("explains suppliers that do not fit", () => {
    const good = market([{ trade: 1, before: 0, after: 0 }], { demand: -1, substitution: 2 });
    expect(refusal(() => supplierMarket({ ...good, after: [0, 0] }))).toMatch(/rates_after/);
    expect(refusal(() => supplierMarket({ ...good, before: [-1] }))).toMatch(/rates_before/);
    expect(refusal(() => supplierMarket({ ...good, trade: [-1] }))).toMatch(/trade/);
  });
});
