/** tradewartracker counts what came on top since January 2025, sector by sector. */
import { serialOf } from "../../model/calendar/day";
import { only, type Reading, withData, withFacts, withLess, withMeasures } from "./reading";

const PARTS_FROM = serialOf("2025-04-03");
const AGREED_CARS_FROM = serialOf("2025-08-07");
const AGREED = /^S232-(AUTO|PARTS|PARTS-MIXED)-(JP|KR|EU)-15$/;
/** Of the derivatives, those that its lists hold. */
const LISTED = /ARTICLES|CONTENT-MARCH|CONTENT-TO-JULY/;
const README = "README.md";

export const TRADE_WAR_TRACKER: readonly Reading[] = [
  {
    name: "no base rates, so that floors fill up from zero",
    source: `${README}, what it counts`,
    apply: (state) =>
      withLess(
        withMeasures(state, (measures) =>
          measures.map((each) =>
            each.form === "floor" || each.form === "net of MFN" ? { ...each, form: "additional" as const } : each,
          ),
        ),
        (parts) => parts.get("base") ?? 0,
      ),
  },
  {
    name: "derivatives of March 2025 on their whole value, later ones not",
    source: "tariff-lists/steel-tariffs.csv, alu-tariffs.csv; no list of a later notice",
    apply: (state) =>
      withMeasures(state, (measures) =>
        measures.flatMap((each) => {
          if (each.form !== "additional on metal content" || each.authority.includes("copper")) return [each];
          return LISTED.test(each.scope) ? [{ ...each, form: "additional" as const }] : [];
        }),
      ),
  },
  {
    name: "not the older Section 301, no trucks, chips or medicines",
    source: `${README}, actions not yet incorporated`,
    apply: (state) =>
      only(
        state,
        ({ authority }) => !/^Section (301|201|232 (trucks|semiconductors|pharmaceuticals|drones))$/.test(authority),
      ),
  },
  {
    name: "parts of vehicles from 3 April 2025, their lines whole",
    source: `${README}, Phase 2, Apr 3, 2025; modeling limitations`,
    apply: (state) =>
      withFacts(
        withMeasures(state, (measures) =>
          measures.map((each) => (/^S232-PARTS(-MIXED)?-25$/.test(each.id) ? { ...each, from: PARTS_FROM } : each)),
        ),
        "vehicle parts",
      ),
  },
  {
    name: "cars of Japan, the EU and Korea at 15 % from 7 August 2025",
    source: `${README}, Phase 2, Aug 7, 2025`,
    apply: (state) =>
      withMeasures(state, (measures) =>
        measures.map((each) => (AGREED.test(each.id) ? { ...each, from: AGREED_CARS_FROM } : each)),
      ),
  },
  {
    name: "a sector's duty in place of every other",
    source: `${README}, Phase 2`,
    apply: (state) => {
      const { rules } = state.schedule.data;
      return withData(state, {
        rules: {
          ...rules,
          rules: rules.rules.map((each) => ({ ...each, displaces: [...each.displaces, "IEEPA fentanyl"] })),
        },
      });
    },
  },
];
