/** In what the sheet Summary says its figures: one choice, one number and one word that all of them follow. */
import type { Contents } from "../contents";
import { TEXT } from "../formats";
import { currencyOf } from "../modules/currency";
import { formula, quoted, type Parameter } from "../plan";
import { HELPER_COLUMN, UNIT_COLUMN } from "./layout";
import { summaryTexts, type Unit } from "../../words/sheets/summary/words";

/** Below ten of the larger unit a figure still has a digit before the point. */
const LARGE_ENOUGH = 1;

function unitsOf(contents: Contents): readonly Unit[] {
  const currency = currencyOf(contents);
  return summaryTexts[contents.language].units(currency);
}

/** Of all languages: a choice that was made in another one still counts. */
function choices(contents: Contents): Unit[] {
  const currency = currencyOf(contents);
  return Object.values(summaryTexts).flatMap((text) => text.units(currency));
}

/** The larger unit of dollars where the figures have at least one of it. */
function automatically(contents: Contents, of: (unit: Unit) => string): string {
  const [small, large] = unitsOf(contents).filter(({ money }) => money === "dollars") as [Unit, Unit];
  return `IF(MAX(OutcomeTotals[Net duty])>=${LARGE_ENOUGH * large.size},${of(large)},${of(small)})`;
}

function byChoice(contents: Contents, of: (unit: Unit) => string): string {
  return choices(contents).reduceRight(
    (otherwise, unit) => `IF(SummaryUnit=${quoted(unit.choice)},${of(unit)},${otherwise})`,
    automatically(contents, of),
  );
}

/** The choice, and beside the page what follows from it. */
export function unitParameters(contents: Contents): Parameter[] {
  const text = summaryTexts[contents.language];
  const size = ({ size, money }: Unit): string =>
    money === "dollars" ? String(size) : `IF(N(ExchangeRate)>0,${size}/ExchangeRate,NA())`;
  return [
    {
      name: "SummaryUnit",
      label: text.cards.unit,
      column: UNIT_COLUMN,
      value: text.automatic,
      kind: "input",
      format: TEXT,
      validation: {
        rule: { kind: "list", items: [text.automatic, ...unitsOf(contents).map(({ choice }) => choice)] },
        ...text.prompt,
      },
      note: formula(`=IF(ISNUMBER(SummaryFactor),TRIM(SummaryUnitWords),${quoted(text.notes.noRate)})`),
    },
    {
      name: "SummaryFactor",
      label: text.cards.factor,
      column: HELPER_COLUMN,
      value: formula(`=${byChoice(contents, size)}`),
      kind: "formula",
    },
    {
      name: "SummaryUnitWords",
      label: text.cards.unitWords,
      column: HELPER_COLUMN + 1,
      value: formula(`=${byChoice(contents, ({ words }) => quoted(words))}`),
      kind: "formula",
    },
    {
      name: "SummaryUnitShort",
      label: text.cards.unitShort,
      column: HELPER_COLUMN + 2,
      value: formula(`=${byChoice(contents, ({ short }) => quoted(short))}`),
      kind: "formula",
    },
  ];
}

/** What three digits after the point would show as nothing. */
const SMALLEST = 0.0005;

/** A formula that says US dollars as a user says them: "20.2 bn USD", "252억 달러", and three digits after the point below one. */
export const amount = (usd: string): string => said(usd, "SummaryUnitWords");

/** The same where the money is said elsewhere: "20.2 bn". */
export const figure = (usd: string): string => said(usd, "SummaryUnitShort");

/** The number alone. */
export const bare = (usd: string): string => said(usd, '""');

function said(usd: string, words: string): string {
  const number = `(${usd})/SummaryFactor`;
  const digits = `IF(ABS(${number})>=100,0,IF(ABS(${number})>=1,1,3))`;
  return `IFERROR(IF(ABS(${number})<${SMALLEST},IF(${usd}=0,"0","≈0"),FIXED(${number},${digits}))&${words},"–")`;
}
