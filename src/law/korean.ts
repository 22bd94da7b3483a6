/** The Korean of what the acts say in words, by the English that it stands for, so that an English text which changes asks for its Korean again. */

import type { Measure } from "../model/tariff/measure";

type Words = Readonly<Record<string, string>>;

/** Names of authorities stay English in their own column, as the rules of stacking read them there. */
export const authorities: Words = {
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
  "IEEPA border": "국제비상경제권한법(IEEPA) 캐나다·멕시코 관세",
  "IEEPA Brazil": "국제비상경제권한법(IEEPA) 브라질 관세",
  "IEEPA India": "국제비상경제권한법(IEEPA) 인도 관세",
  "Section 201": "무역법 201조",
  "Section 301 Brazil": "무역법 301조 브라질",
  KORUS: "한미 FTA",
  USMCA: "미국·멕시코·캐나다 협정(USMCA)",
  "IEEPA reciprocal; Section 232 steel; Section 232 aluminium; Section 232 copper; Section 232 metals":
    "국제비상경제권한법(IEEPA) 상호관세, 무역확장법 232조 철강·알루미늄·구리",
};

/** Those that are only a number of an act, such as "EO 14257 Annex II", follow from a rule. */
export const instruments: Words = {
  '19 CFR 10.1003: the preference needs a claim (SPI "KR")': '19 CFR 10.1003: 특혜 신청 필요(SPI "KR")',
  "19 CFR 182: the preference needs a claim (SPI S or S+)": "19 CFR 182: 특혜 신청 필요(SPI S 또는 S+)",
  "industry input-output table": "산업연관표",
  "EO 14345; Commerce notice": "행정명령 14345호, 상무부 고시",
  "Commerce and USTR notice implementing the EU framework": "미·EU 합의 이행을 위한 상무부·무역대표부(USTR) 고시",
  "Commerce and USTR notice implementing the Korea deal": "한미 합의 이행을 위한 상무부·무역대표부(USTR) 고시",
  "Commerce notice": "상무부 고시",
  "Proclamations 9740, 9894, 10328, 10356 and others": "포고령 9740호, 9894호, 10328호, 10356호 등",
  "Proclamations 9704 as amended, 10327, 10405": "포고령 9704호(개정), 10327호, 10405호",
  "Proclamation 10522; US note 19(m)": "포고령 10522호, 미국 주 19(m)",
  "BIS notice on beer and empty cans": "맥주와 빈 캔에 관한 상무부 산업안보국(BIS) 고시",
  "BIS notice on appliances": "가전제품에 관한 상무부 산업안보국(BIS) 고시",
  "BIS notice adding 407 codes": "407개 품목을 추가한 상무부 산업안보국(BIS) 고시",
  "Commerce notice, 91 FR 49406": "상무부 고시, 91 FR 49406",
  "Proclamation on unmanned aircraft systems": "무인항공기 시스템에 관한 포고령",
  "Proclamations 9693, 10339, 10779": "포고령 9693호, 10339호, 10779호",
  "Commerce and USTR notice implementing the Swiss framework":
    "미·스위스 합의 이행을 위한 상무부·무역대표부(USTR) 고시",
  "EO on the scope of the reciprocal tariffs for farm products": "농산물의 상호관세 적용 범위를 조정한 행정명령",
  "Learning Resources v. Trump, Nos. 24-1287 and 25-250":
    "연방대법원 판결 Learning Resources v. Trump(사건번호 24-1287, 25-250)",
  "EO 14228 amending EO 14195": "행정명령 14195호를 개정한 행정명령 14228호",
  "EO modifying the opioid duties": "펜타닐 관세를 조정한 행정명령",
  "EO modifying the scope of the duties on Brazil": "대브라질 관세의 적용 범위를 조정한 행정명령",
  "USTR actions of 2018 and 2019, lists 1 to 3": "무역대표부(USTR) 2018·2019년 조치, 목록 1~3",
  "USTR action of 2019, list 4A": "무역대표부(USTR) 2019년 조치, 목록 4A",
  "USTR four-year review: notice of modification": "무역대표부(USTR) 4년 주기 검토: 조치 변경 고시",
  "USTR four-year review: modification on tungsten, wafers and polysilicon":
    "무역대표부(USTR) 4년 주기 검토: 텅스텐·웨이퍼·폴리실리콘 조치 변경",
  "USTR action on ship-to-shore cranes, suspended to 10 November 2026":
    "안벽 크레인에 대한 무역대표부(USTR) 조치, 2026년 11월 10일까지 유예",
  "Proclamation imposing a temporary import surcharge": "한시적 수입 부가관세를 부과한 포고령",
  "Proclamation imposing a temporary import surcharge, annexes": "한시적 수입 부가관세를 부과한 포고령, 부속서",
  "Presidential memorandum; USTR notice of action": "대통령 각서, 무역대표부(USTR) 조치 고시",
  "USTR notice of action on Brazil": "브라질에 대한 무역대표부(USTR) 조치 고시",
};

