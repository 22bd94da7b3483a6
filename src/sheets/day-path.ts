/** What each day before and after the deadline costs, sector by sector, with the terms of one scenario and what they give back. */
import { argumentCells, block, fromBlock, type Block } from "./blocks";
import { columnsOf } from "./columns";
import { ownWeights, type Contents } from "./contents";
import { DAY, MILLIONS, PERCENT, PERCENT_OR_NONE, TEXT, THOUSANDS, TRUTH, WHOLE } from "./formats";
import { formula, LONGEST_FORMULA, thisRow, type Cell, type Column, type TablePlan } from "./plan";
import { tradeHeader } from "./headers";

/** Days after the deadline: around it one by one, then further apart. */
const DAYS = [-30, -1, 0, 1, 30, 60, 90, 180, 270];

function rateHeader(sector: string): string {
  return `Rate ${sector}`;
}

function backHeader(sector: string): string {
  return `Back ${sector}`;
}

/** The rates of each day, and of the day before the deadline above them: a call each for all sectors. */
export function dayRatesBlock(contents: Contents, row: number, column: number): Block {
  const { text, sectors } = contents;
  const place = { row, column };
  const codes = argumentCells(place, 0, 1, sectors.length);
  const rates = (day: string): Cell =>
    formula(`=PARLEY.TARIFF_RATE(${codes},Origin,${day},Measures[#All],DayScenario${ownWeights(contents)})`);
  const blank = sectors.slice(1).map((): Cell => null);
  return block({
    ...place,
    name: "DayRates",
    caption: text.captions.DayRates,
    columns: [
      ...columnsOf(text.labels.DayPath, [["Date", "formula", DAY]]),
      ...sectors.map(({ id, name }) => sectorColumn(rateHeader(id), text.sectorRate(name || id), PERCENT)),
    ],
    arguments: [
      [text.cells.goods, ...sectors.map((_, index) => formula(`=INDEX(Sectors[Counts],${index + 1})`))],
      [formula("=DeadlineDay-1"), rates("DeadlineDay-1"), ...blank],
    ],
    calls: [null, rates("DayPath[Date]"), ...blank],
    rows: DAYS.length,
    names: (at) => formula(`=INDEX(DayPath[Date],${at + 1})`),
  });
}

/** The rate of a sector on the day before the deadline. */
function rateBefore(rates: Block, index: number): string {
  const cell = argumentCells(rates, 1, index + 1, index + 1);
  return `IF(${cell}="",NA(),${cell})`;
}

const sectorColumn = (header: string, label: string, format: string): Column => ({
  header,
  label,
  kind: "formula",
  format,
});

/** How many columns the path takes. */
export function dayPathColumns(contents: Contents): number {
  return dayPathTable(contents, 0, dayRatesBlock(contents, 0, 0)).columns.length;
}

