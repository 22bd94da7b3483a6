/** The rates of the lines of a list, asked for in one call beside its table. */
import { type Block, block } from "./blocks";
import { columnsOf } from "./columns";
import { PERCENT, TEXT } from "./formats";
import { formula, quoted } from "./plan";
import type { ReportTable } from "./sheet-names";

interface LineRates<Name extends ReportTable> {
  name: Name;
  /** The table with a column HTS, with as many rows. */
  of: "Coverage" | "Entries";
  rows: number;
  row: number;
  column: number;
  /** What TARIFF_RATE takes after the column HTS. */
  asked: string;
  text: {
    notKnown: string;
    captions: { readonly [Each in Name]: string };
    labels: { readonly [Each in Name]: Record<string, string> };
  };
}

export function lineRatesBlock<Name extends ReportTable>({
  name,
  of,
  rows,
  row,
  column,
  asked,
  text,
}: LineRates<Name>): Block<ReportTable> {
  return block<ReportTable>({
    name,
    row,
    column,
    caption: text.captions[name],
    columns: columnsOf(text.labels[name], [
      ["HTS", "formula", TEXT],
      ["Rate", "formula", PERCENT],
    ]),
    calls: [null, formula(`=IFERROR(PARLEY.TARIFF_RATE(${of}[HTS],${asked}),${quoted(text.notKnown)})`)],
    rows,
    names: (at) => formula(`=INDEX(${of}[HTS],${at + 1})`),
  });
}
