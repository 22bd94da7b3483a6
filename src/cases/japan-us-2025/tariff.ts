/** What Japan's goods pay in the United States, and on which goods: the part of the case that the functions need. */
import { AS_OF, DEADLINE, FUTURES, scenarios } from "../united-states/july-2025";
import { annexKept, letters } from "../united-states/letters";
import { usTariffCase } from "../united-states/us-case";
import { sectors } from "./sectors";

export const japanUs2025Tariff = usTariffCase({
  id: "japan-us-2025",
  name: { en: "Japan – United States, 2025", ko: "일본 – 미국, 2025" },
  origin: "JP",
  // Those that sold at least a twentieth of the US imports of the same goods in 2024, weighted by Japan's trade.
  rivals: ["EU", "MX", "KR", "CA", "CN"],
  deadline: DEADLINE,
  outlook: {
    asOf: AS_OF,
    futures: FUTURES,
    agreed: {
      scenario: "deal",
      acts: [
        "IEEPA-JP-15",
        "S232-AUTO-JP-15",
        "S232-PARTS-JP-15",
        "S232-PARTS-MIXED-JP-15",
        "S232-PARTS-R-JP-15",
        "AIRCRAFT-JP",
        "AIRCRAFT-JP-CODE",
      ],
    },
  },
  sectors,
  scenarios: scenarios({
    letter: {
      en: "At 00:01 on 1 August 2025 in Washington the 25 % of the letter of 7 July comes beside the Section 232 duties; Korea's and the European Union's letters count too.",
      ko: "워싱턴 시각 2025년 8월 1일 0시 1분에 7월 7일 서한의 25%가 232조 관세와 함께 부과됨. 한국과 유럽연합의 서한도 적용됨.",
    },
    dealName: { en: "The deal of July", ko: "7월 합의" },
    deal: {
      en: "The deal of 22 July as it was put into law: 15 % with the base rate from 7 August, cars and parts from 16 September, aircraft free; nothing that came after it.",
      ko: "7월 22일 합의가 법으로 옮겨진 대로: 8월 7일부터 기본세율 포함 15%, 자동차·부품은 9월 16일부터, 항공기 면제. 이후의 조치는 반영하지 않음.",
    },
  }),
  counterfactuals: [...letters, ...annexKept],
  readings: [],
  // The Union had 15 % on cars from 1 August, Japan from 16 September: what the head start cost.
  rivalDeals: [{ id: "eu-deal", rival: "EU", from: "2025-08-01", until: "2025-09-16" }],
});
