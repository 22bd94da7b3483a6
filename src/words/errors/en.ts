/** The sentences in English with which the model refuses an argument: its name, its value, the remedy. */
import type { EstimateOf, ExpressionFault, Wanted } from "../../model/input-error";
import { decimal, firstOf, percent } from "../formats";
import type { ErrorWords } from "./words";

const CODE = "write 4 to 10 digits such as 8703, 8703.80 or 8703.80.0000";
const FACTS = '"steel 20%, aluminium 5%, civil aircraft, USMCA"';
const TABLE = "give the whole table with its header row, such as TradeData[#All]";

const WANTED: Record<Extract<Wanted, string>, string> = {
  number: "a number",
  "zero or more": "0 or more",
  "zero or less": "0 or less, since demand falls when prices rise",
  "above zero": "a number above 0",
  "above zero or blank": "a number above 0, or leave it blank where the importer cannot move the price",
  "zero or more or blank": "0 or more, or leave it blank for no limit",
  "zero to one": "a number from 0 to 1",
  share: "a share from 0 to 1, such as 70%",
  "rent share": "the exporters' share of the rent, 0 to 1",
  rate: "0 or more, a fraction such as 25% or 0.25",
  "yearly rate": "a fraction a year, such as 6%",
  "chance below one": "a chance below 1: a deal that ends at once leaves nothing to insure",
  "discount rate": "a discount rate: a fraction above −1, such as 8%",
  "yearly discount rate": "a discount rate a year, such as 5%",
  "discount rate a period": "a discount rate a period, such as 1%",
  "discount factor": "what a unit one period later is worth now, 0 to 1",
  "demand elasticity": "0 or less, since demand falls when prices rise: −1.25, not 1.25",
  "trade a year": "the trade a year that pays the rate, above 0",
  "years of a rate": "for how long the rate would be lower, above 0",
  years: "years, more than 0",
  "whole years": "a whole number of years, 1 or more",
  "capital spent": "what is spent, 0 or more",
  lines: "how many lines, 0 or more",
  "revenue forgone": "the duty forgone a year, 0 or more",
  "shape of concessions": "a number above 0: below 1 concedes late, above 1 early",
  steps: "a whole number of 1 or more, or leave it blank for a straight line",
  points: "points, 0 or more",
};

function wanted(what: Wanted): string {
  if (typeof what === "string") return WANTED[what];
  if ("wholeFrom" in what) return `a whole number from ${count(what.wholeFrom)} to ${count(what.to)}`;
  if (what.to === Infinity) return `${what.from} or more`;
  return what.from === -Infinity ? `${what.to} or less` : `a number from ${what.from} to ${what.to}`;
}

const count = (value: number): string => value.toLocaleString("en-US");
const shown = (value: number, what: Wanted): string =>
  typeof what === "object" && "wholeFrom" in what ? count(value) : String(value);
const rounded = (value: number): number => Number(value.toPrecision(9));
const quotedOrNone = (given: string | null, none: string): string => (given === null ? none : `is "${given}"`);

function prefix(what: EstimateOf): string {
  if (what === null) return "";
  if (typeof what === "string") return `${what}: `;
  switch (what.kind) {
    case "place":
      return `place ${what.place}: `;
    case "reservation":
      return "their reservation value: ";
    case "weight":
      return `weight of issue ${what.issue}: `;
    case "value":
      return `issue ${what.issue}, option ${what.option}: `;
  }
}

function fault(of: ExpressionFault): string {
  switch (of.kind) {
    case "digits":
      return `${of.code} is not a chapter, heading or subheading`;
    case "open bracket":
      return "a bracket is not closed";
    case "no code at the end":
      return "a code is missing at the end";
    case "no code here":
      return `"${of.found}" is found where a code belongs`;
    case "range without end":
      return "a range has no end";
    case "unequal range":
      return `${of.range} is not a range of equal length`;
    case "empty":
      return "it is empty";
    case "left over":
      return `"${of.found}" is left over`;
  }
}

/** Of a cell and of the model in the same words. */
export const percentAsNumber = (argument: string, { value }: { value: number }): string =>
  `${argument} is ${value}, which is ${percent(value)}: write ${value}% or ${decimal(value / 100)}.`;

