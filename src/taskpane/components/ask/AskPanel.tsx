/** The lines to ask for: sliders over the best list, beside what else would cost the other side the same, and the way into the sheet. */
import { Button, Checkbox, Field, Input, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle, Select, Slider, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useDeferredValue, useMemo, useState } from "react";
import type { Language } from "../../../cases/case";
import { isoOfDay } from "../../../model/calendar/excel-day";
import type { PlanBudget, PlanObjective } from "../../../model/response/exemption-plan";
import { LINE_LEVELS, type AskLines, type LineLevel } from "../../../sheets/ask-lines";
import { askReport } from "../../../sheets/ask-report";
import { writeReport } from "../../../sheets/reports";
import { texts } from "../../../sheets/text/texts";
import { useDescriptions } from "../../state/descriptions";
import { useSheetJump } from "../../state/sheet-jump";
import { usePaneLanguage } from "../../text/pane-language";
import { useWorkbook } from "../../workbook/use-workbook";
import { dutyOf, linesOf, planOf, queueAsk, type AskWorkbook, type Found } from "./read-ask";
import { en, type AskText } from "./text/en";
import { ko } from "./text/ko";

const words: Record<Language, AskText> = { en, ko };
const FIRST_LINES = 5;
const MOST_LINES = 200;
const OTHER_GOODS = "other";

const useStyles = makeStyles({
  panel: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, paddingTop: tokens.spacingVerticalM, borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, fontWeight: tokens.fontWeightSemibold },
  subtitle: { margin: `${tokens.spacingVerticalS} 0 0`, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  note: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground3 },
  said: { margin: 0 },
  sectors: { border: "none", margin: 0, padding: 0, minWidth: 0 },
  legend: { padding: 0, display: "flex", justifyContent: "space-between", width: "100%" },
  sector: { display: "grid", gridTemplateColumns: "minmax(0, 1fr) 72px", alignItems: "center" },
  input: { minWidth: 0, width: "100%" },
  slider: { width: "100%" },
  table: { width: "100%", borderCollapse: "collapse", fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  cell: { textAlign: "left", fontWeight: tokens.fontWeightRegular, padding: "4px 0", verticalAlign: "top", borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  head: { color: tokens.colorNeutralForeground3 },
  number: { textAlign: "right", whiteSpace: "nowrap", fontVariantNumeric: "tabular-nums", paddingLeft: tokens.spacingHorizontalS },
  strong: { fontWeight: tokens.fontWeightSemibold },
  body: { whiteSpace: "normal" },
  messageTitle: { display: "block" },
  trouble: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorPaletteRedForeground1 },
});

