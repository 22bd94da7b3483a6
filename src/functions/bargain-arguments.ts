/** What the functions of the bargaining table take: packages that are already valued, and what no deal is worth. */
import { whyNoDeal, type DisagreementPoint, type Gains } from "../model/deal/solutions";
import { figure, oneOf, optional, range, required } from "./arguments";
import { Failure } from "./failure";

export const worth = figure({ en: "a number, in one unit a side", ko: "한쪽마다 같은 단위의 숫자를" });
/** A blank package is passed over, and one that is worth 0 to both sides is not. */
export const OURS = range("ours", worth, { zeroDiffers: true });
export const THEIRS = range("theirs", worth, { zeroDiffers: true });
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

/** Says whose reservation value stands in the way. */
export function noDeal(gains: Gains): Failure {
  const why = whyNoDeal(gains);
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
