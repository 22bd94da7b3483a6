/** What we do not know of the other side, drawn once the sliders rest: the draws take longer than a step of a slider may. */
import { useEffect, useState } from "react";
import { OtherSideDraws, type Estimate, type Question } from "../../../model/deal/other-side";
import type { DealReading } from "./reading";
import type { DealView, Settings } from "./view";

export interface Unsure {
  /** USD on either side of their reservation value. */
  reservation: number;
  /** Share on either side of each weight, 0 to 1. */
  weights: number;
}

export interface OtherSideView {
  draws: OtherSideDraws;
  best: { place: number; chance: number } | null;
  questions: Question[];
}

const REST_MS = 200;
/** Questions are weighed over so many packages spread along the front. */
const WEIGHED = 60;

/** null while the sliders move. */
export function useOtherSide(reading: DealReading, view: DealView, settings: Settings, unsure: Unsure): OtherSideView | null {
  const [known, setKnown] = useState<{ for: unknown; result: OtherSideView } | null>(null);
  useEffect(() => {
    const waiting = setTimeout(() => setKnown({ for: view, result: weigh(reading, view, settings, unsure) }), REST_MS);
    return () => clearTimeout(waiting);
  }, [reading, view, settings, unsure]);
  return known?.for === view ? known.result : null;
}

export function chanceOf({ draws }: OtherSideView, ours: number, options: Uint32Array, ourReservation: number): number {
  return draws.chances({ ours: [ours], options, issues: options.length }, ourReservation).accepted[0]!;
}

export function weigh(reading: DealReading, view: DealView, settings: Settings, unsure: Unsure): OtherSideView {
  const around = (middle: number, width: number): Estimate => ({ low: middle - width, likely: middle, high: middle + width });
  const draws = new OtherSideDraws({
    values: reading.issues.map(({ options }) => options.map(({ theirs, theirEstimate }) => theirEstimate ?? around(theirs ?? 0, 0))),
    weights: settings.theirs.map((factor) => around(factor, factor * unsure.weights)),
    reservation: around(settings.theirReservation, unsure.reservation),
  });
  const { front } = view;
  const step = Math.max(1, Math.ceil(front.size / WEIGHED));
  const places = Array.from({ length: Math.ceil(front.size / step) }, (_, at) => at * step);
  const offerable = {
    ours: places.map((place) => front.ours[place]!),
    options: places.flatMap((place) => Array.from(front.options.slice(place * front.issues, (place + 1) * front.issues))),
    issues: front.issues,
  };
  const chances = draws.chances(offerable, settings.ourReservation);
  return {
    draws,
    best: chances.best < 0 ? null : { place: places[chances.best]!, chance: chances.accepted[chances.best]! },
    questions: draws.questions(offerable, settings.ourReservation).filter(({ worth }) => worth > 0),
  };
}
