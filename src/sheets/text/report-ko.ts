/** The Korean of the sheets of results. */
import type { ReportText } from "./report-text";

const HORIZON_USD = "백만 달러, 분석 기간";
const YEAR_USD = "연간 백만 달러";

export const ko: ReportText = {
  uncertainty: {
    title: "불확실성: 결과가 놓일 수 있는 범위",
    explanation:
      "Scenarios의 표 Uncertainty에서 하한과 상한을 준 입력으로 추출한 값이며 셀을 따라 바뀌지 않습니다. 추출 이후 입력이나 결과가 바뀌었는지는 점검 칸이 알려 주며, 바뀌었으면 창에서 다시 시뮬레이션하십시오. 같은 입력과 같은 시드는 어느 컴퓨터에서나 같은 수를 냅니다.",
    provenance: ({ version, draws, seed, asOf, run }) => `Parley ${version} · ${draws}회 추출, 단순 몬테카를로 · 시드 ${seed} · 입력 기준일 ${asOf}, ${run} 탄력성 · 입력은 서로 독립`,
    legend: "",
    measures: { imports: "교역 반응 후 수입", duty: "교역 불변 시 순관세", lost: "상실 교역", diverted: "타국으로 전환된 교역", revenue: "교역 반응 후 미국 관세 수입" },
    inputs: { elasticity: "탄력성", substitution: "대체 탄력성", trade: "교역액", "exempt rate": "면제 세율", coverage: "적용 비율", probability: "확률" },
    parameters: { measure: "결과", draws: "추출 횟수", seed: "시드", asOf: "기준일", check: "입력 점검", horizon: "분석 기간(월)", response: "탄력성" },
    unchanged: "OK: 이후 변동 없음",
    changed: "이후 변경됨: 다시 시뮬레이션하십시오",
    expected: "확률 가중",
    charts: { histogram: "결과별 추출 빈도", draws: "추출 비율", tornado: "결과를 가장 크게 움직이는 입력", atLow: "입력이 하한일 때", atHigh: "입력이 상한일 때", percentiles: "시나리오별 백분위수", millionUsd: "백만 달러" },
  },
  ask: {
    title: "요구할 품목: 먼저 면제받을 품목",
    explanation:
      "창에서 정한 한도 안에서 가장 좋은 목록입니다. 목록은 고른 그대로 남고, 교역액·세율·탄력성·회복 교역·관세는 살아 있는 수식입니다. 회복 교역은 수입국이 가격을 움직이지 못하는 단일 시장, 일정 탄력성 수요에서 계산합니다.",
    provenance: ({ version, scenario, day, level, year }) => `Parley ${version} · 시나리오 ${scenario}의 ${day} 세율 · ${level} · ${year}년 교역`,
    legend: "",
    parameters: {
      day: "세율 기준일",
      scenario: "시나리오",
      objective: "목표",
      limit: "한도",
      chosen: "목록의 품목 수",
      tradeWon: "회복 교역, 연간 백만 달러",
      forgone: "포기 관세, 연간 백만 달러",
      share: "해당 부문 관세 중 비율",
    },
    objectives: { trade: "회복 교역 최대", weight: "가중 가치 최대" },
    limits: { revenue: (amount) => `연간 미국 관세 ${amount}`, lines: (count) => `${count}개 품목` },
    others: (count) => `목록의 나머지 ${count}개 품목 합계`,
    instruments: {
      exemption: (count) => `${count}개 품목 면제`,
      quota: (share) => `모든 품목에 현 교역의 ${share} 무관세 쿼터`,
      rate: (rate) => `모든 품목 세율 상한 ${rate}`,
      phaseIn: (years) => `모든 품목 ${years}년 균등 철폐`,
      phaseInNever: "단계적 철폐 없음: 포기 관세 없음",
    },
    charts: { tradeWon: "회복 교역", byInstrument: "미국 비용이 같을 때의 회복 교역", millionUsd: "연간 백만 달러" },
  },
  captions: {
    Percentiles: "백분위수",
    Histogram: "히스토그램",
    Tornado: "하나씩 움직일 때 결과를 가장 크게 바꾸는 입력",
    TornadoBars: "차트용: 폭이 큰 것이 아래",
    DrawnInputs: "추출 당시의 입력",
    AskLines: "목록",
    AskComparison: "미국의 비용이 같은 다른 양허",
  },
  labels: {
    Percentiles: {
      Scenario: "시나리오 ID",
      Name: "이름",
      P5: HORIZON_USD,
      P25: HORIZON_USD,
      P50: "백만 달러, 중앙값",
      P75: HORIZON_USD,
      P95: HORIZON_USD,
      Mean: "평균, 백만 달러",
      "Workbook then": "모든 입력이 최빈값일 때",
      "Workbook now": "현재 수식, 백만 달러",
    },
    Histogram: { Range: "백만 달러", Share: "전체 중 비율", From: "부터, 백만 달러", To: "까지, 백만 달러", Draws: "횟수" },
    Tornado: { Input: "입력", Low: "하한", Likely: "최빈값", High: "상한", "At low": "하한일 때 결과, 백만 달러", "At high": "상한일 때 결과, 백만 달러", Swing: "폭, 백만 달러" },
    TornadoBars: { Input: "입력", "Change at low": "하한일 때 변화, 백만 달러", "Change at high": "상한일 때 변화, 백만 달러" },
    DrawnInputs: { Input: "입력", Of: "대상", Low: "하한", Likely: "최빈값", High: "상한", Distribution: "분포", Unchanged: "현재와 같음" },
    AskLines: {
      Rank: "순위",
      Line: "HS 코드",
      Description: "품명",
      Sector: "부문 ID",
      Trade: YEAR_USD,
      Rate: "세율, 수식",
      Elasticity: "부문 탄력성",
      "Trade won": "회복 교역, 연간 백만 달러",
      "Duty given up": "포기 관세, 연간 백만 달러",
      Weight: "교역 1달러의 가중치",
    },
    AskComparison: { Concession: "양허", "Trade won": "회복 교역, 연간 백만 달러", "Duty given up": "현 교역 기준 포기 관세, 백만 달러", "US revenue after": "교역 반응 후 미국 관세 수입, 백만 달러", "Quota rent": "쿼터 지대(허가 보유자), 백만 달러" },
  },
};
