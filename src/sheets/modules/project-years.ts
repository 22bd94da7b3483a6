/** The project year by year: the cash flow of each case. */
import { type Cell, formula, type TablePlan, thisRow } from "../plan";
import { MILLIONS, MULTIPLE } from "../formats";
import type { Contents } from "../contents";
import { columnsOf } from "../columns";
import type { ProjectOffer } from "../../cases/project";
import type { ProjectFormulas } from "./project-formulas";
import { type Case } from "./project-formulas";

export function cashHeader(id: Case): string {
  return id === "likely" ? "Cash flow" : `Cash flow ${id}`;
}

export function yearsTable(
  { text }: Contents,
  project: ProjectOffer,
  formulas: ProjectFormulas,
  row: number,
): TablePlan {
  const table = formulas.tables.years;
  const year = thisRow(table, "Year");
  const build = formulas.input("build-years");
  const building = `${year}<=${build}`;
  const operating = `AND(${year}>${build},${year}<=${build}+${formulas.input("operating-years")})`;
  const owed = `AND(${year}>${build},${year}<=${build}+${formulas.input("tenor")})`;
  const figure = (header: string) => formulas.case("likely", header);
  const here = (header: string) => thisRow(table, header);
  const flow = (id: Case) =>
    formula(
      `=IF(${building},-${formulas.case(id, "Capital")}/${build},IF(${operating},${formulas.case(id, "Sales")}*(${formulas.case(id, "Price")}-${formulas.case(id, "Operating cost")}),0))`,
    );
  return {
    name: table,
    row,
    column: 0,
    caption: text.captions.ProjectYears,
    keys: [],
    columns: columnsOf(text.labels.ProjectYears, [
      ["Year", "text"],
      ["Capital", "formula", MILLIONS],
      ["Revenue", "formula", MILLIONS],
      ["Operating cost", "formula", MILLIONS],
      ["Cash flow", "formula", MILLIONS, undefined, "strong"],
      ["Loan drawn", "formula", MILLIONS],
      ["Debt service", "formula", MILLIONS],
      ["Cash to equity", "formula", MILLIONS],
      ["Debt cover", "formula", MULTIPLE],
      ["Cash flow good", "formula", MILLIONS],
      ["Cash flow bad", "formula", MILLIONS],
    ]),
    rows: Array.from({ length: project.years }, (_, index): Cell[] => [
      index + 1,
      formula(`=IF(${building},${figure("Capital")}/${build},0)`),
      formula(`=IF(${operating},${figure("Sales")}*${figure("Price")},0)`),
      formula(`=IF(${operating},${figure("Sales")}*${figure("Operating cost")},0)`),
      flow("likely"),
      formula(`=${here("Capital")}*${formulas.input("debt-share")}`),
      formula(
        `=IF(AND(${owed},ISNUMBER(${formulas.debt})),-PMT(${formulas.input("interest")},${formulas.input("tenor")},${formulas.debt}),0)`,
      ),
      formula(`=${here("Cash flow")}+${here("Loan drawn")}-${here("Debt service")}`),
      formula(
        `=IF(${here("Debt service")}=0,"",(${here("Revenue")}-${here("Operating cost")})/${here("Debt service")})`,
      ),
      flow("good"),
      flow("bad"),
    ]),
  };
}
