/** Which scenario is the best, the worst or saves the most: formulas over the table OutcomeTotals that more than one sheet takes. */

/** The lowest or the highest net duty of the scenarios that are held to be possible. */
export function likelyDuty(extreme: "MINIFS" | "MAXIFS"): string {
  return `${extreme}(OutcomeTotals[Net duty],OutcomeTotals[Probability],">0")`;
}

export const MOST_SAVED = "MAX(OutcomeTotals[Saved by terms])";

/** The name of the first scenario with a value in a column; blank where none has it. */
export function scenarioWith(header: string, value: string): string {
  return `IFERROR(INDEX(OutcomeTotals[Name],MATCH(${value},OutcomeTotals[${header}],0)),"")`;
}
