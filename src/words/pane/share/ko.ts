/** What the tab Share says in Korean. */
import { aside } from "../aside";
import type { ShareWords } from "./en";

export const ko: ShareWords = {
  title: "보내기, 점검, 비교",
  working: "작업 중…",
  cancel: "취소",
  failed: "완료하지 못했습니다",
  unforeseen: (why) =>
    `Excel이 제대로 답하지 않았습니다${aside(why)}. 셀 편집을 마치고 다시 시도하십시오. 파일에는 마지막으로 저장한 내용이 그대로 있으니, 통합 문서가 이전과 다르면 저장하지 말고 닫으십시오.`,
  check: {
    title: "이 통합 문서 점검",
    hint: "문서를 주고받을 때 깨지는 것을 찾습니다.",
    run: "점검",
    about: (name, version, asOf) => `${name}, Parley ${version}로 작성, 기준일 ${asOf}`,
    data: (vintage) => `자료: ${vintage}`,
    noCase: "이 통합 문서에는 Parley로 작성한 사례가 없습니다.",
    counts: (parley, formulas, errors) =>
      `수식 ${formulas}개 중 ${parley}개가 Parley를 쓰고, ${errors}개에서 오류가 납니다.`,
    frozen: (cells) => `셀 ${cells}개가 고정되어 있습니다.`,
    fine: "문제가 없습니다. Parley가 있는 동료에게 보내도 됩니다.",
    workbook: "통합 문서",
    more: (count) => `같은 종류 ${count}건 더 있음`,
    repair: (count) => `바뀐 이름 ${count}개 복구`,
    putBack: (count) => `덮어쓴 수식 ${count}개 되돌리기`,
    change: (where, before, after) =>
      before.startsWith("=") ? `${where}: ${after}` : `${where}: ${before} 대신 ${after}`,
    repaired: (count) => `수식 ${count}개를 복구했습니다. 다른 것은 그대로입니다.`,
  },
  copies: {
    title: "Parley가 없는 동료에게",
    portable: "독립 사본",
    portableHint:
      "모든 Parley 수식을 같은 값을 내는 Excel 자체 수식으로 바꿉니다. Excel 2016 이후와 LibreOffice에서 입력값을 바꿀 수 있습니다.",
    list: "수식별로 어떻게 바뀌는지 보기",
    native: (count) => `수식 ${count}개가 Excel 자체 함수로 바뀝니다.`,
    values: (count) => `${count}개는 값이 됩니다.`,
    sheets: (names) => `새 시트: ${names}.`,
    where: "사본을 둘 곳",
    places: { beside: "원래 시트 옆에 새 시트로", file: "별도의 통합 문서로", here: "이 문서에서 Parley 수식 자리에" },
    whereHint: {
      beside: "원래 시트는 그대로입니다. 사본 시트는 서로만 참조하므로 따로 새 통합 문서로 옮길 수도 있습니다.",
      file: "Excel이 새 창에 엽니다. 거기서 저장해 보내십시오. 사본이 잠시 이 문서에 만들어졌다가 문서는 원래대로 돌아갑니다.",
      here: "원래 수식은 아래에서 되돌릴 때까지 문서 안에 보관됩니다.",
    },
    make: "독립 사본 만들기",
    steps: ["통합 문서를 읽는 중…", "수치를 하나씩 계산하는 중…", "사본을 쓰는 중…", "Parley 수치와 대조하는 중…"],
    made: {
      beside: (native, values) =>
        `사본을 만들었습니다. 수식 ${native}개는 Excel 자체 수식이고 ${values}개는 값입니다. 사본만 보내려면 사본 시트를 모두 선택해 이동/복사 > (새 통합 문서)를 쓰거나, 이 문서의 복사본을 저장하십시오(파일 > 복사본 저장).`,
      file: (native, values) =>
        `사본이 별도의 통합 문서로 열렸습니다. 수식 ${native}개는 Excel 자체 수식이고 ${values}개는 값입니다. 새 창에서 저장하십시오.`,
      here: (native, values) =>
        `수식 ${native}개가 Excel 자체 수식으로, ${values}개가 값으로 바뀌었습니다. 다른 이름으로 복사본을 저장해(파일 > 복사본 저장) 보내고, 아래에서 이 문서의 수식을 되돌리십시오.`,
    },
    snapshot: "스냅숏",
    snapshotHint: "값만 남기고, 각 값이 어떻게 계산되었는지 시트에 적습니다.",
    snapshotSure:
      "이 통합 문서의 모든 수식이 값이 됩니다. 실행 취소나 이전 파일로만 되돌릴 수 있으니 먼저 다른 이름으로 복사본을 저장하십시오.",
    snapshotMake: "여기에서 스냅숏 만들기",
    snapshotApart: "별도의 통합 문서로 스냅숏",
    snappedApart: (cells, sheet) =>
      `스냅숏이 별도의 통합 문서로 열렸습니다. 수식 ${cells}개가 값이고 “${sheet}” 시트에 목록이 있습니다. 이 문서는 그대로입니다.`,
    snapped: (cells, sheet) => `수식 ${cells}개가 값이 되었습니다. “${sheet}” 시트에 목록이 있습니다.`,
    freeze: "Parley 수치 고정",
    freezeHint: "제자리에서 값으로 바꾸고 수식은 문서 안에 보관합니다.",
    frozen: (cells) => `수식 ${cells}개를 문서 안에 보관하고 있습니다.`,
    unfreeze: "수식 되돌리기",
    unfrozen: (cells) => `수식 ${cells}개를 되돌렸습니다.`,
    left: (places) => `그사이 바뀌어 그대로 둔 셀: ${places}.`,
  },
  compare: {
    title: "동료의 사본과 비교",
    hint: "파일은 이 창에서만 읽고 밖으로 보내지 않습니다. 누르기 전에는 아무것도 가져오지 않습니다.",
    choose: ".xlsx 파일 선택",
    progress: (done, of) => `차이 ${of}개 중 ${done + 1}번째를 계산하는 중…`,
    same: "가정이 모두 같습니다.",
    formulasDiffer: "가정은 모두 같은데 기대 관세가 다릅니다. 수식이나 버전이 다르니 상대 사본을 열어 점검하십시오.",
    headline: (ours, theirs) => `기대 관세: 우리 ${ours}, 상대 ${theirs}`,
    bridge: "왜 다른가? 차이 분해 작성",
    bridged:
      "Bridge 시트가 상대 파일의 금액에서 우리 금액까지의 차이를 법령, 수입액, 합의 조건, 무역 반응으로 나눕니다. 더하면 차이와 같습니다.",
    toBridge: "Bridge 시트로 이동",
    none: "없음",
    ours: "우리",
    theirs: "상대",
    effect: {
      alone: (effect) => `가져오면 ${effect}`,
      probabilities: (effect) => `확률을 모두 가져오면 ${effect}`,
      withProbabilities: (effect) => `확률과 함께 가져오면 ${effect}`,
      scenarios: (effect) => `시나리오와 확률을 모두 가져오면 ${effect}`,
    },
    trade: (vintage, rows) => `${vintage === "" ? "" : `${vintage}년, `}행 ${rows}개`,
    bundledTrade: "Parley에 들어 있는 무역 자료",
    figures: (count) => `수치 ${count}개가 다름`,
    tradeByHand: "상대 자료로 계산하려면 부문 탭에서 무역 자료를 갱신하거나 상대의 표를 붙여 넣으십시오",
    nothing: "기대 관세는 바뀌지 않음",
    noHeadline: "우리 문서에 지금 기대 관세가 없어 각 차이의 효과를 계산할 수 없습니다.",
    unsaid: {
      none: "이것만 가져오면 기대 관세가 계산되지 않음",
      error: "상대 값이 오류여서 가져오지 않음",
      refused: "시나리오와 부문이 하나 이상 있어야 함",
      unknown:
        "효과는 가져온 뒤에 보입니다. 시트를 다시 채우는 것만으로 기대 관세가 바뀌거나, Parley가 쓰지 않은 수식에 달려 있기 때문입니다. 여기 작업창의 실행 취소로 되돌릴 수 있습니다.",
    },
    changedBy: { ours: "우리가 바꿈", theirs: "상대가 바꿈", both: "양쪽이 바꿈" },
    blank: "빈칸",
    hasRow: (has, companions) => (!has ? "행 없음" : companions === 0 ? "행 있음" : `행 있음, 딸린 행 ${companions}개`),
    addRow: (place) => `행 추가: ${place}`,
    removeRow: (place) => `행 삭제: ${place}`,
    byHand: "행은 직접 추가하거나 삭제하십시오.",
    take: (count, deletions) => `선택한 ${count}개 가져오기${deletions === 0 ? "" : ` (삭제 ${deletions}개 포함)`}`,
    undo: "실행 취소",
    undone: "되돌렸습니다. 통합 문서가 이전 상태입니다.",
    taken: (count) => `가정 ${count}개를 가져왔습니다.`,
    left: (count) => `${count}개는 그사이 바뀌어 그대로 두었습니다.`,
  },
};
