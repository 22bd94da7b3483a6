/** What the tab Share says, in both languages; loaded with the tab. */
import type { Language } from "../../../cases/case";
import { aside } from "../../text/aside";

const en = {
  title: "Send it, check it, compare it",
  working: "Working…",
  cancel: "Cancel",
  failed: "That could not be done",
  unforeseen: (why: string) =>
    `Excel did not answer as it should ${aside(why)}. Leave the cell you are editing, then try again. Your file holds what was saved last: if the workbook is not as it was, close it without saving.`,
  check: {
    title: "Check this workbook",
    hint: "Finds what breaks when a workbook travels.",
    run: "Check",
    about: (name: string, version: string, asOf: string) => `${name}, built with Parley ${version}, as of ${asOf}`,
    data: (vintage: string) => `Data: ${vintage}`,
    noCase: "Parley has built no case in this workbook; there is nothing to check yet.",
    counts: (parley: number, formulas: number, errors: number) =>
      `${parley} of ${formulas} formulas use Parley; ${errors} ${errors === 1 ? "gives" : "give"} an error.`,
    frozen: (cells: number) => `${cells} cells are frozen.`,
    fine: "Nothing was found: the workbook is safe to send to a colleague who has Parley.",
    workbook: "Workbook",
    more: (count: number) => `and ${count} more of this kind`,
    repair: (count: number) => `Repair ${count} changed ${count === 1 ? "name" : "names"}`,
    putBack: (count: number) => `Put back ${count} overwritten ${count === 1 ? "formula" : "formulas"}`,
    change: (where: string, before: string, after: string) =>
      before.startsWith("=") ? `${where}: ${after}` : `${where}: ${after} in place of ${before}`,
    repaired: (count: number) =>
      `${count} ${count === 1 ? "formula was" : "formulas were"} repaired; nothing else was touched:`,
  },
  copies: {
    title: "For a colleague without Parley",
    portable: "Portable copy",
    portableHint:
      "Every Parley formula becomes Excel's own with the same number, so that inputs can be changed in Excel 2016 and later and in LibreOffice.",
    list: "Show what becomes of each formula",
    native: (count: number) => `${count} formulas become Excel's own functions.`,
    lambda: "No LAMBDA is needed.",
    values: (count: number) => `${count} ${count === 1 ? "becomes a value" : "become values"}:`,
    sheets: (names: string) => `New sheets: ${names}.`,
    where: "Where the copy stands",
    places: {
      beside: "As new sheets, beside the live ones",
      file: "As a workbook of its own",
      here: "In this workbook, in place of Parley's formulas",
    },
    whereHint: {
      beside:
        "The live sheets stay as they are. The copies look only at one another, so they can also be moved to a workbook of their own.",
      file: "Excel opens it in a new window, to be saved and sent. For a moment the copy stands here; then this workbook is as it was.",
      here: "The formulas wait in the workbook until you give them back below.",
    },
    make: "Make the portable copy",
    /** By the number of steps that are done. */
    steps: [
      "Reading the workbook…",
      "Working out each figure…",
      "Writing the copy…",
      "Comparing with Parley's figures…",
    ],
    made: {
      beside: (native: number, values: number) =>
        `The copy is there: ${native} formulas are Excel's own, ${values} are values. To send it alone, select all its sheets, then Move or Copy > (new book); or save a copy of this workbook (File > Save a Copy).`,
      file: (native: number, values: number) =>
        `The copy is open as a workbook of its own: ${native} formulas are Excel's own, ${values} are values. Save it there.`,
      here: (native: number, values: number) =>
        `${native} formulas became Excel's own, ${values} became values. Now save a copy under another name (File > Save a Copy) and send that; then give this workbook its formulas back below.`,
    },
    snapshot: "Snapshot",
    snapshotHint: "Values only, with a sheet that says for each what it was calculated from.",
    snapshotSure:
      "All formulas of this workbook become values, and only Undo or an older file brings them back. Save a copy under another name first.",
    snapshotMake: "Take the snapshot here",
    snapshotApart: "Snapshot as a workbook of its own",
    snappedApart: (cells: number, sheet: string) =>
      `The snapshot is open as a workbook of its own: ${cells} formulas are values there, and the sheet “${sheet}” lists them. This workbook is as it was.`,
    snapped: (cells: number, sheet: string) => `${cells} formulas became values; the sheet “${sheet}” lists them.`,
    freeze: "Freeze Parley's figures",
    freezeHint: "Values in place; the formulas wait in the workbook.",
    frozen: (cells: number) => `${cells} ${cells === 1 ? "formula waits" : "formulas wait"} in the workbook.`,
    unfreeze: "Give the formulas back",
    unfrozen: (cells: number) => `${cells} ${cells === 1 ? "formula is" : "formulas are"} back.`,
    left: (places: string) => `Left as they are, because they were changed meanwhile: ${places}.`,
  },
  compare: {
    title: "Compare with a colleague's copy",
    hint: "The file is read here in the pane and goes nowhere. Nothing is taken without your click.",
    choose: "Choose an .xlsx file",
    progress: (done: number, of: number) => `Working out difference ${done + 1} of ${of}…`,
    same: "The assumptions are the same.",
    formulasDiffer:
      "The assumptions are the same, and yet the expected duty differs: formulas or versions do. Open their copy and check it.",
    headline: (ours: string, theirs: string) => `Expected duty: ours ${ours}, theirs ${theirs}`,
    none: "none",
    ours: "Ours",
    theirs: "Theirs",
    effect: {
      alone: (effect: string) => `Taking it: ${effect}`,
      probabilities: (effect: string) => `Taking all probabilities: ${effect}`,
      withProbabilities: (effect: string) => `Taking it with all probabilities: ${effect}`,
      scenarios: (effect: string) => `Taking all scenarios and probabilities: ${effect}`,
    },
    trade: (vintage: string, rows: number) => `${vintage === "" ? "" : `${vintage}, `}${rows} rows`,
    bundledTrade: "the trade that comes with Parley",
    figures: (count: number) => `${count} ${count === 1 ? "figure differs" : "figures differ"}`,
    tradeByHand: "To count with theirs, update the trade data in Sectors, or paste their table",
    nothing: "Does not change the expected duty",
    noHeadline: "Ours gives no expected duty now, so what a difference does to it cannot be said.",
    unsaid: {
      none: "Taken alone, it would leave no expected duty",
      error: "Theirs is an error, which is not taken over",
      refused: "The sheets need at least one scenario and one sector",
      unknown:
        "What it does shows once it is taken: filling the sheets anew would change the expected duty by itself, or it rests on formulas that Parley did not write. Undo takes it back.",
    },
    changedBy: { ours: "changed here", theirs: "changed by them", both: "changed by both" },
    blank: "blank",
    hasRow: (has: boolean, companions: number) =>
      !has
        ? "no such row"
        : companions === 0
          ? "a row"
          : `a row, and ${companions} that ${companions === 1 ? "hangs" : "hang"} on it`,
    addRow: (place: string) => `Add the row ${place}`,
    removeRow: (place: string) => `Delete the row ${place}`,
    byHand: "Add or delete the row by hand.",
    take: (count: number, deletions: number) =>
      `Take over ${count} chosen${deletions === 0 ? "" : `, ${deletions} of them ${deletions === 1 ? "a deletion" : "deletions"}`}`,
    undo: "Undo",
    undone: "Taken back: the workbook holds what it held before.",
    taken: (count: number) => `${count} ${count === 1 ? "assumption was" : "assumptions were"} taken over.`,
    left: (count: number) => `${count} changed meanwhile and ${count === 1 ? "was" : "were"} left.`,
  },
};

