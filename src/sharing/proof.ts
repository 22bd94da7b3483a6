/** The sheet Proof: published examples next to what Parley's functions give for them in this workbook, every result a live formula. */
import type { Language } from "../cases/case";
import { exampleFormula, publishedExamples } from "../cases/published-examples";
import { cellAddress, rangeAddress } from "../sheets/address";
import { ALERT_TEXT } from "../sheets/colors";
import { formula, quoted, type Cell } from "../sheets/plan";
import { proofTexts } from "../words/sheets/proof/words";
import { addOwnSheet, removeOldSheets, firstRow, type OwnSheet } from "./own-sheet";
import { runInExcel } from "../sheets/run-in-excel";

export const PROOF_SHEET = "Proof";

/** In the order of the sheet's columns. */
export const PROOF_COLUMNS = ["what", "published", "computed", "difference", "allowed", "verdict", "source"] as const;
export type ProofColumn = (typeof PROOF_COLUMNS)[number];

const WIDTHS: Record<ProofColumn, number> = {
  what: 58,
  published: 14,
  computed: 14,
  difference: 14,
  allowed: 20,
  verdict: 14,
  source: 110,
};

/** Rows before the headers: the title, the explanation, the summary. */
const SUMMARY_ROW = 2;

/** What decides on a row, for those who read the sheet by its cells. */
export function verdictWords(language: Language): { agrees: string; differs: string; noResult: string } {
  return proofTexts[language];
}

export function proofSheet(language: Language): OwnSheet {
  const text = proofTexts[language];
  const sheet = { name: PROOF_SHEET, title: text.title, lines: [text.explanation, " "] };
  const top = firstRow(sheet);
  return {
    ...sheet,
    headers: PROOF_COLUMNS.map((column) => text.headers[column]),
    widths: PROOF_COLUMNS.map((column) => WIDTHS[column]),
    rows: publishedExamples.map((example, index): Cell[] => {
      const at = (column: ProofColumn) => cellAddress(top + index, PROOF_COLUMNS.indexOf(column));
      const verdict = `IF(ABS(${at("difference")})<=${at("allowed")}+0.000000001,${quoted(text.agrees)},${quoted(text.differs)})`;
      return [
        example.what[language],
        example.published,
        formula(exampleFormula(example)),
        formula(`=${at("computed")}-${at("published")}`),
        example.tolerance,
        // An error of the function is neither: the cell next to it shows which.
        formula(`=IF(ISNUMBER(${at("computed")}),${verdict},${quoted(text.noResult)})`),
        example.source,
      ];
    }),
  };
}

/** Fails, before anything is written, where a user has a sheet of that name; an older one of ours is written again. */
export function writeProof(language: Language): Promise<void> {
  return runInExcel(async (context) => {
    await removeOldSheets(context, [PROOF_SHEET]);
    const plan = proofSheet(language);
    await addOwnSheet(context, plan);
    finishProof(context, plan, language);
    await context.sync();
  });
}

/** Takes the sheet away again; nothing where it is gone already. */
export function removeProof(): Promise<void> {
  return runInExcel(async (context) => removeOldSheets(context, [PROOF_SHEET]));
}

function finishProof(context: Excel.RequestContext, plan: OwnSheet, language: Language): void {
  const { agrees, summary } = proofTexts[language];
  const sheet = context.workbook.worksheets.getItem(PROOF_SHEET);
  const top = firstRow(plan);
  const count = plan.rows.length;
  const block = (column: ProofColumn) => rangeAddress(top, PROOF_COLUMNS.indexOf(column), count, 1);
  sheet.getCell(SUMMARY_ROW, 0).formulas = [
    [
      `=COUNTIF(${block("verdict")},${quoted(agrees)})&${quoted(` ${summary.of} `)}&ROWS(${block("verdict")})&${quoted(` ${summary.agree}`)}`,
    ],
  ];
  sheet.getCell(SUMMARY_ROW, 0).format.font.bold = true;
  for (const column of ["published", "computed"] as const)
    sheet.getRange(block(column)).numberFormat = publishedExamples.map(({ format }) => [format]);
  for (const column of ["difference", "allowed"] as const)
    sheet.getRange(block(column)).numberFormat = publishedExamples.map(() => ["0.00000;-0.00000;0"]);
  // Above numbers, words are on their side.
  sheet.getRange(
    rangeAddress(
      top - 1,
      PROOF_COLUMNS.indexOf("published"),
      1,
      PROOF_COLUMNS.indexOf("allowed") - PROOF_COLUMNS.indexOf("published") + 1,
    ),
  ).format.horizontalAlignment = "Right";
  sheet.getRange(rangeAddress(top - 1, PROOF_COLUMNS.indexOf("verdict"), 1, 1)).format.horizontalAlignment = "Center";
  const wrong = sheet.getRange(block("verdict")).conditionalFormats.add("Custom");
  wrong.custom.rule.formula = `=${cellAddress(top, PROOF_COLUMNS.indexOf("verdict"))}<>${quoted(agrees)}`;
  wrong.custom.format.font.color = ALERT_TEXT;
  sheet.getRange(block("verdict")).format.horizontalAlignment = "Center";
  sheet.pageLayout.orientation = "Landscape";
  sheet.pageLayout.zoom = { horizontalFitToPages: 1 };
  sheet.activate();
}
