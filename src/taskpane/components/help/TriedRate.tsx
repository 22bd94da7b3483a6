/** Asked when the tutorial ends while its trial rate is still in the workbook: a brief printed then would have the tried rate. */
import { Button, makeStyles, tokens } from "../../fluent";
import { closeTutorial, TRIED_RATE } from "../../state/tutorial";
import { usePaneLanguage } from "../../text/pane-language";
import { ProblemText } from "../ProblemText";
import type { CellView } from "../../workbook/reading";
import { useRateWriter } from "./write-rate";

const useStyles = makeStyles({
  text: { margin: `${tokens.spacingVerticalXS} 0 ${tokens.spacingVerticalS}` },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  problem: { margin: `0 0 ${tokens.spacingVerticalS}` },
});

export function TriedRate({ cell, before }: { cell: CellView; before: number }) {
  const { text, formats } = usePaneLanguage();
  const styles = useStyles();
  const { write, failure } = useRateWriter();
  const words = text.tutorial;
  const { sheet, address } = cell.place;
  return (
    <>
      <p role="alert" className={styles.text}>
        {words.stillTried(`${sheet}!${address}`, formats.wholePercent(TRIED_RATE), formats.wholePercent(before))}
      </p>
      <ProblemText className={styles.problem}>{failure}</ProblemText>
      <div className={styles.buttons}>
        <Button size="small" appearance="primary" onClick={() => void write(cell, before, closeTutorial)}>
          {words.putBackAndFinish(formats.wholePercent(before))}
        </Button>
        <Button size="small" onClick={closeTutorial}>
          {words.keepTried(formats.wholePercent(TRIED_RATE))}
        </Button>
      </div>
    </>
  );
}
