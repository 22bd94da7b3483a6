/** What drawing cells and goal seek say in Korean. */
import type { CellsFailure } from "../../sharing/simulate/cell-request";
import type { CellsText } from "./en";

const amount = (value: number): string => value.toLocaleString("ko-KR", { maximumFractionDigits: 6 });

function refused({ reason, cell, what }: Extract<CellsFailure, { kind: "refused" }>): string {
  switch (reason) {
    case "volatile":
      return `${cell}의 수식은 계산할 때마다 값이 바뀌는 ${what} 함수를 씁니다. 고정된 값으로 바꾸십시오.`;
    case "streams":
      return `${cell}의 수식은 값이 외부에서 들어오는 ${what} 함수를 씁니다. 고정된 값으로 바꾸십시오.`;
    case "unknown":
      return `${cell}에 Parley가 모르는 ${what}이(가) 있습니다. 그 값을 대신 넣거나, 입력에서 결과까지의 계산에서 이 셀을 빼십시오.`;
    case "outside":
      return `${cell}이(가) 이 통합 문서 밖 또는 여러 시트를 한꺼번에 가리킵니다(${what}). 그 값을 대신 넣으십시오.`;
    case "circle":
      return `${cell}의 수식이 자기 결과를 다시 참조합니다. 순환 참조를 없애십시오.`;
    case "unreadable":
      return `${cell}의 수식을 읽을 수 없습니다.`;
    case "filled":
      return `${cell}은(는) ${what}의 수식이 채우는 셀입니다. 직접 입력할 수 있는 셀을 고르십시오.`;
    case "unmoved":
      return `${cell}은(는) 어느 입력에도 따라 움직이지 않습니다. 입력에 따라 바뀌는 결과 셀을 고르십시오.`;
    default:
      return reason satisfies never;
  }
}

function failure(problem: CellsFailure): string {
  switch (problem.kind) {
    case "cell":
      return `“${problem.given}”은(는) 이 통합 문서의 셀 하나가 아닙니다. Inputs!C5와 같이 쓰거나 이름을 쓰십시오.`;
    case "refused":
      return refused(problem);
    case "no inputs":
      return "입력이 없습니다. 낮은 값·가능성이 가장 큰 값·높은 값을 갖춘 셀을 하나 이상 넣으십시오.";
    case "no outcome":
      return "결과 셀이 없습니다. 입력에 따라 바뀌는 수식이 있는 셀을 고르십시오.";
    case "no formula":
      return `${problem.cell}에는 수식이 없어 아무 입력에도 움직이지 않습니다. 입력에 따라 바뀌는 수식이 있는 셀을 고르십시오.`;
    case "twice":
      return `${problem.cell}이(가) 입력에 두 번 있습니다. 한 행만 남기십시오.`;
    case "order":
      return `${problem.cell}: 낮은 값 ≤ 가능성이 가장 큰 값 ≤ 높은 값으로 쓰십시오. 지금은 ${amount(problem.low)}, ${amount(problem.likely)}, ${amount(problem.high)}입니다.`;
    case "range":
      return `${problem.cell}: 낮은 값부터 높은 값까지의 범위를 쓰십시오. 지금은 ${amount(problem.low)}부터 ${amount(problem.high)}까지입니다.`;
    case "correlation":
      return `${problem.one}과(와) ${problem.other}의 상관계수 ${amount(problem.rank)}: 서로 다른 두 입력에 −1과 1 사이의 수를 쓰십시오.`;
    case "not an input":
      return `${problem.cell}은(는) 입력이 아닙니다. 상관관계는 입력 사이에만 둘 수 있습니다.`;
    case "contradiction":
      return "이 상관관계를 모두 갖는 추출은 없습니다. 일부를 0에 가깝게 바꾸십시오.";
    case "draws":
      return `추출 횟수 ${amount(problem.given)}: 1부터 ${amount(problem.most)}까지의 정수를 쓰십시오.`;
    case "too much":
      return `셀 ${amount(problem.inputs)}개를 ${amount(problem.draws)}번 추출하기에는 너무 많습니다. ${amount(problem.most)}번 이하로 쓰십시오.`;
    case "seed":
      return `시드 ${amount(problem.given)}: 0부터 ${amount(problem.most)}까지의 정수를 쓰십시오.`;
    case "differs":
      return `${problem.cell}에는 ${amount(problem.workbook)}이(가) 보이지만 여기서 수식을 계산하면 ${amount(problem.here)}이어서 추출하지 않았습니다. 통합 문서를 다시 계산하십시오(Ctrl+Alt+F9). 부분합이 제외하는 숨긴 행은 여기서 알 수 없습니다.`;
    case "no number":
      return `${problem.cell}은(는) 어느 추출에서도 숫자가 아닙니다. 입력이 이 값일 때 셀에 무엇이 보이는지 확인하십시오.`;
    case "argument":
      return `“${problem.given}”을(를) 읽을 수 없습니다.`;
    default:
      return problem satisfies never;
  }
}

export const ko: CellsText = { failure };
