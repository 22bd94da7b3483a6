/**
 * What Korea asks and offers. Sizes are those that sources report, most of them agreed later in 2025; what a dollar of them
 * is worth to either side is a judgement, between low and high, for the delegation to replace.
 */
import type {
  Barrier,
  Confidence,
  DealIssue,
  DealOption,
  DealTerms,
  Estimate,
  OptionAmount,
  TimingChoice,
} from "../deal";
import type { Citation, Text } from "../case";

export const JOINT_FACT_SHEET =
  "Joint Fact Sheet of 2025-11-13, https://www.whitehouse.gov/fact-sheets/2025/11/joint-fact-sheet-on-president-donald-j-trumps-meeting-with-president-lee-jae-myung/";
export const STATE_VISIT =
  "White House fact sheet of 2025-10-29, https://www.whitehouse.gov/fact-sheets/2025/10/fact-sheet-president-donald-j-trump-brings-home-more-billion-dollar-deals-during-state-visit-to-the-republic-of-korea/";
export const ENERGY_DEAL =
  "100 billion: IBTimes SG, https://www.ibtimes.sg/trump-slashes-tariffs-south-korea-landmark-trade-deal-worth-350-billion-81003; 23.28 billion bought in 2024: Chosun, 2025-07-31";
export const POSCO = "Petroleum News, https://www.petroleumnews.com/pnarchpop/631833528.shtml";
const JUDGEMENT = { en: "judgement of the case's authors", ko: "사례 작성자의 판단" };
const WRITTEN = "2026-11-25";

const NOTHING: Estimate = [0, 0, 0];
/** A dollar of duty saved is a dollar; a dollar of duty forgone costs less than that, as buyers at home keep part of it. */
const SAVED: Estimate = [1, 1, 1];
const FORGONE: Estimate = [-1, -0.5, -0.25];

interface Rest {
  amount: OptionAmount;
  ours: Estimate | null;
  theirs: Estimate;
  cost: readonly [ours: number, theirs: number];
  source: Citation;
  date: string;
  confidence: Confidence;
  excludes?: readonly string[];
  requires?: readonly string[];
}

function option(id: string, name: Text, { cost, excludes = [], requires = [], ...rest }: Rest): DealOption {
  return { id, name, politicalCost: { ours: cost[0], theirs: cost[1] }, excludes, requires, ...rest };
}

function none(en: string, ko: string): DealOption {
  return option(
    "none",
    { en, ko },
    {
      amount: { kind: "nothing" },
      ours: NOTHING,
      theirs: NOTHING,
      cost: [0, 0],
      source: { en: "no change", ko: "변동 없음" },
      date: WRITTEN,
      confidence: "assumption",
    },
  );
}

interface Terms {
  rate: number;
  coverage?: number;
  quotaShare?: number;
  phaseInMonths?: number;
}

function duty(
  sector: string,
  id: string,
  en: string,
  ko: string,
  { rate, coverage = 1, quotaShare, phaseInMonths }: Terms,
  theirCost: number,
  source: Citation,
  date = WRITTEN,
  confidence: Confidence = "assumption",
): DealOption {
  const amount: OptionAmount = {
    kind: "duty",
    sector,
    rate,
    coverage,
    quotaShare: quotaShare ?? null,
    phaseInMonths: phaseInMonths ?? null,
  };
  return option(
    id,
    { en, ko },
    { amount, ours: SAVED, theirs: FORGONE, cost: [0, theirCost], source, date, confidence },
  );
}

const JAPAN_TERMS = "15 % on cars as Japan was granted, EO 14345";
const UK_TERMS = "10 % within a quota of cars as the United Kingdom was granted, EO 14309; the share is a judgement";

