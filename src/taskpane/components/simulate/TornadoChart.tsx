/** What moves the outcome most, as the sheet Uncertainty has it: a row an input, a bar for its low and one for its high, each row leading to its cells. */
import { makeStyles, tokens } from "../../fluent";
import { usePaneLanguage } from "../../text/pane-language";
import { numberIn, queueTableIfThere, textIn, type CellValue, type RowView } from "../../workbook/reading";
import { CellLink } from "../views/CellLink";
import { Legend } from "../views/Legend";
import { useChartStyles } from "./chart-styles";
import type { SimulateText } from "../../../words/pane/simulate/en";

const WIDTH = 300;
const BAR = 6;
const HEIGHT = 2 * BAR + 4;
/** Above a table's two header rows. */
const CAPTION_ABOVE = 2;

const useStyles = makeStyles({
  axis: {
    stroke: tokens.colorNeutralForeground1,
    strokeWidth: "1px",
    "@media (forced-colors: active)": { stroke: "CanvasText" },
  },
  low: {
    fill: tokens.colorNeutralBackground1,
    stroke: tokens.colorBrandForeground1,
    "@media (forced-colors: active)": { fill: "Canvas", stroke: "CanvasText" },
  },
  high: {
    fill: tokens.colorBrandForeground1,
    stroke: tokens.colorBrandForeground1,
    "@media (forced-colors: active)": { fill: "Highlight", stroke: "Highlight" },
  },
});

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
  const styles = useStyles();
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
            <svg
              className={chart.bar}
              height={HEIGHT}
              viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
              preserveAspectRatio="none"
              aria-hidden="true"
            >
              <Bar className={styles.low} change={low} most={most} y={1} />
              <Bar className={styles.high} change={high} most={most} y={BAR + 3} />
              <path className={styles.axis} d={`M${WIDTH / 2} 0V${HEIGHT}`} />
            </svg>
            <span className={chart.line}>
              <span className={chart.figures}>{words[0]}</span>
              <span className={chart.figures}>{words[1]}</span>
            </span>
          </CellLink>
        );
      })}
      <Legend
        height={BAR + 2}
        entries={[
          { mark: <rect className={styles.low} x="0.5" y="1" width="15" height={BAR} />, words: text.inputAtLow },
          { mark: <rect className={styles.high} x="0.5" y="1" width="15" height={BAR} />, words: text.inputAtHigh },
        ]}
      />
    </figure>
  );
}

/** From the middle, where nothing changes. */
function Bar({ className, change, most, y }: { className: string; change: number; most: number; y: number }) {
  const half = WIDTH / 2 - 1;
  const length = most > 0 ? (half * Math.abs(change)) / most : 0;
  return (
    <rect
      className={className}
      x={change < 0 ? WIDTH / 2 - length : WIDTH / 2}
      y={y}
      width={length}
      height={BAR}
      vectorEffect="non-scaling-stroke"
    />
  );
}
