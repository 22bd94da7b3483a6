/** The ways in which the conditions of a line's measures may turn out, each with its share of the trade: claimed or not, for aircraft or not. */
import { ANY_CLAIM, type Facts } from "./facts";
import type { Measure } from "./measure";
import type { Condition, StackingRules } from "./stacking";

/** The preference that an origin can claim; "" for none. */
export interface Claim {
  programme: string;
}

export interface State {
  /** Share of the trade. */
  share: number;
  /** The rows whose conditions are met. */
  active: readonly Measure[];
}

const words = new Map<string, readonly string[]>();

/** "USMCA + US content" as its words. */
export function conditionWords(condition: string | undefined): readonly string[] {
  if (!condition) return [];
  let found = words.get(condition);
  if (!found) {
    found = condition.split(" + ").map((word) => word.trim());
    words.set(condition, found);
  }
  return found;
}

/**
 * Share of the trade that meets one word of a measure's condition: of the claim of the origin's own preference, null (it differs by line);
 * else what the facts say, the measure's own share, or what is assumed.
 */
export function shareOf(
  word: string,
  measure: Measure,
  programme: string,
  rules: StackingRules,
  facts: Facts,
): number | null {
  if (word === programme) return null;
  const condition = rules.conditions?.get(word);
  const stated = statedShare(condition, word, facts);
  if (stated !== undefined) return stated >= (condition?.least ?? 0) ? stated : 0;
  const share = measure.share ?? condition?.share ?? 0;
  return Math.min(1, Math.max(0, share));
}

function statedShare(condition: Condition | undefined, word: string, facts: Facts): number | undefined {
  return facts.shares.get(condition?.fact ?? word);
}

/** The share that the facts give the claim of a programme; undefined where they say nothing of it. */
export function claimedByFacts(programme: string, facts: Facts): number | undefined {
  return programme === "" ? undefined : (facts.shares.get(programme) ?? facts.shares.get(ANY_CLAIM));
}

/** More conditions that are met in part than a line of the law has. */
const MOST_PARTIAL = 8;

/** The states of a line's measures once it is known whether the preference is claimed; their shares sum to 1. */
export function statesOf(
  covering: readonly Measure[],
  claimed: boolean,
  programme: string,
  rules: StackingRules,
  facts: Facts,
): State[] {
  let partial: Map<string, number> | undefined;
  const open: Measure[] = [];
  for (const measure of covering) {
    if (!measure.condition) {
      open.push(measure);
      continue;
    }
    let met = true;
    for (const word of conditionWords(measure.condition)) {
      const share = shareOf(word, measure, programme, rules, facts);
      if (share === 0 || (share === null && !claimed)) {
        met = false;
        break;
      }
      if (share !== null && share < 1) (partial ??= new Map()).set(`${word} ${share}`, share);
    }
    if (met) open.push(measure);
  }
  if (!partial) return [{ share: 1, active: open }];
  const keys = [...partial.keys()].slice(0, MOST_PARTIAL);
  return Array.from({ length: 2 ** keys.length }, (_, mask) => {
    const isMet = new Map(keys.map((key, bit) => [key, (mask >> bit) % 2 === 1]));
    const share = keys.reduce((product, key) => {
      const own = partial.get(key)!;
      return product * (isMet.get(key) ? own : 1 - own);
    }, 1);
    const active = open.filter((measure) =>
      conditionWords(measure.condition).every((word) => {
        const own = shareOf(word, measure, programme, rules, facts);
        return own === null || own === 1 || isMet.get(`${word} ${own}`) === true;
      }),
    );
    return { share, active };
  });
}
