/** The largest lines of each sector, with their trade. */
import { fixedAddress } from "./address";
import { type Block, block, fromBlockOrZero } from "./blocks";
import { columnsOf } from "./columns";
import { type Contents, ownTrade } from "./contents";
import { MILLIONS, PERCENT, TEXT, WHOLE } from "./formats";
import { tradeHeader } from "./headers";
import { type Cell, formula, type TablePlan, thisRow } from "./plan";

/** Lines listed by name for each sector; the row after them holds all others. */

export const LINES_A_SECTOR = 25;
/** The trade of the lines that SectorLines names. */
export function linesBlock(contents: Contents, row: number, column: number): Block {
  const { text, sectors, lines } = contents;
  const listed = sectors.map(
    ({ id }) => Math.min(LINES_A_SECTOR, lines.filter(({ sector }) => sector === id).length) + 1,
  );
  return block({
    row,
    column,
    name: "LineTrade",
    caption: text.captions.LineTrade,
    columns: columnsOf(text.labels.SectorLines, [["Trade", "formula", MILLIONS]]),
    calls: [formula(`=PARLEY.SECTOR(SectorLines[Goods],"trade",Origin${ownTrade(contents)})`)],
    rows: listed.reduce((sum, count) => sum + count, 0),
  });
}

const TRADE_COLUMN = 3;

export function linesTable(contents: Contents, row: number, trades: Block): TablePlan {
  const { text, sectors, negotiation } = contents;
  const own = tradeHeader(negotiation.origin);
  const rows: Cell[][] = [];
  sectors.forEach((sector, index) => {
    const counts = `INDEX(Sectors[Counts],${index + 1})`;
    const total = `INDEX(Sectors[${own}],${index + 1})`;
    const share = formula(`=IF(${total}=0,0,${thisRow("SectorLines", "Trade")}/${total})`);
    const named = contents.lines.filter((line) => line.sector === sector.id).slice(0, LINES_A_SECTOR);
    const firstRow = row + 1 + rows.length;
    const name = formula(`=INDEX(Sectors[Name],${index + 1})`);
    named.forEach((line, rank) => {
      const code = thisRow("SectorLines", "HS6");
      // The line less what of it the sector leaves out; nothing is left as soon as the sector's codes no longer name it.
      const goods = formula(`=${code}&" ex ("&${code}&" ex ("&${counts}&"))"`);
      const trade = formula(`=${fromBlockOrZero(trades, "Trade", "SectorLines")}`);
      rows.push([name, line.hs6, line.description, trade, share, rank + 1, sector.id, goods]);
    });
    const [first, last] = [
      fixedAddress(firstRow, TRADE_COLUMN),
      fixedAddress(firstRow + named.length - 1, TRADE_COLUMN),
    ];
    const listed = named.length === 0 ? "0" : first === last ? first : `SUM(${first}:${last})`;
    rows.push([
      name,
      "",
      text.cells.theRest,
      formula(`=${total}-${listed}`),
      share,
      named.length + 1,
      sector.id,
      formula(`=${counts}`),
    ]);
  });
  return {
    name: "SectorLines",
    row,
    column: 0,
    caption: text.captions.SectorLines,
    keys: [],
    columns: columnsOf(text.labels.SectorLines, [
      ["Name", "formula", TEXT],
      ["HS6", "text", TEXT],
      ["Description", "text", TEXT],
      ["Trade", "formula", MILLIONS],
      ["Share of sector", "formula", PERCENT],
      ["Rank", "text", WHOLE],
      ["Sector", "text", TEXT, undefined, "quiet"],
      ["Goods", "formula"],
    ]),
    rows,
  };
}
