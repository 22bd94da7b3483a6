/** 새 사례 화면의 한국어 문구: what the screen of a new case says in Korean. */
import { aside } from "../aside";
import type { DraftProblem } from "../../../cases/own/draft";
import type { LineColumn } from "../../../cases/own/lines";
import type { LinesFailure } from "../../../commands/read-lines";
import { errorSentence } from "../../errors/words";
import type { NewCaseText } from "./words";

const columns: Record<LineColumn, string> = { code: "HTS(또는 HS 코드)", value: "금액", origin: "원산지" };

function linesProblem(problem: LinesFailure): string {
  switch (problem.kind) {
    case "empty":
      return "읽을 행이 없습니다. 코드, 금액, 원산지가 있는 행을 넣으십시오.";
    case "binary":
      return "텍스트 파일이 아닙니다. Excel에서 시트를 CSV UTF-8로 저장해 고르거나 셀을 복사해 붙여 넣으십시오.";
    case "unclosed":
      return `${problem.row}행의 따옴표가 닫히지 않아 그 아래 행을 구별할 수 없습니다. 따옴표를 닫거나 지운 뒤 파일을 다시 고르십시오.`;
    case "columns":
      return `첫 행에서 ${problem.missing.map((column) => columns[column]).join(", ")} 열을 찾지 못했습니다: ${problem.found}. 열 이름을 HTS, Value, Origin으로 하십시오.`;
    case "cancelled":
      return "취소했습니다. 넣은 행이 없습니다.";
  }
}

function problemIn(problem: DraftProblem): string {
  switch (problem.kind) {
    case "unread":
      return "이 행들을 아직 읽지 않았습니다. [행 읽기]를 누르거나 칸을 비우십시오.";
    case "missing":
      return "필요한 값입니다.";
    case "day":
      return "1994~2060년의 날짜가 아닙니다. 2027-03-01처럼 연-월-일로 적으십시오.";
    case "order":
      return "첫날보다 뒤여야 합니다.";
    case "year":
      return "2025처럼 연도를 적으십시오.";
    case "rate":
      return "15처럼 0~499% 사이의 세율을 적으십시오.";
    case "share":
      return "0~100 사이의 값을 적으십시오.";
    case "own country":
      return "수입국은 수출국이 될 수 없습니다.";
    case "twice":
      return "두 번 적혀 있습니다.";
    case "digits":
      return "6자리 이하 코드를 쓰십시오. 그보다 긴 코드는 나라마다 품목이 다릅니다.";
    case "long":
      return "너무 깁니다.";
    case "country":
      return `“${problem.given}”은(는) 국가가 아닙니다. 베트남 또는 VN처럼 이름이나 두 글자 코드를 적으십시오.`;
    case "codes":
      return errorSentence(problem.problem, "ko");
    case "many":
      return `${problem.most}개까지 쓸 수 있습니다.`;
  }
}

