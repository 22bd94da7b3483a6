/** Comparing with a colleague's copy in Excel: what each difference does to the outcome. */
import { compareInputs, type Difference } from "./compare";
import { togetherWith } from "./dependent-differences";
import { ofAllScenarios } from "./dependent-differences";
import { canTakeOver } from "./dependent-differences";
import { inputsOf } from "./workbook-inputs";
import { type Inputs } from "./workbook-inputs";
import { parsed, placeOf } from "./compare-cells";
import type { FormulaEngine } from "../formula/engine-types";
import { engineOf, shown, stored } from "./evaluate/workbook-engine";
import { assertWritable, assertSendable } from "./freeze";
import { cellAt, cellOfName, isError, type Value, type WorkbookReading } from "./reading";
import { readOpenWorkbook } from "./read-workbook";
import {
  effectBetween,
  HEADLINE,
  isSameFigure,
  plannedEffects,
  type Effect,
  type Effects,
  type WhyNoEffect,
} from "./row-effect";
import { SharingError } from "./sharing-error";
import { reportProgress, type WorkHooks } from "./progress";
import { runInExcel } from "../sheets/run-in-excel";

/** Expected duty over the scenarios, USD; null while it is none, as when probabilities do not sum to 1. */
export type Headline = number | null;

export interface ComparedDifference extends Difference {
  /** The headline with this assumption taken over, and a row with all that depends on it, less ours, USD; null where it is not said. */
  effect: number | null;
  /** Why it is not. */
  unsaid?: WhyNoEffect;
  /** Where one alone would break the sum of the probabilities: the effect is that of all that differ, or of all scenarios that come and go too. */
  together: "probabilities" | "scenarios" | null;
}

export interface Comparison {
  headline: { name: string; ours: Headline; theirs: Headline };
  versions: { ours: string; theirs: string };
  differences: ComparedDifference[];
}

/** What a colleague's session or file gives ours. */
export interface TheirWorkbook extends Inputs {
  headline: Headline;
}

export function readInputs(): Promise<TheirWorkbook> {
  return runInExcel(async (context) => theirWorkbook(await readOpenWorkbook(context)));
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

/** What each difference does is calculated outside the workbook, which is only read. An abort ends it after the one that is being tried. */
export function compareOpenWorkbook(theirs: TheirWorkbook, hooks: WorkHooks = {}): Promise<Comparison> {
  return runInExcel(async (context) => {
    const reading = await readOpenWorkbook(context);
    assertWritable(reading);
    assertSendable(reading);
    if (reading.frozen.size > 0) throw new SharingError("already", ({ refusals }) => refusals.unfreezeFirst);
    const ours = inputsOf(reading);
    const before = headlineIn(reading);
    const found = compareInputs(ours, theirs);
    const differences: ComparedDifference[] = [];
    const effects = new Map<string, Effect>();
    const planned = await effectsWhereAsked(context, reading, found, before);
    const ofCells = trials(reading, before);
    const effect = async (all: readonly Difference[]): Promise<Effect> => {
      const key = JSON.stringify(all.map(({ table, row, field }) => [table, row, field]));
      let known = effects.get(key);
      if (known === undefined) {
        await yieldToUi();
        if (before === null) known = "no headline";
        else if (all.some(({ trade }) => trade)) known = planned.ofTrade(theirs.trade ?? null);
        else known = all.some(({ whole }) => whole) ? planned.ofRows(all) : ofCells(all);
        effects.set(key, known);
      }
      return known;
    };
    for (const [index, difference] of found.entries()) {
      reportProgress(hooks, index, found.length);
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

/** Of single cells: tried in a copy of the workbook, of which the headline must be the workbook's own first. */
function trials(reading: WorkbookReading, before: Headline): (differences: readonly Difference[]) => Effect {
  let engine: FormulaEngine | null | undefined;
  const at = headlinePlace(reading);
  const headline = (of: FormulaEngine): Value => (at ? shown(of.value(at.sheet, at.row, at.column)) : "");
  const opened = (): FormulaEngine | null => {
    const copy = engineOf(reading, true);
    copy.calculate({ all: true });
    const value = headline(copy);
    return typeof value === "number" && before !== null && isSameFigure(value, before) ? copy : null;
  };
  return (differences) => {
    if (!at || before === null) return "no headline";
    if (!differences.every(canTakeOver))
      return differences.some(({ theirs }) => theirs !== null && isError(theirs)) ? "error" : "by hand";
    const places = differences.flatMap((each) => placeOf(reading, each) ?? []);
    engine ??= opened();
    if (places.length < differences.length || !engine) return "not known";
    const own = headline(engine) as number;
    for (const [index, { sheet, row, column }] of places.entries())
      engine.setValue(sheet, row, column, stored(differences[index]!.theirs!));
    engine.calculate();
    const effect = effectBetween(own, headline(engine));
    for (const { sheet, row, column } of places) {
      const { value, formula } = cellAt(reading, sheet, row, column);
      if (formula === null) engine.setValue(sheet, row, column, value === "" ? null : stored(value));
      else engine.setFormula(sheet, row, column, formula);
    }
    engine.calculate();
    return effect;
  };
}

/** So that the pane can draw how far it is, and hear a click. */
const yieldToUi = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

function headlinePlace(reading: WorkbookReading): ReturnType<typeof cellOfName> {
  return cellOfName(reading.names.find(({ name }) => name === HEADLINE)?.formula ?? "");
}

export function headlineIn(reading: WorkbookReading): Headline {
  const at = headlinePlace(reading);
  const value = at ? cellAt(reading, at.sheet, at.row, at.column).value : "";
  return typeof value === "number" ? value : null;
}
