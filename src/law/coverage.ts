/** Whether goods are covered: for each code of a list what the rate is made of, since when and until when, what would change it, or which lines may be meant. */
import { InputError } from "../model/input-error";
import { codeDigits, dottedDigits } from "../model/tariff/codes";
import { plainDigits } from "../model/tariff/normalize-code";
import type { TariffSchedule } from "../model/tariff/schedule";
import { lineAnswer, type LineAnswer } from "./line-answer";

export interface CoverageQuestion {
  /** As written. */
  code: string;
  /** As written, or the code of a country. */
  origin: string;
  /** Whether its column says that it is another country's number: HSK. */
  foreign: boolean;
}

export type CoverageAnswer =
  | {
      kind: "found";
      /** As TARIFF_RATE takes it. */
      code: string;
      /** Tariff lines under the code. */
      lines: number;
      answer: LineAnswer;
      /** First day of the present rate; null where it has been so since the schedule begins. */
      since: number | null;
    }
  /** Not a line of the schedule, of the days or of the origins: why, and codes that may be meant. */
  | { kind: "unknown"; problem: InputError; candidates: readonly string[] }
  /** Words, or another country's number of which only the first six digits are shared: codes that may be meant. */
  | { kind: "words" | "foreign"; candidates: readonly string[] };

const SHARED_DIGITS = 6;
const MOST_CANDIDATES = 3;
/** "HSK 8703.23-9110" */
const KOREAN = /HSK|신성질별|관세율표\s*10/i;

export const saysKorean = (text: string): boolean => KOREAN.test(text);

/** Rates are shown to a hundredth of a per cent. */
const SAME = 0.5e-4;

/** `find`: codes for words, the likeliest first. `origin` of the question is a code of the schedule. */
export function coverageOf(
  schedule: TariffSchedule,
  { code: written, origin, foreign }: CoverageQuestion,
  day: number,
  find: (words: string) => readonly string[],
): CoverageAnswer {
  const plain = plainDigits(written.replace(/^\s*(\d{7,10})\.0\s*$/, "$1"));
  if (!/^[\d.\s-]+$/.test(plain)) return { kind: "words", candidates: find(written).slice(0, MOST_CANDIDATES) };
  try {
    const digits = codeDigits(plain);
    if ((foreign || saysKorean(written)) && digits.length > SHARED_DIGITS)
      return { kind: "foreign", candidates: linesUnder(schedule, digits.slice(0, SHARED_DIGITS)) };
    const goods = schedule.goods(digits);
    const answer = lineAnswer(schedule, digits, origin, day);
    return {
      kind: "found",
      code: digits,
      lines: goods.lines.length,
      answer,
      since: sinceOf(schedule, digits, origin, day),
    };
  } catch (problem) {
    if (problem instanceof InputError) return { kind: "unknown", problem, candidates: candidatesOf(problem) };
    throw problem;
  }
}

/** Of eight digits, as they are written; none where no line begins so. */
function linesUnder({ data: { lines } }: TariffSchedule, digits: string): string[] {
  const [start, end] = lines.span(digits);
  return [...new Set(lines.codes.slice(start, end).map((code) => dottedDigits(code.slice(0, 8))))].slice(
    0,
    MOST_CANDIDATES,
  );
}

function candidatesOf({ code, values }: InputError): readonly string[] {
  if (code === "notUsLine") return (values as InputError<"notUsLine">["values"]).lines;
  if (code === "missingCode") return (values as InputError<"missingCode">["values"]).near.slice(0, MOST_CANDIDATES);
  return [];
}

function sinceOf(schedule: TariffSchedule, code: string, origin: string, day: number): number | null {
  const goods = schedule.goods(code);
  let since = schedule.firstDay;
  let before: number | undefined;
  for (const span of schedule.rateTable(origin).spans(schedule.firstDay, day + 1)) {
    const rate = schedule.rate(goods, origin, Math.max(span.day, schedule.firstDay));
    if (before !== undefined && Math.abs(rate - before) > SAME) since = span.day;
    before = rate;
  }
  return since === schedule.firstDay ? null : since;
}
