/** What time does to a bargain: alternating offers, a path of concessions, and the worth of waiting. */
import { DealInputError } from "./deal-error";

/** Beyond it the share no longer differs from that of a bargain without end by anything that shows. */
const MOST_PERIODS = 100_000;

/**
 * Our share of the surplus when offers alternate, with discount factors a period; we offer first unless `lastMover` says otherwise.
 * Without a number of periods: (1 − theirs) / (1 − ours × theirs). Rubinstein, A. (1982), "Perfect Equilibrium in a Bargaining
 * Model", Econometrica 50. With one: backward from the last offer, whose maker takes all (Ståhl, I. 1972).
 *
 * @param lastMover who makes the last offer of a finite bargain, and with it who makes the first; not given, we make the first
 */
export function rubinsteinShare(
  ourDiscount: number,
  theirDiscount: number,
  periods?: number,
  lastMover?: "us" | "them",
): number {
  checkDiscount("our_discount", ourDiscount);
  checkDiscount("their_discount", theirDiscount);
  if (periods === undefined) {
    if (ourDiscount === 1 && theirDiscount === 1) {
      throw new DealInputError(
        "our_discount",
        "With neither side losing by delay there is no single division: write a discount factor below 1 for one of them.",
      );
    }
    return (1 - theirDiscount) / (1 - ourDiscount * theirDiscount);
  }
  if (!(Number.isInteger(periods) && periods >= 1 && periods <= MOST_PERIODS))
    throw new DealInputError(
      "periods",
      `periods is ${periods}; write a whole number from 1 to ${MOST_PERIODS.toLocaleString("en-US")}, or leave it blank for a bargain without end.`,
    );
  const last = lastMover ?? (periods % 2 === 1 ? "us" : "them");
  /** What the proposer of a period keeps: all less what the other would get by waiting for its own turn. */
  let kept = 1;
  for (let before = 1; before < periods; before++) {
    // One period earlier the other side proposes to the one that would propose now.
    const proposesNext = before % 2 === 1 ? last : other(last);
    kept = 1 - (proposesNext === "us" ? ourDiscount : theirDiscount) * kept;
  }
  const first = periods % 2 === 1 ? last : other(last);
  return first === "us" ? kept : 1 - kept;
}

function other(side: "us" | "them"): "us" | "them" {
  return side === "us" ? "them" : "us";
}

/**
 * What to ask for on a day between `from` and `deadline`: aspiration at the start, reservation at the end.
 * reservation + (aspiration − reservation)(1 − t^(1/shape)), t the elapsed share of the time; shape below 1 holds firm and
 * gives way late (Boulware), above 1 concedes early. Faratin, P., Sierra, C. and Jennings, N. (1998), time-dependent tactics.
 */
export function concession(
  reservation: number,
  aspiration: number,
  from: number,
  deadline: number,
  day: number,
  shape: number,
): number {
  if (!(shape > 0))
    throw new DealInputError(
      "shape",
      `shape is ${shape}; write a number above 0: below 1 gives way late, above 1 early.`,
    );
  if (!(deadline > from))
    throw new DealInputError("deadline", "The deadline is not after the first day: write a later one.");
  const elapsed = Math.min(1, Math.max(0, (day - from) / (deadline - from)));
  return reservation + (aspiration - reservation) * (1 - elapsed ** (1 / shape));
}

/**
 * Worth of waiting one period before an irreversible step, over acting now: never below 0. The values are what is received
 * this period and then every period for ever, starting one period after acting at the new level.
 * Dixit, A. and Pindyck, R. (1994), "Investment under Uncertainty", ch. 2: acting now gives −cost + now + E/rate, waiting
 * gives the discounted value of acting only where it pays.
 */
export function optionToWait(
  cost: number,
  now: number,
  up: number,
  down: number,
  probabilityUp: number,
  rate: number,
): number {
  if (!(rate > 0)) throw new DealInputError("rate", `rate is ${rate}; write a discount rate above 0, such as 10%.`);
  if (!(probabilityUp >= 0 && probabilityUp <= 1))
    throw new DealInputError("probability_up", `probability_up is ${probabilityUp}; write a number from 0 to 1.`);
  const expected = probabilityUp * up + (1 - probabilityUp) * down;
  const actNow = now + expected / rate - cost;
  const actLater = (value: number): number => Math.max(0, value / rate - cost / (1 + rate));
  const wait = probabilityUp * actLater(up) + (1 - probabilityUp) * actLater(down);
  return Math.max(0, wait - Math.max(0, actNow));
}

function checkDiscount(argument: string, discount: number): void {
  if (!(discount >= 0 && discount <= 1))
    throw new DealInputError(
      argument,
      `${argument} is ${discount}; write what a unit one period later is worth now, 0 to 1.`,
    );
}