/** Parts of a citation; numbers of the Federal Register and addresses stay as they are. */
export const citations: Words = {
  "US Census Bureau, imports for consumption 2024 by HTS10: calculated duty":
    "미국 인구조사국, 2024년 HTS 10단위 소비용 수입: 산출 관세",
  "USITC DataWeb 2024, share claimed by HTS8": "국제무역위원회(USITC) DataWeb 2024년, HTS 8단위별 신청 비율",
  "Budget Lab tracker, resources/usmca_product_shares_2024.csv":
    "예일대 예산연구소 tariff-rate-tracker, resources/usmca_product_shares_2024.csv",
  "BEA detail industries by HTS10": "HTS 10단위별 경제분석국(BEA) 세부 산업",
  "Budget Lab tracker, resources/metal_content_shares_bea_hs10.csv":
    "예일대 예산연구소 tariff-rate-tracker, resources/metal_content_shares_bea_hs10.csv",
  "note 19(k)": "주 19(k)",
  "day secondary": "시행일은 2차 자료",
  "US note 16": "미국 주 16",
  "US note 18": "미국 주 18",
  "US note 19": "미국 주 19",
  "US note 41": "미국 주 41",
  "lists: Budget Lab tracker, resources/s301_product_lists.csv":
    "품목 목록: 예일대 예산연구소 tariff-rate-tracker, resources/s301_product_lists.csv",
  "US note 31": "미국 주 31",
  "HTS 2025 rev 27": "HTS 2025년 개정 27판",
};

