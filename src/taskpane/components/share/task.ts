/** One piece of work with the workbook at a time: its result, or the message when it fails. */
import { createContext, useContext, useState } from "react";
import { messageOf } from "../../../sharing/message";
import { sharingTexts } from "../../../words/sharing/words";
import { usePaneLanguage } from "../../text/pane-language";
import { shareWords } from "../../../words/pane/share/words";

export interface Task<Result> {
  result: Result | null;
  problem: string | null;
  running: boolean;
  /** Whether it was done. What a user has in hand is let go only then. */
  run(work: () => Promise<Result>): Promise<boolean>;
  forget(): void;
}

/** Two pieces of work would write over one another, so the tab's buttons share this. */
export const BusyContext = createContext<{ busy: boolean; setBusy(busy: boolean): void }>({
  busy: false,
  setBusy: () => undefined,
});

export function useTask<Result>(): Task<Result> {
  const { language } = usePaneLanguage();
  const { setBusy } = useContext(BusyContext);
  const [result, setResult] = useState<Result | null>(null);
  const [error, setError] = useState<{ thrown: unknown } | null>(null);
  const [running, setRunning] = useState(false);
  return {
    result,
    problem: error && messageOf(error.thrown, sharingTexts[language], shareWords[language].unforeseen),
    running,
    async run(work) {
      setBusy(true);
      setRunning(true);
      setError(null);
      setResult(null);
      try {
        setResult(await work());
        return true;
      } catch (thrown) {
        setError({ thrown });
        return false;
      } finally {
        setRunning(false);
        setBusy(false);
      }
    },
    forget() {
      setResult(null);
      setError(null);
    },
  };
}
