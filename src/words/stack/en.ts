/** What TARIFF_STACK says of a rate, in English. */
import type { ClaimedBy, Effect, MetalSource, NamedCondition } from "../../model/tariff/reason";
import { rangeOf, shareOf } from "./figures";
import type { LawTexts, StackWords } from "./words";

const percent = (share: number): string => `${shareOf(share)} %`;
const sizes = (shares: readonly number[]): string => rangeOf(shares.map(percent), shares, " to ", " or ");

function effect({ form, rate, authority, ends }: Effect): string {
  switch (form) {
    case "additional":
      return ends ? "ends what came before it" : `adds ${percent(rate)}`;
    case "additional on metal content":
      return `adds ${percent(rate)} on the metal content`;
    case "floor":
      return `base rate and duty together ${percent(rate)}`;
    case "net of MFN":
      return `MFN rate and duty together ${percent(rate)}`;
    case "exempt":
      return `exempts from ${authority}`;
    case "quota":
      return "adds no rate";
    case "share":
      return "states a share";
  }
}

const conditions = (given: readonly NamedCondition[], law: LawTexts): string =>
  given.map((each) => law.condition(each)).join(" and ");

function metalSource(source: MetalSource, law: LawTexts): string {
  if (source === "facts") return "from facts";
  if (source === "row") return "as the row says";
  return source
    .slice(0, 3)
    .map((each) =>
      typeof each === "string" ? law.text(each) : each.kind === "assumption" ? "assumption" : "a row of form share",
    )
    .join("; ");
}

function claimed(programme: string, share: number, by: ClaimedBy, law: LawTexts): string {
  switch (by.kind) {
    case "facts":
      return `${programme} claimed on ${percent(share)}, from facts`;
    case "single line":
      return `${programme} assumed to be claimed`;
    case "assumption":
      return `${programme} assumed to be claimed on ${percent(share)} of the trade`;
    case "source": {
      const since = by.since
        ? `; since then ${percent(by.since.share)} of what did not claim is assumed to claim: ${law.text(by.since.source)}`
        : "";
      return `${programme} claimed on ${percent(share)} of the trade (${law.text(by.source)}${since})`;
    }
  }
}

export const en: StackWords = {
  applies: (values) => `applies: ${effect(values.effect)}`,
  effect: (values) => effect(values.effect),
  freeIf: (values, law) => `free if: ${conditions(values.conditions, law)}`,
  dutyIf: (values, law) => `if ${conditions(values.conditions, law)}: ${effect(values.effect)}`,
  condition: ({ conditions: given, assumed }, law) =>
    `as ${conditions(given, law)}${assumed.length > 0 ? `, assumed for ${assumed.map(percent).join(" and ")} of the trade` : ""}`,
  onTrade: ({ share }) => `on ${percent(share)} of the trade`,
  covers: ({ share }) => `covers ${percent(share)} of the trade`,
  exempt: ({ share }) => `exempt on ${percent(share)} of what it covers`,
  displaced: ({ by, share }) => `displaced by ${by} on ${percent(share)} of the value`,
  metalShare: ({ metal, shares, source }, law) =>
    `metal share of the value (${metal}) taken as ${sizes(shares)} (${metalSource(source, law)})`,
  assumedShare: ({ what, shares }) => {
    const name =
      what === "metal" ? "metal share of the value" : what === "reach" ? "share of the trade that it reaches" : what.en;
    return `${name} taken as ${sizes(shares)} (assumption)`;
  },
  published: ({ published, from }) => `published ${published}, counts from ${from}`,
  counterfactual: () => "counterfactual",
  heldTo: ({ day, asked }) => `the schedule covers days up to ${day}: this is the rate of that day, not of ${asked}`,
  baseRate: ({ name }) => `${name} rate`,
  rateByLine: ({ lowest, highest, weights }, law) =>
    `${percent(lowest)} to ${percent(highest)} by line, weighted by ${law.text(weights)}`,
  lines: ({ count, weights }, law) => `${count} lines weighted by ${law.text(weights)}`,
  notClaimed: ({ programme }) => `${programme} not claimed, from facts`,
  claimed: ({ programme, share, by, without }, law) =>
    `${claimed(programme, share, by, law)}; without it ${percent(without.rate)} (${without.name})`,
  specific: ({ text, share }) =>
    `the specific duty${text ? ` (${text})` : ""} on ${percent(share)} of the trade is not counted (assumption)`,
  unrated: ({ share }) => `no base rate in the data for ${percent(share)} of the trade, counted as free`,
  confidence: (confidence) => `confidence: ${confidence}`,
};
