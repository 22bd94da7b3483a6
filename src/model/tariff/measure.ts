/** The words of a tariff schedule: measures with dates and scopes, and what is known of a line. Days are Excel serial numbers. */
import type { Reason } from "./reason";

/** How a measure's rate joins the base rate of a line (KORUS or MFN). */
export type MeasureForm =
  /** adds `rate` to the base rate */
  | "additional"
  /** adds `rate`, on the metal content of the good only; the share is the measure's own or an assumption of the schedule */
  | "additional on metal content"
  /** the total becomes max(base rate, `rate`) */
  | "floor"
  /** adds max(0, `rate` − MFN rate): "MFN + measure = rate" */
  | "net of MFN"
  /** takes the lines of its scope out of the other measures of its authority */
  | "exempt"
  /** a quantity restriction; no ad valorem rate */
  | "quota"
  /** states a share and adds no rate: of the value that is the metal of its authority, or of the trade that claims the preference which its authority names */
  | "share";

export const MEASURE_FORMS: readonly MeasureForm[] = [
  "additional",
  "additional on metal content",
  "floor",
  "net of MFN",
  "exempt",
  "quota",
  "share",
];

export interface Measure {
  /** "S232-AUTO-25" */
  id: string;
  /** The legal basis that stacking rules refer to: "Section 232 autos", "IEEPA reciprocal", "Section 122", … */
  authority: string;
  /** Upper-case ISO 3166 alpha-2 codes ("EU" stands for its members), or "all". Codes that begin with a hyphen are left out of all: ["-CA", "-MX"]. */
  origins: readonly string[] | "all";
  /** A named bundled scope ("S232-AUTO") or an HS expression ("8703 ex 870380, 8704", "all"). */
  scope: string;
  /** Fraction: 0.25 is 25 %. null where the form has none. */
  rate: number | null;
  form: MeasureForm;
  /** Share of the value that is the metal, for a measure on metal content; else the share of the trade that meets its condition. null: as the schedule knows or assumes. */
  share: number | null;
  /** What a good must be for the measure to hold: words of the schedule's conditions, joined by " + "; "" or absent: nothing. */
  condition?: string;
  /** First day in force in Washington. */
  from: number;
  /** First day no longer in force; null while open. */
  until: number | null;
  /** Day on which the act was published or signed, where later than `from` it was retroactive. */
  published: number | null;
  instrument: string;
  /** Federal Register document and address. */
  citation: string;
  /** HTSUS chapter 99 heading. */
  heading: string;
  /** How well it is known: "primary", "secondary", … */
  confidence?: string;
  /** "law", or "counterfactual" for what did not happen. */
  status: "law" | "counterfactual";
  /** Scenario ids in which it counts; "all" for each. */
  scenarios: readonly string[] | "all";
  note: string;
}

/** One row of TARIFF_STACK. */
export interface StackRow {
  authority: string;
  measure: string;
  /** What it adds to the total (0 where it is displaced), as a fraction; trade-weighted where lines differ. */
  rate: number;
  from: number | null;
  until: number | null;
  applies: boolean;
  /** Why, without what the act says of itself (its note and confidence). */
  reasons: readonly Reason[];
  /** The act, or the edition of the schedule that has the base rate. */
  source: Measure | string;
}
