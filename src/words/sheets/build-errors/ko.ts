/** Why a build was refused or failed, and what to do, in Korean. */
import type { SheetText } from "../words";

export const errors: SheetText["errors"] = {
  foreignSheet: (sheet) =>
    `“${sheet}” 시트는 Parley가 만든 것이 아니므로 그대로 둡니다. 시트 이름을 바꾼 뒤(탭 두 번 클릭) 다시 만드십시오.`,
  foreignTable: (table, sheet) =>
    `“${sheet}” 시트의 “${table}” 표는 Parley가 만든 것이 아니거나 시트 이름이 바뀌었습니다. 표 이름을 바꾼 뒤(테이블 디자인 > 표 이름) 다시 만드십시오.`,
  foreignName: (name) =>
    `통합 문서가 “${name}” 이름을 이미 다른 곳에 쓰고 있습니다. 이름을 바꾼 뒤(수식 > 이름 관리자) 다시 만드십시오.`,
  exists: (sheets) => `Parley 시트가 이미 있습니다: ${sheets}. 새로 고침을 선택하거나 다른 통합 문서에서 만드십시오.`,
  newer: (schema) =>
    `더 새로운 Parley에서 저장한 통합 문서(기록 형식 ${schema})라 그대로 두었습니다. Parley를 업데이트한 뒤 다시 작성하십시오.`,
  locked: (since) =>
    `다른 창이나 동료의 컴퓨터에서 Parley가 ${since}부터 이 통합 문서를 작성하고 있습니다. 바뀐 것은 없습니다. 시트가 나타날 때까지 기다린 뒤 필요하면 다시 작성하십시오.`,
  changed:
    "시트를 채우는 동안 누군가 Parley 입력값을 바꾸어, 그대로 진행하면 그 변경이 사라집니다. 통합 문서는 그 사람이 둔 상태 그대로입니다. 다시 작성하십시오.",
  cancelled: "취소했습니다. 통합 문서는 그대로입니다.",
  isProtected:
    "통합 문서 구조가 보호되어 시트를 추가할 수 없습니다. 보호를 해제한 뒤(검토 > 통합 문서 보호) 다시 만드십시오.",
  editing: "셀을 편집하는 중입니다. 시트에서 Enter 또는 Esc를 누른 뒤 다시 만드십시오.",
  failed: (reason) =>
    `통합 문서를 채우지 못했으며 그대로 두었습니다. Excel 메시지: ${reason} 다시 시도하고, 되풀이되면 통합 문서를 저장한 뒤 다시 여십시오.`,
  unfinished: (reason) =>
    `시트는 채웠지만 이전 시트를 모두 지우지 못했습니다. 이름이 “Parley_old”로 시작하는 시트를 지우십시오. Excel 메시지: ${reason}`,
  leftBehind: (reason) =>
    `통합 문서를 채우지 못했고 이름이 “Parley_new”로 시작하는 시트가 남았습니다. 다음에 만들 때 지워지며, 직접 지워도 됩니다. Excel 메시지: ${reason}`,
  inUse: (places, count) =>
    `되돌리지 않았으며 바뀐 것은 없습니다. Parley 시트를 참조하는 수식이 ${count}개 있어(${places}) 시트를 지우면 #REF!가 됩니다. 그 수식을 먼저 지우거나 시트를 그대로 두십시오.`,
  otherCase: (present, wanted) =>
    `이 통합 문서에는 “${present}” 사례가 있어 “${wanted}” 사례를 만들지 않았고 아무것도 바꾸지 않았습니다. 새 통합 문서에서 만들거나 먼저 Parley 시트를 지우십시오.`,
  unknownCase: (id, known) => `“${id}” 사례가 없습니다. 있는 사례: ${known}.`,
  unknownSector: (id, known) => `사례에 “${id}” 부문이 없습니다. 있는 부문: ${known}.`,
  unknownScenario: (id, known) => `사례에 “${id}” 시나리오가 없습니다. 있는 시나리오: ${known}.`,
  noSector: "부문을 하나 이상 고르십시오.",
  noScenario: "시나리오를 하나 이상 고르십시오.",
  badAsOf: (given, from, to) =>
    `기준일 “${given}”을(를) 쓸 수 없습니다. ${from}부터 ${to}까지의 날을 ${from}처럼 쓰십시오.`,
};
