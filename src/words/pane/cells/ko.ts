/** What drawing any cells and goal seek say in the pane, in Korean. */
import type { NumberKind } from "../../../taskpane/components/simulate/cells/cell-number";
import type { SetupFault } from "../../../taskpane/components/simulate/cells/read-setup";
import type { CellsPaneText } from "./en";

const FORM: Record<NumberKind, string> = {
  day: "2026-07-01과 같은 날짜",
  share: "15%와 같은 비율",
  number: "1,250, 180억, 0.5와 같은 숫자",
};

const FIELDS = { low: "하한", likely: "최빈값", high: "상한", rank: "상관계수", value: "목표 값" };

const given = (text: string): string => (text === "" ? "비어 있습니다" : `“${text}”입니다`);

function fault(problem: SetupFault): string {
  switch (problem.kind) {
    case "field":
      return problem.field === "rank"
        ? `${problem.cell}의 상관계수가 ${given(problem.given)}. 0.5처럼 −1과 1 사이의 수를 쓰십시오.`
        : `${problem.cell}: ${FIELDS[problem.field]} 칸이 ${given(problem.given)}. ${FORM[problem.holds]}(으)로 쓰십시오.`;
    case "order":
      return `${problem.cell}: 하한 ${problem.low}, 최빈값 ${problem.likely}, 상한 ${problem.high}의 순서가 맞지 않습니다. 하한 ≤ 최빈값 ≤ 상한이어야 합니다.`;
    case "no outcome":
      return "결과 셀이 없습니다. 알고 싶은 값이 있는 셀을 선택하고 ‘선택한 셀 가져오기’를 누르십시오.";
    case "no inputs":
      return "입력이 없습니다. 하한·최빈값·상한을 줄 셀을 하나 이상 추가하십시오.";
    case "no input to change":
      return "바꿀 셀이 없습니다. 목록에서 고르거나 셀을 선택해 가져오십시오.";
    case "draws":
      return `${problem.given === "" ? "추출 횟수가 비어 있습니다" : `“${problem.given}”은(는) 추출 횟수가 될 수 없습니다`}. 1에서 ${problem.most.toLocaleString("ko")} 사이의 정수를 쓰십시오. 명령줄에서는 100만 번까지 추출할 수 있습니다.`;
    case "seed":
      return `${problem.given === "" ? "시드가 비어 있습니다" : `“${problem.given}”은(는) 시드가 될 수 없습니다`}. 0에서 ${problem.most.toLocaleString("ko")} 사이의 정수를 쓰십시오.`;
  }
}

