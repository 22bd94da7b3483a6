/** The effect on trade, scenario by scenario, and the expected value of every headline. */
import { columnsOf } from "./columns";
import type { Contents } from "./contents";
import { MILLIONS, PERCENT, TIMES } from "./formats";
import { formula, quoted, thisRow, type Cell, type TablePlan } from "./plan";
import { divertedHeader } from "./headers";
import { divertedColumns, rivalsAndRest } from "./outcome-rows";
import result from "../cases/back-test/result.json";

export function outcomeTradeTable(contents: Contents, row: number): TablePlan {
  const { text, scenarios, sectors } = contents;
  const here = (header: string) => thisRow("OutcomeTrade", header);
  const total = (header: string) => formula(`=SUMIFS(Outcomes[${header}],Outcomes[Scenario],${here("Scenario")})`);
  const diverted = rivalsAndRest(contents).map(divertedHeader);
  // Sales that fall are imports that the importer's deficit is smaller by; its own exports are held.
  const fall = ["Trade lost", ...diverted].map((header) => `-${here(header)}`).join("");
  const known = `SUMIFS(Outcomes[Imports before],Outcomes[Scenario],${here("Scenario")},Outcomes[Imports unlimited],">=-1E+300")`;
  const whole = `SUMIFS(Outcomes[Imports before],Outcomes[Scenario],${here("Scenario")})`;
  const [low, high] = [1 + result.range.low, 1 + result.range.high];
  const beyond = (side: "<" | ">", bound: number) =>
    `COUNTIFS(Outcomes[Scenario],${here("Scenario")},Outcomes[Growth],"${side}${bound}")`;
  const count = `(${beyond(">", high)}+${beyond("<", low)})`;
  const warning = text.checks.beyondObserved(result.range);
  return {
    name: "OutcomeTrade",
    row,
    column: 0,
    ...(text.captions.OutcomeTrade === undefined ? {} : { caption: text.captions.OutcomeTrade }),
    keys: [],
    columns: [
      ...columnsOf(text.labels.OutcomeTrade, [
        ["Name", "formula"],
        ["Scenario", "formula", undefined, undefined, "quiet"],
        ["Imports after", "formula", MILLIONS, undefined, "strong"],
        ["Trade lost", "formula", MILLIONS],
      ]),
      ...divertedColumns(contents),
      ...columnsOf(text.labels.OutcomeTrade, [
        ["Revenue after", "formula", MILLIONS],
        ["Deficit change", "formula", MILLIONS],
        ["Covered", "formula", PERCENT],
        ["Largest rise", "formula", TIMES],
        ["Beyond 2025", "formula", undefined, undefined, "wrap"],
      ]),
    ],
    rows: scenarios.map((_, index): Cell[] => [
      formula(`=INDEX(OutcomeTotals[Name],${index + 1})`),
      formula(`=INDEX(OutcomeTotals[Scenario],${index + 1})`),
      total("Imports after"),
      total("Trade lost"),
      ...diverted.map(total),
      total("Revenue after"),
      formula(`=0${fall}`),
      formula(`=IF(${whole}=0,0,${known}/${whole})`),
      // Of no number MAXIFS makes 0 in Excel, and other things elsewhere.
      formula(
        `=IF(COUNTIFS(Outcomes[Scenario],${here("Scenario")},Outcomes[Growth],">=0")=0,${quoted(text.checks.noElasticity)},MAXIFS(Outcomes[Growth],Outcomes[Scenario],${here("Scenario")}))`,
      ),
      // What never happened in the back-test is not believed without a second look.
      formula(
        `=IF(${count}=0,"",${quoted(warning.before)}&${count}&${quoted(warning.between)}&${sectors.length}&${quoted(warning.after)})`,
      ),
    ]),
  };
}

/** Of a label, what stands above its unit; a partner tells one column of what is diverted from the other. */
const nameOf = (label: string): string => label.split("\n").join(", ");

/** Each headline weighted by the probabilities, and its lowest and highest value among the scenarios that may come. */
export function expectedTable(contents: Contents, row: number): TablePlan {
  const { text } = contents;
  // Duty is counted on all trade; what trade becomes only where an elasticity is known.
  const trade = (header: string) => ({
    header,
    covered: true,
    column: `OutcomeTrade[${header}]`,
    about: text.labels.OutcomeTrade[header] ?? "",
  });
  const duty = (header: string) => ({
    header,
    covered: false,
    column: `OutcomeTotals[${header}]`,
    about: text.labels.OutcomeTotals[header] ?? "",
  });
  const diverted = divertedColumns(contents).map(({ header, label }) => ({
    header,
    covered: true,
    column: `OutcomeTrade[${header}]`,
    about: label,
  }));
  const headlines = [
    duty("Net duty"),
    duty("Saved by terms"),
    trade("Imports after"),
    trade("Trade lost"),
    ...diverted,
    trade("Revenue after"),
    trade("Deficit change"),
  ];
  const sum = "SUM(OutcomeTotals[Probability])";
  const likely = (extreme: "MINIFS" | "MAXIFS", column: string) =>
    formula(`=${extreme}(${column},OutcomeTotals[Probability],">0")`);
  return {
    name: "ExpectedOutcomes",
    row,
    column: 0,
    ...(text.captions.ExpectedOutcomes === undefined ? {} : { caption: text.captions.ExpectedOutcomes }),
    keys: [],
    columns: columnsOf(text.labels.ExpectedOutcomes, [
      ["Headline", "text"],
      ["Expected", "formula", MILLIONS, undefined, "strong"],
      ["Lowest", "formula", MILLIONS],
      ["Highest", "formula", MILLIONS],
      ["Covered", "formula", PERCENT],
    ]),
    rows: headlines.map(({ header, column, about, covered }): Cell[] => [
      contents.language === "en" ? header : nameOf(about),
      formula(
        `=IF(ABS(${sum}-1)<0.000001,SUMPRODUCT(OutcomeTotals[Probability],${column}),${quoted(`${text.checks.sumIs} `)}&TEXT(${sum},"0.00"))`,
      ),
      likely("MINIFS", column),
      likely("MAXIFS", column),
      covered ? likely("MINIFS", "OutcomeTrade[Covered]") : formula("=1"),
    ]),
  };
}
