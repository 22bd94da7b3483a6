/**
 * The tab "Why" at work: the workbook is read when the tab opens and after each change, two threads hold it, and each selection is
 * asked about. One thread answers at once; the other tries what moves the figure, which takes seconds.
 */
import { createStore } from "../../../commands/store";
import type { Behind, Explanation, Step } from "../../../explain/explanation";
import type { CellAddress } from "../../../formula/values";
import { readOpenWorkbook } from "../../../sharing/read-workbook";
import { messageOf } from "../../../sharing/message";
import { runInExcel } from "../../../sheets/run-in-excel";
import { sharingTexts } from "../../../words/sharing/words";
import type { Language } from "../../../cases/case";
import { watchEdits } from "../../workbook/edits";
import type { NumberKind } from "../simulate/cells/cell-number";
import { cellsAt } from "../simulate/cells/read-selection";
import { Asker, startWhyWorker, type WhyWorker } from "./asker";
import { selectedCell, watchSelection } from "./selected-cell";

export interface WhyState {
  /** "again": what is shown is of before the change that is being read. */
  phase: "reading" | "again" | "ready" | "failed";
  problem: string | null;
  explanation: Explanation | null;
  /** Of the cells that are shown, by their names in formulas. */
  kinds: ReadonlyMap<string, NumberKind>;
  /** null while it is worked out. */
  behind: Behind | null;
  whatIf: { cell: string; value: number; gives: number | null } | null;
}

const START: WhyState = {
  phase: "reading",
  problem: null,
  explanation: null,
  kinds: new Map(),
  behind: null,
  whatIf: null,
};

const store = createStore<WhyState>(START);
export const whyState = store.get;
export const watchWhy = store.watch;
const change = (some: Partial<WhyState>): void => store.set({ ...store.get(), ...some });

interface Threads {
  quick: Asker;
  slow: Asker;
}
let threads: Threads | null = null;
let language: Language = "en";
/** Answers that a later question has overtaken are dropped. */
let latest = 0;
let readings = 0;
let slowIsBusy = false;

/** Until the function that it returns is called. */
export function openWhy(spoken: Language, start: () => WhyWorker = startWhyWorker): () => void {
  language = spoken;
  store.set(START);
  // Measures are named in the pane's language, which need not be that of Excel's window.
  const display = spoken === "ko" ? "ko-KR" : "en-US";
  try {
    threads = { quick: new Asker(start, display), slow: new Asker(start, display) };
  } catch (error) {
    change({ phase: "failed", problem: saidOf(error) });
    return () => undefined;
  }
  void read();
  const stops = [watchSelection(() => void look()), watchEdits(() => void read())];
  return () => {
    for (const stop of stops) stop();
    threads?.quick.close();
    threads?.slow.close();
    threads = null;
    slowIsBusy = false;
    latest++;
    readings++;
    // What was true of another workbook or another cell is not shown again.
    store.set(START);
  };
}

export const readAgain = (): Promise<void> => read();

async function read(): Promise<void> {
  const mine = ++readings;
  change({ phase: whyState().explanation ? "again" : "reading", problem: null });
  try {
    const workbook = await runInExcel(readOpenWorkbook);
    if (mine !== readings || !threads) return;
    const labelsLead = workbook.record.state === "read" && workbook.record.record.language !== "en";
    const { quick, slow } = threads;
    await Promise.all([quick.open(workbook, labelsLead), slow.open(workbook, labelsLead)]);
    if (mine !== readings) return;
    change({ phase: "ready", kinds: new Map() });
    await look();
  } catch (error) {
    if (mine === readings) change({ phase: "failed", problem: saidOf(error) });
  }
}

/** At the cell that is selected. */
async function look(): Promise<void> {
  const mine = ++latest;
  const at = await selectedCell().catch(() => null);
  if (!at || !threads || mine !== latest || whyState().phase === "reading") return;
  try {
    const explanation = await threads.quick.ask(at, { kind: "explain" });
    const kinds = await kindsOf(cellsIn(explanation));
    if (mine !== latest) return;
    change({ explanation, kinds, behind: null, whatIf: null, problem: null });
    void lookBehind();
  } catch (error) {
    if (mine === latest) change({ problem: saidOf(error) });
  }
}

/** Of the latest cell only: one that was passed over while the thread was busy is left out. */
async function lookBehind(): Promise<void> {
  if (slowIsBusy || !threads) return;
  const { explanation } = whyState();
  if (explanation?.kind !== "formula") return;
  slowIsBusy = true;
  const { slow } = threads;
  const found = await slow.ask(explanation.at, { kind: "behind" }).catch((error: unknown) => {
    if (whyState().explanation === explanation) change({ problem: saidOf(error) });
    return null;
  });
  slowIsBusy = false;
  if (threads?.slow !== slow) return;
  if (whyState().explanation !== explanation) return lookBehind();
  if (!found) return;
  const kinds = await kindsOf([...found.moves, ...found.changed].map(({ at }) => at));
  if (whyState().explanation === explanation)
    change({ behind: found, kinds: new Map([...whyState().kinds, ...kinds]) });
}

/** With nothing written. */
export async function tryWhatIf(cell: string, value: number): Promise<void> {
  const { explanation } = whyState();
  if (!explanation || !threads) return;
  const gives = await threads.slow.ask(explanation.at, { kind: "what if", changes: [[cell, value]] }).catch(() => null);
  if (whyState().explanation === explanation) change({ whatIf: { cell, value, gives } });
}

/** How cells show numbers, in one exchange for those that are not known. */
async function kindsOf(cells: readonly (CellAddress & { cell: string })[]): Promise<Map<string, NumberKind>> {
  const known = new Map(whyState().kinds);
  const asked = [...new Map(cells.filter(({ cell }) => !known.has(cell)).map((each) => [each.cell, each])).values()];
  if (asked.length > 0) for (const { cell, kind } of await cellsAt(asked)) known.set(cell, kind);
  return known;
}

function cellsIn({ at, root, changed }: Explanation): (CellAddress & { cell: string })[] {
  const inside = (step: Step): (CellAddress & { cell: string })[] => [
    ...(step.at ? [step.at] : []),
    ...step.steps.flatMap(inside),
  ];
  return [at, ...(root ? inside(root) : []), ...(changed ? [changed.at] : [])];
}

const saidOf = (error: unknown): string => messageOf(error, sharingTexts[language]);
