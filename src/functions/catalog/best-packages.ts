/** BEST_PACKAGES: the best ways to settle all issues at once, found among every combination of their options. */
import { packageFront, leastValues, type PackageFront } from "../../model/deal/packages";
import {
  bargainingRules,
  bestScore,
  idealGains,
  ranked,
  spreadOut,
  noDealReason,
  type BargainingRule,
  type DisagreementPoint,
  type Gains,
} from "../../model/deal/bargaining-solutions";
import { figure, oneOf, optional, range, type Kind } from "../arguments";
import { DISAGREEMENT, noDeal, OUR_BATNA, THEIR_BATNA } from "../bargain-arguments";
import { defineFunction, type FunctionHelp } from "../define";
import { Failure } from "../failure";
import { noPackage, readIssues } from "../issues-argument";
import { displayLanguage } from "../language";
import { sentence } from "../messages";

/** Not the best few, but some of all of them. */
const SPREAD = "spread";
type Way = BargainingRule | typeof SPREAD;
const WAYS: readonly Way[] = [...bargainingRules, SPREAD];
const MOST_PACKAGES = 1000;
const rows: Kind<unknown> = { wanted: { en: "a row for each option", ko: "선택지마다 한 행을" }, read: (cell) => cell };

export const BEST_PACKAGES = defineFunction({
  id: "BEST_PACKAGES",
  parameters: [
    range("issues", rows),
    OUR_BATNA,
    THEIR_BATNA,
    optional("count", figure({ en: "a whole number of packages", ko: "안의 수를 정수로" }), 5),
    optional("rule", oneOf(WAYS), "nash" as Way),
    DISAGREEMENT,
  ],
  calculateTable(issues, ourReservation, theirReservation, count, rule, disagreement) {
    const table = readIssues(issues);
    if (!(Number.isInteger(count) && count >= 1 && count <= MOST_PACKAGES))
      return new Failure("count", { count, most: MOST_PACKAGES });
    const found = packageFront(table.issues, table.links);
    if (found.complete && found.packages === 0) return noPackage(table);
    const gains: Gains = { ours: found.front.ours, theirs: found.front.theirs, ourReservation, theirReservation };
    if (disagreement === "attainable") {
      const least = leastValues(table.issues, table.links);
      Object.assign(gains, { ourWorst: least.ours, theirWorst: least.theirs });
    }
    const places =
      rule === SPREAD ? spreadOut(gains, count, disagreement) : ranked(gains, rule, disagreement).slice(0, count);
    const hasNoDeal = found.complete || boundGains(found, gains).every((bound) => noDealReason(bound) !== null);
    if (places.length === 0 && hasNoDeal) return noDeal(gains);
    const rows = places.map((at): unknown[] => [
      found.front.ours[at]!,
      found.front.theirs[at]!,
      ...table.names.map((_, issue) => table.options[issue]![found.front.options[at * table.names.length + issue]!]!),
    ]);
    if (found.complete) return rows;
    const note = unsearched(found, gains, rule === SPREAD ? "nash" : rule, disagreement);
    return [...rows, [sentence(note, displayLanguage()), ...new Array<string>(table.names.length + 1).fill("")]];
  },
});

