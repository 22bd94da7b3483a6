/** The largest lines of each sector, with their trade. */
import { fixedAddress } from "./address";
import { type Block, block, fromBlockOrZero } from "./blocks";
import { columnsOf } from "./columns";
import { type Contents, ownTrade } from "./contents";
import { MILLIONS, PERCENT, TEXT, WHOLE } from "./formats";
import { tradeHeader } from "./headers";
import { type Cell, FIRST_TABLE_ROW, formula, type TablePlan, thisRow } from "./plan";

/** Lines listed by name for each sector; the row after them holds all others. */

export const LINES_A_SECTOR = 25;
export const LINE_COLUMNS = 7;
/** The trade of the lines that SectorLines names. */
export function linesBlock(contents: Contents, column: number): Block {
  const { text, sectors, lines } = contents;
  const listed = sectors.map(
    ({ id }) => Math.min(LINES_A_SECTOR, lines.filter(({ sector }) => sector === id).length) + 1,
  );
  return block({
    row: FIRST_TABLE_ROW,
    column,
    name: "LineTrade",
    caption: text.captions.LineTrade,
    columns: columnsOf(text.labels.SectorLines, [["Trade", "formula", MILLIONS]]),
    calls: [formula(`=PARLEY.SECTOR(SectorLines[Goods],"trade",Origin${ownTrade(contents)})`)],
    rows: listed.reduce((sum, count) => sum + count, 0),
  });
}

/** Beside the sectors rather than below, so that a row can be put into either without moving the other. */
export function linesTable(contents: Contents, column: number, trades: Block): TablePlan {
  const { text, sectors, negotiation } = contents;
  const own = tradeHeader(negotiation.origin);
  const rows: Cell[][] = [];
  sectors.forEach((sector, index) => {
    const counts = `INDEX(Sectors[Counts],${index + 1})`;
    const total = `INDEX(Sectors[${own}],${index + 1})`;
    const share = formula(`=IF(${total}=0,0,${thisRow("SectorLines", "Trade")}/${total})`);
    const named = contents.lines.filter((line) => line.sector === sector.id).slice(0, LINES_A_SECTOR);
    const firstRow = FIRST_TABLE_ROW + 1 + rows.length;
    const tradeColumn = column + 4;
    named.forEach((line, rank) => {
      const code = thisRow("SectorLines", "HS6");
      // The line less what of it the sector leaves out; nothing is left as soon as the sector's codes no longer name it.
      const goods = formula(`=${code}&" ex ("&${code}&" ex ("&${counts}&"))"`);
      const trade = formula(`=${fromBlockOrZero(trades, "Trade", "SectorLines")}`);
      rows.push([sector.id, rank + 1, line.hs6, line.description, trade, share, goods]);
    });
    const [first, last] = [fixedAddress(firstRow, tradeColumn), fixedAddress(firstRow + named.length - 1, tradeColumn)];
    const listed = named.length === 0 ? "0" : first === last ? first : `SUM(${first}:${last})`;
    rows.push([
      sector.id,
      named.length + 1,
      "",
      text.cells.theRest,
      formula(`=${total}-${listed}`),
      share,
      formula(`=${counts}`),
    ]);
  });
  return {
    name: "SectorLines",
    row: FIRST_TABLE_ROW,
    column,
    caption: text.captions.SectorLines,
    keys: [],
    columns: columnsOf(text.labels.SectorLines, [
      ["Sector", "text", TEXT],
      ["Rank", "text", WHOLE],
      ["HS6", "text", TEXT],
      ["Description", "text", TEXT],
      ["Trade", "formula", MILLIONS],
      ["Share of sector", "formula", PERCENT],
      ["Goods", "formula"],
    ]),
    rows,
  };
}
