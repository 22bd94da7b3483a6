/** The Korean of lines that could not be taken. */
import type { RejectedText } from "./words";

export const ko: RejectedText = {
  title: "제외된 행: 파일에서 넣지 못한 행",
  explanation: (shown, of) =>
    `넣은 자료에서 제외된 ${shown < of ? `${of.toLocaleString("ko")}행 가운데 처음 ${shown.toLocaleString("ko")}행` : `${of.toLocaleString("ko")}행`}입니다. 원본에서 고쳐 다시 넣고, 필요 없으면 이 시트를 지우십시오.`,
  row: "행",
  reason: "이유",
  cell: "셀",
  reasons: {
    "no code": "코드 없음",
    "bad code": "4~10자리 코드가 아님",
    "unknown code": "HS에 없는 코드",
    "no value": "금액 없음",
    "bad value": "숫자가 아님",
    "negative value": "0보다 작음",
    "no origin": "원산지 없음",
    "unknown origin": "국가가 아님",
    "importer's own": "원산지가 수입국 자신",
    quotes: "따옴표가 닫히지 않음",
    limit: "최대 200,000행을 넘음",
  },
};