/** What a user should know of an act. */
export const notes: Words = {
  "Blank: by line, one less the duty that customs calculated in 2024 over what the general rate would have been (92 % of the trade that can claim; 99.7 % of cars). A single line counts as claimed. Write a share to change it for all.":
    "빈칸: 품목별로, 2024년 산출 관세를 일반세율로 냈을 관세로 나눈 값을 1에서 뺀 비율(신청할 수 있는 무역의 92%, 승용차 99.7%). 단일 품목은 신청한 것으로 봄. 비율을 적으면 전체에 적용됨.",
  "Blank: by line as claimed in 2024 (38 % of trade with Canada, 50 % with Mexico). Claims rose to about two thirds in 2025, so that the shares of 2024 overstate what was paid. Write a share to change it for all.":
    "빈칸: 2024년 품목별 신청 비율(대캐나다 무역의 38%, 대멕시코 무역의 50%). 2025년에 신청이 약 3분의 2로 늘어 2024년 비율로는 실제보다 많이 낸 것으로 나타남. 비율을 적으면 전체에 적용됨.",
  "Blank: by line, the steel in the output of its industry; all of it in chapters 72 and 73. Write a share to change it for all, or a row like this with another scope for some lines.":
    "빈칸: 품목별 산업 산출액 중 철강 비중, 72류와 73류는 전부. 비율을 적으면 전체에, Scope가 다른 행을 추가하면 해당 품목에 적용됨.",
  "Blank: by line, the aluminium in the output of its industry; all of it in chapter 76. Write a share to change it for all, or a row like this with another scope for some lines.":
    "빈칸: 품목별 산업 산출액 중 알루미늄 비중, 76류는 전부. 비율을 적으면 전체에, Scope가 다른 행을 추가하면 해당 품목에 적용됨.",
  "Blank: by line, the copper in the output of its industry; all of it in chapter 74. Write a share to change it for all, or a row like this with another scope for some lines.":
    "빈칸: 품목별 산업 산출액 중 구리 비중, 74류는 전부. 비율을 적으면 전체에, Scope가 다른 행을 추가하면 해당 품목에 적용됨.",
  "Vehicles that claim USMCA pay on their content from outside the United States. The US share of the value is an assumption (40 %, Budget Lab tracker).":
    "USMCA를 신청한 차량은 미국산이 아닌 함량에 대해 냄. 미국산 비중은 가정(40%, 예일대 예산연구소 tariff-rate-tracker).",
  "Lines that are parts of vehicles by their text or industry. The offset of 3.75 % of the value of cars assembled in the United States is not counted.":
    "품명이나 산업으로 보아 차량 부품인 품목. 미국 내 조립 차량 가격의 3.75% 공제는 반영하지 않음.",
  "Lines of the list that also serve other uses: motors, batteries, bearings, switchboards, computers. Only parts of passenger vehicles and light trucks pay (US note 33(g)).":
    "다른 용도로도 쓰이는 품목(전동기, 배터리, 베어링, 배전반, 컴퓨터). 승용차와 경트럭의 부품만 대상(미국 주 33(g)).",
  "Not knock-down kits.": "조립용 키트는 제외.",
  "Parts outside note 33(g) that are certified for the production or repair of vehicles in the United States: 15 % with the base rate, and outside the metals duties (US note 33(r)). Taken as certified (assumption). The note names no codes: chapter 87 parts of the metals annex.":
    "주 33(g)에 없으나 미국 내 차량 생산·수리용으로 인증된 부품: 기본세율을 포함해 15%이며 금속 관세 대상이 아님(미국 주 33(r)). 인증된 것으로 가정. 주에 품목번호가 없어 금속 부속서의 87류 부품을 적용.",
  "Column 1 (KORUS or MFN) and the duty together are 15 %. Importers paid 25 % until the notice and have a refund (CBP CSMS 66987366). One commentator (S&P Global) reads it as column 1 plus 15 %.":
    "1열 세율(한미 FTA 또는 MFN)과 관세의 합이 15%. 수입자는 고시 전까지 25%를 냈고 환급받음(관세국경보호청(CBP) CSMS 66987366). 1열 세율에 15%를 더하는 것으로 보는 해석(S&P Global)도 있음.",
  "Within 100,000 passenger cars a year, with the base rate 10 %; 25 % beyond. The quota is not counted.":
    "연간 승용차 100,000대까지 기본세율을 포함해 10%, 초과분은 25%. 물량 한도는 반영하지 않음.",
  "Parts for vehicles made in the United Kingdom.": "영국에서 만든 차량의 부품.",
  "Heading prefixes as the Budget Lab tracker lists them.":
    "세번 앞자리는 예일대 예산연구소 tariff-rate-tracker의 목록을 따름.",
  "Trucks that claim USMCA pay on their content from outside the United States.":
    "USMCA를 신청한 트럭은 미국산이 아닌 함량에 대해 냄.",
  "2.63 million tonnes a year free of duty and none above (some texts: 2.68). Ended by Proclamation 10896.":
    "연간 263만 톤까지 무관세, 초과분은 수입 불가(268만 톤으로 적은 자료도 있음). 포고령 10896호로 종료.",
  "Quota, tariff quota or exemption, counted as free. Steel of Mexico that was not melted in North America paid 25 % from 10 July 2024: not counted.":
    "쿼터, 저율관세할당 또는 면제로 무관세로 계산함. 북미에서 제강하지 않은 멕시코산 철강은 2024년 7월 10일부터 25%이나 반영하지 않음.",
  "Exclusions that importers obtained are not counted.": "수입자가 받은 품목 제외는 반영하지 않음.",
  "Quota or exemption, counted as free.": "쿼터 또는 면제로 무관세로 계산함.",
  "Aluminium lines of annexes I-A, I-B and III. Also on goods of other countries with aluminium smelted or cast in Russia: not counted.":
    "부속서 I-A, I-B, III의 알루미늄 품목. 러시아에서 제련하거나 주조한 알루미늄을 쓴 다른 나라 물품에도 적용되지만 계산에 넣지 않았습니다.",
  "On the full value; also on goods of other countries with aluminium smelted or cast in Russia: not counted.":
    "전체 가격 기준. 러시아에서 제련·주조한 알루미늄을 쓴 다른 나라 물품에도 적용되나 반영하지 않음.",
  "Mill products and the derivatives of note 16(l).": "철강 기본 제품과 주 16(l)의 파생상품.",
  "Derivatives in chapter 73 (note 16(m)), on the full value.": "73류 파생상품(주 16(m)), 전체 가격 기준.",
  "Derivatives outside chapter 73 (note 16(n)(1)) at eight digits, as the footnotes of the lines; the notice may name ten-digit numbers.":
    "73류 밖의 파생상품(주 16(n)(1)). 품목의 각주에 따라 8단위로 보았으며, 고시는 10단위를 지정했을 수 있음.",
  "Derivatives in chapter 76 (note 19(j)), on the full value.": "76류 파생상품(주 19(j)), 전체 가격 기준.",
  "From here on the steel content of derivatives pays, also in chapter 73, where all of the value is taken as steel unless told otherwise.":
    "이때부터 파생상품은 철강 함량에 대해 냄. 73류도 같으며, 달리 밝히지 않으면 가격 전부를 철강으로 봄.",
  "Annex II C of the notice, with effect from 1 July.": "고시 부속서 II C, 7월 1일부터 적용.",
  "From here on the metals annexes decide; lines that they leave out pay no metals duty.":
    "이때부터 금속 통합 부속서가 대상을 정하며, 부속서에 없는 품목은 금속 관세를 내지 않음.",
  "Annex I-A, on the full customs value. 10 % where the metal is of US origin: not counted.":
    "부속서 I-A, 과세가격 전체 기준. 금속이 미국산이면 10%이나 반영하지 않음.",
  "Steel and aluminium lines with 95 % of the metal melted, smelted or cast in the United Kingdom.":
    "금속의 95%를 영국에서 제강·제련·주조한 철강·알루미늄 품목.",
  "Annex I-B, on the full customs value.": "부속서 I-B, 과세가격 전체 기준.",
  "Annex III: 15 % with the base rate, to the end of 2027; then annex I-B.":
    "부속서 III: 2027년 말까지 기본세율을 포함해 15%, 그 뒤에는 부속서 I-B.",
  "Annex I-C, mobile industrial machinery. Goods of Canada and Mexico under USMCA with US content pay less: not counted.":
    "부속서 I-C, 이동식 산업기계. 미국산 함량이 있는 USMCA 물품은 덜 내나 반영하지 않음.",
  "Annex I-C: 15 % with the base rate for economies with an agreement.":
    "부속서 I-C: 합의한 국가는 기본세율을 포함해 15%.",
  "Goods with less than 15 % of metal by weight (not chapters 72, 73, 74, 76); the data does not show weight.":
    "금속이 중량의 15% 미만인 물품(72·73·74·76류는 예외). 자료에는 중량이 없음.",
  "Upholstered wooden furniture and kitchen cabinets. A rise to 30 and 50 % was put off to 2027.":
    "천을 씌운 목재 가구와 주방 수납장. 30%와 50%로의 인상은 2027년으로 미뤄짐.",
  "Only advanced chips that meet the technical thresholds of note 39(b), and not for data centres and other uses.":
    "주 39(b)의 기술 기준을 충족하는 첨단 칩만 대상이며 데이터센터 등의 용도는 제외.",
  "20 % with an approved onshoring plan (9903.04.64), 0 with an agreement on prices (.65): not counted.":
    "승인된 국내 이전 계획이 있으면 20%(9903.04.64), 가격 합의가 있으면 0(.65)이나 반영하지 않음.",
  "Patented medicines and their ingredients (note 40(c)).": "특허 의약품과 그 원료(주 40(c)).",
  "10 % in the proclamation, reduced to 0.": "포고령에는 10%였으나 0으로 낮아짐.",
  "No list is held: heading 8806. Components and the rates of other countries are not in the data.":
    "목록이 없어 8806호로 봄. 부품과 다른 나라의 세율은 자료에 없음.",
  "Modules of crystalline silicon cells. Developing countries that note 18(b) leaves out are not told apart.":
    "결정질 실리콘 전지 모듈. 주 18(b)에서 제외한 개발도상국은 구분하지 않음.",
  "Modules of crystalline silicon cells, to 6 February 2026. Developing countries that note 18(b) leaves out are not told apart.":
    "결정질 실리콘 전지 모듈, 2026년 2월 6일까지. 주 18(b)에서 제외한 개발도상국은 구분하지 않음.",
  "Cells are free up to 12.5 GW a year; generators and batteries only where they contain such cells (note 18(c)).":
    "전지는 연간 12.5GW까지 무관세. 발전기와 배터리는 그 전지를 포함한 경우만 대상(주 18(c)).",
  "25 % within the quota, 50 % beyond it. Partners by agreement and developing countries are out (note 41(c)); the list was not read in full.":
    "한도 안은 25%, 초과분은 50%. 협정국과 개발도상국은 제외(주 41(c))되나 목록 전체를 확인하지 못함.",
  "Suspended by EO 14266 after one day.": "행정명령 14266호로 하루 만에 유예됨.",
  "Suspended by EO 14266 after one day. The first print said 26 %.":
    "행정명령 14266호로 하루 만에 유예됨. 처음 공개된 본에는 26%로 적혀 있었음.",
  "Country rates suspended until 00:01 on 9 July; the 10 % stays.":
    "국가별 세율은 7월 9일 00:01까지 유예되고 10%는 유지됨.",
  "The order's rates begin seven days after it: the 10 % applies until then.":
    "행정명령의 세율은 7일 뒤에 시작되므로 그때까지 10%가 적용됨.",
  "Goods afloat by 7 August and entered before 5 October 2025 kept the old rate: not counted.":
    "8월 7일 전에 선적되어 2025년 10월 5일 전에 수입신고된 물품은 종전 세율이 적용되나 반영하지 않음.",
  "Collected so until 16 September 2025; EO 14345 gave the form that includes the base rate back to 7 August.":
    "2025년 9월 16일까지 이 방식으로 징수함. 기본세율을 포함하는 방식은 행정명령 14345호로 8월 7일까지 소급됨.",
  "The form that includes the base rate was given in September, back to 7 August; until then 15 % was added (9903.02.30).":
    "기본세율을 포함하는 방식은 9월에 정해져 8월 7일로 소급됨. 그때까지는 15%를 더해 징수함(9903.02.30).",
  "Column 1 (KORUS or MFN) and the duty together are 15 %.": "1열 세율(한미 FTA 또는 MFN)과 관세의 합이 15%.",
  "Annex I had said 34 %.": "부속서 I에는 34%로 적혀 있었음.",
  "Superseded on 14 May 2025 by EO 14298.": "2025년 5월 14일 행정명령 14298호로 대체됨.",
  "Extended on 11 August and 4 November 2025.": "2025년 8월 11일과 11월 4일에 연장됨.",
  "Includes the subheadings of the memorandum of 11 April 2025 on electronics.":
    "전자제품에 관한 2025년 4월 11일 대통령 각서의 소호를 포함함.",
  "Copper, until it had its own Section 232 duty.": "구리: 별도의 232조 관세가 부과되기 전까지.",
  "Taken out of Annex II by EO 14346.": "행정명령 14346호로 부속서 II에서 삭제됨.",
  "Timber, until it had its own Section 232 duty.": "목재: 별도의 232조 관세가 부과되기 전까지.",
  "Only single articles of these lines: acai, etrogs, coconut water, articles for religious purposes and others of note 2(v)(iii)(b).":
    "해당 품목 중 특정 물품만: 아사이, 에트로그, 코코넛 워터, 종교용 물품 등 주 2(v)(iii)(b)의 물품.",
  "Informational materials and works of art (50 USC 1702(b)); lines as the Budget Lab tracker chooses them.":
    "정보 자료와 미술품(50 USC 1702(b)). 품목은 예일대 예산연구소 tariff-rate-tracker의 선택을 따름.",
  "Where the US content is 20 % of the value or more, only the rest of the value pays.":
    "미국산 함량이 가격의 20% 이상이면 나머지 가격에만 부과됨.",
  "Civil aircraft, their engines, parts and ground flight simulators that meet general note 6.":
    "일반 주 6을 충족하는 민간항공기와 그 엔진, 부품, 지상 비행 시뮬레이터.",
  "Aircraft, engines and their parts by chapter or by the industry of the line: taken as civil.":
    "류나 산업으로 보아 항공기, 엔진과 그 부품인 품목: 민간용으로 봄.",
  "Void from the ruling; customs stopped collecting at 00:00 on 24 February.":
    "판결로 무효. 세관은 2월 24일 00:00부터 징수를 중단함.",
  "Macau is not named.": "마카오는 지정되지 않음.",
  "Ordered for 4 February and paused to 4 March (EO 14197).":
    "2월 4일로 명령되었다가 3월 4일로 미뤄짐(행정명령 14197호).",
  "30 % was announced for 1 August 2025 and put off.": "2025년 8월 1일부터 30%로 발표되었다가 미뤄짐.",
  "Ended by the order of 6 February 2026.": "2026년 2월 6일 명령으로 종료됨.",
  "Since 6 July, 23 August and 24 September 2018; list 3 at 25 % since May 2019. Lines of which list 3 names ten-digit parts (furniture of 9401 and 9403.70) count whole. Exclusions that USTR granted to single products (9903.88.69 and .70) are not counted.":
    "2018년 7월 6일, 8월 23일, 9월 24일 시행. 목록 3은 2019년 5월부터 25%. 목록 3이 10단위만 지정한 품목(9401, 9403.70의 가구)은 품목 전체를 계산함. USTR이 개별 제품에 부여한 제외(9903.88.69, .70)는 반영하지 않음.",
  "Telecommunication apparatus of 8517.62 is partly on list 3 (25 %); face masks of 6307.90.98 pay 25, then 50 % since the review: their lines are not split. Exclusions that USTR granted to single products (9903.88.69 and .70) are not counted.":
    "8517.62의 통신기기 일부는 목록 3(25%)에 있음. 6307.90.98의 마스크는 검토 이후 25%에서 50%이나 품목을 나누지 않음. USTR이 개별 제품에 부여한 제외(9903.88.69, .70)는 반영하지 않음.",
  "Steel, aluminium, critical minerals, parts of batteries.": "철강, 알루미늄, 핵심 광물, 배터리 부품.",
  "Lithium-ion batteries of electric vehicles.": "전기차용 리튬이온 배터리.",
  "Solar cells and modules.": "태양전지와 모듈.",
  "Electric vehicles, syringes and needles; enteral syringes, free until 2026, are not told apart.":
    "전기차, 주사기와 주삿바늘. 2026년까지 무관세인 경장영양용 주사기는 구분하지 않음.",
  "Ship-to-shore gantry cranes; other cranes of the line pay nothing and are not told apart.":
    "안벽 크레인(STS). 같은 품목의 다른 크레인은 대상이 아니지만 구분하지 않음.",
  "Semiconductors; medical gloves until 2026.": "반도체. 의료용 장갑은 2026년까지.",
  "Natural graphite, permanent magnets, lithium-ion batteries.": "천연 흑연, 영구자석, 리튬이온 배터리.",
  "Rubber medical and surgical gloves.": "의료용·수술용 고무장갑.",
  "Ship-to-shore cranes. The same duty on chassis is left out: no list of its lines is held. Whether the suspension was prolonged was not checked.":
    "안벽 크레인(STS). 섀시에 대한 같은 관세는 품목 목록이 없어 넣지 않음. 유예가 연장되었는지는 확인하지 못함.",
  "150 days by statute. 15 % was announced and is not found in force. No exemption of column 2 countries was read in the heading.":
    "법률상 150일. 15%로 올린다는 발표가 있었으나 시행된 것은 확인되지 않음. 2열 국가의 제외는 호에서 확인되지 않음.",
  "Only single articles of these lines: acai, etrogs, coconut water, articles for religious purposes and others of note 2(aa)(iii).":
    "해당 품목 중 특정 물품만: 아사이, 에트로그, 코코넛 워터, 종교용 물품 등 주 2(aa)(iii)의 물품.",
  "Exemptions of note 52(j) for single countries are not in the data.": "국가별 제외(주 52(j))는 자료에 없음.",
  "Beside the older Section 301 duties.": "기존 301조 관세에 더해 부과됨.",
  "Column 1 and the duty together are 10 % (US note 52(k)).": "1열 세율과 관세의 합이 10%(미국 주 52(k)).",
  "Column 1 and the duty together are 10 % (US note 52(k)). Exemptions of note 52(j) are not in the data.":
    "1열 세율과 관세의 합이 10%(미국 주 52(k)). 주 52(j)의 제외는 자료에 없음.",
  "Column 1 and the duty together are 12.5 % (US note 52(k)).": "1열 세율과 관세의 합이 12.5%(미국 주 52(k)).",
  "Column 1 and the duty together are 12.5 % (US note 52(k)); column 1 may be the KORUS rate. The memorandum speaks of the MFN rate: set Form to net of MFN for that reading.":
    "1열 세율과 관세의 합이 12.5%(미국 주 52(k)). 1열은 한미 FTA 세율일 수 있음. 각서는 MFN 세율을 말하므로, 그렇게 해석하려면 Form을 net of MFN으로 바꾸십시오.",
  "Column 1 and the duty together are 12.5 % (US note 52(k)). Exemptions of note 52(j) are not in the data.":
    "1열 세율과 관세의 합이 12.5%(미국 주 52(k)). 주 52(j)의 제외는 자료에 없음.",
  "US note 52(b) and the lines of chapter 30.": "미국 주 52(b)와 30류의 품목.",
  "US note 52(c); the descriptions of six of its lines are not in the data.":
    "미국 주 52(c). 그중 여섯 품목의 설명은 자료에 없음.",
  "US note 52(e), compared with the list for Brazil head by head, not code by code.":
    "미국 주 52(e). 브라질 목록과 호 단위로 비교했으며 품목번호 단위로는 비교하지 않음.",
};

