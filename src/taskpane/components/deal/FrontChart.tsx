/** The undominated packages as points: worth to us to the right, worth to them upwards. */
import { makeStyles, tokens } from "../../fluent";
import { useMemo, useRef, type PointerEvent } from "react";
import { bargainingRules, type BargainingRule } from "../../../model/deal/bargaining-solutions";
import type { DealView } from "../../state/deal/view";
import type { DealWords } from "../../text/deal/deal-words";
import { scaleOf } from "./chart-scale";
import { RuleMark } from "./RuleMark";

const WIDTH = 320;
const HEIGHT = 232;
const EDGE = { left: 34, right: 8, top: 22, bottom: 36 };

const useStyles = makeStyles({
  chart: {
    display: "block",
    width: "100%",
    maxWidth: "440px",
    marginInline: "auto",
    height: "auto",
    cursor: "crosshair",
    touchAction: "pan-y",
    fontFamily: tokens.fontFamilyBase,
    "@media (forced-colors: active)": { forcedColorAdjust: "auto" },
  },
  zone: { fill: tokens.colorBrandBackground2, "@media (forced-colors: active)": { fill: "Canvas" } },
  axis: { stroke: tokens.colorNeutralStroke1, strokeWidth: "1px", fill: "none" },
  grid: {
    stroke: tokens.colorNeutralStroke3,
    strokeWidth: "1px",
    "@media (forced-colors: active)": { stroke: "Canvas" },
  },
  label: { fill: tokens.colorNeutralForeground2, fontSize: "11px" },
  fallback: { stroke: tokens.colorNeutralForeground3, strokeWidth: "1px", strokeDasharray: "3 3" },
  front: {
    fill: "none",
    stroke: tokens.colorBrandForeground1,
    strokeWidth: "4px",
    strokeLinecap: "round",
    "@media (forced-colors: active)": { stroke: "Highlight" },
  },
  refused: {
    fill: "none",
    stroke: tokens.colorNeutralForegroundDisabled,
    strokeWidth: "4px",
    strokeLinecap: "round",
    "@media (forced-colors: active)": { stroke: "GrayText" },
  },
  bound: { fill: "none", stroke: tokens.colorNeutralForeground3, strokeWidth: "1.5px", strokeDasharray: "5 3" },
  looked: { fill: "none", stroke: tokens.colorNeutralForeground1, strokeWidth: "2px" },
});

interface FrontChartProps {
  view: DealView;
  /** The package that is looked at. */
  looked: { ours: number; theirs: number } | null;
  /** The package that is in the sheet as the user's own. */
  own: { ours: number; theirs: number } | null;
  onLook(place: number): void;
  deal: DealWords;
}

