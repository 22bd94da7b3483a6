/** A list of products: takes codes, checks them, and writes the sheet Coverage. */
import { Button, Link } from "../../fluent";
import { answerCoverage, coverageQuestions, coverageRows, writeCoverage } from "../../../commands/coverage";
import { textsOfCells } from "../../../commands/read-rows";
import { isoOf } from "../../../model/calendar/day";
import { removeReport } from "../../../sheets/reports";
import { listsTexts } from "../../../words/pane/lists/words";
import { knownDay, nameOfOrigin } from "../../state/look-up";
import { useSheetJump } from "../../state/sheet-jump";
import { usePaneLanguage } from "../../text/pane-language";
import { useWorkbook } from "../../workbook/use-workbook";
import { Notice } from "../Notice";
import { ProblemText } from "../ProblemText";
import { queueSheet } from "../ReportPart";
import { usePanelStyles } from "../screen-styles";
import { UndoEnds } from "../UndoEnds";
import { useListWork } from "./list-work";
import { RowsSource, type GivenRows } from "./RowsSource";
import { isBusy, WorkState } from "./WorkState";

const queue = queueSheet("Coverage");

/** `origin` and `day` as they are asked above: of rows without a country, and of the rates. */
export default function CoveragePart({ origin, day }: { origin: string; day: number }) {
  const { language, text: words, formats } = usePaneLanguage();
  const text = listsTexts[language];
  const panel = usePanelStyles();
  const { reading, again } = useWorkbook(queue);
  const { go, problem } = useSheetJump();
  const { work, run, cancel } = useListWork<{ goods: number; unknown: number }>();
  const on = knownDay(day);

  const check = (given: GivenRows) =>
    run(async ({ signal, checking, writing }) => {
      const rows =
        given.kind === "selected" ? textsOfCells((await given.cells()).rows) : await coverageRows(await given.text());
      const answered = await answerCoverage(
        coverageQuestions(rows, origin),
        { day: on, language },
        { signal, onProgress: checking },
      );
      writing();
      await writeCoverage(answered, on, language);
      again();
      return { goods: answered.length, unknown: answered.filter(({ answer }) => answer.kind !== "found").length };
    });

  return (
    <>
      <p className={panel.note}>{text.coverage.about}</p>
      <p className={panel.note}>{text.coverage.rules(nameOfOrigin(origin, language), formats.shortDay(isoOf(on)))}</p>
      {!isBusy(work) && (
        <RowsSource
          label={text.coverage.paste}
          takePasted={text.coverage.checkPasted}
          text={text}
          onRows={(given) => void check(given)}
        />
      )}
      <UndoEnds />
      <WorkState
        work={work}
        title={text.coverage.title}
        checking={text.coverage.checking}
        text={text}
        onCancel={cancel}
      />
      {work.step === "done" && (
        <Notice intent="success">{text.coverage.done(work.done.goods, work.done.unknown)}</Notice>
      )}
      <ProblemText>{problem}</ProblemText>
      {reading.state === "here" && !isBusy(work) && (
        <>
          <Link as="button" onClick={() => void go("Coverage")}>
            {words.openSheet("Coverage")}
          </Link>
          <Button appearance="subtle" onClick={() => void removeReport("Coverage").then(again)}>
            {words.removeSheet}
          </Button>
        </>
      )}
    </>
  );
}
