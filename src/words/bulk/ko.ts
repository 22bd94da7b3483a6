/** What the law as a table and duty in bulk say in Korean. Names of acts stay as the law has them. */
import type { Role } from "../../bulk/columns";
import type { BulkText } from "./words";

const ROLES: Readonly<Record<Role, string>> = {
  code: "HTS 코드",
  origin: "원산지",
  value: "금액",
  date: "수입신고일",
  claim: "특혜 신청 여부",
  spi: "특혜 프로그램 표시(SPI)",
  paid: "납부한 관세",
  entry: "신고 번호",
  entry_line: "신고서의 란 번호",
};
const number = (value: number): string => value.toLocaleString("ko-KR");
const quote = (names: readonly string[]): string => names.map((name) => `"${name}"`).join(", ");
const AUDITS: Readonly<Record<string, string>> = {
  right: "정확함",
  overpaid: "초과 납부",
  underpaid: "부족 납부",
  "cannot tell": "판단할 수 없음",
};

export const ko: BulkText = {
  base: (name) => `기본세율: ${name}`,
  claimed: (programme) => `${programme} 특혜를 신청한 것으로 봄`,
  notClaimed: (programme) => `${programme} 특혜를 신청하지 않음`,
  claimedInPart: (programme) => `품목 무역 중 ${programme} 특혜를 신청한 비율만큼 신청한 것으로 봄(가정)`,
  adds: (acts) => `추가: ${acts}`,
  displaced: (act, by) => `${act}: ${by}에 밀려 적용되지 않음`,
  exempt: (act, by) => `${act}: ${by}에 따라 면제`,
  addsNothing: (act) => `${act}: 이 기본세율에 더하는 것이 없음`,
  freeIf: (act, conditions) => `${act}에 따라 면제되는 조건: ${conditions}`,
  dutyIf: (act, conditions) => `${act}에 따라 부과되는 조건: ${conditions}`,
  specific: "기본세율에 수량에 따른 종량세가 있으며, 이는 계산하지 않음",
  unrated: "관세표에 이 품목의 기본세율이 없음",
  and: ", ",

  rejected: {
    "no code": "HTS 코드가 없습니다",
    "short code": "코드가 8자리보다 짧습니다. 품목의 8자리 또는 10자리를 적으십시오",
    "not a code": "HTS 코드가 아닙니다",
    "unknown code": "관세표에 없는 코드입니다",
    "divided code": "세번을 나눈 품목마다 세율이 다릅니다. 10자리를 적으십시오",
    "no origin": "원산지가 없습니다",
    "unknown origin": "원산지로 알 수 없는 이름입니다. KR 같은 ISO 코드로 적으십시오",
    importer: "미국산 물품은 특정국 수입품으로서 관세를 내지 않습니다",
    "no value": "금액이 없습니다",
    "bad value": "숫자가 아닙니다",
    "negative value": "금액이 0보다 작습니다",
    "no date": "수입신고일이 없습니다",
    "unknown date":
      "법의 기간(2025-01-01~2026-11-23)에 속한 날짜가 아니거나 읽을 수 없는 형식입니다. 2025-05-21, 05/21/2025, 20250521처럼 적으십시오",
    "bad claim": "특혜 신청은 yes나 no로 적거나 비워 두십시오",
    duplicate: "같은 신고 품목이 앞 행에 있습니다",
    "too few cells": "행의 셀이 제목보다 적습니다. 파일이 여기서 잘렸을 수 있습니다",
    "too many cells": "행의 셀이 제목보다 많습니다",
    quotes: "따옴표가 닫히지 않았습니다. 파일이 여기서 잘렸을 수 있습니다",
  },
  problems: {
    noFile: ({ file }) => `${file} 파일이 없습니다. 이름을 확인하고, *가 든 이름은 따옴표로 묶으십시오`,
    emptyFile: ({ file }) => `${file} 파일이 비어 있습니다. 첫 행에 열 이름이 있어야 합니다`,
    notText: ({ file }) =>
      `${file} 파일은 텍스트가 아닙니다. CSV나 이름이 .parquet로 끝나는 Parquet 파일을 지정하십시오`,
    parquetCut: ({ file }) =>
      `${file} 파일은 온전한 Parquet 파일이 아닙니다. 잘렸거나 다른 종류입니다. 다시 받으십시오`,
    missingColumns: ({ file, roles, headers }) =>
      `${file} 파일에 다음 열이 없습니다: ${roles.map((role) => ROLES[role]).join(", ")}. 있는 열: ${quote(headers)}. 예: --columns "${roles.map((role) => `${role}=이름`).join(",")}"`,
    absentColumn: ({ file, names, headers }) =>
      `--columns에 적은 ${quote(names)} 열이 ${file} 파일에 없습니다. 있는 열: ${quote(headers)}`,
    unlikeFiles: ({ file, other }) =>
      `${file} 파일과 ${other} 파일의 열 이름이 서로 다릅니다. 따로 실행하거나 --columns로 열을 지정하십시오`,
    exists: ({ path }) => `${path} 파일이 이미 있습니다. 다른 이름을 쓰거나 --replace를 붙이십시오`,
    folderExists: ({ path }) => `${path} 폴더가 이미 있습니다. 옛 법의 표가 섞이지 않도록 다른 이름을 쓰십시오`,
    outIsInput: ({ file }) => `--out에 적은 ${file} 파일은 읽을 파일이기도 합니다. 다른 이름을 쓰십시오`,
    badOut: ({ path }) => `--out 값이 "${path}"입니다. 이름이 .csv나 .parquet로 끝나야 합니다`,
    noFolder: ({ path }) => `${path}의 폴더가 없습니다. 폴더를 만들거나 다른 폴더를 지정하십시오`,
    badColumns: ({ text }) =>
      `--columns의 "${text}"을(를) 알 수 없습니다. 예: --columns "code=HTS No,value=Entered Value". 쓸 수 있는 이름: ${Object.keys(ROLES).join(", ")}`,
    badDialect: ({ text }) => `--print-sql 값이 "${text}"입니다. duckdb, spark, postgres 중 하나를 쓰십시오`,
    diskFull: ({ out }) =>
      `${out} 파일을 쓸 디스크에 남은 공간이 없어 아무것도 쓰지 않았습니다. 공간을 비우거나 다른 디스크의 폴더를 지정하십시오`,
    memory: ({ why }) => `메모리가 모자랍니다(${why}). 예를 들어 --memory 2GB로 늘리십시오`,
  },
  roles: ROLES,

  preparing: "모든 품목·원산지·날짜의 법을 준비합니다. 처음 한 번만 합니다 …",
  wroteLaw: (folder, megabytes, from, to, digest) =>
    `${from}부터 ${to}까지의 법을 ${folder} 폴더에 썼습니다: ${megabytes}MB, 다이제스트 ${digest}.`,
  progress: (percent, seconds) => `${percent}%, 남은 시간 약 ${number(seconds)}초`,
  wrote: (path, accepted, lines) => `${path} 파일을 썼습니다: ${number(lines)}행 중 ${number(accepted)}행.`,
  rejectedLines: (count, path) => `제외한 ${number(count)}행은 ${path} 파일에 있습니다:`,
  rejectedOf: (count, reason) => `  ${number(count)}행: ${reason}`,
  audited: (audit, count, difference) =>
    `납부한 관세 ${AUDITS[audit] ?? audit}: ${number(count)}행, 납부액 − 관세액 ${difference}.`,
};
