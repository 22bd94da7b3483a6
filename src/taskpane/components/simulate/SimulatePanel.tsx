/** Draws the outcomes from what is uncertain and writes the sheet Uncertainty: which outcome, how many draws, progress, how it ended. */
import {
  Button,
  Field,
  Input,
  Link,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  Select,
  makeStyles,
  tokens,
} from "../../fluent";
import { useEffect, useRef, useState, useSyncExternalStore } from "react";
import { MEASURES, type OutcomeMeasure } from "../../../model/uncertainty/outcome-model";
import { useSheetJump } from "../../state/sheet-jump";
import { usePaneLanguage } from "../../text/pane-language";
import { ProblemText } from "../ProblemText";
import { usePanelStyles, useScreenStyles } from "../screen-styles";
import { queueTable, textIn, type RowView } from "../../workbook/reading";
import { useWorkbook } from "../../workbook/use-workbook";
import {
  cancelSimulation,
  dismissSimulation,
  simulate,
  simulationState,
  watchSimulation,
  type SimulationState,
} from "./session";
import { WorkProgress } from "../WorkProgress";
import { FanChart } from "./FanChart";
import { simulateTexts, type SimulateText } from "../../../words/pane/simulate/words";

const ALL = "";
const DEFAULT_DRAWS = "100,000";
const DEFAULT_SEED = "1";

const useStyles = makeStyles({
  pair: { display: "grid", gridTemplateColumns: "1fr 1fr", columnGap: tokens.spacingHorizontalM, alignItems: "start" },
  field: { minWidth: 0 },
  input: { minWidth: 0, width: "100%" },
});

function queue(context: Excel.RequestContext) {
  const totals = queueTable(context, "OutcomeTotals");
  const uncertainty = queueTable(context, "Uncertainty");
  return () => ({ scenarios: totals().rows, uncertain: uncertainty().rows });
}

function isMarked(row: RowView): boolean {
  return ["Low", "Likely", "High"].every((header) => row.cell(header).value !== "");
}

/** Where no elasticity is known trade does not answer, and only the duty on unchanged trade can be drawn. */
function withoutAnswer(uncertain: readonly RowView[]): boolean {
  const elasticities = uncertain.filter((row) => ["elasticity", "substitution"].includes(textIn(row.cell("Input"))));
  return elasticities.length > 0 && elasticities.every((row) => row.cell("Likely").value === "");
}

export default function SimulatePanel() {
  const { language } = usePaneLanguage();
  const text = simulateTexts[language];
  const styles = useStyles();
  const panel = usePanelStyles();
  const screen = useScreenStyles();
  const state = useSyncExternalStore(watchSimulation, simulationState);
  const { reading } = useWorkbook(queue);
  const { go, problem } = useSheetJump();
  const [chosen, choose] = useState<OutcomeMeasure | null>(null);
  const [scenario, setScenario] = useState(ALL);
  const [beside, setBeside] = useState(ALL);
  const [target, setTarget] = useState("");
  const [draws, setDraws] = useState(DEFAULT_DRAWS);
  const [seed, setSeed] = useState(DEFAULT_SEED);
  const { start, cancel, dismiss } = useFocusThroughRun(state.phase);
  if (reading.state !== "here") return null;
  const { scenarios, uncertain } = reading.value;
  const measure = chosen ?? (withoutAnswer(uncertain) ? "duty" : "imports");
  const marked = uncertain.filter(isMarked);
  const place = (marked[0] ?? uncertain[0])?.place;
  const busy = state.phase === "running" || state.phase === "writing";
  return (
    <section aria-label={text.title} className={panel.panel}>
      <h3 className={screen.title}>{text.title}</h3>
      <p className={panel.note}>
        {marked.length > 0 ? text.about(marked.length) : text.none}{" "}
        {place && (
          <Link as="button" inline onClick={() => void go(place.sheet, place.address)}>
            {text.toInputs}
          </Link>
        )}
      </p>
      <ProblemText>{problem}</ProblemText>
      <Field label={text.measure} className={styles.field}>
        <Select value={measure} onChange={(_, { value }) => choose(value as OutcomeMeasure)}>
          {MEASURES.map((each) => (
            <option key={each} value={each}>
              {text.measures[each]}
            </option>
          ))}
        </Select>
      </Field>
      <ScenarioField
        label={text.scenario}
        none={text.all}
        scenarios={scenarios}
        value={scenario}
        onChange={setScenario}
      />
      <div className={styles.pair}>
        <ScenarioField
          label={text.beside}
          none={text.besideNone}
          scenarios={scenarios}
          value={beside}
          onChange={setBeside}
        />
        <Field label={text.target} hint={text.targetHint} className={styles.field}>
          <Input
            className={styles.input}
            inputMode="decimal"
            value={target}
            onChange={(_, { value }) => setTarget(value)}
          />
        </Field>
      </div>
      <div className={styles.pair}>
        <Field label={text.draws} className={styles.field}>
          <Input
            className={styles.input}
            inputMode="numeric"
            value={draws}
            onChange={(_, { value }) => setDraws(value)}
          />
        </Field>
        <Field label={text.seed} hint={text.seedHint} className={styles.field}>
          <Input
            className={styles.input}
            inputMode="numeric"
            value={seed}
            onChange={(_, { value }) => setSeed(value)}
          />
        </Field>
      </div>
      <Ending state={state} text={text} dismissRef={dismiss} onGo={() => void go("Uncertainty")} />
      {busy ? (
        <Running state={state} text={text} cancelRef={cancel} />
      ) : (
        <Button
          ref={start}
          appearance="primary"
          onClick={() =>
            void simulate({
              measure,
              scenario: scenario || null,
              beside: beside || null,
              target,
              draws,
              seed,
              language,
            })
          }
        >
          {text.simulate}
        </Button>
      )}
      {/* A new sheet is read as soon as it is written. */}
      <FanChart key={state.phase} text={text} />
    </section>
  );
}

