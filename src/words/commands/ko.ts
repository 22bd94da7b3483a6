/** What builds and the actions of the command line say in Korean. */
import type { CommandText } from "./words";

const REMEDIES: Record<Parameters<CommandText["argument"]>[0], string> = {
  caseId: '"korea-us-2025"처럼 사례의 id를 쓰십시오',
  asOf: '"2025-05-21"처럼 날짜를 쓰십시오',
  language: '"en" 또는 "ko"로 쓰십시오',
  existing: '"refresh" 또는 "stop"으로 쓰십시오',
};

export const ko: CommandText = {
  busy: "이미 작성 중입니다. 끝날 때까지 기다리거나 Parley 창에서 취소하십시오.",
  noRecord: "이 통합 문서에는 어느 사례로 작성했는지 기록이 없습니다. 다시 작성하십시오.",
  notACase:
    "사례 파일이 아닙니다. name, importer, exporters, deadline, asOf, tradeYear, sectors, measures, scenarios가 설명서의 형식대로 있어야 합니다. 수입국이 US이면 수출국만 적어도 됩니다.",
  unreadable: (given) =>
    `인수: ${given} — {"caseId":"korea-us-2025","asOf":"2025-05-21","language":"ko","existing":"refresh"} 같은 JSON으로 쓰십시오.`,
  notAnObject: (given) => `인수: ${given} — JSON 객체 하나로 쓰십시오.`,
  argument: (name, given) => `${name}: ${given ?? "없음"} — ${REMEDIES[name]}.`,
  notIds: (name, given) =>
    `${name}: ${given} — ${name === "sectors" ? "부문" : "시나리오"} id의 목록을 쓰거나, 모두라면 빼십시오.`,
};
