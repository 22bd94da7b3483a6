/** Reads what a user states about a good: "steel 20%, aluminium 5%, civil aircraft, no USMCA", in English or Korean. */
import { ANY_CLAIM, type Facts, NO_FACTS } from "../model/tariff/facts";
import { InputError } from "../model/input-error";
import { plainDigits } from "../model/tariff/normalize-code";
import { CLAIMS, CONDITIONS, METAL_WORDS } from "./conditions";

/** Every word that is understood: of a metal, or of a use, an article or a claim. */
const known = new Map<string, { metal: string } | { fact: string }>();
for (const [metal, words] of METAL_WORDS) for (const word of words) known.set(normalized(word), { metal });
for (const { fact, words } of CONDITIONS.values()) for (const word of words) known.set(normalized(word), { fact });
for (const [fact, words] of CLAIMS)
  for (const word of [fact, ...words]) known.set(normalized(word), { fact: fact === "preference" ? ANY_CLAIM : fact });

/** Spaces, hyphens and capitals distinguish no facts. */
function normalized(word: string): string {
  return word.toLowerCase().replace(/[\s\-–]+/g, "");
}

const NEGATION = /^(?:no|not|without|non)\s+|\s*(?:not claimed|미적용|미신청|아님|없음|제외)$/i;
/** "20%", "20 %", "20 percent", "0.2", "20퍼센트" at the end. */
const AMOUNT = /^(.*?)[\s:=]*(\d+(?:\.\d+)?)\s*(%|percent|per cent|퍼센트|프로)?$/i;

const kept = new Map<string, Facts>();
const MOST_KEPT = 1000;

/** Throws InputError "facts" that names what is not understood; nothing is assumed of it. */
export function readFacts(text: string): Facts {
  let facts = kept.get(text);
  if (!facts) {
    facts = read(text);
    if (kept.size >= MOST_KEPT) kept.delete(kept.keys().next().value!);
    kept.set(text, facts);
  }
  return facts;
}

function read(text: string): Facts {
  const metals = new Map<string, number>();
  const shares = new Map<string, number>();
  for (const each of plainDigits(text).split(/[,;\n、，；]/)) {
    const fact = each.trim();
    if (fact === "") continue;
    const { known: meant, share } = understood(fact);
    const [into, name] = "metal" in meant ? [metals, meant.metal] : [shares, meant.fact];
    const before = into.get(name);
    if (before !== undefined && before !== share) throw new InputError("facts", "factContradicts", { fact, name });
    into.set(name, share);
  }
  if (metals.size === 0 && shares.size === 0) return NO_FACTS;
  const sum = [...metals.values()].reduce((total, share) => total + share, 0);
  if (sum > 1 + 1e-9)
    throw new InputError("facts", "metalsBeyondWhole", { text: text.trim(), percent: round(sum * 100) });
  const key = JSON.stringify([[...metals].sort(), [...shares].sort()]);
  return { key, metals, shares };
}

const round = (value: number): number => Number(value.toPrecision(4));

function understood(fact: string): { known: { metal: string } | { fact: string }; share: number } {
  // "metal under 15 %" ends in a number that is part of its name.
  const whole = known.get(normalized(fact));
  if (whole && !("metal" in whole)) return { known: whole, share: 1 };
  const negated = NEGATION.test(fact);
  const bare = fact.replace(NEGATION, "").trim();
  const amount = negated ? null : AMOUNT.exec(bare);
  const meant = known.get(normalized(amount ? amount[1]! : bare));
  if (!meant || (negated && /\d/.test(bare) && !known.has(normalized(bare))))
    throw new InputError("facts", "unknownFact", { fact });
  if (!amount) {
    if ("metal" in meant && !negated) throw new InputError("facts", "factWithoutShare", { fact });
    return { known: meant, share: negated ? 0 : 1 };
  }
  const number = Number(amount[2]);
  const share = amount[3] ? number / 100 : number;
  if (share > 1)
    throw new InputError("facts", "factShare", {
      fact,
      name: amount[1]!.trim(),
      number,
      percent: amount[3] !== undefined,
    });
  return { known: meant, share };
}
