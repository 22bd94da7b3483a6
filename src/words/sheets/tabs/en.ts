/** The tabs of an English workbook. */
import type { TabNames } from "./words";

export const en: TabNames = {
  Summary: "Summary",
  Inputs: "Inputs",
  Outcomes: "Outcomes",
  Suppliers: "Suppliers",
  Timeline: "Timeline",
  Deal: "Deal",
  "Alaska LNG": "Alaska LNG",
  Sectors: "Sectors",
  Measures: "Measures",
};
