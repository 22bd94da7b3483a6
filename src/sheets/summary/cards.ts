/** The framed figures of the sheet Summary, their colours by meaning, and beside the page the days left that they take. */
import { onClock, placeName } from "../clocks";
import type { Contents } from "../contents";
import { WHOLE } from "../formats";
import { fixedAddress } from "../address";
import { likelyDuty, MOST_SAVED, scenarioWith } from "../outcome-picks";
import { formula, PARAMETER_ROW, quoted, type PageCard, type Parameter } from "../plan";
import { deadlineShift } from "../readings";
import { calendarOf } from "../working-calendars";
import { countryOf } from "../../cases/countries/countries";
import { summaryTexts } from "../../words/sheets/summary/words";
import { INPUT_FILL, INPUT_TEXT, SLATE, TEAL } from "../colors";
import { cardColumn, HELPER_COLUMN, UNIT_COLUMN } from "./layout";
import { amount, figure } from "./units";

/** What a figure means: time, a cost, a saving, the worst, or yours to change. */
const TIME = { fill: "#F1F4F5", color: SLATE };
const COST = { fill: "#FCF1E8", color: "#934A08" };
const SAVING = { fill: "#E7F2EF", color: TEAL };
const WORST = { fill: "#FBE9EC", color: "#B00020" };
const YOURS = { fill: INPUT_FILL, color: INPUT_TEXT };

const MEANINGS = [TIME, COST, SAVING, WORST, COST, SAVING];

export const cards: readonly PageCard[] = [
  ...MEANINGS.map((meaning, card) => ({ column: cardColumn(card), ...meaning })),
  { column: UNIT_COLUMN, ...YOURS },
];

/** Behind the cells of the unit. */
const DAYS_COLUMN = HELPER_COLUMN + 3;

/** The days left in a capital as formulas: calendar days, and those on which its offices work. */
export interface DaysIn {
  code: string;
  capital: string;
  days: string;
  working: string;
}

/** The importer's capital, which sets the deadline, and then the exporter's; where that has no clock of its own the days are the same. */
export function daysIn({ negotiation, language }: Contents): DaysIn[] {
  return [negotiation.importer, negotiation.origin].map((code, at) => ({
    code,
    capital: placeName(code, language),
    days: fixedAddress(PARAMETER_ROW, DAYS_COLUMN + 2 * at),
    working: fixedAddress(PARAMETER_ROW, DAYS_COLUMN + 2 * at + 1),
  }));
}

/** Whether a capital's holidays are known, so that its working days can be told from weekdays. */
const hasCalendar = ({ negotiation }: Contents, code: string): boolean =>
  calendarOf(negotiation, [code]) !== "business";

/** The days by which the deadline falls later on the clock of a capital than where it is written down. */
function laterThere(contents: Contents, code: string): string {
  const clock = onClock(code);
  const written = `DeadlineDay${deadlineShift(contents).replace("-", "+")}`;
  return clock === "" ? "" : `+IFERROR(INT(${clock})-(${written}),0)`;
}

function dayParameters(contents: Contents): Parameter[] {
  const { negotiation, language } = contents;
  const { cards: label } = summaryTexts[language];
  return daysIn(contents).flatMap(({ code, capital }, at): Parameter[] => [
    {
      label: label.daysIn(capital),
      column: DAYS_COLUMN + 2 * at,
      value: formula(`=DaysLeft${code === negotiation.importer ? "" : laterThere(contents, code)}`),
      kind: "formula",
      format: WHOLE,
    },
    {
      label: (hasCalendar(contents, code) ? label.workingIn : label.weekdaysIn)(capital),
      column: DAYS_COLUMN + 2 * at + 1,
      value: formula(`=PARLEY.DAYS_TO_DEADLINE(DeadlineDay,AsOf,${quoted(calendarOf(negotiation, [code]))})`),
      kind: "formula",
      format: WHOLE,
    },
  ]);
}

export const hasClock = (code: string): boolean => countryOf(code).capital !== undefined;

export function cardParameters(contents: Contents): Parameter[] {
  const { text: words, language } = contents;
  const { cards: label, notes } = summaryTexts[language];
  const [there, here] = daysIn(contents) as [DaysIn, DaysIn];
  const known = [there, here].every(({ code }) => hasCalendar(contents, code));
  const working = known
    ? notes.working({ days: there.working, capital: there.capital }, { days: here.working, capital: here.capital })
    : notes.weekdays(there.working);
  const best = likelyDuty("MINIFS");
  const worst = likelyDuty("MAXIFS");
  const saved = `(SUMIFS(OutcomeTotals[Net duty],OutcomeTotals[Scenario],CompareWith)-${best})`;
  const bestName = scenarioWith("Net duty", best);
  const card = (at: number, name: string, value: string, note: string, format?: string): Parameter => ({
    label: name,
    column: cardColumn(at),
    value: formula(`=${value}`),
    kind: "formula",
    ...(format === undefined ? {} : { format }),
    note: formula(`=IFERROR(${note},"")`),
  });
  const gain = (header: string) => `INDEX(DealPackages[${header}],1)`;
  return [
    card(0, label.days, "DaysLeft", working, WHOLE),
    card(
      1,
      label.expected,
      `IF(ISNUMBER(ExpectedDuty),${figure("ExpectedDuty")},"–")`,
      `IF(ISNUMBER(ExpectedDuty),${quoted(words.notes.weighted)},ExpectedDuty)`,
    ),
    card(2, label.best, figure(best), `IF(${saved}>0,${notes.saves(bestName, amount(saved))},${bestName})`),
    card(3, label.worst, figure(worst), scenarioWith("Net duty", worst)),
    card(4, label.day, figure("DayPrice"), notes.month(amount("30*DayPrice"))),
    contents.deal.length > 0
      ? card(
          5,
          label.package,
          `IF(ISNUMBER(${gain("Our gain")}),${figure(gain("Our gain"))},"–")`,
          `IF(ISNUMBER(${gain("Our gain")}),${notes.theirs(amount(gain("Their gain")))},${quoted(words.deal.none)})`,
        )
      : card(
          5,
          label.mostSaved,
          `IF(${MOST_SAVED}>0,${figure(MOST_SAVED)},"–")`,
          `IF(${MOST_SAVED}>0,${scenarioWith("Saved by terms", MOST_SAVED)},${quoted(notes.noTerms)})`,
        ),
    ...dayParameters(contents),
  ];
}
