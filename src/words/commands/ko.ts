/** What builds and the actions of the command line say in Korean. */
import type { Needed } from "../../cases/own/field";
import type { CodesProblem } from "../../cases/own/read";
import { errorSentence } from "../errors/words";
import type { CommandText } from "./words";

const REMEDIES: Record<Parameters<CommandText["argument"]>[0], string> = {
  caseId: '"korea-us-2025"처럼 사례의 id를 쓰십시오',
  asOf: '"2025-05-21"처럼 날짜를 쓰십시오',
  language: '"en" 또는 "ko"로 쓰십시오',
  existing: '"refresh" 또는 "stop"으로 쓰십시오',
};

function needsOf(needed: Needed): string {
  switch (needed.kind) {
    case "object":
      return "JSON 객체와 그 항목을 쓰십시오";
    case "country":
      return '"KR"처럼 국가를 두 글자로 쓰십시오';
    case "importer":
      return "수입국 자신입니다. 수입국에 파는 국가를 쓰십시오";
    case "share":
      return "0.5처럼 0에서 1까지의 비율을 쓰십시오";
    case "rate":
      return "0에서 4.9999까지의 소수로 쓰십시오(25%는 0.25)";
    case "twice":
      return "두 번 나옵니다. 한 번만 쓰십시오";
    case "yes or no":
      return "true 또는 false로 쓰십시오";
    case "list":
      return `${needed.least}~${needed.most}개의 목록을 쓰십시오`;
    case "name":
      return `1~${needed.most}자의 글을 쓰십시오`;
    case "id":
      return '"cars-2"처럼 소문자, 숫자, 붙임표로 쓰십시오';
    case "day":
      return `${needed.from}부터 ${needed.to}까지의 날짜를 "2025-07-08"처럼 쓰십시오`;
    case "year":
      return `${needed.from.slice(0, 4)}년부터 ${needed.to.slice(0, 4)}년까지의 연도를 2024처럼 쓰십시오`;
    case "order":
      return `${needed.from}보다 늦은 날짜를 쓰거나, 끝이 정해지지 않았으면 null로 쓰십시오`;
    case "one of":
      return `다음 중 하나를 쓰십시오: ${needed.known.join(", ")}`;
    case "codes":
      return codesOf(needed.problem);
  }
}

function codesOf(problem: CodesProblem): string {
  if (problem.kind === "unreadable") return errorSentence(problem.problem, "ko");
  return problem.kind === "long"
    ? "HS 코드를 1,000자 이내의 글 하나로 쓰십시오"
    : "코드는 여섯 자리까지만 쓰십시오. 그보다 긴 자리는 미국 것만 압니다";
}

export const ko: CommandText = {
  busy: "이미 작성 중입니다. 끝날 때까지 기다리거나 Parley 창에서 취소하십시오.",
  noRecord: "이 통합 문서에는 어느 사례로 작성했는지 기록이 없습니다. 다시 작성하십시오.",
  caseField: (at, given, needed) =>
    at === ""
      ? `사례 파일이 아닙니다. ${needsOf(needed)}. 형식은 docs/own-case.md에 있습니다.`
      : `사례의 ${at} 항목: ${given ?? "없음"} — ${needsOf(needed)}.`,
  unreadable: (given) =>
    `인수: ${given} — {"caseId":"korea-us-2025","asOf":"2025-05-21","language":"ko","existing":"refresh"} 같은 JSON으로 쓰십시오.`,
  notAnObject: (given) => `인수: ${given} — JSON 객체 하나로 쓰십시오.`,
  argument: (name, given) => `${name}: ${given ?? "없음"} — ${REMEDIES[name]}.`,
  notIds: (name, given) =>
    `${name}: ${given} — ${name === "sectors" ? "부문" : "시나리오"} id의 목록을 쓰거나, 모두라면 빼십시오.`,
};
