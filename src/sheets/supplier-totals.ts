/** The table SupplierTotals: what each country gains or loses over all sectors, scenario by scenario, and its chart. */
import { cellAddress } from "./address";
import { columnsOf, nameAlone } from "./columns";
import { country, type Contents } from "./contents";
import { MILLIONS, TEXT } from "./formats";
import { FIRST_TABLE_ROW, formula, quoted, rowAfter, type Cell, type ChartPlan, type TablePlan } from "./plan";
import { isRest, markets } from "./supplier-list";

const CHART_ROWS = 20;
/** Before the scenarios. */
const LEADING = 3;

export function supplierTotalsTable(contents: Contents): TablePlan {
  const { text, scenarios } = contents;
  const sum = "SUM(Scenarios[Probability])";
  return {
    name: "SupplierTotals",
    row: FIRST_TABLE_ROW,
    column: 0,
    ...(text.captions.SupplierTotals === undefined ? {} : { caption: text.captions.SupplierTotals }),
    keys: [],
    columns: [
      ...columnsOf(text.labels.SupplierTotals, [
        ["Supplier", "text", TEXT],
        ["Expected", "formula", MILLIONS, undefined, "strong"],
        ["Imports before", "formula", MILLIONS],
      ]),
      ...scenarios.map(({ id, name }) => ({
        header: id,
        label: nameAlone(name || id),
        kind: "formula" as const,
        format: MILLIONS,
      })),
    ],
    rows: byTrade(contents).map((name, at): Cell[] => {
      const here = (place: number) => cellAddress(FIRST_TABLE_ROW + 1 + at, place);
      // By their ids, which the headers say: the rows of Scenarios may have been put in another order since.
      const weighted = scenarios.map(
        ({ id }, index) => `SUMIFS(Scenarios[Probability],Scenarios[Scenario],${quoted(id)})*${here(LEADING + index)}`,
      );
      return [
        name,
        formula(
          `=IF(ABS(${sum}-1)<0.000001,${weighted.join("+")},${quoted(`${text.checks.sumIs} `)}&TEXT(${sum},"0.00"))`,
        ),
        formula(`=SUMIFS(SupplierTrade[Trade],SupplierTrade[Name],${here(0)})*HorizonYears`),
        ...scenarios.map(({ id }) =>
          formula(`=SUMIFS(Suppliers[Change],Suppliers[Scenario],${quoted(id)},Suppliers[Name],${here(0)})`),
        ),
      ];
    }),
  };
}

/** The exporter first, then its rivals, then all others that some sector names, and the rest last. */
function byTrade(contents: Contents): string[] {
  const codes = markets(contents).flatMap(({ suppliers }) => suppliers.filter((each) => !isRest(each)));
  return [...new Set(codes)].map((code) => country(contents, code)).concat(contents.text.rest);
}

/** The row after the chart. */
export function afterTotals(totals: TablePlan): number {
  return rowAfter(totals) + 1 + CHART_ROWS;
}

export function supplierChart({ text }: Contents, totals: TablePlan): ChartPlan {
  const row = rowAfter(totals) + 1;
  return {
    name: "ImportsBySupplier",
    title: text.charts.suppliers,
    kind: "ColumnClustered",
    table: "SupplierTotals",
    firstHeader: "Supplier",
    lastHeader: "Expected",
    seriesNames: [text.charts.expectedChange],
    noLegend: true,
    newPage: true,
    from: { row, column: 0 },
    to: { row: row + CHART_ROWS - 2, column: 7 },
    valueFormat: "#,##0,,",
    valueTitle: text.charts.millionUsd,
  };
}
