/** Comparing with a colleague's copy in Excel: what each difference does to the outcome, and taking over the chosen ones. */
import { KEPT_TABLES } from "../sheets/inputs";
import { canTakeOver, compareInputs, inputsOf, rowKeyOf, togetherWith, type Difference, type Inputs } from "./compare";
import { refuseWhatCannotChange, refuseWhatCannotTravel } from "./freeze";
import { cellAt, cellOfName, isFormulaCell, type Value, type WorkbookReading } from "./reading";
import { readOpenWorkbook } from "./read-workbook";
import { SharingError } from "./sharing-error";
import { inputFor } from "./write-cells";

/** Expected duty over the scenarios, USD; null while it is none, as when probabilities do not sum to 1. */
export type Headline = number | null;

export interface ComparedDifference extends Difference {
  /** The headline with this assumption taken over, less ours; null where it gives none or cannot be taken over. */
  effect: number | null;
  /** Whether the effect is that of all differing probabilities at once, as one alone would break their sum. */
  together: boolean;
}

export interface Comparison {
  headline: { name: string; ours: Headline; theirs: Headline };
  versions: { ours: string; theirs: string };
  differences: ComparedDifference[];
}

/** What a colleague's session or file tells ours. */
export interface TheirWorkbook extends Inputs {
  headline: Headline;
}

export interface CompareHooks {
  onProgress?(done: number, of: number): void;
  signal?: AbortSignal;
}

const HEADLINE = "ExpectedDuty";

export function readInputs(): Promise<TheirWorkbook> {
  return Excel.run({ delayForCellEdit: true }, async (context) => theirWorkbook(await readOpenWorkbook(context)));
}

export function theirWorkbook(reading: WorkbookReading): TheirWorkbook {
  return { ...inputsOf(reading), headline: headlineIn(reading) };
}

export function compareFromText(argument: string): Promise<Comparison> {
  const { theirs } = parsed<{ theirs: TheirWorkbook }>(argument);
  if (typeof theirs?.tables !== "object" || typeof theirs.cells !== "object") throw new SharingError("bad-argument", ({ refusals }) => refusals.noTheirs);
  return compareOpenWorkbook(theirs);
}

/** Each assumption is tried in the workbook itself and put back; nothing is kept. An abort ends it after the one that is being tried. */
export function compareOpenWorkbook(theirs: TheirWorkbook, hooks: CompareHooks = {}): Promise<Comparison> {
  return Excel.run({ delayForCellEdit: true }, async (context) => {
    const reading = await readOpenWorkbook(context);
    refuseWhatCannotChange(reading);
    refuseWhatCannotTravel(reading);
    if (reading.frozen.size > 0) throw new SharingError("already", ({ refusals }) => refusals.unfreezeFirst);
    const ours = inputsOf(reading);
    const before = headlineIn(reading);
    const found = compareInputs(ours, theirs);
    const effects = new Map<Difference, number | null>();
    for (const [index, difference] of found.entries()) {
      if (hooks.signal?.aborted) throw new SharingError("cancelled", ({ refusals }) => refusals.cancelled);
      hooks.onProgress?.(index, found.length);
      const all = togetherWith(difference, found);
      effects.set(difference, effects.has(all[0]!) ? effects.get(all[0]!)! : await effectOf(context, reading, all, before));
    }
    return {
      headline: { name: HEADLINE, ours: before, theirs: theirs.headline ?? null },
      versions: { ours: ours.version, theirs: theirs.version },
      differences: found.map((difference) => ({ ...difference, effect: effects.get(difference) ?? null, together: togetherWith(difference, found).length > 1 })),
    };
  });
}

export interface TakenOver {
  taken: number;
  /** Chosen, but changed or gone since they were compared. */
  left: Difference[];
}

export function takeOverFromText(argument: string): Promise<TakenOver> {
  const { differences } = parsed<{ differences: Difference[] }>(argument);
  if (!Array.isArray(differences)) throw new SharingError("bad-argument", ({ refusals }) => refusals.noneChosen);
  return takeOver(differences);
}

