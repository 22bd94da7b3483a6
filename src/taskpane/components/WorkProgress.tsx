/** How far a piece of work is, how long it still takes, and the button that stops it. */
import { Button, ProgressBar, makeStyles, tokens } from "../fluent";
import type { Ref } from "react";
import { useSecondsLeft } from "../state/time-left";
import { usePaneLanguage } from "../text/pane-language";

const useStyles = makeStyles({
  work: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXS,
    minHeight: "36px",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontVariantNumeric: "tabular-nums",
  },
  step: { display: "flex", justifyContent: "space-between", columnGap: tokens.spacingHorizontalS },
  /** Keeps its place before anything is known. */
  left: { minHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground2 },
  cancel: { gridRow: "1 / span 3", gridColumn: 2 },
});

interface WorkProgressProps {
  /** What is being done, in words. */
  step: string;
  /** Of the bar, for who does not see it. */
  label: string;
  /** 0–1; undefined while it is not known. */
  done: number | undefined;
  /** Whether the step is read aloud here; elsewhere the surrounding element does that. */
  spoken?: boolean;
  cancelRef?: Ref<HTMLButtonElement>;
  /** Asked to stop, or past the point where it can. */
  unstoppable?: boolean;
  onCancel(): void;
}

export function WorkProgress({
  step,
  label,
  done,
  spoken = false,
  cancelRef,
  unstoppable = false,
  onCancel,
}: WorkProgressProps) {
  const { text, formats } = usePaneLanguage();
  const styles = useStyles();
  const left = useSecondsLeft(done);
  return (
    <div className={styles.work}>
      <div className={styles.step}>
        <span role={spoken ? "status" : undefined}>{step}</span>
        {done !== undefined && <span>{formats.wholePercent(done)}</span>}
      </div>
      <ProgressBar aria-label={label} {...(done === undefined ? {} : { value: done })} thickness="large" />
      <span className={styles.left}>{left !== null && !unstoppable && text.timeLeft(left)}</span>
      <Button ref={cancelRef} className={styles.cancel} disabledFocusable={unstoppable} onClick={onCancel}>
        {text.cancel}
      </Button>
    </div>
  );
}
