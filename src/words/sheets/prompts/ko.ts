/** What Excel shows in Korean beside a cell that a person may change. */
import type { SheetText } from "../words";

export const prompts: SheetText["prompts"] = {
  exchangeRateDay: { title: "환율 기준일", prompt: "환율의 날짜. 평균 환율이면 그 기간의 마지막 날." },
  exchangeRateSource: { title: "환율 출처", prompt: "누가 공표한 어떤 환율인지 적어 동료가 확인할 수 있게 합니다." },
  deadline: {
    title: "협상 시한",
    prompt:
      "날짜, 또는 시각과 시차를 붙인 날짜: 2025-07-09 또는 2025-07-09T00:01-04:00. 시한을 정한 나라의 수도 기준입니다.",
  },
  scheduleStart: {
    title: "이전 법령",
    prompt: "이 날 전에 공포된 법령은 합의가 없는 시나리오를 포함해 모든 시나리오에 적용됩니다.",
  },
  knownScenarios: {
    title: "시나리오",
    prompt: "쉼표로 구분한 ID. 기준일까지 공포된 법령이 이 시나리오들에 적용됩니다.",
  },
  actScenarios: {
    title: "시나리오",
    prompt: "기준일 뒤에 공포된 법령은 “as-it-happened”에만, 가상 조치는 쉼표로 구분해 적은 시나리오에만 적용됩니다.",
  },
  codes: {
    title: "HS 코드",
    prompt:
      "2~10자리 코드를 쉼표로 구분합니다. “8703 ex 870380”은 8703에서 전기차를 뺍니다. “all”은 전체입니다. 한 품목은 위에서부터 그 코드를 처음 적은 부문에만 포함됩니다.",
  },
  elasticity: {
    title: "탄력성",
    prompt: "수요는 0 또는 음수, 대체는 0 또는 양수, 공급은 양수. 출처가 없으면 빈칸. 하한·상한은 Simulate에 쓰입니다.",
  },
  otherRate: {
    title: "다른 세율",
    prompt: "모든 시나리오에서 법정 세율 대신 이 공급국에 적용할 세율(예: 15%). 비우면 법정 세율.",
  },
  responseRun: {
    title: "반응",
    prompt: "short-run: 첫해. long-run: 조정이 끝난 뒤. 첫해에 쓰면 크게 과대평가됩니다.",
  },
  rivalDeals: {
    title: "경쟁국의 합의",
    prompt: "scenario: 시나리오가 아는 대로. in: 경쟁국의 합의를 모든 시나리오에 반영. out: 어디에도 반영하지 않음.",
  },
  dayScenario: { title: "시나리오", prompt: "결과 시트의 DayPath에서 1일 지연 비용을 계산할 시나리오." },
  reading: {
    title: "해석",
    prompt: "출처마다 규칙을 다르게 읽습니다. 두 해석 모두 Measures의 행이며, 여기서 고른 것이 Outcomes에 쓰입니다.",
  },
  window: { title: "날짜", prompt: "From: 경쟁국의 합의가 시작된 날. Until: 수출국의 합의가 시작된 날." },
  rate: { title: "세율", prompt: "25% 또는 0.25처럼 500% 미만으로 씁니다. 세율이 없는 방식이면 빈칸." },
  day: { title: "날짜", prompt: "워싱턴 날짜. 빈칸은 기한 없음." },
  probability: { title: "확률", prompt: "0과 1 사이. 가정이며 모두 더해 1이 되어야 합니다." },
  exemptRate: { title: "감면 세율", prompt: "적용분의 총세율: 15% 또는 0.15. 0은 무관세." },
  coverage: { title: "적용 비율", prompt: "부문 무역 중 조건이 적용되는 비율, 0~1. 0은 조건 없음." },
  quota: { title: "쿼터", prompt: "감면 세율을 내는 연간 수입액(달러). 빈칸은 무제한." },
  effective: { title: "시작일", prompt: "조건의 첫날. 기간 시작보다 이르면 기간 첫날로 봅니다." },
  until: { title: "종료일", prompt: "조건이 더는 적용되지 않는 첫날. 비우면 계속 적용됩니다." },
  refund: { title: "환급", prompt: "TRUE: 기간 시작부터 낸 관세를 돌려받습니다." },
  months: { title: "기간", prompt: "협상 시한부터의 개월 수(정수). 관세표의 마지막 날까지만 가능합니다." },
  compareWith: { title: "기준", prompt: "다른 시나리오와 비교할 시나리오: 합의가 없을 때 일어날 일." },
  asOf: { title: "기준일", prompt: "지금 서 있는 날. 그 뒤에 공포된 것은 아직 알 수 없습니다." },
  status: { title: "상태", prompt: "law: 공포된 법령. counterfactual: 일어나지 않은 일이며 시나리오를 적습니다." },
  share: {
    title: "비중",
    prompt:
      '가격에서 금속이 차지하는 비중 또는 조치가 미치는 무역의 비중: 50% 또는 0.5. 전부는 100%, 없으면 "none". "by line": 통계에 따름, "assumed": 조건에 대한 Parley의 가정.',
  },
  distribution: {
    title: "분포",
    prompt:
      "PERT는 최빈값 쪽에 무게를 두고 triangular는 덜 두며, uniform은 하한과 상한 사이의 모든 값을 똑같이 봅니다.",
  },
  form: {
    title: "방식",
    prompt:
      "기본세율과 합치는 방식: additional은 더함, on metal content는 금속분에만 더함, floor는 총세율을 그 값까지 올림, net of MFN은 MFN 세율을 뺀 만큼만 더함, exempt는 대상에서 뺌, quota는 세율 없이 물량만 제한.",
  },
};
