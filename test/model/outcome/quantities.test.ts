/** The quantities of an outcome, worked out as draws are, beside the market model and its own identities. */
import fc from "fast-check";
import { RowDraws, type Given } from "../../../src/model/outcome/draw";
import { DIVERTED_TO, ROW, SUPPLIER } from "../../../src/model/outcome/quantities";
import { evaluate } from "../../../src/model/outcome/draw";
import { namesIn } from "../../../src/model/outcome/expression";
import { exemptionSavings } from "../../../src/model/tariff/duty";
import { supplierMarket, type MarketOutcome } from "../../../src/model/response/supplier-market";

interface Case {
  trade: number;
  before: number;
  rate: number;
  rateThen: number;
  exempt: number;
  coverage: number;
  years: number;
  others: { trade: number; before: number; after: number }[];
  demand: number;
  substitution: number;
  supply: number;
}

const rate = fc.double({ min: 0, max: 1, noNaN: true });
const cases: fc.Arbitrary<Case> = fc
  .record({
    trade: fc.double({ min: 1, max: 1e3, noNaN: true }),
    before: rate,
    rate,
    rateThen: rate,
    exempt: rate,
    coverage: rate,
    years: fc.double({ min: 0.1, max: 3, noNaN: true }),
    others: fc.array(fc.record({ trade: fc.double({ min: 1, max: 1e3, noNaN: true }), before: rate, after: rate }), {
      minLength: 1,
      maxLength: 10,
    }),
    // Thousandths: nearer to a substitution of 1 the index loses digits, and cells would too.
    demand: fc.integer({ min: -2000, max: 0 }).map((thousandths) => thousandths / 1000),
    more: fc.constantFrom(0, 0.3, 1, 4),
    supply: fc.constantFrom(Infinity, 1, 12),
  })
  .map(({ more, ...given }) => ({ ...given, substitution: more - given.demand }));

function row(given: Case, changed: Given = {}): RowDraws {
  const { trade, years } = given;
  const base: Given = {
    Trade: trade,
    Years: years,
    "Duty without terms": trade * years * given.rate,
    "Trade then": trade * years,
    "Rate then": given.rateThen,
    "Exempt rate": given.exempt,
    Coverage: given.coverage,
    "Quota then": Infinity,
    "Rate 2024": given.before,
    Elasticity: given.demand,
    Substitution: given.substitution,
    Supply: given.supply,
    Capacity: Infinity,
    ...changed,
  };
  return new RowDraws(base, [
    { "Rate before": given.before },
    ...given.others.map((other) => ({
      "Imports before": other.trade * years,
      "Rate before": other.before,
      "Rate after": other.after,
    })),
  ]);
}

/** The same market as the model takes it, at the row's own average rate. */
function marketOf(given: Case, average: number): MarketOutcome {
  return supplierMarket({
    trade: [given.trade, ...given.others.map(({ trade }) => trade)].map((value) => value * given.years),
    before: [given.before, ...given.others.map(({ before }) => before)],
    after: [average, ...given.others.map(({ after }) => after)],
    demand: given.demand,
    substitution: given.substitution,
    supply: given.supply,
    form: "nested-ces",
  });
}

const near = (actual: number, expected: number, scale = Math.abs(expected)) =>
  expect(Math.abs(actual - expected)).toBeLessThanOrEqual(1e-9 * Math.max(1, scale));

test("the imports of every supplier are those of the market model", () => {
  fc.assert(
    fc.property(cases, (given) => {
      const one = row(given);
      const average = one.at("Average rate") as number;
      const saved =
        given.coverage === 0
          ? 0
          : exemptionSavings(
              given.trade * given.years,
              given.rateThen,
              Math.min(given.exempt, given.rateThen),
              given.coverage,
            );
      near(average, Math.max(0, given.rate - saved / (given.trade * given.years)));
      const market = marketOf(given, average);
      near(one.at("Import price index") as number, market.price);
      near(one.at("Imports after") as number, market.imports[0]!);
      near(one.at("Market growth") as number, market.size);
      near(
        one.sum("Imports after", "all") as number,
        market.imports.reduce((sum, value) => sum + value, 0),
      );
      near(0 - (one.at("Diverted") as number), market.moved[0]!, given.trade * given.years + market.imports[0]!);
    }),
  );
});

test("imports after are imports before less what is lost and what is diverted, with a capacity and without", () => {
  fc.assert(
    fc.property(cases, fc.constantFrom(Infinity, 0.2, 1, 1.1), (given, capacity) => {
      const one = row(given, { Capacity: capacity * given.trade * given.years });
      const [before, after, lost, diverted] = ["Imports before", "Imports after", "Trade lost", "Diverted"].map(
        (name) => one.at(name) as number,
      );
      near(after!, before! - lost! - diverted!, before! + Math.abs(lost!));
      expect(after!).toBeLessThanOrEqual(capacity * before! * (1 + 1e-12));
    }),
  );
});

test("what is diverted goes to those who won, and adds up over them", () => {
  fc.assert(
    fc.property(cases, (given) => {
      const one = row(given);
      const diverted = one.at("Diverted") as number;
      const average = one.at("Average rate") as number;
      const { moved } = marketOf(given, average);
      const to = given.others.map((_, at) => {
        const scope = {
          at: (name: string) => (name === "Diversion" ? moved[at + 1]! : one.at(name)),
          sum: one.sum.bind(one),
          holds: (test: Parameters<typeof one.holds>[0]) => one.holds(test),
        };
        return evaluate(DIVERTED_TO, scope) as number;
      });
      for (const part of to) expect(part * Math.sign(diverted)).toBeGreaterThanOrEqual(0);
      const scale = given.trade * given.years * 10 + Math.abs(diverted);
      if (Math.abs(diverted) > 1e-6 * scale)
        near(
          to.reduce((sum, part) => sum + part, 0),
          diverted,
          scale,
        );
    }),
  );
});

test("a column of draws gives what each draw gives alone", () => {
  fc.assert(
    fc.property(
      cases,
      fc.array(fc.double({ min: 1, max: 6, noNaN: true }), { minLength: 2, maxLength: 5 }),
      (given, drawn) => {
        const demand = -Math.min(1, -given.demand);
        const limited = { ...given, demand };
        const column = row(limited, { Substitution: Float64Array.from(drawn) });
        for (const name of ["Imports after", "Trade lost", "Diverted", "Revenue after", "Net duty"]) {
          const together = column.at(name);
          drawn.forEach((substitution, draw) => {
            const alone = row({ ...limited, substitution }).at(name) as number;
            near(typeof together === "number" ? together : together[draw]!, alone);
          });
        }
      },
    ),
  );
});

test("nothing is said of trade where an elasticity is not known, while the duty is", () => {
  const [given] = fc.sample(cases, 1);
  for (const name of ["Elasticity", "Substitution"]) {
    const one = row(given!, { [name]: Number.NaN });
    expect(one.at("Imports after")).toBeNaN();
    expect(one.at("Trade lost")).toBeNaN();
    expect(one.at("Net duty")).not.toBeNaN();
  }
});

test("every quantity speaks of given or earlier quantities only", () => {
  const names = new Set([...Object.keys(ROW), ...Object.keys(SUPPLIER)]);
  for (const each of [...Object.values(ROW), ...Object.values(SUPPLIER), DIVERTED_TO]) {
    const { suppliers } = namesIn(each);
    for (const name of suppliers) expect(name === "Imports before" || name in SUPPLIER).toBe(true);
  }
  expect(names.size).toBeGreaterThan(20);
});
