/** Comparing with a colleague's copy in Excel: what each difference does to the outcome. */
import { canTakeOver, compareInputs, inputsOf, togetherWith, type Difference, type Inputs } from "./compare";
import { parsed, placeOf, putCells, rangeAt } from "./compare-cells";
import { refuseWhatCannotChange, refuseWhatCannotTravel } from "./freeze";
import { cellAt, cellOfName, type Value, type WorkbookReading } from "./reading";
import { readOpenWorkbook } from "./read-workbook";
import { SharingError } from "./sharing-error";
import { putAct } from "./try-act";

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
      const all = difference.whole ? [difference] : togetherWith(difference, found);
      effects.set(difference, effects.has(all[0]!) ? effects.get(all[0]!)! : await effectOf(context, reading, all, before));
    }
    return {
      headline: { name: HEADLINE, ours: before, theirs: theirs.headline ?? null },
      versions: { ours: ours.version, theirs: theirs.version },
      differences: found.map((difference) => ({ ...difference, effect: effects.get(difference) ?? null, together: !difference.whole && togetherWith(difference, found).length > 1 })),
    };
  });
}

async function effectOf(context: Excel.RequestContext, reading: WorkbookReading, differences: readonly Difference[], before: Headline): Promise<number | null> {
  const at = headlinePlace(reading);
  const undo = at && before !== null ? await put(context, reading, differences) : null;
  if (!undo || !at || before === null) return null;
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

/** null where they cannot be tried: scenarios and sectors show what they do once the sheets are filled with them. */
async function put(context: Excel.RequestContext, reading: WorkbookReading, differences: readonly Difference[]): Promise<(() => Promise<void>) | null> {
  const [first] = differences;
  if (first?.whole) return putAct(context, reading, first);
  const places = differences.map((each) => (canTakeOver(each) ? placeOf(reading, each) : null));
  if (places.includes(null)) return null;
  return putCells(context, places.map((place, index) => ({ range: rangeAt(context, place!), value: differences[index]!.theirs! })));
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
