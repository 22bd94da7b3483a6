/** The tutorial: four steps that do something in the workbook, above whichever tab is open. */
import { Button, makeStyles, tokens } from "../../fluent";
import { DismissIcon } from "../icons";
import { useEffect, useRef, useState, type KeyboardEvent } from "react";
import { firstCase } from "../../../cases/registry";
import { useBuild } from "../../state/build";
import { closeTutorial, goToStep, TRIED_RATE, TUTORIAL_STEPS, useTutorial } from "../../state/tutorial";
import type { TabId } from "../../tabs";
import { usePaneLanguage } from "../../text/pane-language";
import { numberIn, queueCell, queueTable, textIn, type RowView } from "../../workbook/reading";
import { useWorkbook } from "../../workbook/use-workbook";
import { TriedRate } from "./TriedRate";
import { TutorialStep } from "./TutorialStep";

const useStyles = makeStyles({
  card: {
    flexShrink: 0,
    position: "relative",
    margin: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} 0`,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalM}`,
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorBrandStroke1}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  top: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS },
  heading: {
    margin: 0,
    flexGrow: 1,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
    ":focus": { outlineStyle: "none" },
  },
  count: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2, whiteSpace: "nowrap" },
});

function queue(context: Excel.RequestContext) {
  const measures = queueTable(context, "Measures");
  const expected = queueCell(context, "ExpectedDuty");
  return () => ({ rate: rateCell(measures().rows), expected: expected() });
}

/** In a case of other measures the first rate that can be changed serves as well. */
function rateCell(rows: readonly RowView[]) {
  const row =
    rows.find((each) => textIn(each.cell("Measure")) === firstCase.tourMeasure) ??
    rows.find((each) => (numberIn(each.cell("Rate")) ?? 0) > 0);
  return row?.cell("Rate") ?? null;
}

export default function Tutorial({ open }: { open(tab: TabId): void }) {
  const { text } = usePaneLanguage();
  const styles = useStyles();
  const { step, ...kept } = useTutorial();
  const build = useBuild();
  const { reading } = useWorkbook(queue);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [step]);
  const [leaving, leave] = useState(false);
  if (step === null) return null;

  const words = text.tutorial.steps[step]!;
  const last = step === TUTORIAL_STEPS - 1;
  const rate = reading.state === "here" ? reading.value.rate : null;
  const tried = kept.rateBefore !== null && rate !== null && numberIn(rate) === TRIED_RATE ? rate : null;
  const close = () => {
    if (tried) leave(true);
    else closeTutorial();
  };
  const next = () => {
    if (last) close();
    else goToStep(step + 1);
  };
  const closeOnEscape = (event: KeyboardEvent) => {
    if (event.key === "Escape") close();
  };
  return (
    <section className={styles.card} aria-labelledby="tutorial-heading" onKeyDown={closeOnEscape}>
      <div className={styles.top}>
        <h2 ref={heading} id="tutorial-heading" tabIndex={-1} className={styles.heading}>
          {words.title}
        </h2>
        <span className={styles.count}>{text.tutorial.count(step + 1, TUTORIAL_STEPS)}</span>
        <Button
          appearance="transparent"
          size="small"
          icon={<DismissIcon />}
          aria-label={text.tutorial.close}
          title={text.tutorial.close}
          onClick={close}
        />
      </div>
      {leaving && tried ? (
        <TriedRate cell={tried} before={kept.rateBefore!} />
      ) : (
        <TutorialStep
          step={step}
          kept={kept}
          build={build}
          figures={reading.state === "here" ? reading.value : null}
          open={open}
        >
          {step > 0 && (
            <Button size="small" appearance="subtle" onClick={() => goToStep(step - 1)}>
              {text.back}
            </Button>
          )}
          <Button size="small" appearance={reading.state === "here" ? "primary" : "secondary"} onClick={next}>
            {last ? text.tutorial.finish : text.tutorial.next}
          </Button>
        </TutorialStep>
      )}
    </section>
  );
}
