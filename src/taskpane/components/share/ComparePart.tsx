/** Compares with a colleague's file: differences with both values and what each does, ticks, and taking over what is ticked. */
import { Button, Checkbox } from "@fluentui/react-components";
import { useContext, useRef, useState } from "react";
import { isoOfDay } from "../../../model/calendar/excel-day";
import { canTakeOver, togetherWith, type Difference } from "../../../sharing/compare";
import { compareOpenWorkbook, takeOver, theirWorkbook, type ComparedDifference, type Comparison, type TakenOver } from "../../../sharing/compare-workbook";
import { readFile } from "../../../sharing/file/read-file";
import type { Formats } from "../../text/formats";
import { usePaneLanguage } from "../../text/pane-language";
import { Done, Progress, Section, useShareStyles } from "./Section";
import { BusyContext, useTask } from "./task";
import { shareWords, type ShareWords } from "./words";

export function ComparePart() {
  const { language } = usePaneLanguage();
  const styles = useShareStyles();
  const { busy } = useContext(BusyContext);
  const words = shareWords[language].compare;
  const input = useRef<HTMLInputElement>(null);
  const stop = useRef<AbortController | null>(null);
  const compare = useTask<Comparison>();
  const taking = useTask<TakenOver>();
  const [ticked, tick] = useState<ReadonlySet<Difference>>(new Set());
  const [progress, setProgress] = useState<string | undefined>();
  const start = (file: File | undefined) => {
    if (!file) return;
    taking.forget();
    tick(new Set());
    const controller = (stop.current = new AbortController());
    const onProgress = (done: number, of: number) => setProgress(words.progress(done, of));
    void compare.run(async () => compareOpenWorkbook(theirWorkbook(readFile(new Uint8Array(await file.arrayBuffer()))), { onProgress, signal: controller.signal })).finally(() => setProgress(undefined));
  };
  const all = compare.result?.differences ?? [];
  const change = (difference: ComparedDifference) => {
    const group = togetherWith(difference, all);
    const next = new Set(ticked);
    for (const each of group) if (ticked.has(difference)) next.delete(each);
    else next.add(each);
    tick(next);
  };
  const take = async () => {
    await taking.run(() => takeOver(all.filter((each) => ticked.has(each))));
    compare.forget();
  };
  return (
    <Section title={words.title} hint={words.hint}>
      <div className={styles.buttons}>
        <Button disabled={busy} onClick={() => input.current?.click()}>
          {words.choose}
        </Button>
        {compare.running && <Button onClick={() => stop.current?.abort()}>{shareWords[language].cancel}</Button>}
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
      <Progress running={compare.running || taking.running} trouble={compare.trouble ?? taking.trouble} label={progress} />
      {compare.result && (
        <>
          <Headline comparison={compare.result} />
          <ul className={styles.list}>
            {all.map((each) => (
              <li key={placeOf(each)}>
                <Row difference={each} ticked={ticked.has(each)} onTick={() => change(each)} />
              </li>
            ))}
          </ul>
          {all.some(canTakeOver) && (
            <div className={styles.buttons}>
              <Button appearance="primary" disabled={busy || ticked.size === 0} onClick={() => void take()}>
                {words.take(ticked.size)}
              </Button>
            </div>
          )}
        </>
      )}
      {taking.result && (
        <Done>
          {words.taken(taking.result.taken)} {taking.result.left.length > 0 && words.left(taking.result.left.length)}
        </Done>
      )}
    </Section>
  );
}

function Headline({ comparison: { headline, differences } }: { comparison: Comparison }) {
  const { language, formats } = usePaneLanguage();
  const styles = useShareStyles();
  const words = shareWords[language].compare;
  const shown = (usd: number | null): string => (usd === null ? words.none : formats.money(usd));
  return <p className={styles.strong}>{differences.length === 0 ? words.same : words.headline(shown(headline.ours), shown(headline.theirs))}</p>;
}

function Row({ difference, ticked, onTick }: { difference: ComparedDifference; ticked: boolean; onTick(): void }) {
  const { language, formats } = usePaneLanguage();
  const styles = useShareStyles();
  const words = shareWords[language].compare;
  const { ours, theirs, format, changedBy, effect, together } = difference;
  const place = placeOf(difference);
  const values = `${words.ours}: ${shownValue(ours, format, formats, words)} · ${words.theirs}: ${shownValue(theirs, format, formats, words)}`;
  const signed = effect === null ? null : `${effect > 0 ? "+" : ""}${formats.money(effect)}`;
  const notes = [changedBy === null ? null : words.changedBy[changedBy], signed === null ? null : together ? words.together(signed) : words.effect(signed)].filter((note) => note !== null);
  return (
    <>
      {canTakeOver(difference) ? <Checkbox checked={ticked} onChange={onTick} label={place} /> : <p className={styles.strong}>{place}</p>}
      <p className={styles.text}>{values}</p>
      <p className={styles.hint}>{canTakeOver(difference) ? notes.join(" · ") : words.byHand}</p>
    </>
  );
}

function placeOf({ table, row, field }: Difference): string {
  return table === "" ? row : [table, row, field].filter((part) => part !== "").join(" · ");
}

function shownValue(value: Difference["ours"], format: string, formats: Formats, words: ShareWords["compare"]): string {
  if (value === null) return words.noRow;
  if (value === "") return words.blank;
  if (typeof value !== "number") return String(value);
  if (format.includes("yy")) return formats.shortDay(isoOfDay(Math.floor(value)));
  return format.includes("%") ? formats.share(value) : value.toLocaleString();
}
