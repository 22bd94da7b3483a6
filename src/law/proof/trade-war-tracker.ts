/** tradewartracker counts what came on top since January 2025, as its notebook writes it: a rate by country, on which each sector's own list is stamped. */
import { serialOf } from "../../model/calendar/day";
import type { Measure, MeasureForm } from "../../model/tariff/measure";
import { lawLines } from "../unpack";
import { only, type Reading, type Setting, type State, withData, withLess, withMeasures } from "./reading";

const NOTEBOOK = "make-tariff-by-country-by-time.ipynb";
const METALS_TO = serialOf("2026-04-06");
/** Its list of November has eight digits and contains the whole of Annex II. */
const FULL_LIST_FROM = serialOf("2025-11-14");
const JUNE_CHANGES = serialOf("2026-06-08");
const AUGUST = serialOf("2025-08-07");
const NOVEMBER = serialOf("2025-11-01");
const NO_IEEPA_FROM = serialOf("2026-02-20");
const ANNEX_II = /^IEEPA-EXEMPT(-TO-[A-Z]+|-SEPTEMBER|-FARM)?$/;
/** A list of its own, at the ten digits that these have. */
const ELECTRONICS =
  "8471, 847330, 8486, 85171300, 85176200, 85235100, 8524, 85285200, 8541 ex (854141, 854142, 854143, 854160), 8542";
const OPIOIDS = "IEEPA fentanyl";
/** What its notebook does not have. */
const NOT_COUNTED = /^Section (301|201|232 (trucks|semiconductors|pharmaceuticals|drones))$/;
const VEHICLES = /^Section 232 (autos|auto parts)$/;
const METALS = /^Section 232 (steel|aluminium)$/;

interface Step {
  authority: string;
  list: "steel" | "aluminium" | "vehicles";
  origins: readonly string[] | "all";
  rate: number;
  from: string;
  until?: string;
}

const metal = (authority: string, list: "steel" | "aluminium"): readonly Step[] => [
  { authority, list, origins: "all", rate: 0.25, from: "2025-03-12" },
  { authority, list, origins: "all", rate: 0.5, from: "2025-06-03" },
  { authority, list, origins: ["GB"], rate: 0.25, from: "2025-06-03" },
];
const vehicles = (origins: Step["origins"], rate: number, from: string): Step => ({
  authority: "Section 232 autos",
  list: "vehicles",
  origins,
  rate,
  from,
});
const METAL_STEPS = [...metal("Section 232 steel", "steel"), ...metal("Section 232 aluminium", "aluminium")];
const VEHICLE_STEPS = [
  vehicles("all", 0.25, "2025-04-03"),
  vehicles(["CA", "MX"], 0.15, "2025-04-03"),
  vehicles(["JP", "EU", "KR"], 0.15, "2025-08-07"),
  vehicles(["GB"], 0.1, "2026-02-20"),
];

/** The codes of a list that are lines: some are slips of the pen, others eight digits filled up with zeros that match nothing. */
function scopeOf(list: string, { trackerLists }: Setting): string {
  const { lines } = lawLines();
  return (trackerLists.get(list) ?? [])
    .filter((code) => lines.span(code)[1] > lines.span(code)[0] && (code.length < 10 || lines.isKnownTen(code)))
    .join(", ");
}

/** The codes of a list under which most of the origin's trade is at ten digits that end in 00. */
function matched(list: string, { lists, importsHts10, origin }: Setting): string {
  const trade = new Map<string, { all: number; filled: number }>();
  for (const row of importsHts10.get(origin) ?? []) {
    const eight = row["hts10"]!.slice(0, 8);
    const sum = trade.get(eight) ?? { all: 0, filled: 0 };
    sum.all += Number(row["value"]);
    if (row["hts10"]!.endsWith("00")) sum.filled += Number(row["value"]);
    trade.set(eight, sum);
  }
  const codes = (lists.get(list) ?? []).filter((code) => {
    const sum = trade.get(code.slice(0, 8));
    return code.length >= 8 && sum !== undefined && sum.filled > sum.all / 2;
  });
  return codes.length > 0 ? codes.join(", ") : ELECTRONICS;
}

function rows(steps: readonly Step[], like: Measure, setting: Setting, until: number | null): Measure[] {
  const { condition: _, ...plain } = like;
  return steps.map((step, index) => ({
    ...plain,
    id: `TRACKER-${step.list.toUpperCase()}-${index}`,
    authority: step.authority,
    origins: step.origins,
    scope: scopeOf(step.list, setting),
    rate: step.rate,
    form: "additional" as MeasureForm,
    share: null,
    from: serialOf(step.from),
    until,
    published: null,
  }));
}

