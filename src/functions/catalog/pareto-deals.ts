/** PARETO_DEALS: the packages that no other betters. */
import { undominated } from "../../model/deal/pareto-front";
import { amongPackages, OURS, THEIRS } from "../bargain-arguments";
import { defineFunction, type FunctionHelp } from "../define";

export const PARETO_DEALS = defineFunction({
  id: "PARETO_DEALS",
  parameters: [OURS, THEIRS],
  calculateTable(ours, theirs) {
    return amongPackages(ours, theirs, ({ first, second, places }) =>
      Array.from(undominated(first, second), (at) => [places[at]!]),
    );
  },
});

export const help: FunctionHelp<typeof PARETO_DEALS> = {
  en: {
    description:
      "The packages that no other betters for one side without worsening for the other, the best for us first.",
    parameters: {
      ours: "What each package is worth to us. A range, one cell a package.",
      theirs: "What each is worth to them, in the shape of ours.",
    },
    returns: "A column of the packages' numbers, counted along the range from 1.",
    remarks: [
      "Of packages worth the same to both sides the first is kept. Packages without values in either range are passed over; one that is worth 0 to both sides is an error where it would change the result.",
    ],
  },
  ko: {
    description: "한쪽을 나쁘게 하지 않고는 다른 쪽을 더 좋게 할 수 없는 패키지들, 우리에게 가장 좋은 것부터.",
    parameters: {
      ours: "각 패키지가 우리에게 갖는 가치. 패키지마다 한 셀인 범위.",
      theirs: "상대에게 갖는 가치, 같은 모양의 범위.",
    },
    returns: "패키지 번호의 열. 범위를 따라 1부터 셉니다.",
    remarks: [
      "두 쪽에 값이 같은 패키지가 여럿이면 앞의 것을 남깁니다. 두 범위 모두 값이 없는 패키지는 건너뜁니다. 양쪽 모두에 0인 패키지는 결과가 그에 따라 달라지면 오류입니다.",
    ],
  },
  examples: [
    {
      formula: "=PARLEY.PARETO_DEALS({18;14;12;14;2;0},{0;3;5;4;8;8})",
      gives: "{1;4;3;5}",
      en: "the second is worse than the fourth, the last than the fifth",
      ko: "두 번째는 네 번째만 못하고, 마지막은 다섯 번째만 못함",
    },
  ],
};
