/** Rules that sources read in two ways, and the rivals' own deals: what a user can switch over. */
import type { Reading, RivalDeal } from "../case";

export const readings: readonly Reading[] = [
  {
    id: "autos-additive",
    cell: "AutosReading",
    name: {
      en: "15 % on Korean cars and parts: all in, or on top of the base rate",
      ko: "한국산 자동차·부품 15%: 기본세율 포함 또는 기본세율에 추가",
    },
    taken: "all in",
    other: "additional",
    scenarios: "law",
    goods: "8703, 8704, 8706, 8708",
    comparedIn: "as-it-happened",
    movesDeadline: false,
  },
  {
    id: "deadline-8-july",
    cell: "DeadlineReading",
    name: {
      en: "End of the pause: 9 July (EO 14266) or 8 July (Korean side, news)",
      ko: "유예 종료: 7월 9일(행정명령 14266호) 또는 7월 8일(한국 측·언론)",
    },
    taken: "9 July",
    other: "8 July",
    scenarios: ["return", "exemption", "milder", "delay"],
    goods: "all",
    comparedIn: "return",
    movesDeadline: true,
  },
];

/** Japan had 15 % on cars from 16 September 2025, Korea from 1 November: the head start. China's deals of May and November are looked at over the same days. */
export const rivalDeals: readonly RivalDeal[] = [
  { id: "japan-deal", rival: "JP", from: "2025-09-16", until: "2025-11-01" },
  { id: "eu-deal", rival: "EU", from: "2025-08-01", until: "2025-11-01" },
  { id: "china-deal", rival: "CN", from: "2025-09-16", until: "2025-11-01" },
];
