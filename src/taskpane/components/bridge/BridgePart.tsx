/** Bridge: writes the sheet that says why two figures differ, and shows its steps. */
import { makeStyles, mergeClasses, tokens } from "../../fluent";
import { writeBridge } from "../../../commands/bridge";
import { usePaneLanguage } from "../../text/pane-language";
import { queueTable, textIn, type RowView } from "../../workbook/reading";
import { useWorkbook } from "../../workbook/use-workbook";
import { ReportPart } from "../ReportPart";
import { CellLink } from "../views/CellLink";
import { figureIn } from "../views/write";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: `${tokens.spacingVerticalS} 0`, padding: 0 },
  step: { display: "flex", justifyContent: "space-between", columnGap: tokens.spacingHorizontalM },
  figure: { fontVariantNumeric: "tabular-nums", whiteSpace: "nowrap" },
  whole: { fontWeight: tokens.fontWeightSemibold },
});

function queue(context: Excel.RequestContext) {
  const steps = queueTable(context, "BridgeSteps");
  return () => steps().rows;
}

export default function BridgePart() {
  const { language, text } = usePaneLanguage();
  const styles = useStyles();
  const { reading, again } = useWorkbook(queue);
  const steps = reading.state === "here" ? reading.value : [];
  const last = steps.length - 1;
  return (
    <ReportPart
      sheet="Bridge"
      isThere={reading.state === "here"}
      words={text.bridge}
      write={() => writeBridge(language)}
      onDone={again}
    >
      <ol className={styles.list}>
        {steps.map((row, at) => (
          <li key={row.place.address}>
            <Step row={row} whole={at === 0 || at === last} />
          </li>
        ))}
      </ol>
    </ReportPart>
  );
}

/** A figure, or what is added to it or taken from it. */
function Step({ row, whole }: { row: RowView; whole: boolean }) {
  const { formats } = usePaneLanguage();
  const styles = useStyles();
  const amount = row.cell("Amount");
  const name = textIn(row.cell("Step"));
  const shown = figureIn(amount, (value) => (whole || value <= 0 ? "" : "+") + formats.money(value));
  return (
    <CellLink
      place={amount.place}
      spoken={`${name}: ${shown}`}
      className={mergeClasses(styles.step, whole && styles.whole)}
    >
      <span>{name}</span>
      <span className={styles.figure}>{shown}</span>
    </CellLink>
  );
}
