/** Update trade data: asks the statistics service when a user presses the button, shows what would change, and writes it on a second press. */
import { Button, ProgressBar, makeStyles, tokens } from "../../fluent";
import { Activity, useEffect, useRef } from "react";
import { useTradeUpdate, type CensusQuestion, type UpdateState } from "../../state/trade-update";
import { usePaneLanguage } from "../../text/pane-language";
import { tradeUpdateTexts } from "../../../words/pane/trade-update/words";
import { Notice } from "../Notice";
import { UndoEnds } from "../UndoEnds";
import { WorkProgress } from "../WorkProgress";
import { CensusForm } from "./CensusForm";
import { TradeReview } from "./TradeReview";

const useStyles = makeStyles({
  part: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    paddingTop: tokens.spacingVerticalM,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  intro: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  progress: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, alignItems: "stretch" },
});

/** Steps after which a user has something new to read, so the focus goes there. */
const NEWS: ReadonlySet<UpdateState["step"]> = new Set([
  "asking",
  "not fetched",
  "review",
  "writing",
  "done",
  "failed",
]);

export default function TradeUpdatePart() {
  const { language } = usePaneLanguage();
  const text = tradeUpdateTexts[language];
  const styles = useStyles();
  const { state, present, ask, cancel, write, leave } = useTradeUpdate(language);
  const news = useRef<HTMLDivElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const { step } = state;
  const before = useRef(step);
  useEffect(() => {
    if (before.current === step) return;
    before.current = step;
    (NEWS.has(step) ? news.current : heading.current)?.focus();
  }, [step]);
  const old = present?.before ?? null;
  const resting = step === "idle" || step === "not fetched" || step === "done" || step === "failed";
  return (
    <section className={styles.part} aria-label={text.title}>
      <h3 ref={heading} tabIndex={-1} className={styles.title}>
        {text.title}
      </h3>
      {present && step !== "review" && <p className={styles.intro}>{text.intro(present.now.vintage)}</p>}
      <div ref={news} tabIndex={-1} role="group" aria-label={text.title}>
        <News state={state} onCancel={cancel} onWrite={write} onDiscard={leave} />
      </div>
      {/* Hidden, it keeps the year and the key that a person has typed. */}
      <Activity mode={resting ? "visible" : "hidden"}>
        <CensusForm again={step === "not fetched"} onAsk={(request: CensusQuestion) => void ask(request)} />
      </Activity>
      {resting && present && old && (
        <>
          <UndoEnds />
          <Button onClick={() => void write(old, present)}>{text.back(old.vintage)}</Button>
        </>
      )}
    </section>
  );
}

interface NewsProps {
  state: UpdateState;
  onCancel(): void;
  onWrite: ReturnType<typeof useTradeUpdate>["write"];
  onDiscard(): void;
}

function News({ state, onCancel, onWrite, onDiscard }: NewsProps) {
  const { language } = usePaneLanguage();
  const text = tradeUpdateTexts[language];
  const styles = useStyles();
  switch (state.step) {
    case "idle":
      return null;
    case "asking":
      return (
        <WorkProgress
          spoken
          step={text.asking(state.done, state.of)}
          label={text.title}
          done={state.done / state.of}
          onCancel={onCancel}
        />
      );
    case "writing":
      return (
        <div className={styles.progress}>
          <ProgressBar aria-label={text.writing} />
          <p role="status" className={styles.intro}>
            {text.writing}
          </p>
        </div>
      );
    case "review":
      return (
        <TradeReview review={state} onWrite={() => void onWrite(state.fresh, state.present)} onDiscard={onDiscard} />
      );
    case "not fetched": {
      const { title, remedy } = text.problem(state.problem);
      return (
        <Notice intent={state.problem.kind === "cancelled" ? "info" : "error"} title={title}>
          {remedy}
        </Notice>
      );
    }
    case "failed":
      return (
        <Notice intent="error" title={text.writeFailed}>
          {state.message}
        </Notice>
      );
    case "done":
      return state.notRefreshed === null ? (
        <Notice intent="success" title={text.doneTitle(state.vintage)}>
          {text.done}
        </Notice>
      ) : (
        <Notice title={text.title}>{text.notRefreshed(state.notRefreshed)}</Notice>
      );
  }
}
