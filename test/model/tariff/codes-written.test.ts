import { codeDigits } from "../../../src/model/tariff/codes";
import { plainDigits } from "../../../src/model/tariff/normalize-code";
import { lawSchedule } from "../../../src/law/schedule";
import { lawLines } from "../../../src/law/unpack";

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
  ["제8703.23호", "870323"],
  ["품목번호 제8703호", "8703"],
  ["HTSUS subheading 8703.23.01", "87032301"],
  ["HS Code No. 8703.23", "870323"],
  ["H.S. 8703", "8703"],
  ["HS코드: 8703.23", "870323"],
  ["'0901.21", "090121"],
])("%s is %s", (text, digits) => expect(codeDigits(text)).toBe(digits));

it.each([
  [3048350, "03048350"],
  [304835000, "0304835000"],
  [870380, "870380"],
])("the number %d is %s", (code, digits) => expect(codeDigits(code)).toBe(digits));

it("leaves a range of headings a range", () =>
  expect(plainDigits("7206-7229, 7301-7306")).toBe("7206-7229, 7301-7306"));

it("tells a range of two headings from a code with hyphens", () => {
  const schedule = lawSchedule();
  expect(schedule.goods("8703-8704").lines.length).toBe(
    schedule.goods("8703").lines.length + schedule.goods("8704").lines.length,
  );
  expect(codeDigits("8703-230190")).toBe("8703230190");
});

it("takes the labels off each part of an expression", () =>
  expect(plainDigits("제8703호 ex HS 870380, HS 8704, 제87류, 제1류")).toBe("8703 ex 870380, 8704, 87, 01"));

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
  it("is distinguished from ten digits that are one, also where its rate is that of the eight", () => {
    expect(schedule.goods("8703.23.0190").lines.length).toBeGreaterThan(0);
    expect(schedule.goods("7318.15.2065").lines.length).toBeGreaterThan(0);
  });

  it.each([
    // Solar cells and modules until 2022; telephones for cellular networks until 2022; yogurt until 2022.
    ["8541.40.20", { code: "8541.40.20", ended: true, under: "8541.4" }, "8541.43.00"],
    ["8517.12", { code: "8517.12", ended: true, under: "8517.1" }, "8517.13"],
    ["8708.29.50", { code: "8708.29.50", ended: true, under: "8708.29.5" }, "8708.29.51"],
    ["8708.29.60", { code: "8708.29.60", ended: false, under: "8708.29" }, "8708.29.51"],
    ["8517.12.0050", { code: "8517.12.0050", ended: true, under: "8517.1" }, "8517.13.00"],
    ["0403.10.90", { code: "0403.10.90", ended: true, under: "0403" }, "0403.20.90"],
    ["8703.23.77", { code: "8703.23.77", ended: false, under: "8703.23" }, "8703.23.01"],
  ])("%s is answered by the lines in force that are nearest", (code, values, near) => {
    let thrown: unknown;
    try {
      schedule.goods(code);
    } catch (problem) {
      thrown = problem;
    }
    expect(thrown).toMatchObject({ argument: "hts", code: "missingCode", values });
    expect((thrown as { values: { near: string[] } }).values.near).toContain(near);
  });
  it("holds every code of the two editions, and no other but low-value estimates", () => {
    const { eights, unrated, lines } = lawLines();
    expect(eights.length).toBe(11_571);
    expect(lines.codes.filter((_, line) => unrated[line] === 1)).toEqual(["29180000", "99999500"]);
  });
});
