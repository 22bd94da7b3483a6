/** The law as a case sees it: the acts that concern its countries, each in the scenarios that know of it. */
import { bundleOf, lawMeasures } from "../law/acts";
import { groups } from "../law/base";
import { LAW_FROM } from "../law/schedule";
import { serialOf } from "../model/calendar/day";
import type { Measure, MeasureForm } from "../model/tariff/measure";
import { concerns } from "../model/tariff/schedule";

/** The scenario in which every act counts, whenever it was published. */
export const AS_IT_HAPPENED = "as-it-happened";

/** From which day a case looks ahead, and in which of its scenarios. */
export interface ScenarioTiming {
  /** ISO day: what was published later belongs to the course of events only. */
  asOf: string;
  /** Ids of the scenarios that look ahead; a scenario of before the law's first day knows none of its acts. */
  futures: readonly string[];
  /** The scenario of the deal as agreed: it knows the acts that later put the deal into law, and nothing else of what came. */
  agreed?: { scenario: string; acts: readonly string[] };
}

/** In which scenarios an act counts that was published on a day, when people look ahead from another day. */
export function scenariosOf(published: number, { asOf, futures }: ScenarioTiming): readonly string[] | "all" {
  if (published < serialOf(LAW_FROM)) return "all";
  return published <= serialOf(asOf) ? [...futures, AS_IT_HAPPENED] : [AS_IT_HAPPENED];
}

/** An act with the scenarios of one or more outlooks, and the bundle by which a question can leave it out: "japan-deal". */
export function inScenarioTimings(measure: Measure, outlooks: readonly ScenarioTiming[]): Measure {
  const each = outlooks.map((outlook) => scenariosOf(measure.published ?? measure.from, outlook));
  if (each.includes("all")) return measure;
  const agreed = outlooks.flatMap(({ agreed: deal }) => (deal?.acts.includes(measure.id) ? [deal.scenario] : []));
  const bundle = bundleOf(measure.id);
  const names = [...each.flat(), ...agreed, ...(bundle === "" ? [] : [bundle])];
  return { ...measure, scenarios: [...new Set(names)] };
}

/** Acts that were in force on some day of the law and fall on one of the origins, and what did not happen after those of the same authority. */
export function caseMeasures(
  origins: readonly string[],
  outlook: ScenarioTiming,
  counterfactuals: readonly Measure[],
): readonly Measure[] {
  const firstDay = serialOf(LAW_FROM);
  const groupOf = groups();
  const law = lawMeasures().filter(
    (measure) =>
      (measure.until === null || measure.until > firstDay) &&
      origins.some((origin) => concerns(measure, origin, groupOf.get(origin))),
  );
  const found = law.map((measure) => inScenarioTimings(measure, [outlook]));
  for (const measure of counterfactuals) {
    const last = found.map(({ authority }) => authority).lastIndexOf(measure.authority);
    found.splice(last < 0 ? found.length : last + 1, 0, measure);
  }
  return found;
}

/** A row for what did not happen, as a case writes it. */
export interface CounterfactualRow {
  id: string;
  authority: string;
  origins: readonly string[] | "all";
  scope: string;
  rate: number | null;
  form: MeasureForm;
  from: string;
  published: string;
  /** Scenarios, readings or deals in which alone it counts. */
  scenarios: readonly string[];
  instrument: string;
  citation: string;
  heading?: string;
  note?: string;
}

export function counterfactual(row: CounterfactualRow): Measure {
  return {
    id: row.id,
    authority: row.authority,
    origins: row.origins,
    scope: row.scope,
    rate: row.rate,
    form: row.form,
    share: null,
    condition: "",
    from: serialOf(row.from),
    until: null,
    published: serialOf(row.published),
    instrument: row.instrument,
    citation: row.citation,
    heading: row.heading ?? "",
    confidence: "",
    status: "counterfactual",
    scenarios: row.scenarios,
    note: row.note ?? "",
  };
}

/** Acts on the origins that were in force on a first day, or are on a later one and after it, as the law of any scenario. */
export function actsBetween(origins: readonly string[], first: string, from: string): readonly Measure[] {
  const [firstDay, fromDay] = [serialOf(first), serialOf(from)];
  const groupOf = groups();
  return lawMeasures().filter(
    (measure) =>
      (measure.until === null || measure.until > fromDay || (measure.from <= firstDay && measure.until > firstDay)) &&
      origins.some((origin) => concerns(measure, origin, groupOf.get(origin))),
  );
}
