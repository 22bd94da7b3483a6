/** The sheet Sectors: what each sector is, its trade, rate and elasticities, and the largest lines that make it. */
import { dutyBySix, WORLD } from "../law/trade";
import { argumentCells, block, blockWidths, fromBlock, fromBlockOrZero, type Block } from "./blocks";
import { columnsOf } from "./columns";
import { BUNDLED_IMPORTER } from "../cases/own/law";
import { country, type Contents, ownTrade, ownWeights } from "./contents";
import { elasticitiesTable, lookUp } from "./elasticities";
import { DAY, ELASTICITY, MILLIONS, PERCENT, TEXT, WHOLE } from "./formats";
import { firstRateHeader, tradeHeader } from "./headers";
import { sheetHead } from "./head";
import { fixedAddress, cellAddress } from "./address";
import { currencyParameters } from "./modules/currency";
import {
  FIRST_TABLE_ROW,
  formula,
  quoted,
  thisRow,
  type Cell,
  type Column,
  type SheetPlan,
  type TablePlan,
} from "./plan";
import { BUNDLED_YEAR, TRADE_TABLE } from "./trade-sheet";
import { ALL_WELL } from "../words/sheets/all-well";

/** Lines listed by name for each sector; the row after them holds all others. */
export const LINES_A_SECTOR = 25;

const CODES_COLUMN = 2;
const LINE_COLUMNS = 7;
/** Headers of the last columns, beside the rates of 2024. They do not print, as they would make the figures too small to read. */
const HELPERS = ["Source", "Counts"];
/** Characters, so that the exclusions of all rows together stay within what Excel passes to a function. */
const LONGEST_CODES = 1000;

/** Functions take a code by itself from four digits on. */
const CHAPTER_DIGITS = 2;

/** The codes that count for a sector: its own less those of the sectors above it. The sheet's formula says the same. */
export function countedCodes(codes: readonly string[], index: number): string {
  const own = codes[index] ?? "";
  const above = codes.slice(0, index);
  if (above.length > 0) return `(${own}) ex (${above.join(", ")})`;
  return own.length === CHAPTER_DIGITS ? `(${own})` : own;
}

export function sectorsSheet(contents: Contents): SheetPlan {
  const { text, negotiation } = contents;
  const { sectors, elasticities, lines, blocks } = sectorTables(contents);
  const helpers = HELPERS.length + 1 + negotiation.rivals.length;
  const own = tradeHeader(negotiation.origin);
  const all = allGoods(blocks.figures);
  const listed = `SUM(Sectors[${own}])`;
  return {
    ...sheetHead("Sectors", contents),
    parameters: [
      {
        name: "Origin",
        label: text.parameters.origin,
        column: 0,
        value: formula(`=${quoted(negotiation.origin)}`),
        kind: "formula",
      },
      {
        name: "SectorCheck",
        label: text.parameters.sectorCheck,
        column: 1,
        // A dollar of tolerance: sums of 5,000 lines carry rounding.
        value: formula(
          `=${noTrade(contents, all)}IF(${listed}>${all}+1,${quoted(text.checks.countedTwice)},IF(${listed}>=${all}-1,${quoted(text.checks.everyLineOnce)},${quoted(`${ALL_WELL[contents.language]}: `)}&TEXT(${listed}/${all},"0.0%")&" "&${quoted(text.checks.partOfTrade)}))${noTrade(contents, all) === "" ? "" : ")"}`,
        ),
        kind: "formula",
        check: true,
      },
      { label: text.parameters.asOf, column: 3, value: formula("=AsOf"), kind: "formula", format: DAY },
      ...currencyParameters(contents),
    ],
    tables: [sectors, elasticities, lines, ...Object.values(blocks)],
    charts: [],
    widths: [
      21,
      23,
      36,
      ...sectors.columns.slice(3, -helpers).map(() => 15),
      40,
      24,
      ...sectors.columns.slice(HELPERS.length - helpers).map(() => 13),
      3,
      42,
      10,
      10,
      10,
      13,
      60,
      3,
      21,
      8,
      11,
      80,
      15,
      13,
      90,
      3,
      ...Object.values(blocks).flatMap((each) => [...blockWidths(each), 3]),
    ],
    printColumns: sectors.columns.length - helpers,
    frozenRows: FIRST_TABLE_ROW + 1,
  };
}

/** A case of a person's own may begin without figures. */
function noTrade({ negotiation, text }: Contents, all: string): string {
  return negotiation.ownLaw ? `IF(${all}=0,${quoted(text.checks.noTrade)},` : "";
}

/** Side by side: a row can be put into any of the tables without moving the others, and a block has room below it. */
function sectorTables(contents: Contents) {
  const after = ({ column, columns }: TablePlan) => column + columns.length + 1;
  const width = sectorColumns(contents).length;
  const elasticities = elasticitiesTable(contents, width + 1);
  const linesAt = after(elasticities);
  const figures = figuresBlock(contents, linesAt + LINE_COLUMNS + 1);
  const rates = ratesBlock(contents, after(figures));
  const ofLines = linesBlock(contents, after(rates));
  const lines = linesTable(contents, linesAt, ofLines);
  const blocks = { figures, rates, lines: ofLines };
  return { sectors: sectorsTable(contents, figures, rates), elasticities, lines, blocks };
}

