/** ZOPA, NASH_DEAL and PARETO_DEALS: packages that are already valued, for both sides. */
import { undominated } from "../model/deal/front";
import {
  bargainingRules,
  settle,
  whyNoDeal,
  zoneOfAgreement,
  type BargainingRule,
  type DisagreementPoint,
  type Gains,
} from "../model/deal/solutions";
import { figure, optional, required, word } from "./arguments";
import { isBlank } from "./cell";
import { messages } from "./messages";
import { Problem } from "./problem";
import { cellAt } from "./range";
import { attempt, matrixOf, need, one, shapeText, spread } from "./spread";

const worth = figure("a number, in one unit a side");
const ZONE = [required("minimum_accepted", worth), required("maximum_offered", worth)] as const;
const OURS = required("ours", worth);
const THEIRS = required("theirs", worth);
export const OUR_BATNA = required("our_batna", figure("what no deal is worth to us"));
export const THEIR_BATNA = required("their_batna", figure("what no deal is worth to them"));
export const RULE = optional(
  "rule",
  word(bargainingRules, (text) => bargainingRules.find((each) => each === text.trim().toLowerCase())),
  "nash" as BargainingRule,
);
const POINTS: readonly DisagreementPoint[] = ["declared", "attainable"];
export const DISAGREEMENT = optional(
  "disagreement",
  word(POINTS, (text) => POINTS.find((each) => each === text.trim().toLowerCase())),
  "declared" as DisagreementPoint,
);

/**
 * Width of the zone of possible agreement: how much more one side offers at most than the other accepts at least.
 * @customfunction ZOPA ZOPA
 * @helpurl help/functions.html#zopa
 * @param minimumAccepted Least that the side which receives would accept. A cell or a range.
 * @param maximumOffered Most that the side which gives would offer, in the same unit. A cell or a range.
 * @returns The width, in the unit of the arguments; 0 where there is no zone of agreement.
 * @remarks The zone lies between the two reservation values (Raiffa, 1982, "The Art and Science of Negotiation", ch. 4).
 * @example =PARLEY.ZOPA(180000,205000) gives 25000 | a seller who takes 180,000 and a buyer who pays 205,000
 * @example =PARLEY.ZOPA({3500;180000},{3000;205000}) gives {0;25000} | no zone in the first row
 */
export function zopaCells(minimumAccepted: unknown[][], maximumOffered: unknown[][]): unknown[][] {
  return spread(ZONE, [minimumAccepted, maximumOffered], zoneOfAgreement);
}

/**
 * The package that a rule of fair division chooses among those worse for nobody than no deal.
 * @customfunction NASH_DEAL NASH_DEAL
 * @helpurl help/functions.html#nash_deal
 * @param ours What each package is worth to us. A range, one cell a package.
 * @param theirs What each is worth to them, in the shape of ours.
 * @param ourBatna What no deal is worth to us: our reservation value.
 * @param theirBatna What no deal is worth to them.
 * @param rule "nash" (blank), "kalai-smorodinsky", "egalitarian" or "sum".
 * @param disagreement "declared" (blank): each side falls back on its reservation value. "attainable": on that, but on no less than the worst of the packages.
 * @returns The package's number, counted along the range from 1.
 * @remarks "nash": the largest product of gains (Nash, 1950, Econometrica 18). "kalai-smorodinsky": of the undominated packages the one whose gains are most nearly the same share of each side's best (Kalai and Smorodinsky, 1975, Econometrica 43). "egalitarian": the largest of the smaller gains (Kalai, 1977, Econometrica 45). "sum": the largest sum of gains. A tie goes to the larger sum, then to the first.
 * @remarks A package that is worse than no deal for either side is never chosen; where all are, the result is #N/A. Packages without values in either range are passed over.
 * @example =PARLEY.NASH_DEAL({18;16;14;12;8;6;2},{0;2;4;5;6;7;8},0,0) gives 4 | Nash's own example of 1950: gains of 12 and 5
 * @example =PARLEY.NASH_DEAL({18;16;14;12;8;6;2},{0;2;4;5;6;7;8},0,0,"egalitarian") gives 5 | gains of 8 and 6
 */
export function nashDealCells(
  ours: unknown[][],
  theirs: unknown[][],
  ourBatna: unknown[][],
  theirBatna: unknown[][],
  rule?: unknown[][],
  disagreement?: unknown[][],
): unknown[][] {
  const id = "NASH_DEAL";
  const packages = valued(ours, theirs);
  const gains: Gains = {
    ...packages,
    ourReservation: one(id, OUR_BATNA, ourBatna),
    theirReservation: one(id, THEIR_BATNA, theirBatna),
  };
  const [by, point] = [one(id, RULE, rule), one(id, DISAGREEMENT, disagreement)];
  const chosen = need(attempt(() => settle(gains, by, point), []));
  if (chosen < 0) throw noDeal(gains);
  return [[packages.numbers[chosen]!]];
}

/**
 * The packages that no other betters for one side without worsening for the other, the best for us first.
 * @customfunction PARETO_DEALS PARETO_DEALS
 * @helpurl help/functions.html#pareto_deals
 * @param ours What each package is worth to us. A range, one cell a package.
 * @param theirs What each is worth to them, in the shape of ours.
 * @returns A column of the packages' numbers, counted along the range from 1.
 * @remarks Of packages worth the same to both sides the first is kept. Packages without values in either range are passed over.
 * @example =PARLEY.PARETO_DEALS({18;14;12;14;2;0},{0;3;5;4;8;8}) gives {1;4;3;5} | the second is worse than the fourth, the last than the fifth
 */
export function paretoDealsCells(ours: unknown[][], theirs: unknown[][]): unknown[][] {
  const packages = valued(ours, theirs);
  return Array.from(undominated(packages.ours, packages.theirs), (at) => [packages.numbers[at]!]);
}

/** Row by row; `numbers` holds each package's place in the range. */
function valued(ours: unknown[][], theirs: unknown[][]): { ours: number[]; theirs: number[]; numbers: number[] } {
  const [ourCells, theirCells] = [matrixOf("ours", ours), matrixOf("theirs", theirs)];
  if (ourCells.length !== theirCells.length || ourCells[0]!.length !== theirCells[0]!.length) {
    throw new Problem(messages.sameShape("theirs", shapeText(theirCells), "ours", shapeText(ourCells))).toError();
  }
  const found = { ours: [] as number[], theirs: [] as number[], numbers: [] as number[] };
  ourCells.forEach((line, row) =>
    line.forEach((cell, column) => {
      const other = theirCells[row]![column];
      if (isBlank(cell) && isBlank(other)) return;
      const where = `, row ${row + 1}, column ${column + 1},`;
      found.ours.push(cellAt(OURS, cell, () => OURS.name + where));
      found.theirs.push(cellAt(THEIRS, other, () => THEIRS.name + where));
      found.numbers.push(row * line.length + column + 1);
    }),
  );
  if (found.numbers.length === 0) throw new Problem(messages.empty("ours", OURS.kind.wanted)).toError();
  return found;
}

/** Says whose reservation value stands in the way. */
export function noDeal(gains: Gains): Error {
  return new Problem(
    messages.noDeal(whyNoDeal(gains), gains.ourReservation, gains.theirReservation),
    "missing",
  ).toError();
}
