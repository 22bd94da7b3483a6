import { measureInKorean as lawInKorean } from "../../../law/korean";
import type { Measure } from "../../../model/tariff/measure";

/** The Korean of what did not happen, by the English that it stands for; that of the law stands with the law. */

export const instruments: Readonly<Record<string, string>> = {
  "EO 14257 Annex I, had EO 14266 ended with nothing in its place":
    "행정명령 14257호 부속서 I: 행정명령 14266호가 후속 조치 없이 종료되었을 경우",
  "EO 14257 Annex I, had EO 14266 ended on 8 July":
    "행정명령 14257호 부속서 I: 행정명령 14266호가 7월 8일에 종료되었을 경우",
  "EO 14257 Annex II, had it not been narrowed": "행정명령 14257호 부속서 II: 축소되지 않았을 경우",
};

export const notes: Readonly<Record<string, string>> = {
  "The other reading: column 1 plus 15 %. Counts where the switch above the table says so.":
    "다른 해석: 1열 세율에 15%를 더함. Measures 표 위의 선택 칸에서 고르면 적용됨.",
  "Did not happen: EO 14316 extended the pause.": "실제로는 일어나지 않음: 행정명령 14316호가 유예를 연장함.",
  "The other reading: the Korean side and news speak of 8 July, EO 14266 of 00:01 on 9 July. Counts where the switch above the table says so.":
    "다른 해석: 한국 측과 언론은 7월 8일로, 행정명령 14266호는 7월 9일 00:01로 봄. Measures 표 위의 선택 칸에서 고르면 적용됨.",
};

export const measureInKorean = (measure: Measure): Measure => lawInKorean(measure, { instruments, notes });
