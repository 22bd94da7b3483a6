/** Talks: writes their sheet, enters an offer by choosing it and pressing who made it, and shows the rows to look at. */
import { Button, Checkbox, Field, makeStyles, mergeClasses, Select } from "../../fluent";
import { useEffect, useState } from "react";
import { errorMessage } from "../../../commands/error-message";
import { enterOffer, hasRecord, writeTalks } from "../../../commands/talks";
import type { Side } from "../../../model/talks/rows";
import { PARAMETER_ROW } from "../../../sheets/plan";
import { cellAddress } from "../../../sheets/address";
import type { DealReading } from "../../state/deal/reading";
import { today } from "../../state/today";
import type { DealWords } from "../../text/deal/deal-words";
import { usePaneLanguage } from "../../text/pane-language";
import { queueTable, textIn, type RowView } from "../../workbook/reading";
import { useWorkbook } from "../../workbook/use-workbook";
import { Section } from "../deal/Section";
import { useSectionStyles } from "../deal/section-style";
import { Notice } from "../Notice";
import { ReportPart } from "../ReportPart";
import { CellLink } from "../views/CellLink";

const useStyles = makeStyles({
  select: { minWidth: 0, width: "100%" },
  card: { gridTemplateColumns: "minmax(0, 1fr)" },
});

/** Where the worth of the best next offer stands. */
const BEST = cellAddress(PARAMETER_ROW, 3);
const REMARKS = ["Mandate", "Check", "Fits"] as const;
const SHOWN = 6;

interface TalksReading {
  rows: readonly RowView[];
  best: unknown;
}

function queue(context: Excel.RequestContext): () => TalksReading {
  const table = queueTable(context, "Talks");
  const best = context.workbook.worksheets.getItemOrNullObject("Talks").getRange(BEST).load("values");
  return () => ({ rows: table().rows, best: best.values[0]![0] });
}

export function TalksPart({ reading: deal, deal: words }: { reading: DealReading; deal: DealWords }) {
  return (
    <Section title={words.words.talks}>
      <Talks deal={deal} words={words} />
    </Section>
  );
}

function Talks({ deal, words: { words, formats } }: { deal: DealReading; words: DealWords }) {
  const { language } = usePaneLanguage();
  const styles = useSectionStyles();
  const { reading, again } = useWorkbook(queue);
  const isThere = reading.state === "here";
  const [known, setKnown] = useState(false);
  const [withRecord, setWithRecord] = useState(false);
  // Here, as the sheet is read again after each offer.
  const [entry, setEntry] = useState<Entry>({ chosen: "0/0", done: null });
  useEffect(() => {
    let isCurrent = true;
    hasRecord().then(
      (found) => isCurrent && setKnown(found),
      () => undefined,
    );
    return () => {
      isCurrent = false;
    };
  }, []);
  return (
    <>
      {known && !isThere && (
        <Checkbox
          label={words.talksRecord}
          checked={withRecord}
          onChange={(_, { checked }) => setWithRecord(checked === true)}
        />
      )}
      <ReportPart
        sheet="Talks"
        isThere={isThere}
        words={words.talksSheet}
        write={() => writeTalks(language, withRecord)}
        onDone={again}
      >
        {isThere && (
          <>
            <Enter deal={deal} words={words} entry={entry} onEntry={setEntry} onDone={again} />
            {typeof reading.value.best === "number" && (
              <p className={styles.note}>{words.nextOffer(formats.money(reading.value.best))}</p>
            )}
            <ul className={styles.list}>
              {toLookAt(reading.value.rows)
                .slice(0, SHOWN)
                .map(({ row, at, remark }) => (
                  <li key={at}>
                    <CellLink place={row.place} spoken={words.rowToLookAt(at, remark)}>
                      {words.rowToLookAt(at, remark)}
                    </CellLink>
                  </li>
                ))}
            </ul>
          </>
        )}
      </ReportPart>
    </>
  );
}

function toLookAt(rows: readonly RowView[]): { row: RowView; at: number; remark: string }[] {
  return rows.flatMap((row, at) => {
    const remark = REMARKS.map((header) => textIn(row.cell(header)))
      .filter((each) => each !== "")
      .join(" · ");
    return remark === "" ? [] : [{ row, at: at + 1, remark }];
  });
}

interface Entry {
  /** Places of the issue and of its option, "0/2". */
  chosen: string;
  done: { row: number } | { why: string } | null;
}

interface EnterProps {
  deal: DealReading;
  words: DealWords["words"];
  entry: Entry;
  onEntry(entry: Entry): void;
  onDone(): void;
}

/** An option chosen and a press: two clicks. */
function Enter({ deal, words, entry: { chosen, done }, onEntry, onDone }: EnterProps) {
  const { language } = usePaneLanguage();
  const styles = useSectionStyles();
  const own = useStyles();
  async function enter(side: Side) {
    const [issue, option] = chosen.split("/").map(Number) as [number, number];
    const { id, options } = deal.issues[issue]!;
    try {
      const row = await enterOffer({ side, issue: id, option: options[option]!.id, day: today() }, language);
      onEntry({ chosen, done: { row } });
    } catch (error) {
      onEntry({ chosen, done: { why: errorMessage(error) } });
    }
    onDone();
  }
  return (
    <div className={mergeClasses(styles.card, own.card)}>
      <Field label={words.offered}>
        <Select
          className={own.select}
          select={{ className: own.select }}
          value={chosen}
          onChange={(_, { value }) => onEntry({ chosen: value, done: null })}
        >
          {deal.issues.map(({ name, options }, issue) => (
            <optgroup key={name} label={name}>
              {options.map(({ words: text }, option) => (
                <option key={text} value={`${issue}/${option}`}>
                  {text}
                </option>
              ))}
            </optgroup>
          ))}
        </Select>
      </Field>
      <div className={styles.buttons}>
        <Button size="small" onClick={() => void enter("us")}>
          {words.weOffered}
        </Button>
        <Button size="small" onClick={() => void enter("them")}>
          {words.theyOffered}
        </Button>
      </div>
      <div role="status">
        {done && "row" in done && <p className={styles.note}>{words.entered(done.row)}</p>}
        {done && "why" in done && <Notice title={words.notEntered}>{done.why}</Notice>}
      </div>
    </div>
  );
}
