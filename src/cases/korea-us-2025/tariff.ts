/** What Korea's goods pay in the United States, and on which goods: the part of the case that the functions need. */
import type { TariffCase } from "../case";
import { assumptions } from "./assumptions";
import { measures } from "./measures/all";
import { readings, rivalDeals } from "./readings";
import { scenarios } from "./scenarios";
import { sectors } from "./sectors";
import { sources } from "./sources";
import { stackingRules } from "./stacking";

export const koreaUs2025Tariff: TariffCase = {
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
  assumptions,
  shares: stackingRules.shares,
  sources,
};
