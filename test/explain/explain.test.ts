/** Why a figure of the Korean case is what it is: steps that give it, the law, what moves it, and what it was before. */
import { CellBook, type ExplainedWorkbook } from "../../src/explain/cell-book";
import { addsUp } from "../../src/explain/adds-up";
import { behind, trialsOf } from "../../src/explain/behind";
import { explain } from "../../src/explain/explain";
import type { Explanation, Step } from "../../src/explain/explanation";
import type { Trials } from "../../src/explain/moves";
import { triedFor } from "../../src/explain/moves";
import type { CellAddress } from "../../src/formula/values";
import { engineOf } from "../../src/sharing/evaluate/workbook-engine";
import { formulaCells, isError, type Value } from "../../src/sharing/reading";
import { koreanWorkbook } from "./korea";

const OWN = {
  name: "Mine",
  cells: [
    ["Rate on cars", { formula: '=PARLEY.TARIFF_RATE("8703.23","KR",DATE(2025,5,21))' }],
    ["Trade", 1_000_000],
    ["Duty", { formula: "=B1*B2-Fee" }],
    ["Fee", 500],
    ["Broken", { formula: "=B1+NOSUCH" }],
    ["By hand", { formula: "=SUM(B2,B4)/2" }],
    ["Up to a limit", { formula: "=IF(B2>1000,B2/4,B2*2)" }],
    ["Duty of a year", { formula: '=PARLEY.DUTY_BETWEEN(B2,"8703.23","KR",DATE(2025,1,1),DATE(2026,1,1))' }],
  ],
} as const;

let workbook: ExplainedWorkbook;
let book: CellBook;
beforeAll(() => {
  workbook = koreanWorkbook({ sectors: ["autos", "steel"], scenarios: ["pause", "return", "milder"] }, OWN);
  workbook.names.push({ name: "Fee", formula: "=Mine!$B$4" });
  book = new CellBook(workbook, false);
});

function at(reference: string): CellAddress {
  const { sheet, row, column } = book.engine.refersTo(reference, { sheet: "Summary", row: 0, column: 0 })!;
  return { sheet, row, column };
}

/** A cell of a table, rows from 1. */
function inTable(table: string, header: string, row: number): CellAddress {
  const { sheet, row: top, column } = at(`${table}[${header}]`);
  return { sheet, row: top + row - 1, column };
}

const why = (reference: string | CellAddress): Explanation =>
  explain(book, typeof reference === "string" ? at(reference) : reference);

function* all(step: Step): Generator<Step> {
  yield step;
  for (const each of step.steps) yield* all(each);
}

const labels = (step: Step): string[] => [...all(step)].flatMap(({ at: where }) => (where ? [where.label] : []));

