/** What a user chooses before Parley fills a workbook, and what they are told while and after it does. */
import type { Language } from "../cases/case";
import type { OwnCase } from "../cases/own/own-case";
import type { AddedScenario } from "./add-scenario";
import type { ScenarioChange } from "./change-scenarios";
import type { Taken } from "./take-rows";

export interface BuildOptions {
  /** "korea-us-2025" */
  caseId: string;
  /** What a case of the user's own is made of; its id is "own". */
  own?: OwnCase;
  /** ISO day of the Timeline's As-of cell. */
  asOf: string;
  /** Sector and scenario ids; absent means all. */
  sectors?: readonly string[] | undefined;
  scenarios?: readonly string[] | undefined;
  language: Language;
  /** What to do when Parley's own sheets are there already: rebuild them and keep what a user changed in input cells, or stop. */
  existing: "refresh" | "stop";
  /** A package of a deal to be carried into Scenarios, Terms and Outcomes; only where Parley's sheets are there already. */
  addScenario?: AddedScenario;
  /** A scenario that a user adds, copies or deletes in the pane; only where Parley's sheets are there already. */
  change?: ScenarioChange;
  /** Of a colleague's copy; only where Parley's sheets are there already. */
  take?: Taken;
}

export interface BuildProgress {
  /** The sheet being filled, and how much of the whole is done, 0–1. */
  sheet: string;
  done: number;
}

export interface BuildResult {
  sheets: string[];
  refreshed: boolean;
  /** Inputs that a user had changed and that were carried over. */
  keptInputs: number;
  /** Scenarios of the case that a user had deleted since the last build: they stay away. */
  deletedScenarios?: { id: string; name: string }[];
  /** When an earlier build had begun that never ended, and whose remains this one has removed; milliseconds since 1970. */
  interrupted?: number;
}

/** A build that could not start or was undone; the workbook is as it was. The message says what to do. */
export class BuildError extends Error {
  constructor(
    readonly reason:
      | "foreign-sheet"
      | "exists"
      | "cancelled"
      | "failed"
      | "bad-option"
      | "protected"
      | "in-use"
      | "newer"
      | "locked"
      | "changed"
      | "other-case",
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = "BuildError";
  }
}

/** The action that the ribbon, the pane and the command line share: `Office.actions.associate("BUILD_WORKBOOK", …)`. */
export const BUILD_ACTION = "BUILD_WORKBOOK";
