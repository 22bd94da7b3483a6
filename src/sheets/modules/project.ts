/** The sheet of a case's project: an investment offer in Excel's own functions, from inputs that say where they come from. */
import { cited } from "../../cases/case";
import type { ProjectOffer } from "../../cases/project";
import { serialOf } from "../../model/calendar/day";
import { columnsOf } from "../columns";
import type { Contents } from "../contents";
import { DAY, MILLIONS, MIXED, MULTIPLE, PERCENT, PRICE, TEXT } from "../formats";
import { sheetHead } from "../head";
import {
  FIRST_TABLE_ROW,
  formula,
  PARAMETER_NOTE_ROW,
  projectTables,
  quoted,
  rowAfter,
  thisRow,
  type Cell,
  type Parameter,
  type SheetPlan,
  type TablePlan,
} from "../plan";
import { isWellFormula } from "../../words/sheets/all-well";

/** Cases as rows of one table and as cash flows of another; an input is at its likely, better or worse end. */
const CASES = ["likely", "good", "bad"] as const;
type Case = (typeof CASES)[number];

const TONNES_A_MILLION = 1_000_000;

/** Formulas that refer to a project's tables and cells. */
export class ProjectFormulas {
  readonly tables: ReturnType<typeof projectTables>;
  /** Names of cells. */
  readonly check: string;
  readonly debt: string;

  constructor(private readonly project: Pick<ProjectOffer, "names" | "party">) {
    this.tables = projectTables(project.names);
    this.check = `${project.names.prefix}Check`;
    this.debt = `${project.names.prefix}Debt`;
  }

  /** The figure of an input in one of the columns Low, Likely and High. */
  input(id: string, column: "Low" | "Likely" | "High" = "Likely"): string {
    const { inputs } = this.tables;
    return `INDEX(${inputs}[${column}],MATCH(${quoted(id)},${inputs}[Input],0))`;
  }

  /** The part of it that the party of the offer takes. */
  partOf(what: "equity" | "debt" | "offtake"): string {
    return this.input(`${what}-${this.project.party}`);
  }

  /** A figure of one of the cases. */
  case(id: Case, header: string): string {
    const { cases } = this.tables;
    return `INDEX(${cases}[${header}],MATCH(${quoted(id)},${cases}[Case],0))`;
  }

  /** Nothing is worked out from a figure that is not there: the cell says so in its place. */
  whenComplete(value: string): string {
    return `IF(${isWellFormula(this.check)},${value},${this.check})`;
  }
}

export function projectSheet(contents: Contents, project: ProjectOffer): SheetPlan {
  const { title } = project.words[contents.language];
  const formulas = new ProjectFormulas(project);
  const cases = casesTable(contents, project, formulas);
  const inputs = inputsTable(contents, project, formulas, rowAfter(cases) + 3);
  return {
    ...sheetHead(project.names.sheet, contents, { title, explanation: contents.text.project.explanation }),
    parameters: parameters(contents, project, formulas),
    tables: [cases, inputs, yearsTable(contents, project, formulas, rowAfter(inputs) + 3)],
    charts: [],
    // The ninth column holds sources, whole: they print too.
    widths: [41, 16, 18, 18, 18, 21, 17, 16, 70, 16, 17, 18, 18],
    // What was only for comparing stays on the screen.
    printColumns: 11,
    frozenRows: PARAMETER_NOTE_ROW + 1,
  };
}

function parameters(
  { text, language }: Contents,
  { words, lossHeader }: ProjectOffer,
  formulas: ProjectFormulas,
): Parameter[] {
  const label = text.project;
  const own = words[language];
  const { inputs, years: yearRows } = formulas.tables;
  const missing = `TEXTJOIN(", ",TRUE,IF(${inputs}[Likely]="",${inputs}[Name],""))`;
  const years = `${formulas.input("build-years")}+${formulas.input("operating-years")}`;
  const [capital, debt] = [formulas.input("capital"), formulas.input("debt-share")];
  const share = `(${formulas.partOf("equity")}*(1-${debt})+${formulas.partOf("debt")}*${debt})`;
  const purchases = `${formulas.partOf("offtake")}*${TONNES_A_MILLION}*${formulas.input("mmbtu")}*${formulas.input("price")}`;
  const result = (name: string, column: number, value: string, format: string, note?: Cell): Parameter => ({
    label: name,
    column,
    value: formula(`=${formulas.whenComplete(value)}`),
    kind: "formula",
    format,
    ...(note === undefined ? {} : { note }),
  });
  return [
    {
      name: formulas.check,
      label: label.check,
      column: 0,
      value: formula(
        `=IF(COUNT(${inputs}[Likely])<ROWS(${inputs}[Likely]),${quoted(label.missing)}&${missing},IF(${years}>ROWS(${yearRows}[Year]),${quoted(label.tooLong)}&ROWS(${yearRows}[Year]),${quoted(label.complete)}))`,
      ),
      kind: "formula",
      check: true,
    },
    result(label.npv, 1, formulas.case("likely", "Net present value"), MILLIONS, label.atStart),
    result(label.irr, 2, formulas.case("likely", "Rate of return"), PERCENT),
    result(label.breakEven, 3, formulas.case("likely", "Break-even price"), PRICE, label.perMmbtu),
    result(label.cover, 4, `MIN(${yearRows}[Debt cover])`, MULTIPLE, label.leastYear),
    // What is owed when operation begins: each year's part of the loan, with the interest of the years after it.
    {
      name: formulas.debt,
      ...result(
        label.debt,
        5,
        `-FV(${formulas.input("interest")},${formulas.input("build-years")},${capital}*${debt}/${formulas.input("build-years")})`,
        MILLIONS,
        label.withInterest,
      ),
    },
    result(
      own.pays,
      6,
      `${share}*${capital}`,
      MILLIONS,
      formula(`=${formulas.whenComplete(`TEXT(${share},"0.0%")&${quoted(label.ofCapital)}`)}`),
    ),
    result(own.risk, 7, formulas.case("bad", lossHeader), PERCENT, label.inBadCase),
    result(own.purchases, 8, purchases, MILLIONS, label.aYear),
    result(label.deficit, 9, `${purchases}/${formulas.input("deficit")}`, PERCENT, own.ofDeficit),
  ];
}

function casesTable(
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

function inputsTable(
  { text, language }: Contents,
  project: ProjectOffer,
  { tables }: ProjectFormulas,
  row: number,
): TablePlan {
  const figure = { rule: { kind: "decimal" as const, min: 0 }, ...text.project.prompts.figure };
  return {
    name: tables.inputs,
    row,
    column: 0,
    caption: text.captions.ProjectInputs,
    keys: ["Input"],
    columns: columnsOf(text.labels.ProjectInputs, [
      ["Name", "data", TEXT],
      ["Input", "key", TEXT],
      ["Low", "input", MIXED, figure],
      ["Likely", "input", MIXED, figure, "strong"],
      ["High", "input", MIXED, figure],
      ["Unit", "text", TEXT],
      ["Confidence", "data", TEXT],
      ["Date", "data", DAY],
      ["Source", "data", TEXT, undefined, "wrap"],
    ]),
    rows: project.inputs.map((input): Cell[] => [
      input.name[language],
      input.id,
      input.low,
      input.likely,
      input.high,
      input.unit[language],
      text.confidence[input.confidence],
      serialOf(input.date),
      cited(input.source, language),
    ]),
  };
}

function cashHeader(id: Case): string {
  return id === "likely" ? "Cash flow" : `Cash flow ${id}`;
}

function yearsTable({ text }: Contents, project: ProjectOffer, formulas: ProjectFormulas, row: number): TablePlan {
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
