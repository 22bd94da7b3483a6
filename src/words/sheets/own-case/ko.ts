/** The Korean of a workbook with a case of the user's own. */
import type { OwnWords } from "./words";

export const ko: OwnWords = {
  measures: "한 행이 한 조치이며, 이 표의 조치만 계산합니다. 세율이나 날짜를 바꾸면 결과 시트가 바뀝니다.",
  outcomes:
    "조건이 없을 때의 관세는 Measures에 따라 하루 단위로 계산하고, 절감액은 적용 수입액에 그 세율과 조건 세율의 차이를 곱한 값(조건이 세율을 올리면 음수)이며, 나머지가 순관세입니다. 관세는 변하지 않은 수입액(TradeData 표, 없으면 2024년) 기준입니다. 관세 반영 후 수입액 = 이전 수입 − 줄어든 무역 − 옮겨 간 무역이며, Elasticities 표가 비어 있으면 계산하지 않습니다.",
  actScenarios:
    "가상 조치는 적힌 시나리오에만 적용됩니다. 같은 품목에 겹치는 조치는 근거가 다르면 세율을 더하고 근거가 같으면 나중 조치만 적용합니다.",
  timeline: "시계가 아니라 기준일부터 셉니다. 공휴일을 알 수 없는 나라는 평일(월~금)로 셉니다.",
  share: (importer) => `${importer}의 해당 품목 수입 중 비중`,
  revenue: (importer) => `${importer}의 관세 수입(관세 반영 후)`,
  deficit: (importer, origin) => `${importer}의 대${origin} 적자 변화(수출 불변)`,
  ratesBefore: "그 무역이 이루어진 세율",
  ratesOn: "무역 당시 세율의 기준일",
  noSupply: "출처 없음. 빈칸이면 수출 가격이 움직이지 않는 것으로 봄",
  day: "날짜. 빈칸은 기한 없음.",
  ongoing: "기준일까지 시작된 조치",
  knownIn: "법인 조치가 적용되는 시나리오",
};
