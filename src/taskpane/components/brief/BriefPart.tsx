/** Brief: writes the page for the decision-maker, leads to it, and takes it away again. */
import { writeBrief } from "../../../commands/brief";
import { usePaneLanguage } from "../../text/pane-language";
import { useWorkbook } from "../../workbook/use-workbook";
import { queueSheet, ReportPart } from "../ReportPart";

const queue = queueSheet("Brief");

export default function BriefPart() {
  const { language, text } = usePaneLanguage();
  const { reading, again } = useWorkbook(queue);
  return (
    <ReportPart
      sheet="Brief"
      isThere={reading.state === "here"}
      words={text.brief}
      write={() => writeBrief(language)}
      onDone={again}
    />
  );
}
