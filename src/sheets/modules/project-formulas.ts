/** The cells of a project's sheet, as formulas of its other cells name them. */
import type { ProjectOffer } from "../../cases/project";
import { isOkFormula } from "../../words/sheets/check-status";
import { quoted } from "../plan";
import { projectTables } from "../sheet-names";

/** Cases as rows of one table and as cash flows of another; an input is at its likely, better or worse end. */
export const CASES = ["likely", "good", "bad"] as const;
export type Case = (typeof CASES)[number];
/** Formulas that refer to a project's tables and cells. */
export class ProjectFormulas {
  readonly tables: ReturnType<typeof projectTables>;
  /** Names of cells. */
  readonly check: string;
  readonly debt: string;

  constructor(private readonly project: Pick<ProjectOffer, "names" | "party">) {
    this.tables = projectTables(project.names);
    this.check = `${project.names.prefix}Check`;
    this.debt = `${project.names.prefix}Debt`;
  }

  /** The figure of an input in one of the columns Low, Likely and High. */
  input(id: string, column: "Low" | "Likely" | "High" = "Likely"): string {
    const { inputs } = this.tables;
    return `INDEX(${inputs}[${column}],MATCH(${quoted(id)},${inputs}[Input],0))`;
  }

  /** The part of it that the party of the offer takes. */
  partOf(what: "equity" | "debt" | "offtake"): string {
    return this.input(`${what}-${this.project.party}`);
  }

  /** A figure of one of the cases. */
  case(id: Case, header: string): string {
    const { cases } = this.tables;
    return `INDEX(${cases}[${header}],MATCH(${quoted(id)},${cases}[Case],0))`;
  }

  /** Nothing is worked out from a figure that is not there: the cell says so in its place. */
  whenComplete(value: string): string {
    return `IF(${isOkFormula(this.check)},${value},${this.check})`;
  }
}

export const TONNES_A_MILLION = 1000000;
