/** Barriers that are no tariff, each with the duty that would keep out as much. */
import type { Barrier } from "../../deal";

/** Sources are as short as fits in print next to the figures; docs/figures.md has the whole addresses. */
export const barriers: Barrier[] = [
  {
    id: "jones-repairs",
    name: { en: "50 % duty on repairs of US ships abroad", ko: "미국 선박 해외 수리 50% 관세" },
    trade: 200_000_000,
    equivalent: [0.5, 0.5, 0.5],
    source: "50 %: 19 USC 1466; the trade is an assumption",
    confidence: "assumption",
  },
  {
    id: "jones-hulls",
    name: { en: "Ships on US routes must be built in the United States", ko: "미국 연안 선박의 미국 내 건조 의무" },
    trade: 500_000_000,
    equivalent: [1, 2, 2.5],
    source: "CRS (2014), hawaiifreepress.com/Articles-Main/ID/16055; trade assumed",
    confidence: "secondary",
  },
  {
    id: "vehicles",
    name: { en: "Cap of 50,000 cars of US safety standards", ko: "미국 안전기준 차량 5만 대 상한" },
    trade: 2_000_000_000,
    equivalent: [0, 0.02, 0.05],
    source: "Cap: Joint Fact Sheet; trade and equivalent are assumptions",
    confidence: "assumption",
  },
  {
    id: "digital",
    name: { en: "Network fees, platform and location rules", ko: "망 사용료·플랫폼·위치정보 규제" },
    trade: 5_000_000_000,
    equivalent: [0.01, 0.05, 0.1],
    source: "Rules: Joint Fact Sheet; trade and equivalent are assumptions",
    confidence: "assumption",
  },
  {
    id: "farm",
    name: {
      en: "Biotech approvals, beef over 30 months, names of meat and cheese",
      ko: "생명공학 승인, 30개월령 이상 소고기, 육류·치즈 명칭",
    },
    trade: 8_000_000_000,
    equivalent: [0.02, 0.05, 0.1],
    source: "Trade: USDA (2023) in rfdtv.com, South Korea mission; rest assumed",
    confidence: "secondary",
  },
];
