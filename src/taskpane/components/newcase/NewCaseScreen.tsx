/** The screen on which a user makes a case of their own, or changes the one that the workbook holds. */
import { Button, makeStyles, mergeClasses, tokens } from "../../fluent";
import { ArrowLeftIcon } from "../icons";
import { useEffect, useRef, useState } from "react";
import { countryCode } from "../../../cases/own/countries";
import { draftOf, type Draft, type DraftProblems } from "../../../cases/own/draft";
import { checkDraft } from "../../../cases/own/check-draft";
import { canFill, filledCase, holdsTrade } from "../../../cases/own/fill";
import type { OwnCase } from "../../../cases/own/own-case";
import { writtenDayOf } from "../../../cases/own/read";
import { errorMessage } from "../../../commands/error-message";
import { buildOwnCase } from "../../../commands/own-case";
import { beginCase, changeCase, forgetCase, useNewCase, type NewCaseState } from "../../state/new-case";
import { useOfficeTheme } from "../../state/office-theme";
import { today } from "../../state/today";
import { darkTheme } from "../../theme";
import { newCaseTexts } from "../../../words/pane/new-case/words";
import { usePaneLanguage } from "../../text/pane-language";
import { Notice } from "../Notice";
import { UndoEnds } from "../UndoEnds";
import { useScreenStyles } from "../screen-styles";
import { ScenarioRows } from "./ScenarioRows";
import { MeasureRows } from "./MeasureRows";
import { SectorRows } from "./SectorRows";
import { Pair, ProblemsContext, TextField } from "./fields";
import { isUnread, LinesPart, linesFor, UNREAD } from "./LinesPart";

