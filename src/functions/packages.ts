/** BEST_PACKAGES: the best ways to settle all issues at once, found among every combination of their options. */
import { conflict } from "../model/deal/conflict";
import { choiceName, issueTable, type IssueTable, type OptionRow } from "../model/deal/issue-table";
import { leastValues, packageFront, type PackageFront } from "../model/deal/packages";
import {
  bargainingRules,
  bestScore,
  idealGains,
  ranked,
  spreadOut,
  whyNoDeal,
  type BargainingRule,
  type DisagreementPoint,
  type Gains,
} from "../model/deal/solutions";
import { figure, optional, required, word } from "./arguments";
import { DISAGREEMENT, noDeal, OUR_BATNA, THEIR_BATNA } from "./bargain";
import { isBlank, plainCell } from "./cell";
import { messages } from "./messages";
import { Problem } from "./problem";
import { cellAt } from "./range";
import { attempt, matrixOf, need, one, shapeText } from "./spread";

const COUNT = optional("count", figure("a whole number of packages"), 5);
/** Not the best few, but some of all of them. */
const SPREAD = "spread";
const WAYS = [...bargainingRules, SPREAD] as const;
const RULE = optional(
  "rule",
  word(WAYS, (text) => WAYS.find((each) => each === text.trim().toLowerCase())),
  "nash" as (typeof WAYS)[number],
);
const MOST_PACKAGES = 1000;
const OURS = required("ours", figure("what the option is worth to us"));
const THEIRS = required("theirs", figure("what the option is worth to them"));
const HEADERS = ["issue", "option", "ours", "theirs", "excludes", "requires"];

/**
 * The best packages of one option for each issue, by a rule of fair division, among all that are worse for nobody than no deal.
 * @customfunction BEST_PACKAGES BEST_PACKAGES
 * @helpurl help/functions.html#best_packages
 * @param issues Rows without a header, one an option: issue, option, its value to us, its value to them, and where there are any the options that it excludes and those that it requires.
 * @param ourBatna What no deal is worth to us: our reservation value.
 * @param theirBatna What no deal is worth to them.
 * @param count Most packages to list, from 1 to 1,000. Blank: 5.
 * @param rule "nash" (blank), "kalai-smorodinsky", "egalitarian" or "sum": see NASH_DEAL. "spread": evenly over all that are undominated, the best for us first, as for a chart.
 * @param disagreement "declared" (blank): each side falls back on its reservation value. "attainable": on that, but on no less than the worst package gives it.
 * @returns One row a package, the best first: its value to us, its value to them, then the option of each issue in the order in which issues first appear.
 * @remarks A package is worth the sum of its options. Only undominated packages are listed: those that no other betters for one side without worsening for the other. They are found exactly, issue by issue, without listing all of them.
 * @remarks Excluded and required options are written by name, "Option" or "Issue: Option", with semicolons between them. Exclusion holds both ways. Empty rows are passed over.
 * @remarks Where links join so many options that not every package can be searched, a last row says so, with a bound that no package exceeds.
 * @example =PARLEY.BEST_PACKAGES({"Autos","25%",0,0;"Autos","15%",9,-4;"LNG","none",0,0;"LNG","finance",-3,6},0,0,2) gives {6,2,"15%","finance"} | the only package better than no deal for both
 * @example =PARLEY.BEST_PACKAGES({"Autos","25%",0,0,"";"Autos","15%",9,-4,"";"LNG","none",0,0,"";"LNG","finance",-3,6,"Ships: yards";"Ships","none",0,0,"";"Ships","yards",-2,5,""},0,0,2) gives {6,2,"15%","finance","none";7,1,"15%","none","yards"} | financing excludes yards
 */
