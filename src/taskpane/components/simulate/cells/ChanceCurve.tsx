/** The cumulative curve, and the chance that the outcome stays below what a person types. */
import { Field, Input, makeStyles, tokens } from "../../../fluent";
import { useState } from "react";
import { chanceAtMost, QUANTILE_SHARES, QUANTILE_STEPS } from "../../../../model/uncertainty/chance";
import { usePaneLanguage } from "../../../text/pane-language";
import { scaleOf } from "../../deal/chart-scale";
import { ProblemText } from "../../ProblemText";
import { useChartStyles } from "../chart-styles";
import { readTyped, type NumberKind } from "./cell-number";
import { ChartAxis } from "./ChartAxis";
import { useCellsWords, usePartStyles } from "./parts";

const WIDTH = 300;
const HEIGHT = 96;
/** Room for the shares. */
const LEFT = 24;

const useStyles = makeStyles({
  curve: {
    fill: "none",
    stroke: tokens.colorBrandForeground1,
    strokeWidth: "2px",
    "@media (forced-colors: active)": { stroke: "Highlight" },
  },
  limit: { stroke: tokens.colorNeutralForeground1, strokeWidth: "1px", strokeDasharray: "4 3" },
  label: { fill: tokens.colorNeutralForeground2, fontSize: "11px", fontFamily: tokens.fontFamilyBase },
});

interface ChanceCurveProps {
  quantiles: readonly number[];
  kind: NumberKind;
  shown(value: number): string;
}

export function ChanceCurve({ quantiles, kind, shown }: ChanceCurveProps) {
  const { text } = useCellsWords();
  const { formats } = usePaneLanguage();
  const chart = useChartStyles();
  const part = usePartStyles();
  const styles = useStyles();
  const [typed, type] = useState("");
  const limit = typed.trim() === "" ? null : readTyped(typed, kind);
  const [least, most] = [quantiles[0]!, quantiles[QUANTILE_STEPS]!];
  const { at } = scaleOf([least, most], LEFT, WIDTH + 8);
  const y = (share: number) => HEIGHT - share * (HEIGHT - 8);
  const path = quantiles.map(
    (value, step) => `${step === 0 ? "M" : "L"}${at(value).toFixed(1)} ${y(QUANTILE_SHARES[step]!).toFixed(1)}`,
  );
  const quantile = (share: number) => shown(quantiles[Math.round(share * QUANTILE_STEPS)]!);
  const chance = typeof limit === "number" ? chanceAtMost(quantiles, limit) : null;
  return (
    <figure className={chart.figure} aria-label={text.curve}>
      <p className={chart.title}>{text.curve}</p>
      <svg
        className={chart.bar}
        viewBox={`0 0 ${WIDTH} ${HEIGHT + 16}`}
        role="img"
        aria-label={text.curveSpoken(quantile(0.05), quantile(0.5), quantile(0.95))}
      >
        {[0.5, 1].map((share) => (
          <text key={share} className={styles.label} x="0" y={y(share) + 4}>
            {formats.wholePercent(share)}
          </text>
        ))}
        <path className={styles.curve} d={path.join("")} />
        {typeof limit === "number" && limit >= least && limit <= most && (
          <line className={styles.limit} x1={at(limit)} x2={at(limit)} y1={0} y2={HEIGHT} />
        )}
        <ChartAxis y={HEIGHT} from={least} to={most} at={at} shown={shown} />
      </svg>
      <Field label={text.limit} className={part.field}>
        <Input className={part.wide} value={typed} onChange={(_, { value }) => type(value)} />
      </Field>
      <p role="status" className={part.small}>
        {chance !== null &&
          `${text.below(shown(limit as number), formats.share(chance))}; ${text.above(shown(limit as number), formats.share(1 - chance))}`}
      </p>
      <ProblemText>{limit === undefined ? text.badLimit(kind) : null}</ProblemText>
    </figure>
  );
}
