/** What the functions of the bargaining table take: packages that are already valued, and what no deal is worth. */
import { noDealReason, type DisagreementPoint, type Gains } from "../model/deal/bargaining-solutions";
import { figure, oneOf, optional, range, required } from "./arguments";
import type { Rows } from "./define";
import { Failure, tryRun } from "./failure";
import type { Matrix } from "./map-ranges";
import { pairsOf, type Pairs } from "./number-range";

export const worth = figure({ en: "a number, in one unit a side", ko: "한쪽마다 같은 단위의 숫자를" });
export const OURS = range("ours", worth);
export const THEIRS = range("theirs", worth);
export const OUR_BATNA = required(
  "our_batna",
  figure({ en: "what no deal is worth to us", ko: "결렬이 우리에게 갖는 가치를" }),
);
export const THEIR_BATNA = required(
  "their_batna",
  figure({ en: "what no deal is worth to them", ko: "결렬이 상대에게 갖는 가치를" }),
);
export const DISAGREEMENT = optional(
  "disagreement",
  oneOf<DisagreementPoint>(["declared", "attainable"]),
  "declared" as DisagreementPoint,
);

/** Says whose reservation value prevents a deal. */
export function noDeal(gains: Gains): Failure {
  const why = noDealReason(gains);
  switch (why?.kind) {
    case "ours":
      return new Failure("noDealForUs", { batna: gains.ourReservation, best: why.best }, "missing");
    case "theirs":
      return new Failure("noDealForThem", { batna: gains.theirReservation, best: why.best }, "missing");
    case "apart":
      return new Failure("noZone", { batna: gains.ourReservation, best: why.ourBest }, "missing");
    default:
      return new Failure("noDeal", undefined, "missing");
  }
}

/**
 * What is found among the packages. A blank one is passed over, but some versions of Excel pass it as 0, and it may also be a package
 * that is worth nothing to either side: where the answer depends on which, there is none.
 */
export function amongPackages(ours: Matrix, theirs: Matrix, find: (packages: Pairs) => Rows | Failure): Rows | Failure {
  const packages = pairsOf(OURS, ours, THEIRS, theirs);
  const isNothing = (at: number): boolean => packages.first[at] === 0 && packages.second[at] === 0;
  const some = packages.places.flatMap((_, at) => (isNothing(at) ? [] : [at]));
  const found = find(packages);
  if (some.length === packages.places.length) return found;
  const pick = (values: readonly number[]): number[] => some.map((at) => values[at]!);
  const without: Pairs = {
    first: pick(packages.first),
    second: pick(packages.second),
    places: pick(packages.places),
  };
  const otherwise = some.length === 0 ? undefined : tryRun(() => find(without));
  if (JSON.stringify(otherwise) === JSON.stringify(found)) return found;
  return new Failure("zeroPackage", { place: packages.places.find((_, at) => isNothing(at))! });
}
