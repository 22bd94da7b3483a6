/** A case as a user is writing it down: texts in fields, and what is wrong with each before it can become a case. */
import type { OwnCase } from "./own-case";
import type { InputError } from "../../model/input-error";

/** Rows keep the id that they had in a workbook, so that what was changed there stays theirs. */
export interface DraftRow {
  id?: string;
}

export interface DraftSector extends DraftRow {
  name: string;
  codes: string;
}

interface DraftMeasure extends DraftRow {
  /** Countries, separated by commas; blank for all. */
  origins: string;
  codes: string;
  /** Per cent. */
  rate: string;
  from: string;
  until: string;
  authority: string;
  /** Place of the scenario in which alone it counts; "" for law. */
  scenario: string;
}

export interface DraftTerms {
  /** Place of the sector; "" for every sector that has no row of its own. */
  sector: string;
  rate: string;
  coverage: string;
  from: string;
  until: string;
}

export interface DraftScenario extends DraftRow {
  name: string;
  /** Per cent. */
  probability: string;
  terms: DraftTerms[];
}

export interface Draft {
  name: string;
  importer: string;
  /** Countries, separated by commas. */
  exporters: string;
  deadline: string;
  asOf: string;
  tradeYear: string;
  /** The acts of the United States are among the measures; ignored for other importers. */
  acts?: boolean;
  sectors: DraftSector[];
  measures: DraftMeasure[];
  scenarios: DraftScenario[];
}

export type DraftProblem =
  | {
      kind:
        | "missing"
        | "day"
        | "order"
        | "year"
        | "rate"
        | "share"
        | "own country"
        | "twice"
        | "digits"
        | "long"
        | "unread";
    }
  | { kind: "country"; given: string }
  | { kind: "codes"; problem: InputError }
  | { kind: "many"; most: number };

/** By the field's place: "importer", "sectors.0.codes", "scenarios.1.terms.0.rate". */
export type DraftProblems = Record<string, DraftProblem>;

const PER_CENT = 100;

export const NO_TERMS: DraftTerms = { sector: "", rate: "", coverage: "100", from: "", until: "" };
export const NO_MEASURE: DraftMeasure = {
  origins: "",
  codes: "",
  rate: "",
  from: "",
  until: "",
  authority: "",
  scenario: "",
};

/** The fields from which the case would be made again. */
export function draftOf(own: OwnCase): Draft {
  const percent = (fraction: number) => String(Number((fraction * PER_CENT).toPrecision(12)));
  const place = (id: string, rows: readonly { id: string }[]) => String(rows.findIndex((row) => row.id === id));
  return {
    name: own.name,
    importer: own.importer,
    exporters: own.exporters.join(", "),
    deadline: own.deadline,
    asOf: own.asOf,
    tradeYear: String(own.tradeYear),
    ...(own.acts ? { acts: true } : {}),
    sectors: own.sectors.map((each) => ({ ...each })),
    measures: own.measures.map(({ id, origins, codes, rate, from, until, authority, scenarios }) => ({
      id,
      origins: origins === "all" ? "" : origins.join(", "),
      codes,
      rate: percent(rate),
      from,
      until: until ?? "",
      authority,
      scenario: scenarios === "all" ? "" : place(scenarios[0] ?? "", own.scenarios),
    })),
    scenarios: own.scenarios.map(({ id, name, probability, terms }) => ({
      id,
      name,
      probability: percent(probability),
      terms: terms.map(({ sector, rate, coverage, from, until }) => ({
        sector: place(sector, own.sectors),
        rate: percent(rate),
        coverage: percent(coverage),
        from,
        until: until ?? "",
      })),
    })),
  };
}
