/** The tariff law of the United States for every origin, every line and every day that the data reaches. */
import { serialOf } from "../model/calendar/day";
import type { Measure } from "../model/tariff/measure";
import { TariffSchedule, type ScheduleData } from "../model/tariff/schedule";
import type { StackingRules } from "../model/tariff/stacking";
import { lawMeasures } from "./acts";
import { STACKING } from "./authorities";
import { groups, lawOrigins, originData } from "./base";
import { CONDITIONS } from "./conditions";
import { tradeByLine, tradePartners, WORLD } from "./trade";
import { lawLines } from "./unpack";

/** ISO days between which the law is known, both included. */
export const LAW_FROM = "2025-01-01";
export const LAW_TO = "2026-11-23";
const EDITION =
  "USITC, Harmonized Tariff Schedule of the United States, 2025 basic to 2026 revision 10, https://hts.usitc.gov";

export function stackingRules(): StackingRules {
  return { rules: STACKING, shares: [], conditions: CONDITIONS, metals: lawLines().metals };
}

/** What a schedule is built on, whatever its measures and scenarios. */
export function lawData(scenarios: readonly string[]): ScheduleData {
  const { lines, general, unrated, specificText } = lawLines();
  return {
    lines,
    mfn: general,
    unrated,
    originCodes: lawOrigins(),
    origin: originData,
    partners: tradePartners().filter((code) => !groups().has(code)),
    groupOf: groups(),
    worldTrade: tradeByLine(WORLD)!,
    scenarios,
    rules: stackingRules(),
    firstDay: serialOf(LAW_FROM),
    lastDay: serialOf(LAW_TO),
    edition: EDITION,
    specificText,
  };
}

export function lawSchedule(
  measures: readonly Measure[] = lawMeasures(),
  scenarios: readonly string[] = [],
): TariffSchedule {
  return new TariffSchedule(lawData(scenarios), measures);
}
