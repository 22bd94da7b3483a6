/** The sentences of the model's errors in Korean. Names of arguments stay as they are in formulas, so particles after them are avoided. */
import type { EstimateOf, ExpressionFault, Wanted } from "../../model/input-error";
import { decimal, firstOf, percent } from "../formats";
import type { ErrorWords } from "./words";

const CODE = "8703, 8703.80, 8703.80.0000처럼 4~10자리 숫자로 쓰십시오";
const FACTS = '"steel 20%, aluminium 5%, civil aircraft, USMCA"';
const TABLE = "TradeData[#All]처럼 머리글 행을 포함한 표 전체를 지정하십시오";

/** With the object's particle: "0 이상의 수를". */
const WANTED: Record<Extract<Wanted, string>, string> = {
  number: "숫자를",
  "zero or more": "0 이상의 수를",
  "zero or less": "0 이하의 수를(가격이 오르면 수요가 줄어듦)",
  "above zero": "0보다 큰 수를",
  "above zero or blank": "0보다 큰 수를(수입국이 가격을 움직이지 못하면 빈칸)",
  "zero or more or blank": "0 이상의 수를(한도가 없으면 빈칸)",
  "zero to one": "0과 1 사이의 수를",
  share: "70%처럼 0과 1 사이의 비율을",
  "rent share": "지대 가운데 수출국 몫을 0과 1 사이로",
  rate: "25% 또는 0.25처럼 0 이상의 세율을",
  "yearly rate": "6%처럼 연이율을",
  "chance below one": "1보다 작은 확률을(바로 끝나는 합의에는 보험료를 낼 기간이 없음)",
  "discount rate": "8%처럼 −1보다 큰 할인율을",
  "yearly discount rate": "5%처럼 연간 할인율을",
  "discount rate a period": "1%처럼 기간당 할인율을",
  "discount factor": "한 기간 뒤 1의 현재 가치를 0과 1 사이로",
  "demand elasticity": "0 이하의 수를(1.25가 아니라 −1.25)",
  "trade a year": "그 세율을 내는 연간 수입액을 0보다 크게",
  "years of a rate": "세율이 낮아지는 연수를 0보다 크게",
  years: "0보다 큰 연수를",
  "whole years": "1 이상의 연수를 정수로",
  "capital spent": "그해 투자비를 0 이상으로",
  lines: "품목 수를 0 이상으로",
  "revenue forgone": "연간 포기하는 관세를 0 이상으로",
  "shape of concessions": "0보다 큰 수를(1보다 작으면 늦게, 크면 일찍 양보)",
  steps: "1 이상의 정수를(직선이면 빈칸)",
  points: "0 이상의 점수를",
};

function wanted(what: Wanted): string {
  if (typeof what === "string") return WANTED[what];
  if ("wholeFrom" in what) return `${count(what.wholeFrom)}부터 ${count(what.to)}까지의 정수를`;
  if (what.to === Infinity) return `${what.from} 이상의 수를`;
  return what.from === -Infinity ? `${what.to} 이하의 수를` : `${what.from}부터 ${what.to}까지의 수를`;
}

const count = (value: number): string => value.toLocaleString("ko-KR");
const shown = (value: number, what: Wanted): string =>
  typeof what === "object" && "wholeFrom" in what ? count(value) : String(value);
const rounded = (value: number): number => Number(value.toPrecision(9));
const sideOf = (side: "ours" | "theirs"): string => (side === "ours" ? "우리 측" : "상대 측");

function prefix(what: EstimateOf): string {
  if (what === null) return "";
  if (typeof what === "string") return `${what}: `;
  switch (what.kind) {
    case "place":
      return `${what.place}번째: `;
    case "reservation":
      return "상대 측 유보가치: ";
    case "weight":
      return `의제 ${what.issue}의 가중치: `;
    case "value":
      return `의제 ${what.issue}, 선택지 ${what.option}: `;
  }
}

function fault(of: ExpressionFault): string {
  switch (of.kind) {
    case "digits":
      return `${of.code}: 류·호·소호가 아님`;
    case "open bracket":
      return "괄호가 닫히지 않음";
    case "no code at the end":
      return "끝에 코드가 없음";
    case "no code here":
      return `코드 자리에 "${of.found}"`;
    case "range without end":
      return "범위의 끝이 없음";
    case "unequal range":
      return `${of.range}: 자릿수가 같은 범위가 아님`;
    case "empty":
      return "비어 있음";
    case "left over":
      return `남는 글자 "${of.found}"`;
  }
}

/** Of a cell and of the model in the same words. */
export const percentAsNumber = (argument: string, { value }: { value: number }): string =>
  `${argument}: ${value} — ${percent(value)}에 해당합니다. ${value}% 또는 ${decimal(value / 100)}로 쓰십시오.`;

