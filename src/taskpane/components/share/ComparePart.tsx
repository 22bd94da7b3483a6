/** Compares with a colleague's file: differences with both values and what each does, ticks, and taking over what is ticked. */
import { Button, Checkbox } from "../../fluent";
import { useContext, useRef, useState } from "react";
import { isoOf } from "../../../model/calendar/day";
import { buildState, runBuild, undoBuild } from "../../../commands/build-session";
import { type Difference, type TradeExtent } from "../../../sharing/compare";
import { canTakeOver, isDeletion, togetherWith } from "../../../sharing/dependent-differences";
import {
  compareOpenWorkbook,
  theirWorkbook,
  type ComparedDifference,
  type Comparison,
} from "../../../sharing/compare-workbook";
import { readFile } from "../../../sharing/file/read-file";
import { restoreCells, takeOver, type Build, type TakenOver } from "../../../sharing/apply-differences";
import type { Formats } from "../../../words/pane/formats";
import { usePaneLanguage } from "../../text/pane-language";
import { UndoEnds } from "../UndoEnds";
import { WorkProgress } from "../WorkProgress";
import { CopyBridge, type TheirFile } from "./CopyBridge";
import { Done, Progress, Section, useShareStyles } from "./Section";
import { BusyContext, useTask } from "./task";
import { shareWords, type ShareWords } from "../../../words/pane/share/words";

/** The pane's one build at a time, so that it shows there and can be taken back there too. */
const build: Build = async (options) => {
  const outcome = await runBuild(options);
  if (!outcome.ok) throw new Error(outcome.message);
};

/** As it was before taking over. */
async function takeBack({ undo }: TakenOver): Promise<void> {
  if (undo.kind === "cells") {
    await restoreCells(undo.cells);
    return;
  }
  await undoBuild();
  const after = buildState();
  if (after.phase === "failed") throw new Error(after.message);
}

export function ComparePart() {
  const { language } = usePaneLanguage();
  const styles = useShareStyles();
  const { busy } = useContext(BusyContext);
  const words = shareWords[language].compare;
  const input = useRef<HTMLInputElement>(null);
  const stop = useRef<AbortController | null>(null);
  const compare = useTask<Comparison>();
  const taking = useTask<TakenOver>();
  const back = useTask<true>();
  const [ticked, tick] = useState<ReadonlySet<Difference>>(new Set());
  const [theirs, setTheirs] = useState<TheirFile | null>(null);
  const [progress, setProgress] = useState<{ done: number; of: number } | null>(null);
  const start = (file: File | undefined) => {
    if (!file) return;
    taking.forget();
    back.forget();
    tick(new Set());
    const controller = (stop.current = new AbortController());
    const onProgress = (done: number, of: number) => setProgress({ done, of });
    void compare
      .run(async () => {
        const reading = readFile(new Uint8Array(await file.arrayBuffer()));
        setTheirs({ name: file.name, reading });
        return compareOpenWorkbook(theirWorkbook(reading), { onProgress, signal: controller.signal });
      })
      .finally(() => setProgress(null));
  };
  const all = compare.result?.differences ?? [];
  const change = (difference: ComparedDifference) => {
    const next = new Set(ticked);
    for (const each of togetherWith(difference, all))
      if (ticked.has(difference)) next.delete(each);
      else if (canTakeOver(each)) next.add(each);
    tick(next);
  };
  const take = async () => {
    const chosen = all.filter((each) => ticked.has(each));
    if (await taking.run(() => takeOver(chosen, build))) compare.forget();
  };
  const undo = async (taken: TakenOver) => {
    await back.run(async () => {
      await takeBack(taken);
      taking.forget();
      return true;
    });
  };
  // What comes and goes with another row is shown there.
  const shown = all.filter(({ whole }) => !whole || whole.partOf === null);
  const companions = (difference: Difference): number =>
    all.filter(({ whole }) => whole?.partOf === `${difference.table}/${difference.row}`).length;
  const deletions = [...ticked].filter(isDeletion).length;
  return (
    <Section title={words.title} hint={words.hint}>
      <div className={styles.buttons}>
        <Button disabled={busy} onClick={() => input.current?.click()}>
          {words.choose}
        </Button>
        <input
          ref={input}
          type="file"
          hidden
          accept=".xlsx"
          aria-label={words.choose}
          onChange={({ currentTarget }) => {
            start(currentTarget.files?.[0]);
            // So that the same file can be chosen again.
            currentTarget.value = "";
          }}
        />
      </div>
      {progress && (
        <WorkProgress
          spoken
          step={words.progress(progress.done, progress.of)}
          label={words.title}
          done={progress.done / progress.of}
          onCancel={() => stop.current?.abort()}
        />
      )}
      <Progress
        running={!progress && (compare.running || taking.running || back.running)}
        problem={compare.problem ?? taking.problem ?? back.problem}
      />
      {compare.result && (
        <>
          <Headline comparison={compare.result} />
          {theirs && <CopyBridge file={theirs} />}
          <ul className={styles.list}>
            {shown.map((each) => (
              <li key={placeOf(each)}>
                <Row
                  difference={each}
                  companions={companions(each)}
                  ticked={ticked.has(each)}
                  onTick={() => change(each)}
                />
              </li>
            ))}
          </ul>
          {[...ticked].some(({ whole }) => whole) && <UndoEnds />}
          {all.some(canTakeOver) && (
            <div className={styles.buttons}>
              <Button appearance="primary" disabled={busy || ticked.size === 0} onClick={() => void take()}>
                {words.take(ticked.size, deletions)}
              </Button>
            </div>
          )}
        </>
      )}
      {taking.result && (
        <Done>
          {words.taken(taking.result.taken)} {taking.result.left.length > 0 && words.left(taking.result.left.length)}
          {taking.result.taken > 0 && (
            <div className={styles.buttons}>
              <Button size="small" disabled={busy} onClick={() => void undo(taking.result!)}>
                {words.undo}
              </Button>
            </div>
          )}
        </Done>
      )}
      {back.result && <Done>{words.undone}</Done>}
    </Section>
  );
}

