/** An error is shown as a sentence in the reader's language, never as its values. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { InputError, type InputCode } from "../../src/model/input-error";
import { en } from "../../src/words/errors/en";
import { ko } from "../../src/words/errors/ko";
import { errorSentence, loadErrorWords } from "../../src/words/errors/words";

beforeAll(() => loadErrorWords("ko"));

const source = join(__dirname, "../../src");
const files = readdirSync(source, { recursive: true, encoding: "utf8" }).filter((name) => /\.tsx?$/.test(name));

it("no error takes its values as JSON for its message", () => {
  const wrong = files.filter((name) => {
    const text = readFileSync(join(source, name), "utf8");
    return /super\([^;]*JSON\.stringify/.test(text) || /new \w*(Error|Problem)\([^;]*JSON\.stringify\(error/.test(text);
  });
  expect(wrong.filter((name) => !name.startsWith("host/"))).toEqual([]);
});

it("both languages have a sentence for the same codes, and every code is thrown somewhere", () => {
  expect(Object.keys(ko).sort()).toEqual(Object.keys(en).sort());
  const code = files
    .filter((name) => /^(model|cases|law)\//.test(name))
    .map((name) => readFileSync(join(source, name), "utf8"))
    .join("\n");
  const thrown = new Set([...code.matchAll(/new InputError\(\s*[^,]+,\s*"(\w+)"/g)].map((match) => match[1]));
  expect(Object.keys(en).filter((each) => !thrown.has(each))).toEqual([]);
  expect([...thrown].filter((each) => !(each! in en))).toEqual([]);
});

it("no English sentence is thrown by the model or by what reads a case", () => {
  const wrong = files
    .filter((name) => /^(model|cases|law)\//.test(name))
    .filter((name) =>
      /new InputError\(\s*[^,]+,\s*[`"][^`"]* [^`"]*[`"]/.test(readFileSync(join(source, name), "utf8")),
    );
  expect(wrong).toEqual([]);
});

const some: [InputError, string, string][] = [
  [
    new InputError("rate", "percentAsNumber", { value: 25 }),
    "rate is 25, which is 2,500 %: write 25% or 0.25.",
    "rate: 25 — 2,500 %에 해당합니다. 25% 또는 0.25로 쓰십시오.",
  ],
  [
    new InputError("draws", "value", { value: 1e10, wanted: { wholeFrom: 1, to: 1e6 } }),
    "draws is 10,000,000,000; write a whole number from 1 to 1,000,000.",
    "draws: 10,000,000,000 — 1부터 1,000,000까지의 정수를 입력하십시오.",
  ],
  [
    new InputError("measures", "measureScope", {
      measure: "MINE",
      problem: new InputError("hts", "unknownCode", { code: "8799", expression: false }),
    }),
    "Measure MINE, column Scope: No line of the tariff schedule begins with HTS code 8799: check the digits at hts.usitc.gov, or write a shorter code.",
    "조치 MINE, Scope 열: 8799: 관세표에 이 번호로 시작하는 품목이 없습니다. hts.usitc.gov에서 번호를 확인하거나 더 짧은 코드를 쓰십시오.",
  ],
];
it.each(some)("says it in English and Korean: %s", (error, english, korean) => {
  expect(errorSentence(error, "en")).toBe(english);
  expect(errorSentence(error, "ko")).toBe(korean);
});

it("Korean sentences are Korean", () => {
  const codes: InputCode[] = ["noIssue", "noSinglePrice", "noSingleDivision", "deadlineNotAfter", "nothingSold"];
  for (const code of codes) expect(errorSentence(new InputError("x", code, undefined), "ko")).toMatch(/[가-힣]/);
});
