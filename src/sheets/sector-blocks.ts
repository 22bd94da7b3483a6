/** The calls of Parley that are next to the table Sectors: trade, base rate, duty and rates of every sector. */
import { argumentCells, type Block, block } from "./blocks";
import { WORLD } from "../law/trade";
import { columnsOf } from "./columns";
import { type Contents, ownTrade, ownWeights } from "./contents";
import { TEXT } from "./formats";
import { firstRateHeader, tradeHeader } from "./headers";
import { type Cell, type Column, formula } from "./plan";
import { hasBase, hasDuty, partnersOf, sectorColumns } from "./sector-columns";
import { TRADE_TABLE } from "./trade-sheet";
import { fixedAddress } from "./address";

/** The first column of a block: what its rows of arguments are, then the sectors. */
function sectorOf(contents: Contents): Column {
  return columnsOf(contents.text.labels.Sectors, [["Sector", "text", TEXT]])[0]!;
}

const sectorName = (row: number): Cell => formula(`=INDEX(Sectors[Sector],${row + 1})`);
/** What a block and the table that reads from it call by the same header. */
function named(contents: Contents, headers: readonly string[]): Column[] {
  const columns = sectorColumns(contents);
  return headers.map((header) => columns.find((column) => column.header === header)!);
}

/** Trade, base rate and duty of every sector: one call for all. */
export function figuresBlock(contents: Contents, row: number, column: number): Block {
  const { text, negotiation } = contents;
  const own = formula("=Origin");
  const asked: [header: string, field: string, origin: Cell][] = [
    ...partnersOf(contents).map((code): [string, string, Cell] => [
      tradeHeader(code),
      "trade",
      code === negotiation.origin ? own : code,
    ]),
    [tradeHeader(WORLD), "trade", WORLD],
    ...(hasBase(contents) ? [["Base rate", "base_rate", own] as [string, string, Cell]] : []),
    ...(hasDuty(contents) ? [["Duty", "duty", own] as [string, string, Cell]] : []),
  ];
  const place = { row, column };
  const cells = (line: number) => argumentCells(place, line, 1, asked.length);
  const blank = asked.slice(1).map((): Cell => null);
  const all = contents.trade ? `SUM(${TRADE_TABLE}[${negotiation.origin}])` : 'PARLEY.SECTOR("all","trade",Origin)';
  return block({
    ...place,
    name: "SectorFigures",
    caption: text.captions.SectorFigures,
    columns: [
      sectorOf(contents),
      ...named(
        contents,
        asked.map(([header]) => header),
      ),
    ],
    arguments: [
      [text.cells.field, ...asked.map(([, field]) => field)],
      [text.cells.origin, ...asked.map(([, , origin]) => origin)],
      [text.cells.allGoods, formula(`=${all}`), ...blank],
    ],
    calls: [null, formula(`=PARLEY.SECTOR(Sectors[Counts],${cells(0)},${cells(1)}${ownTrade(contents)})`), ...blank],
    rows: contents.sectors.length,
    names: sectorName,
  });
}

/** The trade of all goods, with which the sum of the sectors is compared. */
export function allGoods(figures: Block): string {
  return fixedAddress(figures.row + 3, figures.column + 1);
}

/** The rate on the as-of day, and those of the first day of the schedule. */
export function ratesBlock(contents: Contents, row: number, column: number): Block {
  const { text, negotiation } = contents;
  const partners = partnersOf(contents);
  const place = { row, column };
  const rates = (from: number, to: number, weights: string): Cell =>
    formula(
      `=PARLEY.TARIFF_RATE(Sectors[Counts],${argumentCells(place, 0, from, to)},${argumentCells(place, 1, from, to)},Measures[#All]${weights})`,
    );
  // Trade that was fetched for a bundled case weighs today's rates, and not those of the year that came with it.
  const alike = ownTrade(contents, 1) === ownWeights(contents, 1);
  const blank = partners.slice(1).map((): Cell => null);
  return block({
    ...place,
    name: "SectorRates",
    caption: text.captions.SectorRates,
    columns: [sectorOf(contents), ...named(contents, ["Rate as of", ...partners.map(firstRateHeader)])],
    arguments: [
      [
        text.cells.origin,
        formula("=Origin"),
        ...partners.map((code): Cell => (code === negotiation.origin ? formula("=Origin") : code)),
      ],
      [text.cells.day, formula("=AsOf"), ...partners.map(() => formula("=ScheduleStart"))],
    ],
    days: [1],
    calls: alike
      ? [null, rates(1, partners.length + 1, ownTrade(contents, 1)), null, ...blank]
      : [null, rates(1, 1, ownTrade(contents, 1)), rates(2, partners.length + 1, ownWeights(contents, 1)), ...blank],
    rows: contents.sectors.length,
    names: sectorName,
  });
}
