/** Which measures a scenario counts: "return", or a list such as "as-it-happened, -japan-deal" with names that add rows and names that leave rows out. */
import type { Measure } from "./measure";

export interface ScenarioWords {
  /** Rows that name one of these count, and rows for all scenarios. None: the law as it happened. */
  counted: readonly string[];
  /** Rows that name one of these do not, whatever else they name. */
  leftOut: readonly string[];
}

export function scenarioWords(text: string): ScenarioWords {
  const words = text
    .split(",")
    .map((word) => word.trim())
    .filter((word) => word !== "");
  return {
    counted: words.filter((word) => !word.startsWith("-")),
    leftOut: words.filter((word) => word.startsWith("-")).map((word) => word.slice(1).trim()),
  };
}

export function countsIn(
  { scenarios, status }: Pick<Measure, "scenarios" | "status">,
  { counted, leftOut }: ScenarioWords,
): boolean {
  if (scenarios !== "all" && leftOut.some((word) => scenarios.includes(word))) return false;
  if (counted.length === 0) return status === "law";
  return scenarios === "all" || counted.some((word) => scenarios.includes(word));
}
