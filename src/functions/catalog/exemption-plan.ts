/** EXEMPTION_PLAN: the best lines to ask an exemption for, within what it may cost the other side. */
import {
  exemptionPlan,
  type ExemptionLines,
  type PlanBudget,
  type PlanObjective,
} from "../../model/response/exemption-plan";
import { amount, figure, oneOf, optional, range, rate, required, type Kind } from "../arguments";
import { mayBeBlank, plainCell } from "../cell";
import { defineFunction, type FunctionHelp } from "../define";
import { demandElasticity } from "../elasticities";
import { Failure } from "../failure";
import { sizeText, type Matrix } from "../map-ranges";
import { cellAt } from "../number-range";

/** The columns after the code. */
const VALUE = required("value", amount);
const RATE = required("rate", rate);
const ELASTICITY = required("elasticity", demandElasticity);
const WEIGHT = optional("weight", figure({ en: "a weight of 0 or more", ko: "0 이상의 가중치를" }), 0);
const COLUMNS = ["code", "value", "rate", "elasticity", "weight"];
const rows: Kind<unknown> = { wanted: { en: "a row for each line", ko: "품목마다 한 행을" }, read: (cell) => cell };

export const EXEMPTION_PLAN = defineFunction({
  id: "EXEMPTION_PLAN",
  parameters: [
    range("lines", rows),
    required(
      "budget",
      figure({ en: "the duty forgone a year, or a number of lines", ko: "한 해에 포기하는 관세나 품목 수를" }),
    ),
    optional("by", oneOf<PlanBudget>(["revenue", "lines"]), "revenue" as PlanBudget),
    optional("objective", oneOf<PlanObjective>(["trade", "weight"]), "trade" as PlanObjective),
  ],
  calculateTable(lines, budget, by, objective) {
    const columns = objective === "weight" ? COLUMNS : COLUMNS.slice(0, 4);
    if (lines[0]!.length < columns.length) return new Failure("lineColumns", { size: sizeText(lines), columns });
    const filled = [...lines.keys()].filter((row) => !lines[row]!.every(mayBeBlank));
    const read = readLines(lines, filled);
    const plan = exemptionPlan(read, budget, by, objective);
    if (plan.chosen.length === 0) return new Failure("noLine", { budget, by }, "missing");
    return Array.from(plan.chosen, (line, place) => [
      codeOf(lines[filled[line]!]![0]),
      read.value[line]!,
      read.rate[line]!,
      plan.tradeWon[place]!,
      read.value[line]! * read.rate[line]!,
    ]);
  },
});

export const help: FunctionHelp<typeof EXEMPTION_PLAN> = {
  en: {
    description:
      "The tariff lines whose exemption wins the most, within the duty that the importer forgoes or within a number of lines.",
    parameters: {
      lines:
        'Rows without a header: code, import value at the present rate, present rate, demand elasticity of the line, and its weight where the objective is "weight".',
      budget: "Most duty forgone a year, in the unit of the values, or most lines.",
      by: '"revenue" (blank) or "lines": what the budget counts.',
      objective: '"trade" (blank) for the most trade recovered, or "weight" for the most value by the weights.',
    },
    returns:
      "One row a chosen line, most gain for its cost first: code, value, rate, trade recovered, revenue forgone.",
    remarks: [
      "A line wins back value × ((1 + rate) ^ −elasticity − 1), as TRADE_EFFECT has it for a rate of 0. It forgoes value × rate, the duty on today's trade.",
      'The choice is the 0–1 knapsack problem, solved by branch and bound: Horowitz and Sahni (1974), "Computing Partitions with Applications to the Knapsack Problem", Journal of the ACM 21. Thousands of lines may hold more near-best lists than can be tried; the search then ends with a list that is at most one line\'s gain below the best.',
      "Lines without a duty are never chosen, and empty rows are passed over. Where no line fits the budget the result is #N/A.",
    ],
  },
  ko: {
    description: "수입국이 포기하는 관세 또는 품목 수의 한도 안에서 면제로 가장 많은 것을 얻는 품목들.",
    parameters: {
      lines:
        '제목 없는 행들: 코드, 현재 세율에서의 수입액, 현재 세율, 품목의 수요 탄력성, 그리고 목적이 "weight"일 때의 가중치.',
      budget: "한 해에 포기하는 관세의 한도(수입액과 같은 단위) 또는 품목 수의 한도.",
      by: '한도가 세는 것: "revenue"(비우면) 또는 "lines".',
      objective: '회복 교역을 가장 크게 하는 "trade"(비우면) 또는 가중치를 가장 크게 하는 "weight".',
    },
    returns: "고른 품목마다 한 행, 비용 대비 효과가 큰 순서: 코드, 금액, 세율, 회복 교역, 포기하는 관세 수입.",
    remarks: [
      "한 품목이 되찾는 무역은 value × ((1 + rate) ^ −elasticity − 1)로, 세율이 0일 때의 TRADE_EFFECT와 같습니다. 포기하는 것은 현재 무역의 관세인 value × rate입니다.",
      '고르는 일은 0–1 배낭 문제이며 분기 한정법으로 풉니다: Horowitz and Sahni (1974), "Computing Partitions with Applications to the Knapsack Problem", Journal of the ACM 21. 품목이 수천 개면 최선에 가까운 목록이 너무 많아 다 살필 수 없을 때가 있는데, 그때는 최선과의 차이가 한 품목의 이득을 넘지 않는 목록에서 멈춥니다.',
      "관세가 없는 품목은 고르지 않고 빈 행은 건너뜁니다. 예산에 맞는 품목이 없으면 #N/A입니다.",
    ],
  },
  examples: [
    {
      formula: '=PARLEY.EXEMPTION_PLAN({"8703.23",100,25%,-1;"8708.29",60,25%,-3;"7208.38",40,50%,-2},30)',
      gives: '{"8708.29",60,0.25,57.1875,15}',
      en: "steel would win 50 for 20, cars 25 for 25",
      ko: "철강은 20으로 50을, 자동차는 25로 25를 되찾음",
    },
    {
      formula: '=PARLEY.EXEMPTION_PLAN({"8703.23",100,25%,-1,9;"8708.29",60,25%,-3,1},1,"lines","weight")',
      gives: '{"8703.23",100,0.25,25,25}',
      en: "the line with the greatest weight",
      ko: "가중치가 가장 큰 품목",
    },
  ],
};

/** As it is written; a blank cell may arrive as 0. */
function codeOf(cell: unknown): unknown {
  return mayBeBlank(cell) ? "" : plainCell(cell);
}

function readLines(lines: Matrix, filled: readonly number[]): ExemptionLines {
  const columns = [VALUE, RATE, ELASTICITY, WEIGHT].map((parameter, index) =>
    Float64Array.from(filled, (row) =>
      cellAt(parameter, lines[row]![index + 1], () => ({
        en: `lines, row ${row + 1}, ${parameter.name}`,
        ko: `lines ${row + 1}행 ${parameter.name}`,
      })),
    ),
  );
  const [value, rate, elasticity, weight] = columns as [Float64Array, Float64Array, Float64Array, Float64Array];
  return { value, rate, elasticity, weight };
}
