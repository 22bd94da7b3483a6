/** The Korean of the sheet Summary. */
import { say, words } from "../brief/formula-text";
import type { SummaryText } from "./words";

export const ko: SummaryText = {
  title: (name) => `요약: ${name}`,
  day: (serial) => `YEAR(${serial})&"년 "&MONTH(${serial})&"월 "&DAY(${serial})&"일"`,
  headline: {
    left: (day, there, here) =>
      say(
        words("협상 시한 "),
        day,
        words(`까지 ${there.capital} 기준 `),
        there.days,
        ...(here ? [words(`일, ${here.capital} 기준 `), here.days] : []),
        words("일 남았습니다. "),
      ),
    passed: (day, days) => say(words("협상 시한 "), day, words("이 "), days, words("일 지났습니다. ")),
    noDay: "협상 시한이 날짜가 아닙니다. 입력 시트에서 바로잡으십시오. ",
    propose: (ours, theirs) =>
      say(
        words("아래 패키지를 제안할 것인가? 협상 결렬 시와 비교한 이익은 우리 측 "),
        ours,
        words(", 상대 측 "),
        theirs,
        words("입니다."),
      ),
    noPackage: "양측 모두에게 합의가 없을 때보다 나은 패키지가 없습니다.",
    ask: "무엇을 요구할지 결정해야 합니다.",
  },
  cards: {
    days: "남은 일수",
    expected: "기대 관세",
    best: "최선 시나리오",
    worst: "최악 시나리오",
    day: "1일 지연 비용",
    package: "패키지(우리 이익)",
    mostSaved: "최대 절감액",
    unit: "표시 단위",
    factor: "한 단위의 달러",
    unitWords: "단위 표기",
    unitShort: "짧은 단위 표기",
    daysIn: (capital) => `${capital} 남은 일수`,
    workingIn: (capital) => `${capital} 남은 업무일`,
    weekdaysIn: (capital) => `${capital} 남은 평일`,
  },
  notes: {
    working: (there, here) =>
      say(words(`업무일: ${there.capital} `), there.days, words(`일, ${here.capital} `), here.days, words("일")),
    weekdays: (days) => say(words("평일 "), days, words("일(공휴일 미반영)")),
    saves: (name, amount) => say(name, words(": "), amount, words(" 절감")),
    month: (amount) => say(words("한 달(30일) 지연 시 "), amount),
    theirs: (amount) => say(words("협상 결렬 대비, 상대 "), amount),
    noTerms: "절감 조건이 있는 시나리오 없음",
    noRate: "환율이 없습니다. 입력 시트에 입력하십시오",
  },
  messages: {
    duty: (name, amount, best, saved) =>
      say(words("'"), name, words("' 시 관세 "), amount, words(", '"), best, words("' 조건은 "), saved, words(" 절감")),
    dutyAlone: (name, amount) => say(words("'"), name, words("' 시 관세 "), amount),
    sector: (name, amount, share) =>
      say(words("부담이 가장 큰 부문: "), name, words(" "), amount, words("(전체의 "), share, words(")")),
    noDuty: "기준 시나리오의 관세 없음",
  },
  charts: {
    duty: "시나리오별 순관세와 합의 조건에 따른 절감액",
    net: "순관세",
    saved: "합의 조건에 따른 절감액",
    sectors: "부문별 순관세(기준 시나리오)",
  },
  links: {
    change: "바꿀 항목:",
    day: "기준일과 시한",
    probabilities: "확률",
    terms: "합의 조건",
    rates: "관세율",
    package: "패키지",
    exchangeRate: "환율",
  },
  package: "제안할 패키지(내시 해)",
  state: {
    asOf: "기준일",
    law: (lastDay) => `법령 반영 ${lastDay}까지`,
    version: (version) => `Parley ${version}`,
    probabilities: "확률",
    sectors: "부문",
  },
  automatic: "자동",
  units: (money) => [
    { choice: "백만 달러", words: "백만 달러", short: "백만", size: 1e6, money: "dollars" },
    { choice: "억 달러", words: "억 달러", short: "억 달러", size: 1e8, money: "dollars" },
    ...(money === undefined
      ? []
      : [
          {
            choice: `억 ${money.koreanUnit}`,
            words: `억 ${money.koreanUnit}`,
            short: `억 ${money.koreanUnit}`,
            size: 1e8,
            money: "exporter's" as const,
          },
          {
            choice: `조 ${money.koreanUnit}`,
            words: `조 ${money.koreanUnit}`,
            short: `조 ${money.koreanUnit}`,
            size: 1e12,
            money: "exporter's" as const,
          },
        ]),
  ],
  prompt: {
    title: "표시 단위",
    prompt: "이 시트의 모든 금액에 적용됩니다. 자동: 금액 크기에 맞는 단위를 고릅니다.",
  },
};
