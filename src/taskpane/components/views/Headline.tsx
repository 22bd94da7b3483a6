/** One figure that carries a tab: what it is, how much, and a word on it. */
import { makeStyles, mergeClasses, tokens } from "../../fluent";
import type { ReactNode } from "react";
import type { CellView } from "../../workbook/reading";
import { CellLink } from "./CellLink";

const useStyles = makeStyles({
  row: { display: "grid", gridTemplateColumns: "repeat(auto-fit, minmax(130px, 1fr))", gap: tokens.spacingHorizontalS },
  card: {
    width: "100%",
    margin: 0,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  label: {
    display: "block",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  figure: {
    display: "block",
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: "tabular-nums",
  },
  words: { fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
});

export function Headlines({ children }: { children: ReactNode }) {
  return <div className={useStyles().row}>{children}</div>;
}

interface HeadlineProps {
  label: string;
  cell: CellView;
  /** The value as the language writes it; a text or an error of the cell is shown as it is there. */
  write(number: number): string;
}

export function Headline({ label, cell, write }: HeadlineProps) {
  const styles = useStyles();
  const isNumber = typeof cell.value === "number";
  const shown = isNumber ? write(cell.value as number) : String(cell.value);
  return (
    <CellLink place={cell.place} spoken={`${label}: ${shown}`} className={styles.card}>
      <span className={styles.label}>{label}</span>
      <span className={mergeClasses(styles.figure, !isNumber && styles.words)}>{shown}</span>
    </CellLink>
  );
}