export const en: ErrorWords = {
  value: (argument, { value, wanted: what }) => `${argument} is ${shown(value, what)}; write ${wanted(what)}.`,
  element: (argument, { value, place, wanted: what }) =>
    `${argument} holds ${value} at place ${place}; write ${wanted(what)}.`,
  yearly: (argument, { value, year, wanted: what }) =>
    `${argument} is ${value} in year ${year}; write ${wanted(what)}.`,
  estimate: (argument, { what, value, wanted: right }) =>
    `${prefix(what)}${argument} is ${value}; write ${wanted(right)}.`,
  lowAboveLikely: (_, { what, low, likely }) =>
    `${prefix(what)}likely is ${likely}, below low (${low}); write them in order: low, likely, high.`,
  likelyAboveHigh: (_, { what, likely, high }) =>
    `${prefix(what)}high is ${high}, below likely (${likely}); write them in order: low, likely, high.`,
  percentAsNumber,
  demandSign: (argument, { value }) => `${argument} is ${value}; demand falls when prices rise, so write ${-value}.`,
  belowInQuotaRate: (argument, { value, inQuotaRate }) =>
    `${argument} is ${value}; write at least the in-quota rate, ${inQuotaRate}.`,
  counts: (argument, { count: has, other, otherCount, each }) =>
    each === "outcome"
      ? `${argument} holds ${has} numbers and ${other} ${otherCount}; give one outcome for each probability.`
      : `${other} holds ${otherCount} values and ${argument} ${has}: give both sides one value a package.`,
  sum: (argument, { sum }) => `${argument} add up to ${rounded(sum)}; change them so that they add up to 1.`,
  tooMany: (argument, { count: has, most }) =>
    `${argument} holds ${count(has)} numbers; give at most ${most}, such as one for each sector.`,

  unknownTradeOrigin: (_, { origin, known }) =>
    `trade with ${origin} is not in the bundled data of 2024: write one of ${known.join(", ")} or world, or give a table of your own.`,
  noTradeColumn: (_, { origin }) => `trade has no column "${origin}": add it, or ask for another origin.`,
  noGoods: (_, { text }) =>
    `"${text}" names no line: write a sector, an HS code or an expression such as 8703 ex 870380.`,
  noCodeColumn: (_, { header }) => `trade has no column "${header}": ${TABLE}.`,
  noOriginColumn: () => `trade has no column of an origin, such as "KR": ${TABLE}.`,
  tradeWithoutCode: (_, { row, header }) =>
    `trade, row ${row}, ${header} is empty: give the code of these goods, 4 to 10 digits.`,
  tradeCode: (_, { row, header, given }) =>
    `trade, row ${row}, ${header} ${quotedOrNone(given, "is not a code")}: give 4 to 10 digits, such as 870323.`,
  tradeAmount: (_, { row, header, given }) =>
    `trade, row ${row}, ${header} ${quotedOrNone(given, "is not a number")}: give USD a year, 0 or more.`,

  fromOnAClock: (_, { zone }) =>
    `from is on the clock of ${zone}, but deadline names no time zone: write it after the deadline's time or in time_zone, such as "America/New_York".`,
  timeWithoutZone: (argument) =>
    `${argument} has a time but names no time zone: write it as text with its zone, such as "2025-07-09 00:01 America/New_York".`,
  holidays: (_, { calendar, knownFrom, knownUntil, from, until }) =>
    `calendar is ${calendar}, whose holidays are known from ${knownFrom} to ${knownUntil} only, and the days asked for run from ${from} to ${until}: use "business" (Monday to Friday) or dates within those years.`,

  worseAboveBetter: (_, { worse, better }) =>
    `value_if_worse is ${worse}, above value_if_better (${better}): exchange the two.`,
  noIssue: () => "There is no issue: give at least one with two options.",
  issueWithoutOptions: (_, { issue }) => `Issue ${issue} has no options: give it at least one.`,
  issueValues: (_, { issue, ours, theirs }) =>
    `Issue ${issue} has ${ours} values for us and ${theirs} for them: give each option both.`,
  optionWithoutValue: (_, { option, issue, side }) =>
    `Option ${option} of issue ${issue} has no value for ${side === "ours" ? "us" : "them"}: write a number.`,
  optionTwice: (_, { row, option, issue }) =>
    `Row ${row}: "${option}" is written twice under "${issue}": give each option a name of its own.`,
  rowWithoutValue: (_, { row, option, issue, side }) =>
    `Row ${row}: "${issue}: ${option}" has no value for ${side === "ours" ? "us" : "them"}: write a number.`,
  unknownOption: (_, { row, column, name }) =>
    `Row ${row}, ${column}: "${name}" is not an option in the table: write an option's name, or "Issue: Option".`,
  ambiguousOption: (_, { row, column, name, issues, such }) =>
    `Row ${row}, ${column}: "${name}" is an option of ${issues} issues: write "${such}" or another.`,
  rowExcludesItself: (_, { row, name }) =>
    `Row ${row}: "${name}" excludes itself: name another option, or leave the cell blank.`,
  unknownLinkOption: (_, { link, option, issue }) =>
    `Link ${link} names option ${option} of issue ${issue}, which is not there.`,
  optionExcludesItself: (_, { option, issue }) =>
    `Option ${option} of issue ${issue} excludes itself: name another option.`,
  weightsOfIssues: (_, { weights, issues }) =>
    `There are ${weights} weights and ${issues} issues: give each issue one.`,
  noSingleDivision: () =>
    "With neither side losing by delay there is no single division: write a discount factor below 1 for one of them.",
  periods: (argument, { value, most }) =>
    `${argument} is ${value}; write a whole number from 1 to ${count(most)}, or leave it blank for a bargain without end.`,
  deadlineNotAfter: () => "The deadline is not after the first day: write a later one.",

  nothingSold: () => "volume is 0 in every year, so no price breaks even: write what is sold.",
  noYearOfBuilding: () => "There are no construction years: give at least one.",
  noYearOfWorking: () => "There are no operating years: give at least one.",
  costYears: (argument, { given, years }) =>
    `${argument} is given for ${given} years and the project works ${years}: give one figure a year.`,
  tenorBeyondProject: (argument, { tenor, years }) =>
    `${argument} is ${tenor} years, and the project works ${years}: the debt must be paid off before it ends.`,

  beyondAllDuty: (argument, { value, duty }) =>
    `${argument} is ${value}; write from 0 to the duty that all lines pay, ${duty}.`,
  ofLine: (_, { name, line, value, wanted: what }) => `${name} of line ${line} is ${value}; write ${wanted(what)}.`,
  noSinglePrice: () =>
    "These elasticities leave prices without a single solution: give at least one region a supply or demand elasticity other than 0.",
  size: (argument, { count: has, expected }) => `${argument} holds ${has} numbers, ${expected} are needed.`,
  notNumberAt: (argument, { place }) => `${argument} holds something that is not a number at place ${place}.`,
  tradeBelowZero: (_, { origin, market }) =>
    `The trade of region ${origin} in market ${market} would fall below 0: the change of rates is too large for the linear model. Lower substitution, or change the rates in two or more steps, each from the trade of the one before.`,
  regionWithoutTrade: (_, { region, side }) => `Region ${region} ${side} nothing: leave it out, or give it trade.`,

  notCode: (_, { text }) => `"${text}" is not an HTS code: ${CODE}.`,
  codeLength: (_, { text, digits, from }) =>
    `"${text}" has ${digits} digits: ${from === 4 ? "write 4 to 10, such as 8703" : CODE}.`,
  unreadableAt: (_, { text, rest }) =>
    `"${text}" cannot be read at "${rest}": ${CODE}, or an expression such as 8703 ex 870380, 8704.`,
  expression: (_, { text, fault: of }) =>
    `"${text}" cannot be read: ${fault(of)}. Write codes with commas, and "ex" for what is left out, as in 8703 ex 870380, 8704.`,
  notUsLine: (_, { digits, six, lines }) =>
    `${digits} is not a line of the US tariff schedule: with ten digits it may be a Korean HSK number, of which only the first six are shared. Ask for HS6 ${six}, or for a US line such as ${lines.join(" or ")}.`,
  emptyExpression: (_, { text }) =>
    `The expression "${text}" leaves no line: write one that names goods, such as 8703 ex 870380.`,
  notCodeOrExpression: (_, { text }) =>
    `"${text}" is not an HTS code: write 4 to 10 digits such as 8703.80, or an expression such as 8703 ex 870380, 8704.`,
  unknownScope: (_, { name, known }) =>
    `"${name}" is not a scope: write HS codes such as 8703 ex 870380, or one of ${known.join(", ")}.`,
  unknownCode: (_, { code, expression }) =>
    `No line of the tariff schedule begins with ${expression ? "HS expression" : "HTS code"} ${code}: check the digits at hts.usitc.gov, or write a shorter code.`,
  missingCode: (_, { code, ended, under, near }) =>
    `${
      ended
        ? `${code} ended with an edition before 2025, and the schedule does not say which line replaced it`
        : `No line of the tariff schedule begins with ${code}`
    }: lines in force under ${under} are ${firstOf(near)}.`,
  feesUnknown: (_, { day, from, until }) =>
    `date is ${day}; the bounds of the merchandise processing fee are known from ${from} to ${until}: give a day among them, or leave date blank for the latest.`,
  untilBeforeFrom: (_, { until, from }) => `until is ${until}, before from (${from}): give the later day as until.`,
  untilNotAfterFrom: (_, { until, from }) => `until (${until}) must be a day after from (${from}).`,
  measureScope: (_, { measure, problem }, sentence) => `Measure ${measure}, column Scope: ${sentence(problem)}`,
  nobodyElse: (_, { sellers }) => `"${sellers}" leaves out every country with trade data: leave out fewer.`,
  unknownOrigin: (_, { origin, known }) =>
    `"${origin}" is not an origin of the schedule: write a country such as ${known.join(", ")}.`,
  unknownScenario: (_, { scenario, known }) =>
    `"${scenario}" is not a scenario: write ${known.join(", ")}, or leave it blank for the law as it happened. To add one, name it in the column Scenarios of the measures that count in it.`,
  unknownFact: (_, { fact }) => `"${fact}" is not understood: write facts such as ${FACTS} or "no KORUS".`,
  factContradicts: (_, { fact, name }) => `"${fact}" contradicts what is said of ${name} before it: say it once.`,
  factWithoutShare: (_, { fact }) => `"${fact}" has no share: write "${fact} 20%" for a fifth of the value.`,
  factShare: (_, { fact, name, number, percent }) =>
    `"${fact}" is ${percent ? "more than 100 %" : "no share"}: write "${name} ${number}%" with a number from 0 to 100.`,
  metalsBeyondWhole: (_, { text, percent }) =>
    `the metals in "${text}" come to ${percent} % of the value: give shares of at most 100 % together.`,
  outsideSchedule: (argument, { day, from, until }) =>
    `${argument} ${day} is outside the schedule: write a day from ${from} to ${until}.`,
};
