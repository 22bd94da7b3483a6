/** The Korean of the sources of what lies on the table, of the project and of the milestones, by the English that it stands for. */
import { ASSUMED, ENEWS, WOOD_MACKENZIE } from "../alaska-lng";
import { ENERGY_DEAL, JOINT_FACT_SHEET, POSCO, STATE_VISIT } from "../deal";

const address = (source: string): string => source.slice(source.indexOf("https://"));

const FACT_SHEET = `2025년 11월 13일 한미 공동 팩트시트, ${address(JOINT_FACT_SHEET)}`;
const ENERGY = `1,000억 달러: IBTimes SG, https://www.ibtimes.sg/trump-slashes-tariffs-south-korea-landmark-trade-deal-worth-350-billion-81003; 2024년 구매 232.8억 달러: 조선일보, 2025-07-31`;

export const dealSources: Readonly<Record<string, string>> = {
  "15 % on cars as Japan was granted, EO 14345": "일본이 받은 자동차 15%, 행정명령 14345호",
  "10 % within a quota of cars as the United Kingdom was granted, EO 14309; the share is a judgement":
    "영국이 받은 자동차 쿼터 내 10%, 행정명령 14309호. 비중은 판단",
  "Quota of 70 % of past trade, Proclamation 9740 (in tonnes; here in value)":
    "과거 무역의 70% 쿼터, 포고령 9740호(원래는 톤, 여기서는 금액 기준)",
  "5 points are a judgement; Japan's own 15 % came on 2025-09-16": "5%p는 판단. 일본의 15%는 2025-09-16 시행",
  [`a third of the 150 billion of the ${JOINT_FACT_SHEET}`]: `1,500억 달러의 3분의 1, ${FACT_SHEET}`,
  [`two thirds of the 150 billion of the ${JOINT_FACT_SHEET}`]: `1,500억 달러의 3분의 2, ${FACT_SHEET}`,
  [JOINT_FACT_SHEET]: FACT_SHEET,
  [`a year above 2024. ${ENERGY_DEAL}`]: `2024년 대비 연간 증가분. ${ENERGY}`,
  [`POSCO International's heads of agreement, ${POSCO}`]: `포스코인터내셔널 주요조건합의서(HOA), ${POSCO}`,
  [`as much as KOGAS buys from elsewhere in the United States, ${STATE_VISIT}`]: `한국가스공사가 미국 내 다른 곳에서 사는 물량과 같음. 2025년 10월 29일 백악관 팩트시트, ${address(STATE_VISIT)}`,
  [`36 billion: ${JOINT_FACT_SHEET}; 10 years are a judgement`]: `360억 달러: ${FACT_SHEET}; 10년은 판단`,
  [`25 billion: ${JOINT_FACT_SHEET}; spread over 5 years`]: `250억 달러: ${FACT_SHEET}; 5년에 나눔`,
};

export const barrierSources: Readonly<Record<string, string>> = {
  "50 %: 19 USC 1466; the trade is an assumption": "50%: 미국 법전 19 USC 1466. 무역액은 가정",
  "CRS (2014), hawaiifreepress.com/Articles-Main/ID/16055; trade assumed":
    "의회조사국(2014), hawaiifreepress.com/Articles-Main/ID/16055; 무역액 가정",
  "Cap: Joint Fact Sheet; trade and equivalent are assumptions":
    "상한: 한미 공동 팩트시트. 무역액과 관세 상당치는 가정",
  "Rules: Joint Fact Sheet; trade and equivalent are assumptions":
    "규제: 한미 공동 팩트시트. 무역액과 관세 상당치는 가정",
  "Trade: USDA (2023) in rfdtv.com, South Korea mission; rest assumed":
    "무역액: 미국 농무부(USDA, 2023), rfdtv.com, South Korea mission; 나머지는 가정",
};

const LNG_STUDY = WOOD_MACKENZIE.replace(
  "Wood Mackenzie for AGDC, in Alaska Business",
  "알래스카가스라인개발공사(AGDC)의 의뢰를 받은 Wood Mackenzie, Alaska Business",
);
const NEWS = ENEWS.replace(
  "other figures: 45, 46.1, 50 billion (Reuters 2026-08-13)",
  "다른 수치: 450억, 461억, 500억 달러(Reuters 2026-08-13)",
);
const PETROLEUM_NEWS = "Petroleum News, https://www.petroleumnews.com/pnarchpop/631833528.shtml";

