/** What a person has chosen to draw, as it stands in the pane's fields; it stays while another tab is in front. */
import { createStore } from "../../../../commands/store";
import type { Distribution } from "../../../../model/uncertainty/quantile-table";
import type { CellsBehind, NumberCell } from "../../../../sharing/simulate/cells-behind";
import { typedText, type NumberKind } from "./cell-number";
import type { SelectedCell } from "./read-selection";

export interface InputRow {
  cell: string;
  sheet: string;
  row: number;
  column: number;
  label: string;
  kind: NumberKind;
  /** As typed. */
  low: string;
  likely: string;
  high: string;
  distribution: Distribution;
}

export interface CorrelationRow {
  /** Cells of inputs. */
  one: string;
  other: string;
  rank: string;
}

export interface Outcome {
  behind: CellsBehind["outcome"];
  kind: NumberKind;
  /** Yellow cells that it rests on. */
  suggested: readonly NumberCell[];
  /** All numbers that it rests on, for their labels. */
  numbers: readonly NumberCell[];
}

export interface Setup {
  /** As typed or taken. */
  given: string;
  outcome: Outcome | null;
  inputs: readonly InputRow[];
  correlations: readonly CorrelationRow[];
  draws: string;
  seed: string;
  goal: { value: string; by: InputRow | null };
}

const START: Setup = {
  given: "",
  outcome: null,
  inputs: [],
  correlations: [],
  draws: "10,000",
  seed: "1",
  goal: { value: "", by: null },
};

const store = createStore<Setup>(START);
export const setup = store.get;
export const watchSetup = store.watch;

export function change(some: Partial<Setup>): void {
  store.set({ ...store.get(), ...some });
}

export function startAgain(): void {
  store.set(START);
}

/** With its own value as the likely one: how low and how high it may be is for the person to say. */
export function inputRow(cell: SelectedCell, label: string): InputRow {
  const { value, kind, cell: name, sheet, row, column } = cell;
  return {
    cell: name,
    sheet,
    row,
    column,
    label,
    kind,
    low: "",
    likely: value === null ? "" : typedText(value, kind),
    high: "",
    distribution: "PERT",
  };
}

export function addInputs(cells: readonly SelectedCell[]): void {
  const { inputs, outcome } = store.get();
  const fresh = cells.filter(
    ({ cell }, at) =>
      !inputs.some((each) => each.cell === cell) && cells.findIndex((each) => each.cell === cell) === at,
  );
  change({ inputs: [...inputs, ...fresh.map((each) => inputRow(each, labelOf(outcome, each.cell)))] });
}

export const labelOf = (outcome: Outcome | null, cell: string): string =>
  outcome?.numbers.find((each) => each.cell === cell)?.label ?? "";

export function changeInput(cell: string, some: Partial<InputRow>): void {
  change({ inputs: store.get().inputs.map((each) => (each.cell === cell ? { ...each, ...some } : each)) });
}

/** With the correlations that it had. */
export function removeInput(cell: string): void {
  const { inputs, correlations } = store.get();
  change({
    inputs: inputs.filter((each) => each.cell !== cell),
    correlations: correlations.filter(({ one, other }) => one !== cell && other !== cell),
  });
}
