import { readAnswer } from "../../../src/cases/census/answer";
import { censusCountries, type CensusQuestion } from "../../../src/cases/census/query";
import { CensusError, type AnswerFault, type FetchProblem } from "../../../src/cases/census/census-error";
import * as en from "../../../src/words/pane/trade-update/en";
import * as ko from "../../../src/words/pane/trade-update/ko";

const QUESTION: CensusQuestion = { country: censusCountries(["KR"])[0]!, year: 2025 };
const HEADER = ["I_COMMODITY", "CON_VAL_YR", "CAL_DUT_YR", "time", "COMM_LVL", "CTY_CODE"];
const row = (changes: Record<string, unknown> = {}) => {
  const whole: Record<string, unknown> = {
    I_COMMODITY: "870323",
    CON_VAL_YR: "100",
    CAL_DUT_YR: "15",
    time: "2025-12",
    COMM_LVL: "HS6",
    CTY_CODE: "5800",
    ...changes,
  };
  return HEADER.map((name) => whole[name]);
};
const read = (...rows: unknown[][]) => readAnswer(JSON.stringify([HEADER, ...rows]), QUESTION);

function faultOf(run: () => unknown): AnswerFault | null {
  try {
    run();
  } catch (error) {
    const { problem } = error as { problem: FetchProblem };
    return problem.kind === "malformed" ? problem.fault : null;
  }
  throw new Error("It should have failed.");
}

test("columns are found by name, and a missing figure is none", () => {
  expect([...read(row(), row({ I_COMMODITY: "010121", CAL_DUT_YR: null }))]).toEqual([
    ["870323", { value: 100, duty: 15 }],
    ["010121", { value: 100, duty: 0 }],
  ]);
  expect(
    readAnswer(
      '[["CTY_CODE","COMM_LVL","CAL_DUT_YR","CON_VAL_YR","I_COMMODITY"],["5800","HS6","1","2","870323"]]',
      QUESTION,
    ).get("870323"),
  ).toEqual({ value: 2, duty: 1 });
});

test.each<[string, unknown[][], string]>([
  ["of another country", [row({ CTY_CODE: "5880" })], "row 2 is about country 5880 instead of 5800"],
  ["of another level", [row({ COMM_LVL: "HS4", I_COMMODITY: "8703" })], "row 2: 8703 is not an HS6 code"],
  ["with a code twice", [row(), row()], "row 3: 870323 comes twice"],
  ["with a text for an amount", [row({ CON_VAL_YR: "(D)" })], "row 2, CON_VAL_YR: (D) is not an amount"],
  ["with a negative amount", [row({ CAL_DUT_YR: "-5" })], "row 2, CAL_DUT_YR: -5 is not an amount"],
  ["with a short row", [row().slice(0, 3)], "row 2 has 3 values instead of 6"],
])("an answer %s is refused whole, in either language", (_, rows, detail) => {
  const fault = faultOf(() => read(...rows))!;
  expect(en.answerFault(fault)).toBe(detail);
  expect(ko.answerFault(fault)).toMatch(/[가-힣]/);
});

test("an answer without rows is empty", () => {
  expect(() => read()).toThrow(new CensusError({ kind: "empty", year: 2025 }));
});

test("an answer without a column that was asked for is refused", () => {
  expect(faultOf(() => readAnswer('[["I_COMMODITY","CAL_DUT_YR"],["870323","1"]]', QUESTION))).toEqual({
    kind: "no column",
    column: "CON_VAL_YR",
    found: ["I_COMMODITY", "CAL_DUT_YR"],
  });
});

it("asks for the partners of a case by the numbers that the service has for them", () => {
  expect(censusCountries(["JP", "EU", "MX"])).toEqual([
    { origin: "JP", code: "5880" },
    { origin: "EU", code: "0003" },
    { origin: "MX", code: "2010" },
    { origin: "world", code: "-" },
  ]);
});
