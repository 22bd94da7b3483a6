/** Reads in one exchange with Excel all that a simulation needs. */
import type { CellValue, Rows, SimulationCells } from "../../../sheets/simulation-input";
import { numberIn, queueCell, queueTable, textIn, type Queued, type TableView } from "../../workbook/reading";
import { readSettled } from "../../workbook/settled";

export interface ReadCells {
  simulation: SimulationCells;
  asOf: number;
  responseRun: string;
  horizonMonths: number;
  sectorNames: Map<string, string>;
}

/** Throws SharingError where Excel is still calculating, or does not by itself. */
export function readCells(): Promise<ReadCells> {
  return readSettled(queueCells);
}

function queueCells(context: Excel.RequestContext): Queued<ReadCells> {
  const [outcomes, suppliers, totals, terms, uncertainty, sectors] = [
    "Outcomes",
    "Suppliers",
    "OutcomeTotals",
    "Terms",
    "Uncertainty",
    "Sectors",
  ].map((name) => queueTable(context, name));
  const [years, asOf, run, months, origin] = ["HorizonYears", "AsOf", "ResponseRun", "HorizonMonths", "Origin"].map(
    (name) => queueCell(context, name),
  );
  return () => {
    const termsTable = terms!();
    return {
      // Terms that may end are those of a person's own case, which may raise a rate too.
      simulation: {
        termsMayRaise: termsTable.headers.includes("Until"),
        outcomes: rowsOf(outcomes!()),
        suppliers: rowsOf(suppliers!()),
        origin: origin!().value,
        totals: rowsOf(totals!()),
        terms: rowsOf(termsTable),
        uncertainty: rowsOf(uncertainty!()),
        horizonYears: years!().value,
      },
      asOf: numberIn(asOf!()) ?? 0,
      responseRun: textIn(run!()),
      horizonMonths: numberIn(months!()) ?? 0,
      sectorNames: new Map(sectors!().rows.map((row) => [textIn(row.cell("Sector")), textIn(row.cell("Name"))])),
    };
  };
}

export function rowsOf({ rows }: TableView): Rows {
  return rows.map(
    (row) =>
      (header: string): CellValue =>
        row.cell(header).value,
  );
}
