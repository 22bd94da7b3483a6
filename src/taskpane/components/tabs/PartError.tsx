/** Shown in place of a part of the pane that could not be loaded or that failed. */
import { makeStyles, tokens } from "../../fluent";
import { errorMessage } from "../../../commands/error-message";
import { usePaneLanguage } from "../../text/pane-language";
import { Notice } from "../Notice";

const useStyles = makeStyles({
  problem: { padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}` },
});

interface PartErrorProps {
  error: unknown;
  name?: string | undefined;
  onRetry(): void;
}

export function PartError({ error, name, onRetry }: PartErrorProps) {
  const { text } = usePaneLanguage();
  const styles = useStyles();
  const part = name ?? text.thisPart;
  const unreached = wasNotLoaded(error);
  return (
    <div className={styles.problem}>
      <Notice
        intent="error"
        title={unreached ? text.partNotLoaded(part) : text.partBroke(part)}
        action={{ label: text.tryAgain, run: onRetry }}
      >
        {unreached ? text.partNotLoadedRemedy : text.partBrokeRemedy(errorMessage(error))}
      </Notice>
    </div>
  );
}

/** As webpack calls a script that did not come, and as browsers call a module that did not. */
function wasNotLoaded(error: unknown): boolean {
  return (
    error instanceof Error &&
    (error.name === "ChunkLoadError" || /dynamically imported module|Loading chunk/i.test(error.message))
  );
}
