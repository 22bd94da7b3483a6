/**
 * Whether to accept now, to hold out until the deadline or to wait for a new government: a decision tree on dated branches in
 * which every day has its price.
 *
 * Rolled back as in Raiffa, H. (1968), "Decision Analysis", ch. 2: a chance is worth its expectation, a decision its best choice.
 */
import { DealInputError } from "./deal-error";

/** An end of the tree: what is got on a day, before the price of the days until then. */
export interface Outcome {
  kind: "outcome";
  day: number;
  value: number;
}

/** What is not ours to decide. Chances of the same name are one event: it turns out the same way wherever it stands. */
export interface Chance {
  kind: "chance";
  name: string;
  branches: readonly { name: string; probability: number; then: TimingNode }[];
}

export interface Decision {
  kind: "decision";
  name: string;
  choices: readonly { name: string; then: TimingNode }[];
}

export type TimingNode = Outcome | Chance | Decision;

/** What each day without a deal costs from a day on, until the next entry. */
export interface DayPrice {
  from: number;
  price: number;
}

export interface Clock {
  /** Day on which the decision is made; an Excel serial number as all days. */
  asOf: number;
  /** In the order of their days; days before the first are free. */
  prices: readonly DayPrice[];
  /** A year's discount on what comes later, by (1 + rate) to the power of days / 365. */
  rate?: number;
}

/** How far the probability of a branch must move for another first choice to become the best. */
export interface Flip {
  event: string;
  branch: string;
  probability: number;
  /** Probability at which the choice flips, the others' in proportion; null where it never does. */
  at: number | null;
  /** What is best beyond it. */
  instead: string | null;
}

export interface Timing {
  /** Of the best choice. */
  expected: number;
  best: string;
  /** In the order of the tree. */
  choices: { name: string; expected: number }[];
  /** What knowing how every event turns out before deciding would add. */
  perfectInformation: number;
  flips: Flip[];
}

/** Combinations of events that are looked at for perfect information. */
const MOST_COMBINATIONS = 100_000;
/** Steps in which a probability is moved from 0 to 1; a choice that is best within less is not noticed. */
const STEPS = 1000;

/** Throws DealInputError for probabilities that do not add up to 1, an event with different branches, or an outcome before `asOf`. */
export function timing(tree: Decision, clock: Clock): Timing {
  const events = eventsOf(tree, clock);
  const given = new Map(
    [...events].map(([name, { branches }]) => [name, branches.map(({ probability }) => probability)]),
  );
  const choices = valuesOf(tree, clock, given);
  const best = bestOf(choices);
  const expected = choices[best]!.expected;
  const flips = [...events].flatMap(([event, { branches }]) =>
    branches.map(({ name }, branch) => flip(tree, clock, given, event, name, branch, best)),
  );
  return {
    expected,
    best: choices[best]!.name,
    choices,
    perfectInformation: informed(tree, clock, events) - expected,
    flips,
  };
}

/** What the days from `asOf` up to `day` cost together. */
export function priceOfWaiting({ asOf, prices }: Clock, day: number): number {
  let cost = 0;
  prices.forEach(({ from, price }, at) => {
    const until = Math.min(day, prices[at + 1]?.from ?? Infinity);
    cost += price * Math.max(0, until - Math.max(asOf, from));
  });
  return cost;
}

type Chances = ReadonlyMap<string, readonly number[]>;

function valuesOf(tree: Decision, clock: Clock, chances: Chances): { name: string; expected: number }[] {
  return tree.choices.map(({ name, then }) => ({ name, expected: rolledBack(then, clock, chances) }));
}

function rolledBack(node: TimingNode, clock: Clock, chances: Chances): number {
  switch (node.kind) {
    case "outcome":
      return node.value * (1 + (clock.rate ?? 0)) ** (-(node.day - clock.asOf) / 365) - priceOfWaiting(clock, node.day);
    case "chance":
      return node.branches.reduce((sum, { then }, at) => {
        const probability = chances.get(node.name)![at]!;
        return probability === 0 ? sum : sum + probability * rolledBack(then, clock, chances);
      }, 0);
    case "decision":
      return Math.max(...node.choices.map(({ then }) => rolledBack(then, clock, chances)));
  }
}

function bestOf(choices: readonly { expected: number }[]): number {
  return choices.reduce((best, { expected }, at) => (expected > choices[best]!.expected ? at : best), 0);
}

