/** How often which value was drawn. */
import { makeStyles, tokens } from "../../../fluent";
import type { Spread } from "../../../../model/uncertainty/outcome-simulation";
import { scaleOf } from "../../deal/chart-scale";
import { useChartStyles } from "../chart-styles";
import { ChartAxis } from "./ChartAxis";
import { useCellsWords } from "./parts";

const WIDTH = 300;
const HEIGHT = 96;

const useStyles = makeStyles({
  bar: {
    fill: tokens.colorBrandForeground1,
    stroke: tokens.colorNeutralBackground1,
    strokeWidth: "1px",
    "@media (forced-colors: active)": { fill: "Highlight", stroke: "Canvas" },
  },
});

export function Histogram({ bins, shown }: { bins: Spread["bins"]; shown(value: number): string }) {
  const { text } = useCellsWords();
  const chart = useChartStyles();
  const styles = useStyles();
  const { from, width, counts } = bins;
  const until = from + width * counts.length;
  const { at } = scaleOf([from, until], -8, WIDTH + 8);
  const most = Math.max(1, ...counts);
  const top = from + width * (counts.indexOf(most) + 0.5);
  return (
    <figure className={chart.figure} aria-label={text.histogram}>
      <p className={chart.title}>{text.histogram}</p>
      <svg
        className={chart.bar}
        viewBox={`0 0 ${WIDTH} ${HEIGHT + 16}`}
        role="img"
        aria-label={text.histogramSpoken(shown(from), shown(until), shown(top))}
      >
        {counts.map((count, bin) => {
          const left = at(from + width * bin);
          const height = (HEIGHT * count) / most;
          return (
            <rect
              key={bin}
              className={styles.bar}
              x={left}
              y={HEIGHT - height}
              // What is certain is one bin of no width.
              width={Math.max(2, at(from + width * (bin + 1)) - left)}
              height={height}
            />
          );
        })}
        <ChartAxis y={HEIGHT} from={from} to={until} at={at} shown={shown} />
      </svg>
    </figure>
  );
}