export const ko: CellsPaneText = {
  title: "임의 셀 시뮬레이션",
  about:
    "직접 만든 시트를 포함해 이 통합 문서의 어떤 값이든 얼마나 달라질 수 있는지 봅니다. 그 값이 의존하는 셀에 하한과 상한을 주면 통합 문서의 수식대로 추출합니다.",
  outcome: "결과 셀",
  outcomeHint: "Outcomes!D12 또는 이름",
  take: "선택한 셀 가져오기",
  lookUp: "조회",
  now: (value) => `현재 ${value}`,
  noNumber: "현재 숫자가 아님",
  noValue: "숫자 아님",
  inputs: "입력",
  inputsNote: "최빈값은 셀의 현재 값입니다. 하한과 상한은 직접 정하십시오.",
  suggested: "결과가 의존하는 노란 셀",
  suggest: (count) => `${count}개: 위치 선택`,
  suggestedCell: "셀",
  choose: "선택",
  noSuggestion: "의존하는 노란 셀이 없습니다. 의존하는 셀을 선택해 추가하십시오.",
  add: "추가",
  addSelected: "선택한 셀 추가",
  low: "하한",
  likely: "최빈값",
  high: "상한",
  shape: "분포",
  shapes: { PERT: "PERT", triangular: "삼각", uniform: "균등" },
  ofInput: (field, input) => `${field}, ${input}`,
  remove: (input) => `${input} 제거`,
  removeShort: "제거",
  correlations: "상관관계",
  correlationsNote: "두 입력이 함께 움직이는 정도. 순위 상관계수, −1에서 1.",
  correlate: "상관관계 추가",
  one: "입력",
  other: "상대 입력",
  rank: "계수",
  removeCorrelation: (one, other) => `${one}과(와) ${other}의 상관관계 제거`,
  draws: "추출 횟수",
  seed: "시드",
  seedHint: "시드가 같으면 결과도 같습니다",
  simulate: "셀 시뮬레이션",
  progress: "셀 시뮬레이션 진행률",
  reading: "통합 문서를 읽는 중…",
  following: "수식을 따라가는 중…",
  drawing: "추출 중",
  seeking: "값을 찾는 중…",
  cancelled: "취소했습니다. 아무것도 쓰지 않았습니다.",
  failedTitle: {
    outcome: "결과 셀을 정하지 못했습니다",
    draw: "시뮬레이션하지 못했습니다",
    seek: "목표값을 찾지 못했습니다",
  },
  fault,
  toCell: (cell) => `${cell}(으)로 이동`,
  result: "결과",
  drawn: (draws, seed, now) => `추출 ${draws}회, 시드 ${seed}. 셀의 현재 값은 ${now}입니다.`,
  changed: "위의 칸이 그 뒤에 바뀌었습니다. 아래는 추출 당시의 결과입니다.",
  without: (draws) => `${draws}회에서는 셀이 숫자가 아니어서 제외했습니다.`,
  percentile: "누적 비율",
  value: "값",
  median: "중앙값",
  mean: "평균",
  histogram: "값의 분포",
  histogramSpoken: (least, most, top) => `${least}에서 ${most}까지의 히스토그램. ${top} 부근이 가장 많습니다.`,
  curve: "이 값 이하일 확률",
  curveSpoken: (low, middle, high) => `누적 분포 곡선: ${low} 이하 5%, ${middle} 이하 50%, ${high} 이하 95%.`,
  limit: "이 값 이하일 확률 보기",
  below: (limit, chance) => `${limit} 이하: ${chance}`,
  above: (limit, chance) => `${limit} 초과: ${chance}`,
  badLimit: (form) => `${FORM[form]}(으)로 쓰십시오.`,
  tornado: "영향이 큰 입력: 한 번에 하나씩",
  tornadoNote: "나머지 입력은 최빈값에 둡니다.",
  atLow: (value) => `하한: ${value}`,
  atHigh: (value) => `상한: ${value}`,
  regression: "영향이 큰 입력: 전체 추출 기준",
  regressionNote: "다른 입력이 그대로일 때 입력의 1 표준편차가 움직이는 크기(회귀).",
  slow: (cell, what) => `${cell}(${what})은(는) 추출마다 따로 계산하므로 더 오래 걸립니다.`,
  sheet: {
    write: "시트에 쓰기",
    writeAgain: "시트 다시 쓰기",
    writing: "Simulated cells 시트를 작성하는 중…",
    failed: "시트를 작성하지 못했습니다",
  },
  goal: "목표값 찾기",
  goalAbout: "셀 하나가 어떤 값일 때 결과 셀이 원하는 값이 됩니까?",
  goalNeeds: "먼저 위에서 결과 셀을 정하십시오.",
  changing: "값을 바꿀 셀",
  wanted: (outcome) => `${outcome}의 목표 값`,
  from: "최솟값",
  until: "최댓값",
  seek: "값 찾기",
  reached: (by, at, cell, outcome) => `${by}이(가) ${at}이면 ${cell}은(는) ${outcome}입니다.`,
  notReached: (wanted, low, high) => `${low}에서 ${high} 사이에는 ${wanted}이(가) 되는 값이 없습니다. 가장 가까운 값:`,
  goalNow: (at, outcome) => `현재는 ${at}일 때 ${outcome}입니다.`,
  put: "셀에 넣기",
  putDone: (cell, at) => `${cell}에 ${at}을(를) 넣었습니다. Ctrl+Z로 되돌릴 수 있습니다.`,
  putFailed: "쓰지 못했습니다",
};
