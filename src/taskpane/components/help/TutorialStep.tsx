/** What one step of the tutorial says and the button that does it. */
import { Button, makeStyles, tokens } from "../../fluent";
import type { ReactNode } from "react";
import { firstCase } from "../../../cases/registry";
import { runBuild, type BuildState } from "../../../commands/build-session";
import { useSheetJump } from "../../state/sheet-jump";
import { forgetRate, noteBefore, TRIED_RATE, type TutorialState } from "../../state/tutorial";
import type { TabId } from "../../tabs";
import { usePaneLanguage } from "../../text/pane-language";
import { ProblemText } from "../ProblemText";
import { numberIn, type CellView } from "../../workbook/reading";
import { figureIn } from "../views/write";
import { useRateWriter } from "./write-rate";

const useStyles = makeStyles({
  text: { margin: `${tokens.spacingVerticalXS} 0 ${tokens.spacingVerticalS}` },
  result: {
    margin: `0 0 ${tokens.spacingVerticalS}`,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: "tabular-nums",
    textWrap: "balance",
  },
  buttons: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalS },
  ways: { display: "flex", gap: tokens.spacingHorizontalXS, marginLeft: "auto" },
  problem: { margin: `0 0 ${tokens.spacingVerticalS}` },
});

interface TutorialStepProps {
  step: number;
  kept: Omit<TutorialState, "step">;
  build: BuildState;
  /** null until Parley has filled the workbook. */
  figures: { rate: CellView | null; expected: CellView } | null;
  open(tab: TabId): void;
  /** The ways to the steps before and after. */
  children: ReactNode;
}

export function TutorialStep({ step, kept, build, figures, open, children }: TutorialStepProps) {
  const { language, text, formats } = usePaneLanguage();
  const styles = useStyles();
  const { go, problem } = useSheetJump();
  const { write, failure } = useRateWriter();
  const words = text.tutorial;
  const rate = figures?.rate ?? null;
  const written = figures ? figureIn(figures.expected, formats.money) : "";

  function fill() {
    open("case");
    void runBuild({ caseId: firstCase.id, asOf: firstCase.defaultAsOf, language, existing: "refresh" });
  }

  const tryRate = () => {
    const before = rate && numberIn(rate);
    if (rate && before !== null)
      void write(rate, TRIED_RATE, () => noteBefore(before, figures && numberIn(figures.expected)));
  };

  const deed = () => {
    if (step === 0) return figures ? null : { label: text.build, run: fill, waits: build.phase === "running" };
    if (!figures) return { label: words.fillFirst, run: fill, waits: build.phase === "running" };
    if (!rate) return null;
    const place = `${rate.place.sheet}!${rate.place.address}`;
    if (step === 1)
      return { label: text.goToCell(place), run: () => void go(rate.place.sheet, rate.place.address), waits: false };
    if (step === 2)
      return kept.rateBefore === null
        ? { label: words.setTo(formats.wholePercent(TRIED_RATE)), run: tryRate, waits: false }
        : null;
    return kept.rateBefore === null
      ? null
      : {
          label: words.putBack(formats.wholePercent(kept.rateBefore)),
          run: () => void write(rate, kept.rateBefore!, forgetRate),
          waits: false,
        };
  };
  const action = deed();
  const changed =
    step >= 2 && figures && kept.dutyBefore !== null ? words.change(formats.money(kept.dutyBefore), written) : null;
  return (
    <>
      <p className={styles.text}>
        {step === 0 && figures ? words.filled : words.steps[step]!.text.replace("{case}", firstCase.name[language])}
      </p>
      <ProblemText className={styles.problem}>{failure ?? problem}</ProblemText>
      <p role="status" className={styles.result} hidden={changed === null && step !== 2}>
        {changed ?? (step === 2 && figures ? words.expectedNow(written) : "")}
      </p>
      <div className={styles.buttons}>
        {action && (
          <Button
            size="small"
            appearance={figures ? "secondary" : "primary"}
            disabledFocusable={action.waits}
            onClick={action.run}
          >
            {action.label}
          </Button>
        )}
        {step === 3 && figures && (
          <Button size="small" appearance="subtle" onClick={() => open("outcomes")}>
            {words.seeOutcomes}
          </Button>
        )}
        <div className={styles.ways}>{children}</div>
      </div>
    </>
  );
}
