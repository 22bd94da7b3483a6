/** What an input's low and its high add to an outcome or take from it, as two bars from the middle, where nothing changes. */
import { makeStyles, tokens } from "../../fluent";
import { Legend } from "../views/Legend";
import { useChartStyles } from "./chart-styles";

const WIDTH = 300;
const BAR = 6;
const HEIGHT = 2 * BAR + 4;

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

/** To the eye only: what stands around says it in words. @param most what the longest bar of all stands for */
export function SwingBar({ low, high, most }: { low: number; high: number; most: number }) {
  const chart = useChartStyles();
  const styles = useStyles();
  return (
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
  );
}

/** What the two bars are. */
export function SwingLegend({ atLow, atHigh }: { atLow: string; atHigh: string }) {
  const styles = useStyles();
  const mark = (className: string) => <rect className={className} x="0.5" y="1" width="15" height={BAR} />;
  return (
    <Legend
      height={BAR + 2}
      entries={[
        { mark: mark(styles.low), words: atLow },
        { mark: mark(styles.high), words: atHigh },
      ]}
    />
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
