/** What sharing says in Korean. */
import { ko as cellsText } from "../cells/ko";
import { firstOf, signed } from "../formats";
import type { SharingText } from "./en";

const cells = (count: number): string => count.toLocaleString("ko-KR");

export const ko: SharingText = {
  cells: cellsText,
  check: {
    newerRecord: (schema, known) =>
      `더 새로운 Parley에서 저장한 통합 문서입니다(기록 형식 ${schema}, 이 버전이 아는 형식 ${known}).`,
    newerRecordRemedy:
      "작성, 고정, 비교를 하기 전에 Parley를 업데이트하십시오. 그때까지 시트는 읽을 수 있고 셀은 저장된 그대로입니다.",
    damaged: "Parley가 남긴 작성 기록을 읽을 수 없습니다.",
    damagedRemedy: "통합 문서를 다시 작성하십시오. 사례의 원래 수치와 다른 입력값은 유지됩니다.",
    builtWith: (theirs, ours) => `이 시트는 Parley ${theirs}로 작성했고, 지금 버전은 ${ours}입니다.`,
    older: "이 버전의 자료와 수식을 쓰려면 통합 문서를 다시 작성하십시오. 바꾼 입력값은 유지됩니다.",
    newer: "Parley를 업데이트하십시오. 이 버전에서 다시 계산하면 수치가 달라질 수 있습니다.",
    newData: (what) =>
      `이 Parley에는 이 사례의 더 새로운 자료가 있습니다: ${what}. Parley 자체 자료를 찾는 수식은 다시 계산될 때 이 자료를 따릅니다.`,
    newDataRemedy:
      "표까지 맞추려면 통합 문서를 다시 작성하십시오. 바꾼 입력값은 유지됩니다. 이전 수치를 남기려면 먼저 스냅숏을 만드십시오.",
    sourceOf: (title, date) => `${title}(${date})`,
    rowsOf: (table, count) => `${table} 표의 ${cells(count)}개 행`,
    actsOf: (table, count, acts) =>
      `통합 문서를 작성한 뒤 법이 바뀜 — ${table} 표의 ${cells(count)}개 행: ${firstOf(acts)}`,
    refreshEffect: (before, after) =>
      Math.round(before) === Math.round(after)
        ? "다시 작성해도 예상 관세는 그대로입니다."
        : `다시 작성하면 예상 관세가 ${signed(after - before)}달러 바뀝니다(${cells(Math.round(before))}달러에서 ${cells(Math.round(after))}달러).`,
    refreshUnknown:
      "다시 작성할 때 예상 관세가 어떻게 되는지는 알 수 없습니다. 직접 쓴 수식이 걸려 있거나 예상 관세가 없는 통합 문서입니다.",
    brokenName: (formula) => `다른 프로그램이 Parley 함수 이름을 바꾸었습니다: ${formula}`,
    repairWrites: (formula) => `복구하면 ${formula} 수식이 됩니다`,
    asText: (formula) => `수식이 텍스트로 들어 있습니다: ${formula}`,
    asTextRemedy: (formula) => `직접 쓴 수식이면 셀 서식을 일반으로 바꾸고 ${formula} 을(를) 입력하십시오`,
    error: (error, formula) => `${formula}의 결과가 ${error}입니다`,
    parleyName: "Parley 창을 열고(홈 > 추가 기능) Ctrl+Alt+F9로 다시 계산하십시오.",
    unknownName: "이 통합 문서에 없는 이름, 표 또는 함수가 있는지 확인하십시오.",
    lostCells: "수식이 가리키던 셀이 삭제되었습니다. 실행을 취소하거나 통합 문서를 다시 작성하십시오.",
    parleyError: "셀을 선택해 오류 메시지를 읽어 보십시오. 어떤 인수가 왜 틀렸는지 알려 줍니다.",
    otherError: "입력값을 거슬러 올라가 처음 오류가 난 셀을 찾으십시오.",
    probabilities: (sum) => `시나리오 확률의 합이 1이 아니라 ${sum}입니다. 기대 관세가 표시되지 않습니다.`,
    probabilitiesRemedy: "입력 시트에서 합이 100%가 되도록 고치십시오.",
    valuesOnly: "Parley 수식이 하나도 없습니다. 스냅숏이거나 독립 사본입니다.",
    valuesOnlyRemedy: "원본 통합 문서를 요청하거나 여기에서 새로 작성하십시오.",
    spill:
      "여러 값을 내는 수식인데 값이 들어갈 셀이 비어 있지 않습니다. 그 셀을 지우거나 내용을 다른 곳으로 옮기십시오.",
    deleted: (name) => `${name}을(를) 계산하는 수식이 삭제되었습니다.`,
    inTheWay: (name, value) =>
      `${name}의 결과가 들어갈 자리에 다른 내용이 있어, 이 셀을 비울 때까지 #SPILL! 오류가 납니다: ${value}`,
    removeOldSheets:
      "입력을 취소하거나, Parley로 이 셀을 지우십시오. 값은 입력 칸(노란 바탕의 파란 글자)에서 바꾸십시오.",
    moveFromTheWay: "이 수식을 결과가 들어갈 자리 밖의 셀로 옮기십시오.",
    overwritten: (name, value) => `${name}을(를) 계산하는 자리에 값이 들어 있습니다: ${value}`,
    overwrittenRemedy:
      "입력을 취소하거나, 통합 문서를 다시 작성해 수식을 되살리십시오. 값은 입력 칸(노란 바탕의 파란 글자)에서 바꾸십시오.",
    putBackWrites: (formula) =>
      `입력을 취소하거나, Parley로 수식을 되돌리십시오: ${formula}. 값은 입력 칸(노란 바탕의 파란 글자)에서 바꾸십시오.`,
    link: (formula) => `다른 통합 문서의 수치를 가져오는 수식입니다: ${formula}`,
    linkRemedy:
      "받는 사람에게 그 문서가 없을 수 있습니다. 사본을 만들기 전에 연결을 끊으십시오(데이터 > 연결 편집 > 연결 끊기).",
    notRead: (count) => `시트에 셀이 ${cells(count)}개 있어 살펴보지 않았습니다.`,
    notReadRemedy: "이렇게 큰 시트에는 Parley 수식을 두지 않는 것이 좋습니다. 직접 확인하십시오.",
  },
  refusals: {
    newer: (schema) =>
      `더 새로운 Parley에서 저장한 통합 문서입니다(기록 형식 ${schema}). 먼저 Parley를 업데이트하십시오. 바뀐 것은 없습니다.`,
    unsafe:
      "작성 기록에 Parley가 쓰지 않는 XML 엔터티가 선언되어 있어 믿을 수 없는 파일입니다. 새 통합 문서에 사례를 작성하십시오. 바뀐 것은 없습니다.",
    tooLarge: (sheet, count) =>
      `“${sheet}” 시트에 셀이 ${cells(count)}개 있어 Parley가 살펴볼 수 있는 크기를 넘습니다. 다른 통합 문서로 옮기십시오. 바뀐 것은 없습니다.`,
    links: (where) =>
      `${where}의 수식이 다른 통합 문서의 수치를 가져옵니다. 연결을 끊고(데이터 > 연결 편집 > 연결 끊기) 다시 시도하십시오. 바뀐 것은 없습니다.`,
    broken: (where) =>
      `${where}의 Parley 함수 이름이 다른 프로그램에서 바뀌었습니다. 먼저 통합 문서를 점검하고 복구하십시오. 바뀐 것은 없습니다.`,
    frozenAlready: "수치가 이미 고정되어 있습니다.",
    nothingToFreeze: "Parley 수식이 없어 고정할 것이 없습니다.",
    nothingFrozen: "이 통합 문서에는 고정된 수치가 없습니다.",
    unfreezeFirst: "이 통합 문서의 수치가 고정되어 있습니다. 먼저 고정을 푸십시오. 바뀐 것은 없습니다.",
    noFormula: "수식이 없어 고정할 것이 없습니다. 그대로 보내도 됩니다.",
    noParleyFormula: "Parley 수식이 없습니다. 그대로 보내도 됩니다.",
    sheetInTheWay: (sheet) =>
      `Parley가 만들지 않은 “${sheet}” 시트가 있습니다. 이름을 바꾸고 다시 시도하십시오. 바뀐 것은 없습니다.`,
    nameInTheWay: (name) =>
      `통합 문서가 “${name}” 이름을 이미 쓰고 있습니다. 이름을 바꾸고(수식 > 이름 관리자) 다시 시도하십시오. 수식은 바뀌지 않았습니다.`,
    noCase: "Parley로 작성한 사례가 없는 통합 문서라 비교할 가정이 없습니다.",
    unknownCase: (id) => `이 버전의 Parley가 모르는 사례 “${id}”입니다. 먼저 업데이트하십시오.`,
    otherCase: (ours, theirs) =>
      `두 통합 문서의 사례가 “${ours}”와 “${theirs}”로 서로 다릅니다. 같은 사례의 사본끼리 비교하십시오.`,
    cancelled: "취소했습니다. 통합 문서는 그대로입니다.",
    calculating:
      "Excel이 아직 계산하는 중이라 셀의 수치가 예전 값일 수 있습니다. 상태 표시줄에서 계산이 끝난 것을 확인하고(또는 Ctrl+Alt+F9로 다시 계산하고) 다시 시도하십시오. 통합 문서는 그대로입니다.",
    changed: "이 수치를 표시한 뒤에 시트가 바뀌었습니다. 다시 확인한 뒤 반복하십시오. 변경된 내용은 없습니다.",
    manual:
      "계산이 수동으로 설정되어 있어 셀의 수치가 예전 값일 수 있습니다. 자동으로 바꾸고(수식 > 계산 옵션 > 자동) 다시 시도하십시오. 통합 문서는 그대로입니다.",
    noJson: "인수가 JSON 개체가 아닙니다.",
    noTheirs: "상대 통합 문서의 가정이 없습니다.",
    noneChosen: "선택한 차이가 없습니다.",
    noFile: (why) =>
      `Excel이 통합 문서를 파일로 주지 않았습니다: ${why} 통합 문서는 그대로입니다. 문서 안에 사본을 만들어 다른 이름으로 저장하십시오.`,
    notOpened:
      "Excel이 사본을 새 통합 문서로 열지 못했습니다. 통합 문서는 그대로입니다. 문서 안에 사본을 만들어 다른 이름으로 저장하십시오.",
    isProtected: "통합 문서나 시트가 보호되어 있습니다. 보호를 해제하고(검토 > 보호 해제) 다시 시도하십시오.",
    editing: "셀을 편집하는 중입니다. Enter나 Esc를 누르고 다시 시도하십시오.",
    file: {
      empty: "빈 파일입니다.",
      old: "예전 .xls 형식이거나 암호로 보호된 파일입니다. Excel에서 열어 암호 없는 .xlsx로 저장하십시오.",
      noZip: ".xlsx 통합 문서가 아닙니다.",
      bomb: "압축을 풀면 256MB가 넘는 파일입니다. 이런 통합 문서에는 필요 없는 크기라 열지 않았습니다.",
      damaged: "파일이 손상되어 압축을 풀 수 없습니다.",
      noWorkbook: "압축 파일이지만 통합 문서가 들어 있지 않습니다.",
      macros: "매크로가 들어 있는 통합 문서입니다. Excel에서 열어 매크로 없는 .xlsx로 저장하십시오.",
      entities: (part) => `파일의 ${part} 부분이 통합 문서에 쓰이지 않는 문서 형식을 선언하고 있어 열지 않았습니다.`,
      broken: (part) => `파일의 ${part} 부분이 올바른 XML이 아닙니다.`,
      tooMany: (sheet) => `“${sheet}” 시트의 셀이 200,000개를 넘어 Parley가 살펴볼 수 있는 크기를 넘습니다.`,
    },
  },
  why: {
    manyCells: (id) => `PARLEY.${id}가 범위를 받아 여러 셀을 채웁니다.`,
    brokenArgument: (error) => `인수 하나의 결과가 ${error}입니다.`,
    noForm: (id) => `PARLEY.${id}는 Excel 자체 함수로 나타낼 수 없습니다.`,
    factsOfGood: (id) => `PARLEY.${id}에 물품의 사실이 있어 세율 표에서 찾을 수 없습니다.`,
    notFollowed: (text) => `${text}이(가) 가리키는 셀을 찾을 수 없습니다.`,
    noNumber: (id) => `PARLEY.${id}의 결과가 텍스트입니다.`,
    linear: "PARLEY.TRADE_EFFECT가 선형 모형을 씁니다.",
    tooLong: "Excel 수식으로 쓰면 허용 길이를 넘습니다.",
    lastDay: "Parley 관세 일정의 마지막 날을 쓰는데, 그 날짜는 셀에 없습니다.",
    textDay: "날짜가 텍스트입니다. 날짜 값으로 쓰십시오.",
    textDays: "기간의 날짜가 텍스트입니다. 날짜 값으로 쓰십시오.",
    noTable: (text) => `인수 ${text}이(가) 표 전체가 아닙니다.`,
    parleyErrs: "Parley에서도 오류가 나는 셀입니다.",
    moment: "계산하는 순간부터 세는 수식입니다. AsOf처럼 날짜가 있는 셀을 지정하십시오.",
    clockText: "세기 시작하는 날이 시각이 붙은 텍스트라 Excel 자체 함수로 나타낼 수 없습니다.",
    deadlineText: "협상 시한을 쓴 방식을 Excel 자체 함수로 풀 수 없습니다.",
    zones: "Excel 자체 함수는 시간대를 모릅니다.",
    noCalendar: (name) => `“${name}” 달력은 없습니다.`,
    otherFigure: (value) => `Excel 자체 함수로는 ${value}이(가) 나옵니다.`,
  },
  sheets: {
    figures: {
      intro: (of, version) =>
        `스냅숏${of}: Parley ${version}와 Excel이 계산한 값만 있습니다. 여기에서 입력값을 바꿔도 다른 값은 바뀌지 않습니다.`,
      rows: "각 행은 수식이 값으로 바뀐 셀을 나타냅니다.",
    },
    ofCase: (name) => `(사례: “${name}”)`,
    data: (vintage) => `자료: ${vintage}.`,
    headers: {
      cell: "셀",
      became: "바뀐 형태",
      why: "이유",
      formula: "수식",
      parleyFormula: "Parley 수식",
      version: "Parley 버전",
      vintage: "자료 시점",
      asOf: "기준일",
      source: "출처",
    },
    becameValue: "값",
    becameFormula: "수식",
    copy: {
      intro: (of, version, native, values) =>
        `Parley ${version}로 만든 독립 사본입니다${of}. Parley 없이 Excel 2016 이후와 LibreOffice에서 계산됩니다. Parley 수식 ${native}개가 Excel 자체 수식으로, ${values}개가 값으로 바뀌었습니다.`,
      care: "Excel 자체 함수는 음수나 25%를 25로 쓴 것처럼 Parley가 거부하는 값도 받아들이니 입력할 때 주의하십시오.",
      back: "Parley 창의 고정 풀기를 쓰면, 새 수식과 값이 바뀌지 않은 셀은 원래 수식으로 돌아갑니다.",
      beside: (sheets) =>
        `원래 시트 ${sheets}개는 Parley를 쓰는 동료를 위해 그대로 옆에 있습니다. 사본 시트는 서로만 참조하므로 입력값은 사본에서 바꾸십시오. 필요 없으면 사본 시트를 삭제하십시오.`,
    },
    rates: {
      title: "품목, 원산지, 시나리오, 날짜별 관세율",
      intro: (version) =>
        `이 사본을 만들 때의 Measures 표를 바탕으로 Parley ${version}가 준 세율입니다. 사본의 수식이 여기에서 세율을 찾으므로 날짜, 금액, 시나리오를 바꿀 수 있습니다.`,
      limits:
        "조치나 부문의 품목 코드를 바꾼 것은 여기에 반영되지 않으니 새 사본을 받으십시오. 목록에 없는 품목은 세율 0이 아니라 오류가 됩니다.",
      paths: "품목, 원산지, 시나리오마다 적힌 경로 번호를 따르며, 경로의 행은 Parley rate paths 시트에 있습니다.",
      headers: ["품목", "원산지", "시나리오", "관세 일정", "경로"],
    },
    ratePaths: {
      title: "날짜별 세율 경로",
      rows: "각 행은 시작일부터 종료일 전날까지, 기준일이 공표 시작일부터 공표 종료일 전날 사이일 때 적용됩니다.",
      headers: ["행", "경로", "공표 시작일", "공표 종료일", "시작일", "종료일", "세율", "이전까지 세율×일수"],
    },
    lookups: {
      title: "사본의 셀이 읽는 세율 경로의 행",
      intro:
        "셀마다 경로 번호와, 첫날과 마지막 날이 속하는 Parley rate paths 시트의 행 번호입니다. 사본의 수식은 이 행에서 세율을 가져옵니다. 0이면 해당 날짜의 행이 없습니다.",
      headers: ["처음 읽는 셀", "경로", "첫날의 행", "마지막 날의 행"],
    },
    sectorFigures: {
      title: "부문 수치",
      intro: (version) =>
        `이 통합 문서의 품목에 대한 Parley ${version}의 수치입니다. 목록에 없는 품목은 오류가 됩니다.`,
      headers: ["품목", "수치", "원산지", "표", "값", "출처"],
    },
    holidays: {
      title: "정부 기관이 쉬는 날(주말 제외)",
      intro: (from, until, sources) => `${from}부터 ${until}까지. ${sources.join(". ")}.`,
      names: (country) => `휴일(${country})`,
      either: (countries) => `${countries.join("·")} 중 한 곳이라도 쉬는 날`,
    },
  },
  sources: {
    trade: "미국 인구조사국 2024년 HTS별 미국 수입, USITC HTS 2025 기본 세율",
    ownTrade: "통합 문서의 TradeData 표에 있는 수치",
    ownActs: "Measures 표의 법령과 출처, 미국은 USITC HTS 2025 기본 세율",
    bundledActs: "Parley에 들어 있는 관세 조치 일정, USITC HTS 2025 기본 세율",
    holidays: "Parley에 들어 있는 정부 기관 휴무일",
    cells: "수식이 가리키는 셀의 계산",
  },
};
