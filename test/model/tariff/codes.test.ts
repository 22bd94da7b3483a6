import { codeDigits, parseExpression } from "../../../src/model/tariff/codes";
import { TariffLines } from "../../../src/model/tariff/lines";
import { refusal } from "../../refusal";

describe("codeDigits", () => {
  it.each([
    ["8703.80.0000", "8703800000"],
    ["8703 80", "870380"],
    [870380, "870380"],
    // 0304.83 as a number has lost its zero: five digits, and HTS codes have an even number.
    [30483, "030483"],
    [304835015, "0304835015"],
    ["0304.83", "030483"],
  ])("reads %s as %s", (code, digits) => expect(codeDigits(code)).toBe(digits));

  it.each(["cars", "", "87.03x", "123456789012"])("refuses %s with a remedy", (code) =>
    expect(refusal(() => codeDigits(code))).toMatch(/write 4 to 10 digits/),
  );
});

describe("expressions", () => {
  const lines = new TariffLines(
    [
      "01012100",
      "72081000",
      "73160000",
      "73181500",
      "7616995130",
      "76169951xx",
      "87032301",
      "87038000",
      "87042101",
      "98010010",
    ],
    new Map([["S232-AUTO", [6, 7, 8]]]),
  );
  const named = (text: string): string[] => lines.codes.filter((_, line) => lines.coverage(text)[line] === 1);

  it.each([
    ["8703 ex 870380, 8704", ["87032301", "87042101"]],
    ["72, 73 ex 7316", ["72081000", "73181500"]],
    ["all ex (72, 73, 76, 87, 98)", ["01012100"]],
    ["8703-8704 ex 8704", ["87032301", "87038000"]],
    ["s232-auto ex 8703.80", ["87032301", "87042101"]],
    ["(8703, 8704) ex (870323, 8704)", ["87038000"]],
    ["7616.99.51.30", ["7616995130"]],
    ["7616.99.51", ["7616995130", "76169951xx"]],
  ])("%s", (text, codes) => expect(named(text)).toEqual(codes));

  it("gives a statistical suffix that no measure names the rest of its line", () =>
    expect(named("7616995199")).toEqual(["76169951xx"]));

  it.each(["8703 ex", "8703,, 8704", "(8703", "8703)", "ex 8703", "", "87031", "8704-8703", "8703 8704"])(
    "cannot read %s and says how to write it",
    (text) => {
      expect(refusal(() => parseExpression(text))).toMatch(/Write codes with commas/);
    },
  );
  it("names a code that does not exist", () =>
    expect(refusal(() => lines.coverage("8799"))).toMatch(/8799.*hts\.usitc\.gov/));
  it("names a scope that does not exist, and those that do", () =>
    expect(refusal(() => lines.coverage("S232-CARS"))).toMatch(/S232-CARS.*S232-AUTO/));
});
