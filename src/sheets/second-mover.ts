/** The table SecondMover: what a rival's own deal costs the exporter while it has none yet. */
import { DEAL, DEAL_TERMS, SUPPLIER } from "../model/outcome/quantities";
import { serialOf } from "../model/calendar/day";
import { argumentCells, block, fromBlock, type Block } from "./blocks";
import { columnsOf } from "./columns";
import { ownWeights, type Contents } from "./contents";
import { chosenElasticity, lookUp } from "./elasticities";
import { DAY, ELASTICITY, MILLIONS, PERCENT, PRICE_FACTOR, TEXT } from "./formats";
import { AS_IT_HAPPENED } from "./measures-table";
import { formulaOf, type Naming } from "./outcome-formula";
import { formula, quoted, thisRow, type Cell, type Column, type TablePlan } from "./plan";
import { firstRateHeader, tradeHeader } from "./headers";
import { dealRateHeader } from "./supplier-trade";

const here = (header: string) => thisRow("SecondMover", header);

/** Duty on a dollar of trade a year between the two days of each row: one call for the exporter, and for the rivals with and without their deals. */
export function secondMoverRatesBlock(contents: Contents, row: number, column: number): Block {
  const { text, negotiation, sectors } = contents;
  const { rivalDeals } = negotiation;
  const place = { row, column };
  const asked: [header: string, origin: Cell, law: string][] = [
    [OWN, formula("=Origin"), AS_IT_HAPPENED],
    ...[...new Set(rivalDeals.map(({ rival }) => rival))].map((code): [string, Cell, string] => [
      withHeader(code),
      code,
      AS_IT_HAPPENED,
    ]),
    ...rivalDeals.map(({ id, rival }): [string, Cell, string] => [
      withoutHeader(id),
      rival,
      `${AS_IT_HAPPENED}, -${id}`,
    ]),
  ];
  const cells = (line: number) => argumentCells(place, line, 1, asked.length);
  return block({
    ...place,
    name: "SecondMoverRates",
    caption: text.captions.SecondMoverRates,
    columns: [
      ...columnsOf(text.labels.SecondMoverRates, [["Row", "formula"]]),
      ...asked.map(([header]): Column => ({ header, label: text.onADollar, kind: "formula", format: PERCENT })),
    ],
    arguments: [
      [text.cells.origin, ...asked.map(([, origin]) => origin)],
      [text.cells.law, ...asked.map(([, , law]) => law)],
    ],
    calls: [
      null,
      formula(
        `=PARLEY.DUTY_BETWEEN(1,SecondMover[Goods],${cells(0)},SecondMover[From],SecondMover[Until],Measures[#All],${cells(1)}${ownWeights(contents)})`,
      ),
      ...asked.slice(1).map((): Cell => null),
    ],
    rows: rivalDeals.length * sectors.length,
    names: (at) => formula(`=INDEX(SecondMover[Deal],${at + 1})&" "&INDEX(SecondMover[Sector],${at + 1})`),
  });
}

const OWN = "own";
const withHeader = (code: string): string => `${code} with`;
const withoutHeader = (deal: string): string => `without ${deal}`;

