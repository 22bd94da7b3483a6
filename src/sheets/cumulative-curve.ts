/** How likely a figure is to be at most so much: quantiles of each scenario, the chance of a target, and the curves of the chart. */
import { chanceAtMost, chanceOfMixture, QUANTILE_SHARES, QUANTILE_STEPS } from "../model/uncertainty/chance";
import type { Spread } from "../model/uncertainty/outcome-simulation";
import { columnsOf, nameAlone, type ColumnSpec } from "./columns";
import { MILLIONS, PERCENT } from "./formats";
import { formula, type Cell, type ChartPlan, type TablePlan } from "./plan";
import type { ReportTable } from "./sheet-names";
import type { ReportText } from "../words/sheets/reports/words";

export interface DrawnScenario {
  id: string;
  name: string;
  /** That it happens, 0–1. */
  chance: number;
  spread: Spread;
}

/** Two scenarios at most are next to the outcome: more curves could not be distinguished. */
const BESIDE = ["First", "Second"] as const;
/** Enough that a curve looks like one. */
const CURVE_STEPS = 60;

/** Rows from the least to the greatest, a hundredth of the draws apart, and a column a scenario. */
export function quantileTable(
  scenarios: readonly DrawnScenario[],
  text: ReportText,
  place: Pick<TablePlan, "row" | "column">,
): TablePlan<ReportTable> {
  const share = columnsOf(text.labels.OutcomeQuantiles, [["Share", "text", PERCENT]]);
  const figures = scenarios.flatMap(({ id, name }) => columnsOf({ [id]: nameAlone(name) }, [[id, "text", MILLIONS]]));
  return {
    ...tableOf("OutcomeQuantiles", text, place),
    columns: [...share, ...figures],
    rows: QUANTILE_SHARES.map((each, step): Cell[] => [
      each,
      ...scenarios.map(({ spread }) => spread.quantiles[step]!),
    ]),
  };
}

/** Rows of equal distance between the least and the greatest figure of the curves: the outcome's and those of two scenarios. */
export function curveTable(
  scenarios: readonly DrawnScenario[],
  beside: readonly DrawnScenario[],
  text: ReportText,
  place: Pick<TablePlan, "row" | "column">,
): TablePlan<ReportTable> {
  const { least, most } = ends(scenarios);
  const steps = most > least ? CURVE_STEPS : 0;
  const chances = scenarios.map(({ chance }) => chance);
  const spreads = scenarios.map(({ spread }) => spread);
  const names = [text.uncertainty.outcome, ...beside.map(({ name }) => name)];
  const labels = Object.fromEntries(["Outcome", ...BESIDE].map((header, at) => [header, nameAlone(names[at] ?? "")]));
  return {
    ...tableOf("OutcomeCurve", text, place),
    columns: columnsOf({ ...text.labels.OutcomeCurve, ...labels }, [
      ["At most", "text", MILLIONS],
      ["Outcome", "text", PERCENT],
      ...beside.map((_, at): ColumnSpec => [BESIDE[at]!, "text", PERCENT]),
    ]),
    rows: Array.from({ length: steps + 1 }, (_, step): Cell[] => {
      const limit = step === steps ? most : least + ((most - least) * step) / steps;
      return [
        limit,
        chanceOfMixture(chances, spreads, limit),
        ...beside.map(({ spread }) => chanceAtMost(spread.quantiles, limit)),
      ];
    }),
  };
}

/** Of those that may happen. */
function ends(scenarios: readonly DrawnScenario[]): { least: number; most: number } {
  const possible = scenarios.filter(({ chance }) => chance > 0);
  return {
    least: Math.min(...possible.map(({ spread }) => spread.quantiles[0]!)),
    most: Math.max(...possible.map(({ spread }) => spread.quantiles[QUANTILE_STEPS]!)),
  };
}

function tableOf(
  name: "OutcomeQuantiles" | "OutcomeCurve",
  text: ReportText,
  place: Pick<TablePlan, "row" | "column">,
): Pick<TablePlan<ReportTable>, "name" | "row" | "column" | "caption" | "keys"> {
  const caption = text.captions[name];
  return { name, ...place, ...(caption === undefined ? {} : { caption }), keys: [] };
}

export function curveChart(
  beside: readonly DrawnScenario[],
  text: ReportText,
  about: string,
  place: Pick<ChartPlan, "from" | "to">,
): ChartPlan {
  const { charts: words, outcome } = text.uncertainty;
  return {
    ...place,
    name: "OutcomeCurve",
    title: `${words.curve}: ${about}`,
    kind: "XYScatterLinesNoMarkers",
    table: "OutcomeCurve",
    firstHeader: "At most",
    lastHeader: BESIDE[beside.length - 1] ?? "Outcome",
    seriesNames: [outcome, ...beside.map(({ name }) => name)],
    valueFormat: "0%",
    valueTitle: words.chance,
    maximum: 1,
    xTitle: words.millionUsd,
    xFormat: "#,##0,,",
  };
}

/**
 * The chance that a scenario's figure is at most what stands in a cell, live on that cell; blank where it holds no number.
 *
 * @param target address of the cell
 * @param scenario its number among the table's columns
 */
export function chanceFormula(target: string, scenario: number) {
  const values = `INDEX(OutcomeQuantiles[#Data],0,${scenario + 2})`;
  const last = QUANTILE_STEPS + 1;
  const at = (row: string) => `INDEX(OutcomeQuantiles[#Data],${row},${scenario + 2})`;
  // Where several rows hold the same value the last of them is found, so that it counts whole.
  const below = `MATCH(${target},${values},1)`;
  const between = `(${below}-1+(${target}-${at(below)})/(${at(`${below}+1`)}-${at(below)}))/${QUANTILE_STEPS}`;
  return formula(
    `=IF(ISNUMBER(${target}),IF(${target}<${at("1")},0,IF(${target}>=${at(String(last))},1,${between})),"")`,
  );
}

/** The same of the outcome, of which one scenario happens: the rows of the scenarios alone hold a chance. */
export function chanceOfOutcomeFormula(target: string) {
  return formula(`=IF(ISNUMBER(${target}),SUMPRODUCT(Percentiles[Chance],Percentiles[At most the target]),"")`);
}
