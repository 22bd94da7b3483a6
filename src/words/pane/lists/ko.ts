/** What the parts for whole lists say in Korean. */
import type { EntriesFailure } from "../../../commands/read-entries";
import { ko as entries } from "../../../words/sheets/entries/ko";
import type { ListsText } from "./words";

const count = (number: number): string => number.toLocaleString("ko");

function failure(problem: EntriesFailure): string {
  switch (problem.kind) {
    case "empty":
      return "읽을 행이 없습니다. 행을 붙여 넣거나 파일을 고르거나 행이 있는 셀을 선택하십시오.";
    case "binary":
      return "텍스트 파일이 아닙니다. Excel에서 열어 셀을 선택해 가져오거나 CSV UTF-8로 저장하십시오.";
    case "unclosed":
      return `${problem.row}행의 따옴표가 닫히지 않아 그 아래 행을 나눌 수 없습니다. 따옴표를 닫거나 지우고 파일을 다시 고르십시오.`;
    case "columns":
      return `다음 열을 찾지 못했습니다: ${problem.missing.map((role) => entries.roles[role]).join(", ")}.`;
    case "cancelled":
      return "취소했습니다. 아무것도 쓰지 않았습니다.";
  }
}

export const ko: ListsText = {
  coverage: {
    title: "품목 목록",
    about:
      "첫 열에 품목번호, 원산지가 다르면 옆 열에 나라를 적습니다. 품목마다 세율, 근거 법령, 달라지는 경우를 Coverage 시트에 씁니다.",
    paste: "품목번호가 있는 행",
    checking: "확인 중",
    checkPasted: "붙여 넣은 행 확인",
    done: (goods, unknown) =>
      `${count(goods)}개 품목을 확인했습니다${unknown === 0 ? "" : `. ${count(unknown)}개는 세율이 없어 후보를 적었습니다`}.`,
    rules: (from, day) => `나라가 없는 행은 ${from}산으로 봅니다. 세율 기준일 ${day}.`,
  },
  entries: {
    title: "수입신고와 환급",
    about:
      "ACE ES-003 같은 수입신고 자료를 란마다 점검하고, 돌려받을 수 있는 관세를 Entries와 Refunds 시트에 씁니다. 자료는 이 컴퓨터를 떠나지 않습니다.",
    paste: "머리글이 있는 행",
    checking: "점검 중",
    auditPasted: "붙여 넣은 행 점검",
    again: "Entries 시트 다시 점검",
    done: (lines, unclear) =>
      `${count(lines)}개 란을 점검했습니다${unclear === 0 ? "" : `. ${count(unclear)}개는 판단할 수 없습니다`}.`,
    leftOut: (rows) => `${count(rows)}행은 제외했습니다. Rejected rows 시트를 보십시오.`,
    columns: "어느 열입니까?",
    columnsAbout: (missing) => `이름으로 찾지 못한 항목: ${missing}. 고른 열은 통합 문서에 기억됩니다.`,
    column: (role) => entries.roles[role],
    choose: "열 고르기",
    withColumns: "이 열로 읽기",
    filings: "신청 파일",
    filingsAbout:
      "검토 상태이고 환급 대상이 있는 신고를 CBP CAPE가 받는 형식으로, 파일마다 9,999건까지 담습니다. 제출은 직접 합니다.",
    makeFilings: "파일 만들기",
    noFilings: "Refunds 시트에 검토 상태이면서 환급 대상이 있는 신고가 없습니다. 상태 열에서 먼저 ‘검토’를 고르십시오.",
    noNumber: (number) => `검토한 신고 ${count(number)}건은 신고번호가 11자리가 아니어서 파일에 없습니다.`,
    filing: (number, importer, size) =>
      `파일 ${number}${importer === "" ? "" : `, 수입자 ${importer}`}: ${count(size)}건`,
    filingName: (number) => `cape-declaration-${number}.csv`,
    save: "저장",
  },
  reading: "읽는 중",
  writing: "시트 쓰는 중",
  chooseFile: "CSV 파일 고르기",
  takeSelected: "선택한 셀 가져오기",
  failed: "쓰지 못함",
  failure,
};
