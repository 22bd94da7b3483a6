/** The percentiles on the sheet Uncertainty as a fan: a row a scenario, its bands and its median, each name leading to its cells. */
import { makeStyles, tokens } from "@fluentui/react-components";
import { PARAMETER_ROW } from "../../../sheets/plan";
import { usePaneLanguage } from "../../text/pane-language";
import { numberIn, queueTable, textIn, type CellValue, type RowView } from "../../workbook/reading";
import { useWorkbook } from "../../workbook/use-workbook";
import { scaleOf } from "../deal/chart-scale";
import { CellLink } from "../views/CellLink";
import type { SimulateText } from "./text/en";

const WIDTH = 300;
const HEIGHT = 22;
const EDGE = 5;
const SHEET = "Uncertainty";
const PERCENTILES = ["P5", "P25", "P50", "P75", "P95"] as const;

const useStyles = makeStyles({
  figure: { margin: 0, display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  note: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground3 },
  changed: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorPaletteRedForeground1 },
  head: { display: "flex", justifyContent: "space-between", gap: tokens.spacingHorizontalS, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  name: { overflowWrap: "anywhere" },
  figures: { whiteSpace: "nowrap", fontVariantNumeric: "tabular-nums" },
  bar: { display: "block", width: "100%", height: "22px", "@media (forced-colors: active)": { forcedColorAdjust: "none" } },
  ground: { stroke: tokens.colorNeutralStroke2, strokeWidth: "1px", "@media (forced-colors: active)": { stroke: "GrayText" } },
  ends: { fill: tokens.colorBrandStroke2, "@media (forced-colors: active)": { fill: "GrayText" } },
  middle: { fill: tokens.colorCompoundBrandStroke, "@media (forced-colors: active)": { fill: "Highlight" } },
  median: { fill: tokens.colorNeutralForeground1, stroke: tokens.colorNeutralBackground1, strokeWidth: "1px", "@media (forced-colors: active)": { fill: "CanvasText", stroke: "Canvas" } },
});

function queue(context: Excel.RequestContext) {
  const table = queueTable(context, "Percentiles");
  // From the sheet's first cell, which is its title.
  const sheet = context.workbook.worksheets.getItem(SHEET).getUsedRange().load("values");
  return () => {
    const [about = "", check = ""] = ((sheet.values as CellValue[][])[PARAMETER_ROW] ?? []).map(String);
    return { rows: table().rows, about, check };
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
  const styles = useStyles();
  const { reading } = useWorkbook(queue);
  if (reading.state !== "here") return null;
  const { rows, about, check } = reading.value;
  const fans = rows.map(fanOf).filter((fan) => fan !== null);
  if (fans.length === 0) return null;
  const { at: x } = scaleOf(fans.flatMap(({ at }) => at), EDGE, WIDTH - EDGE);
  return (
    <figure className={styles.figure} aria-label={`${text.fan}: ${about}`}>
      <p className={styles.title}>
        {text.fan}: {about}
      </p>
      {!check.startsWith("OK") && <p className={styles.changed}>{check}</p>}
      {fans.map(({ row, name, at: [p5, p25, p50, p75, p95] }) => {
        const [low, middle, high] = [p5!, p50!, p95!].map(formats.money) as [string, string, string];
        return (
          <CellLink key={row.place.address} place={row.place} spoken={`${name}: ${text.fanRow(low, middle, high)}`}>
            <span className={styles.head}>
              <span className={styles.name}>{name}</span>
              <span className={styles.figures}>{middle}</span>
            </span>
            <svg className={styles.bar} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true">
              <path className={styles.ground} d={`M0 ${HEIGHT / 2}H${WIDTH}`} />
              <Band className={styles.ends} from={x(p5!)} to={x(p95!)} height={10} />
              <Band className={styles.middle} from={x(p25!)} to={x(p75!)} height={10} />
              <rect className={styles.median} x={x(p50!) - 2} y="2" width="4" height={HEIGHT - 4} />
            </svg>
            <span className={styles.head}>
              <span className={styles.figures}>
                {low} – {high}
              </span>
            </span>
          </CellLink>
        );
      })}
      <p className={styles.note}>{text.fanKey}</p>
    </figure>
  );
}

/** At least a hair wide: what is certain is seen too. */
function Band({ className, from, to, height }: { className: string; from: number; to: number; height: number }) {
  return <rect className={className} x={from} y={(HEIGHT - height) / 2} width={Math.max(1, to - from)} height={height} />;
}
