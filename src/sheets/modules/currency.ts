/** The exporter's own money: the dated exchange rate on Inputs, which a user may change, and the figures that follow from it. A case whose authors found no published rate leaves it blank. */
import { countryOf, type Currency } from "../../cases/countries/countries";
import { serialOf } from "../../model/calendar/day";
import type { Contents } from "../contents";
import { DAY, DOLLARS, MILLIONS, TEXT } from "../formats";
import type { Field } from "../inputs-form";
import { formula, quoted, type Cell, type Column } from "../plan";
import { inKorean } from "../../words/sheets/korean-money";

/** Zero is a dash. */
const BILLIONS = '#,##0.0,,,;-#,##0.0,,,;"–"';
const RATE = "#,##0.00";
const LONGEST_SOURCE = 200;

/** undefined where the exporter's money is not known, so that nothing is shown in it. */
export function currencyOf({ negotiation }: Pick<Contents, "negotiation">): Currency | undefined {
  return countryOf(negotiation.origin).currency;
}

/** The header of a column of OutcomeTotals: "Net duty KRW". */
export function currencyHeader({ code }: Currency): string {
  return `Net duty ${code}`;
}

/** Units of the money per US dollar with the day and source of that rate. */
export function currencyFields(contents: Contents): Field[] {
  const currency = currencyOf(contents);
  if (!currency) return [];
  const { text, language, negotiation } = contents;
  const { parameters: label, prompts } = text;
  const words = text.currency({ name: currency.name[language], publisher: currency.publisher[language] });
  const { exchangeRate } = negotiation;
  const note = `IF(N(ExchangeRate)<=0,${quoted(words.blank)},IF(OR(ExchangeRateDay="",ExchangeRateSource=""),${quoted(words.undated)},""))`;
  return [
    {
      name: "ExchangeRate",
      label: words.rate,
      value: exchangeRate?.perDollar ?? null,
      kind: "input",
      format: RATE,
      validation: { rule: { kind: "decimal", min: 0 }, ...words.prompt },
      note: formula(`=${note}`),
    },
    {
      name: "ExchangeRateDay",
      label: label.exchangeRateDay,
      value: exchangeRate ? serialOf(exchangeRate.day) : null,
      kind: "input",
      format: DAY,
      validation: { rule: { kind: "date", min: "1990-01-01", max: "2100-12-31" }, ...prompts.exchangeRateDay },
    },
    {
      name: "ExchangeRateSource",
      label: label.exchangeRateSource,
      value: exchangeRate?.source[language] ?? null,
      kind: "input",
      format: TEXT,
      validation: { rule: { kind: "text", max: LONGEST_SOURCE }, ...prompts.exchangeRateSource },
    },
  ];
}

export function currencyColumns(contents: Contents): Column[] {
  const currency = currencyOf(contents);
  if (!currency) return [];
  const { code, name, shownIn } = currency;
  const { language, text } = contents;
  return [
    {
      header: currencyHeader(currency),
      label: text.currencyColumn({ code, name: name[language], shownIn }),
      kind: "formula",
      format: language === "ko" ? DOLLARS : shownIn === "billions" ? BILLIONS : MILLIONS,
    },
  ];
}

/** @param usd a formula's text for US dollars */
export function currencyCells(contents: Contents, usd: string): Cell[] {
  const currency = currencyOf(contents);
  if (!currency) return [];
  const amount = `${usd}*ExchangeRate`;
  const shown = contents.language === "ko" ? inKorean(amount, currency.koreanUnit) : amount;
  return [formula(`=IF(N(ExchangeRate)<=0,"",${shown})`)];
}
