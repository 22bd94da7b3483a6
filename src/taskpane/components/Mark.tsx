/** Parley's mark, a per cent sign whose rings are two people speaking, in colours that show on light and dark. */
import { makeStyles, tokens } from "../fluent";

const useStyles = makeStyles({
  mark: { width: "22px", height: "22px", flexShrink: 0 },
  stroke: { stroke: tokens.colorNeutralForeground2 },
  ours: { fill: tokens.colorBrandForeground1 },
  theirs: { fill: tokens.colorPaletteDarkOrangeForeground1 },
});

export function Mark() {
  const styles = useStyles();
  return (
    <svg className={styles.mark} viewBox="0 0 32 32" aria-hidden="true">
      <path className={styles.stroke} d="M23.6 4.4 8.4 27.6" fill="none" strokeWidth="3.2" strokeLinecap="round" />
      <path className={styles.ours} d="M8.8 2.6a6.7 6.7 0 1 1-1.9 13.13L2.6 17.4l1.2-4A6.7 6.7 0 0 1 8.8 2.6Z" />
      <path className={styles.theirs} d="M23.2 16a6.7 6.7 0 0 1 5 10.8l1.2 4-4.3-1.67A6.7 6.7 0 1 1 23.2 16Z" />
    </svg>
  );
}
