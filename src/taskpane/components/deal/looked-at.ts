/** Which package of the front the tab Deal shows. */
import type { DealReading } from "../../state/deal/reading";
import { type DealView, optionsAt, worthOf } from "../../state/deal/view";

export interface Looked {
  options: Uint32Array;
  ours: number;
  theirs: number;
}
/** The package picked, at its present worth; before any was picked the one that Nash's rule chooses. */
export function lookedAt(reading: DealReading, view: DealView, picked: Uint32Array | null): Looked {
  const there =
    picked !== null &&
    picked.length === reading.issues.length &&
    reading.issues.every(({ options }, at) => picked[at]! < options.length);
  const first = view.picks.nash >= 0 ? view.picks.nash : Math.floor(view.front.size / 2);
  const options = there ? picked : optionsAt(view, first);
  return { options, ...worthOf(view, options) };
}
