/** Japan and the United States, July 2025: a letter sets 25 % for 1 August, and both governments want terms before it. */
import type { NegotiationCase } from "../case";
import { assumptions, exchangeRate } from "../united-states/july-2025";
import { usSources } from "../united-states/sources";
import { milestones } from "./milestones";
import { japanUs2025Tariff } from "./tariff";

export const japanUs2025: NegotiationCase = {
  ...japanUs2025Tariff,
  get measures() {
    return japanUs2025Tariff.measures;
  },
  tourMeasure: "S232-AUTO-25",
  exchangeRate: exchangeRate(157.86),
  milestones,
  assumptions,
  sources: [
    ...Object.values(usSources),
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
  ],
};
