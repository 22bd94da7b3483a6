/** Two sectors and three scenarios as Parley's sheets hold them, with figures that are easy to tell apart. */
import type { FakeWorkbook } from "./workbook";

export function caseWorkbook(): FakeWorkbook {
  return {
    tables: {
      Sectors: {
        sheet: "Sectors",
        row: 8,
        column: 0,
        values: [
          ["Sector", "Name", "HS codes", "Trade KR", "Trade world", "Base rate", "Rate as of"],
          ["autos", "Automobiles", "8703", 38_740_000_000, 250_000_000_000, 0, 0.246],
          ["steel", "Steel", "72, 73", 5_000_000_000, 60_000_000_000, 0.012, "#VALUE!"],
        ],
      },
      SectorLines: {
        sheet: "Sectors",
        row: 8,
        column: 20,
        values: [
          ["Sector", "Rank", "HS6", "Description", "Trade", "Share of sector"],
          ["autos", 1, "870323", "cars", 10_000_000_000, 0.26],
          ["autos", 2, "870380", "others", 4_000_000_000, 0.1],
          ["steel", 1, "720839", "coils", 1_000_000_000, 0.2],
        ],
      },
      Scenarios: {
        sheet: "Scenarios",
        row: 8,
        column: 0,
        values: [
          ["Scenario", "Name", "Probability", "Net duty"],
          ["return", "Tariffs return", 0.6, 24_850_000_000],
          ["milder", "Milder terms", 0.4, 18_980_000_000],
          ["free", "Full exemption", 0, 81_600_000],
        ],
      },
      OutcomeTotals: {
        sheet: "Outcomes",
        row: 8,
        column: 0,
        values: [
          ["Scenario", "Name", "Net duty", "Saved by terms"],
          ["return", "Tariffs return", 24_850_000_000, 0],
          ["milder", "Milder terms", 18_980_000_000, 5_870_000_000],
          ["free", "Full exemption", "#BUSY!", ""],
        ],
      },
      DayCosts: {
        sheet: "Timeline",
        row: 8,
        column: 0,
        values: [
          ["Sector", "Name", "Cost of a day"],
          ["autos", "Automobiles", 434_163],
          ["steel", "Steel", 0],
        ],
      },
      Milestones: {
        sheet: "Timeline",
        row: 14,
        column: 0,
        values: [
          ["Milestone", "Event", "When", "Days left", "Business days both", "Business days KR", "Business days US"],
          // 2025-05-16, 2025-05-21, 2025-06-03 as Excel's serials.
          ["jeju", "Ministers meet in Jeju", 45793, -5, -4, -4, -4],
          ["talks", "Consultations open", 45798, 0, 0, 0, 0],
          ["election", "Presidential election", 45811, 13, 8, 8, 9],
          ["deadline", "The pause ends", "2025-07-09 00:01 America/New_York", 49, 30, 33, 32],
        ],
      },
    },
    names: {
      Origin: { sheet: "Sectors", row: 4, column: 0, value: "KR" },
      SectorCheck: { sheet: "Sectors", row: 4, column: 1, value: "OK: every line counts once" },
      AsOf: { sheet: "Timeline", row: 4, column: 0, value: 45798 },
      Deadline: { sheet: "Timeline", row: 4, column: 1, value: "2025-07-09 00:01 America/New_York" },
      DaysLeft: { sheet: "Timeline", row: 4, column: 3, value: 49 },
      BusinessDaysLeft: { sheet: "Timeline", row: 4, column: 4, value: 30 },
      DayPrice: { sheet: "Timeline", row: 4, column: 5, value: 17_400_000 },
      ExpectedDuty: { sheet: "Outcomes", row: 4, column: 0, value: 22_502_000_000 },
      HorizonStart: { sheet: "Scenarios", row: 4, column: 4, value: 45847 },
      HorizonEnd: { sheet: "Scenarios", row: 4, column: 5, value: 46212 },
      CompareWith: { sheet: "Scenarios", row: 4, column: 1, value: "return" },
      ProbabilityCheck: { sheet: "Scenarios", row: 4, column: 2, value: "OK: they sum to 100 %" },
    },
  };
}
