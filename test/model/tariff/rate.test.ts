/** One rule says what a rate may be: each place that is given one takes and refuses the same numbers, in the same words. */
import { join } from "node:path";
import "../../functions/office-globals";
import { CASE } from "../../host/newcase/case";
import { findCase } from "../../../src/cases/registry";
import { draftOf } from "../../../src/cases/own/draft";
import { checkDraft } from "../../../src/cases/own/check-draft";
import type { OwnCase } from "../../../src/cases/own/own-case";
import { readOwnCase } from "../../../src/cases/own/read";
import { rate as ofCell } from "../../../src/functions/arguments";
import { Failure } from "../../../src/functions/failure";
import { load } from "../../../src/functions/language";
import { sentence } from "../../../src/functions/messages";
import { checkActs } from "../../../src/law/pack/check";
import { readSources, type Row } from "../../../src/law/pack/sources";
import { InputError } from "../../../src/model/input-error";
import { quotaOutcome } from "../../../src/model/response/tariff-quota";
import { importsAfter, tradeDiverted } from "../../../src/model/response/market";
import { delayCost, exemptionSavings, tariffCost } from "../../../src/model/tariff/duty";
import { landedCost } from "../../../src/model/tariff/landed-cost";
import { phasedRate } from "../../../src/model/tariff/phase-in";
import { checkRate, percentToFraction, HIGHEST_RATE, isRate } from "../../../src/model/tariff/rate";
import { chooseContents } from "../../../src/sheets/contents";
import { planWorkbook } from "../../../src/sheets/workbook-plan";
import { errorSentence, loadErrorWords } from "../../../src/words/errors/words";

beforeAll(async () => {
  await loadErrorWords("ko");
  await load("ko");
});

const TAKEN = [0, 0.025, 0.25, 1.45, 3.5, HIGHEST_RATE];
const REFUSED = [-0.01, 5, 7, 10, 11, 25, Infinity, NaN];

const MODEL: Record<string, (rate: number) => unknown> = {
  tariffCost: (rate) => tariffCost(100, rate),
  "tariffCost within the quota": (rate) => tariffCost(100, 0.25, 50, rate),
  exemptionSavings: (rate) => exemptionSavings(100, rate),
  "exemptionSavings, exempt": (rate) => exemptionSavings(100, 0.25, rate),
  delayCost: (rate) => delayCost(365, 0, rate, 1),
  landedCost: (rate) => landedCost(100, rate, 0, 0, "ocean", null, false),
  phasedRate: (rate) => phasedRate(rate, 0, 45000, 46000, 45500, null),
  importsAfter: (rate) => importsAfter(100, 0, rate, -1, Infinity, "constant"),
  tradeDiverted: (rate) => tradeDiverted(100, 100, 0, rate, 2),
  quotaOutcome: (rate) => quotaOutcome(100, -1, 50, 0, rate, 1),
};

/** The case with another rate in one place: of its first measure, or of the first terms that a scenario grants. */
const measured = (rate: number): OwnCase => ({
  ...CASE,
  measures: CASE.measures.map((each, index) => (index === 0 ? { ...each, rate } : each)),
});
const granting = CASE.scenarios.find(({ terms }) => terms.length > 0)!;
const granted = (rate: number): OwnCase => ({
  ...CASE,
  scenarios: CASE.scenarios.map((each) =>
    each === granting ? { ...each, terms: each.terms.map((terms) => ({ ...terms, rate })) } : each,
  ),
});

const sources = readSources(join(__dirname, "../../../src/law"));
const act = sources.acts.find(({ form }) => form === "floor")!;
const rateFaults = (rate: number): string[] =>
  checkActs({ ...sources, acts: [{ ...act, rate: String(rate) } as Row] }).filter((fault) => fault.includes('rate "'));

