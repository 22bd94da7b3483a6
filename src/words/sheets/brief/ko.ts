/** The Korean of the sheet Brief. */
import { say, words } from "./formula-text";
import type { BriefText } from "./words";

export const ko: BriefText = {
  title: (name) => `브리핑: ${name}`,
  explanation: "의사결정용 한 쪽 요약입니다. 모든 수치는 수식이며 입력이나 패키지를 바꾸면 함께 바뀝니다.",
  provenance: (version) => `Parley ${version} · 이 통합 문서의 다른 시트에서 가져온 수치`,
  nothing: "아직 브리핑할 것이 없습니다. 결과와 일정 시트가 있는 통합 문서를 먼저 작성한 다음 브리핑을 쓰십시오.",
  parameters: {
    decideBy: "협상 시한",
    working: (capital) => `${capital} 남은 업무일`,
    weekdays: (capital) => `${capital} 남은 평일`,
    calendarDays: "일(달력 기준)",
    expected: "기대 관세, 백만 달러",
    dayLate: "1일 지연 비용, 백만 달러",
    package: "제안할 패키지",
  },
  prompt: {
    title: "패키지",
    prompt:
      "nash(내시), kalai-smorodinsky, egalitarian(평등), sum(합 최대) 또는 chosen(협상안 시트의 Chosen 열에서 직접 고른 선택지)",
  },
  points: {
    header: "결정할 사항",
    propose: (day, ours, theirs) =>
      say(
        day,
        words(" 전에 아래 패키지를 제안할 것인가? 협상 결렬 시와 비교한 이익은 우리 측 "),
        ours,
        words(", 상대 측 "),
        theirs,
        words("입니다."),
      ),
    noDeal: "양측 모두에게 합의가 없을 때보다 나은 패키지가 없습니다. 협상안 시트를 보십시오.",
    ask: (day) => say(day, words(" 전에 무엇을 요구할 것인가?")),
    duty: (expected, name, then) =>
      say(
        words("전 기간 관세: 확률 가중 기대값 "),
        expected,
        words(", '"),
        name,
        words("'의 경우 "),
        then,
        words("입니다."),
      ),
    day: (cost) => say(words("시한을 하루 넘길 때마다 "), cost, words("가 더 듭니다.")),
    sameDay: "시한 다음 날의 비용은 전날과 같습니다.",
    timing: (choice, worth) =>
      say(words("현시점의 최선책은 '"), choice, words("'이며, 우리 측 기대이익은 "), worth, words("입니다.")),
  },
  money: (cell) => `IF(ABS(${cell})>=100000000,FIXED(${cell}/100000000,1)&"억 달러",FIXED(${cell}/10000,0)&"만 달러")`,
  clock: (time, capital) => say(words(`${capital} `), time),
  tradeOf: (vintage, source) => say(vintage, words("년 무역: "), source),
  captions: { BriefScenarios: "시나리오 및 발생 확률", BriefPackage: "패키지", BriefSources: "출처" },
  labels: {
    BriefScenarios: {
      Scenario: "시나리오",
      "Net duty": "순관세\n백만 달러",
      "Saved by terms": "합의 조건에 따른 절감액\n백만 달러",
      "Against reference": "비교 기준 대비\n백만 달러",
      "Imports after": "관세 반영 후 수입액\n백만 달러",
      Probability: "확률",
    },
    BriefPackage: { Issue: "의제", Terms: "합의 내용", Ours: "우리 가치\n백만 달러", Theirs: "상대 가치\n백만 달러" },
  },
  charts: {
    duty: "시나리오별 관세",
    net: "순관세",
    saved: "합의 조건에 따른 절감액",
    day: "1일 지연 비용",
    thousandUsd: "천 달러",
    sectors: "부문별 관세(기준 시나리오)",
    front: "양측이 얻을 수 있는 것",
    undominated: "파레토 최적 패키지",
    proposed: "제안",
    ours: "우리, 백만 달러",
    theirs: "상대, 백만 달러",
    millionUsd: "백만 달러",
  },
};
