/** Where what was said does not go together with the model, or with what was said before. */
import { isWhole, type TalkEvent } from "./events";
import type { Learning } from "./learning";

export type Contradiction =
  /** Hardly any draw explains it. @param chance of an answer like it, or of an offer no more likely */
  | { kind: "unlikely"; event: number; chance: number }
  /** They refused what is worth more to them than what they then offered. @param chance that it is */
  | { kind: "refused better"; event: number; offer: number; chance: number };

/** From this chance on it is said. */
const SURE = 0.9;

/** In the order of the events. */
export function contradictions(learning: Learning, events: readonly TalkEvent[]): Contradiction[] {
  const found: Contradiction[] = learning.fits.flatMap(({ contradicts, chance }, event) =>
    contradicts ? [{ kind: "unlikely" as const, event, chance }] : [],
  );
  events.forEach(({ kind, options }, event) => {
    if (kind !== "refused") return;
    const base = options.map((option) => option ?? 0);
    events.forEach((offer, at) => {
      if (at <= event || offer.kind !== "offer" || !isWhole(offer.options)) return;
      const chance = learning.prefer(base, offer.options as readonly number[]);
      if (chance >= SURE) found.push({ kind: "refused better", event, offer: at, chance });
    });
  });
  return found.sort((a, b) => a.event - b.event);
}
