/** The tables of Lines to ask for: the list, its rates, and other concessions of the same cost. */
import type { Concession } from "../model/response/equal-cost";
import type { ReportText } from "../words/sheets/reports/words";
import { fixedAddress } from "./address";
import type { AskReport } from "./ask-report";
import { type Block, block, fromBlock } from "./blocks";
import { columnsOf } from "./columns";
import { ELASTICITY, MILLIONS, PERCENT, TEXT, WHOLE } from "./formats";
import { type Cell, FIRST_TABLE_ROW, formula, quoted, type TablePlan, thisRow } from "./plan";
import type { ReportTable } from "./sheet-names";
import { chosenElasticity } from "./elasticities";
import { tradeHeader } from "./headers";
import { WORLD } from "../law/trade";
import { TRADE_TABLE } from "./trade-sheet";

/** Rows with formulas of their own; the lines after them stand together in one. */
const MOST_ROWS = 250;
export const LIST_COLUMNS = 12;

export function dollars(amount: number): string {
  return `${Math.round(amount / 1e6).toLocaleString("en-US")} million USD`;
}

export function comparisonTable({ plan, concessions, language }: AskReport, text: ReportText): TablePlan<ReportTable> {
  const words = text.ask.instruments;
  const { exemption, quota, rate, phaseIn } = concessions;
  const percent = (share: number) =>
    `${(100 * share).toLocaleString(language, { minimumFractionDigits: 1, maximumFractionDigits: 1 })}%`;
  const row = (name: string, { tradeWon, revenueForgone, revenueAfter, rent }: Concession): Cell[] => [
    name,
    tradeWon,
    revenueForgone,
    revenueAfter,
    rent,
  ];
  return {
    name: "AskComparison",
    row: FIRST_TABLE_ROW,
    column: 0,
    caption: text.captions.AskComparison,
    keys: [],
    columns: columnsOf(text.labels.AskComparison, [
      ["Concession", "text", TEXT],
      ["Trade won", "text", MILLIONS, undefined, "strong"],
      ["Duty given up", "text", MILLIONS],
      ["US revenue after", "text", MILLIONS],
      ["Quota rent", "text", MILLIONS],
    ]),
    rows: [
      row(words.exemption(plan.chosen.length.toLocaleString(language)), exemption),
      row(words.rate(percent(rate.rate)), rate),
      row(
        phaseIn.years === Infinity
          ? words.phaseInNever
          : words.phaseIn(phaseIn.years.toLocaleString(language, { maximumFractionDigits: 1 })),
        phaseIn,
      ),
      row(words.quota(percent(quota.share)), quota),
    ],
  };
}

/** Trade and rates of the listed lines: a call each for all of them. */
export function ratesBlock({ plan, ownTrade }: AskReport, text: ReportText, row: number): Block<ReportTable> {
  const column = LIST_COLUMNS + 1;
  const listed = Math.min(MOST_ROWS, plan.chosen.length);
  const lines = `${fixedAddress(row + 1, column)}:${fixedAddress(row + Math.max(1, listed), column)}`;
  const trade = (gap: string) => (ownTrade ? `${gap}${TRADE_TABLE}[#All]` : "");
  return block<ReportTable>({
    name: "AskRates",
    row,
    column,
    caption: text.captions.AskRates,
    columns: columnsOf(text.labels.AskRates, [
      ["Line", "formula", TEXT],
      ["Trade", "formula", MILLIONS],
      ["Rate then", "formula", PERCENT],
      ["Rate", "formula", PERCENT],
    ]),
    calls: [
      null,
      formula(`=PARLEY.SECTOR(${lines},"trade",Origin${trade(",")})`),
      formula(`=PARLEY.TARIFF_RATE(${lines},Origin,ScheduleStart,Measures[#All]${trade(",,")})`),
      formula(`=PARLEY.TARIFF_RATE(${lines},Origin,HorizonStart,Measures[#All],CompareWith${trade(",")})`),
    ],
    rows: listed,
    names: (at) => formula(`=INDEX(AskLines[Line],${at + 1})`),
  });
}

