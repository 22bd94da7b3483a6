/** What a thread of its own is asked of the cells of a workbook, message by message. */
import {
  CellTasks,
  type CellsAnswer,
  type CellsAsked,
  type CellsMessage,
  type CellsTask,
} from "../../../src/sharing/simulate/cell-tasks";
import type { CellsRequest } from "../../../src/sharing/simulate/cell-request";
import { simulateCells, type Workbook } from "../../../src/sharing/simulate/cell-simulation";
import { ownWorkbook } from "./own-workbook";

Object.assign(globalThis, { CustomFunctions: { Error: class extends Error {}, ErrorCode: {} } });

function asked<Task extends CellsTask>(task: Task, what: CellsAsked[Task], workbook: Workbook = ownWorkbook()) {
  const answers: CellsAnswer[] = [];
  const tasks = new CellTasks((answer) => answers.push(answer));
  tasks.take({ kind: "workbook", tables: workbook.tables, names: workbook.names });
  for (const sheet of workbook.sheets) tasks.take({ kind: "sheet", sheet });
  tasks.take({ kind: "task", task, asked: what } as CellsMessage);
  return answers;
}

const DRAW: CellsRequest = {
  inputs: [
    { cell: "Scenarios!D3", low: 0.1, likely: 0.15, high: 0.25, distribution: "PERT", whole: false },
    { cell: "Own!B2", low: 45990, likely: 45999, high: 46010, distribution: "uniform", whole: true },
  ],
  outcomes: ["Own!B4"],
  correlations: [],
  draws: 500,
  seed: 3,
  sampling: "latin",
};

test("finds the numbers behind an outcome and calls them what a person calls them", () => {
  const [answer] = asked("behind", { outcome: "Own!B4", labelsLead: false });
  expect(answer).toMatchObject({
    kind: "given",
    given: {
      outcome: { cell: "Own!B4", label: "Duty", columnOf: "", value: 200 * (0.5 * 0.15 + 0.8 * 0.5) },
      inputs: [
        { cell: "Scenarios!C3", label: "Cars · Coverage", columnOf: "Terms[Coverage]", value: 0.5 },
        { cell: "Scenarios!D3", label: "Cars · Rate", columnOf: "Terms[Rate]", value: 0.15 },
        { cell: "Scenarios!C4", label: "Steel · Coverage", value: 0.8 },
        { cell: "Scenarios!D4", label: "Steel · Rate", value: 0.5 },
        { cell: "Own!B1", label: "Trade, USD", value: 200 },
        { cell: "Own!B2", label: "Day", value: 45900 },
      ],
    },
  });
});

test("reads tables by the labels above their heads where those are in the person's language", () => {
  const [answer] = asked("behind", { outcome: "Own!B3", labelsLead: true });
  expect(answer).toMatchObject({ given: { inputs: [{ label: "Cars · share of trade" }, {}, {}, {}] } });
});

test("draws what the same request draws without a thread, and tells how far it is", () => {
  const answers = asked("draw", DRAW);
  const last = answers.pop();
  expect(last).toEqual({ kind: "given", given: simulateCells(ownWorkbook(), DRAW) });
  const done = answers.map((answer) => (answer.kind === "drawn" ? answer.done : Number.NaN));
  expect(done).toEqual([...done].sort((one, other) => one - other));
  expect(done.at(-1)).toBe(1);
});

test("seeks the value that makes the outcome what it is to be", () => {
  const [answer] = asked("seek", { cell: "Own!B4", value: 90, by: "Scenarios!D3", low: 0, high: 1, whole: false });
  // 200 × (0.5 r + 0.4) = 90
  expect(answer).toMatchObject({ kind: "given", given: { reached: true, now: { at: 0.15 } } });
  expect((answer as { given: { at: number } }).given.at).toBeCloseTo(0.1, 9);
});

test("names the formula that cannot be drawn, and the outcome that nothing moves", () => {
  expect(asked("draw", { ...DRAW, outcomes: ["Own!B5"], inputs: [{ ...DRAW.inputs[0]!, cell: "Own!B1" }] })).toEqual([
    { kind: "refused", failure: { kind: "refused", reason: "volatile", cell: "Own!B5", what: "RAND" } },
  ]);
  expect(asked("behind", { outcome: "Own!B1", labelsLead: false })).toEqual([
    { kind: "refused", failure: { kind: "no formula", cell: "Own!B1" } },
  ]);
  expect(asked("behind", { outcome: "Nowhere!A1", labelsLead: false })).toEqual([
    { kind: "refused", failure: { kind: "cell", given: "Nowhere!A1" } },
  ]);
});