export default function AskPanel() {
  const { language } = usePaneLanguage();
  const text = words[language];
  const styles = useStyles();
  const { reading } = useWorkbook(queueAsk);
  if (reading.state !== "here") return null;
  return (
    <section aria-label={text.title} className={styles.panel}>
      <h3 className={styles.title}>{text.title}</h3>
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
  const [level, setLevel] = useState<LineLevel>(LINE_LEVELS[0]);
  const [objective, setObjective] = useState<PlanObjective>("trade");
  const [by, setBy] = useState<PlanBudget>("revenue");
  const [percent, setPercent] = useState(10);
  const [count, setCount] = useState(20);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set([OTHER_GOODS]));
  const [weights, setWeights] = useState<Record<string, string>>({});
  const limit = useDeferredValue(by === "revenue" ? percent / 100 : count);

  const badWeight = objective === "weight" && workbook.sectors.some(({ id }) => !(weightIn(weights[id]) >= 0 && weightIn(weights[id]) < Infinity));
  const sectors = useMemo(
    () => workbook.sectors.filter(({ id }) => !left.has(id)).map((sector) => ({ ...sector, weight: badWeight ? 1 : weightIn(weights[sector.id]) })),
    [workbook, left, weights, badWeight],
  );
  const gathered = useMemo(() => attempt(() => linesOf(workbook, sectors, level)), [workbook, sectors, level]);
  const found = useMemo(() => (gathered.value && sectors.length > 0 ? planOf(gathered.value, limit, by, objective, workbook.years) : undefined), [gathered, sectors, limit, by, objective, workbook.years]);
  const unknown = sectors.filter(({ elasticity }) => elasticity === null).map(({ name }) => name);
  const tick = (id: string, on: boolean) => setLeft((before) => new Set(on ? [...before].filter((each) => each !== id) : [...before, id]));
  const duty = gathered.value ? dutyOf(gathered.value) : 0;
  return (
    <>
      <p className={styles.note}>{text.about(workbook.scenarioName, formats.shortDay(isoOfDay(workbook.day)))}</p>
      <Choice<LineLevel> label={text.level} value={level} options={text.levels} onChange={setLevel} />
      <Choice<PlanObjective> label={text.objective} value={objective} options={text.objectives} onChange={setObjective} />
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
              <Input size="small" className={styles.input} inputMode="decimal" aria-label={text.weight(name)} value={weights[id] ?? "1"} onChange={(_, { value }) => setWeights((before) => ({ ...before, [id]: value }))} />
            )}
          </div>
        ))}
      </fieldset>
      {by === "revenue" ? (
        <Field label={text.revenueLimit} hint={text.ofDuty(formats.money((percent / 100) * duty), formats.share(percent / 100))}>
          <Slider className={styles.slider} min={0} max={100} value={percent} onChange={(_, { value }) => setPercent(value)} aria-valuetext={text.ofDuty(formats.money((percent / 100) * duty), formats.share(percent / 100))} />
        </Field>
      ) : (
        <Field label={text.linesLimit} hint={count.toLocaleString()}>
          <Slider className={styles.slider} min={0} max={MOST_LINES} value={count} onChange={(_, { value }) => setCount(value)} />
        </Field>
      )}
      {badWeight && (
        <p role="alert" className={styles.trouble}>
          {text.badWeight}
        </p>
      )}
      {sectors.length === 0 && (
        <p role="alert" className={styles.trouble}>
          {text.noSector}
        </p>
      )}
      {gathered.why !== undefined && (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody className={styles.body}>
            <MessageBarTitle className={styles.messageTitle}>{text.unusable}</MessageBarTitle>
            {gathered.why}
          </MessageBarBody>
        </MessageBar>
      )}
      {unknown.length > 0 && <p className={styles.note}>{text.noElasticity(formats.list(unknown), workbook.run)}</p>}
      {gathered.value && found && !badWeight && <Result {...{ workbook, text, sectors, lines: gathered.value, found, by, objective, level }} />}
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

interface ResultProps {
  workbook: AskWorkbook;
  text: AskText;
  sectors: Parameters<typeof linesOf>[1];
  lines: AskLines;
  found: Found;
  by: PlanBudget;
  objective: PlanObjective;
  level: LineLevel;
}