/** The lines, one row for all others where there are more, and a blank one where there is none. */
export const listRows = ({ plan }: AskReport): number => Math.max(1, Math.min(MOST_ROWS + 1, plan.chosen.length));

export function listTable(
  { sectors, lines, plan, description, language, origin }: AskReport,
  text: ReportText,
  row: number,
  rates: Block<ReportTable>,
): TablePlan<ReportTable> {
  const here = (header: string) => thisRow("AskLines", header);
  const [tradeThen, rateThen, rate, elasticity, trade] = ["Trade", "Rate then", "Rate", "Elasticity", "Trade now"].map(
    here,
  ) as [string, string, string, string, string];
  // As ownElasticity of the market of suppliers: what is not the market itself goes to the others.
  const demand = chosenElasticity(here("Sector"), "demand", "");
  const substitution = `MAX(${chosenElasticity(here("Sector"), "substitution", "")},-${demand})`;
  const ofSector = (header: string) => `SUMIFS(Sectors[${header}],Sectors[Sector],${here("Sector")})`;
  const share = `MIN(1,${ofSector(tradeHeader(origin))}/${ofSector(tradeHeader(WORLD))})`;
  const own = `${share}*(${substitution}+${demand})-${substitution}`;
  const { figures } = lines;
  const asked = (header: string) => formula(`=${fromBlock(rates, header, "AskLines")}`);
  /** As TRADE_EFFECT has it for exporters whose price does not move. */
  const after = (imports: string, from: string, to: string, answer: string) =>
    `${imports}*((1+${to})/(1+${from}))^${answer}`;
  const chosen = [...plan.chosen];
  const rows = chosen
    .slice(0, MOST_ROWS)
    .map((line, place): Cell[] => [
      description(lines.hs6[line]!),
      lines.expressions[line]!,
      place + 1,
      sectors[lines.sectors[line]!]!.id,
      asked("Trade"),
      asked("Rate then"),
      asked("Rate"),
      formula(`=IFERROR(${own},${quoted("")})`),
      formula(`=IFERROR(${after(tradeThen, rateThen, rate, demand)},${tradeThen})`),
      formula(`=IF(ISNUMBER(${elasticity}),${after(trade, rate, "0", elasticity)}-${trade},0)`),
      formula(`=${trade}*${rate}`),
      sectors[lines.sectors[line]!]!.weight,
    ]);
  const others = chosen.slice(MOST_ROWS);
  const sum = (of: (line: number) => number) => others.reduce((total, line) => total + of(line), 0);
  if (others.length > 0) {
    const then = sum((line) => lines.tradeThen[line]!);
    const dutyThen = sum((line) => lines.tradeThen[line]! * lines.rateThen[line]!);
    const value = sum((line) => figures.value[line]!);
    const duty = sum((line) => figures.value[line]! * figures.rate[line]!);
    const won = others.reduce((total, _, place) => total + plan.tradeWon[MOST_ROWS + place]!, 0);
    rows.push([
      text.ask.others(others.length.toLocaleString(language)),
      "",
      MOST_ROWS + 1,
      "",
      then,
      dutyThen / then,
      duty / value,
      "",
      value,
      won,
      duty,
      "",
    ]);
  }
  // A table has at least one row.
  if (rows.length === 0) rows.push(Array.from({ length: LIST_COLUMNS }, () => ""));
  return {
    name: "AskLines",
    row,
    column: 0,
    caption: text.captions.AskLines,
    keys: [],
    columns: columnsOf(text.labels.AskLines, [
      ["Description", "text", TEXT],
      ["Line", "text", TEXT],
      ["Rank", "text", WHOLE],
      ["Sector", "text", TEXT],
      ["Trade", "formula", MILLIONS],
      ["Rate then", "formula", PERCENT],
      ["Rate", "formula", PERCENT],
      ["Elasticity", "formula", ELASTICITY],
      ["Trade now", "formula", MILLIONS],
      ["Trade won", "formula", MILLIONS, undefined, "strong"],
      ["Duty given up", "formula", MILLIONS],
      ["Weight", "text", ELASTICITY],
    ]),
    rows,
  };
}
