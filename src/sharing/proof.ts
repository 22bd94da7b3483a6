/** The sheet Proof: published examples beside what Parley's functions give for them in this workbook, every result a live formula. */
import type { Language } from "../cases/case";
import { exampleFormula, publishedExamples } from "../cases/published-examples";
import { cellAddress, rangeAddress } from "../sheets/address";
import { ALERT_TEXT } from "../sheets/colors";
import { formula, quoted, type Cell } from "../sheets/plan";
import { addOwnSheet, clearTheWay, firstRow, type OwnSheet } from "./own-sheet";

export const PROOF_SHEET = "Proof";

/** In the order of the sheet's columns. */
export const PROOF_COLUMNS = ["what", "published", "computed", "difference", "allowed", "verdict", "source"] as const;
type ProofColumn = (typeof PROOF_COLUMNS)[number];

const WIDTHS: Record<ProofColumn, number> = {
  what: 58,
  published: 14,
  computed: 14,
  difference: 14,
  allowed: 20,
  verdict: 14,
  source: 110,
};

interface ProofText {
  title: string;
  explanation: string;
  headers: Record<ProofColumn, string>;
  agrees: string;
  differs: string;
  noResult: string;
  /** Between the two counts, and after them. */
  summary: { of: string; agree: string };
}

const texts: Record<Language, ProofText> = {
  en: {
    title: "Proof: published figures, calculated here",
    explanation:
      "Each row is a figure that somebody else printed and, beside it, what Parley's function gives for it in this workbook. Look at the formulas, change their arguments: they calculate like any other.",
    headers: {
      what: "Example",
      published: "Published",
      computed: "Computed",
      difference: "Difference",
      allowed: "Rounding of print",
      verdict: "Verdict",
      source: "Source",
    },
    agrees: "agrees",
    differs: "differs",
    noResult: "no result",
    summary: { of: "of", agree: "agree" },
  },
  ko: {
    title: "검증: 공표된 수치를 여기서 계산",
    explanation:
      "각 행에는 다른 기관이나 저자가 공표한 수치와 이 통합 문서에서 Parley 함수로 계산한 값이 나란히 있습니다. 수식을 살펴보고 인수를 바꿔 보세요. 여느 수식처럼 다시 계산합니다.",
    headers: {
      what: "사례",
      published: "공표값",
      computed: "계산값",
      difference: "차이",
      allowed: "반올림 허용폭",
      verdict: "판정",
      source: "출처",
    },
    agrees: "일치",
    differs: "불일치",
    noResult: "결과 없음",
    summary: { of: "/", agree: "일치" },
  },
};

/** Rows before the headers: the title, the explanation, the summary. */
const SUMMARY_ROW = 2;

/** What decides on a row, for those who read the sheet by its cells. */
export function verdictWords(language: Language): { agrees: string; differs: string; noResult: string } {
  return texts[language];
}

export function proofSheet(language: Language): OwnSheet {
  const text = texts[language];
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
        // An error of the function is neither: the cell beside shows which.
        formula(`=IF(ISNUMBER(${at("computed")}),${verdict},${quoted(text.noResult)})`),
        example.source,
      ];
    }),
  };
}

/** Fails, before anything is written, where a person has a sheet of that name; an older one of ours is written anew. */
export function writeProof(language: Language): Promise<void> {
  return Excel.run({ delayForCellEdit: true }, async (context) => {
    await clearTheWay(context, [PROOF_SHEET]);
    const plan = proofSheet(language);
    await addOwnSheet(context, plan);
    finishProof(context, plan, language);
    await context.sync();
  });
}

/** Takes the sheet away again; nothing where it is gone already. */
export function removeProof(): Promise<void> {
  return Excel.run(async (context) => clearTheWay(context, [PROOF_SHEET]));
}

function finishProof(context: Excel.RequestContext, plan: OwnSheet, language: Language): void {
  const { agrees, summary } = texts[language];
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
  // Above numbers, words stand on their side.
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
