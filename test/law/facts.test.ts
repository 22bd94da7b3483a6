import { readFacts } from "../../src/law/facts";
import { InputError } from "../../src/model/input-error";
import { errorSentence } from "../../src/words/errors/words";

const read = (text: string) => {
  const { metals, shares } = readFacts(text);
  return { ...Object.fromEntries(metals), ...Object.fromEntries(shares) };
};

it.each<[string, Record<string, number>]>([
  ["steel 20%, aluminium 5%, civil aircraft, USMCA", { steel: 0.2, aluminium: 0.05, "civil aircraft": 1, USMCA: 1 }],
  ["철강 20%, 알루미늄 5%, 민간항공기, 한미 FTA", { steel: 0.2, aluminium: 0.05, "civil aircraft": 1, KORUS: 1 }],
  ["Steel: 0.2; Aluminum 5 %", { steel: 0.2, aluminium: 0.05 }],
  ["no KORUS", { KORUS: 0 }],
  ["KORUS 미적용", { KORUS: 0 }],
  ["USMCA 60%", { USMCA: 0.6 }],
  ["ＵＳＭＣＡ　６０％", { USMCA: 0.6 }],
  ["metal under 15%", { "metal under 15 %": 1 }],
  ["US content 25%", { "US content": 0.25 }],
  ["no steel", { steel: 0 }],
  ["", {}],
  [" , ", {}],
])("%s", (text, facts) => expect(read(text)).toEqual(facts));

it.each([
  ["steel 20%, painted red", /"painted red" is not understood/],
  ["steel", /"steel" has no share: write "steel 20%"/],
  ["steel 120%", /"steel 120%" is more than 100 %/],
  ["steel 20", /"steel 20" is no share: write "steel 20%"/],
  ["steel 70%, aluminium 40%", /come to 110 % of the value/],
  ["USMCA, no USMCA", /"no USMCA" contradicts/],
  ["no steel 20%", /is not understood/],
  ["-5%", /is not understood/],
])("refuses %s and names it", (text, message) => {
  let thrown: unknown;
  try {
    readFacts(text);
  } catch (problem) {
    thrown = problem;
  }
  expect(thrown).toBeInstanceOf(InputError);
  expect((thrown as InputError).argument).toBe("facts");
  expect(errorSentence(thrown as InputError, "en")).toMatch(message);
});
