/** The Korean of the sheet Bridge. */
import { ALL_WELL } from "../all-well";
import type { BridgeText } from "./words";

export const ko: BridgeText = {
  title: "차이 분해: 두 관세액은 왜 다른가",
  explanation: "시나리오 두 개를 고르십시오. 양쪽에 날짜를 쓰면 그날 세율로 계산한 1년치 관세를 비교합니다.",
  provenance: (version) =>
    `Parley ${version} · 기여분은 요인이 바뀌는 모든 순서의 평균이므로 더하면 차이와 같습니다(섀플리 값, Shorrocks 2013)`,
  nothing: "아직 비교할 것이 없습니다. Outcomes 시트가 있는 통합 문서를 먼저 작성한 다음 다시 하십시오.",
  parameters: {
    from: "비교할 시나리오(부터)",
    to: "비교할 시나리오(까지)",
    fromDay: "날짜(부터)",
    toDay: "날짜(까지)",
    difference: "차이, 백만 달러",
    check: "점검",
  },
  prompts: {
    scenario: { title: "시나리오", prompt: "Scenarios 시트에 있는 시나리오 ID." },
    day: { title: "날짜", prompt: "비우면 Outcomes의 전체 기간. 양쪽에 쓰면 그날의 세율과 조건으로 본 1년치 관세." },
  },
  wholePeriod: "전체 기간",
  dayNote: "그날 세율로 본 1년치 관세",
  allWell: `${ALL_WELL.ko}: 기여분의 합이 차이와 같음`,
  noScenario: "Scenarios 시트에 없는 시나리오: ",
  oneDay: "날짜는 양쪽 모두 쓰거나 모두 비우십시오",
  noResponse: " · 무역 반응을 알 수 없는 부문은 반응 없음으로 계산",
  factors: { law: "법령", trade: "무역액", terms: "합의 조건", response: "무역 반응" },
  captions: {
    BridgeSteps: "한 금액에서 다른 금액까지",
    BridgeBars: "차트용",
    BridgeSectors: "부문별 기여분과 관세의 구성: 무역액 × 세율 × 조건 적용 후 비율 × 무역 반응",
    BridgeOrders: "요인이 바뀌는 순서별 기여분(위 기여분은 이들의 평균)",
    BridgeRates: "BridgeSectors 표를 위해 한 번에 조회한 두 날짜의 세율",
  },
  labels: {
    BridgeSteps: {
      Step: "단계",
      Amount: "금액, 백만 달러",
    },
    BridgeBars: {
      Step: "단계",
      Base: "바탕(그리지 않음)",
      Total: "관세, 백만 달러",
      Rise: "증가, 백만 달러",
      Fall: "감소, 백만 달러",
      "Below zero": "0 아래, 백만 달러",
    },
    BridgeSectors: {
      Sector: "부문 ID",
      Name: "부문",
      "Duty from": "출발 관세, 백만 달러",
      "Due to law": "법령 기여분, 백만 달러",
      "Due to trade": "무역액 기여분, 백만 달러",
      "Due to terms": "합의 조건 기여분, 백만 달러",
      "Due to response": "무역 반응 기여분, 백만 달러",
      "Duty to": "도달 관세, 백만 달러",
      "Trade from": "출발 무역액, 백만 달러",
      "Trade to": "도달 무역액, 백만 달러",
      "Rate from": "출발 세율(조건 전)",
      "Rate to": "도달 세율(조건 전)",
      "Left from": "출발: 조건 적용 후 비율",
      "Left to": "도달: 조건 적용 후 비율",
      "Response from": "출발: 수입 후/전",
      "Response to": "도달: 수입 후/전",
    },
    BridgeOrders: {
      Order: "바뀌는 순서",
      "Due to law": "법령, 백만 달러",
      "Due to trade": "무역액, 백만 달러",
      "Due to terms": "합의 조건, 백만 달러",
      "Due to response": "무역 반응, 백만 달러",
    },
    BridgeRates: { Sector: "부문 ID", "Rate from": "출발일 세율", "Rate to": "도달일 세율" },
  },
  chart: {
    title: "차이의 원인",
    millionUsd: "백만 달러",
  },
};
