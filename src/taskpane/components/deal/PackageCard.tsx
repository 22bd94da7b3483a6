/** One package in words, with what it is worth and what can be done with it. */
import { Button, Field, Input, Spinner } from "../../fluent";
import { useState } from "react";
import { chosenLanguage } from "../../../commands/language";
import { messageOf } from "../../../sharing/message";
import { queueDeal, type DealReading } from "../../state/deal/reading";
import { saveAsScenario } from "../../state/deal/save-scenario";
import { writeChoice } from "../../state/deal/workbook";
import type { DealWords } from "../../text/deal/deal-words";
import { sharingTexts } from "../../../words/sharing/words";
import { stillShows } from "../../workbook/settled";
import { OptionList } from "./OptionList";
import { useSectionStyles } from "./section-style";
import { Worth } from "./Worth";
import { UndoEnds } from "../UndoEnds";

interface PackageCardProps {
  reading: DealReading;
  options: Uint32Array;
  ours: number;
  theirs: number;
  acceptable: boolean;
  /** Whether exclusions and requirements are kept. */
  keepsLinks: boolean;
  /** null while it is being worked out. */
  chance: number | null;
  /** Proposed for the scenario. */
  name: string;
  deal: DealWords;
}

export function PackageCard({
  reading,
  options,
  ours,
  theirs,
  acceptable,
  keepsLinks,
  chance,
  name,
  deal,
}: PackageCardProps) {
  const { words, formats } = deal;
  const styles = useSectionStyles();
  const [written, setName] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [status, setStatus] = useState<{ text: string; wrong: boolean } | null>(null);
  const proposed = acceptable && keepsLinks;
  const scenario = (written ?? name).trim() || name;

  async function attempt(work: () => Promise<string | null>, done: string) {
    setBusy(true);
    setStatus(null);
    try {
      await stillShows(queueDeal, reading);
      const problem = await work();
      setStatus(problem === null ? { text: done, wrong: false } : { text: problem, wrong: true });
    } catch (error) {
      setStatus({ text: words.writeFailed(messageOf(error, sharingTexts[chosenLanguage()])), wrong: true });
    } finally {
      setBusy(false);
    }
  }

  const write = () =>
    attempt(async () => {
      await writeChoice(new Map(reading.issues.map((issue, at) => [issue.id, issue.options[options[at]!]!.id])));
      return null;
    }, words.written);
  const save = () =>
    attempt(
      () => saveAsScenario(reading, options, { name: scenario, law: words.law, basis: words.basis }),
      words.saved(scenario),
    );

  return (
    <section className={styles.card} aria-label={words.packageTitle}>
      <h3 className={styles.title}>{words.packageTitle}</h3>
      <Worth ours={ours} theirs={theirs} deal={deal} />
      <p className={styles.note}>{chance === null ? words.thinking : words.chance(formats.percent(chance))}</p>
      {!acceptable && <p className={styles.note}>{words.worse}</p>}
      {!keepsLinks && <p className={styles.note}>{words.broken}</p>}
      <OptionList issues={reading.issues} options={options} deal={deal} />
      <div className={styles.buttons}>
        <Button size="small" appearance="primary" disabled={busy || !proposed} onClick={() => void write()}>
          {words.write}
        </Button>
      </div>
      <Field label={words.saveName} size="small">
        <Input size="small" value={written ?? name} onChange={(_, { value }) => setName(value)} />
      </Field>
      <UndoEnds />
      <div className={styles.buttons}>
        <Button size="small" disabled={busy || !proposed} onClick={() => void save()}>
          {words.save}
        </Button>
        {busy && <Spinner size="tiny" label={words.saving} />}
      </div>
      <div role={status?.wrong ? "alert" : "status"}>{status && <p className={styles.note}>{status.text}</p>}</div>
    </section>
  );
}
