/** The tabs of a Korean workbook. */
import type { TabNames } from "./words";

export const ko: TabNames = {
  Summary: "요약",
  Inputs: "입력",
  Outcomes: "결과",
  Suppliers: "공급국",
  Timeline: "일정",
  Deal: "협상안",
  "Alaska LNG": "알래스카 LNG",
  Sectors: "부문",
  Measures: "조치",
};
