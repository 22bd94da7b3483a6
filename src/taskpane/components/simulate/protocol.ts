/** What the pane and its workers say to each other. */
import type { Simulation, Spread } from "../../../model/uncertainty/outcome-simulation";

export type Request =
  | { kind: "prepare"; simulation: Simulation }
  /** Blocks from the first to one before the last. */
  | { kind: "draw"; from: number; until: number }
  /** Percentiles and bins of one scenario's draws, of the outcome's or of its expected value's. */
  | { kind: "sum up"; series: number; values: Float64Array };

export type Answer =
  | { kind: "drawn"; from: number; until: number; blocks: Float64Array[][] }
  | { kind: "summed up"; series: number; spread: Spread }
  | { kind: "failed"; message: string };
