/** Which cell is the outcome: typed, or taken from the sheet. */
import { Button, Field, Input } from "../../../fluent";
import { shownNumber } from "./cell-number";
import { CellName } from "./CellName";
import { useCellsWords, usePartStyles } from "./parts";
import { chooseOutcome } from "./session";
import { change, type Setup } from "./setup";

export function OutcomeField({ setup: { given, outcome }, busy }: { setup: Setup; busy: boolean }) {
  const { text, language } = useCellsWords();
  const styles = usePartStyles();
  const isNew = given.trim() !== "" && given !== outcome?.behind.cell;
  return (
    <>
      <form
        className={styles.row}
        onSubmit={(event) => {
          event.preventDefault();
          if (isNew) void chooseOutcome(given, { language });
        }}
      >
        <Field label={text.outcome} className={styles.grow}>
          <Input
            className={styles.wide}
            placeholder={text.outcomeHint}
            value={given}
            onChange={(_, { value }) => change({ given: value })}
          />
        </Field>
        <Button type="submit" disabledFocusable={busy || !isNew}>
          {text.lookUp}
        </Button>
        <Button disabledFocusable={busy} onClick={() => void chooseOutcome(null, { language })}>
          {text.take}
        </Button>
      </form>
      {outcome && (
        <CellName
          cell={outcome.behind}
          value={
            outcome.behind.value === null
              ? text.noNumber
              : text.now(shownNumber(outcome.behind.value, outcome.kind, language))
          }
        />
      )}
    </>
  );
}