/** Base rates are held of the United States only, calculated duty of some exporters only. */
function hasBase({ negotiation }: Contents): boolean {
  return !negotiation.ownLaw || negotiation.importer === BUNDLED_IMPORTER;
}

function hasDuty({ negotiation, trade }: Contents): boolean {
  return !negotiation.ownLaw && (trade !== undefined || dutyBySix(negotiation.origin) !== undefined);
}

const partnersOf = ({ negotiation }: Contents): string[] => [negotiation.origin, ...negotiation.rivals];

function sectorColumns(contents: Contents): Column[] {
  const { text, negotiation } = contents;
  const label = text.labels.Sectors;
  const { ownLaw } = negotiation;
  const year = contents.trade ? contents.trade.vintage : BUNDLED_YEAR;
  return [
    ...columnsOf(label, [
      ["Sector", "key", TEXT],
      ["Name", "data", TEXT],
      ["HS codes", "input", TEXT, { rule: { kind: "text", max: LONGEST_CODES }, ...text.prompts.codes }, "wrap"],
    ]),
    ...partnersOf(contents).map((code) => ({
      header: tradeHeader(code),
      label: text.trade(country(contents, code), year),
      kind: "formula" as const,
      format: MILLIONS,
    })),
    { header: tradeHeader(WORLD), label: text.trade(text.world, year), kind: "formula", format: MILLIONS },
    ...columnsOf(label, [
      ["Share of imports", "formula", PERCENT],
      ...(hasBase(contents) ? [["Base rate", "formula", PERCENT] as const] : []),
      ["Rate as of", "formula", PERCENT, undefined, "strong"],
      ...(hasDuty(contents) ? [["Duty", "formula", MILLIONS] as const] : []),
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

function sectorsTable(contents: Contents, figures: Block, rates: Block): TablePlan {
  const { negotiation, sectors } = contents;
  const elasticity = (name: string) =>
    formula(`=${lookUp(`${thisRow("Sectors", "Sector")}&" ${name}"`, "Likely", "")}`);
  const source = contents.trade
    ? contents.trade.source
    : (negotiation.sources.find((each) => each.confidence === "primary")?.title[contents.language] ?? "");
  const columns = sectorColumns(contents);
  const [own, world] = [tradeHeader(negotiation.origin), tradeHeader(WORLD)].map((header) =>
    thisRow("Sectors", header),
  );
  return {
    name: "Sectors",
    row: FIRST_TABLE_ROW,
    column: 0,
    keys: ["Sector"],
    columns,
    rows: sectors.map((sector, index): Cell[] => {
      const cells: Record<string, Cell> = {
        Sector: sector.id,
        Name: sector.name,
        "HS codes": sector.codes,
        "Share of imports": formula(`=IF(${world}=0,0,${own}/${world})`),
        "Short-run elasticity": elasticity("short-run"),
        "Long-run elasticity": elasticity("long-run"),
        "Substitution elasticity": elasticity("long-run substitution"),
        Source: source,
        Counts: countsFormula(index),
      };
      return columns.map(({ header }) => {
        const from = [figures, rates].find((each) => each.columns.some((column) => column.header === header));
        return cells[header] ?? formula(`=${fromBlock(from!, header, "Sectors")}`);
      });
    }),
  };
}

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
function figuresBlock(contents: Contents, column: number): Block {
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
  const place = { row: FIRST_TABLE_ROW, column };
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
function allGoods(figures: Block): string {
  return fixedAddress(figures.row + 3, figures.column + 1);
}

/** The rate on the as-of day, and those of the first day of the schedule. */
function ratesBlock(contents: Contents, column: number): Block {
  const { text, negotiation } = contents;
  const partners = partnersOf(contents);
  const place = { row: FIRST_TABLE_ROW, column };
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

/** The trade of the lines that SectorLines names. */
function linesBlock(contents: Contents, column: number): Block {
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

/** Cell addresses rather than column names, as a row's exclusions are exactly the rows above it. */
function countsFormula(index: number): Cell {
  const row = FIRST_TABLE_ROW + 1 + index;
  const own = cellAddress(row, CODES_COLUMN);
  // A chapter by itself is too short for a code, so that it is written as an expression.
  if (index === 0) return formula(`=IF(LEN(${own})=${CHAPTER_DIGITS},"("&${own}&")",${own})`);
  const first = `C$${FIRST_TABLE_ROW + 2}`;
  return formula(`="("&${own}&") ex ("&TEXTJOIN(", ",TRUE,${first}:${cellAddress(row - 1, CODES_COLUMN)})&")"`);
}

/** Beside the sectors rather than below, so that a row can be put into either without moving the other. */
function linesTable(contents: Contents, column: number, trades: Block): TablePlan {
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
    ...(text.captions.SectorLines === undefined ? {} : { caption: text.captions.SectorLines }),
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
