/** The Korean of the sheet Proof. */
import type { ProofText } from "./words";

export const ko: ProofText = {
  title: "검증: 공표된 수치를 여기서 계산",
  explanation:
    "각 행에는 다른 기관이나 저자가 공표한 수치와 이 통합 문서에서 Parley 함수로 계산한 값이 나란히 있습니다. 수식을 살펴보고 인수를 바꿔 보십시오. 여느 수식처럼 다시 계산합니다.",
  headers: {
    what: "사례",
    published: "공표값",
    computed: "계산값",
    difference: "차이",
    allowed: "반올림 허용폭",
    verdict: "판정",
    source: "출처",
  },
  agrees: "일치",
  differs: "불일치",
  noResult: "결과 없음",
  summary: { of: "/", agree: "일치" },
};
