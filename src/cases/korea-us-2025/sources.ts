/** Where the figures and rules of the case come from. */
import type { Source } from "../case";
import { usSources } from "../united-states/sources";

export const sources: readonly Source[] = [
  usSources.census,
  usSources.censusMirror,
  usSources.hts,
  usSources.tracker,
  usSources.federalRegister,
  usSources.stacking,
  usSources.protee,
  usSources.brodaWeinstein,
  usSources.ustrFormula,
  {
    id: "uk-deal",
    title: {
      en: "US–UK Economic Prosperity Deal, 2025-05-08; EO 14309 of 2025-06-16: 10 % on 100,000 cars a year",
      ko: "미·영 경제번영협정, 2025-05-08; 2025-06-16 행정명령 14309호: 연 10만 대까지 자동차 10%",
    },
    url: "https://www.whitehouse.gov/presidential-actions/2025/06/implementing-the-general-terms-of-the-united-states-of-america-united-kingdom-economic-prosperity-deal/",
    date: "2025-06-16",
    confidence: "secondary",
  },
  {
    id: "japan-deal",
    title: {
      en: "EO 14345, Implementing the United States–Japan Agreement (2025-17389)",
      ko: "행정명령 14345호, 미·일 합의의 이행(2025-17389)",
    },
    url: "https://www.whitehouse.gov/presidential-actions/2025/09/implementing-the-united-states-japan-agreement/",
    date: "2025-09-04",
    confidence: "primary",
  },
  {
    id: "korea-deal",
    title: {
      en: "Implementing Certain Tariff-Related Elements of the US–Korea Strategic Trade and Investment Deal (2025-21940)",
      ko: "한미 전략적 무역·투자 합의의 관세 관련 사항 이행(2025-21940)",
    },
    url: "https://www.federalregister.gov/documents/2025/12/04/2025-21940/implementing-certain-tariff-related-elements-of-the-us-korea-strategic-trade-and-investment-deal",
    date: "2025-12-04",
    confidence: "primary",
  },
];