/** Its own rows in place of all that stand for the same authorities. */
function inPlace(
  state: State,
  setting: Setting,
  authority: RegExp,
  steps: readonly Step[],
  until: number | null = null,
): State {
  return withMeasures(state, (measures) => {
    const like = measures.find((each) => authority.test(each.authority) && each.form === "additional")!;
    return [...measures.filter((each) => !authority.test(each.authority)), ...rows(steps, like, setting, until)];
  });
}

export const TRADE_WAR_TRACKER: readonly Reading[] = [
  {
    name: "no base rates, so that floors fill up from zero",
    source: "README.md, what it counts",
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
    name: "not the older Section 301, no trucks, chips or medicines",
    source: "README.md, actions not yet incorporated",
    apply: (state) => only(state, ({ authority }) => !NOT_COUNTED.test(authority)),
  },
  {
    name: "its own lists of steel and aluminium, on the whole value",
    source: "tariff-lists/steel-tariffs.csv, alu-tariffs.csv: derivatives only, no mill products",
    apply: (state, setting) =>
      setting.day < METALS_TO ? inPlace(state, setting, METALS, METAL_STEPS, METALS_TO) : state,
  },
  {
    name: "its own list of vehicles and parts, whole, from 3 April 2025, with the agreed rates from 7 August",
    source: "tariff-lists/auto-tariffs.csv; README.md, Phase 2 and modeling limitations",
    apply: (state, setting) => inPlace(state, setting, VEHICLES, VEHICLE_STEPS),
  },
  {
    name: "China at 125 % in all from 9 April 2025, opioids inside",
    source: `${NOTEBOOK}, _apply_90day_pause`,
    apply: (state, { origin }) =>
      origin === "CN"
        ? withMeasures(state, (measures) =>
            measures.map((each) => (each.id === "CN-RECIP-125" ? { ...each, rate: 1.05 } : each)),
          )
        : state,
  },
  {
    name: "China at 34 % in all from 7 August to 31 October 2025",
    source: `${NOTEBOOK}, _apply_august_base_rates: the rate of 2 April where the order of 31 July has none`,
    apply: (state, { origin, day }) =>
      origin === "CN" && day >= AUGUST && day < NOVEMBER
        ? withMeasures(state, (measures) =>
            measures.map((each) => (each.id === "CN-RECIP-10" ? { ...each, rate: 0.14 } : each)),
          )
        : state,
  },
  {
    name: "chapters 98 and 99 like all others",
    source: `${NOTEBOOK}, section 3: the rate by country falls on every line`,
    apply: (state) =>
      withMeasures(state, (measures) =>
        measures.map((each) => (each.scope === "all ex (98, 99)" ? { ...each, scope: "all" } : each)),
      ),
  },
  {
    name: "of Annex II only lines whose ten digits end in 00, until 13 November 2025",
    source: `tariff-lists/annex-II-exemptions.csv, eight digits filled up with zeros; ${NOTEBOOK}, _mask_exemptions, by ten digits`,
    apply: (state, setting) =>
      setting.day < FULL_LIST_FROM
        ? withMeasures(state, (measures) =>
            measures.map((each) =>
              ANNEX_II.test(each.id) ? { ...each, scope: `${matched(each.scope, setting)}, ${ELECTRONICS}` } : each,
            ),
          )
        : state,
  },
  {
    name: "no opioid duty on goods of Annex II from 14 November 2025",
    source: `${NOTEBOOK}, _apply_november_ag_phones`,
    apply: (state, { origin, day }) =>
      origin === "CN" && day >= FULL_LIST_FROM && day < NO_IEEPA_FROM
        ? withMeasures(state, (measures) => [
            ...measures,
            ...measures
              .filter(({ id }) => ANNEX_II.test(id))
              .map((each) => ({
                ...each,
                id: `TRACKER-${each.id}`,
                authority: OPIOIDS,
                scope: `(${each.scope}) ex (${ELECTRONICS})`,
              })),
          ])
        : state,
  },
  {
    name: "not the changes of 8 June 2026",
    source: "country-by-time.csv: its last step before July is of 6 April 2026",
    apply: (state) =>
      withMeasures(state, (measures) =>
        measures
          .filter(({ from }) => from !== JUNE_CHANGES)
          .map((each) => (each.until === JUNE_CHANGES ? { ...each, until: null } : each)),
      ),
  },
  {
    name: "aircraft not freed",
    source: `README.md, modeling limitations; ${NOTEBOOK}, _mask_s122_exempt`,
    apply: (state) => only(state, ({ id }) => !/AIRCRAFT/.test(id)),
  },
  {
    name: "a sector's duty in place of every other",
    source: "README.md, Phase 2",
    apply: (state) => {
      const { rules } = state.schedule.data;
      return withData(state, {
        rules: { ...rules, rules: rules.rules.map((each) => ({ ...each, displaces: [...each.displaces, OPIOIDS] })) },
      });
    },
  },
];
