/** NASH_DEAL: the package that a rule of fair division chooses. */
import { bargainingRules, settle, type Gains } from "../../model/deal/bargaining-solutions";
import { oneOf, optional } from "../arguments";
import { amongPackages, DISAGREEMENT, noDeal, OUR_BATNA, OURS, THEIR_BATNA, THEIRS } from "../bargain-arguments";
import { defineFunction, type FunctionHelp } from "../define";

export const NASH_DEAL = defineFunction({
  id: "NASH_DEAL",
  parameters: [OURS, THEIRS, OUR_BATNA, THEIR_BATNA, optional("rule", oneOf(bargainingRules), "nash"), DISAGREEMENT],
  calculateTable(ours, theirs, ourReservation, theirReservation, rule, disagreement) {
    return amongPackages(ours, theirs, ({ first, second, places }) => {
      const gains: Gains = { ours: first, theirs: second, ourReservation, theirReservation };
      const chosen = settle(gains, rule, disagreement);
      return chosen < 0 ? noDeal(gains) : [[places[chosen]!]];
    });
  },
});

export const help: FunctionHelp<typeof NASH_DEAL> = {
  en: {
    description: "The package that a rule of fair division chooses among those worse for nobody than no deal.",
    parameters: {
      ours: "What each package is worth to us. A range, one cell a package.",
      theirs: "What each is worth to them, in the shape of ours.",
      our_batna: "What no deal is worth to us: our reservation value.",
      their_batna: "What no deal is worth to them.",
      rule: '"nash" (blank), "kalai-smorodinsky", "egalitarian" or "sum".',
      disagreement:
        '"declared" (blank): each side falls back on its reservation value. "attainable": on that, but on no less than the worst of the packages.',
    },
    returns: "The package's number, counted along the range from 1.",
    remarks: [
      '"nash": the largest product of gains (Nash, 1950, Econometrica 18). "kalai-smorodinsky": of the efficient packages the one whose gains are most nearly the same share of each side\'s best (Kalai and Smorodinsky, 1975, Econometrica 43). "egalitarian": the largest of the smaller gains (Kalai, 1977, Econometrica 45). "sum": the largest sum of gains. A tie goes to the larger sum, then to the first.',
      "A package that is worse than no deal for either side is never chosen; where all are, the result is #N/A. Packages without values in either range are passed over; one that is worth 0 to both sides is an error where it would change the result.",
    ],
  },
  ko: {
    description: "어느 쪽에도 결렬보다 나쁘지 않은 패키지 가운데 공정 분배 규칙이 고르는 것.",
    parameters: {
      ours: "각 패키지가 우리에게 갖는 가치. 패키지마다 한 셀인 범위.",
      theirs: "상대에게 갖는 가치, 같은 모양의 범위.",
      our_batna: "결렬이 우리에게 갖는 가치: 우리의 유보가치.",
      their_batna: "결렬이 상대에게 갖는 가치.",
      rule: '"nash"(비우면), "kalai-smorodinsky", "egalitarian" 또는 "sum".',
      disagreement:
        '"declared"(비우면): 각자 유보가치로 돌아갑니다. "attainable": 유보가치로 돌아가되 가장 나쁜 패키지보다 낮지는 않습니다.',
    },
    returns: "패키지 번호. 범위를 따라 1부터 셉니다.",
    remarks: [
      '"nash": 이득의 곱이 가장 큰 것(Nash, 1950, Econometrica 18). "kalai-smorodinsky": 열등하지 않은 패키지 가운데, 이득이 각자의 최대 이득에서 차지하는 비율이 가장 비슷한 것(Kalai and Smorodinsky, 1975, Econometrica 43). "egalitarian": 작은 쪽의 이득이 가장 큰 것(Kalai, 1977, Econometrica 45). "sum": 이득의 합이 가장 큰 것. 같으면 합이 큰 것, 그다음은 앞선 것을 고릅니다.',
      "어느 한쪽에라도 합의하지 않느니만 못한 패키지는 고르지 않으며, 모두 그러하면 #N/A입니다. 두 범위 모두 값이 없는 패키지는 건너뜁니다. 양쪽 모두에 0인 패키지는 결과가 그에 따라 달라지면 오류입니다.",
    ],
  },
  examples: [
    {
      formula: "=PARLEY.NASH_DEAL({18;16;14;12;8;6;2},{0;2;4;5;6;7;8},0,0)",
      gives: "4",
      en: "Nash's own example of 1950: gains of 12 and 5",
      ko: "1950년 내시의 예: 이득 12와 5",
    },
    {
      formula: '=PARLEY.NASH_DEAL({18;16;14;12;8;6;2},{0;2;4;5;6;7;8},0,0,"egalitarian")',
      gives: "5",
      en: "gains of 8 and 6",
      ko: "이득 8과 6",
    },
  ],
};
