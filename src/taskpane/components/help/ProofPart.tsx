/** Prove it: writes the sheet Proof and shows what it says, published and computed side by side. */
import { makeStyles, mergeClasses, tokens } from "../../fluent";
import { errorMessage } from "../../../commands/error-message";
import { PROOF_COLUMNS, PROOF_SHEET, proofSheet, removeProof, verdictWords, writeProof } from "../../../sharing/proof";
import { SharingError } from "../../../sharing/sharing-error";
import { cellAddress } from "../../../sheets/address";
import { dictionaries } from "../../../words/pane/words";
import { usePaneLanguage } from "../../text/pane-language";
import type { CellValue, Place } from "../../workbook/reading";
import { useWorkbook } from "../../workbook/use-workbook";
import { CellLink } from "../views/CellLink";
import { WrittenSheet } from "../WrittenSheet";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: `${tokens.spacingVerticalS} 0`, padding: 0 },
  item: { borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  row: { display: "grid", gridTemplateColumns: "minmax(0, 1fr) auto", columnGap: tokens.spacingHorizontalM },
  figures: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
    fontVariantNumeric: "tabular-nums",
  },
  verdict: { alignSelf: "center", color: tokens.colorPaletteGreenForeground1, fontWeight: tokens.fontWeightSemibold },
  wrong: { color: tokens.colorPaletteRedForeground1 },
  summary: { margin: `${tokens.spacingVerticalM} 0 0`, fontWeight: tokens.fontWeightSemibold },
});

interface ProofRow {
  what: string;
  /** As the sheet shows them. */
  published: string;
  computed: string;
  verdict: string;
  place: Place;
}

/** The header row of the sheet, from 0. */
const HEADER_ROW = 4;

/** null where the sheet of that name is not Parley's. */
function queue(context: Excel.RequestContext) {
  const range = context.workbook.worksheets.getItem(PROOF_SHEET).getUsedRange().load("values,text");
  return (): ProofRow[] | null => {
    const values = range.values as CellValue[][];
    const heads = Object.keys(dictionaries).map((language) =>
      proofSheet(language as keyof typeof dictionaries).headers.join(),
    );
    if (!heads.includes((values[HEADER_ROW] ?? []).join())) return null;
    const column = (name: (typeof PROOF_COLUMNS)[number]) => PROOF_COLUMNS.indexOf(name);
    const text = range.text;
    return values.slice(HEADER_ROW + 1).map((row, index) => ({
      what: String(row[column("what")]),
      published: shown(row[column("published")], text[HEADER_ROW + 1 + index]![column("published")]),
      computed: shown(row[column("computed")], text[HEADER_ROW + 1 + index]![column("computed")]),
      verdict: String(row[column("verdict")]),
      place: { sheet: PROOF_SHEET, address: cellAddress(HEADER_ROW + 1 + index, column("computed")) },
    }));
  };
}

export default function ProofPart({ inExcel }: { inExcel: boolean }) {
  const { language, text } = usePaneLanguage();
  const { reading, again } = useWorkbook(queue);
  const words = text.proof;
  const rows = reading.state === "here" ? reading.value : null;

  function remedy(error: unknown): string {
    if (error instanceof SharingError && error.reason === "sheet-in-the-way") return words.inTheWay(PROOF_SHEET);
    return words.failedRemedy(errorMessage(error));
  }

  return (
    <WrittenSheet
      sheet={PROOF_SHEET}
      isThere={rows !== null}
      words={words}
      disabled={!inExcel}
      write={() => writeProof(language)}
      remove={removeProof}
      onDone={again}
      remedy={remedy}
    >
      {rows && <Verdicts rows={rows} />}
    </WrittenSheet>
  );
}

function Verdicts({ rows }: { rows: readonly ProofRow[] }) {
  const { text } = usePaneLanguage();
  const styles = useStyles();
  const agrees = new Set(
    Object.keys(dictionaries).map((language) => verdictWords(language as keyof typeof dictionaries).agrees),
  );
  const agree = rows.filter(({ verdict }) => agrees.has(verdict)).length;
  return (
    <>
      <p className={styles.summary}>{text.proof.summary(agree, rows.length)}</p>
      <ul className={styles.list}>
        {rows.map(({ what, published, computed, verdict, place }) => {
          const figures = text.proof.figures(published, computed);
          return (
            <li key={place.address} className={styles.item}>
              <CellLink place={place} spoken={`${what}. ${figures}. ${verdict}`} className={styles.row}>
                <span>
                  {what}
                  <br />
                  <span className={styles.figures}>{figures}</span>
                </span>
                <span className={mergeClasses(styles.verdict, !agrees.has(verdict) && styles.wrong)}>{verdict}</span>
              </CellLink>
            </li>
          );
        })}
      </ul>
    </>
  );
}

/** The cell's own text; where its column is too narrow for that, the number. */
function shown(value: CellValue | undefined, text: string | undefined): string {
  return text === undefined || /^#+$/.test(text) ? String(value ?? "") : text;
}
