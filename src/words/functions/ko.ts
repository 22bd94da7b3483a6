/** The sentences of cells' errors in Korean. Names of arguments stay as they are in formulas, so particles after them are avoided. */
import type { FunctionMessages } from "./words";
import { decimal, listed, shortened, shown } from "../formats";
import { percentAsNumber } from "../errors/ko";

export const ko: FunctionMessages = {
  empty: ({ name, wanted }) => `${name}: 값이 비어 있습니다. ${wanted} 입력하십시오.`,
  emptyOptional: ({ name, wanted }) => `${name}: 값이 비어 있습니다. ${wanted} 입력하거나 인수를 생략하십시오.`,
  emptyRange: ({ name }) => `${name}: 빈 범위입니다. 셀을 하나 이상 지정하십시오.`,
  errorValue: ({ name, error }) =>
    `${name}: ${error} 오류가 들어 있습니다. 그 셀을 먼저 고치거나 IFERROR로 감싸십시오.`,
  notNumber: ({ name, value, wanted }) => `${name}: ${shown(value)} — 숫자가 아닙니다. ${wanted} 입력하십시오.`,
  notFinite: ({ name, wanted }) => `${name}: 유한한 숫자가 아닙니다. ${wanted} 입력하십시오.`,
  notAccepted: ({ name, value, wanted }) => `${name}: ${shown(value)} — 쓸 수 없는 값입니다. ${wanted} 입력하십시오.`,
  below: ({ name, value, least, wanted }) =>
    `${name}: ${shown(value)} — ${least}보다 작습니다. ${wanted} 입력하십시오.`,
  above: ({ name, value, most, wanted }) => `${name}: ${shown(value)} — ${most}보다 큽니다. ${wanted} 입력하십시오.`,
  percentAsNumber: ({ name, value }) => percentAsNumber(name, { value }),
  date: ({ name, value }) =>
    `${name}: ${shown(value)} — 날짜가 아닙니다. 날짜 셀, DATE(2025,7,9) 또는 "2025-07-09"를 입력하십시오.`,
  moment: ({ name, value }) =>
    `${name}: ${shown(value)} — 날짜로 읽을 수 없습니다. 날짜 셀이나 "2025-07-09", 시각이 있으면 시간대와 함께 "2025-07-09 00:01 America/New_York"처럼 입력하십시오.`,
  dateOrder: ({ name, value, instead }) =>
    `${name}: ${shown(value)} — 나라에 따라 월과 일의 순서가 다릅니다. ${listed(instead, "또는")}(으)로 쓰십시오.`,
  zoneSeason: ({ name, zone, other }) =>
    `${name}: "${shortened(zone)}" — 이날 뉴욕의 시계는 ${other}입니다. 현지 시각이면 "ET"로, 아니면 "-05:00" 같은 시차로 쓰십시오.`,
  zoneAmbiguous: ({ name, zone, instead }) =>
    `${name}: "${shortened(zone)}" — 나라마다 다른 시계를 뜻하는 약어입니다. ${listed(instead, "또는")}(으)로 쓰십시오.`,
  origin: ({ name, value, nearest }) =>
    `${name}: ${shown(value)} — 알 수 없는 국가입니다. ${nearest.length > 0 ? `${nearest.join(", ")} 중 하나입니까? ` : ""}"DE"나 "한국" 같은 국가를 쓰십시오.`,
  originEnded: ({ name, value, instead }) =>
    `${name}: ${shown(value)} — 더는 원산지가 아닙니다. 다음 중에서 쓰십시오: ${instead.join(", ")}.`,
  zone: ({ name, zone }) =>
    `${name}: "${shortened(zone)}" — 알 수 없는 시간대입니다. "America/New_York", "Asia/Seoul", "UTC"처럼 쓰십시오.`,
  choice: ({ name, value, choices }) =>
    `${name}: ${shown(value)} — 쓸 수 없는 값입니다. 다음 중 하나를 쓰십시오: ${listed(choices, "또는")}.`,
  noOverlap: ({ name, size, other, otherSize }) =>
    `${name}: ${size}, ${other}: ${otherSize} — 이 셀에는 짝이 없습니다. 크기가 같은 범위를 주거나 한 행과 한 열을 주십시오.`,
  oneCell: ({ name, size, id }) => `${name}: ${size}입니다. ${id}에는 셀 하나만 지정하십시오.`,
  outside: ({ name, day, first, last, held }) => {
    const known = `관세표는 ${held}까지 수록되어 있습니다.`;
    const remedy = name === "date" ? `${known} date를 비우면 그날의 세율이 나옵니다.` : known;
    return `${name}: ${day} — 관세표의 기간을 벗어납니다. ${first}부터 ${last}까지의 날짜를 입력하십시오.${held === null ? "" : ` ${remedy}`}`;
  },
  order: ({ from, until }) => `until(${until}): from(${from})보다 이릅니다. until에는 더 늦은 날짜를 입력하십시오.`,
  severalRows: ({ name, value }) =>
    `${name}: "${value}" — 결과가 여러 행입니다. 인수마다 셀 하나씩만 주고 따로 계산하십시오.`,
  noDuty: ({ origin }) =>
    `field: "duty" — 내장 자료에는 KR의 관세액만 있고 origin은 ${shown(origin)}입니다. "base_rate"를 쓰거나 KR로 하십시오.`,
  noDutyColumn: ({ origin }) =>
    `field: "duty" — trade에 "Duty ${origin}" 열이 없습니다. 열을 추가하거나 "base_rate"를 쓰십시오.`,
  regions: ({ size }) =>
    `trade: ${size}입니다. 지역마다 한 행과 한 열(둘 이상)을 주고, 다른 부문은 같은 수의 행으로 아래에 이어 놓으십시오.`,
  sameSize: ({ name, size, other, otherSize }) =>
    `${name}: ${size}, ${other}: ${otherSize} — ${name}의 크기를 ${other}에 맞추십시오.`,
  elasticities: ({ name, size, regions, sectors }) =>
    `${name}: ${size}입니다. 셀 하나, 지역마다 하나씩 ${regions}개${sectors > 1 ? `, 또는 ${regions}개씩 ${sectors}행` : ""}을 주십시오.`,
  inSector: ({ sector, detail }) => `부문 ${sector}: ${detail}`,
  inRow: ({ row, detail }) => `${row}행: ${detail}`,
  lineColumns: ({ size, columns }) => `lines: ${size}입니다. 다음 열이 있어야 합니다: ${columns.join(", ")}.`,
  noLine: ({ budget, by }) =>
    `budget: ${budget} — 이 한도에 드는 과세 품목이 없습니다. ${by === "lines" ? "품목 수" : "관세 수입"} 한도를 늘리거나 다른 품목을 주십시오.`,
  noDealForUs: ({ batna, best }) =>
    `our_batna: ${batna} — 우리에게 가장 좋은 안의 가치가 ${decimal(best)}이므로 어떤 안보다 결렬이 낫습니다.`,
  noDealForThem: ({ batna, best }) =>
    `their_batna: ${batna} — 상대에게 가장 좋은 안의 가치가 ${decimal(best)}이므로 상대는 어떤 안보다 결렬이 낫습니다.`,
  noZone: ({ batna, best }) =>
    `합의 가능 영역이 없습니다. 상대가 받아들일 안 가운데 우리에게 가장 좋은 것이 ${decimal(best)}인데 our_batna는 ${batna}입니다. 선택지를 더하거나 유보가치를 다시 살펴보십시오.`,
  noDeal: () => "양쪽 모두에게 결렬보다 나은 안이 없습니다.",
  noPackage: ({ links }) =>
    `issues: 다음 조건을 모두 지키는 안이 없습니다: ${links.join("; ")}. 조건을 하나 빼거나 선택지를 더하십시오.`,
  unsearched: ({ rule, found, limit }) =>
    `모든 안을 살피지는 못했습니다. "${rule}" 기준으로 ${decimal(limit)}을 넘는 안은 없습니다${found === null ? ". 양쪽 모두 결렬보다 나쁘지 않은 안은 찾지 못했습니다" : `. 여기 첫 안은 ${decimal(found)}입니다`}.`,
  unsearchedGains: ({ ours, theirs }) =>
    `모든 안을 살피지는 못했습니다. 양쪽 모두 결렬보다 나쁘지 않은 안 가운데 우리의 이득이 ${decimal(ours)}, 상대의 이득이 ${decimal(theirs)}을 넘는 것은 없습니다.`,
  issueColumns: ({ size, columns }) =>
    `issues: ${size}입니다. ${columns.slice(0, 4).join(", ")} 열이 있어야 하며, 연계 조건이 있으면 ${columns.slice(4).join(", ")} 열도 주십시오.`,
  talkColumns: ({ size, columns }) => `talks: ${size}입니다. ${columns.join(", ")} 열을 주십시오.`,
  reservationCells: ({ size }) => `their_batna: ${size}입니다. 셀 하나 또는 셋(하한, 최빈, 상한)을 주십시오.`,
  packageColumns: ({ size, issues }) =>
    `packages: ${size}입니다. 의제 ${issues}개마다 한 열씩, issues에 처음 나온 순서대로 주십시오.`,
  packageOption: ({ row, issue, option }) =>
    `packages ${row}행: "${shortened(option)}" — "${shortened(issue)}" 의제에 없는 선택지입니다. issues에 있는 것을 주십시오.`,
  mandateRow: ({ row, issue, option }) =>
    `mandate ${row}행: issues에 "${shortened(issue)}" 의제의 "${shortened(option)}" 선택지가 없습니다. 있는 것을 주십시오.`,
  noMandate: () => "mandate 안에 남는 패키지가 없습니다. 한도 하나를 낮추거나 선택지를 더하십시오.",
  belowChance: ({ chance, most }) =>
    `결렬보다 우리에게 나은 패키지 가운데 수락 확률이 ${decimal(100 * chance)}%에 이르는 것이 없습니다. 가장 높은 것은 ${decimal(100 * most)}%입니다.`,
  unlikelyAnswer: ({ chance }) =>
    `모형과 어긋남: 모형이 이 응답에 준 확률은 ${decimal(100 * chance)}%입니다. 상대의 가치, 가중치, 결렬의 가치를 확인하십시오.`,
  unlikelyOffer: ({ chance }) =>
    `모형과 어긋남: 상대에게 이만큼 불리한 제안은 모형에서 ${decimal(100 * chance)}%입니다. 상대의 가치와 가중치를 확인하십시오.`,
  refusedBetter: ({ chance }) =>
    `모형과 어긋남: 모형에서는 상대가 나중에 낸 제안보다 이것이 상대에게 더 낫습니다(확률 ${decimal(100 * chance)}%).`,
  notInDeal: () => "협상 표에 없는 선택지여서 학습에 쓰지 않습니다.",
  count: ({ count, most }) => `count: ${count} — 1부터 ${most.toLocaleString("en-US")}까지의 정수를 쓰십시오.`,
  step: ({ step }) => `step: ${step} — 1 이상의 일수를 정수로 쓰십시오.`,
  longPath: ({ days, most }) =>
    `deadline: from에서 ${days.toLocaleString("en-US")}일 뒤이고 결과는 ${most.toLocaleString("en-US")}행까지입니다. step을 늘리거나 날짜를 바꾸십시오.`,
  factorNames: ({ names, factors }) =>
    `factors: 셀이 ${names}개인데 from은 ${factors}열입니다. 열마다 이름을 하나씩 주거나 비워 두십시오.`,
  factorOrders: ({ factors, most }) =>
    `요인이 ${factors}개이면 순서가 너무 많아 시트에 담을 수 없습니다. ${most}열까지만 주거나 output을 비우십시오.`,
  wholeYears: ({ name, years, most }) => `${name}: ${years} — 1부터 ${most}까지의 햇수를 정수로 쓰십시오.`,
  yearCells: ({ name, cells, years, count }) =>
    `${name}: 셀이 ${cells}개인데 ${years}는 ${count}입니다. 해마다 셀 하나씩, 또는 전체에 셀 하나를 주십시오.`,
  overflow: () => "결과가 셀에 담기에 너무 큽니다. 금액의 단위를 확인하십시오.",
  unforeseen: ({ detail }) => `계산하지 못했습니다: ${detail}`,
  model: ({ text }) => text,
  noColumn: ({ missing }) =>
    `measures: ${listed(missing, ",")} 열이 없습니다. Measures[#All]처럼 제목 행까지 표 전체를 주십시오.`,
  importers: ({ named }) =>
    `measures: Importer 열에 ${named.length > 0 ? `${listed(named, ",")}이(가) 있습니다` : "나라가 없습니다"}. "US"나 "EU"처럼 한 나라만 쓰고, Measures[#All]처럼 제목 행까지 표 전체를 주십시오.`,
  tableCell: ({ row, column, detail }) => `measures ${row}행 ${column} 열: ${detail}`,
  zeroPackage: ({ place }) =>
    `ours, theirs: ${place}번째 셀이 둘 다 0입니다. Excel 버전에 따라 빈 셀이 0으로 전달됩니다. 그 셀을 범위에서 빼거나 패키지의 가치를 쓰십시오.`,
  zeroShare: ({ name }) =>
    `${name}: 0 — Excel 버전에 따라 빈 셀이 0으로 전달됩니다. 전액이면 100%로, 없으면 "none"으로 쓰십시오.`,
};
