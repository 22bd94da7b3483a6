/** The sheet Coverage: a list of goods, each with its live rate, the acts behind it, and what would change it. */
import type { Language } from "../cases/case";
import { authorityName, lawTexts } from "../cases/translations";
import type { CoverageAnswer } from "../law/coverage";
import { LAW_TO } from "../law/schedule";
import { isoOf } from "../model/calendar/day";
import { dottedDigits } from "../model/tariff/codes";
import type { StackRow } from "../model/tariff/measure";
import { coverageTexts, type CoverageText } from "../words/sheets/coverage/words";
import { errorSentence } from "../words/errors/words";
import { texts } from "../words/sheets/words";
import { fixedAddress } from "./address";
import { blockWidths, fromBlock } from "./blocks";
import { plainTable } from "./columns";
import { TEAL } from "./colors";
import { DAY, PERCENT, TEXT, WHOLE } from "./formats";
import { lineRatesBlock } from "./line-rates";
import { notesAt } from "./notes";
import { type Cell, FIRST_TABLE_ROW, formula, PARAMETER_ROW, type ReportPlan, rowBelowRows } from "./plan";
import { PARLEY_VERSION } from "./version";

export interface CoverageRow {
  given: string;
  /** Code of the country, or what was written where it is none. */
  origin: string;
  /** What the goods are called; "" where that is not known. */
  goods: string;
  answer: CoverageAnswer;
}

export interface CoverageSubject {
  rows: readonly CoverageRow[];
  day: number;
  language: Language;
}

const DAY_CELL = fixedAddress(PARAMETER_ROW, 0);
const COLUMNS = 10;
const NOTES_ROW = FIRST_TABLE_ROW - 1;

export function coverageSheet(subject: CoverageSubject): ReportPlan {
  const { language, rows } = subject;
  const text = coverageTexts[language];
  const notes = notesAt(NOTES_ROW, text.method);
  const row = NOTES_ROW + notes.lines.length + 3;
  const rates = lineRatesBlock({
    name: "CoverageRates",
    of: "Coverage",
    rows: rows.length,
    row: rowBelowRows(row, rows.length),
    column: COLUMNS + 1,
    asked: `Coverage[Origin],${DAY_CELL}`,
    text,
  });
  const rate = formula(`=${fromBlock(rates, "Rate", "Coverage")}`);
  const table = plainTable(
    "Coverage",
    { row, column: 0 },
    text,
    [
      ["Given", "text", TEXT],
      ["HTS", "data", TEXT],
      ["Origin", "data", TEXT],
      ["Rate", "formula", PERCENT, undefined, "strong"],
      ["Goods", "text", TEXT],
      ["Since", "text", DAY],
      ["Next change", "text", DAY],
      ["Rate then", "text", PERCENT],
      ["Acts", "text", TEXT],
      ["Would change it", "text", TEXT],
    ],
    rows.map((each) => cellsOf(each, rate, text, language)),
  );
  const number = (label: string, column: number, value: string, format: string) => ({
    label,
    column,
    value: formula(value),
    kind: "formula" as const,
    format,
  });
  const label = text.parameters;
  return {
    name: "Coverage",
    tabColor: TEAL,
    title: text.title,
    explanation: text.explanation,
    provenance: text.provenance(PARLEY_VERSION, LAW_TO),
    legend: texts[language].legend,
    parameters: [
      {
        label: label.day,
        column: 0,
        value: subject.day,
        kind: "input",
        format: DAY,
        validation: { rule: { kind: "date", min: "2025-01-01", max: LAW_TO }, ...text.dayPrompt },
      },
      number(label.goods, 1, "=ROWS(Coverage[Given])", WHOLE),
      number(label.found, 2, "=COUNT(Coverage[Rate])", WHOLE),
      number(label.free, 3, "=COUNTIF(Coverage[Rate],0)", WHOLE),
      number(label.highest, 4, "=MAX(Coverage[Rate])", PERCENT),
      number(label.changing, 5, "=COUNT(Coverage[Next change])", WHOLE),
    ],
    tables: [table, rates],
    charts: [],
    notes,
    widths: [20, 17, 10, 12, 56, 13, 13, 12, 70, 60, 3, ...blockWidths(rates, 18, 11)],
    printColumns: COLUMNS,
    labelsLead: language !== "en",
  };
}

function cellsOf(
  { given, origin, goods, answer }: CoverageRow,
  rate: Cell,
  text: CoverageText,
  language: Language,
): Cell[] {
  if (answer.kind !== "found") {
    const candidates = answer.candidates.join(", ");
    const sentence =
      answer.kind === "unknown"
        ? text.perhaps(errorSentence(answer.problem, language), candidates)
        : answer.kind === "foreign"
          ? text.foreign(candidates)
          : text.notCode(candidates);
    return [given, "", origin, rate, sentence, null, null, null, null, null];
  }
  const { rows, options, next } = answer.answer;
  const law = lawTexts(language);
  const facts = options.map(({ about, rate: then }) => {
    const what =
      "conditions" in about
        ? about.conditions.map((each) => law.condition(each)).join(text.and)
        : (about.claimed ? text.claimed : text.notClaimed)(law.text(about.programme));
    return text.fact(what, percent(then));
  });
  return [
    given,
    dottedDigits(answer.code),
    origin,
    rate,
    answer.lines > 1 ? [goods, text.average(answer.lines)].filter(Boolean).join(" · ") : goods,
    answer.since,
    next?.day ?? null,
    next?.rate ?? null,
    rows
      .filter(({ applies }) => applies)
      .map((each) => actText(each, text, language))
      .join("; "),
    facts.join("; "),
  ];
}

function actText({ authority, rate, from, until, source }: StackRow, text: CoverageText, language: Language): string {
  const name = authorityName(authority, language);
  if (typeof source === "string") return text.base(name, percent(rate));
  const act = lawTexts(language).act(source);
  const day = (serial: number | null) => (serial === null ? null : isoOf(serial));
  const citation = [act.instrument, act.heading].filter((each) => each !== "").join(", ");
  return text.act({ name, rate: percent(rate), from: day(from), until: day(until), citation });
}

const percent = (rate: number): string => `${(rate * 100).toFixed(1)}%`;
