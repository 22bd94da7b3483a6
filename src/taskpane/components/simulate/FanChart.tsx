/** The percentiles on the sheet Uncertainty as a fan: a row a scenario, its bands and its median, each leading to its cells; below, what moves the outcome most. */
import { makeStyles, tokens } from "../../fluent";
import { PARAMETER_ROW } from "../../../sheets/plan";
import { usePaneLanguage } from "../../text/pane-language";
import { numberIn, queueTable, textIn, type CellValue, type RowView } from "../../workbook/reading";
import { useWorkbook } from "../../workbook/use-workbook";
import { scaleOf } from "../deal/chart-scale";
import { CellLink } from "../views/CellLink";
import { Legend } from "../views/Legend";
import { useChartStyles } from "./chart-styles";
import type { SimulateText } from "../../../words/pane/simulate/en";
import { queueTornado, TornadoChart } from "./TornadoChart";
import { isOk } from "../../../words/sheets/check-status";

const WIDTH = 300;
const HEIGHT = 22;
const EDGE = 5;
const THIN = 4;
const THICK = 12;
const SHEET = "Uncertainty";
const PERCENTILES = ["P5", "P25", "P50", "P75", "P95"] as const;

const useStyles = makeStyles({
  changed: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorPaletteRedForeground1,
  },
  ground: {
    stroke: tokens.colorNeutralStroke2,
    strokeWidth: "1px",
    "@media (forced-colors: active)": { stroke: "GrayText" },
  },
  // Thin and thick, as shades alone would be lost on a dark ground and in a contrast theme.
  band: { fill: tokens.colorBrandForeground1, "@media (forced-colors: active)": { fill: "Highlight" } },
  median: {
    fill: tokens.colorNeutralForeground1,
    stroke: tokens.colorNeutralBackground1,
    strokeWidth: "1px",
    "@media (forced-colors: active)": { fill: "CanvasText", stroke: "Canvas" },
  },
});

function queue(context: Excel.RequestContext) {
  const table = queueTable(context, "Percentiles");
  const tornado = queueTornado(context);
  // From the sheet's first cell, which is its title.
  const sheet = context.workbook.worksheets.getItem(SHEET).getUsedRange().load("values");
  return () => {
    const values = sheet.values as CellValue[][];
    const [about = "", check = ""] = (values[PARAMETER_ROW] ?? []).map(String);
    return { rows: table().rows, about, check, tornado: tornado(values) };
  };
}

interface Fan {
  row: RowView;
  name: string;
  at: number[];
}

function fanOf(row: RowView): Fan | null {
  const at = PERCENTILES.map((header) => numberIn(row.cell(header)));
  return at.every((value) => value !== null) ? { row, name: textIn(row.cell("Name")), at } : null;
}

/** Nothing before the first simulation. */
export function FanChart({ text }: { text: SimulateText }) {
  const { formats } = usePaneLanguage();
  const chart = useChartStyles();
  const styles = useStyles();
  const { reading } = useWorkbook(queue);
  if (reading.state !== "here") return null;
  const { rows, about, check, tornado } = reading.value;
  const fans = rows.map(fanOf).filter((fan) => fan !== null);
  if (fans.length === 0) return null;
  const { at: x } = scaleOf(
    fans.flatMap(({ at }) => at),
    EDGE,
    WIDTH - EDGE,
  );
  return (
    <>
      <figure className={chart.figure} aria-label={`${text.fan}: ${about}`}>
        <p className={chart.title}>
          {text.fan}: {about}
        </p>
        {!isOk(check) && <p className={styles.changed}>{check}</p>}
        {fans.map(({ row, name, at: [p5, p25, p50, p75, p95] }) => {
          const [low, middle, high] = [p5!, p50!, p95!].map(formats.money) as [string, string, string];
          return (
            <CellLink key={row.place.address} place={row.place} spoken={`${name}: ${text.fanRow(low, middle, high)}`}>
              <span className={chart.line}>
                <span className={chart.name}>{name}</span>
                <span className={chart.figures}>{middle}</span>
              </span>
              <svg
                className={chart.bar}
                height={HEIGHT}
                viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
                preserveAspectRatio="none"
                aria-hidden="true"
              >
                <path className={styles.ground} d={`M0 ${HEIGHT / 2}H${WIDTH}`} />
                <Band from={x(p5!)} to={x(p95!)} height={THIN} />
                <Band from={x(p25!)} to={x(p75!)} height={THICK} />
                <rect className={styles.median} x={x(p50!) - 2} y="2" width="4" height={HEIGHT - 4} />
              </svg>
              <span className={chart.line}>
                {low} – {high}
              </span>
            </CellLink>
          );
        })}
        <Legend
          height={HEIGHT}
          entries={[
            { mark: <Band from={0} to={16} height={THIN} />, words: text.fanKey.ends },
            { mark: <Band from={0} to={16} height={THICK} />, words: text.fanKey.middle },
            {
              mark: <rect className={styles.median} x="6" y="2" width="4" height={HEIGHT - 4} />,
              words: text.fanKey.median,
            },
          ]}
        />
      </figure>
      {tornado && <TornadoChart tornado={tornado} text={text} />}
    </>
  );
}

/** At least a hair wide: what is certain is seen too. */
function Band({ from, to, height }: { from: number; to: number; height: number }) {
  const styles = useStyles();
  return (
    <rect className={styles.band} x={from} y={(HEIGHT - height) / 2} width={Math.max(1, to - from)} height={height} />
  );
}
