/** The workbook's Korean. Headers stay English, as formulas name them; the Korean row above them says what they are, and in what unit. */
import { ko as deal } from "./deal/ko";
import { errors } from "./build-errors/ko";
import { captions, labels } from "./labels/ko";
import { prompts } from "./prompts/ko";
import type { SheetText } from "./words";

const percent = (share: number): string => `${(share * 100).toFixed(1)}%`;
const change = (share: number): string => `${share < 0 ? "−" : "+"}${Math.abs(share * 100).toFixed(0)}%`;

export const ko: SheetText = {
  sheets: {
    Summary: {
      title: "요약",
      explanation: "한 쪽으로 보는 결론입니다. 모든 수치는 다른 시트를 따라 바뀝니다.",
    },
    Inputs: {
      title: "입력: 직접 바꾸는 모든 값",
      explanation: "칸을 고르면 뜻이 표시됩니다. 다른 모든 시트가 이 값을 따릅니다.",
    },
    Sectors: {
      title: "부문: 부문별 수입액과 관세 부담",
      explanation: "부문의 HS 코드를 바꾸면 모든 수치가 따라 바뀝니다. 새 행은 마지막 행 위에 넣으십시오.",
    },
    Measures: {
      title: "조치: 세율을 정하는 법령",
      explanation: "한 행이 한 조치입니다. 세율이나 날짜를 바꾸면 결과 시트가 바뀝니다.",
    },
    Outcomes: {
      title: "결과: 시나리오별 관세 부담",
      explanation: "모든 수치는 입력, 조치, 부문 시트에 연결된 수식이며, 뜻은 차트 아래에 적었습니다.",
      method:
        "조건이 없을 때의 관세는 Measures에 따라 하루 단위로 계산하고, 절감액은 적용 수입액에 그 세율과 감면 세율의 차이를 곱한 값이며, 나머지가 순관세입니다. 관세는 부문 시트의 수입액 그대로 계산합니다. 그 무역은 2024년 세율에서 이루어진 것으로 보므로, 무역의 반응은 2024년 세율에서 시나리오 평균 세율로의 변화에 따릅니다. 관세 반영 후 수입액 = 이전 수입 − 상실 − 전환이며, 상실은 시장 전체가 줄어드는 몫, 전환은 다른 공급국에서 사는 몫입니다. 공급국별 결과는 공급국 시트에 있습니다. 순관세는 변하지 않은 수입액에, 관세 수입은 계속 수입되는 금액에 대한 것이므로 서로 빼지 마십시오. 수출국의 생산 능력은 Elasticities 표에 한도를 적지 않는 한 제한되지 않습니다. 최대 증가를 보십시오.",
    },
    Suppliers: {
      title: "공급국: 얻는 나라와 잃는 나라",
      explanation: "부문별 시장을 시나리오마다 공급국별로 보여 줍니다. 계산 방법은 차트 아래에 적었습니다.",
      method:
        "각국에는 그 시나리오의 법정 세율(협정 신청 비중 포함)을, 수출국에는 조건을 반영한 평균 세율을 적용합니다. 하나의 중첩 CES 체계입니다. 전체 수입량은 수입 전체의 가격에 따라(Elasticity), 어디에서 살지는 각국의 가격에 따라(Substitution) 정해집니다. Change는 시장 전체의 증감과 다른 공급국에서 옮겨 온 몫(0 미만이면 옮겨 간 몫)의 합이며, 옮겨 간 몫은 시장에서 합하면 0입니다. 한 나라의 합의를 넣거나 빼려면 SupplierTrade 표에 다른 세율을 적으십시오.",
    },
    Timeline: {
      title: "일정: 협상 시한과 1일 지연 비용",
      explanation: "시계가 아니라 기준일부터 셉니다. 업무일은 관공서 근무일이며 당일을 포함합니다.",
    },
    ...deal.sheets,
  },
  legend: "노란 칸: 입력값.",
  provenance: ({ version, caseName, vintage }) => `Parley ${version} · ${caseName} · ${vintage}`,
  provenanceAsOf: "기준일",
  trade: (country, year) => `수입액, ${country}\n백만 달러${year === "" ? "" : `, ${year}년`}`,
  firstRate: (country) => `2024년 세율, ${country}\n2025년 1월 1일`,
  firstRateOwn: (country) => `당시 세율, ${country}\n수입액 집계 시점`,
  onADollar: "연간 1달러당 관세",
  diverted: (partner) => `무역전환, 백만 달러\n${partner}산 대체`,
  rest: "그 밖의 나라",
  sectorCost: (sector) => `${sector}\n천 달러`,
  sectorRate: (sector) => `${sector}\n그날 세율`,
  sectorBack: (sector) => `${sector}\n환급액, 천 달러`,
  method: {
    sum: {
      all: (name) => `Σ ${name}`,
      above: (name) => `Σ 0보다 큰 ${name}`,
      below: (name) => `Σ 0보다 작은 ${name}`,
    },
    known: (name) => `${name} 값이 있으면`,
    holds: (comparison) => `${comparison}이면`,
    choice: (condition, then, otherwise) => `${condition} ${then}, 아니면 ${otherwise}`,
  },
  backTest: ({ model, nothing, single }) =>
    `2025년 5~11월 수입과의 비교(docs/back-test.md): 오차는 수입액 대비 모형 ${percent(model)}, 변화가 없다고 볼 때 ${percent(nothing)}, 사후에 고른 가장 좋은 단일 수치 ${percent(single.error)}입니다.${
      model < Math.min(nothing, single.error)
        ? " 방향과 크기의 정도만 알려 줍니다."
        : " 단순한 예측이 더 정확하므로 방향만 참고하십시오."
    }`,
  headStart: (deal) => `${deal}로 잃은 무역, 백만 달러`,
  world: "세계",
  hourFormat: (capital) => `"${capital} "yyyy-mm-dd hh:mm`,
  officeDays: (country) => `${country} 업무일`,
  parameters: {
    origin: "수출국",
    sectorCheck: "부문 점검",
    scheduleStart: "이 날 전 공포 법령은 항상 적용",
    knownScenarios: "공포된 법령을 적용할 시나리오",
    knownActs: "기준일에 적용되는 법령 수",
    horizonMonths: "기간(개월)",
    horizonStart: "기간 시작",
    horizonEnd: "기간 끝",
    horizonYears: "기간(년)",
    compareWith: "기준 시나리오",
    probabilityCheck: "확률 점검",
    responseRun: "무역 반응(단기·장기)",
    rivalDeals: "경쟁국의 합의",
    dayScenario: "1일 지연 비용의 시나리오",
    expectedDuty: "기대 관세, 백만 달러",
    expectedChange: "기준 시나리오 대비, 백만 달러",
    horizon: "기간",
    asOf: "기준일",
    deadline: "협상 시한",
    deadlineDay: "협상 시한일",
    daysLeft: "남은 날",
    businessDaysLeft: "남은 업무일",
    weekdaysLeft: "남은 평일",
    dayCost: "1일 지연 비용, 백만 달러",
    best: "최선의 시나리오, 백만 달러",
    worst: "최악의 시나리오, 백만 달러",
    mostSaved: "최대 절감액, 백만 달러",
    exchangeRateDay: "환율 기준일",
    exchangeRateSource: "환율 출처",
  },
  currency: ({ name, publisher }) => ({
    rate: `${name}/달러 환율(가정)`,
    blank: `빈칸이면 ${name}화 금액 없음. 공표 환율: ${publisher}`,
    undated: "환율의 기준일과 출처를 적으십시오",
    prompt: {
      title: "환율",
      prompt: `1달러당 ${name}화. 연평균이나 특정일의 환율을 씁니다. ${publisher} 등에서 공표된 값을 쓰고 기준일과 출처를 옆에 적으십시오.`,
    },
  }),
  currencyColumn: ({ name }) => `순관세\n${name}`,
  notes: { weighted: "확률가중", dayLate: "협상 시한을 넘긴 하루마다" },
  checks: {
    everyLineOnce: "정상: 품목 중복 없음",
    countedTwice: "중복 계산된 품목이 있음: HS 코드를 비교하십시오",
    partOfTrade: "의 수입이 이 표에 포함됨",
    sumsToOne: "정상: 확률 합계 100%",
    sumIs: "합계:",
    scenarios: {
      more: "개 시나리오가 아직 결과에 없습니다. 창에서 새로 고침을 누르십시오",
      fewer: "시나리오가 삭제되었습니다. 새로 고침하면 빈 행이 정리됩니다",
      noId: "ID가 없는 시나리오가 있습니다. ID를 적거나 창에서 새로 고침을 누르십시오",
      twice: "같은 ID의 시나리오가 두 개 있습니다. 하나를 바꾸거나, 복사본으로 두려면 새로 고침을 누르십시오",
      noReference: "비교 기준 시나리오가 표에 없습니다. 다른 시나리오를 고르십시오",
      noTerms: "조건과 결과가 아직 없는 시나리오가 있습니다. 창에서 새로 고침을 누르십시오",
    },
    noElasticity: "탄력성 없음",
    noSupply: "공급 탄력성 없음",
    noTrade: "수입액이 아직 없습니다. Trade data 시트에 적으십시오",
    noLimit: "한도 없음",
    beyondObserved: ({ low, high }) => ({
      before: `2025년 관측 범위(${change(low)}~${change(high)})를 벗어난 부문: `,
      between: " / ",
      after: "",
    }),
  },
  cells: {
    field: "항목",
    origin: "원산지",
    day: "날짜",
    law: "법",
    goods: "품목",
    calendar: "달력",
    allGoods: "전체 품목",
    theRest: "부문의 나머지 품목",
    assumption: "가정",
    rescaled: "가정, 선택한 시나리오에 맞춰 조정",
    noTerms: "",
    openLink: "열기",
    actsOnShare: "Measures의 Share 열: 모든 세율에 반영",
    actsOnNothing: "관례 또는 초기값: Terms, Scenarios, Measures에서 바꾸십시오",
    rangeInSectors: "범위와 출처: 표 Elasticities. 품목별 범위는 평균의 불확실성보다 넓음",
    yourRange: "가정: 하한과 상한을 넣기 전까지 빈칸",
    elasticities: {
      "short-run": "수요, 단기(첫해)",
      "long-run": "수요, 장기",
      "short-run substitution": "대체, 단기(첫해)",
      "long-run substitution": "대체, 장기",
      supply: "공급",
      capacity: "생산 능력",
    },
    multipleOfTrade: "× 연간 수입액",
    noSupplySource:
      "부문별 출처 없음. 빈칸이면 수출 가격이 움직이지 않는 것으로 봄(2025년 관세의 0.94가 미국 수입가격에 전가: Gopinath and Neiman, 2026, NBER WP 34620)",
    noCapacitySource:
      "공표된 한도를 찾지 못함. 빈칸은 한도 없음. 1년에 팔 수 있는 최대를 부문 무역의 배수로 적음(1.2는 5분의 1 증가)",
  },
  confidence: { primary: "1차 자료", secondary: "2차 자료", assumption: "가정" },
  timelineChart: {
    title: "주요 일정까지 남은 날",
    past: "지난 일정",
    ahead: "남은 일정",
    deadline: "협상 시한",
    axis: "기준일부터의 일수",
  },
  charts: {
    suppliers: "얻는 나라와 잃는 나라: 공급국별 미국 수입 변화(기대값)",
    expectedChange: "기대 변화",
    duty: "시나리오별 순관세와 절감액",
    netDuty: "순관세",
    saved: "합의 조건에 따른 절감액",
    bySector: "시나리오와 부문별 순관세",
    scenario: "시나리오",
    millionUsd: "백만 달러",
  },
  form: { period: "기준일과 기간", comparison: "비교 기준", law: "적용 법령", money: "환율" },
  captions,
  labels,
  prompts,
  errors,
  deal: deal.deal,
  project: deal.project,
};
