/**
 * What Korea asks and offers. Sizes are those that sources report, most of them agreed later in 2025; what a dollar of them
 * is worth to either side is a judgement, between low and high, for the delegation to replace.
 */
import type { DealTerms, TimingChoice } from "../../deal";
import { asks } from "./asks";
import { barriers } from "./barriers";
import { offers } from "./offers";
import { record } from "../talks";

const timing: TimingChoice[] = [
  { id: "accept", name: { en: "Accept now", ko: "지금 수락" }, milestone: null, days: 0, probability: 1, better: 0 },
  {
    id: "hold-out",
    name: { en: "Hold out to the deadline", ko: "시한까지 현 입장 유지" },
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
  record,
};
