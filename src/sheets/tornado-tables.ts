/** The tornado of the sheet Uncertainty: what each input alone moves, and the table of its bars. */
import { plainTable } from "./columns";
import type { ReportText } from "../words/sheets/reports/words";
import { ELASTICITY, MILLIONS, TEXT } from "./formats";
import type { TablePlan, Cell } from "./plan";
import type { ReportTable } from "./sheet-names";
import type { DrawnInput } from "./simulation-input";
import { OF_BOTH } from "./uncertainty";
import type { SimulationReport } from "./uncertainty-report";
import { formatOf, seriesNames } from "./uncertainty-tables";

/** As many bars as can be read. */
const MOST_BARS = 12;
/** "Substitution · Steel", "Coverage · milder · Steel" */
function inputName({ input, of }: DrawnInput, { sectorNames, prepared }: SimulationReport, text: ReportText): string {
  const names = of
    .split(OF_BOTH)
    .map((part) => sectorNames.get(part) ?? prepared.scenarios.find(({ id }) => id === part)?.name ?? part);
  return [text.uncertainty.inputs[input], ...names].join(" · ");
}

export function tornadoTable(report: SimulationReport, text: ReportText, row: number): TablePlan<ReportTable> {
  const drawn = report.swings.map(({ input }) => report.prepared.drawn[input]!);
  const plan = plainTable(
    "Tornado",
    { row, column: 0 },
    text,
    [
      ["Input", "text", TEXT],
      ["Low", "text", ELASTICITY],
      ["Likely", "text", ELASTICITY],
      ["High", "text", ELASTICITY],
      ["At low", "text", MILLIONS],
      ["At high", "text", MILLIONS],
      ["Swing", "text", MILLIONS, undefined, "strong"],
    ],
    report.swings.map(({ atLow, atHigh }, place): Cell[] => {
      const each = drawn[place]!;
      return [inputName(each, report, text), each.low, each.likely, each.high, atLow, atHigh, Math.abs(atHigh - atLow)];
    }),
  );
  const formats = drawn.map(formatOf);
  // The pane reads there of which scenario the table speaks.
  const caption = `${text.captions.Tornado}: ${movedName(report, text)}`;
  return {
    ...plan,
    caption,
    columns: plan.columns.map((column) => (column.format === ELASTICITY ? { ...column, formats } : column)),
  };
}

/** Which scenario happens is no input with a low and a high; of the outcome, what an input moves is the expected value. */
export function movedName(report: SimulationReport, text: ReportText): string {
  const { scenarios } = report.prepared;
  return scenarios[report.shown] ? seriesNames(report, text)[report.shown]! : text.uncertainty.expected;
}

/** A bar chart draws its first row at the bottom, so the widest comes last. */
export function barTable(report: SimulationReport, text: ReportText, row: number): TablePlan<ReportTable> {
  const { prepared, swings, shown } = report;
  const mostLikely = prepared.workbook[shown]!;
  const moving = swings.filter(({ atLow, atHigh }) => atLow !== atHigh).slice(0, MOST_BARS);
  const bars = [...(moving.length > 0 ? moving : swings.slice(0, 1))].reverse();
  return plainTable(
    "TornadoBars",
    { row, column: 0 },
    text,
    [
      ["Input", "text", TEXT],
      ["Change at low", "text", MILLIONS],
      ["Change at high", "text", MILLIONS],
    ],
    bars.map(({ input, atLow, atHigh }): Cell[] => [
      inputName(prepared.drawn[input]!, report, text),
      atLow - mostLikely,
      atHigh - mostLikely,
    ]),
  );
}
