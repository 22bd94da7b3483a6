/** Why the duty of a colleague's copy differs: writes the sheet Bridge from its figures to those of this workbook, and leads there. */
import { Button } from "../../fluent";
import { useContext } from "react";
import { writeBridge } from "../../../commands/bridge";
import { outcomesOf } from "../../../sharing/copy-outcomes";
import type { WorkbookReading } from "../../../sharing/reading";
import { BuildError } from "../../../sheets/options";
import { bridgeTexts } from "../../../words/sheets/bridge/words";
import { shareWords } from "../../../words/pane/share/words";
import { useSheetJump } from "../../state/sheet-jump";
import { usePaneLanguage } from "../../text/pane-language";
import { ProblemText } from "../ProblemText";
import { UndoEnds } from "../UndoEnds";
import { Done, Progress, useShareStyles } from "./Section";
import { BusyContext, useTask } from "./task";

/** Their file, as it was read, and its name. */
export interface TheirFile {
  name: string;
  reading: WorkbookReading;
}

export function CopyBridge({ file }: { file: TheirFile }) {
  const { language } = usePaneLanguage();
  const styles = useShareStyles();
  const { busy } = useContext(BusyContext);
  const writing = useTask<true>();
  const { go, problem } = useSheetJump();
  const words = shareWords[language].compare;
  const write = () =>
    writing.run(async () => {
      const copy = outcomesOf(file.reading, file.name);
      if (!copy) throw new BuildError("bad-option", bridgeTexts[language].noOutcomes(file.name));
      await writeBridge(language, copy);
      return true;
    });
  return (
    <>
      <div className={styles.buttons}>
        <Button disabled={busy} onClick={() => void write()}>
          {words.bridge}
        </Button>
      </div>
      <UndoEnds />
      <Progress running={writing.running} problem={writing.problem} />
      {writing.result && (
        <Done>
          {words.bridged}{" "}
          <div className={styles.buttons}>
            <Button size="small" onClick={() => void go("Bridge")}>
              {words.toBridge}
            </Button>
          </div>
        </Done>
      )}
      <ProblemText>{problem}</ProblemText>
    </>
  );
}
