/** What the tab of the deal says in English; loaded with the tab. */
import { aside } from "../aside";
import type { BargainingRule } from "../../../model/deal/bargaining-solutions";

const rules: Record<BargainingRule, string> = {
  nash: "Nash",
  "kalai-smorodinsky": "Kalai–Smorodinsky",
  egalitarian: "Egalitarian",
  sum: "Largest sum",
};

export const en = {
  title: "The deal",
  rules,
  ruleMeans: {
    nash: "largest product of both gains",
    "kalai-smorodinsky": "both get an equal share of their best",
    egalitarian: "the smaller gain is as large as can be",
    sum: "largest sum of both gains",
  } satisfies Record<BargainingRule, string>,
  missingTitle: "Values are missing",
  more: (count: string) => `${count} more`,
  missing: (options: string) =>
    `Without a value for both sides: ${options}. Fill in the yellow cells of these rows on the sheet Deal, or correct the cells that they are calculated from.`,
  problemTitle: "The table of options cannot be read",
  problemRemedy: "Correct it on the sheet Deal:",
  noReservation: "A reservation value is not a number: see the first row of the sheet Deal.",

  noZone: "No zone of agreement",
  noPackage: "Exclusions and requirements leave no package at all. Remove one of these on the sheet Deal:",
  link: {
    excludes: (one: string, other: string) => `“${one}” excludes “${other}”`,
    requires: (one: string, other: string) => `“${one}” requires “${other}”`,
  },
  oursTooHigh: (reservation: string, best: string) =>
    `Our reservation value of ${reservation} is above every package; the best gives us ${best}.`,
  theirsTooHigh: (reservation: string, best: string) =>
    `Their reservation value of ${reservation} is above every package; the best gives them ${best}.`,
  apart: (ours: string, theirs: string) =>
    `No package gives both sides what they can have without one. Of those that they would accept, the best gives us ${ours}; of those that we would, the best gives them ${theirs}.`,
  tooMany:
    "Too many packages to look at all of them. These are good ones, and none is better for both sides than the dashed line.",
  counted: (packages: string, front: string) =>
    `${packages} ${packages === "1" ? "package" : "packages"}, ${front} efficient`,
  countedSome: (front: string) => `${front} packages found`,
  zone: (width: string) => `Zone of agreement: ${width}`,

  chartLabel: (front: string, fromOurs: string, toOurs: string, fromTheirs: string, toTheirs: string) =>
    `Efficient packages: ${front}. The best for us gives us ${fromOurs} and them ${fromTheirs}; the best for them gives us ${toOurs} and them ${toTheirs}.`,
  marked: (rule: string, ours: string, theirs: string) => `${rule}: ${ours} to us, ${theirs} to them.`,
  ourAxis: "worth to us",
  theirAxis: "worth to them",
  axisUnit: "$ bn",
  onFront: "Along the front",
  onFrontHint: "Left: better for them. Right: better for us.",
  spokenPlace: (at: number, of: number, ours: string, theirs: string) =>
    `Package ${at} of ${of}: ${ours} to us, ${theirs} to them`,
  goTo: "Go to",
  own: "Your own choice",
  ownMeans: "the column Chosen of the sheet Deal",

  packageTitle: "This package",
  toUs: (money: string) => `${money} to us`,
  toThem: (money: string) => `${money} to them`,
  worse: "Below one side's reservation value, so not proposed.",
  broken: "Violates an exclusion or a requirement, so not proposed.",
  nothing: "Nothing changes in any issue.",
  unchanged: (issues: string) => `Unchanged: ${issues}.`,
  write: "Write to the sheet",
  written: "Written to the column Chosen of the sheet Deal.",
  writeFailed: (why: string) => `Excel did not accept it ${aside(why)}. Leave the cell you are editing and try again.`,
  save: "Save as a scenario",
  saveName: "Name of the scenario",
  defaultName: (rule: string | null, at: number) => (rule ? `${rule} package` : `Package ${at}`),
  law: "The package of the sheet Deal: its tariff terms from the deadline on; all other goods as without a deal.",
  basis: "saved from the Deal tab",
  saving: "Saving…",
  saved: (name: string) => `“${name}” is in Inputs and Outcomes.`,

  weights: "Weights and reservation values",
  ourReservation: "Our reservation value",
  theirReservation: "Their reservation value",
  weightOf: (issue: string, side: "us" | "them") => `${issue}: weight for ${side}`,
  us: "us",
  them: "them",
  weightZero: "weight 0 on the sheet",
  reset: "Reset to the sheet's values",
  writeWeights: "Write these to the sheet",
  weightsWritten: "Written to the sheet Deal.",

  equal: "Three offers of equal worth to us",
  equalHint: "Put them on the table together: which they take shows what matters to them.",
  equalTolerance: (share: string) => `Each is worth the same to us as this package, within ${share}.`,
  offer: (at: number) => `Offer ${at}`,
  noEqual: "No other package is worth as much to us and different enough.",
  equalPartial: "Not every package could be looked at; better ones for them may exist.",

  trades: "Suggested trades",
  tradesHint: "What to give where it costs us little, for what to take where it is worth more.",
  noTrade: "No exchange between two issues improves this package for one side without making it worse for the other.",
  ownTrades: "Your own choice on the sheet Deal can be improved:",
  give: "Give",
  take: "Take",
  tradeGain: (ours: string, theirs: string) => `${ours} more to us, ${theirs} more to them`,
  concessions: "Where to concede first",
  concession: (issue: string, gain: string, cost: string) => `${issue}: brings them ${gain}, costs us ${cost}`,

  otherSide: "Uncertainty about the other side",
  chance: (share: string) => `${share} chance that they accept`,
  ask: "Ask next",
  question: (worth: string) => `worth ${worth} to know`,
  noQuestion: "No question would change what to propose.",
  unsureReservation: "Uncertainty of their reservation value",
  unsureWeights: "Uncertainty of their priorities",
  giveOrTake: (amount: string) => `± ${amount}`,
  about: {
    reservation: "What they have without a deal",
    weight: (issue: string) => `How much ${issue} matters to them`,
    value: (option: string) => `What “${option}” is worth to them`,
  },
  thinking: "Calculating…",
  bestOffer: (ours: string, share: string) => `Best to propose: a package worth ${ours} to us, with a ${share} chance.`,
  show: "Show it",

  timing: "Now, at the deadline, or later",
  best: (choice: string) => `Best now: ${choice}`,
  expected: "expected",
  byDay: (day: string) => `by ${day}`,
  flipsAt: (probability: string, flip: string) => `probability ${probability}; break-even at ${flip}`,
  chanceOnly: (probability: string) => `probability ${probability}`,
  perfect: (worth: string) => `Value of perfect information: ${worth}.`,
  timingMissing: "The table of timing has no figures: see the sheet Deal.",
  toSheet: "Go to the sheet Deal",

  talks: "Talks",
  talksSheet: {
    title: "Mandate and offers",
    about: "Keep what was offered and what became of it; each offer is valued by the law of its day.",
    write: "Write the sheet Talks",
    writeAgain: "Write again",
    writing: "Writing the sheet Talks…",
    failed: "The sheet Talks was not written",
  },
  talksRecord: "Begin with what is public of these talks",
  offered: "Option offered",
  weOffered: "We offered",
  theyOffered: "They offered",
  entered: (row: number) => `Row ${row} of the table is written.`,
  notEntered: "The offer was not entered",
  nextOffer: (ours: string) => `Best next offer within the mandate: worth ${ours} to us.`,
  rowToLookAt: (row: number, words: string) => `Row ${row}: ${words}`,
};

export type DealDictionary = typeof en;
