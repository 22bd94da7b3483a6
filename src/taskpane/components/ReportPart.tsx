/** A part of a tab that writes a sheet of results: what the sheet is, and the way to it. */
import { makeStyles, tokens } from "../fluent";
import type { ReactNode } from "react";
import type { ReportName } from "../../sheets/sheet-names";
import { removeReport } from "../../sheets/reports";
import { WrittenSheet } from "./WrittenSheet";

const useStyles = makeStyles({
  section: { paddingTop: tokens.spacingVerticalM, borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  heading: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  about: {
    margin: `${tokens.spacingVerticalXXS} 0 ${tokens.spacingVerticalS}`,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

export interface ReportPartWords {
  title: string;
  about: string;
  write: string;
  writeAgain: string;
  writing: string;
  failed: string;
}

interface ReportPartProps {
  sheet: ReportName;
  isThere: boolean;
  words: ReportPartWords;
  write(): Promise<void>;
  onDone(): void;
  /** What is asked for first, above the button. */
  before?: ReactNode;
  /** What the sheet says, shown while it is there. */
  children?: ReactNode;
}

export function ReportPart({ sheet, isThere, words, write, onDone, before, children }: ReportPartProps) {
  const styles = useStyles();
  const { title, about, ...buttons } = words;
  const heading = `${sheet.toLowerCase().replaceAll(" ", "-")}-heading`;
  return (
    <section aria-labelledby={heading} className={styles.section}>
      <h3 id={heading} className={styles.heading}>
        {title}
      </h3>
      <p className={styles.about}>{about}</p>
      {before}
      <WrittenSheet {...{ sheet, isThere, write, onDone }} words={buttons} remove={() => removeReport(sheet)}>
        {children}
      </WrittenSheet>
    </section>
  );
}

/** Fails, as reading does where the workbook lacks something, until the sheet is there. */
export function queueSheet(sheet: ReportName) {
  return (context: Excel.RequestContext) => {
    const used = context.workbook.worksheets.getItem(sheet).getUsedRange().load("rowIndex");
    return () => used.rowIndex;
  };
}