const asks: DealIssue[] = [
  {
    id: "autos",
    side: "ask",
    name: { en: "Automobiles and parts", ko: "자동차·부품" },
    options: [
      none("No terms for cars", "자동차 조건 없음"),
      duty("autos", "exempt", "Cars free of duty", "자동차 무관세", { rate: 0 }, 10, JUDGEMENT),
      duty("autos", "reduced", "Cars at 15 %", "자동차 15%", { rate: 0.15 }, 4, JAPAN_TERMS, "2025-09-04", "primary"),
      duty(
        "autos",
        "quota",
        "Cars at 10 % up to half of 2024's trade",
        "자동차 2024년 무역액의 절반까지 10%",
        { rate: 0.1, quotaShare: 0.5 },
        5,
        UK_TERMS,
        "2025-06-16",
        "primary",
      ),
      duty(
        "autos",
        "phase-in",
        "Cars to 15 % over 24 months",
        "자동차 24개월에 걸쳐 15%로",
        { rate: 0.15, phaseInMonths: 24 },
        3,
        JUDGEMENT,
      ),
    ],
  },
  {
    id: "ev",
    side: "ask",
    name: { en: "Electric vehicles", ko: "전기차" },
    options: [
      none("No terms for electric cars", "전기차 조건 없음"),
      duty("ev", "exempt", "Electric cars free of duty", "전기차 무관세", { rate: 0 }, 6, JUDGEMENT),
      duty(
        "ev",
        "reduced",
        "Electric cars at 15 %",
        "전기차 15%",
        { rate: 0.15 },
        2,
        JAPAN_TERMS,
        "2025-09-04",
        "primary",
      ),
      duty(
        "ev",
        "quota",
        "Electric cars at 10 % up to 2024's trade",
        "전기차 2024년 무역액까지 10%",
        { rate: 0.1, quotaShare: 1 },
        3,
        UK_TERMS,
        "2025-06-16",
        "primary",
      ),
      duty(
        "ev",
        "phase-in",
        "Electric cars to 15 % over 24 months",
        "전기차 24개월에 걸쳐 15%로",
        { rate: 0.15, phaseInMonths: 24 },
        1.5,
        JUDGEMENT,
      ),
    ],
  },
  {
    id: "steel",
    side: "ask",
    name: { en: "Steel", ko: "철강" },
    options: [
      none("No terms for steel", "철강 조건 없음"),
      duty("steel", "exempt", "Steel free of duty", "철강 무관세", { rate: 0 }, 9, JUDGEMENT),
      duty(
        "steel",
        "quota",
        "Steel free up to 70 % of 2024's trade",
        "철강 2024년 무역액의 70%까지 무관세",
        { rate: 0, quotaShare: 0.7 },
        4,
        "Quota of 70 % of past trade, Proclamation 9740 (in tonnes; here in value)",
        "2018-05-31",
        "primary",
      ),
      duty("steel", "reduced", "Steel at 15 %", "철강 15%", { rate: 0.15 }, 4, JUDGEMENT),
      duty(
        "steel",
        "phase-in",
        "Steel to 15 % over 24 months",
        "철강 24개월에 걸쳐 15%로",
        { rate: 0.15, phaseInMonths: 24 },
        3,
        JUDGEMENT,
      ),
    ],
  },
  {
    id: "ship-components",
    side: "ask",
    name: { en: "Ship components", ko: "조선 기자재" },
    options: [
      none("No terms for ship components", "조선 기자재 조건 없음"),
      duty(
        "ship-components",
        "exempt",
        "Ship components free of duty",
        "조선 기자재 무관세",
        { rate: 0 },
        0.2,
        JUDGEMENT,
      ),
      duty("ship-components", "reduced", "Ship components at 10 %", "조선 기자재 10%", { rate: 0.1 }, 0.1, JUDGEMENT),
      duty(
        "ship-components",
        "quota",
        "Ship components free up to half of 2024's trade",
        "조선 기자재 2024년 무역액의 절반까지 무관세",
        { rate: 0, quotaShare: 0.5 },
        0.1,
        JUDGEMENT,
      ),
      duty(
        "ship-components",
        "phase-in",
        "Ship components free over 24 months",
        "조선 기자재 24개월에 걸쳐 무관세로",
        { rate: 0, phaseInMonths: 24 },
        0.1,
        JUDGEMENT,
      ),
    ],
  },
  {
    id: "consumer-electronics",
    side: "ask",
    name: { en: "Consumer electronics", ko: "가전·전자" },
    options: [
      none("No terms for electronics", "전자 조건 없음"),
      duty("consumer-electronics", "exempt", "Electronics free of duty", "전자 무관세", { rate: 0 }, 5, JUDGEMENT),
      duty("consumer-electronics", "reduced", "Electronics at 10 %", "전자 10%", { rate: 0.1 }, 2, JUDGEMENT),
      duty(
        "consumer-electronics",
        "quota",
        "Electronics free up to half of 2024's trade",
        "전자 2024년 무역액의 절반까지 무관세",
        { rate: 0, quotaShare: 0.5 },
        2.5,
        JUDGEMENT,
      ),
      duty(
        "consumer-electronics",
        "phase-in",
        "Electronics free over 24 months",
        "전자 24개월에 걸쳐 무관세로",
        { rate: 0, phaseInMonths: 24 },
        3,
        JUDGEMENT,
      ),
    ],
  },
  {
    id: "jones-act",
    side: "ask",
    name: { en: "Jones Act leniency", ko: "존스법 완화" },
    options: [
      none("The Jones Act as it is", "존스법 유지"),
      option(
        "repairs",
        { en: "Repairs in Korean yards without the 50 % duty", ko: "한국 조선소 수리에 50% 관세 면제" },
        {
          amount: { kind: "barriers", barriers: ["jones-repairs"] },
          ours: [0.3, 0.5, 1],
          theirs: [-0.5, -0.2, 0],
          cost: [0, 2],
          source: JUDGEMENT,
          date: WRITTEN,
          confidence: "assumption",
        },
      ),
      option(
        "hulls",
        { en: "Repairs, and Korean-built ships on US routes", ko: "수리 및 한국 건조 선박의 미국 연안 운항 허용" },
        {
          amount: { kind: "barriers", barriers: ["jones-repairs", "jones-hulls"] },
          ours: [0.05, 0.15, 0.3],
          theirs: [-0.5, -0.2, 0],
          cost: [0, 8],
          source: JUDGEMENT,
          date: WRITTEN,
          confidence: "assumption",
          excludes: ["shipbuilding/none", "shipbuilding/50bn"],
        },
      ),
    ],
  },
  {
    id: "parity",
    side: "ask",
    name: { en: "No worse than Japan later", ko: "일본 대비 동등 대우" },
    options: [
      none("No parity clause", "동등 대우 조항 없음"),
      option(
        "clause",
        { en: "Korea gets what Japan gets later on cars", ko: "일본이 나중에 받는 자동차 조건을 한국에도 적용" },
        {
          amount: { kind: "points", sector: "autos", points: 0.05 },
          ours: [0.1, 0.3, 0.6],
          theirs: [-0.4, -0.15, 0],
          cost: [0, 2],
          source: `5 points are a judgement; Japan's own 15 % came on 2025-09-16`,
          date: WRITTEN,
          confidence: "assumption",
          excludes: ["autos/none", "autos/exempt"],
        },
      ),
    ],
  },
];