/** Relative: another spreadsheet program adds up in another order. */
const SAME = 1e-9;

function Headline({ comparison: { headline, differences } }: { comparison: Comparison }) {
  const { language, formats } = usePaneLanguage();
  const styles = useShareStyles();
  const words = shareWords[language].compare;
  const shown = (usd: number | null): string => (usd === null ? words.none : formats.money(usd));
  const [one, other] = [headline.ours, headline.theirs];
  const isSame = one === other || (one !== null && other !== null && Math.abs(one - other) <= SAME * Math.abs(one));
  if (differences.length === 0 && isSame) return <p className={styles.strong}>{words.same}</p>;
  return (
    <>
      <p className={styles.strong}>{words.headline(shown(headline.ours), shown(headline.theirs))}</p>
      {differences.length === 0 && <p className={styles.text}>{words.formulasDiffer}</p>}
      {differences.length > 0 && headline.ours === null && <p className={styles.text}>{words.noHeadline}</p>}
    </>
  );
}

interface RowProps {
  difference: ComparedDifference;
  /** Rows that come and go with it. */
  companions: number;
  ticked: boolean;
  onTick(): void;
}

function Row({ difference, companions, ticked, onTick }: RowProps) {
  const { language, formats } = usePaneLanguage();
  const styles = useShareStyles();
  const words = shareWords[language].compare;
  const { ours, theirs, format, changedBy, whole, trade } = difference;
  const place = placeOf(difference);
  const can = canTakeOver(difference);
  const value = (given: Difference["ours"]): string =>
    whole ? words.hasRow(given !== null, companions) : shownValue(given, format, formats, words);
  const extent = (of: TradeExtent | null): string => (of ? words.trade(of.vintage, of.rows) : words.bundledTrade);
  const figures = trade?.figures != null ? words.figures(trade.figures) : null;
  const byHand = trade ? words.tradeByHand : whole && !can ? words.byHand : null;
  const notes = [
    changedBy === null ? null : words.changedBy[changedBy],
    figures,
    byHand,
    effectOf(difference, formats, words),
  ].filter((note) => note !== null);
  return (
    <>
      {can ? (
        <Checkbox
          checked={ticked}
          onChange={onTick}
          label={!whole ? place : isDeletion(difference) ? words.removeRow(place) : words.addRow(place)}
        />
      ) : (
        <p className={styles.strong}>{place}</p>
      )}
      <p className={styles.text}>
        {words.ours}: {trade ? extent(trade.ours) : value(ours)} · {words.theirs}:{" "}
        {trade ? extent(trade.theirs) : value(theirs)}
      </p>
      <p className={styles.hint}>{notes.join(" · ")}</p>
    </>
  );
}

/** What taking it over does, or why that is not said; null where it is said elsewhere. */
function effectOf(
  { effect, unsaid, together, whole }: ComparedDifference,
  formats: Formats,
  words: ShareWords["compare"],
): string | null {
  switch (unsaid) {
    case "no headline":
    case "by hand":
      return null;
    case "none after":
      return words.unsaid.none;
    case "not known":
      return words.unsaid.unknown;
    case "error":
    case "refused":
      return words.unsaid[unsaid];
    case undefined:
      break;
  }
  if (effect === null) return null;
  if (effect === 0) return words.nothing;
  const kind = together === "probabilities" && whole ? "withProbabilities" : (together ?? "alone");
  return words.effect[kind](`${effect > 0 ? "+" : ""}${formats.money(effect)}`);
}

function placeOf({ table, row, field }: Difference): string {
  return table === "" ? row : [table, row, field].filter((part) => part !== "").join(" · ");
}

function shownValue(value: Difference["ours"], format: string, formats: Formats, words: ShareWords["compare"]): string {
  if (value === null) return words.none;
  if (value === "") return words.blank;
  if (typeof value !== "number") return String(value);
  if (format.includes("yy")) return formats.shortDay(isoOf(Math.floor(value)));
  return format.includes("%") ? formats.share(value) : value.toLocaleString();
}