export type ShareWords = typeof en;

const ko: ShareWords = {
  title: "보내기, 점검, 비교",
  working: "작업 중…",
  cancel: "취소",
  failed: "완료하지 못했습니다",
  unforeseen: (why) =>
    `Excel이 제대로 답하지 않았습니다${aside(why)}. 셀 편집을 마치고 다시 시도하세요. 파일에는 마지막으로 저장한 내용이 그대로 있으니, 통합 문서가 이전과 다르면 저장하지 말고 닫으세요.`,
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
    lambda: "LAMBDA는 쓰지 않습니다.",
    values: (count) => `${count}개는 값이 됩니다.`,
    sheets: (names) => `새 시트: ${names}.`,
    where: "사본을 둘 곳",
    places: { beside: "원래 시트 옆에 새 시트로", file: "별도의 통합 문서로", here: "이 문서에서 Parley 수식 자리에" },
    whereHint: {
      beside: "원래 시트는 그대로입니다. 사본 시트는 서로만 참조하므로 따로 새 통합 문서로 옮길 수도 있습니다.",
      file: "Excel이 새 창에 엽니다. 거기서 저장해 보내세요. 사본이 잠시 이 문서에 만들어졌다가 문서는 원래대로 돌아갑니다.",
      here: "원래 수식은 아래에서 되돌릴 때까지 문서 안에 보관됩니다.",
    },
    make: "독립 사본 만들기",
    steps: ["통합 문서를 읽는 중…", "수치를 하나씩 계산하는 중…", "사본을 쓰는 중…", "Parley 수치와 대조하는 중…"],
    made: {
      beside: (native, values) =>
        `사본을 만들었습니다. 수식 ${native}개는 Excel 자체 수식이고 ${values}개는 값입니다. 사본만 보내려면 사본 시트를 모두 선택해 이동/복사 > (새 통합 문서)를 쓰거나, 이 문서의 복사본을 저장하세요(파일 > 복사본 저장).`,
      file: (native, values) =>
        `사본이 별도의 통합 문서로 열렸습니다. 수식 ${native}개는 Excel 자체 수식이고 ${values}개는 값입니다. 새 창에서 저장하세요.`,
      here: (native, values) =>
        `수식 ${native}개가 Excel 자체 수식으로, ${values}개가 값으로 바뀌었습니다. 다른 이름으로 복사본을 저장해(파일 > 복사본 저장) 보내고, 아래에서 이 문서의 수식을 되돌리세요.`,
    },
    snapshot: "스냅숏",
    snapshotHint: "값만 남기고, 각 값이 어떻게 계산되었는지 시트에 적습니다.",
    snapshotSure:
      "이 통합 문서의 모든 수식이 값이 됩니다. 실행 취소나 이전 파일로만 되돌릴 수 있으니 먼저 다른 이름으로 복사본을 저장하세요.",
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
    formulasDiffer: "가정은 모두 같은데 기대 관세가 다릅니다. 수식이나 버전이 다르니 상대 사본을 열어 점검하세요.",
    headline: (ours, theirs) => `기대 관세: 우리 ${ours}, 상대 ${theirs}`,
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
    bundledTrade: "Parley에 들어 있는 무역",
    figures: (count) => `수치 ${count}개가 다름`,
    tradeByHand: "상대 자료로 계산하려면 부문 탭에서 무역 자료를 갱신하거나 상대의 표를 붙여 넣으세요",
    nothing: "기대 관세는 바뀌지 않음",
    noHeadline: "우리 문서에 지금 기대 관세가 없어 각 차이의 효과를 말할 수 없습니다.",
    unsaid: {
      none: "이것만 가져오면 기대 관세가 계산되지 않음",
      error: "상대 값이 오류여서 가져오지 않음",
      refused: "시나리오와 부문이 하나 이상 있어야 함",
      unknown:
        "효과는 가져온 뒤에 보입니다. 시트를 다시 채우는 것만으로 기대 관세가 바뀌거나, Parley가 쓰지 않은 수식에 달려 있기 때문입니다. 실행 취소로 되돌릴 수 있습니다.",
    },
    changedBy: { ours: "우리가 바꿈", theirs: "상대가 바꿈", both: "양쪽이 바꿈" },
    blank: "빈칸",
    hasRow: (has, companions) => (!has ? "행 없음" : companions === 0 ? "행 있음" : `행 있음, 딸린 행 ${companions}개`),
    addRow: (place) => `행 추가: ${place}`,
    removeRow: (place) => `행 삭제: ${place}`,
    byHand: "행은 직접 추가하거나 삭제하세요.",
    take: (count, deletions) => `선택한 ${count}개 가져오기${deletions === 0 ? "" : ` (삭제 ${deletions}개 포함)`}`,
    undo: "실행 취소",
    undone: "되돌렸습니다. 통합 문서가 이전 상태입니다.",
    taken: (count) => `가정 ${count}개를 가져왔습니다.`,
    left: (count) => `${count}개는 그사이 바뀌어 그대로 두었습니다.`,
  },
};

export const shareWords: Record<Language, ShareWords> = { en, ko };