const YARD: Estimate = [-0.03, -0.015, -0.005];
const YARD_GAIN: Estimate = [0.01, 0.03, 0.06];
const FUEL: Estimate = [-0.1, -0.05, -0.02];
const FUEL_GAIN: Estimate = [0.05, 0.15, 0.3];

function yards(usd: number, ko: string, cost: number, source: string, confidence: Confidence): DealOption {
  return option(
    `${usd}bn`,
    { en: `${usd} billion USD into shipbuilding`, ko: `조선업 투자 ${ko}` },
    {
      amount: { kind: "yearly", usd: usd * 1_000_000_000 },
      ours: YARD,
      theirs: YARD_GAIN,
      cost: [cost, 0],
      source,
      date: "2025-11-14",
      confidence,
    },
  );
}

const offers: DealIssue[] = [
  {
    id: "shipbuilding",
    side: "offer",
    name: { en: "Shipbuilding investment", ko: "조선업 투자" },
    options: [
      none("No shipbuilding fund", "조선업 투자 없음"),
      yards(50, "500억 달러", 1, `a third of the 150 billion of the ${JOINT_FACT_SHEET}`, "assumption"),
      yards(100, "1,000억 달러", 2, `two thirds of the 150 billion of the ${JOINT_FACT_SHEET}`, "assumption"),
      yards(150, "1,500억 달러", 4, JOINT_FACT_SHEET, "primary"),
    ],
  },
  {
    id: "energy",
    side: "offer",
    name: { en: "Energy purchases", ko: "에너지 구매" },
    options: [
      none("No more US energy than in 2024", "2024년 수준 유지"),
      option(
        "4-years",
        { en: "100 billion USD of US energy over 4 years", ko: "4년간 미국산 에너지 1,000억 달러 구매" },
        {
          amount: { kind: "yearly", usd: 1_720_000_000 },
          ours: FUEL,
          theirs: FUEL_GAIN,
          cost: [0.5, 0],
          source: `a year above 2024. ${ENERGY_DEAL}`,
          date: "2025-07-31",
          confidence: "secondary",
        },
      ),
      option(
        "3-5-years",
        { en: "100 billion USD of US energy over 3.5 years", ko: "3.5년간 미국산 에너지 1,000억 달러 구매" },
        {
          amount: { kind: "yearly", usd: 5_291_428_571 },
          ours: FUEL,
          theirs: FUEL_GAIN,
          cost: [1, 0],
          source: `a year above 2024. ${ENERGY_DEAL}`,
          date: "2025-07-31",
          confidence: "secondary",
        },
      ),
    ],
  },
  {
    id: "alaska-offtake",
    side: "offer",
    name: { en: "Alaska LNG, purchases", ko: "알래스카 LNG 구매" },
    options: [
      none("No purchase from Alaska", "알래스카 구매 없음"),
      option(
        "1-mt",
        { en: "1 million tonnes a year from Alaska", ko: "알래스카에서 연간 100만 톤 구매" },
        {
          amount: { kind: "offtake", tonnes: 1 },
          ours: null,
          theirs: FUEL_GAIN,
          cost: [0.5, 0],
          source: `POSCO International's heads of agreement, ${POSCO}`,
          date: "2025-12-04",
          confidence: "secondary",
        },
      ),
      option(
        "3-mt",
        { en: "3.3 million tonnes a year from Alaska", ko: "알래스카에서 연간 330만 톤 구매" },
        {
          amount: { kind: "offtake", tonnes: 3.3 },
          ours: null,
          theirs: FUEL_GAIN,
          cost: [1, 0],
          source: `as much as KOGAS buys from elsewhere in the United States, ${STATE_VISIT}`,
          date: "2025-10-29",
          confidence: "primary",
        },
      ),
    ],
  },
  {
    id: "alaska-financing",
    side: "offer",
    name: { en: "Alaska LNG, financing", ko: "알래스카 LNG 금융" },
    options: [
      none("No money for Alaska LNG", "알래스카 LNG 금융 없음"),
      option(
        "tenth",
        { en: "A tenth of Alaska LNG's capital", ko: "알래스카 LNG 투자비의 10%" },
        {
          amount: { kind: "stake", share: 0.1 },
          ours: null,
          theirs: YARD_GAIN,
          cost: [1, 0],
          source: JUDGEMENT,
          date: WRITTEN,
          confidence: "assumption",
          excludes: ["alaska-offtake/none"],
        },
      ),
      option(
        "quarter",
        { en: "A quarter of Alaska LNG's capital", ko: "알래스카 LNG 투자비의 25%" },
        {
          amount: { kind: "stake", share: 0.25 },
          ours: null,
          theirs: YARD_GAIN,
          cost: [3, 0],
          source: JUDGEMENT,
          date: WRITTEN,
          confidence: "assumption",
          requires: ["alaska-offtake/3-mt"],
        },
      ),
    ],
  },
  {
    id: "deficit",
    side: "offer",
    name: { en: "A smaller US deficit", ko: "무역적자 축소" },
    options: [
      none("No purchases named", "구매 약속 없음"),
      option(
        "aircraft",
        { en: "103 Boeing aircraft, 36 billion USD over 10 years", ko: "보잉 항공기 103대, 10년간 360억 달러" },
        {
          amount: { kind: "yearly", usd: 3_600_000_000 },
          ours: [-0.03, -0.01, 0],
          theirs: [0.05, 0.1, 0.2],
          cost: [0.2, 0],
          source: `36 billion: ${JOINT_FACT_SHEET}; 10 years are a judgement`,
          date: "2025-11-13",
          confidence: "primary",
        },
      ),
      option(
        "defence",
        { en: "25 billion USD of US arms by 2030", ko: "2030년까지 미국산 무기 250억 달러" },
        {
          amount: { kind: "yearly", usd: 5_000_000_000 },
          ours: [-0.2, -0.1, -0.05],
          theirs: [0.1, 0.2, 0.3],
          cost: [2, 0],
          source: `25 billion: ${JOINT_FACT_SHEET}; spread over 5 years`,
          date: "2025-11-13",
          confidence: "primary",
        },
      ),
    ],
  },
  {
    id: "barriers",
    side: "offer",
    name: { en: "Korean non-tariff barriers", ko: "비관세장벽 완화" },
    options: [
      none("Korean rules as they are", "현행 규정 유지"),
      option(
        "vehicles",
        { en: "No cap on US-standard cars", ko: "미국 안전기준 차량 상한 폐지" },
        {
          amount: { kind: "barriers", barriers: ["vehicles"] },
          ours: [-0.5, -0.2, 0],
          theirs: [0.5, 1, 1.5],
          cost: [0.3, 0],
          source: JOINT_FACT_SHEET,
          date: "2025-11-13",
          confidence: "primary",
        },
      ),
      option(
        "digital",
        { en: "Cars, and no discrimination in digital rules", ko: "차량 및 디지털 규제 비차별" },
        {
          amount: { kind: "barriers", barriers: ["vehicles", "digital"] },
          ours: [-0.7, -0.4, -0.1],
          theirs: [0.5, 1, 1.5],
          cost: [1, 0],
          source: JOINT_FACT_SHEET,
          date: "2025-11-13",
          confidence: "primary",
        },
      ),
      option(
        "all",
        { en: "Cars, digital rules and farm goods", ko: "차량·디지털·농산물" },
        {
          amount: { kind: "barriers", barriers: ["vehicles", "digital", "farm"] },
          ours: [-1, -0.6, -0.3],
          theirs: [0.5, 1, 1.5],
          cost: [5, 0],
          source: JOINT_FACT_SHEET,
          date: "2025-11-13",
          confidence: "primary",
        },
      ),
    ],
  },
];

