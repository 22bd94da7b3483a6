/** What rows that only one copy has, and another table of trade, do to the expected duty: the build that would bring them or take them away, planned and worked out without touching the workbook. */
import { CELL_NAMES } from "../sheets/cell-names";
import { checkOptions } from "../sheets/check-options";
import { inspect, obstacle, readOwnership } from "../sheets/inspect";
import { BuildError } from "../sheets/options";
import { planFilled } from "../sheets/prepare";
import type { CaseRecord } from "../sheets/record";
import { withTaken } from "../sheets/take-rows";
import type { TradeSheet } from "../sheets/trade-sheet";
import { canTakeOver, type Difference } from "./compare";
import { plannedBook } from "./planned-book";
import type { WorkbookReading } from "./reading";
import { Evaluator } from "./evaluate/evaluator";
import type { Value } from "../formula/values";
import { NotKnown } from "./evaluate/not-known";
import { optionsFor } from "./taking-build";

/**
 * Why no effect is said.
 * no headline: the workbook gives no expected duty now; none after: it would give none then, as when probabilities do not sum to 1;
 * by hand: the row cannot be taken over; error: theirs is an error; refused: no scenario or no sector would be left;
 * not known: filling the sheets again would change the expected duty by itself, or formulas of people's own stand behind it.
 */
export type Unsaid = "no headline" | "none after" | "by hand" | "error" | "refused" | "not known";

/** USD, or why it is not said. */
export type Effect = number | Unsaid;

export const HEADLINE = "ExpectedDuty";
/** Relative: Excel adds up in another order. */
const SAME = 1e-9;
/** Relative: what is left of two sums that are the same but for the last digits of their parts. */
const NOTHING = 1e-12;

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

/** `before` is the headline in the workbook's own cell, USD. */
export async function plannedEffects(
  context: Excel.RequestContext,
  reading: WorkbookReading,
  record: CaseRecord,
  before: number,
): Promise<Effects> {
  const seen = await inspect(context);
  const ownership = await readOwnership(context, seen, CELL_NAMES);
  const { previous } = ownership;
  const planned = (
    chosen: readonly Difference[],
    trade?: TradeSheet | null,
  ): { headline: Value; tables: ReadonlySet<string> } => {
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
  const known = (chosen: readonly Difference[], trade?: TradeSheet | null) => {
    try {
      return planned(chosen, trade);
    } catch (error) {
      if (error instanceof NotKnown) return "not known";
      if (error instanceof BuildError) return "refused";
      throw error;
    }
  };
  const isRefused = ownership.foreign.length > 0 || obstacle(seen, ownership, CELL_NAMES) !== null;
  const now = isRefused ? "not known" : known([]);
  const { headline: base = null, tables = new Set<string>() } = typeof now === "string" ? {} : now;
  if (typeof base !== "number" || Math.abs(base - before) > SAME * Math.abs(before))
    return { ofRows: () => "not known", ofTrade: () => "not known" };
  const effectOf = (then: ReturnType<typeof known>): Effect =>
    typeof then === "string" ? then : effectBetween(base, then.headline);
  return {
    // Whatever becomes of a row at which nothing looks, the duty stays.
    ofRows: (rows) =>
      rows.every(canTakeOver) ? effectOf(known(rows)) : rows.some(({ table }) => tables.has(table)) ? "by hand" : 0,
    ofTrade: (theirs) => effectOf(known([], theirs)),
  };
}
