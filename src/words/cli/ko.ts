/** What the command line says in Korean. Options and commands stay as they are typed. */
import type { CliText, Taking } from "./words";

const count = (value: number): string => value.toLocaleString("ko-KR");

const TAKING: Record<Taking, string> = {
  theirs: "상대 값을",
  scenarios: "상대의 시나리오와 확률을 모두",
  "with probabilities": "상대의 행과 확률을 모두",
  probabilities: "상대의 확률을 모두",
};

export const ko: CliText = {
  simulate: {
    heading: (outcome, draws, seed) => `${outcome}: 추출 ${draws}회, 시드 ${seed}`,
    percentiles: (p5, p25, p50, p75, p95, mean) =>
      `  5 %  ${p5}\n  25 % ${p25}\n  50 % ${p50}\n  75 % ${p75}\n  95 % ${p95}\n  평균 ${mean}`,
    now: (value) => `  현재 ${value}`,
    without: (count) => `  추출 ${count.toLocaleString("ko-KR")}회에서는 숫자가 아니어서 세지 않았습니다.`,
    moves: "  결과를 움직이는 입력: 낮은 값과 높은 값일 때의 결과, 표준편차 하나만큼 커질 때의 변화",
    moved: (input, low, high, perDeviation) => `    ${input}: ${low} ~ ${high}; ${perDeviation}`,
    slow: (cell, what) => `  ${cell}의 ${what}은(는) 추출마다 따로 계산합니다.`,
    reached: (by, value, cell, outcome) => `${by} = ${value}일 때 ${cell} = ${outcome}입니다.`,
    notReached: (by, low, high, cell, wanted, value, outcome) =>
      `${by}의 ${low}부터 ${high}까지의 값 가운데 ${cell}을(를) ${wanted}(으)로 만드는 값은 없습니다. 가장 가까운 값은 ${by} = ${value}이고 이때 ${outcome}입니다.`,
    goalNow: (by, value, cell, outcome) => `현재 ${by} = ${value}, ${cell} = ${outcome}입니다.`,
    notANumber: "숫자 아님",
  },
  summaries: {
    workbook:
      "창의 단추와 같이 통합 문서에 사례를 작성합니다. --brief를 붙이면 Brief 시트도 만듭니다. Excel에서는 수식 앞에 @가 붙어 보이지만 결과는 같습니다.",
    "own-case": "어느 나라든 직접 만든 사례로 통합 문서를 작성하고, 제외한 품목 행을 알려 줍니다(docs/own-case.md).",
    calc: `한 줄에 하나씩 수식을 계산해 줄마다 JSON 한 줄을 출력합니다: {"formula","value"}. 결과가 여러 셀이면 value는 행의 목록이고
(그 안의 오류는 {"error"}), 오류이면 {"formula","error","message"}입니다. --data는 파일을 Data!A1에 표 Data로 넣습니다.`,
    recalc:
      "통합 문서의 Parley 수식과 그에 딸린 수식을 다시 계산하고, 다른 수식의 결과를 포함해 나머지는 그대로 둡니다.",
    portable: "Parley가 없는 사람을 위해 Parley 수식을 Excel 자체 수식으로 바꾼 사본을 만듭니다.",
    snapshot: "수식을 값으로 바꾼 사본을 만들고, 각 값의 산출 근거를 시트에 적습니다.",
    check: "통합 문서를 보낼 때 문제가 될 것을 찾습니다: 바뀐 함수 이름, 오류, 버전 차이, 확률, 값으로 덮어쓴 수식.",
    compare: "서로 다른 가정, 바꾼 쪽, 각 차이가 기대 관세에 미치는 영향을 보여 줍니다.",
    simulate: `통합 문서의 어떤 셀이든 다른 셀을 입력으로 하여, 그 사이의 수식대로 추출합니다. 백분위수와 결과를 가장 크게 움직이는 입력을 보여 줍니다.
입력은 셀과 낮은 값, 가능성이 가장 큰 값, 높은 값(또는 낮은 값과 높은 값)이며, 날짜는 2025-07-09로 쓰면 하루 단위로 추출합니다. --correlate에는 두 입력과 순위상관계수를 씁니다.`,
    goal: "한 셀이 정한 값에 이르게 하는 다른 셀의 값을 주어진 범위에서 찾고, 없으면 가장 가까운 값을 알려 줍니다.",
    law: "모든 품목·원산지·날짜의 법을 어느 엔진에서나 읽는 Parquet 파일로 씁니다. --csv를 붙이면 압축한 CSV도 씁니다(docs/scale.md).",
    duty: `CSV나 Parquet 파일의 행마다(행 수 제한 없음) 세율, 관세, 법령별 부분과 이유를 더합니다. 제외한 행은 따로 씁니다. --columns는
저절로 찾지 못하는 열을 지정하고, --print-sql은 다른 엔진에서 실행할 문을 출력합니다(docs/scale.md).`,
  },
  help: (
    commands,
    examples,
  ) => `화면 없는 Parley: 같은 추가 기능을 Excel 대역에서 실행합니다. 아래의 "parley"는 "npm run --silent parley --"입니다.

${commands}

예:
${examples}

메시지는 환경 변수(LC_ALL, LC_MESSAGES, LANG)에 따라 영어 또는 한국어로 나옵니다.
종료 코드: 0 완료, 1 실행 실패, 2 잘못된 명령줄.
`,
  given: {
    workbook: "통합 문서",
    case: "사례를 적은 파일",
    workbooks: "우리 측과 상대 측의 두 통합 문서",
    lines: "품목 행이 든 CSV나 Parquet 파일",
  },
  noCommand: (commands) => `명령이 없습니다. 다음 중 하나를 쓰십시오: ${commands}(설명은 parley --help)`,
  unknownCommand: (name, commands) =>
    `"${name}"(이)라는 명령은 없습니다. 다음 중 하나를 쓰십시오: ${commands}(설명은 parley --help)`,
  internalError: (message) => `예상하지 못한 문제가 생겼습니다: ${message}`,
  notOfForm: (option, value, form) => `${option} “${value}”은(는) ${form} 형식이 아닙니다.`,
  example: (line) => `예: ${line}`,
  needsValue: (option) => `${option}에 값이 필요합니다.`,
  noOption: (command, option, known) => `${command}에는 ${option} 옵션이 없습니다. 쓸 수 있는 옵션: ${known}.`,
  anOption: "이",
  unexpected: (command, text) => `${command}에서 "${text}"은(는) 쓰이지 않습니다.`,
  needsFile: (command, file) => `${command}에 필요한 파일이 없습니다: ${file}.`,
  needsOption: (command, option) => `${command}에 ${option} 옵션이 필요합니다.`,
  emptyOption: (option) => `${option} 값이 비어 있습니다.`,
  notADay: (option, value) => `${option} 값 "${value}"은(는) 날짜가 아닙니다. 2025-05-21처럼 연-월-일로 쓰십시오`,
  notALanguage: (value) => `--language 값이 "${value}"입니다. en 또는 ko로 쓰십시오`,

  missingFile: (what, path) => `파일이 없습니다(${what}): ${path}. 있는 파일을 지정하십시오`,
  folderForFile: (what, path) => `폴더입니다(${what}): ${path}. 그 안의 파일을 지정하십시오`,
  unreadable: (path, why) => `${path} 파일을 읽을 수 없습니다: ${why}`,
  unwritable: (path, why) => `${path} 파일을 쓸 수 없습니다: ${why}`,
  notXlsx: (path) => `--out 값이 "${path}"입니다. Excel 통합 문서이므로 이름이 .xlsx로 끝나야 합니다`,
  noFolder: (path, folder) =>
    `--out 값이 "${path}"이지만 ${folder} 폴더가 없습니다. 폴더를 만들거나 다른 폴더를 지정하십시오`,
  outIsFolder: (path) => `--out 값 "${path}"은(는) 폴더입니다. 그 안의 파일을 지정하십시오`,
  cannotOpen: (path, why) => `${path} 파일을 열 수 없습니다: ${why}`,
  cannotRecalculate: (path, why) => `${path} 파일을 다시 계산할 수 없습니다: ${why}`,
  file: {
    empty: () => "파일이 비어 있습니다",
    password: () => "암호로 보호된 파일입니다. Excel에서 열어 암호를 없애고 다시 저장하십시오",
    oldFormat: () => "이전 .xls 형식의 파일입니다. Excel에서 열어 .xlsx로 저장하십시오",
    noZip: () => ".xlsx 통합 문서가 아닙니다(zip 압축 파일이 아님)",
    tooLarge: () => "압축을 풀면 256MB를 넘습니다. 이런 통합 문서에는 필요 없는 크기라 열지 않았습니다",
    damagedZip: () => "파일이 손상되어 압축을 풀 수 없습니다",
    missingPart: ({ part }) => `파일이 손상되었습니다: ${part} 부분이 없습니다`,
    notWellFormed: ({ part }) => `파일의 ${part} 부분이 올바른 XML이 아닙니다`,
    documentType: ({ part }) => `${part} 부분에 통합 문서에서 쓰지 않는 문서 유형 선언이 있습니다`,
    cellOutside: ({ address }) => `파일이 손상되었습니다: 시트 밖의 셀 "${address}"이(가) 있습니다`,
    rowOutside: ({ row }) => `파일이 손상되었습니다: 시트 밖의 행 "${row}"이(가) 있습니다`,
    formulaTooLong: ({ sheet, cell, length, most }) =>
      `시트 "${sheet}"의 ${cell}에 있는 수식이 ${count(length)}자인데, Excel은 ${count(most)}자까지 받습니다. 파일을 만든 프로그램에서 수식을 줄이십시오`,
    arrayOutside: ({ sheet, cell, range }) =>
      `파일이 손상되었습니다: 시트 "${sheet}"의 ${cell}에 있는 배열 수식이 시트 밖의 "${range}"을(를) 채웁니다`,
    arrayTooLarge: ({ sheet, cell, count: cells, most }) =>
      `시트 "${sheet}"의 ${cell}에 있는 배열 수식이 셀 ${count(cells)}개를 채우는데, Parley는 ${count(most)}개까지 받습니다. 필요한 셀만 채우게 하십시오`,
    sheetWithoutPart: ({ sheet }) => `파일이 손상되었습니다: 시트 "${sheet}"의 내용이 없습니다`,
    noWorkbook: () => "zip 압축 파일이지만 통합 문서가 들어 있지 않습니다",
    otherDocument: ({ root }) => `Office 문서이지만 통합 문서가 아닙니다(주 부분이 <${root}>)`,
    tooManyCells: ({ sheet, most }) =>
      `시트 "${sheet}"의 셀이 ${count(most)}개를 넘습니다. 이런 자료는 별도 파일에 두십시오`,
    macros: () => "매크로가 있는 통합 문서입니다. Excel에서 열어 매크로 없는 .xlsx로 저장하십시오",
    dates1904: () =>
      '날짜를 1904년부터 세는 통합 문서입니다. Excel의 파일 > 옵션 > 고급에서 "1904 날짜 체계 사용"을 끄고 다시 저장하십시오',
    noSheet: () => "셀이 있는 시트가 없습니다",
    noVisibleSheet: () => "보이는 시트가 없습니다. 저장하기 전에 시트를 하나 표시하십시오",
    chartKind: ({ chart, sheet, kind }) =>
      `시트 "${sheet}"의 차트 "${chart}"은(는) 여기서 쓸 수 없는 종류(${kind})입니다. 세로 막대형, 가로 막대형, 꺾은선형, 영역형, 원형, 분산형 가운데 고르십시오`,
    validation: ({ sheet, range, problem }) => `시트 "${sheet}"의 셀 ${range}: ${problem}`,
  },

  openQuotation: (name, row) => `${name}은(는) 읽을 수 있는 CSV 파일이 아닙니다: ${row}행의 따옴표가 닫히지 않았습니다`,
  emptyData: (name) => `${name}이(가) 비어 있습니다. 첫 행에 열 이름이 있어야 합니다`,
  notText: (name) => `${name}은(는) 텍스트 파일이 아닙니다. CSV(UTF-8)로 저장하십시오`,
  dataTooLarge: (name, rows, columns, most) =>
    `${name}은(는) ${count(rows)}행 ${count(columns)}열입니다. 시트에는 머리글 아래 ${count(most.rows)}행과 ${count(most.columns)}열까지 들어가므로 파일을 나누십시오`,
  notJson: (name) => `${name}은(는) JSON이 아닙니다. docs/own-case.md에 있는 대로 사례를 적으십시오`,

  errors: {
    "#NAME?": "없는 함수, 표 또는 이름입니다. 철자를 확인하십시오.",
    "#DIV/0!": "0이나 빈 셀로 나누었습니다.",
    "#VALUE!": "숫자 자리에 텍스트가 있는 것처럼 종류가 맞지 않는 인수가 있습니다.",
    "#REF!": "없는 셀을 참조합니다.",
    "#N/A": "찾는 값이 없습니다.",
    "#NUM!": "계산할 수 있는 범위를 벗어난 숫자입니다.",
    "#SPILL!": "결과가 시트에 들어갈 자리보다 많습니다.",
    "#CALC!": "결과가 빈 배열이거나 계산할 수 없는 배열입니다.",
    "#NULL!": "겹쳐야 할 두 범위가 겹치지 않습니다.",
  },
  anError: "수식의 결과가 오류입니다.",
  isInLanguage: (message) => /[가-힣]/.test(message),
  badFormula: (why) => `수식을 읽을 수 없습니다: ${why}`,

  wrote: (path) => `${path} 파일을 썼습니다.`,
  wroteSheets: (path, sheets) => `${path} 파일을 썼습니다. 시트: ${sheets}.`,
  wrotePortable: (path, native, values, sheets) =>
    `${path} 파일을 썼습니다. Parley 수식 ${count(native)}개를 Excel 자체 수식으로, ${count(values)}개를 값으로 바꾸었습니다. 자세한 내용은 시트 ${sheets}에 있습니다.`,
  isValue: (where, why) => `${where}은(는) 값입니다: ${why}`,
  wroteSnapshot: (path, cells, parley, sheet) =>
    `${path} 파일을 썼습니다. 수식 ${count(cells)}개(그중 Parley 수식 ${count(parley)}개)를 값으로 바꾸었으며, 시트 "${sheet}"에 목록이 있습니다.`,
  lost: (number, first) =>
    `여기서 모르는 함수를 쓰는 수식 ${count(number)}개의 결과가 #NAME?이 되었습니다(첫 번째: ${first}). Excel에서 파일을 열면 다시 계산됩니다.`,
  otherResults: (number, cells) =>
    `직접 쓰신 수식 ${count(number)}개의 계산 결과가 같은 셀 값인데도 파일에 저장된 결과와 다릅니다. 저장된 결과를 그대로 두며, Excel에서 Ctrl+Alt+F9를 누르면 다시 계산됩니다: ${cells.join(", ")}${number > cells.length ? ` 외 ${count(number - cells.length)}개` : ""}`,
  lines: (accepted, rejected) => `품목 ${count(accepted)}행 반영, ${count(rejected)}행 제외${rejected > 0 ? ":" : "."}`,
  rejectedRow: (row, reason, cell) => `  ${row}행: ${reason}${cell === "" ? "" : ` (${cell})`}`,
  moreRows: (number) => `  외 ${count(number)}행`,

  counts: (parley, formulas, errors, frozen) =>
    `수식 ${count(formulas)}개 중 Parley 수식 ${count(parley)}개, 오류 ${count(errors)}개${frozen > 0 ? `, 고정된 셀 ${count(frozen)}개` : ""}.`,
  wholeWorkbook: "통합 문서",
  nothingFound: "그 밖의 문제는 없습니다. Parley를 쓰는 사람에게 보내도 됩니다.",

  compare: {
    none: "없음",
    same: "가정이 같습니다.",
    noRow: "행 없음",
    aRow: "행 있음",
    blank: "빈칸",
    headline: (ours, theirs) => `기대 관세: 우리 측 ${ours}, 상대 측 ${theirs}.`,
    formulasDiffer: "가정은 같으나 결과가 다릅니다. 수식이나 버전이 다르므로 두 문서를 check로 점검하십시오.",
    count: (number) => `다른 가정 ${count(number)}개:`,
    noHeadline: "우리 측에 기대 관세가 없어 차이가 미치는 영향을 계산할 수 없습니다.",
    trade: (table, ours, theirs, figures) =>
      `${table}: 우리 측 ${ours}, 상대 측 ${theirs}${figures === null ? "" : `; 다른 수치 ${count(figures)}개`}`,
    extent: (vintage, rows) => `${vintage === "" ? "" : `${vintage}, `}${count(rows)}행`,
    bundledTrade: "Parley에 들어 있는 무역 자료",
    row: (where, ours, theirs) => `${where}: 우리 측 ${ours}, 상대 측 ${theirs}`,
    changedBy: { ours: "우리 측이 변경", theirs: "상대 측이 변경", both: "양측이 변경" },
    unsaid: {
      "no headline": "",
      "none after": "상대 값만 반영하면 기대 관세가 나오지 않음",
      "by hand": "직접 추가하거나 삭제할 행",
      error: "상대 값이 오류라 반영할 수 없음",
      refused: "시트에 시나리오와 부문이 하나 이상 있어야 함",
      "not known":
        "반영한 뒤에 알 수 있음: 시트를 다시 작성하는 것만으로 기대 관세가 달라지거나, Parley가 쓰지 않은 수식에 달려 있음",
    },
    comesWith: (row) => `${row} 행과 함께 추가`,
    goesWith: (row) => `${row} 행과 함께 삭제`,
    noEffect: (taking) => `${TAKING[taking]} 반영해도 기대 관세는 그대로임`,
    effect: (taking, amount) => `${TAKING[taking]} 반영하면 기대 관세가 ${amount} 변동`,
    underADollar: "1달러 미만",
  },
};
