/** What Korea offers: investment, purchases and rules. */
import type { Confidence, DealIssue, DealOption, Estimate } from "../../deal";
import { none, option } from "./options";
import { ENERGY_DEAL, JOINT_FACT_SHEET, JUDGEMENT, POSCO, STATE_VISIT, WRITTEN } from "./sources";

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

export const offers: DealIssue[] = [
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
