/** The sheet Sectors: what each sector is, its trade, rate and elasticities, and the largest lines that make it. */
import { WORLD } from "../law/trade";
import { type Block, blockWidths, fromBlock } from "./blocks";
import type { Contents } from "./contents";
import { lookUp } from "./elasticities";
import { DAY } from "./formats";
import { tradeHeader } from "./headers";
import { sheetHead } from "./head";
import { cellAddress } from "./address";
import {
  type Cell,
  FIRST_TABLE_ROW,
  formula,
  quoted,
  rowAfter,
  rowBelowRows,
  type SheetPlan,
  type TablePlan,
  thisRow,
} from "./plan";
import { CHECK_OK } from "../words/sheets/check-status";
import { sectorColumns } from "./sector-columns";
import { allGoods, figuresBlock, ratesBlock } from "./sector-blocks";
import { linesBlock, linesTable } from "./sector-lines";

const CODES_COLUMN = 2;
/** Headers of the last columns, beside the rates of 2024. */
const HELPERS = ["Source", "Counts"];

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
  const { sectors, lines, blocks } = sectorTables(contents);
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
          `=${noTrade(contents, all)}IF(${listed}>${all}+1,${quoted(text.checks.countedTwice)},IF(${listed}>=${all}-1,${quoted(text.checks.everyLineOnce)},${quoted(`${CHECK_OK[contents.language]}: `)}&TEXT(${listed}/${all},"0.0%")&" "&${quoted(text.checks.partOfTrade)}))${noTrade(contents, all) === "" ? "" : ")"}`,
        ),
        kind: "formula",
        check: true,
      },
      { label: text.parameters.asOf, column: 3, value: formula("=AsOf"), kind: "formula", format: DAY },
    ],
    tables: [sectors, lines, ...Object.values(blocks)],
    charts: [],
    widths: [
      23,
      21,
      54,
      ...sectors.columns.slice(3, -helpers).map(() => 15),
      40,
      24,
      ...sectors.columns.slice(HELPERS.length - helpers).map(() => 13),
      3,
      ...Object.values(blocks).flatMap((each) => [...blockWidths(each), 3]),
    ],
    // The lines would follow on pages of their own.
    printRows: rowAfter(sectors),
    printColumns: sectors.columns.findIndex(({ header }) => header === tradeHeader(negotiation.rivals[0] ?? WORLD)),
  };
}

/** A case of a person's own may begin without figures. */
function noTrade({ negotiation, text }: Contents, all: string): string {
  return negotiation.ownLaw ? `IF(${all}=0,${quoted(text.checks.noTrade)},` : "";
}

/** One below the other, and the blocks below and right of both: they have room, and no row of a table is theirs. */
function sectorTables(contents: Contents) {
  const after = ({ column, columns }: TablePlan) => column + columns.length + 1;
  const linesAt = rowBelowRows(FIRST_TABLE_ROW, contents.sectors.length);
  const row = rowBelowRows(linesAt, linesBlock(contents, 0, 0).rows.length);
  const figures = figuresBlock(contents, row, sectorColumns(contents).length + 1);
  const rates = ratesBlock(contents, row, after(figures));
  const blocks = { figures, rates, lines: linesBlock(contents, row, after(rates)) };
  const lines = linesTable(contents, linesAt, blocks.lines);
  return { sectors: sectorsTable(contents, figures, rates), lines, blocks };
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

/** Cell addresses rather than column names, as a row's exclusions are exactly the rows above it. */
function countsFormula(index: number): Cell {
  const row = FIRST_TABLE_ROW + 1 + index;
  const own = cellAddress(row, CODES_COLUMN);
  // A chapter by itself is too short for a code, so that it is written as an expression.
  if (index === 0) return formula(`=IF(LEN(${own})=${CHAPTER_DIGITS},"("&${own}&")",${own})`);
  const first = `C$${FIRST_TABLE_ROW + 2}`;
  return formula(`="("&${own}&") ex ("&TEXTJOIN(", ",TRUE,${first}:${cellAddress(row - 1, CODES_COLUMN)})&")"`);
}
