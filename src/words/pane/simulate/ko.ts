/** What the simulation says in Korean. */
import { aside } from "../aside";
import type { Failure } from "../../../taskpane/components/simulate/session";
import type { SimulateText } from "./en";

const number = (value: number) => value.toLocaleString("ko", { maximumSignificantDigits: 6 });

function between(least: number, most: number): string {
  if (most === Infinity) return `${number(least)} 이상`;
  return least === -Infinity ? `${number(most)} 이하` : `${number(least)}에서 ${number(most)}까지`;
}

function because(why: string): string {
  return why === "" ? "" : ` ${aside(why)}`;
}

function sentence(failure: Failure): string {
  switch (failure.kind) {
    case "draws":
      return `${failure.given === "" ? "추출 횟수가 비어 있습니다" : `“${failure.given}”은(는) 추출 횟수가 될 수 없습니다`}. 1에서 ${number(failure.most)} 사이의 정수를 쓰십시오.`;
    case "seed":
      return `${failure.given === "" ? "시드가 비어 있습니다" : `“${failure.given}”은(는) 시드가 될 수 없습니다`}. 0에서 ${failure.most.toLocaleString("ko")} 사이의 정수를 쓰십시오.`;
    case "target":
      return `“${failure.given}”은(는) 목표 금액이 아닙니다. 18,000처럼 백만 달러 단위로 쓰거나 비워 두십시오.`;
    case "sum":
      return `입력 시트의 확률 합이 ${number(failure.sum)}입니다. 합이 1이 되도록 바꾸십시오.`;
    case "nothing":
      return "불확실하다고 표시된 입력이 없습니다. 입력 시트의 표 Uncertainty에서 하나 이상의 입력에 Low와 High를 넣으십시오.";
    case "outcomes":
      return `${failure.cell}에 숫자가 없습니다. 그 셀이 가리키는 것을 고친 뒤 다시 시뮬레이션하십시오.`;
    case "differs":
      return `Outcomes의 “${failure.scenario}” 값이 수식의 결과와 다릅니다. 통합 문서를 새로 고친 뒤 다시 시뮬레이션하십시오.`;
    case "no terms":
      return `${failure.at}: 조건이 적용되는 교역이 없어 그 세율이 시트에 없습니다. 표 Terms에서 적용 비율을 0보다 크게 하십시오.`;
    case "number":
      return `${failure.at}: ${failure.column}이(가) “${failure.given}”입니다. 숫자를 쓰십시오.`;
    case "half":
      return `${failure.at}: Low와 High 중 하나만 있습니다. 둘 다 넣거나 둘 다 비우십시오.`;
    case "unknown":
      return `${failure.at}: 통합 문서에 없는 입력입니다. Input은 elasticity, substitution, trade, exempt rate, coverage, probability 중 하나이고, Of는 부문, 시나리오 또는 “시나리오 / 부문”입니다.`;
    case "order":
      return `${failure.at}: 하한 ${number(failure.low)}, 최빈값 ${number(failure.likely)}, 상한 ${number(failure.high)}의 순서가 맞지 않습니다. 하한 ≤ 최빈값 ≤ 상한이어야 합니다.`;
    case "sign":
      return `${failure.at}: ${between(failure.least, failure.most)}만 가능합니다. Low 또는 High를 바꾸십시오.`;
    case "distribution":
      return `${failure.at}: “${failure.given}” 분포는 없습니다. PERT, triangular, uniform 중에서 고르십시오.`;
    case "worker":
      return failure.what === "start"
        ? `추출을 맡을 스레드를 시작하지 못했습니다${because(failure.why)}. 네트워크를 확인하고 창을 다시 불러오십시오. 회사 정책이 막고 있을 수도 있습니다. 수식과 SIMULATE_COST는 그대로 쓸 수 있습니다.`
        : `추출하던 스레드가 멈췄습니다${because(failure.why)}. 다시 시도하고, 되풀이되면 추출 횟수를 줄이십시오.`;
    case "written":
      return failure.message;
    case "unread":
      return `통합 문서를 읽지 못했습니다${aside(failure.why)}. 편집 중인 셀에서 나오고, Parley 시트가 없으면 먼저 통합 문서를 작성하십시오.`;
  }
}

export const ko: SimulateText = {
  title: "시뮬레이션",
  about: (inputs) => `표 Uncertainty에서 입력 ${inputs}개에 하한과 상한이 있습니다.`,
  none: "아직 하한과 상한이 있는 입력이 없습니다. 입력 시트의 표 Uncertainty에 넣으십시오.",
  toInputs: "불확실한 입력",
  measure: "결과",
  measures: {
    imports: "관세 반영 후 수입액",
    duty: "순관세(교역 불변)",
    lost: "수입 감소분",
    diverted: "타국으로 전환된 교역",
    revenue: "관세 반영 후 미국 관세 수입",
  },
  scenario: "히스토그램과 토네이도 대상",
  all: "전체 시나리오(그중 하나가 실현)",
  beside: "비교 시나리오",
  besideNone: "최소와 최대",
  target: "목표, 백만 달러",
  targetHint: "선택 사항: 이 금액 이하일 확률",
  draws: "추출 횟수",
  seed: "시드",
  seedHint: "시드가 같으면 결과도 같습니다",
  simulate: "시뮬레이션",
  progress: "시뮬레이션 진행률",
  drawing: "추출 중",
  cancelling: "취소하는 중…",
  writing: "시트 Uncertainty 쓰는 중…",
  cancelledTitle: "시뮬레이션을 취소했습니다",
  cancelled: "아무것도 쓰지 않았습니다.",
  doneTitle: "시뮬레이션 결과를 Uncertainty 시트에 기록했습니다",
  done: (name, low, middle, high, mean) =>
    `${name ?? "전체 시나리오(그중 하나가 실현)"}: 중앙값 ${middle}, 90% 구간 ${low}~${high}, 기댓값 ${mean}.`,
  chance: (limit, chance) => `${limit} 이하일 확률: ${chance}.`,
  fan: "결과의 폭: 전체와 시나리오별",
  fanRow: (low, middle, high) => `중앙값 ${middle}, 90% 구간 ${low}~${high}`,
  fanKey: { ends: "90% 구간", middle: "절반", median: "중앙값" },
  atLow: (change) => `하한: ${change}`,
  atHigh: (change) => `상한: ${change}`,
  inputAtLow: "입력이 하한일 때",
  inputAtHigh: "입력이 상한일 때",
  goTo: "Uncertainty로 이동",
  failedTitle: "시뮬레이션하지 못했습니다. 통합 문서는 그대로입니다",
  sentence,
};
