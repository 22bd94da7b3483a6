/** The user's own lines of trade: pasted or chosen, read in batches, and what was taken and rejected before anything is written. */
import { Button, Field, ProgressBar, Select, Textarea, makeStyles, tokens } from "../../fluent";
import { useEffect, useRef, useState } from "react";
import { hasBundledTrade, type OwnCase } from "../../../cases/own/own-case";
import { errorMessage } from "../../../commands/error-message";
import { LinesError, readLines } from "../../../commands/read-lines";
import type { GivenLines, NewCaseState } from "../../state/new-case";
import { newCaseTexts } from "../../../words/pane/new-case/words";
import { usePaneLanguage } from "../../text/pane-language";
import { Notice } from "../Notice";
import { TextFile } from "../TextFile";
import { useProblem } from "./fields";
import { LinesOutcome } from "./LinesOutcome";

const useStyles = makeStyles({
  part: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    border: "none",
    margin: 0,
    padding: 0,
    minWidth: 0,
  },
  legend: {
    padding: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  hint: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  select: { minWidth: 0 },
});

/** The field of rows that were put there and never read. */
export const UNREAD = "lines.pasted";

/** Whether a build would pass over rows that a user has put into the field. */
export function isUnread({ pasted, lines }: Pick<NewCaseState, "lines" | "pasted">): boolean {
  return pasted.trim() !== "" && lines?.text !== pasted;
}

/** For which countries and in which unit lines are read. */
export function readForOf({ importer, exporters }: Pick<OwnCase, "importer" | "exporters">, unit: string): string {
  return [importer, ...exporters, unit].join(" ");
}

interface LinesPartProps {
  given: Pick<NewCaseState, "unit" | "lines" | "pasted">;
  change(part: Partial<Pick<NewCaseState, "unit" | "lines" | "pasted">>): void;
  /** The countries as they are written now; null, with the focus where something is wrong, while they are not known. */
  countries(): Pick<OwnCase, "importer" | "exporters"> | null;
  written: Pick<OwnCase, "importer" | "exporters"> | null;
  /** The case is in the workbook already, with its figures. */
  changing: boolean;
}

type Step = { name: "resting" } | { name: "reading"; done: number; rows: number } | { name: "failed"; why: string };

export function LinesPart({ given: { unit, lines, pasted }, change, countries, written, changing }: LinesPartProps) {
  const { language } = usePaneLanguage();
  const text = newCaseTexts[language];
  const styles = useStyles();
  const wrong = useProblem(UNREAD);
  const [step, setStep] = useState<Step>({ name: "resting" });
  const running = useRef<AbortController | null>(null);
  const file = useRef<HTMLInputElement>(null);
  useEffect(() => () => running.current?.abort(), []);

  async function read(name: string, content: () => Promise<string>) {
    const about = countries();
    if (!about) return;
    const controller = new AbortController();
    running.current = controller;
    setStep({ name: "reading", done: 0, rows: 0 });
    try {
      const source = await content();
      const report = await readLines(
        source,
        { ...about, unit: Number(unit) },
        { signal: controller.signal, onProgress: (done, rows) => setStep({ name: "reading", done, rows }) },
      );
      change({ lines: { name, text: source, readFor: readForOf(about, unit), report } });
      setStep({ name: "resting" });
    } catch (error) {
      setStep({
        name: "failed",
        why: error instanceof LinesError ? text.linesFailure(error.problem) : text.notRead(errorMessage(error)),
      });
    }
  }

  return (
    <fieldset className={styles.part}>
      <legend className={styles.legend}>{text.lines}</legend>
      <p className={styles.hint}>{text.linesHint}</p>
      <Field label={text.unit}>
        <Select
          className={styles.select}
          value={unit}
          onChange={(_, { value }) => change({ unit: value as NewCaseState["unit"] })}
        >
          {Object.entries(text.units).map(([value, label]) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </Select>
      </Field>
      <Field
        label={text.paste}
        {...(wrong === undefined ? {} : { validationMessage: wrong, validationState: "error" as const })}
      >
        <Textarea
          value={pasted}
          rows={3}
          resize="vertical"
          textarea={{ spellCheck: false, "data-field": UNREAD } as object}
          onChange={(_, { value }) => change({ pasted: value })}
        />
      </Field>
      {step.name === "reading" ? (
        <>
          <ProgressBar value={step.done} max={1} aria-label={text.lines} />
          <p role="status" className={styles.hint}>
            {text.reading(step.rows)}
          </p>
          <div className={styles.buttons}>
            <Button onClick={() => running.current?.abort()}>{text.cancel}</Button>
          </div>
        </>
      ) : (
        <div className={styles.buttons}>
          <Button onClick={() => void read(text.pasted, () => Promise.resolve(pasted))}>{text.read}</Button>
          <Button onClick={() => file.current?.click()}>{text.choose}</Button>
        </div>
      )}
      <TextFile field={file} label={text.choose} onFile={(name, content) => void read(name, content)} />
      {step.name === "failed" && <Notice intent="error">{step.why}</Notice>}
      {lines ? (
        <LinesOutcome
          key={lines.readFor + lines.name}
          lines={lines}
          exporter={written?.exporters[0] ?? ""}
          onForget={() => change({ lines: null })}
        />
      ) : (
        <p className={styles.hint}>
          {changing ? text.kept : written && hasBundledTrade(written) ? text.bundled : text.without}
        </p>
      )}
    </fieldset>
  );
}

/** The lines as they count for the countries and the unit of the case, read again where these have changed since. */
export async function linesFor(lines: GivenLines, own: OwnCase, unit: string): Promise<GivenLines> {
  const readFor = readForOf(own, unit);
  if (lines.readFor === readFor) return lines;
  return {
    ...lines,
    readFor,
    report: await readLines(lines.text, { importer: own.importer, exporters: own.exporters, unit: Number(unit) }),
  };
}
