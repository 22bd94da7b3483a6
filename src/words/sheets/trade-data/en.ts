/** The English of the sheet Trade data. */
import type { TradeDataText } from "./words";

export const en: TradeDataText = {
  title: "Trade data: the figures that Sectors uses",
  explanation: "US imports by HS6: change a figure of the table TradeData and every sheet follows.",
  method:
    "Imports for consumption, customs value and calculated duty. Sectors takes its trade from the table TradeData; TradeBefore keeps the figures that it replaced. Delete this sheet and refresh the workbook to go back to the trade of 2024 that comes with Parley.",
  ownExplanation: "Imports by HS code: change a figure of the table TradeData or add a row, and every sheet follows.",
  ownMethod: "USD a year: one column for each exporter of the case, and World for all countries together.",
  now: "Trade of",
  before: "Before: trade of",
  source: "Source",
  code: "HS6 code",
  trade: (country) => `${country}, USD`,
  duty: (country) => `${country}, calculated duty, USD`,
  bundledSource: "US Census Bureau, with Parley (the world is that of 50 partners)",
  fetched: (address, day) => `US Census Bureau, ${address}, asked on ${day}`,
  ownLines: (name, accepted) => `${name}: ${accepted.toLocaleString("en")} lines, added up by code`,
  noLines: "No figures yet: write HS codes and USD a year into the table",
};
