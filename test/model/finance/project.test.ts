import fc from "fast-check";
import { levelPayment, netPresentValue } from "../../../src/model/finance/cash-flow";
import { breakEvenPrice, projectFlows, projectValue, type Project } from "../../../src/model/finance/project";
import { refusal } from "../../refusal";

const every = (years: number, value: number): number[] => new Array<number>(years).fill(value);

describe("a project without debt", () => {
  // Microsoft's examples for NPV and IRR, spent and earned by a project of one year of building.
  it("has Excel's present value and rate of return", () => {
    expect(projectValue({ capital: [10000], revenue: [3000, 4200, 6800], cost: [0, 0, 0] }, 0.1)).toBeCloseTo(
      1188.4434123352,
      8,
    );
    const { equity, project } = projectFlows({
      capital: [70000],
      revenue: [13000, 16000, 19000, 22000, 27000],
      cost: every(5, 1000),
    });
    expect(netPresentValue(0.08663094803653, project)).toBeCloseTo(0, 6);
    expect(equity).toEqual(project);
  });

  // A textbook's solar system: $1.50 a watt, 22 % of the hours, 10 years at 8 %, 4 cents to run: 11.59 + 4 cents a kWh.
  it("breaks even at the published levelised cost", () => {
    const kilowattHours = 8760 * 0.22;
    expect(breakEvenPrice({ capital: [1500], cost: every(10, 0) }, every(10, kilowattHours), 0.08)).toBeCloseTo(
      0.116,
      4,
    );
    expect(
      breakEvenPrice({ capital: [1500], cost: every(10, 0.04 * kilowattHours) }, every(10, kilowattHours), 0.08),
    ).toBeCloseTo(0.156, 4);
  });
});

describe("a project with debt", () => {
  const debt = { share: 0.7, interest: 0.06, tenor: 3 };
  const project: Project = { capital: [100, 200], revenue: every(5, 150), cost: every(5, 30), debt };
  const flows = projectFlows(project);

  it("adds interest to the debt while it is built, and pays it off in level payments", () => {
    expect(flows.debt).toBeCloseTo(70 * 1.06 + 140, 12);
    const service = levelPayment(0.06, 3, flows.debt);
    expect([...flows.service]).toEqual([service, service, service, 0, 0]);
    let owed = flows.debt;
    for (const paid of flows.service) owed = owed * 1.06 - paid;
    expect(owed / 1.06 ** 2).toBeCloseTo(0, 9);
    expect([...flows.equity]).toEqual(
      [-30, -60, 120 - service, 120 - service, 120 - service, 120, 120].map((flow) => expect.closeTo(flow, 12)),
    );
  });

  it("covers its debt service by revenue less cost", () => {
    expect([...flows.cover]).toEqual(every(3, 120 / flows.service[0]!));
    expect(flows.leastCover).toBe(120 / flows.service[0]!);
    expect(projectFlows({ ...project, debt: undefined }).leastCover).toBeNull();
  });

  it("is worth the same with debt whose interest is the discount rate", () => {
    expect(projectValue({ ...project, debt: { ...debt, interest: 0.09 } }, 0.09)).toBeCloseTo(
      projectValue({ ...project, debt: undefined }, 0.09),
      9,
    );
  });
});

it("is worth nothing at its break-even price, whatever it costs", () => {
  const amount = fc.double({ min: 0, max: 1e5, noNaN: true });
  const rate = fc.double({ min: -0.05, max: 0.3, noNaN: true });
  const debt = fc.option(
    fc.record({
      share: fc.double({ min: 0, max: 1, noNaN: true }),
      interest: fc.double({ min: 0, max: 0.2, noNaN: true }),
      tenor: fc.integer({ min: 1, max: 4 }),
    }),
    { nil: undefined },
  );
  fc.assert(
    fc.property(
      fc.array(amount, { minLength: 1, maxLength: 5 }),
      fc.array(fc.tuple(amount, fc.double({ min: 1, max: 1e4, noNaN: true })), { minLength: 4, maxLength: 20 }),
      rate,
      debt,
      (capital, years, discount, loan) => {
        const cost = years.map(([each]) => each);
        const volume = years.map(([, each]) => each);
        const price = breakEvenPrice({ capital, cost, debt: loan }, volume, discount);
        const flows = projectFlows({ capital, cost, revenue: volume.map((each) => each * price), debt: loan }).equity;
        const size = netPresentValue(discount, flows.map(Math.abs));
        expect(Math.abs(netPresentValue(discount, flows))).toBeLessThanOrEqual(1e-9 * (1 + size));
      },
    ),
  );
});

it.each<[() => unknown, RegExp]>([
  [() => projectFlows({ capital: [], revenue: [1], cost: [1] }), /no construction years/],
  [() => projectFlows({ capital: [1], revenue: [], cost: [] }), /no operating years/],
  [() => projectFlows({ capital: [-1], revenue: [1], cost: [1] }), /capex is -1 in year 1/],
  [
    () => projectFlows({ capital: [1], revenue: [1, 2], cost: [1] }),
    /opex is given for 1 years and the project works 2/,
  ],
  [
    () => projectFlows({ capital: [1], revenue: [1], cost: [1], debt: { share: 70, interest: 0.06, tenor: 1 } }),
    /debt_share is 70/,
  ],
  [
    () => projectFlows({ capital: [1], revenue: [1], cost: [1], debt: { share: 0.7, interest: -0.06, tenor: 1 } }),
    /interest is -0.06/,
  ],
  [
    () => projectFlows({ capital: [1], revenue: [1], cost: [1], debt: { share: 0.7, interest: 0.06, tenor: 2 } }),
    /tenor is 2 years, and the project works 1/,
  ],
  [() => breakEvenPrice({ capital: [1], cost: [1] }, [0], 0.1), /volume is 0 in every year/],
])("explains what is wrong", (run, message) => expect(refusal(run)).toMatch(message));