describe("steps", () => {
  test("give the value of every named cell and of a row of every table", () => {
    const places = [
      ...workbook.names.map(({ name }) => at(name)),
      ...workbook.tables.flatMap(({ sheet, row, column, headers }) =>
        headers.map((_, across) => ({ sheet, row: row + 2, column: column + across })),
      ),
    ];
    let formulas = 0;
    let checked = 0;
    for (const place of places) {
      const { root, value } = explain(book, place);
      if (!root) continue;
      formulas++;
      expect({ place, value: root.value }).toEqual({ place, value });
      for (const step of all(root)) {
        const adds = addsUp(step);
        expect({ place, step: step.how, adds }).not.toEqual({ place, step: step.how, adds: false });
        if (adds) checked++;
      }
    }
    expect(formulas).toBeGreaterThan(250);
    expect(checked).toBeGreaterThan(150);
  });

  test("of the expected duty are the scenarios, each with its weight", () => {
    const { at: where, root, kind } = why("ExpectedDuty");
    expect({ cell: where.cell, kind, how: root!.how }).toEqual({ cell: "Outcomes!A4", kind: "formula", how: "total" });
    expect(labels(root!)).toEqual([
      "The pause goes on · Weighted",
      "Tariffs return · Weighted",
      "Milder terms · Weighted",
    ]);
    // That the probabilities sum to 1 the formula checks only to say so where they do not.
    expect(root!.because).toEqual([]);
    const [first] = root!.steps;
    const next = explain(book, first!.at!).root!;
    expect(next).toMatchObject({
      how: "product",
      steps: [{ at: { label: "Probability" } }, { at: { label: "Net duty" } }],
    });
  });

  test("name the cells that a sum over criteria adds", () => {
    const { root } = why(inTable("OutcomeTotals", "Net duty", 1));
    expect(labels(root!)).toEqual([
      "The pause goes on · Automobiles · Net duty",
      "The pause goes on · Steel · Net duty",
    ]);
  });

  test("say which way a formula takes and which row the least is in", () => {
    expect(why("Mine!B7").root).toMatchObject({
      how: "product",
      because: [{ said: "Trade > 1000", holds: true }],
      steps: [{ value: 1_000_000 }, { sign: "÷", value: 4 }],
    });
    const { root } = why(inTable("ExpectedOutcomes", "Lowest", 1));
    expect(root).toMatchObject({ how: "picked", name: "least", rest: { count: 3 }, steps: [{ how: "cell" }] });
  });

  test("of a cell that another's formula fills are its own row's arguments", () => {
    const rate = why(inTable("Outcomes", "Duty without terms", 2)).root!.steps[1]!.at!;
    expect(rate.label).toMatch(/· Without terms$/);
    const { root, filledFrom, law, value } = explain(book, rate);
    expect(filledFrom).not.toBeNull();
    expect(root).toMatchObject({ how: "function", name: "PARLEY.DUTY_BETWEEN" });
    expect(root!.steps.map(({ name }) => name)).toEqual(
      expect.arrayContaining(["value_per_year", "hts", "origin", "from", "until", "measures", "scenario"]),
    );
    expect(root!.steps[1]!.value).toBe(book.valueAt(inTable("Outcomes", "Goods", 2)));
    // One rate over the whole year, in the pause.
    expect(law.map(({ rate: each }) => each)).toEqual([expect.closeTo(value as number, 6)]);
  });

  test("of a person's own formula are its cells, by their words", () => {
    expect(why("Mine!B3").root).toMatchObject({
      how: "sum",
      value: 249_500,
      steps: [
        { how: "product", sign: "+", steps: [{ at: { label: "Rate on cars" } }, { at: { label: "Trade" } }] },
        { how: "cell", sign: "−", value: 500, at: { cell: "Mine!B4" } },
      ],
    });
    expect(why("Mine!B6").root).toMatchObject({ how: "product", steps: [{ how: "total" }, { sign: "÷", value: 2 }] });
  });

  test("of what is no number, blank or broken claim nothing", () => {
    expect(why("Mine!B5")).toMatchObject({ value: "#NAME?", root: { how: "text", value: "#NAME?" } });
    expect(why("Mine!A10")).toMatchObject({ kind: "blank", root: null });
    expect(explain(book, { sheet: "Blank", row: 3, column: 1 })).toMatchObject({
      kind: "blank",
      at: { cell: "Blank!B4" },
    });
    expect(why("Mine!B2")).toMatchObject({ kind: "constant", root: null, value: 1_000_000 });
    expect(why(inTable("Terms", "Coverage", 1))).toMatchObject({ kind: "input", changed: null });
  });
});

describe("law", () => {
  test("is the stack of a rate, with days and citations", () => {
    const [asked, ...others] = why("Mine!B1").law;
    expect(others).toEqual([]);
    expect(asked).toMatchObject({ goods: "8703.23", origin: "KR", rate: 0.25 });
    const counting = asked!.rows.filter(({ rate }) => rate !== 0);
    expect(counting).toEqual([expect.objectContaining({ authority: "Section 232 autos", rate: 0.25, from: 45750 })]);
    expect(counting[0]!.citation).toContain("Proclamation 10908");
  });

  test("of a period is that of each day on which the rate changes", () => {
    const days = why("Mine!B8").law.map(({ day, rate }) => [day, rate]);
    // No duty under KORUS, 25 % from 3 April, 15 % from 1 November 2025.
    expect(days).toEqual([
      [45658, 0],
      [45750, 0.25],
      [45962, 0.15],
    ]);
  });
});

/** The whole workbook calculated with some cells changed, by their references. */
function recalculated(changes: readonly (readonly [CellAddress, Value])[], reference: string): Value {
  const engine = engineOf(workbook, true);
  for (const [{ sheet, row, column }, value] of changes) engine.setValue(sheet, row, column, value);
  engine.calculate();
  const place = at(reference);
  return engine.value(place.sheet, place.row, place.column) as Value;
}

