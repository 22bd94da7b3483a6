/** What we do not know of the other side, drawn once the sliders rest and bit by bit: a hand that moves on never waits for it. */
import { useEffect, useState } from "react";
import { OtherSideDraws, type Estimate, type Question } from "../../../model/deal/other-side";
import type { DealReading } from "./reading";
import { optionsAt, type DealView, type Settings } from "./view";

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
/** Of work before the pane may answer to something else: half a frame. */
const BIT_MS = 8;
/** Questions are weighed over so many packages spread along the front. */
const WEIGHED = 60;

/** null while the sliders move. */
export function useOtherSide(
  reading: DealReading,
  view: DealView,
  settings: Settings,
  unsure: Unsure,
): OtherSideView | null {
  const [known, setKnown] = useState<{ for: unknown; result: OtherSideView } | null>(null);
  useEffect(() => {
    const work = weighing(reading, view, settings, unsure);
    const goOn = () => {
      const end = performance.now() + BIT_MS;
      do {
        const { done, value } = work.next();
        if (done) return setKnown({ for: view, result: value });
      } while (performance.now() < end);
      waiting = setTimeout(goOn);
    };
    let waiting = setTimeout(goOn, REST_MS);
    return () => clearTimeout(waiting);
  }, [reading, view, settings, unsure]);
  return known?.for === view ? known.result : null;
}

export function chanceOf({ draws }: OtherSideView, ours: number, options: Uint32Array, ourReservation: number): number {
  return draws.chances({ ours: [ours], options, issues: options.length }, ourReservation).accepted[0]!;
}

function* weighing(
  reading: DealReading,
  view: DealView,
  settings: Settings,
  unsure: Unsure,
): Generator<undefined, OtherSideView> {
  const around = (middle: number, width: number): Estimate => ({
    low: middle - width,
    likely: middle,
    high: middle + width,
  });
  const draws = new OtherSideDraws({
    values: reading.issues.map(({ options }) =>
      options.map(({ theirs, theirEstimate }) => theirEstimate ?? around(theirs ?? 0, 0)),
    ),
    weights: settings.theirs.map((factor) => around(factor, factor * unsure.weights)),
    reservation: around(settings.theirReservation, unsure.reservation),
  });
  const { front } = view;
  const step = Math.max(1, Math.ceil(front.size / WEIGHED));
  const places = Array.from({ length: Math.ceil(front.size / step) }, (_, at) => at * step);
  const options = places.map((place) => optionsAt(view, place));
  const ours = places.map((place) => front.ours[place]!);
  let best: OtherSideView["best"] = null;
  let most = settings.ourReservation;
  for (const [at, place] of places.entries()) {
    const { accepted, expected } = draws.chances(
      { ours: [ours[at]!], options: options[at]!, issues: front.issues },
      settings.ourReservation,
    );
    if (expected[0]! > most) [best, most] = [{ place, chance: accepted[0]! }, expected[0]!];
    yield;
  }
  const questions: Question[] = [];
  for (const question of draws.asking(
    { ours, options: options.flatMap((each) => [...each]), issues: front.issues },
    settings.ourReservation,
  )) {
    if (question.worth > 0) questions.push(question);
    yield;
  }
  return { draws, best, questions: questions.sort((a, b) => b.worth - a.worth) };
}