export function secondMoverTable(contents: Contents, row: number, rates: Block): TablePlan {
  const { text, negotiation, sectors } = contents;
  const columns = secondMoverColumns(contents);
  const { checks } = text;
  const [from, until] = [here("From"), here("Until")];
  const days = `(${until}-${from})/365`;
  const ofSector = (header: string) => `INDEX(Sectors[${header}],MATCH(${here("Sector")},Sectors[Sector],0))`;
  const average = (header: string) => `${fromBlock(rates, header, "SecondMover")}/(${days})`;
  const rows = negotiation.rivalDeals.flatMap((deal) =>
    sectors.map((sector): Cell[] => {
      const ofRival = (header: string) =>
        `SUMIFS(SupplierTrade[${header}],SupplierTrade[Sector],${here("Sector")},SupplierTrade[Supplier],${quoted(deal.rival)})`;
      const market: Naming = {
        of: (name) => ofMarket[name] ?? (name in SUPPLIER ? `(${formulaOf(SUPPLIER[name]!, market)})` : here(name)),
        sum: here,
        unknown: checks.noElasticity,
      };
      const ofMarket: Record<string, string> = {
        "Imports before": "SupplierTrade[Trade]",
        "Rate before": "SupplierTrade[Rate 2024]",
        "Rate after": `SupplierTrade[${dealRateHeader(deal.id)}]`,
      };
      const inMarket = `(SupplierTrade[Sector]=${here("Sector")})`;
      const naming: Naming = {
        of: here,
        sum: (name) => `SUMPRODUCT(${inMarket}*(${formulaOf({ ...SUPPLIER, ...DEAL_TERMS }[name]!, market)}))`,
        unknown: checks.noElasticity,
      };
      const formulas: Record<string, string> = {
        Trade: `${ofSector(tradeHeader(negotiation.origin))}*${days}`,
        "Rate 2024": ofSector(firstRateHeader(negotiation.origin)),
        "Own rate": average(OWN),
        "Rate with": average(withHeader(deal.rival)),
        "Rate without": average(withoutHeader(deal.id)),
        Elasticity: chosenElasticity(here("Sector"), "demand", checks.noElasticity),
        Substitution: chosenElasticity(here("Sector"), "substitution", checks.noElasticity),
        Supply: lookUp(`${here("Sector")}&" supply"`, "Likely", checks.noSupply),
        "Rival rate 2024": ofRival("Rate 2024"),
        "Rival trade": ofRival("Trade"),
        Goods: ofSector("Counts"),
      };
      for (const [header, quantity] of Object.entries(DEAL)) formulas[header] = formulaOf(quantity, naming);
      const given: Record<string, Cell> = {
        Sector: sector.id,
        Deal: deal.id,
        From: serialOf(deal.from),
        Until: serialOf(deal.until),
      };
      return columns.map(({ header }) => given[header] ?? formula(`=${formulas[header]!}`));
    }),
  );
  return {
    name: "SecondMover",
    row,
    column: 0,
    ...(text.captions.SecondMover === undefined ? {} : { caption: text.captions.SecondMover }),
    keys: ["Deal", "Sector"],
    columns,
    rows,
  };
}

export function secondMoverColumns(contents: Contents): Column[] {
  const { text, negotiation } = contents;
  const day = {
    rule: { kind: "date" as const, min: negotiation.scheduleFrom, max: negotiation.scheduleTo },
    ...text.prompts.window,
  };
  return columnsOf(text.labels.SecondMover, [
    ["Deal", "key", TEXT],
    ["Sector", "key", TEXT],
    ["From", "input", DAY, day],
    ["Until", "input", DAY, day],
    ["Trade", "formula", MILLIONS],
    ["Own rate", "formula", PERCENT],
    ["Rate with", "formula", PERCENT],
    ["Rate without", "formula", PERCENT],
    ["Cost", "formula", MILLIONS, undefined, "strong"],
    ["Import price with", "formula", PRICE_FACTOR],
    ["Import price without", "formula", PRICE_FACTOR],
    ["Elasticity", "formula", ELASTICITY],
    ["Substitution", "formula", ELASTICITY],
    ["Supply", "formula", ELASTICITY],
    ["Substitution used", "formula", ELASTICITY],
    ["Pass-through", "formula", PRICE_FACTOR],
    ["Index exponent", "formula", PRICE_FACTOR],
    ["Value exponent", "formula", PRICE_FACTOR],
    ["Rate 2024", "formula", PERCENT],
    ["Rival rate 2024", "formula", PERCENT],
    ["Rival trade", "formula", MILLIONS],
    ["Rival index weight", "formula", MILLIONS],
    ["Index weight", "formula", MILLIONS],
    ["Index terms", "formula", MILLIONS],
    ["Goods", "formula"],
  ]);
}
