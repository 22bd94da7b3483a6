/** Korea and the United States, spring 2025: the 90-day pause ends on 9 July and both governments want terms before it. */
import type { NegotiationCase } from "../case";
import { alaskaLng } from "./alaska-lng";
import { assumptions } from "./assumptions";
import { deal } from "./deal";
import { measures } from "./measures/all";
import { milestones } from "./milestones";
import { readings, rivalDeals } from "./readings";
import { scenarios } from "./scenarios";
import { sectors } from "./sectors";
import { sources } from "./sources";
import { stackingRules } from "./stacking";

export const koreaUs2025: NegotiationCase = {
  id: "korea-us-2025",
  name: { en: "Korea – United States, 2025", ko: "한국 – 미국, 2025" },
  importer: "US",
  origin: "KR",
  rivals: ["JP", "CN"],
  deadline: "2025-07-09 00:01 America/New_York",
  scheduleFrom: "2025-01-01",
  scheduleTo: "2026-11-23",
  defaultAsOf: "2025-05-21",
  sectors,
  scenarios,
  measures,
  readings,
  rivalDeals,
  milestones,
  assumptions,
  shares: stackingRules.shares,
  deal,
  project: alaskaLng,
  sources,
};
