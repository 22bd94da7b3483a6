/** The words of the screen on which a person makes a case of their own, loaded with it. */
import type { Language } from "../../cases/case";
import type { DraftProblem } from "../../cases/own/draft";
import type { LineColumn, LinesReport } from "../../cases/own/lines";
import type { LinesTrouble } from "../../commands/read-lines";

export interface NewCaseText {
  title: string;
  editTitle: string;
  intro: string;
  back: string;
  build: string;
  basics: string;
  name: string;
  importer: string;
  countryHint: string;
  exporters: string;
  exportersHint: string;
  deadline: string;
  asOf: string;
  tradeYear: string;
  sectors: string;
  sectorsHint: string;
  sector(number: number): string;
  addSector: string;
  sectorName: string;
  codes: string;
  codesHint: string;
  lines: string;
  linesHint: string;
  kept: string;
  bundled: string;
  without: string;
  unit: string;
  units: Record<"1" | "1000" | "1000000", string>;
  paste: string;
  read: string;
  choose: string;
  pasted: string;
  reading(rows: number): string;
  cancel: string;
  taken(report: LinesReport, name: string): string;
  total(money: string): string;
  others(money: string): string;
  noOrigins(exporter: string): string;
  rejected(count: number): string;
  firstRejected(shown: number): string;
  row: string;
  reason: string;
  cell: string;
  copy: string;
  copied: string;
  notCopied: string;
  toSheet: string;
  sheetWritten: string;
  forget: string;
  linesTrouble(trouble: LinesTrouble): string;
  notRead(why: string): string;
  measures: string;
  measuresHint: string;
  measure(number: number): string;
  addMeasure: string;
  origins: string;
  originsHint: string;
  rate: string;
  from: string;
  until: string;
  untilHint: string;
  authority: string;
  counts: string;
  countsAlways: string;
  countsIn(scenario: string): string;
  scenarios: string;
  scenariosHint: string;
  scenario(number: number): string;
  addScenario: string;
  scenarioName: string;
  probability: string;
  sum(percent: string): string;
  terms(number: number): string;
  addTerms: string;
  termsFor: string;
  allSectors: string;
  termsRate: string;
  coverage: string;
  termsFromHint: string;
  remove(what: string): string;
  unnamed: string;
  firstScenario: string;
  wrong(count: number): string;
  problem(problem: DraftProblem): string;
}

const columnsEn: Record<LineColumn, string> = { code: "HTS (or HS code)", value: "Value", origin: "Origin" };
const columnsKo: Record<LineColumn, string> = { code: "HTS(또는 HS 코드)", value: "금액", origin: "원산지" };

const counted = (count: number, one: string, many: string) => `${count.toLocaleString("en")} ${count === 1 ? one : many}`;

function troubleEn(trouble: LinesTrouble): string {
  switch (trouble.kind) {
    case "empty":
      return "There is nothing to read. Paste rows with a code, a value and an origin.";
    case "binary":
      return "This is not a text file. In Excel, save the sheet as CSV UTF-8 and choose that file, or copy its cells and paste them.";
    case "columns":
      return `No column for ${trouble.missing.map((column) => columnsEn[column]).join(" and ")} was found in the first row: ${trouble.found}. Name the columns HTS, Value and Origin.`;
    case "cancelled":
      return "Cancelled. No lines were taken.";
  }
}

function troubleKo(trouble: LinesTrouble): string {
  switch (trouble.kind) {
    case "empty":
      return "읽을 내용이 없습니다. 코드, 금액, 원산지가 있는 행을 붙여 넣으십시오.";
    case "binary":
      return "텍스트 파일이 아닙니다. Excel에서 시트를 CSV UTF-8로 저장해 고르거나 셀을 복사해 붙여 넣으십시오.";
    case "columns":
      return `첫 행에서 ${trouble.missing.map((column) => columnsKo[column]).join(", ")} 열을 찾지 못했습니다: ${trouble.found}. 열 이름을 HTS, Value, Origin으로 하십시오.`;
    case "cancelled":
      return "취소했습니다. 넣은 행이 없습니다.";
  }
}

function problemEn(problem: DraftProblem): string {
  switch (problem.kind) {
    case "missing":
      return "This is needed.";
    case "day":
      return "Not a day from 1994 to 2060. Write year-month-day, such as 2027-03-01.";
    case "order":
      return "It has to be after the first day.";
    case "year":
      return "Write a year, such as 2025.";
    case "rate":
      return "Write a rate from 0 to 499 %, such as 15.";
    case "share":
      return "Write a figure from 0 to 100.";
    case "own country":
      return "The importer cannot be an exporter too.";
    case "twice":
      return "This is there twice.";
    case "digits":
      return "Use codes of up to 6 digits: longer ones mean different goods in each country.";
    case "long":
      return "This is too long.";
    case "country":
      return `“${problem.given}” is not a country. Write its name or its two letters, such as Vietnam or VN.`;
    case "codes":
      return problem.given;
    case "many":
      return `No more than ${problem.most}.`;
  }
}

function problemKo(problem: DraftProblem): string {
  switch (problem.kind) {
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
      return `HS 코드를 읽을 수 없습니다. ${problem.given}`;
    case "many":
      return `${problem.most}개까지 쓸 수 있습니다.`;
  }
}

