/** What the pane says in Korean of fresh trade figures. */
import type { AnswerFault, FetchProblem } from "../../../cases/census/census-error";
import type { FailureText, TradeUpdateText } from "./words";

const korean = (problem: FetchProblem): FailureText => {
  const untouched = "통합 문서는 그대로입니다.";
  switch (problem.kind) {
    case "address":
      return { title: "쓸 수 없는 주소입니다", remedy: `${untouched} https://로 시작하는 주소를 적으십시오.` };
    case "offline":
      return {
        title: "서비스에 연결하지 못했습니다",
        remedy: `${untouched} 네트워크를 확인하십시오. 방화벽이나, 웹 페이지의 요청을 허용하지 않는 미러 서버일 때도 이렇게 됩니다.`,
      };
    case "slow":
      return {
        title: "서비스가 제때 답하지 않았습니다",
        remedy: `${untouched} ${problem.seconds}초 안에 답이 없었습니다. 나중에 다시 시도하십시오.`,
      };
    case "busy":
      return {
        title: "서비스가 기다려 달라고 합니다",
        remedy: `${untouched} ${problem.seconds === null ? "몇 분 뒤에" : `${problem.seconds}초 뒤에`} 다시 시도하십시오. 자신의 키를 쓰면 하루 500건 제한이 적용되지 않습니다.`,
      };
    case "key":
      return {
        title: "서비스가 키를 받아들이지 않습니다",
        remedy: `${untouched} 인구조사국이 보낸 메시지와 비교하고 그곳에서 활성화하거나, 칸을 비워 두십시오.`,
      };
    case "refused":
      return {
        title: `서비스가 요청을 거절했습니다(${problem.status})`,
        remedy: `${untouched} 서비스의 답: ${problem.reply || "없음"}. 주소와 연도를 확인하십시오.`,
      };
    case "down":
      return {
        title: `서비스에 장애가 있습니다(${problem.status})`,
        remedy: `${untouched} 서비스 쪽 문제이므로 나중에 다시 시도하십시오.`,
      };
    case "empty":
      return {
        title: `${problem.year}년 수치가 없습니다`,
        remedy: `${untouched} 연간 수치가 아직 발표되지 않았을 수 있으니 이전 연도를 요청하십시오.`,
      };
    case "truncated":
      return {
        title: "답이 중간에 끊겼습니다",
        remedy: `${untouched} 일부 수치가 빠져 있어 하나도 쓰지 않았습니다. 다시 시도하십시오.`,
      };
    case "malformed":
      return {
        title: "답의 형식이 다릅니다",
        remedy: `${untouched} 인구조사국의 HS6 코드 목록이 아닙니다(${answerFault(problem.fault)}). 주소를 확인하십시오.`,
      };
    case "cancelled":
      return { title: "취소했습니다", remedy: untouched };
  }
};

/** What was found in an answer in place of what was expected. */
export function answerFault(fault: AnswerFault): string {
  switch (fault.kind) {
    case "no column":
      return `${fault.column} 열이 없음, 있는 열: ${fault.found.join(", ")}`;
    case "length":
      return `${fault.row}행의 값이 ${fault.expected}개가 아니라 ${fault.values}개`;
    case "country":
      return `${fault.row}행의 국가가 ${fault.expected} 대신 ${fault.country}`;
    case "code":
      return `${fault.row}행의 ${fault.code}: HS 6단위 코드가 아님`;
    case "twice":
      return `${fault.row}행의 ${fault.code}: 두 번 나옴`;
    case "amount":
      return `${fault.row}행 ${fault.column} 열의 ${fault.given}: 금액이 아님`;
    case "start":
      return `응답의 시작: ${fault.text}`;
    case "no rows":
      return "행의 목록이 아님";
  }
}

export const ko: TradeUpdateText = {
  title: "무역 자료 갱신",
  intro: (vintage) =>
    `이 통합 문서는 ${vintage ? `${vintage}년` : "자체 표의"} 수입액으로 계산합니다. 단추를 누를 때만 미국 인구조사국에 조회하고, 쓰기 전에 무엇이 바뀌는지 보여 줍니다.`,
  year: "연도",
  yearWrong: (first, last) => `${first}년부터 ${last}년까지 적으십시오.`,
  settings: "주소와 키",
  address: "서비스 주소",
  addressHint: "인구조사국 주소 또는 같은 형식으로 답하는 미러. 이 컴퓨터에 기억됩니다.",
  key: "키(없어도 됨)",
  keyHint: "하루 500건까지는 필요 없습니다. 위 주소로만 보내고 저장하지 않습니다.",
  ask: "인구조사국에 조회",
  askAgain: "다시 조회",
  asking: (done, of) => `조회 중: ${of}건 중 ${done}건`,
  reviewTitle: (before, after) => `${before ? `${before}년` : "현재"} 대비 ${after}년`,
  nothingWritten: "아직 아무것도 쓰지 않았습니다. 이 통합 문서의 부문 구분에 따른 미국의 한국산 수입액입니다.",
  sector: "부문",
  line: "HS6 품목",
  difference: "증감",
  total: "전 품목",
  allLines: (shown, of) => `가장 크게 바뀌는 품목 ${shown}개(전체 ${of.toLocaleString("ko")}개)`,
  noChange: "바뀌는 수치가 없습니다. 이미 이 수치로 계산하고 있습니다.",
  unknown: (count, money) =>
    `관세표에 없는 코드가 ${count}개 있습니다(${money}). 표에는 남지만 어느 부문에도 들어가지 않습니다.`,
  write: (year) => `${year}년 수치 쓰기`,
  discard: "쓰지 않기",
  writing: "무역 자료 시트를 쓰는 중…",
  doneTitle: (year) => `이제 ${year}년 수입액으로 계산합니다`,
  done: "새 수치는 Trade data 시트에 있고, 이전 수치가 그 옆에 남아 있습니다.",
  notRefreshed: (why) =>
    `Trade data 시트는 썼지만 다른 시트는 아직 이를 쓰지 않습니다. ${why} 그런 다음 사례 탭에서 통합 문서 새로 고침을 누르십시오.`,
  writeFailed: "수치를 쓰지 못했습니다",
  back: (vintage) => `${vintage ? `${vintage}년 수치로` : "이전 수치로"} 되돌리기`,
  problem: korean,
};
