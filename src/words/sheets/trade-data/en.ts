/** The English of the sheet Trade data. */
import type { TradeDataText } from "./words";

export const en: TradeDataText = {
  title: "Trade data: the figures that Sectors uses",
  explanation:
    "US imports for consumption by HS6, customs value and calculated duty. Sectors takes its trade from the table TradeData; change a figure and everything follows. TradeBefore keeps the figures that it replaced. Delete this sheet and refresh the workbook to go back to the trade of 2024 that comes with Parley.",
  ownExplanation:
    "Imports by HS code in USD a year: one column for each exporter of the case, and World for all countries together. Every sheet counts with the table TradeData; change a figure or add a row and everything follows.",
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
