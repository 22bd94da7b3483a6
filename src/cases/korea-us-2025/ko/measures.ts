import type { Measure } from "../../../model/tariff/measure";

/**
 * The Korean of what the Measures table says in words, by the English that it stands for, so that an English text which changes asks for
 * its Korean anew. Names of authorities stay English in their own column, as the rules of stacking read them there.
 */

export const authorities: Readonly<Record<string, string>> = {
  "Section 232 autos": "무역확장법 232조 자동차",
  "Section 232 auto parts": "무역확장법 232조 자동차 부품",
  "Section 232 trucks": "무역확장법 232조 중대형 트럭·버스",
  "Section 232 steel": "무역확장법 232조 철강",
  "Section 232 aluminium": "무역확장법 232조 알루미늄",
  "Section 232 copper": "무역확장법 232조 구리",
  "Section 232 metals": "무역확장법 232조 철강·알루미늄·구리 통합",
  "Section 232 timber": "무역확장법 232조 목재",
  "Section 232 semiconductors": "무역확장법 232조 반도체",
  "Section 232 pharmaceuticals": "무역확장법 232조 의약품",
  "Section 232 drones": "무역확장법 232조 무인항공기",
  "IEEPA reciprocal": "국제비상경제권한법(IEEPA) 상호관세",
  "IEEPA fentanyl": "국제비상경제권한법(IEEPA) 펜타닐 관세",
  "Section 301": "무역법 301조",
  "Section 301 forced labour": "무역법 301조 강제노동",
  "Section 122": "무역법 122조",
};

/** Those that are only a number of an act, such as "EO 14257 Annex II", follow from a rule. */
export const instruments: Readonly<Record<string, string>> = {
  "EO 14345; Commerce notice": "행정명령 14345호, 상무부 고시",
  "Commerce and USTR notice implementing the Korea deal": "한미 합의 이행을 위한 상무부·무역대표부(USTR) 고시",
  "BIS notice on appliances": "가전제품에 관한 상무부 산업안보국(BIS) 고시",
  "BIS notice adding 407 codes": "407개 품목을 추가한 상무부 산업안보국(BIS) 고시",
  "EO 14257 Annex I, had EO 14266 ended with nothing in its place":
    "행정명령 14257호 부속서 I: 행정명령 14266호가 후속 조치 없이 종료되었을 경우",
  "EO 14257 Annex I, had EO 14266 ended on 8 July":
    "행정명령 14257호 부속서 I: 행정명령 14266호가 7월 8일에 종료되었을 경우",
  "Memorandum: Clarification of Exceptions under EO 14257": "대통령 각서: 행정명령 14257호 예외의 명확화",
  "EO 14257 Annex II, had it not been narrowed": "행정명령 14257호 부속서 II: 축소되지 않았을 경우",
  "EO on the scope of the reciprocal tariffs for farm products": "농산물의 상호관세 적용 범위를 조정한 행정명령",
  "Learning Resources v. Trump, Nos. 24-1287 and 25-250":
    "연방대법원 판결 Learning Resources v. Trump(사건번호 24-1287, 25-250)",
  "EO 14228 amending EO 14195": "행정명령 14195호를 개정한 행정명령 14228호",
  "EO modifying the opioid duties": "펜타닐 관세를 조정한 행정명령",
  "USTR actions of 2018 and 2019, lists 1 to 3": "무역대표부(USTR) 2018·2019년 조치, 목록 1~3",
  "USTR action of 2019, list 4A": "무역대표부(USTR) 2019년 조치, 목록 4A",
  "USTR four-year review: notice of modification": "무역대표부(USTR) 4년 주기 검토: 조치 변경 고시",
  "USTR four-year review: modification on tungsten, wafers and polysilicon":
    "무역대표부(USTR) 4년 주기 검토: 텅스텐·웨이퍼·폴리실리콘 조치 변경",
  "Proclamation on unmanned aircraft systems": "무인항공기 시스템에 관한 포고령",
  "Proclamation imposing a temporary import surcharge": "한시적 수입 부가관세를 부과한 포고령",
  "Proclamation imposing a temporary import surcharge, annexes": "한시적 수입 부가관세를 부과한 포고령, 부속서",
  "Presidential memorandum; USTR notice of action": "대통령 각서, 무역대표부(USTR) 조치 고시",
};

