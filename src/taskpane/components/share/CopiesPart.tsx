/** For colleagues without Parley: portable copy, snapshot, freezing in place, and the way back. */
import { Button, Field, Radio, RadioGroup } from "../../fluent";
import { useContext, useRef, useState } from "react";
import { canOpenCopies, openPortable, openSnapshot } from "../../../sharing/copy-file";
import { freezeOpenWorkbook, unfreezeOpenWorkbook, type Frozen, type Unfrozen } from "../../../sharing/freeze";
import {
  listPortable,
  makePortable,
  type PortableListing,
  type PortablePlace,
  type PortablePreview,
} from "../../../sharing/portable/make-portable";
import { snapshotOpenWorkbook, type Snapshot } from "../../../sharing/snapshot";
import { sharingTexts } from "../../../words/sharing/words";
import { usePaneLanguage } from "../../text/pane-language";
import { UndoEnds } from "../UndoEnds";
import { WorkProgress } from "../WorkProgress";
import { Done, Progress, Section, useShareStyles } from "./Section";
import { BusyContext, useTask } from "./task";
import { shareWords } from "../../../words/pane/share/words";

export function CopiesPart() {
  const { language } = usePaneLanguage();
  const words = shareWords[language].copies;
  return (
    <>
      <Portable />
      <TakeSnapshot />
      <Section title={words.freeze} hint={words.freezeHint}>
        <Freeze />
      </Section>
    </>
  );
}

/** "file": a workbook of its own. */
type Place = PortablePlace | "file";
const PLACES: readonly Place[] = ["beside", "file", "here"];
/** Steps done until which a copy in place of the formulas leaves the workbook as it was. */
const LAST_TO_CANCEL = 1;

function Portable() {
  const { language, formats } = usePaneLanguage();
  const styles = useShareStyles();
  const { busy } = useContext(BusyContext);
  const words = shareWords[language].copies;
  const list = useTask<PortablePreview>();
  const make = useTask<PortableListing>();
  const stop = useRef<AbortController | null>(null);
  const [progress, setProgress] = useState<{ done: number; of: number } | null>(null);
  const [cancelling, setCancelling] = useState(false);
  const places = PLACES.filter((each) => each !== "file" || canOpenCopies());
  const [place, setPlace] = useState<Place>("beside");
  const start = async () => {
    list.forget();
    const { signal } = (stop.current = new AbortController());
    const hooks = { signal, onProgress: (done: number, of: number) => setProgress({ done, of }) };
    await make.run(() =>
      place === "file"
        ? openPortable(sharingTexts[language], hooks)
        : makePortable(sharingTexts[language], place, hooks),
    );
    setProgress(null);
    setCancelling(false);
  };
  const look = () => {
    make.forget();
    void list.run(() => listPortable(sharingTexts[language]));
  };
  return (
    <Section title={`${words.title}: ${words.portable}`} hint={words.portableHint}>
      <div className={styles.buttons}>
        <Button disabled={busy} onClick={look}>
          {words.list}
        </Button>
      </div>
      {progress && (
        <WorkProgress
          spoken
          step={words.steps[Math.min(progress.done, words.steps.length - 1)]!}
          label={words.portable}
          done={progress.done / progress.of}
          unstoppable={cancelling || (place === "here" && progress.done > LAST_TO_CANCEL)}
          onCancel={() => {
            stop.current?.abort();
            setCancelling(true);
          }}
        />
      )}
      <Progress running={!progress && (list.running || make.running)} problem={list.problem ?? make.problem} />
      {list.result && (
        <div>
          <p className={styles.text}>{words.native(list.result.native)}</p>
          <Values listing={list.result} />
          <Field label={words.where} hint={words.whereHint[place]}>
            <RadioGroup value={place} onChange={(_, { value }) => setPlace(value as Place)}>
              {places.map((each) => (
                <Radio key={each} value={each} label={words.places[each]} />
              ))}
            </RadioGroup>
          </Field>
          <p className={styles.hint}>
            {words.sheets(formats.list(place === "beside" ? list.result.beside : list.result.sheets))}
          </p>
          {place !== "here" && <UndoEnds />}
          <div className={styles.buttons}>
            <Button appearance="primary" disabled={busy} onClick={() => void start()}>
              {words.make}
            </Button>
          </div>
        </div>
      )}
      {make.result && (
        <Done>
          {words.made[place](make.result.native, make.result.values.length)}
          <Values listing={make.result} />
        </Done>
      )}
    </Section>
  );
}

function Values({ listing: { values } }: { listing: PortableListing }) {
  const { language } = usePaneLanguage();
  const styles = useShareStyles();
  if (values.length === 0) return null;
  return (
    <>
      <p className={styles.text}>{shareWords[language].copies.values(values.length)}</p>
      <ul className={styles.list}>
        {values.map(({ where, why }) => (
          <li key={where}>
            <strong>{where}</strong>: {why}
          </li>
        ))}
      </ul>
    </>
  );
}

function TakeSnapshot() {
  const { language } = usePaneLanguage();
  const styles = useShareStyles();
  const { busy } = useContext(BusyContext);
  const words = shareWords[language].copies;
  const task = useTask<Snapshot>();
  const [asked, ask] = useState(false);
  const [apart, setApart] = useState(false);
  const start = (own: boolean) => {
    ask(false);
    setApart(own);
    void task.run(own ? openSnapshot : snapshotOpenWorkbook);
  };
  return (
    <Section title={words.snapshot} hint={words.snapshotHint}>
      {asked ? (
        <div role="group" aria-label={words.snapshot}>
          <p className={styles.text}>{words.snapshotSure}</p>
          <div className={styles.buttons}>
            <Button appearance="primary" disabled={busy} onClick={() => start(false)}>
              {words.snapshotMake}
            </Button>
            <Button onClick={() => ask(false)}>{shareWords[language].cancel}</Button>
          </div>
        </div>
      ) : (
        <div className={styles.buttons}>
          {canOpenCopies() && (
            <Button disabled={busy} onClick={() => start(true)}>
              {words.snapshotApart}
            </Button>
          )}
          <Button disabled={busy} onClick={() => ask(true)}>
            {words.snapshot}
          </Button>
        </div>
      )}
      <Progress running={task.running} problem={task.problem} />
      {task.result && <Done>{(apart ? words.snappedApart : words.snapped)(task.result.cells, task.result.sheet)}</Done>}
    </Section>
  );
}

function Freeze() {
  const { language, formats } = usePaneLanguage();
  const styles = useShareStyles();
  const { busy } = useContext(BusyContext);
  const words = shareWords[language].copies;
  const freeze = useTask<Frozen>();
  const unfreeze = useTask<Unfrozen>();
  return (
    <>
      <div className={styles.buttons}>
        <Button
          disabled={busy}
          onClick={() => {
            unfreeze.forget();
            void freeze.run(freezeOpenWorkbook);
          }}
        >
          {words.freeze}
        </Button>
        <Button
          disabled={busy}
          onClick={() => {
            freeze.forget();
            void unfreeze.run(unfreezeOpenWorkbook);
          }}
        >
          {words.unfreeze}
        </Button>
      </div>
      <Progress running={freeze.running || unfreeze.running} problem={freeze.problem ?? unfreeze.problem} />
      {freeze.result && <Done>{words.frozen(freeze.result.cells)}</Done>}
      {unfreeze.result && (
        <Done>
          {words.unfrozen(unfreeze.result.cells)}{" "}
          {unfreeze.result.left.length > 0 && words.left(formats.list(unfreeze.result.left))}
        </Done>
      )}
    </>
  );
}
