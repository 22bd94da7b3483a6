/** The Korean of the assumptions' units, sources and values in words, by the English that it stands for. */

export const units: Readonly<Record<string, string>> = {
  "fraction of customs value": "과세가격 중 비율",
  "fraction of trade": "무역액 중 비율",
  scope: "대상",
  rule: "규칙",
  days: "일",
  "share of 2024 trade value": "2024년 무역액 중 비율",
  "fraction, sum 1": "비율, 합계 1",
};

/** Of values that are words: no formula reads them. */
export const values: Readonly<Record<string, string>> = {
  "the list of Section 122": "무역법 122조의 제외 목록",
  "whole line unless another part is known": "다른 10단위가 확인되지 않으면 품목 전체",
  "pause 20 %, return 20 %, exemption 5 %, milder 35 %, delay 20 %":
    "유예 지속 20%, 복귀 20%, 전면 면제 5%, 완화 조건 35%, 지연 20%",
};

export const assumptionSources: Readonly<Record<string, string>> = {
  'Budget Lab at Yale, tariff-rate-tracker, config/policy_params.yaml: metal_content.flat_share 0.50 ("matches TPC")':
    "예일대 예산연구소, tariff-rate-tracker, config/policy_params.yaml: metal_content.flat_share 0.50(“matches TPC”로 표시)",
  "Budget Lab at Yale, tariff-rate-tracker, config/policy_params.yaml: cbo copper share 0.90":
    "예일대 예산연구소, tariff-rate-tracker, config/policy_params.yaml: 미국 의회예산처(CBO) 구리 비중 0.90",
  "assumption; the Budget Lab tracker's shares of 1 are called an uncalibrated upper bound":
    "가정. 예일대 예산연구소 tariff-rate-tracker의 비중 1은 보정하지 않은 상한이라고 적혀 있음",
  "assumption; the proclamation names patented medicines, no list by HTS code was found":
    "가정. 포고령은 특허 의약품을 지정하나 HTS 코드별 목록을 찾지 못함",
  "USTR notice 2026-15181, annex II: not found whole; S122 annexes stand in for it":
    "무역대표부(USTR) 고시 2026-15181 부속서 II: 전체를 구하지 못해 122조 포고령의 부속서로 대신함",
  "assumption; annex I of Proclamation 10908 means computers of vehicles":
    "가정. 포고령 10908호 부속서 I은 차량용 컴퓨터를 뜻함",
  "Census HTS10 lines of 2024 trade with Korea and the measures' own lists":
    "미국 인구조사국 2024년 대한국 무역의 HTS 10단위 품목과 각 조치의 목록",
  "US note 20(vvv) and (www), 9903.88.69 and .70, 178 products to 9 November 2026 (90 FR 55232); the Budget Lab tracker estimates claims line by line in resources/s301_exclusion_claim_shares.csv":
    "미국 주 20(vvv)·(www), 9903.88.69와 .70, 2026년 11월 9일까지 178개 제품(연방관보 90 FR 55232). 예일대 예산연구소 tariff-rate-tracker는 품목별 신청 비중을 추정함(resources/s301_exclusion_claim_shares.csv)",
  "EO 14257 section 3; notice 2025-21940; EO 14326; Proclamation 10908":
    "행정명령 14257호 제3조, 고시 2025-21940, 행정명령 14326호, 포고령 10908호",
  "USITC HTS 2025: 1,236 lines have no purely ad valorem MFN rate; KORUS makes all but 58 of them free for Korea":
    "국제무역위원회(USITC) HTS 2025: 1,236개 품목은 MFN 세율이 순수 종가세가 아니며, 그중 58개를 뺀 모두가 한미 FTA로 한국에 무관세",
  "convention; the Census calculated duty of 2024 on Korean goods is 248.8 million USD on 130.46 billion":
    "관례. 미국 인구조사국의 2024년 한국산 산출 관세는 수입 1,304.6억 달러에 대해 2.488억 달러",
  "assumption: once more the length of the pause of EO 14266": "가정: 행정명령 14266호의 유예 기간을 한 번 더 적용",
  "Proclamation 9740 (2018): 70 % of the 2015–17 average volume; applied here to the value of 2024":
    "포고령 9740호(2018년): 2015~17년 평균 물량의 70%. 여기서는 2024년 금액에 적용",
  "assumption of the case's authors; no published odds were found": "사례 작성자의 가정: 공표된 확률을 찾지 못함",
};