const useStyles = makeStyles({
  // The browser's own parts, such as the calendar in a field, follow it.
  dark: { colorScheme: "dark" },
  top: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalXS },
  intro: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
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
    marginBottom: tokens.spacingVerticalXS,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  fill: { alignSelf: "flex-start" },
  bar: {
    flexShrink: 0,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

interface NewCaseScreenProps {
  /** The case of the workbook, to be changed; null for a new one. */
  changes: OwnCase | null;
  inExcel: boolean;
  onBack(): void;
  /** The build has begun; the first screen shows how far it is. */
  onBuild(own: OwnCase): void;
}

export default function NewCaseScreen({ changes, inExcel, onBack, onBuild }: NewCaseScreenProps) {
  const { language } = usePaneLanguage();
  const text = newCaseTexts[language];
  const styles = useStyles();
  const shared = useScreenStyles();
  const screen = useRef<HTMLElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  /** Fields that were wrong when something was asked of them; what has been corrected since says nothing any more. */
  const [asked, setAsked] = useState<readonly string[]>([]);
  const [problem, setProblem] = useState<string | null>(null);
  const [filled, setFilled] = useState<"whole" | "without trade" | null>(null);
  const state = useNewCase();
  const isDark = useOfficeTheme() === darkTheme;
  const begun = useRef(false);
  useEffect(() => {
    if (!begun.current) beginCase(changes, text.firstScenario);
    begun.current = true;
    heading.current?.focus();
  }, [changes, text.firstScenario]);
  useEffect(() => {
    if (asked.length > 0) focusFirst(screen.current, asked);
  }, [asked]);
  if (!state) return null;
  const { draft, unit, lines } = state;
  const problems =
    asked.length > 0
      ? Object.fromEntries(Object.entries(problemsOf(state)).filter(([field]) => asked.includes(field)))
      : NO_PROBLEMS;
  const wrong = Object.keys(problems).length;
  const change = (part: Partial<Draft>) => changeCase({ draft: { ...draft, ...part } });
  const written = countriesIn(draft);
  const fillable =
    written && canFill(written.importer) && !written.exporters.includes(written.importer) ? written : null;

  /** Only what prevents lines from being read. */
  function countries() {
    const { own, problems: found } = checkDraft(draft);
    if (own) return own;
    const here = Object.keys(found).filter((field) => field === "importer" || field === "exporters");
    setAsked(here);
    return here.length > 0 ? null : countriesIn(draft);
  }

  /** Rivals that were written down stay; a name and a deadline too. */
  function fill(exporters: readonly string[]) {
    const own = filledCase(exporters[0]!, writtenDayOf(draft.asOf) ?? today(), language);
    const filled = draftOf(own);
    change({
      ...filled,
      name: draft.name || filled.name,
      deadline: draft.deadline || filled.deadline,
      exporters: exporters.length > 1 ? draft.exporters : filled.exporters,
    });
    setFilled(holdsTrade(exporters[0]!) ? "whole" : "without trade");
  }

  /** What was written by hand is never written over unasked. */
  function fillBlank() {
    if (!fillable || changes || !isBlank(draft)) return;
    fill(fillable.exporters);
  }

  async function build() {
    const found = problemsOf(state!);
    setAsked(Object.keys(found));
    const { own } = checkDraft(draft);
    if (!own || found[UNREAD]) return;
    setProblem(null);
    try {
      const given = lines && (await linesFor(lines, own, unit));
      const trade = given && { rows: given.report.trade, name: given.name, accepted: given.report.accepted };
      onBuild(own);
      const outcome = await buildOwnCase(own, trade, language);
      // What was refused can be corrected and built again.
      if (outcome.ok) forgetCase();
    } catch (error) {
      setProblem(errorMessage(error));
    }
  }

  const field = (name: "name" | "importer" | "exporters" | "deadline" | "asOf" | "tradeYear") => ({
    at: name,
    label: text[name],
    required: true,
    value: draft[name],
    onChange: (value: string) => change({ [name]: value }),
  });
  return (
    <ProblemsContext value={problems}>
      <main ref={screen} className={mergeClasses(shared.form, isDark && styles.dark)}>
        <div className={styles.top}>
          <Button
            appearance="subtle"
            icon={<ArrowLeftIcon />}
            aria-label={text.back}
            title={text.back}
            onClick={onBack}
          />
          <h2 ref={heading} tabIndex={-1} className={shared.title}>
            {changes ? text.editTitle : text.title}
          </h2>
        </div>
        <p className={styles.intro}>{text.intro}</p>
        <fieldset className={styles.part}>
          <legend className={styles.legend}>{text.basics}</legend>
          <TextField {...field("name")} />
          <TextField {...field("importer")} hint={text.countryHint} onBlur={fillBlank} />
          <TextField {...field("exporters")} hint={text.exportersHint} onBlur={fillBlank} />
          {fillable && (
            <Button className={styles.fill} size="small" onClick={() => fill(fillable.exporters)}>
              {text.fill}
            </Button>
          )}
          <p role="status" className={styles.intro} hidden={filled === null}>
            {filled && text.filled(filled)}
          </p>
          <Pair>
            <TextField {...field("deadline")} type="date" />
            <TextField {...field("asOf")} type="date" />
          </Pair>
          <TextField {...field("tradeYear")} inputMode="numeric" />
        </fieldset>
        <SectorRows draft={draft} change={change} />
        <LinesPart
          given={state}
          change={changeCase}
          countries={countries}
          written={written}
          changing={changes !== null}
        />
        <MeasureRows draft={draft} change={change} hasActs={fillable !== null} />
        <ScenarioRows draft={draft} change={change} />
      </main>
      <footer className={styles.bar}>
        {(wrong > 0 || problem !== null) && <Notice intent="error">{problem ?? text.wrong(wrong)}</Notice>}
        <UndoEnds />
        <Button appearance="primary" disabledFocusable={!inExcel} onClick={() => void build()}>
          {text.build}
        </Button>
      </footer>
    </ProblemsContext>
  );
}

const NO_PROBLEMS: DraftProblems = {};

function problemsOf(state: NewCaseState): DraftProblems {
  return { ...checkDraft(state.draft).problems, ...(isUnread(state) ? { [UNREAD]: { kind: "unread" } } : {}) };
}

/** Nothing that filling would write over. */
function isBlank({ sectors, measures }: Draft): boolean {
  return measures.length === 0 && sectors.every(({ name, codes }) => name.trim() === "" && codes.trim() === "");
}

/** null while they are not all countries. */
function countriesIn({ importer, exporters }: Draft): Pick<OwnCase, "importer" | "exporters"> | null {
  const code = countryCode(importer);
  const whole = countryCode(exporters);
  const codes =
    whole === undefined
      ? exporters.split(/[,;]/).flatMap((each) => (each.trim() === "" ? [] : [countryCode(each)]))
      : [whole];
  return code === undefined || codes.length === 0 || codes.some((each) => each === undefined)
    ? null
    : { importer: code, exporters: codes as string[] };
}

/** In the order of the screen; a list that is wrong as a whole has no field of its own. */
function focusFirst(screen: HTMLElement | null, wrong: readonly string[]): void {
  const fields = [...(screen?.querySelectorAll<HTMLElement>("[data-field]") ?? [])];
  fields.find(({ dataset }) => wrong.includes(dataset["field"] ?? ""))?.focus();
}
