/** Draws of the Korean workbook's Outcomes by the formulas in its cells, beside numpy with the market model written out. */
import { CellDraws } from "../src/formula/draw/cells";
import type { FormulaEngine } from "../src/formula/engine-types";
import type { CellAddress } from "../src/formula/values";
import { openHeadless } from "../src/host/headless";
import { createHeadlessGrid } from "../src/host/headless-grid/headless-grid";
import { sample } from "../src/model/uncertainty/sample";
import { parleyFunctions } from "../src/sharing/evaluate/parley-functions";
import { engineOf } from "../src/sharing/evaluate/workbook-engine";
import type { Workbook } from "../src/sharing/simulate/cell-simulation";
import { BUILD_ACTION, type BuildOptions } from "../src/sheets/options";
import { readingOf } from "../test/cli/readings";
import type { Numpy } from "./peer";
import { count, middle, type Row } from "./report";

const OPTIONS: BuildOptions = { caseId: "korea-us-2025", asOf: "2025-05-21", language: "en", existing: "stop" };
const DRAWS = 100_000;
const RUNS = 3;
const seconds = (milliseconds: number) => `${(milliseconds / 1000).toFixed(2)} s`;
const TOTALS = ["Net duty", "Saved by terms"];
const TRADE = [
  "Imports after",
  "Trade lost",
  "Diverted JP",
  "Diverted CN",
  "Diverted rest",
  "Revenue after",
  "Deficit change",
];

async function workbook(dist: string): Promise<Workbook> {
  const session = await openHeadless({ directory: dist, grid: createHeadlessGrid() });
  try {
    const answer = String(await session.host.runAction(BUILD_ACTION, JSON.stringify(OPTIONS)));
    const outcome = JSON.parse(answer) as { ok: boolean; message?: string };
    if (!outcome.ok) throw new Error(`The workbook could not be built: ${outcome.message ?? "no reason given"}`);
    await session.host.settle();
    return readingOf(session.host.capture());
  } finally {
    session.close();
  }
}

/** The cells of a column by the table's rows. */
function cellsOf(engine: FormulaEngine, name: string, header: string): CellAddress[] {
  const { sheet, range, columns } = engine.tables().find((table) => table.name === name)!;
  const column = range.column + columns.indexOf(header);
  return Array.from({ length: range.rows - 1 }, (_, row) => ({ sheet, row: range.row + 1 + row, column }));
}

function inputsOf(engine: FormulaEngine) {
  const value = ({ sheet, row, column }: CellAddress) => engine.value(sheet, row, column);
  const [names, lows, likelies, highs] = ["Elasticity", "Low", "Likely", "High"].map((header) =>
    cellsOf(engine, "Elasticities", header),
  ) as [CellAddress[], CellAddress[], CellAddress[], CellAddress[]];
  const elasticities = likelies.flatMap((cell, at) => {
    const [low, likely, high] = [lows[at]!, cell, highs[at]!].map(value);
    const drawn = typeof low === "number" && typeof likely === "number" && typeof high === "number" && low < high;
    return drawn && String(value(names[at]!)).includes("short-run")
      ? [{ ...cell, low, likely, high, distribution: "PERT" as const }]
      : [];
  });
  const coverages = cellsOf(engine, "Terms", "Coverage").flatMap((cell) => {
    const likely = value(cell);
    return typeof likely === "number" && likely > 0
      ? [{ ...cell, low: 0.7 * likely, likely, high: likely, distribution: "PERT" as const }]
      : [];
  });
  return [...elasticities, ...coverages];
}

/** What numpy works out: each row of Outcomes with the imports and price factors of its suppliers. */
function marketsOf(engine: FormulaEngine) {
  const column = (header: string) =>
    cellsOf(engine, "Suppliers", header).map(({ sheet, row, column: at }) => engine.value(sheet, row, at));
  const [scenarios, sectors, prices, imports] = ["Scenario", "Sector", "Price factor", "Imports before"].map(column);
  const rows = new Map<string, { sector: string; prices: number[]; imports: number[] }>();
  scenarios!.forEach((scenario, at) => {
    const key = `${String(scenario)}/${String(sectors![at])}`;
    const row = rows.get(key) ?? { sector: String(sectors![at]), prices: [], imports: [] };
    row.prices.push(Number(prices![at]));
    row.imports.push(Number(imports![at]));
    rows.set(key, row);
  });
  return [...rows.values()];
}

export async function cellDraws(dist: string, numpy: Numpy): Promise<Row[]> {
  const reading = await workbook(dist);
  const engine = engineOf(reading, true);
  const inputs = inputsOf(engine);
  const outcomes = [
    ...TOTALS.flatMap((header) => cellsOf(engine, "OutcomeTotals", header)),
    ...TRADE.flatMap((header) => cellsOf(engine, "OutcomeTrade", header)),
  ];
  const movable = engineOf(reading, true);
  for (const { sheet, row, column } of inputs) movable.setValue(sheet, row, column, 1);
  const moving = new Set(movable.dueFormulas().map(({ sheet, row, column }) => `${sheet} ${row},${column}`));
  const drawn = outcomes.filter(({ sheet, row, column }) => moving.has(`${sheet} ${row},${column}`));
  const markets = marketsOf(engine);
  let size = 0;
  const times = Array.from({ length: RUNS }, () => {
    const started = performance.now();
    const draws = new CellDraws({
      engine: engineOf(reading, true),
      functions: parleyFunctions(),
      inputs,
      outcomes: drawn,
    });
    draws.run(sample(inputs, [], { draws: DRAWS, seed: 1, sampling: "latin" }));
    size = draws.size;
    return performance.now() - started;
  });
  const peer = numpy.ask<{ milliseconds: number }>("market", { rows: markets, draws: DRAWS, block: 4096, runs: 1 });
  return [
    {
      what: `${count(DRAWS)} draws of ${drawn.length} cells of Outcomes by their formulas (${inputs.length} inputs, ${count(size)} columns), reading formulas included, one thread`,
      figure: seconds(middle(times)),
      peer: `3 s allowed; numpy ${peer ? seconds(peer.milliseconds) : numpy.missing} for ${markets.length} markets of suppliers written out`,
    },
  ];
}
