/** Any cells: which cell is the outcome, which are drawn, the run, what came of it; and goal seek beside it. */
import { Button, Field, Input } from "../../../fluent";
import { useEffect, useRef, useSyncExternalStore } from "react";
import { useSheetJump } from "../../../state/sheet-jump";
import { ProblemText } from "../../ProblemText";
import { usePanelStyles, useScreenStyles } from "../../screen-styles";
import { JumpContext } from "../../views/CellLink";
import { CellsEnding } from "./CellsEnding";
import { CellsResultPart } from "./CellsResultPart";
import { Correlations } from "./Correlations";
import { GoalPart } from "./GoalPart";
import { InputRows } from "./InputRows";
import { OutcomeField } from "./OutcomeField";
import { useCellsWords, usePartStyles } from "./parts";
import { cellsGiven, cellsState, draw, watchCells, watchGiven, type CellsState } from "./session";
import { change, setup, watchSetup } from "./setup";

export default function AnyCellsPart() {
  const { text, language } = useCellsWords();
  const panel = usePanelStyles();
  const screen = useScreenStyles();
  const styles = usePartStyles();
  const state = useSyncExternalStore(watchCells, cellsState);
  const given = useSyncExternalStore(watchGiven, cellsGiven);
  const now = useSyncExternalStore(watchSetup, setup);
  const { go, problem } = useSheetJump();
  const busy = state.phase === "reading" || state.phase === "working";
  const { start, cancel } = useFocusThroughWork(state);
  const { outcome, inputs, correlations, draws, seed } = now;
  return (
    <JumpContext value={go}>
      <section aria-label={text.title} className={panel.panel}>
        <h3 className={screen.title}>{text.title}</h3>
        <p className={panel.note}>{text.about}</p>
        <ProblemText>{problem}</ProblemText>
        <OutcomeField setup={now} busy={busy} />
        <CellsEnding state={state} works={["outcome"]} cancelRef={cancel} />
        {outcome && (
          <>
            <InputRows outcome={outcome} inputs={inputs} />
            {inputs.length > 1 && <Correlations inputs={inputs} correlations={correlations} />}
            <div className={styles.two}>
              <Field label={text.draws} className={styles.field}>
                <Input
                  className={styles.wide}
                  inputMode="numeric"
                  value={draws}
                  onChange={(_, { value }) => change({ draws: value })}
                />
              </Field>
              <Field label={text.seed} className={styles.field}>
                <Input
                  className={styles.wide}
                  inputMode="numeric"
                  title={text.seedHint}
                  value={seed}
                  onChange={(_, { value }) => change({ seed: value })}
                />
              </Field>
            </div>
            <CellsEnding state={state} works={["draw"]} cancelRef={cancel} />
            {!(busy && state.work === "draw") && (
              <Button ref={start} appearance="primary" disabledFocusable={busy} onClick={() => void draw({ language })}>
                {text.simulate}
              </Button>
            )}
            {given.drawn && <CellsResultPart drawn={given.drawn} now={now} />}
          </>
        )}
      </section>
      <section aria-label={text.goal} className={panel.panel}>
        <h3 className={screen.title}>{text.goal}</h3>
        <p className={panel.note}>{text.goalAbout}</p>
        {outcome ? (
          <GoalPart setup={now} outcome={outcome} sought={given.sought} state={state} cancelRef={cancel} />
        ) : (
          <p className={panel.note}>{text.goalNeeds}</p>
        )}
      </section>
    </JumpContext>
  );
}

/** The button that had the focus goes away when the work starts and when it ends; the focus moves to what took its place. */
function useFocusThroughWork(state: CellsState) {
  const start = useRef<HTMLButtonElement>(null);
  const cancel = useRef<HTMLButtonElement>(null);
  const before = useRef(state.phase);
  useEffect(() => {
    const was = before.current;
    before.current = state.phase;
    const lost = document.activeElement === null || document.activeElement === document.body;
    if (was === state.phase || !lost) return;
    if (state.phase === "reading") cancel.current?.focus();
    else if (state.phase !== "working") start.current?.focus();
  }, [state]);
  return { start, cancel };
}