/** Sources are as short as what prints beside the figures has room for; docs/figures.md has the whole addresses. */
const barriers: Barrier[] = [
  {
    id: "jones-repairs",
    name: { en: "50 % duty on repairs of US ships abroad", ko: "미국 선박 해외 수리 50% 관세" },
    trade: 200_000_000,
    equivalent: [0.5, 0.5, 0.5],
    source: "50 %: 19 USC 1466; the trade is an assumption",
    confidence: "assumption",
  },
  {
    id: "jones-hulls",
    name: { en: "Ships on US routes must be built in the United States", ko: "미국 연안 선박의 미국 내 건조 의무" },
    trade: 500_000_000,
    equivalent: [1, 2, 2.5],
    source: "CRS (2014), hawaiifreepress.com/Articles-Main/ID/16055; trade assumed",
    confidence: "secondary",
  },
  {
    id: "vehicles",
    name: { en: "Cap of 50,000 cars of US safety standards", ko: "미국 안전기준 차량 5만 대 상한" },
    trade: 2_000_000_000,
    equivalent: [0, 0.02, 0.05],
    source: "Cap: Joint Fact Sheet; trade and equivalent are assumptions",
    confidence: "assumption",
  },
  {
    id: "digital",
    name: { en: "Network fees, platform and location rules", ko: "망 사용료·플랫폼·위치정보 규제" },
    trade: 5_000_000_000,
    equivalent: [0.01, 0.05, 0.1],
    source: "Rules: Joint Fact Sheet; trade and equivalent are assumptions",
    confidence: "assumption",
  },
  {
    id: "farm",
    name: {
      en: "Biotech approvals, beef over 30 months, names of meat and cheese",
      ko: "생명공학 승인, 30개월령 이상 소고기, 육류·치즈 명칭",
    },
    trade: 8_000_000_000,
    equivalent: [0.02, 0.05, 0.1],
    source: "Trade: USDA (2023) in rfdtv.com, South Korea mission; rest assumed",
    confidence: "secondary",
  },
];

const timing: TimingChoice[] = [
  { id: "accept", name: { en: "Accept now", ko: "지금 수락" }, milestone: null, days: 0, probability: 1, better: 0 },
  {
    id: "hold-out",
    name: { en: "Hold out to the deadline", ko: "기한까지 버티기" },
    milestone: "deadline",
    days: -1,
    probability: 0.6,
    better: 0.3,
  },
  {
    id: "wait",
    name: { en: "Wait for the new government", ko: "새 정부까지 기다리기" },
    milestone: "inauguration",
    days: 90,
    probability: 0.7,
    better: 0.4,
  },
];

export const deal: DealTerms = {
  issues: [...asks, ...offers],
  barriers,
  barriersCaption: { en: "Jones Act and other barriers as duties", ko: "존스법 등 비관세장벽의 관세 상당치" },
  timing,
  politicalPoint: 100_000_000,
};
