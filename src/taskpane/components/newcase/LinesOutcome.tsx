/** What became of the user's own lines: how many were taken, and which were rejected and why. */
import { Button, makeStyles, mergeClasses, tokens } from "../../fluent";
import { useState } from "react";
import { errorMessage } from "../../../commands/error-message";
import { rejectedTexts } from "../../../words/sheets/rejected-rows/words";
import type { GivenLines } from "../../state/new-case";
import { country } from "../../../words/pane/countries";
import { newCaseTexts } from "../../../words/pane/new-case/words";
import { usePaneLanguage } from "../../text/pane-language";
import { UndoEnds } from "../UndoEnds";

/** Rows listed in the pane. */
const SHOWN = 20;

const useStyles = makeStyles({
  outcome: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  line: { margin: 0 },
  strong: { fontWeight: tokens.fontWeightSemibold },
  note: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  table: {
    width: "100%",
    tableLayout: "fixed",
    borderCollapse: "collapse",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  cell: {
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalXS} ${tokens.spacingVerticalXXS} 0`,
    textAlign: "left",
    verticalAlign: "top",
    fontWeight: tokens.fontWeightRegular,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  row: { width: "56px", fontVariantNumeric: "tabular-nums" },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

export function LinesOutcome({
  lines: { name, report },
  exporter,
  onForget,
}: {
  lines: GivenLines;
  exporter: string;
  onForget(): void;
}) {
  const { language, formats } = usePaneLanguage();
  const text = newCaseTexts[language];
  const { reasons } = rejectedTexts[language];
  const styles = useStyles();
  const [status, setStatus] = useState("");
  const { rejected } = report;

  async function copy() {
    const rows = rejected.map(({ row, reason, cell }) =>
      [row, reasons[reason], cell.replace(/[\t\r\n]+/g, " ")].join("\t"),
    );
    try {
      await navigator.clipboard.writeText([[text.row, text.reason, text.cell].join("\t"), ...rows].join("\n"));
      setStatus(text.copied);
    } catch {
      setStatus(text.notCopied);
    }
  }

  async function toSheet() {
    try {
      const { writeRejectedRows } = await import("../../../commands/own-case");
      await writeRejectedRows(rejected, language);
      setStatus(text.sheetWritten);
    } catch (error) {
      setStatus(errorMessage(error));
    }
  }

  return (
    <div className={styles.outcome}>
      <p role="status" className={mergeClasses(styles.line, styles.strong)}>
        {text.taken(report, name)}
      </p>
      <p className={mergeClasses(styles.line, styles.note)}>
        {[
          text.total(formats.money(report.total)),
          ...(report.others > 0 ? [text.others(formats.money(report.others))] : []),
        ].join("; ")}
      </p>
      {!report.hasOrigins && (
        <p className={mergeClasses(styles.line, styles.note)}>
          {text.noOrigins(exporter === "" ? "" : country(exporter).name[language])}
        </p>
      )}
      {rejected.length > 0 && (
        <>
          <p className={mergeClasses(styles.line, styles.strong)}>{text.rejected(rejected.length)}</p>
          {rejected.length > SHOWN && (
            <p className={mergeClasses(styles.line, styles.note)}>{text.firstRejected(SHOWN)}</p>
          )}
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col" className={mergeClasses(styles.cell, styles.row)}>
                  {text.row}
                </th>
                <th scope="col" className={styles.cell}>
                  {text.reason}
                </th>
                <th scope="col" className={styles.cell}>
                  {text.cell}
                </th>
              </tr>
            </thead>
            <tbody>
              {rejected.slice(0, SHOWN).map(({ row, reason, cell }) => (
                <tr key={row}>
                  <th scope="row" className={mergeClasses(styles.cell, styles.row)}>
                    {row}
                  </th>
                  <td className={styles.cell}>{reasons[reason]}</td>
                  <td className={styles.cell}>{cell}</td>
                </tr>
              ))}
            </tbody>
          </table>
          <UndoEnds />
          <div className={styles.buttons}>
            <Button onClick={() => void copy()}>{text.copy}</Button>
            <Button onClick={() => void toSheet()}>{text.toSheet}</Button>
          </div>
        </>
      )}
      <p role="status" className={mergeClasses(styles.line, styles.note)}>
        {status}
      </p>
      <div className={styles.buttons}>
        <Button onClick={onForget}>{text.forget}</Button>
      </div>
    </div>
  );
}