/** Parts of a citation; numbers of the Federal Register and addresses stay as they are. */
export const citations: Readonly<Record<string, string>> = {
  "lists: Budget Lab tracker, resources/s301_product_lists.csv":
    "품목 목록: 예일대 예산연구소 tariff-rate-tracker, resources/s301_product_lists.csv",
};

const OTHER_READING = "Measures 표 위의 선택 칸에서 고르면 적용됨.";
const EXCLUSIONS = "USTR이 개별 제품에 부여한 제외(9903.88.69, .70)는 반영하지 않음.";

export const notes: Readonly<Record<string, string>> = {
  "Lines are counted whole though some parts go elsewhere; computers (8471) are left out. The offset of 3.75 % of the value of cars assembled in the United States is not counted.":
    "일부 부품은 다른 용도로 쓰이지만 품목 전체를 계산함. 컴퓨터(8471)는 제외. 미국 내 조립 차량 가격의 3.75% 공제는 반영하지 않음.",
  "Column 1 (KORUS or MFN) and the duty together are 15 %. Importers paid 25 % until the notice and have a refund (CBP CSMS 66987366). One commentator (S&P Global) reads it as column 1 plus 15 %: the rows S232-AUTO-KR-15-ADD and S232-PARTS-KR-15-ADD.":
    "1열 세율(한미 FTA 또는 MFN)과 관세의 합이 15%. 수입자는 고시 전까지 25%를 냈고 환급받음(관세국경보호청(CBP) CSMS 66987366). 1열 세율에 15%를 더하는 것으로 보는 해석(S&P Global)도 있음: S232-AUTO-KR-15-ADD, S232-PARTS-KR-15-ADD 행.",
  "The other reading: column 1 plus 15 %. Counts where the switch above the table says so.": `다른 해석: 1열 세율에 15%를 더함. ${OTHER_READING}`,
  "Heading prefixes as the Budget Lab tracker lists them.":
    "세번 앞자리는 예일대 예산연구소 tariff-rate-tracker의 목록을 따름.",
  "2.63 million tonnes a year free of duty and none above (some texts: 2.68). Ended by Proclamation 10896.":
    "연간 263만 톤까지 무관세, 초과분은 수입 불가(268만 톤으로 적은 자료도 있음). 포고령 10896호로 종료.",
  "Japan had a tariff-rate quota from 2022, counted as free.":
    "일본은 2022년부터 저율관세할당(TRQ)을 받았으며 무관세로 계산함.",
  "Exclusions that importers obtained are not counted.": "수입자가 받은 품목 제외는 반영하지 않음.",
  "Mill products and the derivatives that pay on full value.": "철강 기본 제품과 전체 가격에 과세되는 파생상품.",
  "From here on the metals annexes decide; lines that they leave out pay no metals duty.":
    "이때부터 금속 통합 부속서가 대상을 정하며, 부속서에 없는 품목은 금속 관세를 내지 않음.",
  "Annex I-A, on the full customs value.": "부속서 I-A, 과세가격 전체 기준.",
  "Annex I-B, on the full customs value. Goods with less than 15 % metal by weight are out (except chapters 72, 73, 74, 76): not counted, the data does not show weight. Headings that the annex cites in the texts of their parts only (8471, 8501, 8701) are not on it.":
    "부속서 I-B, 과세가격 전체 기준. 금속이 중량의 15% 미만인 물품은 제외되나(72·73·74·76류는 예외) 자료에 중량이 없어 반영하지 않음. 부속서가 부분품의 품명에서만 언급하는 호(8471, 8501, 8701)는 대상이 아님.",
  "Annex III: 15 % with the base rate, to the end of 2027.": "부속서 III: 2027년 말까지 기본세율을 포함해 15%.",
  "Taken off the annexes.": "부속서에서 삭제됨.",
  "Annex I-C, mobile industrial machinery: 15 % with the base rate for Korea and Japan.":
    "부속서 I-C, 이동식 산업기계: 한국과 일본은 기본세율을 포함해 15%.",
  "The part of a good's value with US content of 20 % or more is out: not counted.":
    "미국산 함량이 20% 이상인 물품은 그 함량분이 제외되나 반영하지 않음.",
  "Annex I; the first print said 26 %. Suspended by EO 14266 after one day.":
    "부속서 I. 처음 공개된 본에는 26%로 적혀 있었음. 행정명령 14266호로 하루 만에 유예됨.",
  "Annex I. Suspended by EO 14266 after one day.": "부속서 I. 행정명령 14266호로 하루 만에 유예됨.",
  "Country rates suspended until 00:01 on 9 July; the 10 % stays.":
    "국가별 세율은 7월 9일 00:01까지 유예되고 10%는 유지됨.",
  "Did not happen: EO 14316 extended the pause.": "실제로는 일어나지 않음: 행정명령 14316호가 유예를 연장함.",
  "The other reading: the Korean side and news speak of 8 July, EO 14266 of 00:01 on 9 July. Counts where the switch above the table says so.": `다른 해석: 한국 측과 언론은 7월 8일로, 행정명령 14266호는 7월 9일 00:01로 봄. ${OTHER_READING}`,
  "The order's rates begin seven days after it: the 10 % applies until then.":
    "행정명령의 세율은 7일 뒤에 시작되므로 그때까지 10%가 적용됨.",
  "Goods afloat by 7 August and entered before 5 October 2025 kept the old rate: not counted.":
    "8월 7일 전에 선적되어 2025년 10월 5일 전에 수입신고된 물품은 종전 세율이 적용되나 반영하지 않음.",
  "Column 1 (KORUS or MFN) and the duty together are 15 %. Civil aircraft (9903.02.81) are out by use: not counted.":
    "1열 세율(한미 FTA 또는 MFN)과 관세의 합이 15%. 민간항공기(9903.02.81)는 용도에 따라 제외되나 반영하지 않음.",
  "The form that includes the MFN rate was given in September, back to 7 August.":
    "MFN 세율을 포함하는 방식은 9월에 정해져 8월 7일로 소급됨.",
  "Includes the electronics of the memorandum of 11 April 2025.": "2025년 4월 11일 대통령 각서의 전자제품을 포함함.",
  "Back to 5 April.": "4월 5일로 소급됨.",
  "Copper, until it had its own Section 232 duty.": "구리: 별도의 232조 관세가 부과되기 전까지.",
  "Taken out of Annex II by EO 14346.": "행정명령 14346호로 부속서 II에서 삭제됨.",
  "Timber, until it had its own Section 232 duty.": "목재: 별도의 232조 관세가 부과되기 전까지.",
  "Void from the ruling; customs stopped collecting at 00:00 on 24 February.":
    "판결로 무효. 세관은 2월 24일 00:00부터 징수를 중단함.",
  "Annex I had said 34 %.": "부속서 I에는 34%로 적혀 있었음.",
  "Extended on 11 August and 4 November 2025.": "2025년 8월 11일과 11월 4일에 연장됨.",
  "Since 6 July, 23 August and 24 September 2018; list 3 at 25 % since May 2019. Lines of which list 3 names ten-digit parts (furniture of 9401 and 9403.70) count whole. Exclusions that USTR granted to single products (9903.88.69 and .70) are not counted.": `2018년 7월 6일, 8월 23일, 9월 24일 시행. 목록 3은 2019년 5월부터 25%. 목록 3이 10단위만 지정한 품목(9401, 9403.70의 가구)은 품목 전체를 계산함. ${EXCLUSIONS}`,
  "Telecommunication apparatus of 8517.62 is partly on list 3 (25 %); face masks of 6307.90.98 pay 25, then 50 % since the review, batteries of electric vehicles (8507.60.0010) 25 %: their lines are not split. Exclusions that USTR granted to single products (9903.88.69 and .70) are not counted.": `8517.62의 통신기기 일부는 목록 3(25%)에 있음. 6307.90.98의 마스크는 검토 이후 25%에서 50%로, 전기차 배터리(8507.60.0010)는 25%이나 품목을 나누지 않음. ${EXCLUSIONS}`,
  "Steel, aluminium, critical minerals, parts of batteries.": "철강, 알루미늄, 핵심 광물, 배터리 부품.",
  "Solar cells and modules.": "태양전지와 모듈.",
  "Electric vehicles, syringes and needles; enteral syringes, free until 2026, are not told apart.":
    "전기차, 주사기와 주삿바늘. 2026년까지 무관세인 경장영양용 주사기는 구분하지 않음.",
  "Ship-to-shore gantry cranes; other cranes of the line pay nothing and are not told apart.":
    "안벽 크레인(STS). 같은 품목의 다른 크레인은 대상이 아니지만 구분하지 않음.",
  "Semiconductors; medical gloves until 2026.": "반도체. 의료용 장갑은 2026년까지.",
  "Natural graphite, permanent magnets, lithium-ion batteries.": "천연 흑연, 영구자석, 리튬이온 배터리.",
  "Rubber medical and surgical gloves.": "의료용·수술용 고무장갑.",
  "Upholstered wooden furniture, kitchen cabinets and vanities, lines as the Budget Lab tracker lists them.":
    "천을 씌운 목재 가구, 주방 수납장과 세면대. 품목은 예일대 예산연구소 tariff-rate-tracker의 목록을 따름.",
  "Only advanced chips that meet technical thresholds, and not for data centres and other uses; the share of each line's trade that qualifies is an assumption.":
    "기술 기준을 충족하는 첨단 칩만 대상이며 데이터센터 등의 용도는 제외. 품목별 해당 비중은 가정.",
  "Patented medicines only; the patented share of each line is an assumption.":
    "특허 의약품만 대상. 품목별 특허 비중은 가정.",
  "Patented medicines only; the patented share of each line is an assumption. Ingredients of chapter 29 are not in the data.":
    "특허 의약품만 대상. 품목별 특허 비중은 가정. 29류의 원료는 자료에 없음.",
  "Components and China's rate are not in the data.": "부품과 중국의 세율은 자료에 없음.",
  "150 days by statute. 15 % was announced and is not found in force.":
    "법률상 150일. 15%로 올린다는 발표가 있었으나 시행된 것은 확인되지 않음.",
  "Column 1 and the duty together are 12.5 % (US note 52(k)); column 1 may be the KORUS rate. The memorandum speaks of the MFN rate: set Form to net of MFN for that reading.":
    "1열 세율과 관세의 합이 12.5%(미국 주 52(k)). 1열은 한미 FTA 세율일 수 있음. 각서는 MFN 세율을 말하므로, 그렇게 해석하려면 Form을 net of MFN으로 바꾸십시오.",
  "Column 1 and the duty together are 12.5 % (US note 52(k)).": "1열 세율과 관세의 합이 12.5%(미국 주 52(k)).",
  "Beside the older Section 301 duties.": "기존 301조 관세에 더해 부과됨.",
  "Assumption: the annex was not found whole; the list of Section 122 stands in for it.":
    "가정: 부속서 전체를 구하지 못해 122조의 목록으로 대신함.",
};

type Words = Readonly<Record<string, string>>;

/** The words themselves where there is no Korean for them: numbers and addresses. */
const translated = (words: Words, english: string): string => words[english] ?? actsOf(english);

/** Acts by their numbers, as Korean offices write them. */
function actsOf(english: string): string {
  return english
    .replace(/\bEO (\d{5})/g, "행정명령 $1호")
    .replace(/\bProclamation (\d{4,5})/g, "포고령 $1호")
    .replace(/ Annex (I+)\b/g, " 부속서 $1");
}

/** The column Authority holds the name that the rules of stacking know, so the act says its own law. */
export function measureInKorean(measure: Measure): Measure {
  return {
    ...measure,
    instrument: [translated(instruments, measure.instrument), authorities[measure.authority]]
      .filter(Boolean)
      .join(" · "),
    citation: measure.citation
      .split("; ")
      .map((part) => translated(citations, part))
      .join("; "),
    note: translated(notes, measure.note),
  };
}
