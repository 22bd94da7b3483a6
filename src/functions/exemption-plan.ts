/** EXEMPTION_PLAN: the best lines to ask an exemption for, within what it may cost the other side. */
import {
  exemptionPlan,
  type ExemptionLines,
  type PlanBudget,
  type PlanObjective,
} from "../model/response/exemption-plan";
import { amount, figure, optional, rate, required, word } from "./arguments";
import { isBlank, plainCell } from "./cell";
import { messages } from "./messages";
import { Problem } from "./problem";
import { cellAt } from "./range";
import { attempt, matrixOf, need, one, shapeText } from "./spread";

const BUDGETS: readonly PlanBudget[] = ["revenue", "lines"];
const OBJECTIVES: readonly PlanObjective[] = ["trade", "weight"];
const BUDGET = required("budget", figure("the duty forgone a year, or a number of lines"));
const BY = optional(
  "by",
  word(BUDGETS, (text) => BUDGETS.find((each) => each === text.trim().toLowerCase())),
  "revenue" as const,
);
const OBJECTIVE = optional(
  "objective",
  word(OBJECTIVES, (text) => OBJECTIVES.find((each) => each === text.trim().toLowerCase())),
  "trade" as const,
);

/** The columns after the code. */
const VALUE = required("value", amount);
const RATE = required("rate", rate);
const ELASTICITY = required("elasticity", figure("an elasticity of 0 or less, such as -1.5"));
const WEIGHT = optional("weight", figure("a weight of 0 or more"), 0);
const HEADERS = ["code", "value", "rate", "elasticity", "weight"];

/**
 * The tariff lines whose exemption wins the most, within the duty that the importer forgoes or within a number of lines.
 * @customfunction EXEMPTION_PLAN EXEMPTION_PLAN
 * @helpurl help/functions.html#exemption_plan
 * @param lines Rows without a header: code, import value at the present rate, present rate, demand elasticity of the line, and its weight where the objective is "weight".
 * @param budget Most duty forgone a year, in the unit of the values, or most lines.
 * @param by "revenue" (blank) or "lines": what the budget counts.
 * @param objective "trade" (blank) for the most trade won back, or "weight" for the most worth by the weights.
 * @returns One row a chosen line, most gain for its cost first: code, value, rate, trade won back, revenue forgone.
 * @remarks A line wins back value × ((1 + rate) ^ −elasticity − 1), as TRADE_EFFECT has it for a rate of 0. It forgoes value × rate, the duty on today's trade.
 * @remarks The choice is the 0–1 knapsack problem, solved by branch and bound: Horowitz and Sahni (1974), "Computing Partitions with Applications to the Knapsack Problem", Journal of the ACM 21. Thousands of lines may hold more near-best lists than can be tried; the search then ends with a list that is at most one line's gain below the best.
 * @remarks Lines without a duty are never chosen, and empty rows are passed over. Where no line fits the budget the result is #N/A.
 * @example =PARLEY.EXEMPTION_PLAN({"8703.23",100,25%,-1;"8708.29",60,25%,-3;"7208.38",40,50%,-2},30) gives {"8708.29",60,0.25,57.1875,15} | steel would win 50 for 20, cars 25 for 25
 * @example =PARLEY.EXEMPTION_PLAN({"8703.23",100,25%,-1,9;"8708.29",60,25%,-3,1},1,"lines","weight") gives {"8703.23",100,0.25,25,25} | the line with the greatest weight
 */
export function exemptionPlanCells(
  lines: unknown[][],
  budget: unknown[][],
  by?: unknown[][],
  objective?: unknown[][],
): unknown[][] {
  const id = "EXEMPTION_PLAN";
  const counted = one(id, BY, by);
  const wanted = one(id, OBJECTIVE, objective);
  const most = one(id, BUDGET, budget);
  const matrix = matrixOf("lines", lines);
  const needed = wanted === "weight" ? HEADERS : HEADERS.slice(0, 4);
  if (matrix[0]!.length < needed.length) throw new Problem(messages.lineColumns(shapeText(matrix), needed)).toError();
  const rows = [...matrix.keys()].filter((row) => !matrix[row]!.every(isBlank));
  const read = readLines(matrix, rows);
  const plan = need(attempt(() => exemptionPlan(read, most, counted, wanted), []));
  if (plan.chosen.length === 0) throw new Problem(messages.noLine(most, counted), "missing").toError();
  return Array.from(plan.chosen, (line, place) => [
    plainCell(matrix[rows[line]!]![0]) ?? "",
    read.value[line]!,
    read.rate[line]!,
    plan.tradeWon[place]!,
    read.value[line]! * read.rate[line]!,
  ]);
}

function readLines(matrix: readonly (readonly unknown[])[], rows: readonly number[]): ExemptionLines {
  const columns = [VALUE, RATE, ELASTICITY, WEIGHT].map((parameter, index) =>
    Float64Array.from(rows, (row) =>
      cellAt(parameter, matrix[row]![index + 1], () => `lines, row ${row + 1}, ${parameter.name}`),
    ),
  );
  const [value, rate, elasticity, weight] = columns as [Float64Array, Float64Array, Float64Array, Float64Array];
  return { value, rate, elasticity, weight };
}
