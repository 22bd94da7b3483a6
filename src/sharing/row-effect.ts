/** What rows that only one copy has, and another table of trade, do to the expected duty: the build that would bring them or take them away, planned and worked out without touching the workbook. */
import { CELL_NAMES } from "../sheets/cell-names";
import { checkOptions } from "../sheets/check-options";
import { inspect, obstacle, readOwnership } from "../sheets/inspect";
import { BuildError } from "../sheets/options";
import { planFilled } from "../sheets/prepare";
import type { CaseRecord } from "../sheets/record";
import { withTaken } from "../sheets/take-rows";
import type { TradeSheet } from "../sheets/trade-sheet";
import { type Difference } from "./compare";
import { canTakeOver } from "./dependent-differences";
import { plannedBook } from "./planned-book";
import type { WorkbookReading } from "./reading";
import { Evaluator } from "./evaluate/evaluator";
import type { Value } from "../formula/values";
import { UnknownResult } from "./evaluate/unknown-result";
import { optionsFor } from "./merge-build";

/**
 * Why no effect is said.
 * no headline: the workbook gives no expected duty now; none after: it would give none then, as when probabilities do not sum to 1;
 * by hand: the row cannot be taken over; error: theirs is an error; refused: no scenario or no sector would be left;
 * not known: filling the sheets again would on its own change the expected duty, or it depends on the user's own formulas.
 */
export type WhyNoEffect = "no headline" | "none after" | "by hand" | "error" | "refused" | "not known";

/** USD, or why it is not said. */
export type Effect = number | WhyNoEffect;

export const HEADLINE = "ExpectedDuty";
/** Relative: Excel adds up in another order. */
const SAME = 1e-9;
/** Relative: what is left of two sums that are the same except for the last digits of their parts. */
const NOTHING = 1e-12;

export function isSameFigure(one: number, other: number): boolean {
  return Math.abs(one - other) <= SAME * Math.abs(other);
}

export function effectBetween(before: number, after: Value): Effect {
  if (typeof after !== "number") return "none after";
  const effect = after - before;
  return Math.abs(effect) <= NOTHING * Math.abs(before) ? 0 : effect;
}

export interface Effects {
  /** Of rows that come or go together. */
  ofRows(rows: readonly Difference[]): Effect;
  /** Of counting with their table of trade, null for the bundled one. */
  ofTrade(theirs: TradeSheet | null): Effect;
}

type Chosen = readonly Difference[];
type Known = { headline: Value; tables: ReadonlySet<string> } | "not known" | "refused";

/** What a build with rows or a table of trade taken over would come to; null where the workbook is not in a state to be built. */
async function builds(
  context: Excel.RequestContext,
  reading: WorkbookReading,
  record: CaseRecord,
): Promise<((chosen: Chosen, trade?: TradeSheet | null) => Known) | null> {
  const seen = await inspect(context);
  const ownership = await readOwnership(context, seen, CELL_NAMES);
  const { previous } = ownership;
  if (ownership.foreign.length > 0 || obstacle(seen, ownership, CELL_NAMES) !== null) return null;
  const planned = (chosen: Chosen, trade?: TradeSheet | null): Known => {
    const options = optionsFor(record, chosen);
    const { negotiation, language } = checkOptions(options);
    const { trade: own, ...without } = options.take ? withTaken(previous, options.take) : previous;
    const counted = trade === undefined ? own : (trade ?? undefined);
    const { plans } = planFilled(
      negotiation,
      { ...options, language },
      counted ? { ...without, trade: counted } : without,
    );
    const evaluator = new Evaluator(plannedBook(plans, reading, trade ?? undefined));
    return { headline: evaluator.named(HEADLINE), tables: evaluator.tables };
  };
  return (chosen, trade) => {
    try {
      return planned(chosen, trade);
    } catch (error) {
      if (error instanceof UnknownResult) return "not known";
      if (error instanceof BuildError) return "refused";
      throw error;
    }
  };
}

/** Of filling the sheets again with the law and the data of this version, USD; the inputs that a user changed stay. */
export async function refreshEffect(
  context: Excel.RequestContext,
  reading: WorkbookReading,
  record: CaseRecord,
  before: number,
): Promise<Effect> {
  const known = await builds(context, reading, record);
  const now = known?.([]) ?? "not known";
  return typeof now === "string" ? now : effectBetween(before, now.headline);
}

/** `before` is the headline in the workbook's own cell, USD. */
export async function plannedEffects(
  context: Excel.RequestContext,
  reading: WorkbookReading,
  record: CaseRecord,
  before: number,
): Promise<Effects> {
  const known = (await builds(context, reading, record)) ?? (() => "not known" as const);
  const now = known([]);
  const { headline: base = null, tables = new Set<string>() } = typeof now === "string" ? {} : now;
  if (typeof base !== "number" || !isSameFigure(base, before))
    return { ofRows: () => "not known", ofTrade: () => "not known" };
  const effectOf = (then: Known): Effect => (typeof then === "string" ? then : effectBetween(base, then.headline));
  return {
    // Whatever happens to a row that no formula reads, the duty stays.
    ofRows: (rows) =>
      rows.every(canTakeOver) ? effectOf(known(rows)) : rows.some(({ table }) => tables.has(table)) ? "by hand" : 0,
    ofTrade: (theirs) => effectOf(known([], theirs)),
  };
}
