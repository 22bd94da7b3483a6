/** The columns of the table Sectors, which depend on the importer and on the exporters of the case. */
import { BUNDLED_IMPORTER } from "../cases/own/law";
import { dutyBySix, WORLD } from "../law/trade";
import { columnsOf } from "./columns";
import { type Contents, country } from "./contents";
import { BUNDLED_YEAR } from "./trade-sheet";
import type { Column } from "./plan";
import { firstRateHeader, tradeHeader } from "./headers";
import { ELASTICITY, MILLIONS, PERCENT, TEXT } from "./formats";

/** Characters, so that the exclusions of all rows together stay within what Excel passes to a function. */
const LONGEST_CODES = 1000;

/** Base rates are held of the United States only, calculated duty of some exporters only. */
export function hasBase({ negotiation }: Contents): boolean {
  return !negotiation.ownLaw || negotiation.importer === BUNDLED_IMPORTER;
}

export function hasDuty({ negotiation, trade }: Contents): boolean {
  return !negotiation.ownLaw && (trade !== undefined || dutyBySix(negotiation.origin) !== undefined);
}

export const partnersOf = ({ negotiation }: Contents): string[] => [negotiation.origin, ...negotiation.rivals];

export function sectorColumns(contents: Contents): Column[] {
  const { text, negotiation } = contents;
  const label = text.labels.Sectors;
  const { ownLaw } = negotiation;
  const year = contents.trade ? contents.trade.vintage : BUNDLED_YEAR;
  const traded = (code: string): Column => ({
    header: tradeHeader(code),
    label: text.trade(code === WORLD ? text.world : country(contents, code), year),
    kind: "formula",
    format: MILLIONS,
  });
  return [
    ...columnsOf(label, [
      ["Name", "data", TEXT],
      ["Sector", "key", TEXT, undefined, "quiet"],
      ["HS codes", "input", TEXT, { rule: { kind: "text", max: LONGEST_CODES }, ...text.prompts.codes }, "wrap"],
    ]),
    traded(negotiation.origin),
    // What one looks for first; the trade of others and what explains the sector come after it.
    ...columnsOf(label, [
      ["Share of imports", "formula", PERCENT],
      ...(hasBase(contents) ? [["Base rate", "formula", PERCENT] as const] : []),
      ["Rate as of", "formula", PERCENT, undefined, "strong"],
      ...(hasDuty(contents) ? [["Duty", "formula", MILLIONS] as const] : []),
    ]),
    ...negotiation.rivals.map(traded),
    traded(WORLD),
    ...columnsOf(label, [
      ["Short-run elasticity", "formula", ELASTICITY],
      ["Long-run elasticity", "formula", ELASTICITY],
      ["Substitution elasticity", "formula", ELASTICITY],
      ["Source", "text", TEXT],
      ["Counts", "formula"],
    ]),
    ...partnersOf(contents).map((code) => ({
      header: firstRateHeader(code),
      label: ownLaw ? text.firstRateOwn(country(contents, code)) : text.firstRate(country(contents, code)),
      kind: "formula" as const,
      format: PERCENT,
    })),
  ];
}
