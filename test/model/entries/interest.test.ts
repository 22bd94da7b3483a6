import { daysOfYear, overpaymentInterest, type QuarterRate } from "../../../src/model/entries/interest";
import { serialOf } from "../../../src/model/calendar/day";
import { InputError } from "../../../src/model/input-error";
import { OVERPAYMENT_RATES, overpaymentRates, RATES_END } from "../../../src/law/entries/rules";

const rates = (...given: [iso: string, rate: number][]): QuarterRate[] =>
  given.map(([iso, rate]) => ({ from: serialOf(iso), rate }));
const END = serialOf("2100-01-01");
const on = (amount: number, from: string, until: string, given: QuarterRate[]) =>
  overpaymentInterest(amount, serialOf(from), serialOf(until), given, END);

test("the example of 26 CFR 301.6622-1(c)(2): 1,424.66 at 16 % from the end of 1982 to 1 March 1983 become 1,462.62", () => {
  const interest = on(1424.66, "1982-12-31", "1983-03-01", rates(["1982-01-01", 0.2], ["1983-01-01", 0.16]));
  expect(1424.66 + interest).toBeCloseTo(1462.62, 2);
});

test("quarters as the IRS's factors have them: 76 days at 6 % are 0.012570476, the next 92 are 0.015236961", () => {
  const given = rates(["2002-01-01", 0.06]);
  expect(on(1, "2002-04-15", "2002-06-30", given)).toBeCloseTo(0.012570476, 9);
  expect(on(1, "2002-06-30", "2002-09-30", given)).toBeCloseTo(0.015236961, 9);
  // Rounded to the cent with each quarter they make 10,279.98 of 10,000.
  expect(on(10_000, "2002-04-15", "2002-09-30", given)).toBeCloseTo(279.99, 2);
});

test("each day counts at the rate of its own quarter, over the days of its year", () => {
  const given = rates(["2023-10-01", 0.07], ["2024-01-01", 0.08]);
  const both = on(1, "2023-12-30", "2024-01-02", given);
  expect(1 + both).toBeCloseTo((1 + 0.07 / 365) * (1 + 0.08 / 366) ** 2, 12);
  expect(daysOfYear(serialOf("2024-07-01"))).toBe(366);
  expect(daysOfYear(serialOf("2100-07-01"))).toBe(365);
  expect(on(500, "2024-01-02", "2024-01-02", given)).toBe(0);
});

test("a day without a published rate has no interest, and neither has a period that ends before it begins", () => {
  const given = overpaymentRates(true);
  const ask = (from: string, until: string) => () =>
    overpaymentInterest(1, serialOf(from), serialOf(until), given, serialOf(RATES_END));
  expect(ask("2024-12-31", "2025-03-01")).toThrow(InputError);
  expect(ask("2025-03-01", "2027-01-01")).toThrow(InputError);
  expect(ask("2025-03-02", "2025-03-01")).toThrow(InputError);
});

test("the published rates follow each other by quarters, a corporation's one point lower", () => {
  const firsts = OVERPAYMENT_RATES.map(({ from }) => from);
  expect(firsts).toEqual(
    ["2025", "2026"].flatMap((year) => ["01", "04", "07", "10"].map((month) => `${year}-${month}-01`)),
  );
  for (const { corporation, other, source } of OVERPAYMENT_RATES) {
    expect(other - corporation).toBeCloseTo(0.01, 12);
    expect(source).not.toBe("");
  }
});
