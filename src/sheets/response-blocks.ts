/** How trade answers in all rows of Outcomes or of SecondMover: a call each of TRADE_EFFECT, TRADE_DIVERSION and INCIDENCE. */
import { block, type Block } from "./blocks";
import { columnsOf } from "./columns";
import type { Contents } from "./contents";
import { MILLIONS, PERCENT } from "./formats";
import { formula, type Cell } from "./plan";
import { priceFactorHeader } from "./headers";

/** Headers of the columns. */
export const EFFECT = "Imports after";
export const HELD = "Own diversion";
export const BORNE = "Importer share";

export interface ResponseSketch {
  table: "Outcomes" | "SecondMover";
  name: "OutcomeResponse" | "SecondMoverResponse";
  rows: number;
  /** Of the table: imports before, the rate that they pay then. */
  imports: string;
  rate: string;
  /** Columns with the rivals' price factors against which trade moves. */
  against: readonly string[];
  /** Whether it is asked who bears the duty. */
  borne: boolean;
}

export function responseBlock(contents: Contents, row: number, column: number, sketch: ResponseSketch): Block {
  const { text, negotiation } = contents;
  const { table, name, imports, rate, against, borne, rows } = sketch;
  const of = (header: string) => `${table}[${header}]`;
  const own = of(priceFactorHeader(negotiation.origin));
  // Where an elasticity is a word, as nobody gave it, the table says so, and here stands what would follow without one.
  const orElse = (header: string, otherwise: string) => `IF(ISNUMBER(${of(header)}),${of(header)},${otherwise})`;
  /** A fall in the own price against the other is one from a higher duty. */
  const moved = (other: string): Cell => {
    const rise = (to: string, from: string) => `IF(${to}>${from},${to}/${from}-1,0)`;
    return formula(
      `=PARLEY.TRADE_DIVERSION(${of(imports)},${of("Trade rivals")},${rise(other, own)},${rise(own, other)},${orElse("Substitution", "0")})`,
    );
  };
  return block({
    row,
    column,
    name,
    caption: text.captions[name],
    columns: columnsOf(text.labels[name], [
      [EFFECT, "formula", MILLIONS],
      [HELD, "formula", MILLIONS],
      ...against.map((header) => [header, "formula", MILLIONS] as const),
      ...(borne ? [[BORNE, "formula", PERCENT] as const] : []),
    ]),
    calls: [
      formula(
        `=PARLEY.TRADE_EFFECT(${of(imports)},${of("Rate 2024")},${of(rate)},${orElse("Elasticity", "0")},${orElse("Supply", '""')})`,
      ),
      moved("1"),
      ...against.map((header) => moved(of(header))),
      ...(borne
        ? [
            formula(
              `=PARLEY.INCIDENCE(${of("Rate 2024")},${of(rate)},${orElse("Elasticity", "0")},${orElse("Supply", "1")})`,
            ),
          ]
        : []),
    ],
    rows,
  });
}