export function FrontChart({ view, looked, own, onLook, deal: { words, formats } }: FrontChartProps) {
  const styles = useStyles();
  const svg = useRef<SVGSVGElement>(null);
  const { front } = view;
  const drawn = useMemo(() => draw(view, own), [view, own]);
  const { x, y } = drawn;

  function look(event: PointerEvent<SVGSVGElement>) {
    const box = svg.current?.getBoundingClientRect();
    if (!box || box.width === 0) return;
    const place = nearest(
      view,
      drawn,
      ((event.clientX - box.left) / box.width) * WIDTH,
      ((event.clientY - box.top) / box.height) * HEIGHT,
    );
    if (place >= 0) onLook(place);
  }

  const last = front.size - 1;
  const label = [
    words.chartLabel(
      formats.count(front.size),
      formats.money(front.ours[0]!),
      formats.money(front.ours[last]!),
      formats.money(front.theirs[0]!),
      formats.money(front.theirs[last]!),
    ),
    ...bargainingRules.flatMap((rule) =>
      view.picks[rule] < 0
        ? []
        : [
            words.marked(
              words.rules[rule],
              formats.money(front.ours[view.picks[rule]]!),
              formats.money(front.theirs[view.picks[rule]]!),
            ),
          ],
    ),
    ...(own ? [words.marked(words.own, formats.money(own.ours), formats.money(own.theirs))] : []),
  ].join(" ");
  const bottom = HEIGHT - EDGE.bottom;
  const right = WIDTH - EDGE.right;
  const [ourFallback, theirFallback] = [x.at(view.fallback.ours), y.at(view.fallback.theirs)];
  return (
    <svg
      ref={svg}
      className={styles.chart}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-label={label}
      onPointerDown={look}
      onPointerMove={(event) => event.buttons === 1 && look(event)}
    >
      <rect
        className={styles.zone}
        x={ourFallback}
        y={EDGE.top}
        width={Math.max(0, right - ourFallback)}
        height={Math.max(0, theirFallback - EDGE.top)}
      />
      {x.ticks.map((tick) => (
        <g key={tick}>
          <line className={styles.grid} x1={x.at(tick)} x2={x.at(tick)} y1={EDGE.top} y2={bottom} />
          <text className={styles.label} x={x.at(tick)} y={bottom + 13} textAnchor="middle">
            {formats.axis(tick)}
          </text>
        </g>
      ))}
      {y.ticks.map((tick) => (
        <g key={tick}>
          <line className={styles.grid} x1={EDGE.left} x2={right} y1={y.at(tick)} y2={y.at(tick)} />
          <text className={styles.label} x={EDGE.left - 4} y={y.at(tick) + 4} textAnchor="end">
            {formats.axis(tick)}
          </text>
        </g>
      ))}
      <path className={styles.axis} d={`M${EDGE.left} ${EDGE.top}V${bottom}H${right}`} />
      <path
        className={styles.fallback}
        d={`M${ourFallback} ${EDGE.top}V${bottom}M${EDGE.left} ${theirFallback}H${right}`}
      />
      <text className={styles.label} x={right} y={HEIGHT - 5} textAnchor="end">
        {words.ourAxis} ({words.axisUnit}) →
      </text>
      <text className={styles.label} x={EDGE.left - 28} y={EDGE.top - 9}>
        ↑ {words.theirAxis} ({words.axisUnit})
      </text>
      {drawn.bound !== "" && <path className={styles.bound} d={drawn.bound} />}
      <path className={styles.refused} d={drawn.refused} />
      <path className={styles.front} d={drawn.acceptable} />
      {bargainingRules.map((rule: BargainingRule) =>
        view.picks[rule] < 0 ? null : (
          <RuleMark
            key={rule}
            rule={rule}
            x={x.at(front.ours[view.picks[rule]]!)}
            y={y.at(front.theirs[view.picks[rule]]!)}
          />
        ),
      )}
      {own && <RuleMark rule="own" x={x.at(own.ours)} y={y.at(own.theirs)} />}
      {looked && <circle className={styles.looked} cx={x.at(looked.ours)} cy={y.at(looked.theirs)} r="9" />}
    </svg>
  );
}

interface Drawn {
  x: ReturnType<typeof scaleOf>;
  y: ReturnType<typeof scaleOf>;
  acceptable: string;
  refused: string;
  bound: string;
}

function draw({ front, bound, fallback }: DealView, own: FrontChartProps["own"]): Drawn {
  const x = scaleOf([...front.ours, fallback.ours, ...(own ? [own.ours] : [])], EDGE.left, WIDTH - EDGE.right);
  const y = scaleOf([...front.theirs, fallback.theirs, ...(own ? [own.theirs] : [])], HEIGHT - EDGE.bottom, EDGE.top);
  const paths = { acceptable: "", refused: "" };
  let last = "";
  for (let at = 0; at < front.size; at++) {
    // Points that would fall on the one before are not drawn: a front may have thousands.
    const spot = `${Math.round(x.at(front.ours[at]!) * 2) / 2} ${Math.round(y.at(front.theirs[at]!) * 2) / 2}`;
    if (spot === last) continue;
    last = spot;
    const accepted = front.ours[at]! >= fallback.ours && front.theirs[at]! >= fallback.theirs;
    paths[accepted ? "acceptable" : "refused"] += `M${spot}h0`;
  }
  const line = bound
    ? Array.from(
        bound.ours,
        (ours, at) => `${at === 0 ? "M" : "L"}${x.at(ours).toFixed(1)} ${y.at(bound.theirs[at]!).toFixed(1)}`,
      ).join("")
    : "";
  return { x, y, ...paths, bound: line };
}

function nearest({ front }: DealView, { x, y }: Drawn, atX: number, atY: number): number {
  let found = -1;
  let least = Infinity;
  for (let at = 0; at < front.size; at++) {
    const distance = (x.at(front.ours[at]!) - atX) ** 2 + (y.at(front.theirs[at]!) - atY) ** 2;
    if (distance < least) [found, least] = [at, distance];
  }
  return found;
}
