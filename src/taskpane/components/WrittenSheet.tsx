/** A sheet that a user has written by a press, can have written again or taken away, and can go to. */
import { Button, Link, ProgressBar, makeStyles, tokens } from "../fluent";
import { useState, type ReactNode } from "react";
import { errorMessage } from "../../commands/error-message";
import { useSheetJump } from "../state/sheet-jump";
import { usePaneLanguage } from "../text/pane-language";
import { ProblemText } from "./ProblemText";
import { Notice } from "./Notice";
import { UndoEnds } from "./UndoEnds";
import { JumpContext } from "./views/CellLink";

const useStyles = makeStyles({
  part: { display: "flex", flexDirection: "column", alignItems: "stretch", gap: tokens.spacingVerticalS },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  wait: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  link: { alignSelf: "flex-start" },
});

interface WrittenSheetProps {
  sheet: string;
  isThere: boolean;
  words: { write: string; writeAgain: string; writing: string; failed: string };
  disabled?: boolean;
  write(): Promise<void>;
  remove(): Promise<void>;
  /** After either, however it ended. */
  onDone(): void;
  /** What to do, of a failure whose message does not say it. */
  remedy?(error: unknown): string;
  /** What the sheet says, shown while it is there. */
  children?: ReactNode;
}

type Work = { state: "idle" } | { state: "writing" } | { state: "failed"; why: string };

export function WrittenSheet({
  sheet,
  isThere,
  words,
  disabled = false,
  write,
  remove,
  onDone,
  remedy = errorMessage,
  children,
}: WrittenSheetProps) {
  const { text } = usePaneLanguage();
  const styles = useStyles();
  const { go, problem } = useSheetJump();
  const [work, setWork] = useState<Work>({ state: "idle" });
  const isWriting = work.state === "writing";

  async function run(task: () => Promise<void>) {
    setWork({ state: "writing" });
    try {
      await task();
      setWork({ state: "idle" });
    } catch (error) {
      setWork({ state: "failed", why: remedy(error) });
    }
    onDone();
  }

  return (
    <div className={styles.part}>
      <div className={styles.buttons}>
        <Button disabledFocusable={disabled || isWriting} onClick={() => void run(write)}>
          {isThere ? words.writeAgain : words.write}
        </Button>
        {isThere && !isWriting && (
          <Button appearance="subtle" onClick={() => void run(remove)}>
            {text.removeSheet}
          </Button>
        )}
      </div>
      <UndoEnds />
      <div role="status" className={isWriting ? styles.wait : undefined}>
        {isWriting && words.writing}
        {isWriting && <ProgressBar aria-label={words.writing} />}
      </div>
      {work.state === "failed" && (
        <Notice intent="error" title={words.failed}>
          {work.why}
        </Notice>
      )}
      <ProblemText>{problem}</ProblemText>
      {isThere && (
        <JumpContext value={go}>
          {children}
          <Link as="button" className={styles.link} onClick={() => void go(sheet)}>
            {text.openSheet(sheet)}
          </Link>
        </JumpContext>
      )}
    </div>
  );
}
