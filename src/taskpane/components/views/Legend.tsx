/** What the marks of a small chart stand for; to the eye only, as each row says it aloud in words. */
import { makeStyles, tokens } from "../../fluent";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  legend: {
    display: "flex",
    flexWrap: "wrap",
    columnGap: tokens.spacingHorizontalL,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  entry: { display: "inline-flex", alignItems: "center", gap: tokens.spacingHorizontalXS },
  mark: { flexShrink: 0, width: "16px" },
});

interface LegendProps {
  /** Of the drawings, in pixels; they are 16 wide. */
  height: number;
  entries: readonly { mark: ReactNode; words: string }[];
}

export function Legend({ height, entries }: LegendProps) {
  const styles = useStyles();
  return (
    <div className={styles.legend} aria-hidden="true">
      {entries.map(({ mark, words }) => (
        <span key={words} className={styles.entry}>
          <svg className={styles.mark} height={height}>
            {mark}
          </svg>
          {words}
        </span>
      ))}
    </div>
  );
}