interface ScenarioFieldProps {
  label: string;
  none: string;
  scenarios: readonly RowView[];
  /** The id, or nothing. */
  value: string;
  onChange(id: string): void;
}

function ScenarioField({ label, none, scenarios, value, onChange }: ScenarioFieldProps) {
  const styles = useStyles();
  return (
    <Field label={label} className={styles.field}>
      <Select className={styles.input} value={value} onChange={(_, { value: id }) => onChange(id)}>
        <option value={ALL}>{none}</option>
        {scenarios.map((row) => (
          <option key={row.place.address} value={textIn(row.cell("Scenario"))}>
            {textIn(row.cell("Name")) || textIn(row.cell("Scenario"))}
          </option>
        ))}
      </Select>
    </Field>
  );
}

function Running({
  state,
  text,
  cancelRef,
}: {
  state: SimulationState;
  text: SimulateText;
  cancelRef: React.Ref<HTMLButtonElement>;
}) {
  const running = state.phase === "running" ? state : null;
  const step = running ? (running.cancelling ? text.cancelling : text.drawing) : text.writing;
  return (
    <WorkProgress
      spoken
      step={step}
      label={text.progress}
      done={running?.done}
      cancelRef={cancelRef}
      unstoppable={!running || running.cancelling}
      onCancel={cancelSimulation}
    />
  );
}

interface EndingProps {
  state: SimulationState;
  text: SimulateText;
  dismissRef: React.Ref<HTMLButtonElement>;
  onGo(): void;
}

function Ending({ state, text, dismissRef, onGo }: EndingProps) {
  const { text: pane, formats } = usePaneLanguage();
  const panel = usePanelStyles();
  const close = (
    <Button ref={dismissRef} onClick={dismissSimulation}>
      {pane.dismiss}
    </Button>
  );
  const message = (intent: "success" | "error" | "info", title: string, body: string, actions: React.ReactNode) => (
    <div role={intent === "error" ? "alert" : "status"}>
      <MessageBar intent={intent} layout="multiline">
        <MessageBarBody className={panel.body}>
          <MessageBarTitle className={panel.messageTitle}>{title}</MessageBarTitle>
          {body}
        </MessageBarBody>
        <MessageBarActions>{actions}</MessageBarActions>
      </MessageBar>
    </div>
  );
  switch (state.phase) {
    case "done":
      return message(
        "success",
        text.doneTitle,
        [
          text.done(
            state.name,
            formats.money(state.p5),
            formats.money(state.p50),
            formats.money(state.p95),
            formats.money(state.mean),
          ),
          ...(state.target
            ? [text.chance(formats.money(state.target.limit), formats.wholePercent(state.target.chance))]
            : []),
        ].join(" "),
        <>
          <Button ref={dismissRef} onClick={onGo}>
            {text.goTo}
          </Button>
          <Button onClick={dismissSimulation}>{pane.dismiss}</Button>
        </>,
      );
    case "cancelled":
      return message("info", text.cancelledTitle, text.cancelled, close);
    case "failed":
      return message("error", text.failedTitle, text.sentence(state.failure), close);
    default:
      return null;
  }
}

/** The button that had the focus goes away when a run starts and when it ends; the focus moves to what took its place. */
function useFocusThroughRun(phase: SimulationState["phase"]) {
  const start = useRef<HTMLButtonElement>(null);
  const cancel = useRef<HTMLButtonElement>(null);
  const dismiss = useRef<HTMLButtonElement>(null);
  const before = useRef(phase);
  useEffect(() => {
    const was = before.current;
    before.current = phase;
    const lost = document.activeElement === null || document.activeElement === document.body;
    if (was === phase || !lost) return;
    if (phase === "running") cancel.current?.focus();
    else if (phase === "idle") start.current?.focus();
    else dismiss.current?.focus();
  }, [phase]);
  return { start, cancel, dismiss };
}
