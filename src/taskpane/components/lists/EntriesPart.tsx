/** Entries and refunds: takes an export of entry summaries, audits it, writes the sheets, and makes the files of declarations. */
import { Button, Link, makeStyles, tokens } from "../../fluent";
import { useState } from "react";
import { readHeldEntries, writeEntries } from "../../../commands/entries";
import { auditEntries, entriesOfCells, readEntries, type ReadEntries } from "../../../commands/read-entries";
import { entriesOfSheet } from "../../../commands/entries-again";
import type { EntryColumns } from "../../../files/entry-headers";
import { serialOf } from "../../../model/calendar/day";
import { cellAddress } from "../../../sheets/address";
import { removeReport } from "../../../sheets/reports";
import { entriesTexts } from "../../../words/sheets/entries/words";
import { listsTexts } from "../../../words/pane/lists/words";
import { useSheetJump } from "../../state/sheet-jump";
import { today } from "../../state/today";
import { usePaneLanguage } from "../../text/pane-language";
import { useWorkbook } from "../../workbook/use-workbook";
import { Notice } from "../Notice";
import { ProblemText } from "../ProblemText";
import { usePanelStyles } from "../screen-styles";
import { UndoEnds } from "../UndoEnds";
import { ColumnChoice } from "./ColumnChoice";
import { FilingsPart } from "./FilingsPart";
import { useListWork, type ListHooks } from "./list-work";
import { RowsSource, type GivenRows } from "./RowsSource";
import { isBusy, WorkState } from "./WorkState";

/** Where the ledger begins; fails where there is none. */
function queue({ workbook }: Excel.RequestContext) {
  const table = workbook.tables.getItem("RefundLedger").getRange().load("rowIndex");
  return () => cellAddress(table.rowIndex, 0);
}

const useStyles = makeStyles({
  row: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalM },
});

interface Done {
  lines: number;
  unclear: number;
  leftOut: number;
}

export default function EntriesPart() {
  const { language, text: words } = usePaneLanguage();
  const text = listsTexts[language];
  const panel = usePanelStyles();
  const styles = useStyles();
  const { reading, again } = useWorkbook(queue);
  const { go, problem } = useSheetJump();
  const { work, run, cancel } = useListWork<Done>();
  /** What is read again once its columns are chosen. */
  const [given, setGiven] = useState<GivenRows | null>(null);

  async function written(read: ReadEntries, source: string, { signal, checking, writing }: ListHooks): Promise<Done> {
    const audited = await auditEntries(read.lines, { signal, onProgress: checking });
    writing();
    await writeEntries(read, audited, { source, today: serialOf(today()), language });
    again();
    const unclear = audited.filter(({ audit }) => audit.verdict === "cannot tell").length;
    return { lines: audited.length, unclear, leftOut: read.leftOut.length };
  }

  function take(rows: GivenRows, chosen: EntryColumns = {}) {
    setGiven(rows);
    void run(async (hooks) => {
      const { columns: remembered } = await readHeldEntries();
      const columns = { ...remembered, ...chosen };
      if (rows.kind === "selected") {
        const { sheet, rows: cells } = await rows.cells();
        return written(entriesOfCells(cells, columns), `${sheet}: ${entriesTexts[language].entries.selected}`, hooks);
      }
      const read = await readEntries(await rows.text(), columns, { signal: hooks.signal, onProgress: hooks.reading });
      return written(read, rows.kind === "file" ? rows.name : entriesTexts[language].entries.pasted, hooks);
    });
  }

  const auditAgain = () =>
    run(async (hooks) => {
      const { read, source } = entriesOfSheet(await readHeldEntries(), language);
      return written(read, source, hooks);
    });

  const remove = async () => {
    for (const sheet of ["Refunds", "Entries"] as const) await removeReport(sheet);
    again();
  };

  const busy = isBusy(work);
  const missing = work.step === "refused" && work.problem.kind === "columns" ? work.problem : null;
  return (
    <>
      <p className={panel.note}>{text.entries.about}</p>
      {!busy && (
        <RowsSource label={text.entries.paste} takePasted={text.entries.auditPasted} text={text} onRows={take} />
      )}
      <UndoEnds />
      {missing && given ? (
        <ColumnChoice
          key={missing.headers.join("|")}
          problem={missing}
          text={text}
          onChosen={(columns) => take(given, columns)}
        />
      ) : (
        <WorkState
          work={work}
          title={text.entries.title}
          checking={text.entries.checking}
          text={text}
          onCancel={cancel}
        />
      )}
      {work.step === "done" && (
        <Notice intent={work.done.leftOut > 0 ? "info" : "success"}>
          {text.entries.done(work.done.lines, work.done.unclear)}
          {work.done.leftOut > 0 && ` ${text.entries.leftOut(work.done.leftOut)}`}
        </Notice>
      )}
      <ProblemText>{problem}</ProblemText>
      {reading.state === "here" && !busy && (
        <>
          <div className={styles.row}>
            {(["Refunds", "Entries"] as const).map((sheet) => (
              <Link key={sheet} as="button" onClick={() => void go(sheet)}>
                {words.openSheet(sheet)}
              </Link>
            ))}
            <Link as="button" onClick={() => void go("Refunds", reading.value)}>
              {entriesTexts[language].captions.RefundLedger}
            </Link>
          </div>
          <div className={styles.row}>
            <Button onClick={() => void auditAgain()}>{text.entries.again}</Button>
            <Button appearance="subtle" onClick={() => void remove()}>
              {words.removeSheet}
            </Button>
          </div>
          <FilingsPart text={text} />
        </>
      )}
    </>
  );
}
