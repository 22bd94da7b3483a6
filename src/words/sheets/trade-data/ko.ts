/** The Korean of the sheet Trade data. */
import type { TradeDataText } from "./words";

export const ko: TradeDataText = {
  title: "무역 자료: 부문 시트가 쓰는 수치",
  explanation: "HS6별 미국 수입액입니다. TradeData 표의 수치를 바꾸면 모든 시트가 따라 바뀝니다.",
  method:
    "미국 소비용 수입액(과세가격)과 산출 관세입니다. 부문 시트는 TradeData 표의 수입액을 쓰며, TradeBefore 표에는 바뀌기 전 수치가 남습니다. Parley에 내장된 2024년 무역으로 돌아가려면 이 시트를 지우고 통합 문서를 새로 고치십시오.",
  ownExplanation: "HS 코드별 수입액입니다. TradeData 표의 수치를 바꾸거나 행을 추가하면 모든 시트가 따라 바뀝니다.",
  ownMethod: "연간, 달러. 사례의 수출국마다 열이 하나씩 있고 World는 모든 나라의 합계입니다.",
  now: "무역 연도",
  before: "이전 무역 연도",
  source: "출처",
  code: "HS6 코드",
  trade: (country) => `${country}, 달러`,
  duty: (country) => `${country}, 산출 관세, 달러`,
  bundledSource: "미국 인구조사국, Parley 내장 자료(세계는 50개 상대국 합계)",
  fetched: (address, day) => `미국 인구조사국, ${address}, ${day} 조회`,
  ownLines: (name, accepted) => `${name}: ${accepted.toLocaleString("ko")}행을 코드별로 합산`,
  noLines: "아직 수치가 없습니다. 표에 HS 코드와 연간 금액(달러)을 적으십시오",
};
