/** Brief: writes the page for whoever decides, leads to it, and takes it away again. */
import { makeStyles, tokens } from "../../fluent";
import { writeBrief } from "../../../commands/brief";
import { removeReport } from "../../../sheets/reports";
import { usePaneLanguage } from "../../text/pane-language";
import { useWorkbook } from "../../workbook/use-workbook";
import { WrittenSheet } from "../WrittenSheet";

const SHEET = "Brief";

const useStyles = makeStyles({
  section: { paddingTop: tokens.spacingVerticalM, borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  heading: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  about: {
    margin: `${tokens.spacingVerticalXXS} 0 ${tokens.spacingVerticalS}`,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

/** Fails, as reading does where the workbook lacks something, until the sheet is there. */
function queue(context: Excel.RequestContext) {
  const used = context.workbook.worksheets.getItem(SHEET).getUsedRange().load("rowIndex");
  return () => used.rowIndex;
}

export default function BriefPart() {
  const { language, text } = usePaneLanguage();
  const styles = useStyles();
  const { reading, again } = useWorkbook(queue);
  const { title, about, ...words } = text.brief;
  return (
    <section aria-labelledby="brief-heading" className={styles.section}>
      <h3 id="brief-heading" className={styles.heading}>
        {title}
      </h3>
      <p className={styles.about}>{about}</p>
      <WrittenSheet
        sheet={SHEET}
        isThere={reading.state === "here"}
        words={words}
        write={() => writeBrief(language)}
        remove={() => removeReport(SHEET)}
        onDone={again}
      />
    </section>
  );
}