describe("what moves it", () => {
  let trials: Trials;
  beforeAll(() => {
    trials = trialsOf(book, at("ExpectedDuty")) as Trials;
  });

  test("is worked out as the workbook would", () => {
    const coverage = inTable("Terms", "Coverage", 5);
    expect(trials.with(new Map([[book.where(coverage).cell, 0.5]]))).toBeCloseTo(
      recalculated([[coverage, 0.5]], "ExpectedDuty") as number,
      0,
    );
    const months = at("HorizonMonths");
    expect(trials.with(new Map([[book.where(months).cell, 6]]))).toBeCloseTo(
      recalculated([[months, 6]], "ExpectedDuty") as number,
      0,
    );
  });

  test("keeps probabilities together", () => {
    const chances = [1, 2, 3].map((row) => inTable("Scenarios", "Probability", row));
    const [, second, third] = chances.map((each) => book.valueAt(each) as number);
    const left = (1 - 0.5) / (second! + third!);
    const whole = recalculated(
      [
        [chances[0]!, 0.5],
        [chances[1]!, second! * left],
        [chances[2]!, third! * left],
      ],
      "ExpectedDuty",
    );
    expect(trials.with(new Map([[book.where(chances[0]!).cell, 0.5]]))).toBeCloseTo(whole as number, 0);
  });

  test("comes with its sources, its law and the strongest inputs first", () => {
    const { moves, sources, law, vintage, refused, changed, before } = behind(book, at("ExpectedDuty"), trials);
    expect({ refused, changed, before }).toEqual({ refused: null, changed: [], before: null });
    const sizes = moves.map(({ by }) => Math.abs(by));
    expect(sizes).toEqual([...sizes].sort((one, other) => other - one));
    expect(moves.map(({ at: where }) => where.label)).toEqual(
      expect.arrayContaining([
        "Horizon, months",
        "Milder terms · Automobiles · Coverage",
        "Tariffs return · Probability",
      ]),
    );
    expect(sources.map(({ text }) => text).join()).toContain("US Census Bureau");
    expect(vintage).toContain("Harmonized Tariff Schedule");
    expect(law.map(({ authority }) => authority)).toEqual(
      expect.arrayContaining(["Section 232 autos", "Section 232 steel", "IEEPA reciprocal"]),
    );
  });

  test("is nothing where a cell rests on none", () => {
    const rate = at("Mine!B1");
    expect(behind(book, rate, trialsOf(book, rate))).toMatchObject({ moves: [], still: 0, refused: null });
  });

  test("tries a share within its bounds and a day by a day", () => {
    expect([0, 0.5, 1, -0.5, 45847].map(triedFor)).toEqual([0.01, 0.55, 0.9, -0.45, 45848]);
  });
});

test("says what a person changed, and what the figure was before", () => {
  const coverage = book.where(inTable("Terms", "Coverage", 5));
  const engine = engineOf(workbook, true);
  engine.setValue(coverage.sheet, coverage.row, coverage.column, 0.25);
  engine.calculate();
  const changed: ExplainedWorkbook = {
    ...workbook,
    sheets: workbook.sheets.map((sheet) => ({
      ...sheet,
      values: sheet.values.map((line, down) =>
        line.map((value, across) => {
          const found = engine.value(sheet.name, sheet.row + down, sheet.column + across);
          return found === null || (typeof found === "object" && isError(value)) ? value : (found as Value);
        }),
      ),
      formulas: sheet.formulas.map((line, down) =>
        line.map((formula, across) => {
          const isIt =
            sheet.name === coverage.sheet &&
            sheet.row + down === coverage.row &&
            sheet.column + across === coverage.column;
          return isIt ? 0.25 : formula;
        }),
      ),
    })),
  };
  expect([...formulaCells(changed)].length).toBe([...formulaCells(workbook)].length);
  const other = new CellBook(changed, false);
  expect(explain(other, coverage).changed).toMatchObject({ now: 0.25, before: 1 });
  const found = behind(other, at("ExpectedDuty"), trialsOf(other, at("ExpectedDuty")));
  expect(found.changed.map(({ at: where }) => where.cell)).toEqual([coverage.cell]);
  expect(found.before).toBeCloseTo(book.valueAt(at("ExpectedDuty")) as number, 0);
});
