/** How a row of the schedule is written down: ISO days, the law unless said otherwise, known from the day it was published. */
import { serialOf } from "../../../model/calendar/day";
import type { Measure, MeasureForm } from "../../../model/tariff/measure";

/** The scenarios that look ahead from the as-of date; the reference before 2025 knows none of the acts of 2025. */
const FUTURES = ["pause", "return", "exemption", "milder", "delay"] as const;
/** The case's default as-of date: what was published later belongs to the course of events only. */
const AS_OF = serialOf("2025-05-21");
const FIRST_DAY = serialOf("2025-01-01");

/** Chapter 98 (goods returned, and the like) and 99 (estimates of low-value trade) stay outside the general duties. */
export const GOODS = "all ex (98, 99)";

export interface Row {
  id: string;
  authority: string;
  origins: readonly string[] | "all";
  scope: string;
  rate: number | null;
  form: MeasureForm;
  from: string;
  until?: string;
  published: string;
  instrument: string;
  citation: string;
  heading?: string;
  /** Given for what did not happen. */
  counterfactual?: readonly string[];
  /** Bundle of acts to which it belongs, so that a question can leave it out or add it: "japan-deal". */
  bundle?: string;
  note?: string;
}

/** In which scenarios an act counts that was published on a day, when people look ahead from another day. */
export function scenariosOf(published: number, asOf: number): readonly string[] | "all" {
  if (published < FIRST_DAY) return "all";
  return published <= asOf ? [...FUTURES, "as-it-happened"] : ["as-it-happened"];
}

export function measure(row: Row): Measure {
  const published = serialOf(row.published);
  const scenarios = row.counterfactual ?? scenariosOf(published, AS_OF);
  return {
    id: row.id,
    authority: row.authority,
    origins: row.origins,
    scope: row.scope,
    rate: row.rate,
    form: row.form,
    share: null,
    from: serialOf(row.from),
    until: row.until === undefined ? null : serialOf(row.until),
    published,
    instrument: row.instrument,
    citation: row.citation,
    heading: row.heading ?? "",
    status: row.counterfactual ? "counterfactual" : "law",
    scenarios: row.bundle === undefined || scenarios === "all" ? scenarios : [...scenarios, row.bundle],
    note: row.note ?? "",
  };
}
