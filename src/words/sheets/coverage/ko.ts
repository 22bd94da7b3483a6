/** The Korean of the sheet Coverage. */
import type { CoverageText } from "./words";

const nearest = (candidates: string): string => (candidates === "" ? "" : ` 후보: ${candidates}.`);

export const ko: CoverageText = {
  title: "적용 여부: 품목별 세율과 근거",
  explanation: "세율은 칸에 적힌 날짜, 번호, 원산지를 따라 바뀝니다. 근거 법령, 날짜, 설명은 마지막 확인 때의 것입니다.",
  method:
    "세번보다 짧은 번호의 세율은 그 아래 세번을 2024년 미국 수입액으로 가중 평균한 값입니다. 적용 시작은 현재 세율이 된 첫날이며, 2025-01-01 이후 바뀌지 않았으면 비웁니다. 미국 세번이 아닌 번호를 다른 세번으로 대신하지 않습니다.",
  provenance: (version, lawTo) => `Parley ${version} · 법령은 ${lawTo}까지`,
  parameters: {
    day: "세율 기준일",
    goods: "품목 수",
    found: "세율을 찾은 품목",
    free: "무관세",
    highest: "가장 높은 세율",
    changing: "세율이 바뀔 품목",
  },
  dayNote: (lawTo) => `법령은 ${lawTo}까지`,
  dayPrompt: { title: "기준일", prompt: "법령을 적용할 워싱턴 날짜입니다." },
  act: ({ name, rate, from, until, citation }) =>
    `${name} ${rate}${from === null ? "" : `, ${from}부터`}${until === null ? "" : `, ${until} 전까지`}${citation === "" ? "" : ` (${citation})`}`,
  base: (name, rate) => `${name} ${rate}`,
  fact: (what, rate) => `${what}: ${rate}`,
  claimed: (programme) => `${programme} 특혜 신청`,
  notClaimed: (programme) => `${programme} 특혜 미신청`,
  and: ", ",
  average: (lines) => `${lines.toLocaleString("ko")}개 세번의 평균`,
  foreign: (candidates) => `한국 품목번호(HSK): 앞 6자리만 같습니다.${nearest(candidates)}`,
  notCode: (candidates) => `품목번호가 아닙니다.${nearest(candidates)}`,
  perhaps: (sentence, candidates) => (sentence.includes(candidates) ? sentence : `${sentence}${nearest(candidates)}`),
  notKnown: "알 수 없음",
  other: "기타",
  captions: { Coverage: "품목", CoverageRates: "Coverage 표를 위해 한 번에 조회한 세율" },
  labels: {
    Coverage: {
      Given: "적은 번호",
      HTS: "조회한 번호",
      Goods: "물품",
      Origin: "원산지",
      Rate: "세율\nParley",
      Since: "적용 시작",
      "Next change": "다음 변경\n첫날",
      "Rate then": "변경 후\n세율",
      Acts: "근거 법령",
      "Would change it": "달라지는 경우",
      Answer: "설명",
    },
    CoverageRates: { HTS: "HTS 번호", Rate: "세율" },
  },
};
