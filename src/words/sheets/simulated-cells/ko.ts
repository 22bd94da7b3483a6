/** The Korean of the sheet Simulated cells. */
import type { SimulatedCellsText } from "./words";

export const ko: SimulatedCellsText = {
  title: (outcome) => `셀 시뮬레이션: ${outcome}`,
  explanation: "추출한 값은 셀을 따라 바뀌지 않습니다. 통합 문서를 바꾼 뒤에는 작업창에서 다시 시뮬레이션하십시오.",
  method:
    "입력은 하한과 상한 사이에서 라틴 하이퍼큐브로 추출하고(McKay 외 1979) 순위 상관을 줍니다(Iman·Conover 1982). 추출마다 통합 문서의 수식으로 결과를 계산합니다. 한 번에 하나씩: 한 입력을 하한과 상한에 두고 나머지는 최빈값에 둡니다. 회귀: 다른 입력이 그대로일 때 입력의 1 표준편차가 결과에 더하는 크기. 입력과 시드가 같으면 어느 컴퓨터에서나 결과가 같습니다.",
  provenance: (version, draws, seed) => `Parley ${version} · 추출 ${draws}회, 라틴 하이퍼큐브 · 시드 ${seed}`,
  parameters: {
    outcome: "결과 셀",
    then: "추출 당시 값",
    now: "현재 값",
    mean: "추출 평균",
    draws: "추출 횟수",
    seed: "시드",
    drawnOn: "추출일",
    without: "숫자가 아닌 추출",
  },
  shapes: { PERT: "PERT", triangular: "삼각", uniform: "균등" },
  captions: {
    CellPercentiles: "백분위",
    CellHistogram: "히스토그램",
    CellMoves: "추출한 입력과 각 입력의 영향(큰 순서)",
    CellBars: "차트용(큰 것이 아래)",
    CellCorrelations: "함께 움직이는 입력",
  },
  labels: {
    CellPercentiles: { Share: "누적 비율", Value: "값" },
    CellHistogram: { Range: "구간", Share: "전체 추출 중 비율", From: "이상", To: "미만", Draws: "추출 횟수" },
    CellMoves: {
      Input: "입력",
      Cell: "셀",
      Low: "하한",
      Likely: "최빈값",
      High: "상한",
      Shape: "분포",
      "At low": "하한일 때 결과",
      "At high": "상한일 때 결과",
      Swing: "변동 폭",
      "By regression": "1 표준편차의 영향(회귀)",
    },
    CellBars: { Input: "입력", "Change at low": "하한일 때 변화", "Change at high": "상한일 때 변화" },
    CellCorrelations: { Input: "입력", "Other input": "상대 입력", Correlation: "순위 상관계수" },
  },
  charts: {
    histogram: "값별 추출 빈도",
    draws: "추출 비율",
    value: "셀의 값",
    tornado: "영향이 큰 입력: 한 번에 하나씩",
    change: "셀의 변화",
    atLow: "입력이 하한일 때",
    atHigh: "입력이 상한일 때",
  },
};
