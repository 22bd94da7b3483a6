/** NEXT_OFFER: the best package for us that the other side accepts with a chosen chance, within the mandate. */
import { folded, type IssueTable } from "../../model/deal/issue-table";
import type { Learning } from "../../model/talks/learning";
import { nextOffer } from "../../model/talks/next-offer";
import { figure, oneOf, optional, required, share, type RangeParameter } from "../arguments";
import { OUR_BATNA } from "../bargain-arguments";
import { mayBeBlank, plainCell } from "../cell";
import { defineFunction, type FunctionHelp, type Rows } from "../define";
import { Failure } from "../failure";
import type { Matrix } from "../map-ranges";
import { noPackage } from "../issues-argument";
import { ISSUES, learnFrom, SPREAD, TALKS, THEIR_RESERVATION } from "../talks-argument";

const MANDATE: RangeParameter<unknown, "mandate"> = {
  name: "mandate",
  kind: { wanted: { en: "rows of issue and limit", ko: "의제와 한도의 행들을" }, read: (cell: unknown) => cell },
  otherwise: { value: undefined },
  takes: "range",
};
const MOST = 6;

export const NEXT_OFFER = defineFunction({
  id: "NEXT_OFFER",
  parameters: [
    ISSUES,
    TALKS,
    OUR_BATNA,
    THEIR_RESERVATION,
    required("chance", share),
    optional("count", figure({ en: "a whole number of offers", ko: "제안의 수를 정수로" }), 4),
    MANDATE,
    SPREAD,
    optional("output", oneOf(["offers", "steps"]), "offers"),
  ],
  calculateTable(issues, talks, ourReservation, reservation, chance, count, mandate, spread, output) {
    if (!(Number.isInteger(count) && count >= 1 && count <= MOST)) return new Failure("count", { count, most: MOST });
    const { table, learning } = learnFrom(issues, talks, reservation, spread);
    const ours = table.issues.map((issue) => issue.ours);
    const least = limits(table, mandate);
    if (output === "steps") return steps(table, learning, least, chance, ourReservation);
    const allowed = (issue: number, option: number): boolean => ours[issue]![option]! >= least[issue]!;
    const found = nextOffer(learning, ours, table.links, allowed, chance, count);
    if (!found)
      return least.some((each) => each > -Infinity) ? new Failure("noMandate", undefined, "missing") : noPackage(table);
    const offers = found.offers.filter((offer) => offer.ours >= ourReservation);
    if (!found.reached || offers.length === 0)
      return new Failure("belowChance", { chance, most: found.reached ? 0 : found.offers[0]!.chance }, "missing");
    return offers.map((offer): unknown[] => [
      offer.ours,
      offer.theirs,
      offer.chance,
      ...Array.from(offer.options, (option, issue) => table.options[issue]![option]!),
    ]);
  },
});

/** For each issue with a limit the next option below it, and what the best offer is worth to us if we may go so far. */
function steps(
  table: IssueTable,
  learning: Learning,
  least: readonly number[],
  chance: number,
  ourReservation: number,
): Rows {
  const ours = table.issues.map((issue) => issue.ours);
  const best = (limits: readonly number[]): number | null => {
    const found = nextOffer(
      learning,
      ours,
      table.links,
      (issue, option) => ours[issue]![option]! >= limits[issue]!,
      chance,
      1,
    );
    const worth = found?.reached === true ? found.offers[0]!.ours : -Infinity;
    return worth >= ourReservation ? worth : null;
  };
  const now = best(least);
  return table.names.map((name, issue): unknown[] => {
    const below = Math.max(...ours[issue]!.filter((worth) => worth < least[issue]!));
    if (!(below > -Infinity)) return [name, "", "", ""];
    const then = best(least.map((each, at) => (at === issue ? below : each)));
    const option = table.options[issue]![ours[issue]!.indexOf(below)]!;
    return [name, option, then ?? "", then === null ? "" : then - (now ?? ourReservation)];
  });
}

/** What each issue must be worth to us at least: as much as its limit is. */
function limits(table: IssueTable, mandate: Matrix): number[] {
  const least = table.issues.map(() => -Infinity);
  mandate.forEach((cells, row) => {
    const [issue, option] = [cells[0], cells[1]];
    if (mayBeBlank(option) || mayBeBlank(issue)) return;
    const [wanted, limit] = [String(plainCell(issue)), String(plainCell(option))];
    const place = table.names.findIndex((name) => folded(name) === folded(wanted));
    const at = table.options[place]?.findIndex((name) => folded(name) === folded(limit)) ?? -1;
    if (at < 0) throw new Failure("mandateRow", { row: row + 1, issue: wanted, option: limit }).toError();
    least[place] = table.issues[place]!.ours[at]!;
  });
  return least;
}