export const newCaseTexts: Record<Language, NewCaseText> = {
  en: {
    title: "New case",
    editTitle: "Change the case",
    intro: "The workbook keeps all of it, so that colleagues can open the case and build it again. What Parley does not know of your countries stays blank or is marked as an assumption.",
    back: "Back",
    build: "Build workbook",
    basics: "Who and when",
    name: "Name of the case",
    importer: "Importer",
    countryHint: "Name or two letters",
    exporters: "Exporters",
    exportersHint: "Separated by commas. The duty of the first is counted; the others compete with it.",
    deadline: "Deadline",
    asOf: "As of",
    tradeYear: "Year of the trade figures",
    sectors: "Sectors",
    sectorsHint: "A line counts for the first sector that names it. A last sector with the codes “all” takes the rest.",
    sector: (number) => `Sector ${number}`,
    addSector: "Add a sector",
    sectorName: "Name",
    codes: "HS codes",
    codesHint: "Such as 8703 ex 870380, 8704, or all",
    lines: "Trade figures",
    linesHint: "Paste rows from a sheet, or choose a CSV file: HTS code, value in US dollars, country of origin. Up to 200,000 lines.",
    kept: "The workbook's figures (sheet Trade data) are kept unless you give others.",
    bundled: "Without lines of your own, the US imports of 2024 that come with Parley are used.",
    without: "Without lines, the sheet Trade data is made empty, for you to fill in.",
    unit: "Values are in",
    units: { "1": "US dollars", "1000": "thousand US dollars", "1000000": "million US dollars" },
    paste: "Rows from a sheet",
    read: "Read the rows",
    choose: "Choose a CSV file",
    pasted: "Pasted rows",
    reading: (rows) => `Reading: ${counted(rows, "row", "rows")}`,
    cancel: "Cancel",
    taken: ({ accepted, trade }, name) => `${name}: ${counted(accepted, "line", "lines")} taken, ${counted(trade.codes.length, "code", "codes")}`,
    total: (money) => `Together ${money}`,
    others: (money) => `${money} of it from other countries, which count in the world's trade only`,
    noOrigins: (exporter) => `There is no column of origins, so all of it counts as trade of ${exporter}.`,
    rejected: (count) => `${counted(count, "row was", "rows were")} rejected`,
    firstRejected: (shown) => `The first ${shown}:`,
    row: "Row",
    reason: "Reason",
    cell: "Cell",
    copy: "Copy all",
    copied: "Copied.",
    notCopied: "Copying was refused. Write them to a sheet instead.",
    toSheet: "Write to a sheet",
    sheetWritten: "They stand on the sheet Rejected rows.",
    forget: "Do not use these lines",
    linesTrouble: troubleEn,
    notRead: (why) => `The file could not be read (${why}). Nothing was taken.`,
    measures: "Measures",
    measuresHint: "What is paid, and from when. Rates of different authorities add up; of one authority the later measure counts.",
    measure: (number) => `Measure ${number}`,
    addMeasure: "Add a measure",
    origins: "Falls on goods from",
    originsHint: "Blank: all countries",
    rate: "Rate, %",
    from: "From",
    until: "Until",
    untilHint: "First day without it. Blank: open",
    authority: "Authority",
    counts: "Counts",
    countsAlways: "in every scenario",
    countsIn: (scenario) => `only in ${scenario}`,
    scenarios: "Scenarios",
    scenariosHint: "What may become of it. Without terms, a scenario is the measures alone.",
    scenario: (number) => `Scenario ${number}`,
    addScenario: "Add a scenario",
    scenarioName: "Name",
    probability: "Probability, %",
    sum: (percent) => `The probabilities sum to ${percent}; they should make 100%.`,
    terms: (number) => `Terms ${number}`,
    addTerms: "Add terms",
    termsFor: "For",
    allSectors: "all other sectors",
    termsRate: "Total rate, %",
    coverage: "Coverage, %",
    termsFromHint: "Blank: from the deadline",
    remove: (what) => `Remove ${what}`,
    unnamed: "unnamed",
    firstScenario: "No agreement",
    wrong: (count) => `${counted(count, "field needs", "fields need")} a look. Nothing was written yet.`,
    problem: problemEn,
  },
  ko: {
    title: "새 사례",
    editTitle: "사례 고치기",
    intro: "모든 내용이 통합 문서에 저장되어 동료도 열어서 다시 만들 수 있습니다. Parley에 자료가 없는 값은 비워 두거나 가정으로 표시합니다.",
    back: "뒤로",
    build: "통합 문서 만들기",
    basics: "당사국과 시한",
    name: "사례 이름",
    importer: "수입국",
    countryHint: "국가 이름 또는 두 글자 코드",
    exporters: "수출국",
    exportersHint: "쉼표로 구분합니다. 첫 번째 나라의 관세를 계산하고 나머지는 경쟁국입니다.",
    deadline: "시한",
    asOf: "기준일",
    tradeYear: "무역 통계 연도",
    sectors: "부문",
    sectorsHint: "품목은 그 코드를 먼저 적은 부문에 들어갑니다. 마지막 부문에 “all”을 적으면 나머지가 모두 들어갑니다.",
    sector: (number) => `부문 ${number}`,
    addSector: "부문 추가",
    sectorName: "이름",
    codes: "HS 코드",
    codesHint: "예: 8703 ex 870380, 8704 또는 all",
    lines: "무역액",
    linesHint: "시트의 행을 붙여 넣거나 CSV 파일을 고르십시오. HTS 코드, 금액(미국 달러), 원산지 순서이며 200,000행까지 됩니다.",
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
    taken: ({ accepted, trade }, name) => `${name}: ${accepted.toLocaleString("ko")}행 반영, 코드 ${trade.codes.length.toLocaleString("ko")}개`,
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
    linesTrouble: troubleKo,
    notRead: (why) => `파일을 읽지 못했습니다(${why}). 넣은 행이 없습니다.`,
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
    termsFromHint: "비우면 시한부터",
    remove: (what) => `${what} 지우기`,
    unnamed: "이름 없음",
    firstScenario: "합의 없음",
    wrong: (count) => `${count}개 항목을 확인하십시오. 아직 아무것도 쓰지 않았습니다.`,
    problem: problemKo,
  },
};
