/** The line under a chart, with the value at its ends and in its middle. */
import { makeStyles, tokens } from "../../../fluent";

const useStyles = makeStyles({
  axis: { stroke: tokens.colorNeutralStroke1, strokeWidth: "1px" },
  label: { fill: tokens.colorNeutralForeground2, fontSize: "11px", fontFamily: tokens.fontFamilyBase },
});

interface ChartAxisProps {
  y: number;
  from: number;
  to: number;
  at(value: number): number;
  shown(value: number): string;
}

export function ChartAxis({ y, from, to, at, shown }: ChartAxisProps) {
  const styles = useStyles();
  const marks =
    to > from
      ? ([
          [from, "start"],
          [(from + to) / 2, "middle"],
          [to, "end"],
        ] as const)
      : ([[from, "middle"]] as const);
  return (
    <>
      <line className={styles.axis} x1={at(from) - 2} x2={at(to) + 2} y1={y} y2={y} />
      {marks.map(([value, anchor]) => (
        <text key={anchor} className={styles.label} x={at(value)} y={y + 13} textAnchor={anchor}>
          {shown(value)}
        </text>
      ))}
    </>
  );
}
