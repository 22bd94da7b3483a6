/** What a day's delay costs each sector on the sheet Timeline, and the rates before and on the deadline that it takes. */
import { argumentCells, type Block, block, fromBlockRow } from "./blocks";
import { columnsOf } from "./columns";
import { type Contents, ownWeights } from "./contents";
import { MILLIONS, PERCENT, TEXT, THOUSANDS } from "./formats";
import { tradeHeader } from "./headers";
import { type Cell, FIRST_TABLE_ROW, formula, type TablePlan, thisRow } from "./plan";

/** The rates of the day before the deadline and of the deadline: one call for all sectors. */
export function dayRatesBlock(contents: Contents, row: number, column: number): Block {
  const { text, sectors } = contents;
  const place = { row, column };
  return block({
    ...place,
    name: "DayCostRates",
    caption: text.captions.DayCostRates,
    columns: columnsOf(text.labels.DayCosts, [
      ["Sector", "text", TEXT],
      ["Rate before", "formula", PERCENT],
      ["Rate after", "formula", PERCENT],
    ]),
    arguments: [[text.cells.day, formula("=DeadlineDay-1"), formula("=DeadlineDay")]],
    days: [0],
    calls: [
      null,
      formula(
        `=PARLEY.TARIFF_RATE(Sectors[Counts],Origin,${argumentCells(place, 0, 1, 2)},Measures[#All],CompareWith${ownWeights(contents)})`,
      ),
      null,
    ],
    rows: sectors.length,
    names: (at) => formula(`=INDEX(Sectors[Sector],${at + 1})`),
  });
}

export function dayCostsTable(contents: Contents, rates: Block): TablePlan {
  const { text, negotiation, sectors } = contents;
  const here = (header: string) => thisRow("DayCosts", header);
  return {
    name: "DayCosts",
    row: FIRST_TABLE_ROW,
    column: 0,
    keys: [],
    columns: columnsOf(text.labels.DayCosts, [
      ["Name", "formula"],
      ["Sector", "formula", undefined, undefined, "quiet"],
      ["Trade", "formula", MILLIONS],
      ["Rate before", "formula", PERCENT],
      ["Rate after", "formula", PERCENT],
      ["Cost of a day", "formula", THOUSANDS, undefined, "strong"],
    ]),
    rows: sectors.map((_, index): Cell[] => [
      formula(`=INDEX(Sectors[Name],${index + 1})`),
      formula(`=INDEX(Sectors[Sector],${index + 1})`),
      formula(`=INDEX(Sectors[${tradeHeader(negotiation.origin)}],${index + 1})`),
      formula(`=${fromBlockRow(rates, "Rate before", index + 1)}`),
      formula(`=${fromBlockRow(rates, "Rate after", index + 1)}`),
      formula(`=${here("Trade")}/365*(${here("Rate after")}-${here("Rate before")})`),
    ]),
  };
}
