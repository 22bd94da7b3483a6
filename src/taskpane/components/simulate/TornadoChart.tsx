/** What moves the outcome most, as the sheet Uncertainty has it: a row an input, a bar for its low and one for its high, each row leading to its cells. */
import { usePaneLanguage } from "../../text/pane-language";
import { numberIn, queueTableIfThere, textIn, type CellValue, type RowView } from "../../workbook/reading";
import { CellLink } from "../views/CellLink";
import { useChartStyles } from "./chart-styles";
import { SwingBar, SwingLegend } from "./SwingBar";
import type { SimulateText } from "../../../words/pane/simulate/en";

/** Above a table's two header rows. */
const CAPTION_ABOVE = 2;

export interface Tornado {
  /** What the sheet says above the table, with the scenario. */
  caption: string;
  /** The widest first. */
  rows: readonly RowView[];
}

/** null where the sheet has no such tables. `values` are those of the whole sheet, from its first cell. */
export function queueTornado(
  context: Excel.RequestContext,
): (values: readonly (readonly CellValue[])[]) => Tornado | null {
  const bars = queueTableIfThere(context, "TornadoBars");
  const table = context.workbook.tables.getItemOrNullObject("Tornado").load("name");
  const range = table.getRange().load("rowIndex,columnIndex");
  return (values) => {
    const view = bars();
    if (view === null || table.isNullObject) return null;
    return {
      caption: String(values[range.rowIndex - CAPTION_ABOVE]?.[range.columnIndex] ?? ""),
      rows: [...view.rows].reverse(),
    };
  };
}

export function TornadoChart({ tornado: { caption, rows }, text }: { tornado: Tornado; text: SimulateText }) {
  const { formats } = usePaneLanguage();
  const chart = useChartStyles();
  const bars = rows.flatMap((row) => {
    const [low, high] = [numberIn(row.cell("Change at low")), numberIn(row.cell("Change at high"))];
    return low === null || high === null ? [] : [{ row, name: textIn(row.cell("Input")), low, high }];
  });
  if (bars.length === 0) return null;
  const most = Math.max(...bars.flatMap(({ low, high }) => [Math.abs(low), Math.abs(high)]));
  const signed = (usd: number): string => `${usd > 0 ? "+" : ""}${formats.money(usd)}`;
  return (
    <figure className={chart.figure} aria-label={caption}>
      <p className={chart.title}>{caption}</p>
      {bars.map(({ row, name, low, high }) => {
        const words = [text.atLow(signed(low)), text.atHigh(signed(high))] as const;
        return (
          <CellLink key={row.place.address} place={row.place} spoken={`${name}: ${words.join(", ")}`}>
            <span className={chart.name}>{name}</span>
            <SwingBar low={low} high={high} most={most} />
            <span className={chart.line}>
              <span className={chart.figures}>{words[0]}</span>
              <span className={chart.figures}>{words[1]}</span>
            </span>
          </CellLink>
        );
      })}
      <SwingLegend atLow={text.inputAtLow} atHigh={text.inputAtHigh} />
    </figure>
  );
}
