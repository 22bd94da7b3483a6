/** Brief: writes the page for whoever decides, leads to it, and takes it away again. */
import { Button, Link, MessageBar, MessageBarBody, MessageBarTitle, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { writeBrief } from "../../../commands/brief";
import { removeReport } from "../../../sheets/reports";
import { useSheetJump } from "../../state/sheet-jump";
import { usePaneLanguage } from "../../text/pane-language";
import { useWorkbook } from "../../workbook/use-workbook";

const SHEET = "Brief";

const useStyles = makeStyles({
  heading: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, fontWeight: tokens.fontWeightSemibold },
  about: { margin: `${tokens.spacingVerticalXXS} 0 ${tokens.spacingVerticalS}`, color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  body: { whiteSpace: "normal" },
  title: { display: "block" },
});

type Work = { state: "idle" } | { state: "writing" } | { state: "failed"; why: string };

/** Fails, as reading does where the workbook lacks something, until the sheet is there. */
function queue(context: Excel.RequestContext) {
  const used = context.workbook.worksheets.getItem(SHEET).getUsedRange().load("rowIndex");
  return () => used.rowIndex;
}

export default function BriefPart() {
  const { language, text } = usePaneLanguage();
  const styles = useStyles();
  const { reading, again } = useWorkbook(queue);
  const { go, trouble } = useSheetJump();
  const [work, setWork] = useState<Work>({ state: "idle" });
  const words = text.brief;
  const isThere = reading.state === "here";

  async function run(task: () => Promise<void>) {
    setWork({ state: "writing" });
    try {
      await task();
      setWork({ state: "idle" });
    } catch (error) {
      setWork({ state: "failed", why: error instanceof Error ? error.message : String(error) });
    }
    again();
  }

  return (
    <section aria-labelledby="brief-heading">
      <h3 id="brief-heading" className={styles.heading}>
        {words.title}
      </h3>
      <p className={styles.about}>{words.about}</p>
      <div className={styles.buttons}>
        <Button disabledFocusable={work.state === "writing"} onClick={() => void run(() => writeBrief(language))}>
          {isThere ? words.writeAgain : words.write}
        </Button>
        {isThere && work.state !== "writing" && (
          <Button appearance="subtle" onClick={() => void run(() => removeReport(SHEET))}>
            {text.proof.remove}
          </Button>
        )}
      </div>
      <div role="status">{work.state === "writing" ? words.writing : ""}</div>
      {work.state === "failed" && (
        <div role="alert">
          <MessageBar intent="error" layout="multiline">
            <MessageBarBody className={styles.body}>
              <MessageBarTitle className={styles.title}>{words.failed}</MessageBarTitle>
              {work.why}
            </MessageBarBody>
          </MessageBar>
        </div>
      )}
      {trouble && <p role="alert">{trouble}</p>}
      {isThere && (
        <Link as="button" onClick={() => void go(SHEET)}>
          {text.openSheet(SHEET)}
        </Link>
      )}
    </section>
  );
}
