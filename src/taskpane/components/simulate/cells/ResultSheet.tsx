/** Writes what was drawn to the sheet Simulated cells. */
import { useWorkbook } from "../../../workbook/use-workbook";
import { serialOf } from "../../../../model/calendar/day";
import { removeReport, writeReport } from "../../../../sheets/reports";
import { simulatedCellsReport, type ReportedCell } from "../../../../sheets/simulated-cells";
import { texts } from "../../../../words/sheets/words";
import { today } from "../../../state/today";
import { queueSheet } from "../../ReportPart";
import { WrittenSheet } from "../../WrittenSheet";
import { useCellsWords } from "./parts";
import type { Drawn } from "./session";

const SHEET = "Simulated cells";
const queue = queueSheet(SHEET);

export function ResultSheet({ drawn: { result, setup, outcome } }: { drawn: Drawn }) {
  const { text, language } = useCellsWords();
  const { reading, again } = useWorkbook(queue);
  const { request, outcomes } = result;
  const { spread, numbers, workbook, likely, swings, influences } = outcomes[0]!;
  const cell = (each: ReportedCell): ReportedCell => ({ cell: each.cell, label: each.label, kind: each.kind });
  const plan = () =>
    simulatedCellsReport({
      outcome: cell({ ...outcome.behind, kind: outcome.kind }),
      workbook,
      likely,
      inputs: request.inputs.map((input, at) => ({ ...input, ...cell(setup.inputs[at]!) })),
      correlations: request.correlations,
      draws: request.draws,
      seed: request.seed,
      numbers,
      spread,
      swings,
      influences,
      day: serialOf(today()),
      language,
    });
  return (
    <WrittenSheet
      sheet={SHEET}
      isThere={reading.state === "here"}
      words={text.sheet}
      write={() => writeReport(plan(), texts[language].errors)}
      remove={() => removeReport(SHEET)}
      onDone={again}
    />
  );
}
