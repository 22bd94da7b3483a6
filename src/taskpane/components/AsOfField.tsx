/** The as-of day, what is wrong with it, and how many days it leaves until the deadline. */
import { Field, Input, makeStyles, tokens } from "../fluent";
import type { Ref } from "react";
import type { NegotiationCase } from "../../cases/case";
import { asOfError, countdown, deadlineOnClock } from "../state/as-of";
import { country } from "../../words/pane/countries";
import { usePaneLanguage, type PaneLanguage } from "../text/pane-language";

const useStyles = makeStyles({
  days: { color: tokens.colorNeutralForeground1, fontWeight: tokens.fontWeightSemibold },
  line: { display: "block" },
});

interface AsOfFieldProps {
  value: string;
  chosenCase: NegotiationCase;
  inputRef: Ref<HTMLInputElement>;
  onChange(asOf: string): void;
}

export function AsOfField({ value, chosenCase, inputRef, onChange }: AsOfFieldProps) {
  const { text } = usePaneLanguage();
  const error = asOfError(value, chosenCase, text);
  return (
    <Field
      label={text.asOfLabel}
      required
      validationState={error ? "error" : "none"}
      validationMessage={error}
      {...(error ? {} : { hint: <DaysLeft asOf={value} chosenCase={chosenCase} /> })}
    >
      <Input
        ref={inputRef}
        value={value}
        placeholder={text.asOfHint}
        inputMode="numeric"
        autoComplete="off"
        maxLength={20}
        onChange={(_, changed) => onChange(changed.value)}
      />
    </Field>
  );
}

function DaysLeft({ asOf, chosenCase }: { asOf: string; chosenCase: NegotiationCase }) {
  const pane = usePaneLanguage();
  const styles = useStyles();
  const left = countdown(asOf, chosenCase);
  if (!left) return null;
  const { text, formats } = pane;
  const days =
    left.days > 0 ? text.daysLeft(left.days) : left.days === 0 ? text.deadlineToday : text.daysPast(-left.days);
  return (
    <>
      <span className={styles.line}>
        <span className={styles.days}>{days}</span>
        {left.workingDays !== null && ` · ${text.workingDays(left.workingDays)}`}
      </span>
      <span className={styles.line}>{text.deadlineOn(formats.day(left.deadlineDay))}</span>
      <span className={styles.line}>{clocks(chosenCase, pane).join(" · ")}</span>
    </>
  );
}

/** The hour of the deadline in both capitals, the one that set it first. */
function clocks(chosenCase: NegotiationCase, { language, text }: PaneLanguage): string[] {
  return [chosenCase.importer, chosenCase.origin].flatMap((code) => {
    const { capital } = country(code);
    const time = capital && deadlineOnClock(chosenCase, capital.timeZone);
    return capital && time ? [text.clockIn(time, capital.name[language])] : [];
  });
}
