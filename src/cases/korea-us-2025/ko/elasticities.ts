/** The Korean of the elasticities' sources, by the English that it stands for: authors and titles stay in the language of the work. */
import { BRODA_WEINSTEIN, OBSERVED, PROTEE } from "../sectors";

const LONG_RUN =
  "Fontagné, Guimbard, Orefice (2022), Tariff-based product-level trade elasticities, J. Int. Economics 137:103593 (CEPII ProTEE 0.1), 2024년 미국의 대한국 수입액으로 가중평균, 낮음과 높음은 HS 6단위 범위";
const BETWEEN_ORIGINS =
  "Broda and Weinstein (2006), Globalization and the Gains from Variety, QJE 121(2), HTS 10단위의 중앙값과 사분위수";
const CHANGE =
  "미국 인구조사국의 대한국 수입 변화(2024년 5~11월 대비 2025년 5~11월)를 (1 + 산출 관세율)의 변화로 나눈 값. 관측치이며 인과관계가 아니고, 모든 원산지의 관세가 올랐음";

export const elasticitySources: Readonly<Record<string, string>> = {
  [`${OBSERVED} (NAICS 336)`]: `${CHANGE}(NAICS 336)`,
  [`${OBSERVED} (NAICS 331 and 332 together: 5,740.8 to 5,328.3 USD million, rate 0.63 % to 24.73 %)`]: `${CHANGE}(NAICS 331·332 합계: 57.408억 달러에서 53.283억 달러로, 세율 0.63%에서 24.73%로)`,
  [`${OBSERVED} (NAICS 336, which is mostly cars)`]: `${CHANGE}(NAICS 336, 대부분 자동차)`,
  [`${PROTEE}: 8703 −9.294, 8704 −14.790, 8708 −6.754 weighted by trade`]: `${LONG_RUN}: 8703 −9.294, 8704 −14.790, 8708 −6.754를 무역액으로 가중`,
  [`${PROTEE}: 72 and 73`]: `${LONG_RUN}: 72류와 73류`,
  [`${PROTEE}: the same headings`]: `${LONG_RUN}: 부문과 같은 호`,
  [`${PROTEE}: 8517.13/.14, 8528, 8418, 8450 and 8471`]: `${LONG_RUN}: 8517.13/.14, 8528, 8418, 8450, 8471`,
  "assumption: no estimate exists for HS 8703.80, a code of 2017; ProTEE for 8703.90":
    "가정: 2017년에 신설된 HS 8703.80은 추정치가 없어 8703.90의 ProTEE 값을 씀",
  "the import demand elasticity of USTR, Reciprocal Tariff Calculations (2025-04-02)":
    "무역대표부(USTR)의 수입 수요 탄력성, Reciprocal Tariff Calculations(2025-04-02)",
  [`${BRODA_WEINSTEIN}: 8703`]: `${BETWEEN_ORIGINS}: 8703`,
  [`assumption: that of 8703; ${BRODA_WEINSTEIN}`]: `가정: 8703의 값. ${BETWEEN_ORIGINS}`,
  [`${BRODA_WEINSTEIN}: 72 and 73`]: `${BETWEEN_ORIGINS}: 72류와 73류`,
  [`${BRODA_WEINSTEIN}: the same headings`]: `${BETWEEN_ORIGINS}: 부문과 같은 호`,
  [`${BRODA_WEINSTEIN}: 8517.13/.14, 8528, 8418, 8450 and 8471`]: `${BETWEEN_ORIGINS}: 8517.13/.14, 8528, 8418, 8450, 8471`,
  "short run: the observed change of 2025 has the wrong sign (chips and memory for data centres)":
    "첫해: 2025년의 관측된 변화는 부호가 반대임(데이터센터용 칩과 메모리)",
  "no source found": "출처를 찾지 못함",
};