/** How well an act is known. */
export const confidences: Words = {
  primary: "1차 자료",
  secondary: "2차 자료",
  assumption: "가정",
  "primary (eight digits)": "1차 자료(8단위)",
  "primary (codes)": "1차 자료(품목번호)",
  "primary (list of a case file; text of the notice not at hand)":
    "1차 자료(사건 기록의 목록, 고시 원문은 확인하지 못함)",
};

/** Words of a case for measures of its own. */
export interface OwnWords {
  instruments?: Words;
  notes?: Words;
}

/** The column Authority has the name that the rules of stacking know, so the act says its own law. */
export function measureInKorean(measure: Measure, own: OwnWords = {}): Measure {
  const instrument = own.instruments?.[measure.instrument] ?? translated(instruments, measure.instrument);
  return {
    ...measure,
    instrument: [instrument, authorities[measure.authority]].filter(Boolean).join(" · "),
    citation: measure.citation
      .split("; ")
      .map((part) => translated(citations, part))
      .join("; "),
    confidence: confidences[measure.confidence ?? ""] ?? measure.confidence ?? "",
    note: own.notes?.[measure.note] ?? translated(notes, measure.note),
  };
}

/** The words themselves where there is no Korean for them: numbers and addresses. */
const translated = (words: Words, english: string): string => words[english] ?? actsInKorean(english);

/** Acts by their numbers, as Korean offices write them. */
export function actsInKorean(english: string): string {
  return english
    .replace(/\bEO (\d{5})/g, "행정명령 $1호")
    .replace(/\bProclamation (\d{4,5})/g, "포고령 $1호")
    .replace(/ Annex (I+)\b/g, " 부속서 $1");
}