const validated = planWorkbook(chooseContents(findCase("korea-us-2025"), { asOf: "2025-05-21", language: "en" }))
  .flatMap(({ tables }) => tables)
  .flatMap(({ name, columns }) => columns.map((column) => ({ name, ...column })))
  .filter(
    ({ name, header }) =>
      ["Rate", "Exempt rate"].includes(header) ||
      (name === "DealBarriers" && ["Low", "Likely", "High"].includes(header)),
  )
  .flatMap(({ name, header, validation }) => (validation ? [{ name, header, rule: validation.rule }] : []));

it("is asked for by the cells of every table of rates", () => {
  expect(validated.map(({ name, header }) => `${name}[${header}]`).sort()).toEqual([
    "DealBarriers[High]",
    "DealBarriers[Likely]",
    "DealBarriers[Low]",
    "Deal[Exempt rate]",
    "Measures[Rate]",
    "Terms[Exempt rate]",
  ]);
  for (const { rule } of validated) expect(rule).toEqual({ kind: "decimal", min: 0, max: HIGHEST_RATE });
});

it.each(TAKEN)("takes %d everywhere", (rate) => {
  expect(isRate(rate)).toBe(true);
  expect(checkRate("rate", rate)).toBe(rate);
  expect(ofCell.read(rate, "rate")).toBe(rate);
  for (const run of Object.values(MODEL)) run(rate);
  for (const each of [measured(rate), granted(rate)]) {
    expect(readOwnCase(each)).not.toBeNull();
    expect(checkDraft(draftOf(each)).problems).toBeNull();
  }
  expect(rateFaults(rate)).toEqual([]);
});

it.each(REFUSED)("refuses %d everywhere", (rate) => {
  expect(isRate(rate)).toBe(false);
  expect(ofCell.read(rate, "rate")).toBeInstanceOf(Failure);
  for (const run of Object.values(MODEL)) expect(() => run(rate)).toThrow(InputError);
  for (const each of [measured(rate), granted(rate)]) {
    expect(readOwnCase(each)).toBeNull();
    const { problems } = checkDraft(draftOf(each));
    expect(Object.values(problems ?? {})).toEqual([{ kind: "rate" }]);
  }
  expect(rateFaults(rate)).toHaveLength(1);
});

it.each([
  [5, "rate is 5, which is 500 %: write 5% or 0.05.", "rate: 5 — 500 %에 해당합니다. 5% 또는 0.05로 쓰십시오."],
  [10, "rate is 10, which is 1,000 %: write 10% or 0.1.", "rate: 10 — 1,000 %에 해당합니다. 10% 또는 0.1로 쓰십시오."],
  [
    25,
    "rate is 25, which is 2,500 %: write 25% or 0.25.",
    "rate: 25 — 2,500 %에 해당합니다. 25% 또는 0.25로 쓰십시오.",
  ],
])("cells and the model say of %d the same, in both languages", (rate, english, korean) => {
  const inCell = ofCell.read(rate, "rate") as Failure;
  expect(sentence(inCell, "en")).toBe(english);
  expect(sentence(inCell, "ko")).toBe(korean);
  let thrown: unknown;
  try {
    checkRate("rate", rate);
  } catch (error) {
    thrown = error;
  }
  expect((thrown as InputError).code).toBe("percentAsNumber");
  expect(errorSentence(thrown as InputError, "en")).toBe(english);
  expect(errorSentence(thrown as InputError, "ko")).toBe(korean);
});

it("reads per cent as people write it, and a text that is none as no rate", () => {
  expect(["25", "25 %", "25%", "2.5%", "2,5", "0"].map(percentToFraction)).toEqual([0.25, 0.25, 0.25, 0.025, 0.025, 0]);
  expect(["", "-1", "1e3", "five", "25 % %"].map(percentToFraction)).toEqual([NaN, NaN, NaN, NaN, NaN]);
  expect(["25%", "0.25", true, null].map(isRate)).toEqual([false, false, false, false]);
});
