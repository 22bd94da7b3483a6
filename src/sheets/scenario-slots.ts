/** Which scenario a row of results is of: that in the same place of the table Scenarios, and none where a user has deleted rows there. */
import { quoted } from "./plan";
import type { SheetText } from "../words/sheets/words";

/** A cell of the scenario in that place, from 0; `otherwise` where the table has fewer rows. */
export function scenarioAt(index: number, header: "Scenario" | "Name" | "Probability", otherwise = '""'): string {
  const cell = `INDEX(Scenarios[${header}],${index + 1})`;
  return `IF(ROWS(Scenarios[Scenario])<${index + 1},${otherwise},${header === "Probability" ? cell : `${cell}&""`})`;
}

/** What the results do not show, or show without need: the first such thing, and what to do; `sum` where all is well with the rows. */
export function scenarioCheck({ checks }: SheetText, built: number): string {
  const { scenarios } = checks;
  const ids = "Scenarios[Scenario]";
  const rows = `ROWS(${ids})`;
  const sum = "SUM(Scenarios[Probability])";
  const any = (condition: string) => `SUMPRODUCT((${condition})*1)>0`;
  const missed = `${quoted(`${checks.sumIs} `)}&TEXT(${sum},"0.00")`;
  const tests: [test: string, words: string][] = [
    [`${rows}>${built}`, `${rows}-${built}&${quoted(scenarios.more)}`],
    [any(`${ids}=""`), quoted(scenarios.noId)],
    [any(`COUNTIF(${ids},${ids})>1`), quoted(scenarios.twice)],
    [`COUNTIF(${ids},CompareWith)=0`, quoted(scenarios.noReference)],
    [any(`COUNTIF(Terms[Scenario],${ids})=0`), quoted(scenarios.noTerms)],
    [`ABS(${sum}-1)>=0.000001`, `${missed}&IF(${rows}<${built},${quoted(`. ${scenarios.fewer}`)},"")`],
    [`${rows}<${built}`, quoted(scenarios.fewer)],
  ];
  return tests.reduceRight((otherwise, [test, words]) => `IF(${test},${words},${otherwise})`, quoted(checks.sumsToOne));
}
