/** The sheets of the Korean case, in the order of their tabs. */
export const KOREA_SHEETS = [
  "Summary",
  "Inputs",
  "Outcomes",
  "Suppliers",
  "Timeline",
  "Deal",
  "Alaska LNG",
  "Sectors",
  "Measures",
];