export function bestPackagesCells(
  issues: unknown[][],
  ourBatna: unknown[][],
  theirBatna: unknown[][],
  count?: unknown[][],
  rule?: unknown[][],
  disagreement?: unknown[][],
): unknown[][] {
  const id = "BEST_PACKAGES";
  const table = readIssues(issues);
  const reservations = {
    ourReservation: one(id, OUR_BATNA, ourBatna),
    theirReservation: one(id, THEIR_BATNA, theirBatna),
  };
  const most = one(id, COUNT, count);
  if (!(Number.isInteger(most) && most >= 1 && most <= MOST_PACKAGES))
    throw new Problem(messages.count(most, MOST_PACKAGES)).toError();
  const by = one(id, RULE, rule);
  const point = one(id, DISAGREEMENT, disagreement);
  const found = need(attempt(() => packageFront(table.issues, table.links), []));
  if (found.complete && found.packages === 0) throw new Problem(noPackage(table), "missing").toError();
  const gains: Gains = { ours: found.front.ours, theirs: found.front.theirs, ...reservations };
  if (point === "attainable") {
    const least = leastValues(table.issues, table.links);
    Object.assign(gains, { ourWorst: least.ours, theirWorst: least.theirs });
  }
  const places = by === SPREAD ? spreadOut(gains, most, point) : ranked(gains, by, point).slice(0, most);
  if (places.length === 0 && (found.complete || boundGains(found, gains).every((bound) => whyNoDeal(bound) !== null)))
    throw noDeal(gains);
  const rows = places.map((at): unknown[] => [
    found.front.ours[at]!,
    found.front.theirs[at]!,
    ...table.names.map((_, issue) => table.options[issue]![found.front.options[at * table.names.length + issue]!]!),
  ]);
  if (found.complete) return rows;
  return [
    ...rows,
    [
      unsearched(found, gains, by === SPREAD ? "nash" : by, point),
      ...new Array<string>(table.names.length + 1).fill(""),
    ],
  ];
}

function boundGains(found: PackageFront, gains: Gains): Gains[] {
  return found.complete ? [] : [{ ...gains, ...found.bound }];
}

/** How much the packages that were not searched could score at most. */
function unsearched(found: PackageFront, gains: Gains, rule: BargainingRule, point: DisagreementPoint): string {
  const [bound = gains] = boundGains(found, gains);
  // Shares could be equal in a package that was not searched, so only what each side could gain is bounded.
  if (rule === "kalai-smorodinsky") return messages.unsearchedGains(...idealGains(bound, point));
  return messages.unsearched(rule, bestScore(gains, rule, point), bestScore(bound, rule, point) ?? 0);
}

function noPackage(table: IssueTable): string {
  const links = conflict(
    table.issues.map(({ ours }) => ours.length),
    table.links,
  );
  return messages.noPackage(
    links.map(({ kind, from, to }) => `${choiceName(table, from)} ${kind} ${choiceName(table, to)}`),
  );
}

function readIssues(given: unknown[][]): IssueTable {
  const matrix = matrixOf("issues", given);
  if (matrix[0]!.length < 4) throw new Problem(messages.issueColumns(shapeText(matrix), HEADERS)).toError();
  const rows = matrix.map((cells, row): OptionRow | null => {
    if (cells.every(isBlank)) return null;
    const where = (name: string): string => `issues, row ${row + 1}, ${name}`;
    const text = (column: number, needed: boolean): string => {
      const plain = plainCell(cells[column]);
      if (plain === null && needed) throw new Problem(messages.empty(where(HEADERS[column]!), "a name")).toError();
      if (typeof plain === "object" && plain !== null)
        throw new Problem(
          messages.error(where(HEADERS[column]!), plain.code),
          plain.code === "#N/A" ? "missing" : "bad",
        ).toError();
      return plain === null ? "" : String(plain);
    };
    return {
      issue: text(0, true),
      option: text(1, true),
      ours: cellAt(OURS, cells[2], () => where("ours")),
      theirs: cellAt(THEIRS, cells[3], () => where("theirs")),
      excludes: text(4, false),
      requires: text(5, false),
    };
  });
  if (rows.every((row) => row === null)) throw new Problem(messages.empty("issues", "a row for each option")).toError();
  return need(attempt(() => issueTable(rows), []));
}
