/** The sheet Sectors: what each sector is, its trade, rate and elasticities, and the largest lines that make it. */
import { dutyBySix } from "../law/trade";
import { columnsOf } from "./columns";
import { BUNDLED_IMPORTER } from "../cases/own/law";
import { country, type Contents, ownTrade, ownWeights } from "./contents";
import { elasticitiesTable, lookUp } from "./elasticities";
import { DAY, ELASTICITY, MILLIONS, PERCENT, TEXT, WHOLE } from "./formats";
import { firstRateHeader, tradeHeader } from "./headers";
import { sheetHead } from "./head";
import { fixedAddress, cellAddress } from "./address";
import { currencyParameters } from "./modules/currency";
import { FIRST_TABLE_ROW, formula, quoted, thisRow, type Cell, type SheetPlan, type TablePlan } from "./plan";
import { BUNDLED_YEAR } from "./trade-sheet";
import { ALL_WELL } from "../words/sheets/all-well";

/** Lines listed by name for each sector; the row after them holds all others. */
export const LINES_A_SECTOR = 25;

const CODES_COLUMN = 2;
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
  const sectors = sectorsTable(contents);
  const helpers = HELPERS.length + 1 + negotiation.rivals.length;
  const elasticities = elasticitiesTable(contents, sectors.columns.length + 1);
  const lines = linesTable(contents, elasticities.column + elasticities.columns.length + 1);
  const own = tradeHeader(negotiation.origin);
  const all = `PARLEY.SECTOR("all","trade",Origin${ownTrade(contents)})`;
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
    tables: [sectors, elasticities, lines],
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
    ],
    printColumns: sectors.columns.length - helpers,
    frozenRows: FIRST_TABLE_ROW + 1,
  };
}

/** A case of a person's own may begin without figures. */
function noTrade({ negotiation, text }: Contents, all: string): string {
  return negotiation.ownLaw ? `IF(${all}=0,${quoted(text.checks.noTrade)},` : "";
}

function sectorsTable(contents: Contents): TablePlan {
  const { text, negotiation, sectors } = contents;
  const partners = [negotiation.origin, ...negotiation.rivals];
  const counts = thisRow("Sectors", "Counts");
  const figure = (field: string, origin: string) =>
    formula(`=PARLEY.SECTOR(${counts},${quoted(field)},${origin}${ownTrade(contents)})`);
  const elasticity = (name: string) =>
    formula(`=${lookUp(`${thisRow("Sectors", "Sector")}&" ${name}"`, "Likely", "")}`);
  const own = tradeHeader(negotiation.origin);
  const label = text.labels.Sectors;
  const { ownLaw } = negotiation;
  // Base rates are held of the United States only, calculated duty of some exporters only.
  const hasBase = !ownLaw || negotiation.importer === BUNDLED_IMPORTER;
  const hasDuty = !ownLaw && (contents.trade !== undefined || dutyBySix(negotiation.origin) !== undefined);
  const year = contents.trade ? contents.trade.vintage : BUNDLED_YEAR;
  const source = contents.trade
    ? contents.trade.source
    : (negotiation.sources.find((each) => each.confidence === "primary")?.title[contents.language] ?? "");
  return {
    name: "Sectors",
    row: FIRST_TABLE_ROW,
    column: 0,
    keys: ["Sector"],
    columns: [
      ...columnsOf(label, [
        ["Sector", "key", TEXT],
        ["Name", "data", TEXT],
        ["HS codes", "input", TEXT, { rule: { kind: "text", max: LONGEST_CODES }, ...text.prompts.codes }, "wrap"],
      ]),
      ...partners.map((code) => ({
        header: tradeHeader(code),
        label: text.trade(country(contents, code), year),
        kind: "formula" as const,
        format: MILLIONS,
      })),
      { header: "Trade world", label: text.trade(text.world, year), kind: "formula", format: MILLIONS },
      ...columnsOf(label, [
        ["Share of imports", "formula", PERCENT],
        ...(hasBase ? [["Base rate", "formula", PERCENT] as const] : []),
        ["Rate as of", "formula", PERCENT, undefined, "strong"],
        ...(hasDuty ? [["Duty", "formula", MILLIONS] as const] : []),
        ["Short-run elasticity", "formula", ELASTICITY],
        ["Long-run elasticity", "formula", ELASTICITY],
        ["Substitution elasticity", "formula", ELASTICITY],
        ["Source", "text", TEXT],
        ["Counts", "formula"],
      ]),
      ...partners.map((code) => ({
        header: firstRateHeader(code),
        label: ownLaw ? text.firstRateOwn(country(contents, code)) : text.firstRate(country(contents, code)),
        kind: "formula" as const,
        format: PERCENT,
      })),
    ],
    rows: sectors.map((sector, index): Cell[] => [
      sector.id,
      sector.name,
      sector.codes,
      ...partners.map((code) => figure("trade", code === negotiation.origin ? "Origin" : quoted(code))),
      figure("trade", quoted("world")),
      formula(
        `=IF(${thisRow("Sectors", "Trade world")}=0,0,${thisRow("Sectors", own)}/${thisRow("Sectors", "Trade world")})`,
      ),
      ...(hasBase ? [figure("base_rate", "Origin")] : []),
      formula(`=PARLEY.TARIFF_RATE(${counts},Origin,AsOf,Measures[#All]${ownTrade(contents, 1)})`),
      ...(hasDuty ? [figure("duty", "Origin")] : []),
      elasticity("short-run"),
      elasticity("long-run"),
      elasticity("long-run substitution"),
      source,
      countsFormula(index),
      ...partners.map((code) =>
        formula(
          `=PARLEY.TARIFF_RATE(${counts},${quoted(code)},ScheduleStart,Measures[#All]${ownWeights(contents, 1)})`,
        ),
      ),
    ]),
  };
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
function linesTable(contents: Contents, column: number): TablePlan {
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
      const trade = formula(
        `=IFERROR(PARLEY.SECTOR(${code}&" ex ("&${code}&" ex ("&${counts}&"))","trade",Origin${ownTrade(contents)}),0)`,
      );
      rows.push([sector.id, rank + 1, line.hs6, line.description, trade, share]);
    });
    const [first, last] = [fixedAddress(firstRow, tradeColumn), fixedAddress(firstRow + named.length - 1, tradeColumn)];
    const listed = named.length === 0 ? "0" : first === last ? first : `SUM(${first}:${last})`;
    rows.push([sector.id, named.length + 1, "", text.cells.theRest, formula(`=${total}-${listed}`), share]);
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
    ]),
    rows,
  };
}