/** Writes what was chosen, all of it or nothing; a cell that is no longer what was compared is left alone. */
export function takeOver(differences: readonly Difference[]): Promise<TakenOver> {
  return Excel.run({ delayForCellEdit: true }, async (context) => {
    const reading = await readOpenWorkbook(context);
    refuseWhatCannotChange(reading);
    const chosen = differences.flatMap((each) => {
      const at = canTakeOver(each) ? placeOf(reading, each) : null;
      return at !== null && cellAt(reading, at.sheet, at.row, at.column).value === each.ours ? [{ each, range: rangeAt(context, at) }] : [];
    });
    await put(context, chosen.map(({ each, range }) => ({ range, value: each.theirs! })));
    const taken = new Set(chosen.map(({ each }) => each));
    return { taken: taken.size, left: differences.filter((each) => !taken.has(each)) };
  });
}

function parsed<T>(argument: string): Partial<T> {
  try {
    const given: unknown = JSON.parse(argument);
    if (typeof given === "object" && given !== null) return given;
  } catch {
    // Said below, as for any other argument of the wrong kind.
  }
  throw new SharingError("bad-argument", ({ refusals }) => refusals.noJson);
}

async function effectOf(context: Excel.RequestContext, reading: WorkbookReading, differences: readonly Difference[], before: Headline): Promise<number | null> {
  const at = headlinePlace(reading);
  const places = differences.map((each) => (canTakeOver(each) ? placeOf(reading, each) : null));
  if (!at || before === null || places.includes(null)) return null;
  const undo = await put(context, places.map((place, index) => ({ range: rangeAt(context, place!), value: differences[index]!.theirs! })));
  try {
    await calculated(context);
    const headline = rangeAt(context, at).load("values");
    await context.sync();
    const after = headline.values[0]![0] as Value;
    return typeof after === "number" ? after - before : null;
  } finally {
    await undo();
    await calculated(context);
  }
}

/** Puts values into single cells; if Excel refuses one, the others go back. The answer puts all of them back. */
async function put(context: Excel.RequestContext, changes: readonly { range: Excel.Range; value: Value }[]): Promise<() => Promise<void>> {
  for (const { range } of changes) range.load("values,formulas,numberFormat");
  await context.sync();
  const steps = changes.map(({ range, value }) => {
    const format = String(range.numberFormat[0]![0]);
    const [shown, formula] = [range.values[0]![0] as Value, range.formulas[0]![0] as Value];
    return { range, input: inputFor(value, format), original: isFormulaCell(formula, shown) ? formula : inputFor(shown, format) };
  });
  const undo = async (): Promise<void> => {
    for (const { range, original } of steps) range.formulas = [[original]];
    await context.sync();
  };
  try {
    for (const { range, input } of steps) range.values = [[input]];
    await context.sync();
  } catch (error) {
    await undo().catch(() => undefined);
    throw error;
  }
  return undo;
}

const PAUSE_MS = 50;
const PAUSES = 200;

/** Excel calls custom functions after a sync and goes on meanwhile. */
async function calculated(context: Excel.RequestContext): Promise<void> {
  for (let pause = 0; pause < PAUSES; pause++) {
    const application = context.application.load("calculationState");
    await context.sync();
    if (application.calculationState === "Done") return;
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
}

function headlinePlace(reading: WorkbookReading): ReturnType<typeof cellOfName> {
  return cellOfName(reading.names.find(({ name }) => name === HEADLINE)?.formula ?? "");
}

function headlineIn(reading: WorkbookReading): Headline {
  const at = headlinePlace(reading);
  const value = at ? cellAt(reading, at.sheet, at.row, at.column).value : "";
  return typeof value === "number" ? value : null;
}

function placeOf(reading: WorkbookReading, { table: name, row, field }: Difference): ReturnType<typeof cellOfName> {
  if (name === "") return cellOfName(reading.names.find((each) => each.name === row)?.formula ?? "");
  const table = reading.tables.find((each) => each.name === name);
  const keys = KEPT_TABLES[name as keyof typeof KEPT_TABLES] as readonly string[] | undefined;
  const offset = table?.headers.indexOf(field) ?? -1;
  if (!table || !keys || offset < 0) return null;
  const index = Array.from({ length: table.rows }, (_, at) => rowKeyOf(reading, table, at, keys)).indexOf(row);
  return index < 0 ? null : { sheet: table.sheet, row: table.row + 1 + index, column: table.column + offset };
}

function rangeAt(context: Excel.RequestContext, at: { sheet: string; row: number; column: number }): Excel.Range {
  return context.workbook.worksheets.getItem(at.sheet).getCell(at.row, at.column);
}
