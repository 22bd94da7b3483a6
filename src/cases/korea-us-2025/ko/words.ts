/** The Korean of the case's sources, units and values in words, by the ids of what they are about. Authors and titles stay in the language of the work. */
import type { CaseWords } from "../../case-words";

const RETURNED = {
  instrument: "행정명령 14257호 부속서 I: 행정명령 14266호가 후속 조치 없이 종료되었을 경우",
  note: "실제로는 일어나지 않음: 행정명령 14316호가 유예를 연장함.",
};
const KEPT = { instrument: "행정명령 14257호 부속서 II: 축소되지 않았을 경우" };
const OTHER_READING = "Measures 표 위의 선택 칸에서 고르면 적용됨.";
const ADDED = {
  instrument: "한미 합의 이행을 위한 상무부·무역대표부(USTR) 고시",
  note: `다른 해석: 1열 세율에 15%를 더함. ${OTHER_READING}`,
};

export const koreanWords: CaseWords = {
  elasticities: {
    autos: {
      shortRun:
        "미국 인구조사국의 대한국 수입 변화(2024년 5~11월 대비 2025년 5~11월)를 (1 + 산출 관세율)의 변화로 나눈 값. 관측치이며 인과관계가 아니고, 모든 원산지의 관세가 올랐음(NAICS 336)",
      longRun:
        "Fontagné, Guimbard, Orefice (2022), Tariff-based product-level trade elasticities, J. Int. Economics 137:103593 (CEPII ProTEE 0.1), 2024년 미국의 대한국 수입액으로 가중평균, 낮음과 높음은 HS 6단위 범위: 8703 −9.294, 8704 −14.790, 8708 −6.754를 무역액으로 가중",
      substitution:
        "Broda and Weinstein (2006), Globalization and the Gains from Variety, QJE 121(2), HTS 10단위의 중앙값과 사분위수: 8703",
    },
    ev: {
      shortRun:
        "미국 인구조사국의 대한국 수입 변화(2024년 5~11월 대비 2025년 5~11월)를 (1 + 산출 관세율)의 변화로 나눈 값. 관측치이며 인과관계가 아니고, 모든 원산지의 관세가 올랐음(NAICS 336)",
      longRun: "가정: 2017년에 신설된 HS 8703.80은 추정치가 없어 8703.90의 ProTEE 값을 씀",
      substitution:
        "가정: 8703의 값. Broda and Weinstein (2006), Globalization and the Gains from Variety, QJE 121(2), HTS 10단위의 중앙값과 사분위수",
    },
    steel: {
      shortRun:
        "미국 인구조사국의 대한국 수입 변화(2024년 5~11월 대비 2025년 5~11월)를 (1 + 산출 관세율)의 변화로 나눈 값. 관측치이며 인과관계가 아니고, 모든 원산지의 관세가 올랐음(NAICS 331·332 합계: 57.408억 달러에서 53.283억 달러로, 세율 0.63%에서 24.73%로)",
      longRun:
        "Fontagné, Guimbard, Orefice (2022), Tariff-based product-level trade elasticities, J. Int. Economics 137:103593 (CEPII ProTEE 0.1), 2024년 미국의 대한국 수입액으로 가중평균, 낮음과 높음은 HS 6단위 범위: 72류와 73류",
      substitution:
        "Broda and Weinstein (2006), Globalization and the Gains from Variety, QJE 121(2), HTS 10단위의 중앙값과 사분위수: 72류와 73류",
    },
    "ship-components": {
      shortRun:
        "미국 인구조사국의 대한국 수입 변화(2024년 5~11월 대비 2025년 5~11월)를 (1 + 산출 관세율)의 변화로 나눈 값. 관측치이며 인과관계가 아니고, 모든 원산지의 관세가 올랐음(NAICS 336, 대부분 자동차)",
      longRun:
        "Fontagné, Guimbard, Orefice (2022), Tariff-based product-level trade elasticities, J. Int. Economics 137:103593 (CEPII ProTEE 0.1), 2024년 미국의 대한국 수입액으로 가중평균, 낮음과 높음은 HS 6단위 범위: 부문과 같은 호",
      substitution:
        "Broda and Weinstein (2006), Globalization and the Gains from Variety, QJE 121(2), HTS 10단위의 중앙값과 사분위수: 부문과 같은 호",
    },
    "consumer-electronics": {
      longRun:
        "Fontagné, Guimbard, Orefice (2022), Tariff-based product-level trade elasticities, J. Int. Economics 137:103593 (CEPII ProTEE 0.1), 2024년 미국의 대한국 수입액으로 가중평균, 낮음과 높음은 HS 6단위 범위: 8517.13/.14, 8528, 8418, 8450, 8471",
      substitution:
        "Broda and Weinstein (2006), Globalization and the Gains from Variety, QJE 121(2), HTS 10단위의 중앙값과 사분위수: 8517.13/.14, 8528, 8418, 8450, 8471",
      missing: "첫해: 2025년의 관측된 변화는 부호가 반대임(데이터센터용 칩과 메모리)",
    },
    other: {
      longRun: "무역대표부(USTR)의 수입 수요 탄력성, Reciprocal Tariff Calculations(2025-04-02)",
      missing: "출처를 찾지 못함",
    },
  },
  assumptions: {
    "metal-share": {
      value: "품목별",
      unit: "과세가격 중 비율",
      source:
        "경제분석국(BEA) 산업연관표의 품목별 산업. 예일대 예산연구소 tariff-rate-tracker, resources/metal_content_shares_bea_hs10.csv. 72·73·74·76류는 가격 전부",
    },
    "chip-share": {
      unit: "무역액 중 비율",
      source: "가정. 예일대 예산연구소 tariff-rate-tracker의 비중 1은 보정하지 않은 상한이라고 적혀 있음",
    },
    "patented-share": {
      unit: "무역액 중 비율",
      source: "가정. 포고령은 특허 의약품을 지정하나 HTS 코드별 목록을 찾지 못함",
    },
    "vehicle-parts": {
      unit: "무역액 중 비율",
      source: "가정. 미국 주 33(g)는 승용차와 경트럭의 부품을 뜻함",
    },
    "ten-digit-parts": {
      value: "다른 10단위가 확인되지 않으면 품목 전체",
      unit: "규칙",
      source: "미국 인구조사국 2024년 열두 상대국 무역의 HTS 10단위 품목과 각 조치의 목록",
    },
    "section-301-exclusions": {
      unit: "무역액 중 비율",
      source:
        "미국 주 20(vvv)·(www), 9903.88.69와 .70, 2026년 11월 9일까지 178개 제품(연방관보 90 FR 55232). 예일대 예산연구소 tariff-rate-tracker는 품목별 신청 비중을 추정함(resources/s301_exclusion_claim_shares.csv)",
    },
    "use-based": {
      unit: "무역액 중 비율",
      source: "행정명령 14257호 제3조, 고시 2025-21940, 미국 주 2(aa)(iii)·(iv), 52(c)~(e)",
    },
    "specific-duty": {
      unit: "과세가격 중 비율",
      source:
        "국제무역위원회(USITC) HTS 2025: 1,236개 품목은 MFN 세율이 순수 종가세가 아니며, 그중 58개를 뺀 모두가 한미 FTA로 한국에 무관세",
    },
    "claims-korus": {
      value: "품목별",
      unit: "무역액 중 비율",
      source:
        "미국 인구조사국 2024년: 산출 관세를 MFN 세율로 냈을 관세로 나눈 값을 1에서 뺀 비율, 신청할 수 있는 무역의 92%. 87류 일부에 대해 86%가 공표됨(예일대 예산연구소 tariff-rate-tracker, USITC DataWeb)",
    },
    "delay-days": {
      unit: "일",
      source: "가정: 행정명령 14266호의 유예 기간을 한 번 더 적용",
    },
    "steel-quota": {
      unit: "2024년 무역액 중 비율",
      source: "포고령 9740호(2018년): 2015~17년 평균 물량의 70%. 여기서는 2024년 금액에 적용",
    },
    probabilities: {
      value: "유예 지속 20%, 복귀 20%, 전면 면제 5%, 완화 조건 35%, 지연 20%",
      unit: "비율, 합계 1",
      source: "사례 작성자의 가정: 공표된 확률을 찾지 못함",
    },
  },
  milestones: {
    "steel-25":
      "포고령 10896호, https://www.whitehouse.gov/presidential-actions/2025/02/adjusting-imports-of-steel-into-the-united-states/",
    nte: "Assam Tribune(연합뉴스), 2025-04-01",
    "two-plus-two": "미국 재무부 보도자료 sb0102; 조선일보 영문판, 2025-04-25",
    "consultations-1": "코리아헤럴드, https://www.koreaherald.com/article/10491243",
    jeju: "조선비즈, 2025-05-16",
    "consultations-2": "아시아경제, 2025-05-20; 조선비즈, 2025-05-23",
    "consultations-2-close": "아시아경제, 2025-05-20; 조선비즈, 2025-05-23",
    election: "코리아헤럴드, https://www.koreaherald.com/article/10491243",
    inauguration: "언론 보도, 주소는 남아 있지 않음",
    letter:
      "행정명령 14316호, https://www.whitehouse.gov/presidential-actions/2025/07/extending-the-modification-of-the-reciprocal-tariff-rates/",
    deadline:
      "행정명령 14266호, https://www.whitehouse.gov/presidential-actions/2025/04/modifying-reciprocal-tariff-rates-to-reflect-trading-partner-retaliation-and-alignment/",
    "japan-deal": "미주중앙일보, 2025-07-24",
    deal: "코리아타임스, 2025-07-31, http://m.koreatimes.com/article/20250731/1574978",
    "extended-deadline": "행정명령 14316호; 포고령 10962호",
    "korea-15":
      "행정명령 14326호, https://www.federalregister.gov/documents/2025/08/06/2025-15010/further-modifying-the-reciprocal-tariff-rates",
    "japan-autos-15":
      "행정명령 14345호, https://www.federalregister.gov/documents/2025/09/16/2025-17908/implementing-certain-tariff-related-elements-of-the-united-states-japan-agreement",
    "section-301": "연방관보 91 FR 47318(2026-15181)",
  },
  options: {
    "autos/reduced": "일본이 받은 자동차 15%, 행정명령 14345호",
    "autos/quota": "영국이 받은 자동차 쿼터 내 10%, 행정명령 14309호. 비중은 판단",
    "ev/reduced": "일본이 받은 자동차 15%, 행정명령 14345호",
    "ev/quota": "영국이 받은 자동차 쿼터 내 10%, 행정명령 14309호. 비중은 판단",
    "steel/quota": "과거 무역의 70% 쿼터, 포고령 9740호(원래는 톤, 여기서는 금액 기준)",
    "parity/clause": "5%p는 판단. 일본의 15%는 2025-09-16 시행",
    "shipbuilding/50bn":
      "1,500억 달러의 3분의 1, 2025년 11월 13일 한미 공동 팩트시트, https://www.whitehouse.gov/fact-sheets/2025/11/joint-fact-sheet-on-president-donald-j-trumps-meeting-with-president-lee-jae-myung/",
    "shipbuilding/100bn":
      "1,500억 달러의 3분의 2, 2025년 11월 13일 한미 공동 팩트시트, https://www.whitehouse.gov/fact-sheets/2025/11/joint-fact-sheet-on-president-donald-j-trumps-meeting-with-president-lee-jae-myung/",
    "shipbuilding/150bn":
      "2025년 11월 13일 한미 공동 팩트시트, https://www.whitehouse.gov/fact-sheets/2025/11/joint-fact-sheet-on-president-donald-j-trumps-meeting-with-president-lee-jae-myung/",
    "energy/4-years":
      "2024년 대비 연간 증가분. 1,000억 달러: IBTimes SG, https://www.ibtimes.sg/trump-slashes-tariffs-south-korea-landmark-trade-deal-worth-350-billion-81003; 2024년 구매 232.8억 달러: 조선일보, 2025-07-31",
    "energy/3-5-years":
      "2024년 대비 연간 증가분. 1,000억 달러: IBTimes SG, https://www.ibtimes.sg/trump-slashes-tariffs-south-korea-landmark-trade-deal-worth-350-billion-81003; 2024년 구매 232.8억 달러: 조선일보, 2025-07-31",
    "alaska-offtake/1-mt":
      "포스코인터내셔널 주요조건합의서(HOA), Petroleum News, https://www.petroleumnews.com/pnarchpop/631833528.shtml",
    "alaska-offtake/3-mt":
      "한국가스공사가 미국 내 다른 곳에서 사는 물량과 같음. 2025년 10월 29일 백악관 팩트시트, https://www.whitehouse.gov/fact-sheets/2025/10/fact-sheet-president-donald-j-trump-brings-home-more-billion-dollar-deals-during-state-visit-to-the-republic-of-korea/",
    "deficit/aircraft":
      "360억 달러: 2025년 11월 13일 한미 공동 팩트시트, https://www.whitehouse.gov/fact-sheets/2025/11/joint-fact-sheet-on-president-donald-j-trumps-meeting-with-president-lee-jae-myung/; 10년은 판단",
    "deficit/defence":
      "250억 달러: 2025년 11월 13일 한미 공동 팩트시트, https://www.whitehouse.gov/fact-sheets/2025/11/joint-fact-sheet-on-president-donald-j-trumps-meeting-with-president-lee-jae-myung/; 5년에 나눔",
    "barriers/vehicles":
      "2025년 11월 13일 한미 공동 팩트시트, https://www.whitehouse.gov/fact-sheets/2025/11/joint-fact-sheet-on-president-donald-j-trumps-meeting-with-president-lee-jae-myung/",
    "barriers/digital":
      "2025년 11월 13일 한미 공동 팩트시트, https://www.whitehouse.gov/fact-sheets/2025/11/joint-fact-sheet-on-president-donald-j-trumps-meeting-with-president-lee-jae-myung/",
    "barriers/all":
      "2025년 11월 13일 한미 공동 팩트시트, https://www.whitehouse.gov/fact-sheets/2025/11/joint-fact-sheet-on-president-donald-j-trumps-meeting-with-president-lee-jae-myung/",
  },
  barriers: {
    "jones-repairs": "50%: 미국 법전 19 USC 1466. 무역액은 가정",
    "jones-hulls": "의회조사국(2014), hawaiifreepress.com/Articles-Main/ID/16055; 무역액 가정",
    vehicles: "상한: 한미 공동 팩트시트. 무역액과 관세 상당치는 가정",
    digital: "규제: 한미 공동 팩트시트. 무역액과 관세 상당치는 가정",
    farm: "무역액: 미국 농무부(USDA, 2023), rfdtv.com, South Korea mission; 나머지는 가정",
  },
  inputs: {
    capital:
      "E&E News, https://www.eenews.net/articles/3-questions-answered-about-alaska-lng; 다른 수치: 450억, 461억, 500억 달러(Reuters 2026-08-13); 높음: 국내 언론; 낮음: 알래스카가스라인개발공사(AGDC)의 의뢰를 받은 Wood Mackenzie, Alaska Business, https://www.akbizmag.com/industry/oil-gas/report-shows-ak-lng-globally-competitive/",
    capacity:
      "로이터(Reuters), FinanceTom 전재, https://www.financetom.com/business/glenfarnes-alaska-lng-project-sees-115-billion-interest-from-over-50-firms-382830.htm",
    sales:
      "낮음: 2025년 10월 예비 구매 약정. 보통: 금융 종결에 필요한 물량. 높음: 생산 능력. The Crude Life, https://thecrudelife.substack.com/p/tokyo-gas-signs-preliminary-agreement",
    mmbtu: "LNG의 통상 환산값(반올림). 계약에는 자체 환산값이 적힘",
    price:
      "낮음: 2030년 일본 도착 가격 전망, 알래스카가스라인개발공사(AGDC)의 의뢰를 받은 Wood Mackenzie, Alaska Business, https://www.akbizmag.com/industry/oil-gas/report-shows-ak-lng-globally-competitive/; 보통과 높음: 사례 작성자의 가정: 출처가 있는 수치를 찾지 못함",
    "operating-years":
      "포스코인터내셔널 주요조건합의서(HOA)의 기간은 20년, Petroleum News, https://www.petroleumnews.com/pnarchpop/631833528.shtml",
    "debt-share":
      "조달 금액의 70%가 부채: 알래스카가스라인개발공사(AGDC)의 의뢰를 받은 Wood Mackenzie, Alaska Business, https://www.akbizmag.com/industry/oil-gas/report-shows-ak-lng-globally-competitive/",
    "offtake-korea":
      "포스코인터내셔널 주요조건합의서(HOA), 구속력 없음, Petroleum News, https://www.petroleumnews.com/pnarchpop/631833528.shtml",
    deficit: "미국 인구조사국, Trade in Goods with Korea, https://www.census.gov/foreign-trade/balance/c5800.html",
  },
  measures: {
    "S232-AUTO-KR-15-ADD": ADDED,
    "S232-PARTS-KR-15-ADD": ADDED,
    "RETURN-KR-25": RETURNED,
    "RETURN-KR-25-8-JULY": {
      instrument: "행정명령 14257호 부속서 I: 행정명령 14266호가 7월 8일에 종료되었을 경우",
      note: `다른 해석: 한국 측과 언론은 7월 8일로, 행정명령 14266호는 7월 9일 00:01로 봄. ${OTHER_READING}`,
    },
    "RETURN-JP-24": RETURNED,
    "RETURN-CN-34": {
      instrument: "행정명령 14298호: 24%p 유예가 후속 조치 없이 종료되었을 경우",
      note: "실제로는 일어나지 않음: 2025년 8월 11일과 11월 4일에 연장됨.",
    },
    "IEEPA-EXEMPT-KEPT-COPPER": KEPT,
    "IEEPA-EXEMPT-KEPT-SEPTEMBER": KEPT,
    "IEEPA-EXEMPT-KEPT-TIMBER": KEPT,
  },
};
