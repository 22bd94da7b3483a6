/** What the European Union's goods pay in the United States, and on which goods: the part of the case that the functions need. */
import { AS_OF, DEADLINE, FUTURES, scenarios } from "../united-states/july-2025";
import { annexKept, letters } from "../united-states/letters";
import { usTariffCase } from "../united-states/us-case";
import { sectors } from "./sectors";

export const euUs2025Tariff = usTariffCase({
  id: "eu-us-2025",
  name: { en: "European Union – United States, 2025", ko: "유럽연합 – 미국, 2025" },
  origin: "EU",
  // Those that sold at least a twentieth of the US imports of the same goods in 2024, weighted by the Union's trade.
  rivals: ["MX", "CA", "CN", "JP"],
  deadline: DEADLINE,
  outlook: {
    asOf: AS_OF,
    futures: FUTURES,
    agreed: {
      scenario: "deal",
      acts: [
        "IEEPA-EU-15",
        "S232-AUTO-EU-15",
        "S232-PARTS-EU-15",
        "S232-PARTS-MIXED-EU-15",
        "S232-PARTS-R-EU-15",
        "AIRCRAFT-EU",
        "AIRCRAFT-EU-CODE",
        "IEEPA-EXEMPT-EU",
        "IEEPA-GENERICS-EU",
        "IEEPA-ARTICLE-EU",
      ],
    },
  },
  sectors,
  scenarios: scenarios({
    letter: {
      en: "At 00:01 on 1 August 2025 in Washington the 30 % of the letter of 12 July comes beside the Section 232 duties; Japan's letter counts too.",
      ko: "워싱턴 시각 2025년 8월 1일 0시 1분에 7월 12일 서한의 30%가 232조 관세와 함께 부과됨. 일본의 서한도 적용됨.",
    },
    dealName: { en: "The framework of July", ko: "7월 합의" },
    deal: {
      en: "The framework of 27 July as it was put into law: 15 % with the base rate from 7 August, cars and parts from 1 August, aircraft and generic medicines free from 1 September; nothing that came after it.",
      ko: "7월 27일 합의가 법으로 옮겨진 대로: 8월 7일부터 기본세율 포함 15%, 자동차·부품은 8월 1일부터, 항공기와 제네릭 의약품은 9월 1일부터 면제. 이후의 조치는 반영하지 않음.",
    },
  }),
  counterfactuals: [...letters, ...annexKept],
  readings: [],
  rivalDeals: [],
});