function Result({ workbook, text, sectors, lines, found, by, objective, level }: ResultProps) {
  const { language, formats } = usePaneLanguage();
  const styles = useStyles();
  const { descriptions } = useDescriptions();
  const { go, trouble } = useSheetJump();
  const [writing, setWriting] = useState<{ state: "idle" | "busy" } | { state: "done"; count: number } | { state: "failed"; message: string }>({ state: "idle" });
  const { plan, concessions } = found;
  const { quota, rate, phaseIn, exemption } = concessions;
  const number = (value: number, decimals = 0) => value.toLocaleString(language, { maximumFractionDigits: decimals });
  const percent = formats.share;
  if (plan.chosen.length === 0) return <p role="status">{text.nothing}</p>;

  async function write() {
    setWriting({ state: "busy" });
    try {
      const { loadDescriptions } = await import("../../../cases/descriptions");
      const named = await loadDescriptions();
      const report = askReport({
        ...{ sectors, lines, plan, concessions, by, objective, language },
        budget: found.budget,
        description: (hs6) => named[hs6] ?? "",
        scenario: workbook.scenarioName,
        day: isoOfDay(workbook.day),
        level: text.levels[level],
      });
      await writeReport(report, texts[language].errors);
      setWriting({ state: "done", count: plan.chosen.length });
    } catch (error) {
      setWriting({ state: "failed", message: error instanceof Error ? error.message : String(error) });
    }
  }

  const gap = plan.gain > 0 ? plan.bound / plan.gain - 1 : 0;
  const rows: [name: string, won: string][] = [
    [text.exemption, formats.money(exemption.tradeWon)],
    [text.rate(percent(rate.rate)), formats.money(rate.tradeWon)],
    [phaseIn.years === Infinity ? text.noPhaseIn : text.phaseIn(number(phaseIn.years, 1)), formats.money(phaseIn.tradeWon)],
    [`${text.quota(percent(quota.share))}: ${text.rent(formats.money(quota.rent))}`, formats.money(Math.max(0, quota.tradeWon))],
  ];
  return (
    <>
      <p role="status" className={styles.said}>
        {text.found(number(plan.chosen.length), formats.money(exemption.tradeWon), formats.money(plan.revenueForgone))}{" "}
        {gap < 1e-9 ? text.proven : text.within(gap.toLocaleString(language, { style: "percent", maximumSignificantDigits: 1 }))}
      </p>
      <h4 className={styles.subtitle}>{text.comparison}</h4>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col" className={mergeClasses(styles.cell, styles.head)}>
              {text.concession}
            </th>
            <th scope="col" className={mergeClasses(styles.cell, styles.head, styles.number)}>
              {text.won}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(([name, won], place) => (
            <tr key={name}>
              <th scope="row" className={mergeClasses(styles.cell, place === 0 && styles.strong)}>
                {name}
              </th>
              <td className={mergeClasses(styles.cell, styles.number, place === 0 && styles.strong)}>{won}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <h4 className={styles.subtitle}>{text.first}</h4>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col" className={mergeClasses(styles.cell, styles.head)}>
              {text.line}
            </th>
            <th scope="col" className={mergeClasses(styles.cell, styles.head, styles.number)}>
              {text.won}
            </th>
          </tr>
        </thead>
        <tbody>
          {[...plan.chosen.subarray(0, FIRST_LINES)].map((line, place) => (
            <tr key={line}>
              <th scope="row" className={styles.cell}>
                {(level === "hs6" ? lines.hs6[line] : lines.expressions[line]!.split(" ")[0])} {descriptions.state === "here" && <span lang="en">{descriptions.of(lines.hs6[line]!)}</span>}
              </th>
              <td className={mergeClasses(styles.cell, styles.number)}>{formats.money(plan.tradeWon[place]!)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {writing.state === "done" && (
        <div role="status">
          <MessageBar intent="success" layout="multiline">
            <MessageBarBody className={styles.body}>{text.written(number(writing.count))}</MessageBarBody>
            <MessageBarActions>
              <Button onClick={() => void go("Lines to ask for")}>{text.goTo}</Button>
            </MessageBarActions>
          </MessageBar>
        </div>
      )}
      {writing.state === "failed" && (
        <div role="alert">
          <MessageBar intent="error" layout="multiline">
            <MessageBarBody className={styles.body}>
              <MessageBarTitle className={styles.messageTitle}>{text.failedTitle}</MessageBarTitle>
              {writing.message}
            </MessageBarBody>
          </MessageBar>
        </div>
      )}
      {trouble && (
        <p role="alert" className={styles.trouble}>
          {trouble}
        </p>
      )}
      <Button appearance="primary" disabledFocusable={writing.state === "busy"} onClick={() => void write()}>
        {writing.state === "busy" ? text.writing : text.write}
      </Button>
    </>
  );
}

function attempt<Value>(work: () => Value): { value?: Value; why?: string } {
  try {
    return { value: work() };
  } catch (error) {
    return { why: typeof error === "object" && error !== null && "message" in error ? String(error.message) : String(error) };
  }
}
