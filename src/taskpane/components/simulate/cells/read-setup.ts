/** From the fields of the pane to what is asked of the cells, or what is wrong with them. */
import { LARGEST_SEED } from "../../../../model/uncertainty/limits";
import type { CellsRequest, GoalRequest } from "../../../../sharing/simulate/cell-request";
import { readTyped, type NumberKind } from "./cell-number";
import type { Setup } from "./setup";

/** A run in the pane is to end while a person waits; the command line draws more. */
const MOST_DRAWS = 100_000;

export type SetupFault =
  | {
      kind: "field";
      cell: string;
      field: "low" | "likely" | "high" | "rank" | "value";
      given: string;
      holds: NumberKind;
    }
  | { kind: "order"; cell: string; low: string; likely: string; high: string }
  | { kind: "no outcome" }
  | { kind: "no inputs" }
  | { kind: "no input to change" }
  | { kind: "draws"; given: string; most: number }
  | { kind: "seed"; given: string; most: number };

export class SetupError extends Error {
  constructor(readonly fault: SetupFault) {
    super(fault.kind);
    this.name = "SetupError";
  }
}

/** Throws SetupError. */
export function cellsRequest({ outcome, inputs, correlations, draws, seed }: Setup): CellsRequest {
  if (!outcome) throw new SetupError({ kind: "no outcome" });
  if (inputs.length === 0) throw new SetupError({ kind: "no inputs" });
  return {
    outcomes: [outcome.behind.cell],
    inputs: inputs.map((input) => {
      const { cell, kind, distribution } = input;
      const [low, high] = [field(input, "low"), field(input, "high")];
      // Between two ends all are alike.
      const likely = distribution === "uniform" ? (low + high) / 2 : field(input, "likely");
      if (!(low <= likely && likely <= high))
        throw new SetupError({ kind: "order", cell, low: input.low, likely: input.likely, high: input.high });
      return { cell, low, likely, high, distribution, whole: kind === "day" };
    }),
    correlations: correlations.map(({ one, other, rank }) => {
      const number = readTyped(rank, "number");
      if (number === undefined)
        throw new SetupError({ kind: "field", cell: one, field: "rank", given: rank, holds: "number" });
      return { one, other, rank: number };
    }),
    draws: whole(draws, 1, MOST_DRAWS, "draws"),
    seed: whole(seed, 0, LARGEST_SEED, "seed"),
    sampling: "latin",
  };
}

/** Throws SetupError. */
export function goalRequest({ outcome, goal: { value, by } }: Setup): GoalRequest {
  if (!outcome) throw new SetupError({ kind: "no outcome" });
  if (!by) throw new SetupError({ kind: "no input to change" });
  const wanted = readTyped(value, outcome.kind);
  const { cell } = outcome.behind;
  if (wanted === undefined)
    throw new SetupError({ kind: "field", cell, field: "value", given: value, holds: outcome.kind });
  return {
    cell,
    value: wanted,
    by: by.cell,
    low: field(by, "low"),
    high: field(by, "high"),
    whole: by.kind === "day",
  };
}

function field(
  row: Record<"cell" | "low" | "likely" | "high", string> & { kind: NumberKind },
  name: "low" | "likely" | "high",
): number {
  const number = readTyped(row[name], row.kind);
  if (number === undefined)
    throw new SetupError({ kind: "field", cell: row.cell, field: name, given: row[name].trim(), holds: row.kind });
  return number;
}

function whole(text: string, least: number, most: number, kind: "draws" | "seed"): number {
  const number = readTyped(text, "number");
  if (number === undefined || !Number.isInteger(number) || number < least || number > most)
    throw new SetupError({ kind, given: text.trim(), most });
  return number;
}
