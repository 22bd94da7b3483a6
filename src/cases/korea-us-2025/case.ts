/** Korea and the United States, spring 2025: the 90-day pause ends on 9 July and both governments want terms before it. */
import type { NegotiationCase } from "../case";
import { alaskaLng } from "./alaska-lng";
import { assumptions } from "./assumptions";
import { deal } from "./deal/deal";
import { milestones } from "./milestones";
import { sources } from "./sources";
import { koreaUs2025Tariff, koreaUs2025WithoutMeasures } from "./tariff";

export const koreaUs2025 = {
  ...koreaUs2025WithoutMeasures,
  get measures() {
    return koreaUs2025Tariff.measures;
  },
  // The latest monthly average of the trade's year that could be checked at its publisher.
  exchangeRate: {
    perDollar: 1379.0526,
    day: "2024-06-30",
    source: {
      en: "Federal Reserve Board, G.5, release of 1 July 2024: average of June 2024 (https://www.federalreserve.gov/releases/g5/)",
      ko: "미국 연방준비제도 G.5, 2024년 7월 1일 발표: 2024년 6월 평균(https://www.federalreserve.gov/releases/g5/)",
    },
  },
  assumptions,
  sources,
  milestones,
  tourMeasure: "S232-AUTO-25",
  deal,
  project: alaskaLng,
} satisfies NegotiationCase;