export const ko: NewCaseText = {
  title: "새 사례",
  editTitle: "사례 고치기",
  intro:
    "모든 내용이 통합 문서에 저장되어 동료도 열어서 다시 만들 수 있습니다. Parley에 자료가 없는 값은 비워 두거나 가정으로 표시합니다.",
  back: "뒤로",
  build: "통합 문서 작성",
  basics: "당사국과 협상 시한",
  name: "사례 이름",
  importer: "수입국",
  countryHint: "국가 이름 또는 두 글자 코드",
  exporters: "수출국",
  exportersHint: "쉼표로 구분합니다. 첫 번째 나라의 관세를 계산하고 나머지는 경쟁국입니다.",
  fill: "Parley 자료로 채우기",
  filled: (what) =>
    what === "whole"
      ? "2024년 미국 수입, 시행 중인 조치, 판매로 본 경쟁국, 가장 큰 류별 부문으로 채웠습니다. 모두 바꿀 수 있습니다."
      : "시행 중인 조치와, 미국의 전체 수입으로 본 경쟁국·부문으로 채웠습니다. 이 수출국의 무역 자료는 Parley에 없으니 아래에 품목을 넣으십시오.",
  acts: "이 나라들에 대한 미국의 조치를 Measures에 넣기",
  deadline: "협상 시한",
  asOf: "기준일",
  tradeYear: "무역 통계 연도",
  sectors: "부문",
  sectorsHint: "품목은 그 코드를 먼저 적은 부문에 들어갑니다. 마지막 부문에 “all”을 적으면 나머지가 모두 들어갑니다.",
  sector: (number) => `부문 ${number}`,
  addSector: "부문 추가",
  sectorName: "이름",
  codes: "HS 코드",
  codesHint: "예: 8703 ex 870380, 8704 또는 all",
  lines: "수입액",
  linesHint:
    "시트의 행을 붙여 넣거나 CSV 파일을 고르십시오. HTS 코드, 금액, 원산지 열이 있어야 하며 200,000행까지 됩니다.",
  kept: "새로 넣지 않으면 통합 문서의 수치(Trade data 시트)를 그대로 씁니다.",
  bundled: "행을 넣지 않으면 Parley에 내장된 2024년 미국 수입액을 씁니다.",
  without: "행을 넣지 않으면 빈 Trade data 시트를 만들어 직접 채울 수 있게 합니다.",
  unit: "금액 단위",
  units: { "1": "달러", "1000": "천 달러", "1000000": "백만 달러" },
  paste: "시트에서 복사한 행",
  read: "행 읽기",
  choose: "CSV 파일 고르기",
  pasted: "붙여 넣은 행",
  reading: (rows) => `읽는 중: ${rows.toLocaleString("ko")}행`,
  cancel: "취소",
  taken: ({ accepted, trade }, name) =>
    `${name}: ${accepted.toLocaleString("ko")}행 반영, 코드 ${trade.codes.length.toLocaleString("ko")}개`,
  total: (money) => `합계 ${money}`,
  others: (money) => `이 중 ${money}는 다른 나라에서 온 것으로 세계 합계에만 들어갑니다`,
  noOrigins: (exporter) => `원산지 열이 없어 모두 ${exporter}의 무역으로 계산합니다.`,
  rejected: (count) => `${count.toLocaleString("ko")}행이 제외되었습니다`,
  firstRejected: (shown) => `처음 ${shown}행:`,
  row: "행",
  reason: "이유",
  cell: "셀",
  copy: "모두 복사",
  copied: "복사했습니다.",
  notCopied: "복사가 거부되었습니다. 시트에 쓰십시오.",
  toSheet: "시트에 쓰기",
  sheetWritten: "Rejected rows 시트에 썼습니다.",
  forget: "이 행을 쓰지 않기",
  linesFailure: linesProblem,
  notRead: (why) => `파일을 읽지 못했습니다${aside(why)}. 넣은 행이 없습니다.`,
  measures: "조치",
  measuresHint: "무엇을 언제부터 내는지 적습니다. 근거가 다르면 세율을 더하고, 근거가 같으면 나중 조치만 적용합니다.",
  measure: (number) => `조치 ${number}`,
  addMeasure: "조치 추가",
  origins: "대상 원산지",
  originsHint: "비우면 모든 나라",
  rate: "세율(%)",
  from: "시작일",
  until: "종료일",
  untilHint: "적용되지 않는 첫날, 비우면 계속",
  authority: "근거",
  counts: "적용",
  countsAlways: "모든 시나리오",
  countsIn: (scenario) => `${scenario}에서만`,
  scenarios: "시나리오",
  scenariosHint: "앞으로 있을 수 있는 경우입니다. 조건이 없는 시나리오에는 조치만 적용됩니다.",
  scenario: (number) => `시나리오 ${number}`,
  addScenario: "시나리오 추가",
  scenarioName: "이름",
  probability: "확률(%)",
  sum: (percent) => `확률의 합이 ${percent}입니다. 100%가 되어야 합니다.`,
  terms: (number) => `조건 ${number}`,
  addTerms: "조건 추가",
  termsFor: "대상",
  allSectors: "나머지 모든 부문",
  termsRate: "총 세율(%)",
  coverage: "적용 비율(%)",
  termsFromHint: "비우면 협상 시한부터",
  remove: (what) => `${what} 지우기`,
  unnamed: "이름 없음",
  firstScenario: "합의 없음",
  wrong: (count) => `${count}개 항목을 입력하십시오.`,
  problem: problemIn,
};
