/** The sheet Suppliers: every sector's market, supplier by supplier, in every scenario: who gains and who loses. */
import result from "../cases/back-test/result.json";
import { SUPPLIER } from "../model/outcome/quantities";
import { fromBlockRow, type Block } from "./blocks";
import { columnsOf } from "./columns";
import type { Contents } from "./contents";
import { DAY, MILLIONS, PERCENT, PRICE_FACTOR, WHOLE } from "./formats";
import { sheetHead } from "./head";
import { notesAt } from "./notes";
import { formulaOf, type Naming } from "./outcome-formula";
import { outcomeMethodTable } from "./outcome-method";
import {
  formula,
  rowBelow,
  rowBelowRows,
  ROWS_BETWEEN,
  thisRow,
  type Cell,
  type Column,
  type SheetPlan,
  type TablePlan,
} from "./plan";
import { scenarioAt } from "./scenario-slots";
import { markets } from "./supplier-list";
import { afterTotals, supplierChart, supplierTotalsTable } from "./supplier-totals";
import {
  scenarioHeader,
  supplierCount,
  supplierFiguresBlock,
  supplierRatesBlock,
  supplierTradeColumns,
  supplierTradeTable,
} from "./supplier-trade";

export function suppliersSheet(contents: Contents): SheetPlan {
  const { text } = contents;
  const totals = supplierTotalsTable(contents);
  const notes = notesAt(afterTotals(totals), `${text.sheets.Suppliers.method ?? ""} ${text.backTest(result)}`);
  const method = outcomeMethodTable(contents, notes.row + notes.lines.length + ROWS_BETWEEN);
  // One below the other, and the blocks below and right of them all: no row is of two.
  const tradeRow = rowBelow(method);
  const rowsAt = rowBelowRows(tradeRow, supplierCount(contents));
  const blocksAt = rowBelowRows(rowsAt, contents.scenarios.length * supplierCount(contents));
  const width = Math.max(
    supplierColumns(contents).length,
    supplierTradeColumns(contents).length,
    totals.columns.length,
  );
  const rates = supplierRatesBlock(contents, blocksAt, width + 1);
  const figures = supplierFiguresBlock(contents, blocksAt, width + 1 + rates.columns.length + 1);
  const trade = supplierTradeTable(contents, tradeRow, rates, figures);
  const rows = suppliersTable(contents, rowsAt, rates);
  const chart = supplierChart(contents, totals);
  const blocks = figures ? [rates, figures] : [rates];
  return {
    ...sheetHead("Suppliers", contents),
    notes,
    warning: "ProbabilityCheck",
    parameters: [
      { label: text.parameters.asOf, column: 0, value: formula("=AsOf"), kind: "formula", format: DAY },
      { label: text.parameters.responseRun, column: 1, value: formula("=ResponseRun"), kind: "formula" },
      { label: text.parameters.horizonStart, column: 2, value: formula("=HorizonStart"), kind: "formula", format: DAY },
      { label: text.parameters.horizonEnd, column: 3, value: formula("=HorizonEnd"), kind: "formula", format: DAY },
    ],
    tables: [totals, method, trade, rows, ...blocks],
    charts: [chart],
    widths: [
      24,
      18,
      24,
      18,
      ...Array.from({ length: width - 4 }, () => 15),
      ...blocks.flatMap(({ columns }) => [3, 28, ...columns.slice(1).map(() => 15)]),
    ],
    // Hundreds of rows by scenario, sector and supplier would follow on ten pages.
    printColumns: Math.max(chart.to.column + 1, totals.columns.length),
    printRows: method.row,
  };
}

function suppliersTable(contents: Contents, row: number, rates: Block): TablePlan {
  const { text, scenarios } = contents;
  const here = (header: string) => thisRow("Suppliers", header);
  const naming: Naming = {
    of: (name) =>
      name in SUPPLIER || ["Imports before", "Rate before", "Rate after"].includes(name)
        ? here(name)
        : `INDEX(Outcomes[${name}],${here("Row")})`,
    sum: (name) => here(name),
    unknown: text.checks.noElasticity,
  };
  /** Nothing where the row has no scenario. */
  const ofScenario = (text: string) => formula(`=IF(${here("Row")}="","",${text})`);
  const worked = (header: string) => ofScenario(formulaOf(SUPPLIER[header]!, naming));
  const list = markets(contents);
  return {
    name: "Suppliers",
    row,
    column: 0,
    ...(text.captions.Suppliers === undefined ? {} : { caption: text.captions.Suppliers }),
    keys: [],
    columns: supplierColumns(contents),
    rows: scenarios.flatMap(({ id }, scenario) =>
      list.flatMap(({ first, suppliers }) =>
        suppliers.map((_supplier, place): Cell[] => {
          const market = (header: string) => `INDEX(SupplierTrade[${header}],${first + place + 1})`;
          const law = `${fromBlockRow(rates, scenarioHeader(id), first + place + 1)}/HorizonYears`;
          const after =
            place === 0
              ? `INDEX(Outcomes[Average rate],${here("Row")})`
              : `IF(ISNUMBER(${market("Other rate")}),${market("Other rate")},${law})`;
          return [
            formula(`=${market("Name")}`),
            formula(`=${market("Supplier")}`),
            formula(`=${market("Sector name")}`),
            formula(`=${market("Sector")}`),
            formula(`=${scenarioAt(scenario, "Name")}`),
            formula(`=${scenarioAt(scenario, "Scenario")}`),
            formula(`=${market("Trade")}*HorizonYears`),
            formula(`=${market("Rate 2024")}`),
            ofScenario(after),
            worked("Imports after"),
            worked("Change"),
            worked("Diversion"),
            worked("Price factor"),
            worked("Index weight"),
            worked("Index term"),
            formula(`=IFERROR(MATCH(${here("Scenario")}&"/"&${here("Sector")},Outcomes[Key],0),"")`),
          ];
        }),
      ),
    ),
  };
}

function supplierColumns({ text }: Contents): Column[] {
  return columnsOf(text.labels.Suppliers, [
    ["Name", "formula"],
    ["Supplier", "formula", undefined, undefined, "quiet"],
    ["Sector name", "formula"],
    ["Sector", "formula", undefined, undefined, "quiet"],
    ["Scenario name", "formula"],
    ["Scenario", "formula", undefined, undefined, "quiet"],
    ["Imports before", "formula", MILLIONS],
    ["Rate before", "formula", PERCENT],
    ["Rate after", "formula", PERCENT],
    ["Imports after", "formula", MILLIONS, undefined, "strong"],
    ["Change", "formula", MILLIONS],
    ["Diversion", "formula", MILLIONS],
    ["Price factor", "formula", PRICE_FACTOR],
    ["Index weight", "formula", MILLIONS],
    ["Index term", "formula", MILLIONS],
    ["Row", "formula", WHOLE],
  ]);
}
