/** The sign of a rule: each has a shape of its own, so that colour says nothing that the shape does not. */
import { makeStyles, tokens } from "../../fluent";
import type { BargainingRule } from "../../../model/deal/bargaining-solutions";

const useStyles = makeStyles({
  mark: {
    fill: tokens.colorNeutralBackground1,
    stroke: tokens.colorNeutralForeground1,
    strokeWidth: "1.5px",
    "@media (forced-colors: active)": { fill: "Canvas", stroke: "CanvasText" },
  },
});

/** A rule's package, or the user's own. */
export type Named = BargainingRule | "own";

const SHAPES: Record<Named, string> = {
  nash: "M0 -5.5A5.5 5.5 0 1 1 0 5.5A5.5 5.5 0 1 1 0 -5.5Z",
  "kalai-smorodinsky": "M0 -6.5L6.5 0L0 6.5L-6.5 0Z",
  egalitarian: "M-5 -5H5V5H-5Z",
  sum: "M0 -6.5L6.2 5H-6.2Z",
  own: "M-1.5 -6H1.5V-1.5H6V1.5H1.5V6H-1.5V1.5H-6V-1.5H-1.5Z",
};

export function RuleMark({ rule, x = 0, y = 0 }: { rule: Named; x?: number; y?: number }) {
  const styles = useStyles();
  return <path className={styles.mark} d={SHAPES[rule]} transform={`translate(${x} ${y})`} />;
}

/** Beside the rule's name. */
export function RuleSign({ rule }: { rule: Named }) {
  return (
    <svg width="16" height="16" viewBox="-8 -8 16 16" aria-hidden="true" focusable="false">
      <RuleMark rule={rule} />
    </svg>
  );
}
