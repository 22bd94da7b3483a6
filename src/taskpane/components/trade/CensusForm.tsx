/** What is asked and of whom: the year, and behind a fold the address and the key. */
import { Button, Field, Input, makeStyles, tokens } from "../../fluent";
import { useRef, useState, type SyntheticEvent } from "react";
import { FIRST_YEAR } from "../../../cases/census/query";
import type { CensusQuestion } from "../../state/trade-update";
import { censusAddress, lastWholeYear, rememberCensusAddress } from "../../state/census-settings";
import { usePaneLanguage } from "../../text/pane-language";
import { tradeUpdateTexts } from "../../../words/pane/trade-update/words";

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  fold: { fontSize: tokens.fontSizeBase300 },
  summary: { minHeight: "24px", cursor: "pointer" },
  fields: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    paddingTop: tokens.spacingVerticalS,
  },
});

export function CensusForm({ again, onAsk }: { again: boolean; onAsk(request: CensusQuestion): void }) {
  const { language } = usePaneLanguage();
  const text = tradeUpdateTexts[language];
  const styles = useStyles();
  const last = lastWholeYear();
  const [year, setYear] = useState(String(last));
  const [address, setAddress] = useState(censusAddress);
  const [key, setKey] = useState("");
  const yearField = useRef<HTMLInputElement>(null);
  const wrong = !/^\d{4}$/.test(year.trim()) || Number(year) < FIRST_YEAR || Number(year) > last + 1;

  function submit(event: SyntheticEvent) {
    event.preventDefault();
    if (wrong) {
      yearField.current?.focus();
      return;
    }
    rememberCensusAddress(address.trim());
    onAsk({ address: address.trim(), year: Number(year), key });
  }

  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <Field
        label={text.year}
        {...(wrong
          ? { validationMessage: text.yearWrong(FIRST_YEAR, last + 1), validationState: "error" as const }
          : {})}
      >
        <Input
          input={{ ref: yearField }}
          inputMode="numeric"
          value={year}
          onChange={(_, data) => setYear(data.value)}
        />
      </Field>
      <details className={styles.fold}>
        <summary className={styles.summary}>{text.settings}</summary>
        <div className={styles.fields}>
          <Field label={text.address} hint={text.addressHint}>
            <Input type="url" value={address} onChange={(_, data) => setAddress(data.value)} />
          </Field>
          <Field label={text.key} hint={text.keyHint}>
            <Input type="password" autoComplete="off" value={key} onChange={(_, data) => setKey(data.value)} />
          </Field>
        </div>
      </details>
      <Button type="submit">{again ? text.askAgain : text.ask}</Button>
    </form>
  );
}
