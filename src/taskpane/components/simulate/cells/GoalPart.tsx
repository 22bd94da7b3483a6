/** Goal seek: the cell that may change, between what, and which value the outcome is to have; the answer, and the way into the cell. */
import { Button, Field, Input } from "../../../fluent";
import { useState, type Ref } from "react";
import { errorMessage } from "../../../../commands/error-message";
import { usePaneLanguage } from "../../../text/pane-language";
import { Notice } from "../../Notice";
import { shownNumber } from "./cell-number";
import { CellName } from "./CellName";
import { CellsEnding } from "./CellsEnding";
import { useCellsWords, usePartStyles } from "./parts";
import { putFormula } from "./put-value";
import { seek, takeChanging, type CellsState, type Sought } from "./session";
import { change, type InputRow, type Outcome, type Setup } from "./setup";
import { SuggestedCells } from "./SuggestedCells";

interface GoalPartProps {
  setup: Setup;
  outcome: Outcome;
  sought: Sought | null;
  state: CellsState;
  cancelRef: Ref<HTMLButtonElement>;
}

export function GoalPart({ setup: { goal }, outcome, sought, state, cancelRef }: GoalPartProps) {
  const { text, language } = useCellsWords();
  const styles = usePartStyles();
  const busy = state.phase === "reading" || state.phase === "working";
  const { by, value } = goal;
  const setBy = (some: Partial<InputRow>) => change({ goal: { ...goal, by: { ...by!, ...some } } });
  return (
    <>
      <Field label={text.wanted(outcome.behind.label || outcome.behind.cell)} className={styles.field}>
        <Input
          className={styles.wide}
          value={value}
          onChange={(_, { value: wanted }) => change({ goal: { ...goal, value: wanted } })}
        />
      </Field>
      {outcome.suggested.length > 0 && (
        <SuggestedCells
          label={text.changing}
          cells={outcome.suggested}
          onTake={(cell) => void takeChanging(language, cell)}
        />
      )}
      <div>
        <Button onClick={() => void takeChanging(language)}>{text.take}</Button>
      </div>
      {by && (
        <div className={styles.card}>
          <CellName cell={by} {...(by.likely === "" ? {} : { value: text.now(by.likely) })} />
          <div className={styles.two}>
            <Field label={text.from} className={styles.field}>
              <Input className={styles.wide} value={by.low} onChange={(_, { value: low }) => setBy({ low })} />
            </Field>
            <Field label={text.until} className={styles.field}>
              <Input className={styles.wide} value={by.high} onChange={(_, { value: high }) => setBy({ high })} />
            </Field>
          </div>
        </div>
      )}
      <CellsEnding state={state} works={["seek"]} cancelRef={cancelRef} />
      {!(busy && state.work === "seek") && (
        <Button appearance="primary" disabledFocusable={busy} onClick={() => void seek({ language })}>
          {text.seek}
        </Button>
      )}
      {sought && <Answer sought={sought} />}
    </>
  );
}

/** Of a later answer nothing has been written yet. */
type Put = { sought: Sought; before: unknown } | { sought: Sought; why: string };

function Answer({ sought }: { sought: Sought }) {
  const { text, language } = useCellsWords();
  const { text: pane } = usePaneLanguage();
  const styles = usePartStyles();
  const [last, setLast] = useState<Put | null>(null);
  const { result, outcome, setup } = sought;
  const by = setup.goal.by!;
  const ofBy = (value: number | null) => (value === null ? text.noValue : shownNumber(value, by.kind, language));
  const ofOutcome = (value: number | null) =>
    value === null ? text.noValue : shownNumber(value, outcome.kind, language);
  const name = by.label || by.cell;
  const { at, reached, now, request } = result;
  async function put(formula: unknown) {
    try {
      const before = await putFormula(by, formula);
      setLast({ sought, before });
    } catch (error) {
      setLast({ sought, why: errorMessage(error) });
    }
  }
  const answer = last?.sought === sought ? last : null;
  return (
    <div role="status" className={styles.card}>
      {!reached && (
        <p className={styles.small}>
          {text.notReached(ofOutcome(request.value), ofBy(request.low), ofBy(request.high))}
        </p>
      )}
      <p className={styles.name}>
        {text.reached(name, ofBy(at), outcome.behind.label || outcome.behind.cell, ofOutcome(result.outcome))}
      </p>
      <p className={styles.small}>{text.goalNow(ofBy(now.at), ofOutcome(now.outcome))}</p>
      {answer && "why" in answer && (
        <Notice intent="error" title={text.putFailed}>
          {answer.why}
        </Notice>
      )}
      {answer && "before" in answer ? (
        <>
          <p className={styles.small}>{text.putDone(by.cell, ofBy(at))}</p>
          <div>
            <Button onClick={() => void putFormula(by, answer.before).then(() => setLast(null))}>{pane.undo}</Button>
          </div>
        </>
      ) : (
        <div>
          <Button onClick={() => void put(at)}>{text.put}</Button>
        </div>
      )}
    </div>
  );
}
