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

/** The same in a Korean workbook. */
export const KOREA_SHEETS_KO = ["요약", "입력", "결과", "공급국", "일정", "협상안", "알래스카 LNG", "부문", "조치"];
