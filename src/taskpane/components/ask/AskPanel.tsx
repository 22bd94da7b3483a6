/** The lines to ask for: what the best list is to be best for, within which limit, among which sectors. */
import {
  Checkbox,
  Field,
  Input,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  Select,
  Slider,
  makeStyles,
} from "../../fluent";
import { useDeferredValue, useMemo, useState } from "react";
import { errorMessage } from "../../../commands/error-message";
import { isoOf } from "../../../model/calendar/day";
import type { PlanBudget, PlanObjective } from "../../../model/response/exemption-plan";
import { dutyOf, LINE_LEVELS, type LineLevel } from "../../../sheets/ask-lines";
import { usePaneLanguage } from "../../text/pane-language";
import { ProblemText } from "../ProblemText";
import { usePanelStyles, useScreenStyles } from "../screen-styles";
import { useWorkbook } from "../../workbook/use-workbook";
import { AskResult } from "./AskResult";
import { linesOf, planOf, queueAsk, type AskWorkbook } from "./read-ask";
import { askTexts, type AskText } from "../../../words/pane/ask/words";

const MOST_LINES = 200;
const OTHER_GOODS = "other";

const useStyles = makeStyles({
  sectors: { border: "none", margin: 0, padding: 0, minWidth: 0 },
  legend: { padding: 0, display: "flex", justifyContent: "space-between", width: "100%" },
  sector: { display: "grid", gridTemplateColumns: "minmax(0, 1fr) 72px", alignItems: "center" },
  input: { minWidth: 0, width: "100%" },
  slider: { width: "100%" },
});

export default function AskPanel() {
  const { language } = usePaneLanguage();
  const text = askTexts[language];
  const panel = usePanelStyles();
  const screen = useScreenStyles();
  const { reading } = useWorkbook(queueAsk);
  if (reading.state !== "here") return null;
  return (
    <section aria-label={text.title} className={panel.panel}>
      <h3 className={screen.title}>{text.title}</h3>
      <Chooser workbook={reading.value} text={text} />
    </section>
  );
}

/** As written; a blank counts as 1. */
function weightIn(written: string | undefined): number {
  return written === undefined || written.trim() === "" ? 1 : Number(written.replace(",", "."));
}

function Chooser({ workbook, text }: { workbook: AskWorkbook; text: AskText }) {
  const { formats } = usePaneLanguage();
  const styles = useStyles();
  const panel = usePanelStyles();
  const [level, setLevel] = useState<LineLevel>(LINE_LEVELS[0]);
  const [objective, setObjective] = useState<PlanObjective>("trade");
  const [by, setBy] = useState<PlanBudget>("revenue");
  const [percent, setPercent] = useState(10);
  const [count, setCount] = useState(20);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set([OTHER_GOODS]));
  const [weights, setWeights] = useState<Record<string, string>>({});
  const limit = useDeferredValue(by === "revenue" ? percent / 100 : count);

  const badWeight =
    objective === "weight" &&
    workbook.sectors.some(({ id }) => !(weightIn(weights[id]) >= 0 && weightIn(weights[id]) < Infinity));
  const sectors = useMemo(
    () =>
      workbook.sectors
        .filter(({ id }) => !left.has(id))
        .map((sector) => ({ ...sector, weight: badWeight ? 1 : weightIn(weights[sector.id]) })),
    [workbook, left, weights, badWeight],
  );
  const gathered = useMemo(() => attempt(() => linesOf(workbook, sectors, level)), [workbook, sectors, level]);
  const found = useMemo(
    () =>
      gathered.value && sectors.length > 0 ? planOf(gathered.value, limit, by, objective, workbook.years) : undefined,
    [gathered, sectors, limit, by, objective, workbook.years],
  );
  const unknown = sectors.filter(({ elasticity }) => elasticity === null).map(({ name }) => name);
  const tick = (id: string, on: boolean) =>
    setLeft((before) => new Set(on ? [...before].filter((each) => each !== id) : [...before, id]));
  const duty = gathered.value ? dutyOf(gathered.value) : 0;
  return (
    <>
      <p className={panel.note}>{text.about(workbook.scenarioName, formats.shortDay(isoOf(workbook.day)))}</p>
      <Choice<LineLevel> label={text.level} value={level} options={text.levels} onChange={setLevel} />
      <Choice<PlanObjective>
        label={text.objective}
        value={objective}
        options={text.objectives}
        onChange={setObjective}
      />
      <Choice<PlanBudget> label={text.by} value={by} options={text.limits} onChange={setBy} />
      <fieldset className={styles.sectors}>
        <legend className={styles.legend}>
          <span>{text.sectors}</span>
          {objective === "weight" && <span aria-hidden="true">{text.weightHead}</span>}
        </legend>
        {workbook.sectors.map(({ id, name }) => (
          <div key={id} className={styles.sector}>
            <Checkbox label={name} checked={!left.has(id)} onChange={(_, { checked }) => tick(id, checked === true)} />
            {objective === "weight" && !left.has(id) && (
              <Input
                size="small"
                className={styles.input}
                inputMode="decimal"
                aria-label={text.weight(name)}
                value={weights[id] ?? "1"}
                onChange={(_, { value }) => setWeights((before) => ({ ...before, [id]: value }))}
              />
            )}
          </div>
        ))}
      </fieldset>
      {by === "revenue" ? (
        <Field
          label={text.revenueLimit}
          hint={text.ofDuty(formats.money((percent / 100) * duty), formats.share(percent / 100))}
        >
          <Slider
            className={styles.slider}
            min={0}
            max={100}
            value={percent}
            onChange={(_, { value }) => setPercent(value)}
            aria-valuetext={text.ofDuty(formats.money((percent / 100) * duty), formats.share(percent / 100))}
          />
        </Field>
      ) : (
        <Field label={text.linesLimit} hint={count.toLocaleString()}>
          <Slider
            className={styles.slider}
            min={0}
            max={MOST_LINES}
            value={count}
            onChange={(_, { value }) => setCount(value)}
          />
        </Field>
      )}
      <ProblemText>{badWeight ? text.badWeight : null}</ProblemText>
      <ProblemText>{sectors.length === 0 ? text.noSector : null}</ProblemText>
      {gathered.why !== undefined && (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody className={panel.body}>
            <MessageBarTitle className={panel.messageTitle}>{text.unusable}</MessageBarTitle>
            {gathered.why}
          </MessageBarBody>
        </MessageBar>
      )}
      {unknown.length > 0 && <p className={panel.note}>{text.noElasticity(formats.list(unknown), workbook.run)}</p>}
      {gathered.value && found && !badWeight && (
        <AskResult {...{ workbook, text, sectors, lines: gathered.value, found, by, objective, level }} />
      )}
    </>
  );
}

interface ChoiceProps<Value extends string> {
  label: string;
  value: Value;
  options: Record<Value, string>;
  onChange(value: Value): void;
}

function Choice<Value extends string>({ label, value, options, onChange }: ChoiceProps<Value>) {
  return (
    <Field label={label}>
      <Select value={value} onChange={(_, chosen) => onChange(chosen.value as Value)}>
        {(Object.keys(options) as Value[]).map((each) => (
          <option key={each} value={each}>
            {options[each]}
          </option>
        ))}
      </Select>
    </Field>
  );
}

function attempt<Value>(work: () => Value): { value?: Value; why?: string } {
  try {
    return { value: work() };
  } catch (error) {
    return { why: errorMessage(error) };
  }
}
