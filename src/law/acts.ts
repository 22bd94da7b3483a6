/** The acts as measures of the tariff model. */
import { serialOf } from "../model/calendar/day";
import type { Measure } from "../model/tariff/measure";
import { type Act, lawTables } from "./tables";

const ALL = "all";

/** "all -CA -MX" → the codes left out; "EU GB" → the codes; "all" as it is. */
function originsOf(text: string): readonly string[] | "all" {
  const codes = text.split(" ");
  if (codes[0] !== ALL) return codes;
  return codes.length === 1 ? ALL : codes.slice(1);
}

export function measureOf(act: Act): Measure {
  return {
    id: act.id,
    authority: act.authority,
    origins: originsOf(act.origins),
    scope: act.scope,
    rate: act.rate,
    form: act.form,
    share: act.share,
    condition: act.condition,
    from: serialOf(act.from),
    until: act.until === null ? null : serialOf(act.until),
    published: act.published === null ? null : serialOf(act.published),
    instrument: act.instrument,
    citation: act.citation,
    heading: act.heading,
    confidence: act.confidence,
    status: "law",
    scenarios: "all",
    note: act.note,
  };
}

let measures: readonly Measure[] | undefined;

/** Every act as a measure of the law, in the order of acts.csv. */
export function lawMeasures(): readonly Measure[] {
  measures ??= lawTables().acts.map(measureOf);
  return measures;
}

/** Bundle of each act that belongs to one, by its id: "japan-deal". */
export function bundleOf(id: string): string {
  bundles ??= new Map(lawTables().acts.map((act) => [act.id, act.bundle]));
  return bundles.get(id) ?? "";
}

let bundles: ReadonlyMap<string, string> | undefined;
