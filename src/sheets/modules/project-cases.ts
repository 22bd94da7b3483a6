/** The likely, the good and the bad case of a project: value, return, debt cover and break-even price. */
import type { ProjectOffer } from "../../cases/project";
import { columnsOf } from "../columns";
import type { Contents } from "../contents";
import { MILLIONS, MULTIPLE, PERCENT, PRICE, TEXT } from "../formats";
import { type Cell, FIRST_TABLE_ROW, formula, quoted, type TablePlan, thisRow } from "../plan";
import { TONNES_A_MILLION } from "./project-formulas";
import type { ProjectFormulas } from "./project-formulas";
import { CASES } from "./project-formulas";
import { cashHeader } from "./project-years";

export function casesTable(
  { text, language }: Contents,
  { lossHeader, words: own }: ProjectOffer,
  formulas: ProjectFormulas,
): TablePlan {
  const words = text.project;
  const { cases, years } = formulas.tables;
  const here = (header: string) => thisRow(cases, header);
  const [rate, build, operating, interest, debtShare] = [
    "rate",
    "build-years",
    "operating-years",
    "interest",
    "debt-share",
  ].map((id) => formulas.input(id)) as [string, string, string, string, string];
  // All in one year of operation; the years before it are discounted by the years of building.
  const discounted = `PV(${rate},${operating},-1)/(1+${rate})^${build}`;
  const yearly = `PV(${rate},${build},-1)/${build}`;
  const debt = `-FV(${interest},${build},${here("Capital")}*${debtShare}/${build})`;
  const margin = `${here("Sales")}*(${here("Price")}-${here("Operating cost")})`;
  const rows = CASES.map((id): Cell[] => {
    const end = (input: string, better: "Low" | "High") => {
      const column = id === "likely" ? "Likely" : (id === "good") === (better === "High") ? "High" : "Low";
      const value = formulas.input(input, column);
      return column === "Likely" ? value : `IF(${value}="",${formulas.input(input)},${value})`;
    };
    const cash = `${years}[${cashHeader(id)}]`;
    const loss = `MAX(0,-${here("Net present value")})`;
    const equity = `(1-${debtShare})*${here("Capital")}*${yearly}`;
    return [
      words.cases[id],
      id,
      formula(`=${end("capital", "Low")}`),
      formula(`=${end("sales", "High")}*${TONNES_A_MILLION}*${formulas.input("mmbtu")}`),
      formula(`=${end("price", "High")}`),
      formula(`=${end("operating-cost", "Low")}`),
      formula(`=${formulas.whenComplete(`NPV(${rate},${cash})`)}`),
      formula(
        `=${formulas.whenComplete(`IFERROR(IRR(${cash},IF(SUM(${cash})<0,-0.02,0.1)),${quoted(words.noRate)})`)}`,
      ),
      formula(
        `=${formulas.whenComplete(`IF(${debt}=0,${quoted(words.noDebt)},(${formulas.input("tenor")}<=${operating})*${margin}/-PMT(${interest},${formulas.input("tenor")},${debt}))`)}`,
      ),
      formula(
        `=${formulas.whenComplete(`${here("Operating cost")}+${here("Capital")}*${yearly}/(${here("Sales")}*${discounted})`)}`,
      ),
      // The equity bears what is lost until it is gone, then the lenders do.
      formula(
        `=${formulas.whenComplete(`IF(${loss}=0,0,(${formulas.partOf("equity")}*MIN(${loss},${equity})+${formulas.partOf("debt")}*MAX(0,${loss}-${equity}))/${loss})`)}`,
      ),
      // The same by functions of their own, so that one finds a slip in the other.
      formula(
        `=${formulas.whenComplete(`PARLEY.PROJECT_NPV(${here("Capital")},${build},${here("Sales")}*${here("Price")},${here("Sales")}*${here("Operating cost")},${operating},${rate})`)}`,
      ),
      formula(
        `=${formulas.whenComplete(`PARLEY.BREAKEVEN_PRICE(${here("Capital")},${build},${here("Sales")},${here("Sales")}*${here("Operating cost")},${operating},${rate})`)}`,
      ),
    ];
  });
  return {
    name: cases,
    row: FIRST_TABLE_ROW,
    column: 0,
    keys: [],
    columns: columnsOf({ ...text.labels.ProjectCases, [lossHeader]: own[language].lossShare }, [
      ["Name", "text", TEXT],
      ["Case", "text", TEXT],
      ["Capital", "formula", MILLIONS],
      ["Sales", "formula", MILLIONS],
      ["Price", "formula", PRICE],
      ["Operating cost", "formula", PRICE],
      ["Net present value", "formula", MILLIONS, undefined, "strong"],
      ["Rate of return", "formula", PERCENT],
      ["Debt cover", "formula", MULTIPLE],
      ["Break-even price", "formula", PRICE],
      [lossHeader, "formula", PERCENT],
      ["NPV by Parley", "formula", MILLIONS],
      ["Break-even by Parley", "formula", PRICE],
    ]),
    rows,
  };
}