export const ko: ErrorWords = {
  value: (argument, { value, wanted: what }) => `${argument}: ${shown(value, what)} — ${wanted(what)} 입력하십시오.`,
  element: (argument, { value, place, wanted: what }) =>
    `${argument}: ${place}번째 값 ${value} — ${wanted(what)} 입력하십시오.`,
  yearly: (argument, { value, year, wanted: what }) =>
    `${argument}: ${year}년째 값 ${value} — ${wanted(what)} 입력하십시오.`,
  estimate: (argument, { what, value, wanted: right }) =>
    `${prefix(what)}${argument}: ${value} — ${wanted(right)} 입력하십시오.`,
  lowAboveLikely: (_, { what, low, likely }) =>
    `${prefix(what)}likely(${likely}): low(${low})보다 작습니다. low, likely, high 순서로 쓰십시오.`,
  likelyAboveHigh: (_, { what, likely, high }) =>
    `${prefix(what)}high(${high}): likely(${likely})보다 작습니다. low, likely, high 순서로 쓰십시오.`,
  percentAsNumber,
  demandSign: (argument, { value }) => `${argument}: ${value} — 가격이 오르면 수요가 줄어드므로 ${-value}로 쓰십시오.`,
  belowInQuotaRate: (argument, { value, inQuotaRate }) =>
    `${argument}: ${value} — 쿼터 내 세율 ${inQuotaRate} 이상으로 쓰십시오.`,
  counts: (argument, { count: has, other, otherCount, each }) =>
    each === "outcome"
      ? `${argument}: ${has}개, ${other}: ${otherCount}개 — 확률마다 결과를 하나씩 주십시오.`
      : `${other}: ${otherCount}개, ${argument}: ${has}개 — 패키지마다 양측의 값을 하나씩 주십시오.`,
  sum: (argument, { sum }) => `${argument}: 합계 ${rounded(sum)} — 합계가 1이 되도록 고치십시오.`,
  tooMany: (argument, { count: has, most }) =>
    `${argument}: ${count(has)}개 — 부문마다 하나씩, 최대 ${most}개까지 주십시오.`,

  unknownTradeOrigin: (_, { origin, known }) =>
    `${origin}: 내장된 2024년 무역 자료에 없습니다. ${known.join(", ")}, world 중 하나를 쓰거나 자신의 표를 지정하십시오.`,
  noTradeColumn: (_, { origin }) => `trade: "${origin}" 열이 없습니다. 열을 추가하거나 다른 원산지를 쓰십시오.`,
  noGoods: (_, { text }) => `"${text}": 해당 품목이 없습니다. 부문, HS 코드 또는 8703 ex 870380 같은 식을 쓰십시오.`,
  noCodeColumn: (_, { header }) => `trade: "${header}" 열이 없습니다. ${TABLE}.`,
  noOriginColumn: () => `trade: "KR" 같은 원산지 열이 없습니다. ${TABLE}.`,
  tradeWithoutCode: (_, { row, header }) =>
    `trade, ${row}행, ${header}: 비어 있습니다. 이 품목의 코드를 4~10자리로 쓰십시오.`,
  tradeCode: (_, { row, header, given }) =>
    `trade, ${row}행, ${header}: ${given === null ? "코드가 아닙니다" : `"${given}"`} — 870323처럼 4~10자리로 쓰십시오.`,
  tradeAmount: (_, { row, header, given }) =>
    `trade, ${row}행, ${header}: ${given === null ? "숫자가 아닙니다" : `"${given}"`} — 연간 금액(달러)을 0 이상으로 쓰십시오.`,

  fromOnAClock: (_, { zone }) =>
    `from: ${zone} 시각인데 deadline에 시간대가 없습니다. 시한의 시각 뒤나 time_zone에 "America/New_York"처럼 쓰십시오.`,
  timeWithoutZone: (argument) =>
    `${argument}: 시각은 있으나 시간대가 없습니다. "2025-07-09 00:01 America/New_York"처럼 시간대를 붙여 쓰십시오.`,
  holidays: (_, { calendar, knownFrom, knownUntil, from, until }) =>
    `calendar: ${calendar} — 공휴일 자료는 ${knownFrom}부터 ${knownUntil}까지인데 물은 기간은 ${from}부터 ${until}까지입니다. "business"(월~금)를 쓰거나 그 기간 안의 날짜를 쓰십시오.`,

  worseAboveBetter: (_, { worse, better }) =>
    `value_if_worse(${worse}): value_if_better(${better})보다 큽니다. 둘을 바꾸십시오.`,
  noIssue: () => "의제가 없습니다. 선택지가 둘인 의제를 하나 이상 주십시오.",
  issueWithoutOptions: (_, { issue }) => `의제 ${issue}: 선택지가 없습니다. 하나 이상 주십시오.`,
  issueValues: (_, { issue, ours, theirs }) =>
    `의제 ${issue}: 우리 측 값 ${ours}개, 상대 측 값 ${theirs}개 — 선택지마다 양측의 값을 주십시오.`,
  optionWithoutValue: (_, { option, issue, side }) =>
    `의제 ${issue}의 선택지 ${option}: ${sideOf(side)} 값이 없습니다. 숫자를 쓰십시오.`,
  optionTwice: (_, { row, option, issue }) =>
    `${row}행: "${issue}"에 "${option}"이(가) 두 번 있습니다. 선택지마다 다른 이름을 쓰십시오.`,
  rowWithoutValue: (_, { row, option, issue, side }) =>
    `${row}행: "${issue}: ${option}"의 ${sideOf(side)} 값이 없습니다. 숫자를 쓰십시오.`,
  unknownOption: (_, { row, column, name }) =>
    `${row}행, ${column}: "${name}" — 표에 없는 선택지입니다. 선택지 이름이나 "의제: 선택지"로 쓰십시오.`,
  ambiguousOption: (_, { row, column, name, issues, such }) =>
    `${row}행, ${column}: "${name}" — 의제 ${issues}개에 있는 이름입니다. "${such}"처럼 의제를 밝혀 쓰십시오.`,
  rowExcludesItself: (_, { row, name }) =>
    `${row}행: "${name}" — 자기 자신을 배제합니다. 다른 선택지를 쓰거나 비워 두십시오.`,
  unknownLinkOption: (_, { link, option, issue }) => `조건 ${link}: 의제 ${issue}에 선택지 ${option}이(가) 없습니다.`,
  optionExcludesItself: (_, { option, issue }) =>
    `의제 ${issue}의 선택지 ${option}: 자기 자신을 배제합니다. 다른 선택지를 쓰십시오.`,
  weightsOfIssues: (_, { weights, issues }) => `가중치 ${weights}개, 의제 ${issues}개 — 의제마다 하나씩 주십시오.`,
  noSingleDivision: () =>
    "어느 쪽도 지연으로 잃는 것이 없으면 분배가 하나로 정해지지 않습니다. 한쪽의 할인계수를 1보다 작게 쓰십시오.",
  periods: (argument, { value, most }) =>
    `${argument}: ${value} — 1부터 ${count(most)}까지의 정수를 쓰거나, 끝이 없는 협상이면 비워 두십시오.`,
  deadlineNotAfter: () => "deadline: 첫날보다 늦지 않습니다. 더 늦은 날짜를 쓰십시오.",

  nothingSold: () => "volume: 모든 해에 0이므로 손익분기 가격이 없습니다. 판매량을 쓰십시오.",
  noYearOfBuilding: () => "build_years: 건설 연도가 없습니다. 하나 이상 주십시오.",
  noYearOfWorking: () => "years: 운영 연도가 없습니다. 하나 이상 주십시오.",
  costYears: (argument, { given, years }) =>
    `${argument}: ${given}년 치인데 사업은 ${years}년 운영합니다. 해마다 값을 하나씩 주십시오.`,
  tenorBeyondProject: (argument, { tenor, years }) =>
    `${argument}: ${tenor}년인데 사업은 ${years}년 운영합니다. 사업이 끝나기 전에 부채를 갚아야 합니다.`,

  beyondAllDuty: (argument, { value, duty }) =>
    `${argument}: ${value} — 0부터 전 품목의 관세 ${duty}까지의 수를 쓰십시오.`,
  ofLine: (_, { name, line, value, wanted: what }) =>
    `품목 ${line}의 ${name}: ${value} — ${wanted(what)} 입력하십시오.`,
  noSinglePrice: () =>
    "이 탄력성으로는 가격이 하나로 정해지지 않습니다. 한 지역 이상에 0이 아닌 공급 또는 수요 탄력성을 주십시오.",
  size: (argument, { count: has, expected }) => `${argument}: ${has}개 — ${expected}개가 필요합니다.`,
  notNumberAt: (argument, { place }) => `${argument}: ${place}번째 값이 숫자가 아닙니다.`,
  tradeBelowZero: (_, { origin, market }) =>
    `시장 ${market}에서 지역 ${origin}의 무역이 0보다 작아집니다. 선형 모형으로는 세율 변화가 너무 큽니다. substitution을 낮추거나, 세율을 두 단계 이상으로 나누어 앞 단계의 무역에서 다시 계산하십시오.`,
  regionWithoutTrade: (_, { region, side }) =>
    `지역 ${region}: ${side === "exports" ? "수출" : "수입"}이 없습니다. 빼거나 무역액을 주십시오.`,

  notCode: (_, { text }) => `"${text}": HTS 코드가 아닙니다. ${CODE}.`,
  codeLength: (_, { text, digits, from }) =>
    `"${text}": ${digits}자리입니다. ${from === 4 ? "8703처럼 4~10자리로 쓰십시오" : CODE}.`,
  unreadableAt: (_, { text, rest }) =>
    `"${text}": "${rest}"부터 읽을 수 없습니다. ${CODE}. 8703 ex 870380, 8704 같은 식도 됩니다.`,
  expression: (_, { text, fault: of }) =>
    `"${text}": 읽을 수 없습니다(${fault(of)}). 코드는 쉼표로 나누고 제외할 것은 "ex" 뒤에 쓰십시오. 예: 8703 ex 870380, 8704.`,
  notUsLine: (_, { digits, six, lines }) =>
    `${digits}: 미국 관세율표에 없는 번호입니다. 열 자리라면 한국 HSK 번호일 수 있으며 공통인 것은 앞의 여섯 자리뿐입니다. HS 6단위 ${six} 또는 미국 품목(예: ${lines.join(", ")})을 쓰십시오.`,
  emptyExpression: (_, { text }) => `"${text}": 남는 품목이 없는 식입니다. 8703 ex 870380처럼 품목이 남게 쓰십시오.`,
  notCodeOrExpression: (_, { text }) =>
    `"${text}": HTS 코드가 아닙니다. 8703.80처럼 4~10자리 또는 8703 ex 870380, 8704 같은 식으로 쓰십시오.`,
  unknownScope: (_, { name, known }) =>
    `"${name}": 없는 범위입니다. 8703 ex 870380 같은 HS 코드나 다음 중 하나를 쓰십시오: ${known.join(", ")}.`,
  unknownCode: (_, { code }) =>
    `${code}: 관세표에 이 번호로 시작하는 품목이 없습니다. hts.usitc.gov에서 번호를 확인하거나 더 짧은 코드를 쓰십시오.`,
  missingCode: (_, { code, ended, under, near }) =>
    `${code}: ${
      ended
        ? "2025년 전의 판에서 없어진 번호이며, 어느 품목으로 바뀌었는지는 자료에 없습니다"
        : "관세표에 이 번호로 시작하는 품목이 없습니다"
    }. ${under} 아래 시행 중인 품목: ${firstOf(near)}.`,
  feesUnknown: (_, { day, from, until }) =>
    `date: ${day} — 물품취급수수료 상하한은 ${from}부터 ${until}까지만 알려져 있습니다. 그 안의 날짜를 쓰거나, 최신 값을 쓰려면 비워 두십시오.`,
  untilBeforeFrom: (_, { until, from }) =>
    `until(${until}): from(${from})보다 이릅니다. until에는 더 늦은 날짜를 쓰십시오.`,
  untilNotAfterFrom: (_, { until, from }) => `until(${until}): from(${from})보다 늦어야 합니다.`,
  measureScope: (_, { measure, problem }, sentence) => `조치 ${measure}, Scope 열: ${sentence(problem)}`,
  nobodyElse: (_, { sellers }) => `"${sellers}": 무역 자료가 있는 나라를 모두 제외합니다. 제외하는 나라를 줄이십시오.`,
  unknownOrigin: (_, { origin, known }) =>
    `"${origin}": 관세표에 없는 원산지입니다. ${known.join(", ")}처럼 국가를 쓰십시오.`,
  unknownScenario: (_, { scenario, known }) =>
    `"${scenario}": 시나리오가 아닙니다. ${known.join(", ")} 중 하나를 쓰거나, 실제 법령대로라면 비워 두십시오. 새로 만들려면 적용할 조치의 Scenarios 열에 이름을 적으십시오.`,
  unknownFact: (_, { fact }) => `"${fact}": 알 수 없는 내용입니다. ${FACTS} 또는 "no KORUS"처럼 쓰십시오.`,
  factContradicts: (_, { fact, name }) => `"${fact}": 앞서 적은 ${name} 내용과 어긋납니다. 한 번만 쓰십시오.`,
  factWithoutShare: (_, { fact }) => `"${fact}": 비율이 없습니다. 가치의 5분의 1이면 "${fact} 20%"로 쓰십시오.`,
  factShare: (_, { fact, name, number, percent }) =>
    `"${fact}": ${percent ? "100%를 넘습니다" : "비율이 아닙니다"}. "${name} ${number}%"처럼 0에서 100 사이로 쓰십시오.`,
  metalsBeyondWhole: (_, { text, percent }) =>
    `"${text}": 금속 비율의 합이 가치의 ${percent}%입니다. 합계가 100%를 넘지 않게 쓰십시오.`,
  outsideSchedule: (argument, { day, from, until }) =>
    `${argument}: ${day} — 관세표의 기간을 벗어납니다. ${from}부터 ${until}까지의 날짜를 쓰십시오.`,
};