/** Expectation of the best that could be done if every event were known beforehand; events do not depend on each other. */
function informed(tree: Decision, clock: Clock, events: ReadonlyMap<string, Chance>): number {
  const names = [...events.keys()];
  const certain = new Map<string, readonly number[]>();
  const over = (at: number): number => {
    if (at === names.length) return rolledBack(tree, clock, certain);
    const { name, branches } = events.get(names[at]!)!;
    return branches.reduce((sum, { probability }, branch) => {
      if (probability === 0) return sum;
      certain.set(
        name,
        branches.map((_, other) => (other === branch ? 1 : 0)),
      );
      return sum + probability * over(at + 1);
    }, 0);
  };
  return over(0);
}

function flip(
  tree: Decision,
  clock: Clock,
  given: Chances,
  event: string,
  branch: string,
  place: number,
  best: number,
): Flip {
  const now = given.get(event)!;
  const probability = now[place]!;
  const rest = 1 - probability;
  const bestAt = (moved: number): number => {
    const chances = now.map((each, at) =>
      at === place ? moved : rest > 0 ? (each / rest) * (1 - moved) : (1 - moved) / (now.length - 1),
    );
    const choices = valuesOf(tree, clock, new Map([...given, [event, chances]]));
    // Of equal choices the present one stays.
    const other = bestOf(choices);
    return choices[other]!.expected > choices[best]!.expected + 1e-12 * Math.abs(choices[best]!.expected)
      ? other
      : best;
  };
  let nearest: { at: number; instead: number } | undefined;
  for (const end of now.length > 1 ? [0, 1] : []) {
    let same = probability;
    for (let step = 1; step <= STEPS; step++) {
      let moved = probability + ((end - probability) * step) / STEPS;
      let instead = bestAt(moved);
      if (instead === best) {
        same = moved;
        continue;
      }
      for (let halving = 0; halving < 60; halving++) {
        const middle = (same + moved) / 2;
        const there = bestAt(middle);
        if (there === best) same = middle;
        else [moved, instead] = [middle, there];
      }
      if (!nearest || Math.abs(moved - probability) < Math.abs(nearest.at - probability))
        nearest = { at: moved, instead };
      break;
    }
  }
  return {
    event,
    branch,
    probability,
    at: nearest?.at ?? null,
    instead: nearest ? tree.choices[nearest.instead]!.name : null,
  };
}

function eventsOf(tree: Decision, { asOf }: Clock): Map<string, Chance> {
  const events = new Map<string, Chance>();
  const visit = (node: TimingNode): void => {
    if (node.kind === "outcome") {
      if (!(node.day >= asOf))
        throw new DealInputError(
          "day",
          `An outcome lies ${asOf - node.day} days before the day of the decision: write a later day.`,
        );
      if (!Number.isFinite(node.value)) throw new DealInputError("value", "An outcome has no value: write a number.");
      return;
    }
    if (node.kind === "decision") {
      if (node.choices.length === 0)
        throw new DealInputError("choices", `"${node.name}" has no choices: give at least one.`);
      for (const { then } of node.choices) visit(then);
      return;
    }
    checkChance(node, events.get(node.name));
    events.set(node.name, node);
    for (const { then } of node.branches) visit(then);
  };
  visit(tree);
  const combinations = [...events.values()].reduce((product, { branches }) => product * branches.length, 1);
  if (combinations > MOST_COMBINATIONS)
    throw new DealInputError(
      "events",
      `The events can turn out in ${combinations.toLocaleString("en-US")} ways together: give fewer.`,
    );
  return events;
}

function checkChance({ name, branches }: Chance, known: Chance | undefined): void {
  let sum = 0;
  for (const { name: branch, probability } of branches) {
    if (!(probability >= 0 && probability <= 1))
      throw new DealInputError(
        "probability",
        `The probability of "${branch}" is ${probability}: write a number from 0 to 1.`,
      );
    sum += probability;
  }
  if (!(Math.abs(sum - 1) <= 1e-6))
    throw new DealInputError(
      "probability",
      `The probabilities of "${name}" add up to ${Number(sum.toPrecision(9))}: change them so that they add up to 1.`,
    );
  if (
    known &&
    (known.branches.length !== branches.length ||
      branches.some(
        ({ name: branch, probability }, at) =>
          branch !== known.branches[at]!.name || probability !== known.branches[at]!.probability,
      ))
  ) {
    throw new DealInputError(
      "events",
      `"${name}" stands in the tree twice with other branches or probabilities: give it the same, or another name.`,
    );
  }
}
