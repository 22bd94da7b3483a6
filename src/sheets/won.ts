/** Money in won: the dated exchange rate on Sectors, which a person may change, and the figures that follow from it. A case whose authors found no published one leaves it blank. */
import { serialOf } from "../model/tariff/day";
import { columnsOf } from "./columns";
import type { Contents } from "./contents";
import { DAY, DOLLARS, TEXT } from "./formats";
import { formula, quoted, type Cell, type Column, type Parameter } from "./plan";

/** Of won, where words of Korean do not say it in 조 (10¹²) and 억 (10⁸): a nought is a dash. */
const KRW_BILLIONS = '#,##0.0,,,;-#,##0.0,,,;"–"';
const RATE = "#,##0.00";
const LONGEST_SOURCE = 200;
const FIRST_COLUMN = 5;

/** Won are the money of a Korean exporter only. */
export function countsInWon({ negotiation }: Pick<Contents, "negotiation">): boolean {
  return negotiation.origin === "KR";
}

/** Won per US dollar with its day and source. */
export function wonParameters(contents: Contents): Parameter[] {
  if (!countsInWon(contents)) return [];
  const { parameters: label, wonNotes, prompts } = contents.text;
  const { exchangeRate } = contents.negotiation;
  const said = `IF(N(ExchangeRate)<=0,${quoted(wonNotes.blank)},IF(OR(ExchangeRateDay="",ExchangeRateSource=""),${quoted(wonNotes.undated)},""))`;
  return [
    {
      name: "ExchangeRate",
      label: label.exchangeRate,
      column: FIRST_COLUMN,
      value: exchangeRate?.wonPerDollar ?? null,
      kind: "input",
      format: RATE,
      validation: { rule: { kind: "decimal", min: 0 }, ...prompts.exchangeRate },
      note: formula(`=${said}`),
    },
    {
      name: "ExchangeRateDay",
      label: label.exchangeRateDay,
      column: FIRST_COLUMN + 1,
      value: exchangeRate ? serialOf(exchangeRate.day) : null,
      kind: "input",
      format: DAY,
      validation: { rule: { kind: "date", min: "1990-01-01", max: "2100-12-31" }, ...prompts.exchangeRateDay },
    },
    {
      name: "ExchangeRateSource",
      label: label.exchangeRateSource,
      column: FIRST_COLUMN + 2,
      value: exchangeRate?.source[contents.language] ?? null,
      kind: "input",
      format: TEXT,
      validation: { rule: { kind: "text", max: LONGEST_SOURCE }, ...prompts.exchangeRateSource },
    },
  ];
}

export const WON_HEADER = "Net duty KRW";

export function wonColumns(contents: Contents): Column[] {
  return countsInWon(contents)
    ? columnsOf(contents.text.labels.OutcomeTotals, [
        [WON_HEADER, "formula", contents.language === "ko" ? DOLLARS : KRW_BILLIONS],
      ])
    : [];
}

/** @param usd a formula's text for US dollars */
export function wonCells(contents: Contents, usd: string): Cell[] {
  if (!countsInWon(contents)) return [];
  const won = `${usd}*ExchangeRate`;
  return [formula(`=IF(N(ExchangeRate)<=0,"",${contents.language === "ko" ? inKorean(won) : won})`)];
}

/** "12조 3,450억 원": Korean counts in steps of 10⁴, which no number format does. */
function inKorean(won: string): string {
  const eok = `ROUND(ABS(${won})/100000000,0)`;
  const jo = `INT(${eok}/10000)`;
  const rest = `MOD(${eok},10000)`;
  return `IF(${eok}=0,"–",IF(${won}<0,"−","")&IF(${jo}>0,TEXT(${jo},"#,##0")&"조","")&IF(AND(${jo}>0,${rest}>0)," ","")&IF(${rest}>0,TEXT(${rest},"#,##0")&"억","")&" 원")`;
}
