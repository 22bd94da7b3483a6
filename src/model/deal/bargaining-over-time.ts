/** What time does to a bargain: alternating offers, a path of concessions, and the worth of waiting. */
import { InputError } from "../input-error";

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
      throw new InputError("our_discount", "noSingleDivision", undefined);
    }
    return (1 - theirDiscount) / (1 - ourDiscount * theirDiscount);
  }
  if (!(Number.isInteger(periods) && periods >= 1 && periods <= MOST_PERIODS))
    throw new InputError("periods", "periods", { value: periods, most: MOST_PERIODS });
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
  if (!(shape > 0)) throw new InputError("shape", "value", { value: shape, wanted: "shape of concessions" });
  if (!(deadline > from)) throw new InputError("deadline", "deadlineNotAfter", undefined);
  const elapsed = Math.min(1, Math.max(0, (day - from) / (deadline - from)));
  return reservation + (aspiration - reservation) * (1 - elapsed ** (1 / shape));
}

function checkDiscount(argument: string, discount: number): void {
  if (!(discount >= 0 && discount <= 1))
    throw new InputError(argument, "value", { value: discount, wanted: "discount factor" });
}
