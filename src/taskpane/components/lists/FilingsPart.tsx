/** The files of declarations: what is reviewed and refundable, up to as many entries a file as one declaration takes. */
import { Button, Link, makeStyles, tokens } from "../../fluent";
import { useEffect, useState } from "react";
import { readFilings, type ReviewedEntries } from "../../../commands/entries";
import { errorMessage } from "../../../commands/error-message";
import { filingText } from "../../../model/entries/filing";
import type { ListsText } from "../../../words/pane/lists/words";
import { Notice } from "../Notice";
import { ProblemText } from "../ProblemText";
import { usePanelStyles } from "../screen-styles";

const useStyles = makeStyles({
  title: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  list: { listStyleType: "none", margin: 0, padding: 0 },
  file: { display: "flex", justifyContent: "space-between", columnGap: tokens.spacingHorizontalM },
});

interface Files {
  reviewed: ReviewedEntries;
  /** Addresses of the files' texts, in their order. */
  addresses: readonly string[];
}

export function FilingsPart({ text }: { text: ListsText }) {
  const words = text.entries;
  const styles = useStyles();
  const panel = usePanelStyles();
  const [files, setFiles] = useState<Files | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  useEffect(() => () => files?.addresses.forEach((address) => URL.revokeObjectURL(address)), [files]);

  async function make() {
    setProblem(null);
    try {
      const reviewed = await readFilings();
      const addresses = reviewed.filings.map((filing) =>
        URL.createObjectURL(new Blob([filingText(filing)], { type: "text/csv" })),
      );
      setFiles({ reviewed, addresses });
    } catch (error) {
      setFiles(null);
      setProblem(errorMessage(error));
    }
  }

  const filings = files?.reviewed.filings ?? [];
  const inFiles = filings.reduce((sum, { entries }) => sum + entries.length, 0);
  const without = files ? files.reviewed.reviewed - inFiles : 0;
  return (
    <section aria-label={words.filings} className={panel.panel}>
      <h4 className={styles.title}>{words.filings}</h4>
      <p className={panel.note}>{words.filingsAbout}</p>
      <Button onClick={() => void make()}>{words.makeFilings}</Button>
      <ProblemText>{problem}</ProblemText>
      {files?.reviewed.reviewed === 0 && <Notice intent="info">{words.noFilings}</Notice>}
      {without > 0 && <Notice>{words.noNumber(without)}</Notice>}
      {files && filings.length > 0 && (
        <ol className={styles.list}>
          {filings.map(({ importer, entries }, at) => (
            <li key={files.addresses[at]} className={styles.file}>
              <span>{words.filing(at + 1, importer, entries.length)}</span>
              <Link href={files.addresses[at]} download={words.filingName(at + 1)}>
                {words.save}
              </Link>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