export const projectSources: Readonly<Record<string, string>> = {
  [`${ENEWS}; high: Korean press; low: ${WOOD_MACKENZIE}`]: `${NEWS}; 높음: 국내 언론; 낮음: ${LNG_STUDY}`,
  "Reuters via FinanceTom, https://www.financetom.com/business/glenfarnes-alaska-lng-project-sees-115-billion-interest-from-over-50-firms-382830.htm":
    "로이터(Reuters), FinanceTom 전재, https://www.financetom.com/business/glenfarnes-alaska-lng-project-sees-115-billion-interest-from-over-50-firms-382830.htm",
  "Low: preliminary offtake of October 2025; likely: what financial close asks for; high: capacity. The Crude Life, https://thecrudelife.substack.com/p/tokyo-gas-signs-preliminary-agreement":
    "낮음: 2025년 10월 예비 구매 약정. 보통: 금융 종결에 필요한 물량. 높음: 생산 능력. The Crude Life, https://thecrudelife.substack.com/p/tokyo-gas-signs-preliminary-agreement",
  "usual conversion for LNG, rounded; the contract states its own":
    "LNG의 통상 환산값(반올림). 계약에는 자체 환산값이 적힘",
  [`Low: price forecast for Japan in 2030, ${WOOD_MACKENZIE}; likely and high: ${ASSUMED.en}`]: `낮음: 2030년 일본 도착 가격 전망, ${LNG_STUDY}; 보통과 높음: ${ASSUMED.ko}`,
  [`POSCO International's heads of agreement run for 20 years, ${PETROLEUM_NEWS}`]: `포스코인터내셔널 주요조건합의서(HOA)의 기간은 20년, ${PETROLEUM_NEWS}`,
  [`70 % of the financing is debt in ${WOOD_MACKENZIE}`]: `조달 금액의 70%가 부채: ${LNG_STUDY}`,
  [`POSCO International, heads of agreement, not binding, ${PETROLEUM_NEWS}`]: `포스코인터내셔널 주요조건합의서(HOA), 구속력 없음, ${PETROLEUM_NEWS}`,
  "US Census Bureau, Trade in Goods with Korea, https://www.census.gov/foreign-trade/balance/c5800.html":
    "미국 인구조사국, Trade in Goods with Korea, https://www.census.gov/foreign-trade/balance/c5800.html",
};

/** Those that are an address alone, or an act and its address, need none. */
export const milestoneSources: Readonly<Record<string, string>> = {
  "Assam Tribune (Yonhap), 2025-04-01": "Assam Tribune(연합뉴스), 2025-04-01",
  "US Treasury press release sb0102; Chosun English, 2025-04-25":
    "미국 재무부 보도자료 sb0102; 조선일보 영문판, 2025-04-25",
  "Korea Herald, https://www.koreaherald.com/article/10491243":
    "코리아헤럴드, https://www.koreaherald.com/article/10491243",
  "Chosun Biz, 2025-05-16": "조선비즈, 2025-05-16",
  "Asia Business Daily, 2025-05-20; Chosun Biz, 2025-05-23": "아시아경제, 2025-05-20; 조선비즈, 2025-05-23",
  "press; address not retained": "언론 보도, 주소는 남아 있지 않음",
  "Korea Daily US, 2025-07-24": "미주중앙일보, 2025-07-24",
  "Korea Times, 2025-07-31, http://m.koreatimes.com/article/20250731/1574978":
    "코리아타임스, 2025-07-31, http://m.koreatimes.com/article/20250731/1574978",
  "Learning Resources v. Trump, https://supreme.justia.com/cases/federal/us/607/24-1287/":
    "연방대법원 판결 Learning Resources v. Trump, https://supreme.justia.com/cases/federal/us/607/24-1287/",
  "91 FR 47318 (2026-15181)": "연방관보 91 FR 47318(2026-15181)",
};
