/** Comparing with a colleague's copy in Excel: what each difference does to the outcome. */
import {
  canTakeOver,
  compareInputs,
  inputsOf,
  ofAllScenarios,
  togetherWith,
  type Difference,
  type Inputs,
} from "./compare";
import { parsed, placeOf, putCells, rangeAt } from "./compare-cells";
import { refuseWhatCannotChange, refuseWhatCannotTravel } from "./freeze";
import { cellAt, cellOfName, isError, type Value, type WorkbookReading } from "./reading";
import { readOpenWorkbook } from "./read-workbook";
import { effectBetween, HEADLINE, plannedEffects, type Effect, type Effects, type Unsaid } from "./row-effect";
import { SharingError } from "./sharing-error";
import { workStep, type WorkHooks } from "./work-step";

/** Expected duty over the scenarios, USD; null while it is none, as when probabilities do not sum to 1. */
export type Headline = number | null;

export interface ComparedDifference extends Difference {
  /** The headline with this assumption taken over, and a row with all that hangs on it, less ours, USD; null where it is not said. */
  effect: number | null;
  /** Why it is not. */
  unsaid?: Unsaid;
  /** Where one alone would break the sum of the probabilities: the effect is that of all that differ, or of all scenarios that come and go too. */
  together: "probabilities" | "scenarios" | null;
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

export function readInputs(): Promise<TheirWorkbook> {
  return Excel.run({ delayForCellEdit: true }, async (context) => theirWorkbook(await readOpenWorkbook(context)));
}

export function theirWorkbook(reading: WorkbookReading): TheirWorkbook {
  return { ...inputsOf(reading), headline: headlineIn(reading) };
}

export function compareFromText(argument: string): Promise<Comparison> {
  const { theirs } = parsed<{ theirs: TheirWorkbook }>(argument);
  if (typeof theirs?.tables !== "object" || typeof theirs.cells !== "object")
    throw new SharingError("bad-argument", ({ refusals }) => refusals.noTheirs);
  return compareOpenWorkbook(theirs);
}

/**
 * A single cell is tried in the workbook itself and put back, a row that only one copy has is worked out beside it; nothing is kept.
 * An abort ends it after the one that is being tried.
 */
export function compareOpenWorkbook(theirs: TheirWorkbook, hooks: WorkHooks = {}): Promise<Comparison> {
  return Excel.run({ delayForCellEdit: true }, async (context) => {
    const reading = await readOpenWorkbook(context);
    refuseWhatCannotChange(reading);
    refuseWhatCannotTravel(reading);
    if (reading.frozen.size > 0) throw new SharingError("already", ({ refusals }) => refusals.unfreezeFirst);
    const ours = inputsOf(reading);
    const before = headlineIn(reading);
    const found = compareInputs(ours, theirs);
    const differences: ComparedDifference[] = [];
    const effects = new Map<string, Effect>();
    const planned = await effectsWhereAsked(context, reading, found, before);
    const effect = async (all: readonly Difference[]): Promise<Effect> => {
      const key = JSON.stringify(all.map(({ table, row, field }) => [table, row, field]));
      let known = effects.get(key);
      if (known === undefined) {
        await yieldToUi();
        if (before === null) known = "no headline";
        else if (all.some(({ trade }) => trade)) known = planned.ofTrade(theirs.trade ?? null);
        else
          known = all.some(({ whole }) => whole) ? planned.ofRows(all) : await effectOf(context, reading, all, before);
        effects.set(key, known);
      }
      return known;
    };
    for (const [index, difference] of found.entries()) {
      workStep(hooks, index, found.length);
      const all = togetherWith(difference, found);
      const [alone, every] = [await effect(all), ofAllScenarios(found)];
      const isOneOfMany = alone === "none after" && every.includes(difference) && every.length > all.length;
      const does = isOneOfMany ? await effect(every) : alone;
      const together = isOneOfMany
        ? "scenarios"
        : all.length > 1 && all.some(({ whole }) => !whole)
          ? "probabilities"
          : null;
      differences.push({
        ...difference,
        ...(typeof does === "number" ? { effect: does } : { effect: null, unsaid: does }),
        together,
      });
    }
    return {
      headline: { name: HEADLINE, ours: before, theirs: theirs.headline ?? null },
      versions: { ours: ours.version, theirs: theirs.version },
      differences,
    };
  });
}

async function effectsWhereAsked(
  context: Excel.RequestContext,
  { record, ...reading }: WorkbookReading,
  found: readonly Difference[],
  before: Headline,
): Promise<Effects> {
  const isAsked = found.some(({ whole, trade }) => whole ?? trade);
  if (!isAsked || before === null || record.state !== "read")
    return { ofRows: () => "not known", ofTrade: () => "not known" };
  return plannedEffects(context, { ...reading, record }, record.record, before);
}

/** Of single cells. */
async function effectOf(
  context: Excel.RequestContext,
  reading: WorkbookReading,
  differences: readonly Difference[],
  before: number,
): Promise<Effect> {
  const at = headlinePlace(reading);
  if (!at) return "no headline";
  if (!differences.every(canTakeOver))
    return differences.some(({ theirs }) => theirs !== null && isError(theirs)) ? "error" : "by hand";
  const places = differences.map((each) => placeOf(reading, each));
  if (places.includes(null)) return "not known";
  const undo = await putCells(
    context,
    places.map((place, index) => ({ range: rangeAt(context, place!), value: differences[index]!.theirs! })),
  );
  try {
    await calculated(context);
    const headline = rangeAt(context, at).load("values");
    await context.sync();
    return effectBetween(before, headline.values[0]![0] as Value);
  } finally {
    await undo();
    await calculated(context);
  }
}

/** So that the pane can draw how far it is, and hear a click. */
const yieldToUi = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

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

export function headlineIn(reading: WorkbookReading): Headline {
  const at = headlinePlace(reading);
  const value = at ? cellAt(reading, at.sheet, at.row, at.column).value : "";
  return typeof value === "number" ? value : null;
}