export function dayPathTable(contents: Contents, row: number, rates: Block): TablePlan {
  const { text, sectors, negotiation } = contents;
  const here = (header: string) => thisRow("DayPath", header);
  const terms = (header: string, index: number) => `INDEX(DayTerms[${header}],${index + 1})`;
  const rate = (index: number) => here(rateHeader(sectors[index]!.id));
  /** What the terms take off a day's duty once they count. */
  const relief = (index: number) => {
    const points = `${rate(index)}-${terms("Exempt rate", index)}`;
    return `${terms("Trade", index)}/365*${terms("Covered", index)}*${negotiation.ownLaw ? `(${points})` : `MAX(0,${points})`}`;
  };
  const counts = (index: number) => {
    const begun = `${here("Date")}>=${terms("Counts from", index)}`;
    return negotiation.ownLaw
      ? `AND(${begun},OR(${terms("Until", index)}=0,${here("Date")}<${terms("Until", index)}))`
      : begun;
  };
  const cost = (index: number) =>
    `${terms("Trade", index)}/365*(${rate(index)}-${terms("Rate before", index)})-IF(${counts(index)},${relief(index)},0)`;
  const back = (index: number) =>
    `IF(AND(${here("Date")}>=${terms("Counts from", index)},${here("Date")}<${terms("Effective", index)}),${relief(index)},0)`;
  const allBack = sectors.map((_, index) => back(index)).join("+");
  // Of many sectors the sum is longer than Excel takes in one cell: then each sector's part has a cell of its own.
  const apart = allBack.length >= LONGEST_FORMULA;
  return {
    name: "DayPath",
    row,
    column: 0,
    caption: text.captions.DayPath,
    keys: [],
    columns: [
      ...columnsOf(text.labels.DayPath, [
        ["Day", "text", WHOLE],
        ["Date", "formula", DAY],
        ["All sectors", "formula", THOUSANDS, undefined, "strong"],
        ["Given back", "formula", THOUSANDS],
      ]),
      ...sectors.map(({ id, name }) => sectorColumn(id, text.sectorCost(name || id), THOUSANDS)),
      ...sectors.map(({ id, name }) => sectorColumn(rateHeader(id), text.sectorRate(name || id), PERCENT)),
      ...(apart
        ? sectors.map(({ id, name }) => sectorColumn(backHeader(id), text.sectorBack(name || id), THOUSANDS))
        : []),
    ],
    rows: DAYS.map((day): Cell[] => [
      day,
      formula(`=DeadlineDay+${here("Day")}`),
      formula(`=${sectors.map(({ id }) => here(id)).join("+")}`),
      formula(`=${apart ? sectors.map(({ id }) => here(backHeader(id))).join("+") : allBack}`),
      ...sectors.map((_, index) => formula(`=${cost(index)}`)),
      ...sectors.map(({ id }) => formula(`=${fromBlock(rates, rateHeader(id), "DayPath")}`)),
      ...(apart ? sectors.map((_, index) => formula(`=${back(index)}`)) : []),
    ]),
  };
}

/** The terms of the scenario that the path looks at, a row for each sector. */
export function dayTermsTable(contents: Contents, row: number, rates: Block): TablePlan {
  const { text, negotiation, sectors } = contents;
  const here = (header: string) => thisRow("DayTerms", header);
  const ofTerms = (header: string) =>
    `SUMIFS(Terms[${header}],Terms[Scenario],DayScenario,Terms[Sector],${here("Sector")})`;
  const limited = `COUNTIFS(Terms[Scenario],DayScenario,Terms[Sector],${here("Sector")},Terms[Quota],">=0")>0`;
  const covered = `MIN(${ofTerms("Coverage")},IF(${limited},${ofTerms("Quota")}/${here("Trade")},1))`;
  return {
    name: "DayTerms",
    row,
    column: 0,
    caption: text.captions.DayTerms,
    keys: [],
    columns: columnsOf(text.labels.DayTerms, [
      ["Name", "formula"],
      ["Sector", "formula", TEXT, undefined, "quiet"],
      ["Trade", "formula", MILLIONS],
      ["Rate before", "formula", PERCENT],
      ["Exempt rate", "formula", PERCENT],
      ["Covered", "formula", PERCENT_OR_NONE],
      ["Effective", "formula", DAY],
      negotiation.ownLaw ? ["Until", "formula", DAY] : ["Refund", "formula", TRUTH],
      ["Counts from", "formula", DAY],
    ]),
    rows: sectors.map((_, index): Cell[] => [
      formula(`=INDEX(Sectors[Name],${index + 1})`),
      formula(`=INDEX(Sectors[Sector],${index + 1})`),
      formula(`=INDEX(Sectors[${tradeHeader(negotiation.origin)}],${index + 1})`),
      formula(`=${rateBefore(rates, index)}`),
      formula(`=${ofTerms("Exempt rate")}`),
      formula(`=IF(${here("Trade")}=0,0,${covered})`),
      formula(`=${ofTerms("Effective")}`),
      // 1 or 0, which the format shows as truth values: other programs than Excel make numbers of those.
      formula(
        negotiation.ownLaw
          ? `=${ofTerms("Until")}`
          : `=SUMPRODUCT((Terms[Scenario]=DayScenario)*(Terms[Sector]=${here("Sector")})*(Terms[Refund]=TRUE))`,
      ),
      formula(
        negotiation.ownLaw
          ? `=${here("Effective")}`
          : `=IF(${here("Refund")}>0,MIN(DeadlineDay,${here("Effective")}),${here("Effective")})`,
      ),
    ]),
  };
}
