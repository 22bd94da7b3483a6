/** BRIDGE: from one figure to another, what is due to each of the factors that they are made of. */
import { bridge, bridgeByOrder, bridgeRows, MOST_ORDERED_FACTORS } from "../../model/outcome/bridge";
import { figure, names, oneOf, optional, range } from "../arguments";
import { defineFunction, type FunctionHelp } from "../define";
import { Failure } from "../failure";
import { isBlankRange, sameSize } from "../map-ranges";
import { cellAt, numbersOf } from "../number-range";

const FACTOR = { ...figure({ en: "a number", ko: "숫자를" }), blank: 0 };
const FROM = range("from", FACTOR);
const TO = range("to", FACTOR);
const FACTORS = names("factors");
type Output = "parts" | "rows" | "orders";

export const BRIDGE = defineFunction({
  id: "BRIDGE",
  parameters: [FROM, TO, FACTORS, optional("output", oneOf<Output>(["parts", "rows", "orders"]), "parts" as Output)],
  calculateTable(from, to, factorNames, output) {
    sameSize(TO.name, to, FROM.name, from);
    const { values: before, columns: factors } = numbersOf(FROM, from);
    const states = { before, after: numbersOf(TO, to).values, factors };
    const given = isBlankRange(factorNames)
      ? undefined
      : factorNames.flat().map((cell, at) => cellAt(FACTORS, cell, () => FACTORS.name) || String(at + 1));
    if (given && given.length !== factors) return new Failure("factorNames", { names: given.length, factors });
    if (output === "parts") {
      const parts = Array.from(bridge(states));
      return parts.map((part, at) => (given ? [given[at], part] : [part]));
    }
    if (output === "rows") {
      const parts = bridgeRows(states);
      return from.map((_, row) => Array.from(parts.subarray(row * factors, (row + 1) * factors)));
    }
    if (factors > MOST_ORDERED_FACTORS) return new Failure("factorOrders", { factors, most: MOST_ORDERED_FACTORS });
    const name = (factor: number): string => given?.[factor] ?? String(factor + 1);
    return bridgeByOrder(states).map(({ order, parts }) => [order.map(name).join(", "), ...parts]);
  },
});

export const help: FunctionHelp<typeof BRIDGE> = {
  en: {
    description:
      "From one figure to another in parts: how much of the difference is due to each of the factors that both are made of.",
    parameters: {
      from: "The figure that one begins with: a row for each thing that is added up, a column for each factor of its product, such as trade, rate, share that pays.",
      to: "The figure that one ends with, in the shape of from.",
      factors: "Names of the factors, one for each column. Blank: none.",
      output: '"parts" (blank), "rows" or "orders".',
    },
    returns:
      "One row a factor: its name where names are given, and its part. The parts add up to the difference. Or the parts of each row of from, in its shape; or a row for each order in which the factors can change, with the order's words and the parts, for at most six factors.",
    remarks: [
      "A factor's part is its effect when it changes, averaged over all orders in which the factors can change: its Shapley value (Shapley 1953; Shorrocks 2013, Journal of Economic Inequality 11, eq. 6), so it depends on no order. For products it is the decomposition of Das Gupta (1993), Standardization and Decomposition of Rates, US Bureau of the Census, P23-186; the first example is that book's of Austria and Chile (10.434, 10.561 and −0.667 births per thousand people).",
      "A blank factor counts as 0.",
    ],
  },
  ko: {
    description: "두 금액의 차이를 요인별로 나눕니다: 두 금액을 이루는 요인마다 차이의 얼마가 그 때문인지.",
    parameters: {
      from: "출발하는 금액: 더해지는 것마다 한 행, 그 곱의 요인(무역액, 세율, 과세 비율 등)마다 한 열.",
      to: "도달하는 금액, from과 같은 모양.",
      factors: "요인의 이름, 열마다 하나. 비우면 이름 없음.",
      output: '"parts"(비우면), "rows" 또는 "orders".',
    },
    returns:
      "요인마다 한 행: 이름을 주었으면 이름, 그리고 기여분. 기여분을 모두 더하면 차이가 됩니다. 또는 from의 행마다의 기여분을 같은 모양으로, 또는 요인이 바뀌는 순서마다 한 행으로 순서와 기여분을(요인은 여섯 개까지).",
    remarks: [
      "요인의 기여분은 요인이 바뀌는 모든 순서에 걸쳐 그 요인이 바뀔 때의 효과를 평균한 것, 곧 섀플리 값입니다(Shapley 1953; Shorrocks 2013, Journal of Economic Inequality 11, 식 6). 따라서 순서에 좌우되지 않습니다. 곱에서는 Das Gupta (1993), Standardization and Decomposition of Rates, US Bureau of the Census, P23-186의 분해와 같습니다. 첫 예는 그의 오스트리아와 칠레 예(인구 천 명당 출생 10.434, 10.561, −0.667)입니다.",
      "빈 요인은 0으로 봅니다.",
    ],
  },
  examples: [
    {
      formula: "=PARLEY.BRIDGE({51.78746,0.45919,0.52638},{84.90502,0.75756,0.51065})",
      gives: "{10.4340333;10.5608476;-0.667008381}",
      en: "births a woman of 15 to 49, the share of women who are, the share of people who are women",
      ko: "15–49세 여성 1인당 출생, 여성 중 15–49세의 비율, 인구 중 여성의 비율",
    },
    {
      formula: '=PARLEY.BRIDGE({1000,0.25;500,0.1},{1200,0.15;500,0.1},{"trade","rate"})',
      gives: '{"trade",40;"rate",-110}',
      en: "duty falls by 70: more trade adds 40, the lower rate takes 110",
      ko: "관세가 70 줄어듭니다: 무역 증가로 40이 늘고 세율 인하로 110이 줄어듭니다",
    },
    {
      formula: '=PARLEY.BRIDGE({1000,0.25},{1200,0.15},{"trade","rate"},"orders")',
      gives: '{"trade, rate",50,-120;"rate, trade",30,-100}',
      en: "the part of each, by which of them changes first",
      ko: "무엇이 먼저 바뀌는지에 따른 기여분",
    },
  ],
};
