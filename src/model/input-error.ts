/** What is wrong with what the model was given: a code, and the values that its sentence names. The sentences are in src/words/errors. */

/** What would be right; its words end the sentence "write …". */
export type Wanted =
  | "number"
  | "zero or more"
  | "zero or less"
  | "above zero"
  | "above zero or blank"
  | "zero or more or blank"
  | "zero to one"
  | "share"
  | "rent share"
  | "rate"
  | "yearly rate"
  | "chance below one"
  | "discount rate"
  | "yearly discount rate"
  | "discount rate a period"
  | "discount factor"
  | "demand elasticity"
  | "trade a year"
  | "years of a rate"
  | "years"
  | "whole years"
  | "capital spent"
  | "lines"
  | "revenue forgone"
  | "shape of concessions"
  | "steps"
  | "points"
  | { wholeFrom: number; to: number }
  | { from: number; to: number };

/** Of which of several the estimate is: of an input by its name ("elasticity, autos"), or by its place from 1. */
export type EstimateOf =
  | null
  | string
  | { kind: "place"; place: number }
  | { kind: "reservation" }
  | { kind: "weight"; issue: number }
  | { kind: "value"; issue: number; option: number };

type Side = "ours" | "theirs";

export interface InputProblems {
  /** The argument itself. */
  value: { value: number; wanted: Wanted };
  /** One of the argument's numbers, by its place or year from 1. */
  element: { value: number; place: number; wanted: Wanted };
  yearly: { value: number; year: number; wanted: Wanted };
  estimate: { what: EstimateOf; value: number; wanted: Wanted };
  lowAboveLikely: { what: EstimateOf; low: number; likely: number };
  likelyAboveHigh: { what: EstimateOf; likely: number; high: number };
  percentAsNumber: { value: number };
  demandSign: { value: number };
  belowInQuotaRate: { value: number; inQuotaRate: number };
  counts: { count: number; other: string; otherCount: number; each: "outcome" | "package" };
  sum: { sum: number };
  tooMany: { count: number; most: number };

  unknownTradeOrigin: { origin: string; known: readonly string[] };
  noTradeColumn: { origin: string };
  noGoods: { text: string };
  noCodeColumn: { header: string };
  noOriginColumn: undefined;
  tradeWithoutCode: { row: number; header: string };
  tradeCode: { row: number; header: string; given: string | null };
  tradeAmount: { row: number; header: string; given: string | null };

  fromOnAClock: { zone: string };
  timeWithoutZone: undefined;
  holidays: { calendar: string; knownFrom: string; knownUntil: string; from: string; until: string };

  worseAboveBetter: { worse: number; better: number };
  noIssue: undefined;
  issueWithoutOptions: { issue: number };
  issueValues: { issue: number; ours: number; theirs: number };
  optionWithoutValue: { option: number; issue: number; side: Side };
  optionTwice: { row: number; option: string; issue: string };
  rowWithoutValue: { row: number; option: string; issue: string; side: Side };
  unknownOption: { row: number; column: string; name: string };
  ambiguousOption: { row: number; column: string; name: string; issues: number; such: string };
  rowExcludesItself: { row: number; name: string };
  unknownLinkOption: { link: number; option: number; issue: number };
  optionExcludesItself: { option: number; issue: number };
  weightsOfIssues: { weights: number; issues: number };
  noSingleDivision: undefined;
  periods: { value: number; most: number };
  deadlineNotAfter: undefined;

  nothingSold: undefined;
  noYearOfBuilding: undefined;
  noYearOfWorking: undefined;
  costYears: { given: number; years: number };
  tenorBeyondProject: { tenor: number; years: number };

  beyondAllDuty: { value: number; duty: number };
  ofLine: { name: "value" | "rate" | "elasticity" | "weight"; line: number; value: number; wanted: Wanted };
  noSinglePrice: undefined;
  size: { count: number; expected: number };
  notNumberAt: { place: number };
  tradeBelowZero: { origin: number; market: number };
  regionWithoutTrade: { region: number; side: "exports" | "imports" };

  notCode: { text: string };
  codeLength: { text: string; digits: number; from: 2 | 4 };
  unreadableAt: { text: string; rest: string };
  expression: { text: string; fault: ExpressionFault };
  emptyExpression: { text: string };
  /** More digits than six of which no US line begins: another country's number. */
  notUsLine: { digits: string; six: string; lines: readonly string[] };
  notCodeOrExpression: { text: string };
  unknownScope: { name: string; known: readonly string[] };
  unknownCode: { code: string; expression: boolean };
  /** `under`: the digits that lines in force share with it; `near`: those lines. */
  missingCode: { code: string; ended: boolean; under: string; near: readonly string[] };
  feesUnknown: { day: string; from: string; until: string };
  untilBeforeFrom: { until: string; from: string };
  untilNotAfterFrom: { until: string; from: string };
  measureScope: { measure: string; problem: InputError };
  /** "all -X -Y" that leaves out every country with trade data. */
  nobodyElse: { sellers: string };
  unknownOrigin: { origin: string; known: readonly string[] };
  unknownScenario: { scenario: string; known: readonly string[] };
  unknownFact: { fact: string };
  factContradicts: { fact: string; name: string };
  factWithoutShare: { fact: string };
  factShare: { fact: string; name: string; number: number; percent: boolean };
  metalsBeyondWhole: { text: string; percent: number };
  outsideSchedule: { day: string; from: string; until: string };
}

/** What keeps an HS expression from being read. */
export type ExpressionFault =
  | { kind: "digits"; code: string }
  | { kind: "open bracket" }
  | { kind: "no code at the end" }
  | { kind: "no code here"; found: string }
  | { kind: "range without end" }
  | { kind: "unequal range"; range: string }
  | { kind: "empty" }
  | { kind: "left over"; found: string };

export type InputCode = keyof InputProblems;

/** An argument that the model cannot take. */
export class InputError<Code extends InputCode = InputCode> extends Error {
  constructor(
    readonly argument: string,
    readonly code: Code,
    readonly values: InputProblems[Code],
    /** Well asked, but not in the data. */
    readonly missing = false,
  ) {
    super(`${argument}: ${code}`);
    this.name = "InputError";
  }
}