export const help: FunctionHelp<typeof NEXT_OFFER> = {
  en: {
    description:
      "What to offer next: the best package for us that the other side accepts with the chance wanted, within the mandate, and others of much the same worth to us.",
    parameters: {
      issues:
        "Rows as BEST_PACKAGES takes them: issue, option, value to us, value to them, and links where there are any.",
      talks: "The talks so far, in rows as LEARN_WEIGHTS takes them; blank cells where nothing was said yet.",
      our_batna: "What no deal is worth to us: nothing below it is proposed.",
      their_batna: "What no deal is worth to them: one cell, or three with the low, the likely and the high value.",
      chance: "That they accept, from 0 to 1: 50% for an offer as likely refused as accepted.",
      count: "Most offers to list, from 1 to 6. Blank: 4.",
      mandate:
        "Rows of issue and limit, the option that we may not go below: one worth less to us is not proposed. Issues without a limit are free.",
      spread:
        "How far each of their weights may be from 1, as a share: with 0.8 (blank or 0) anywhere from 0.2 to 1.8, 1 the likeliest.",
      output:
        '"offers" (blank), or "steps": a row an issue with the next option below its limit, what the best offer would be worth to us if we might go so far, and what that adds; where nothing reached the chance before, over no deal.',
    },
    returns:
      "One row an offer, the best first: its value to us, its value to them on average, the chance that they accept it, then the option of each issue in the order in which issues names them first.",
    remarks: [
      "Looked for along the efficient packages by what they are worth to them on average, as LEARN_WEIGHTS has learnt it, and among those that a change of one option makes of the best; the others differ from each other in two issues or more and are within 2 % of what packages can be worth to us (Medvec and Galinsky, 2005, Negotiation 8).",
      "Where no package within the mandate reaches the chance, or none that does is as good for us as no deal, the result is #N/A and says the likeliest.",
    ],
  },
  ko: {
    description:
      "다음에 무엇을 제안할지: 상대가 원하는 확률로 수락하고 위임 범위 안에 있는 것 가운데 우리에게 가장 좋은 패키지, 그리고 우리에게 거의 같은 가치를 갖는 다른 패키지들.",
    parameters: {
      issues: "BEST_PACKAGES와 같은 행: 의제, 선택지, 우리에게 갖는 가치, 상대에게 갖는 가치, 있으면 연계 조건.",
      talks: "지금까지의 협상, LEARN_WEIGHTS와 같은 행들. 아직 없으면 빈 셀.",
      our_batna: "결렬이 우리에게 갖는 가치: 그보다 못한 것은 제안하지 않습니다.",
      their_batna: "결렬이 상대에게 갖는 가치: 셀 하나, 또는 하한·최빈·상한의 셀 셋.",
      chance: "상대가 수락할 확률, 0에서 1까지. 50%면 수락과 거부의 가능성이 같은 제안입니다.",
      count: "보여 줄 제안 수의 한도, 1에서 6까지. 비우면 4.",
      mandate:
        "의제와 한도(넘어설 수 없는 선택지)의 행들: 우리에게 그보다 가치가 낮은 선택지는 제안하지 않습니다. 한도가 없는 의제는 자유입니다.",
      spread:
        "상대의 가중치가 1에서 벗어날 수 있는 폭의 비율: 0.8(비우거나 0)이면 0.2에서 1.8까지이고 1이 가장 가능성이 큽니다.",
      output:
        '"offers"(비우면), 또는 "steps": 의제마다 한 행으로 한도의 다음 단계, 거기까지 갈 수 있다면 최선의 제안이 우리에게 갖는 가치, 그로써 늘어나는 값(전에 이르는 것이 없었으면 결렬보다 늘어나는 값).',
    },
    returns:
      "제안마다 한 행, 좋은 순서: 우리에게 갖는 가치, 상대에게 갖는 평균 가치, 수락 확률, 이어서 의제(issues에 처음 나온 순서)마다 선택지.",
    remarks: [
      "LEARN_WEIGHTS가 학습한 상대의 평균 가치로 열등하지 않은 패키지를 따라 찾고, 가장 좋은 것에서 선택지 하나를 바꾼 것도 살핍니다. 나머지는 서로 둘 이상의 의제에서 다르고, 우리에게 갖는 가치의 차이가 패키지 가치 폭의 2% 안입니다(Medvec and Galinsky, 2005, Negotiation 8).",
      "위임 범위 안에서 그 확률에 이르는 패키지가 없거나, 이르더라도 결렬보다 못하면 결과는 #N/A이고 가장 가능성이 큰 확률을 알립니다.",
    ],
  },
  examples: [
    {
      formula:
        '=PARLEY.NEXT_OFFER({"Cars","25%",0,0;"Cars","15%",9,-4;"LNG","none",0,0;"LNG","buy",-3,6},{1,"us","Cars","15%","refused"},0,0,50%,1,,0.001)',
      gives: '{6,2,1,"15%","buy"}',
      en: "where all is known, the best for us that is better for them than no deal",
      ko: "모두 알려져 있으면, 상대에게 결렬보다 나은 것 가운데 우리에게 가장 좋은 것",
    },
  ],
};