export const help: FunctionHelp<typeof BEST_PACKAGES> = {
  en: {
    description:
      "The best packages of one option for each issue, by a rule of fair division, among all that are worse for nobody than no deal.",
    parameters: {
      issues:
        "Rows without a header, one an option: issue, option, its value to us, its value to them, and where there are any the options that it excludes and those that it requires.",
      our_batna: "What no deal is worth to us: our reservation value.",
      their_batna: "What no deal is worth to them.",
      count: "Most packages to list, from 1 to 1,000. Blank: 5.",
      rule: '"nash" (blank), "kalai-smorodinsky", "egalitarian" or "sum": see NASH_DEAL. "spread": evenly over all efficient packages, the best for us first, as for a chart.',
      disagreement:
        '"declared" (blank): each side falls back on its reservation value. "attainable": on that, but on no less than the worst package gives it.',
    },
    returns:
      "One row a package, the best first: its value to us, its value to them, then the option of each issue in the order in which issues first appear.",
    remarks: [
      "A package is worth the sum of its options. Only efficient packages are listed (Pareto-efficient: no other is better for one side without being worse for the other). They are found exactly, issue by issue, without listing all of them.",
      'Excluded and required options are written by name, "Option" or "Issue: Option", with semicolons between them. Exclusion holds both ways. Empty rows are passed over.',
      "Where links join so many options that not every package can be searched, a last row says so, with a bound that no package exceeds.",
    ],
  },
  ko: {
    description:
      "쟁점마다 선택지 하나씩으로 이루어진 패키지 가운데, 어느 쪽에도 결렬보다 나쁘지 않으면서 공정 분배 규칙으로 가장 좋은 것들.",
    parameters: {
      issues:
        "제목 없는 행들, 선택지마다 한 행: 쟁점, 선택지, 우리에게 갖는 가치, 상대에게 갖는 가치, 그리고 있으면 배제하는 선택지와 전제로 하는 선택지.",
      our_batna: "결렬이 우리에게 갖는 가치: 우리의 유보가치.",
      their_batna: "결렬이 상대에게 갖는 가치.",
      count: "보여 줄 패키지 수의 한도, 1에서 1,000까지. 비우면 5.",
      rule: '"nash"(비우면), "kalai-smorodinsky", "egalitarian" 또는 "sum". NASH_DEAL을 보십시오. "spread": 열등하지 않은 패키지 전체에서 고르게, 우리에게 좋은 순서로(차트용).',
      disagreement:
        '"declared"(비우면): 각자 유보가치로 돌아갑니다. "attainable": 유보가치로 돌아가되 가장 나쁜 패키지보다 낮지는 않습니다.',
    },
    returns:
      "패키지마다 한 행, 좋은 순서: 우리 쪽 가치, 상대 쪽 가치, 이어서 의제마다 고른 선택지(의제가 처음 나온 순서).",
    remarks: [
      "패키지의 값은 고른 안의 합입니다. 열등하지 않은 패키지, 곧 한쪽을 나쁘게 하지 않고는 다른 쪽을 더 좋게 할 수 없는 것만 적습니다. 모든 패키지를 늘어놓지 않고 쟁점별로 정확히 찾습니다.",
      '배제하거나 함께 골라야 하는 안은 "안" 또는 "쟁점: 안"처럼 이름으로 쓰고 세미콜론으로 나눕니다. 배제는 양쪽에 모두 적용됩니다. 빈 행은 건너뜁니다.',
      "서로 얽힌 안이 너무 많아 모든 패키지를 살필 수 없으면 마지막 행이 이를 알리고 어떤 패키지도 넘지 못하는 상한을 보입니다.",
    ],
  },
  examples: [
    {
      formula:
        '=PARLEY.BEST_PACKAGES({"Autos","25%",0,0;"Autos","15%",9,-4;"LNG","none",0,0;"LNG","finance",-3,6},0,0,2)',
      gives: '{6,2,"15%","finance"}',
      en: "the only package better than no deal for both",
      ko: "두 쪽 모두 합의하지 않는 것보다 나은 유일한 패키지",
    },
    {
      formula:
        '=PARLEY.BEST_PACKAGES({"Autos","25%",0,0,"";"Autos","15%",9,-4,"";"LNG","none",0,0,"";"LNG","finance",-3,6,"Ships: yards";"Ships","none",0,0,"";"Ships","yards",-2,5,""},0,0,2)',
      gives: '{6,2,"15%","finance","none";7,1,"15%","none","yards"}',
      en: "financing excludes yards",
      ko: "금융과 조선소는 함께 고를 수 없음",
    },
  ],
};

function boundGains(found: PackageFront, gains: Gains): Gains[] {
  return found.complete ? [] : [{ ...gains, ...found.bound }];
}

/** How much the packages that were not searched could score at most. */
function unsearched(found: PackageFront, gains: Gains, rule: BargainingRule, point: DisagreementPoint): Failure {
  const [bound = gains] = boundGains(found, gains);
  // Shares could be equal in a package that was not searched, so only what each side could gain is bounded.
  if (rule === "kalai-smorodinsky") {
    const [ours, theirs] = idealGains(bound, point);
    return new Failure("unsearchedGains", { ours, theirs });
  }
  const [best, limit] = [bestScore(gains, rule, point), bestScore(bound, rule, point) ?? 0];
  return new Failure("unsearched", { rule, found: best, limit });
}
