import { codeDigits, plainDigits } from "../../../src/model/tariff/codes";
import { lawSchedule } from "../../../src/law/schedule";

it.each([
  ["８７０３．２３", "870323"],
  ["HS 8703.23", "870323"],
  ["HTS: 8703.23.01", "87032301"],
  ["HSK 8703.23", "870323"],
  ["8703-23-0190", "8703230190"],
  ["8703.23-0190", "8703230190"],
  ["8703.23.01.90", "8703230190"],
  ["8703 23 0190", "8703230190"],
  ["304.83.50", "03048350"],
  ["8703.8", "870380"],
  ["품목번호 8703.23", "870323"],
])("%s is %s", (text, digits) => expect(codeDigits(text)).toBe(digits));

it.each([
  [3048350, "03048350"],
  [304835000, "0304835000"],
  [870380, "870380"],
])("the number %d is %s", (code, digits) => expect(codeDigits(code)).toBe(digits));

it("leaves a range of headings a range", () =>
  expect(plainDigits("7206-7229, 7301-7306")).toBe("7206-7229, 7301-7306"));

describe("what is no line of the United States", () => {
  const schedule = lawSchedule();
  it.each([
    // Korean HSK numbers: cars of 1,500 to 3,000 cc; televisions.
    ["8703.23-9020", { digits: "8703239020", six: "8703.23" }],
    ["8528.72-2010", { digits: "8528722010", six: "8528.72" }],
  ])("%s is offered its HS6", (code, values) => {
    let thrown: unknown;
    try {
      schedule.goods(code);
    } catch (problem) {
      thrown = problem;
    }
    expect(thrown).toMatchObject({ argument: "hts", code: "notUsLine", missing: true, values });
  });
  it("is told from ten digits that are one, also where its rate is that of the eight", () => {
    expect(schedule.goods("8703.23.0190").lines.length).toBeGreaterThan(0);
    expect(schedule.goods("7318.15.2065").lines.length).toBeGreaterThan(0);
  });
});
