/** The sheet Alaska LNG: the investment offer as a project, in Excel's own functions, from inputs that say where they come from. */
import { cited } from "../cases/case";
import { serialOf } from "../model/tariff/day";
import { columnsOf } from "./columns";
import type { Contents } from "./contents";
import { DAY, MILLIONS, MIXED, MULTIPLE, PERCENT, PRICE, TEXT } from "./formats";
import { sheetHead } from "./head";
import {
  FIRST_TABLE_ROW,
  formula,
  PARAMETER_NOTE_ROW,
  quoted,
  rowAfter,
  thisRow,
  type Cell,
  type Parameter,
  type SheetPlan,
  type TablePlan,
} from "./plan";

/** Cases as rows of AlaskaCases and as cash flows of AlaskaYears; an input is at its likely, better or worse end. */
const CASES = ["likely", "good", "bad"] as const;
type Case = (typeof CASES)[number];

const TONNES_A_MILLION = 1_000_000;

/** The figure of an input in one of the columns Low, Likely and High. */
export function alaskaInput(id: string, column: "Low" | "Likely" | "High" = "Likely"): string {
  return `INDEX(AlaskaInputs[${column}],MATCH(${quoted(id)},AlaskaInputs[Input],0))`;
}

/** A figure of one of the cases. */
export function alaskaCase(id: Case, header: string): string {
  return `INDEX(AlaskaCases[${header}],MATCH(${quoted(id)},AlaskaCases[Case],0))`;
}

export function alaskaSheet(contents: Contents): SheetPlan {
  const cases = casesTable(contents);
  const inputs = inputsTable(contents, rowAfter(cases) + 3);
  return {
    ...sheetHead("Alaska LNG", contents),
    parameters: parameters(contents),
    tables: [cases, inputs, yearsTable(contents, rowAfter(inputs) + 3)],
    charts: [],
    // The ninth column holds sources, whole: they print too.
    widths: [41, 16, 18, 18, 18, 21, 17, 16, 70, 16, 17, 18, 18],
    // What was only for comparing stays on the screen.
    printColumns: 11,
    frozenRows: PARAMETER_NOTE_ROW + 1,
  };
}

/** Nothing is worked out from a figure that is not there: the cell says so in its place. */
function whenComplete(value: string): string {
  return `IF(LEFT(AlaskaCheck,2)="OK",${value},AlaskaCheck)`;
}

function parameters({ text }: Contents): Parameter[] {
  const { alaska: label } = text;
  const missing = `TEXTJOIN(", ",TRUE,IF(AlaskaInputs[Likely]="",AlaskaInputs[Name],""))`;
  const years = `${alaskaInput("build-years")}+${alaskaInput("operating-years")}`;
  const [capital, debt] = [alaskaInput("capital"), alaskaInput("debt-share")];
  const share = `(${alaskaInput("equity-korea")}*(1-${debt})+${alaskaInput("debt-korea")}*${debt})`;
  const purchases = `${alaskaInput("offtake-korea")}*${TONNES_A_MILLION}*${alaskaInput("mmbtu")}*${alaskaInput("price")}`;
  const result = (name: string, column: number, value: string, format: string, note?: Cell): Parameter => ({
    label: name,
    column,
    value: formula(`=${whenComplete(value)}`),
    kind: "formula",
    format,
    ...(note === undefined ? {} : { note }),
  });
  return [
    {
      name: "AlaskaCheck",
      label: label.check,
      column: 0,
      value: formula(
        `=IF(COUNT(AlaskaInputs[Likely])<ROWS(AlaskaInputs[Likely]),${quoted(label.missing)}&${missing},IF(${years}>ROWS(AlaskaYears[Year]),${quoted(label.tooLong)}&ROWS(AlaskaYears[Year]),${quoted(label.complete)}))`,
      ),
      kind: "formula",
      check: true,
    },
    result(label.npv, 1, alaskaCase("likely", "Net present value"), MILLIONS, label.atStart),
    result(label.irr, 2, alaskaCase("likely", "Rate of return"), PERCENT),
    result(label.breakEven, 3, alaskaCase("likely", "Break-even price"), PRICE, label.perMmbtu),
    result(label.cover, 4, "MIN(AlaskaYears[Debt cover])", MULTIPLE, label.leastYear),
    // What is owed when operation begins: each year's part of the loan, with the interest of the years after it.
    {
      name: "AlaskaDebt",
      ...result(
        label.debt,
        5,
        `-FV(${alaskaInput("interest")},${alaskaInput("build-years")},${capital}*${debt}/${alaskaInput("build-years")})`,
        MILLIONS,
        label.withInterest,
      ),
    },
    result(
      label.koreaPays,
      6,
      `${share}*${capital}`,
      MILLIONS,
      formula(`=${whenComplete(`TEXT(${share},"0.0%")&${quoted(label.ofCapital)}`)}`),
    ),
    result(label.koreaRisk, 7, alaskaCase("bad", "Korean share of loss"), PERCENT, label.inBadCase),
    result(label.purchases, 8, purchases, MILLIONS, label.aYear),
    result(label.deficit, 9, `${purchases}/${alaskaInput("deficit")}`, PERCENT, label.ofDeficit),
  ];
}

function casesTable({ text }: Contents): TablePlan {
  const { alaska: words } = text;
  const here = (header: string) => thisRow("AlaskaCases", header);
  const [rate, build, operating, interest, debtShare] = [
    "rate",
    "build-years",
    "operating-years",
    "interest",
    "debt-share",
  ].map((id) => alaskaInput(id)) as [string, string, string, string, string];
  // All in one year of operation; the years before it are discounted by the years of building.
  const discounted = `PV(${rate},${operating},-1)/(1+${rate})^${build}`;
  const yearly = `PV(${rate},${build},-1)/${build}`;
  const debt = `-FV(${interest},${build},${here("Capital")}*${debtShare}/${build})`;
  const margin = `${here("Sales")}*(${here("Price")}-${here("Operating cost")})`;
  const rows = CASES.map((id): Cell[] => {
    const end = (input: string, better: "Low" | "High") => {
      const column = id === "likely" ? "Likely" : (id === "good") === (better === "High") ? "High" : "Low";
      const value = alaskaInput(input, column);
      return column === "Likely" ? value : `IF(${value}="",${alaskaInput(input)},${value})`;
    };
    const cash = `AlaskaYears[${cashHeader(id)}]`;
    const loss = `MAX(0,-${here("Net present value")})`;
    const equity = `(1-${debtShare})*${here("Capital")}*${yearly}`;
    return [
      words.cases[id],
      id,
      formula(`=${end("capital", "Low")}`),
      formula(`=${end("sales", "High")}*${TONNES_A_MILLION}*${alaskaInput("mmbtu")}`),
      formula(`=${end("price", "High")}`),
      formula(`=${end("operating-cost", "Low")}`),
      formula(`=${whenComplete(`NPV(${rate},${cash})`)}`),
      formula(`=${whenComplete(`IFERROR(IRR(${cash},IF(SUM(${cash})<0,-0.02,0.1)),${quoted(words.noRate)})`)}`),
      formula(
        `=${whenComplete(`IF(${debt}=0,${quoted(words.noDebt)},(${alaskaInput("tenor")}<=${operating})*${margin}/-PMT(${interest},${alaskaInput("tenor")},${debt}))`)}`,
      ),
      formula(
        `=${whenComplete(`${here("Operating cost")}+${here("Capital")}*${yearly}/(${here("Sales")}*${discounted})`)}`,
      ),
      // The equity bears what is lost until it is gone, then the lenders do.
      formula(
        `=${whenComplete(`IF(${loss}=0,0,(${alaskaInput("equity-korea")}*MIN(${loss},${equity})+${alaskaInput("debt-korea")}*MAX(0,${loss}-${equity}))/${loss})`)}`,
      ),
      // The same by functions of their own, so that one finds a slip in the other.
      formula(
        `=${whenComplete(`PARLEY.PROJECT_NPV(${here("Capital")},${build},${here("Sales")}*${here("Price")},${here("Sales")}*${here("Operating cost")},${operating},${rate})`)}`,
      ),
      formula(
        `=${whenComplete(`PARLEY.BREAKEVEN_PRICE(${here("Capital")},${build},${here("Sales")},${here("Sales")}*${here("Operating cost")},${operating},${rate})`)}`,
      ),
    ];
  });
  return {
    name: "AlaskaCases",
    row: FIRST_TABLE_ROW,
    column: 0,
    keys: [],
    columns: columnsOf(text.labels.AlaskaCases, [
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
      ["Korean share of loss", "formula", PERCENT],
      ["NPV by Parley", "formula", MILLIONS],
      ["Break-even by Parley", "formula", PRICE],
    ]),
    rows,
  };
}

function inputsTable({ text, negotiation, language }: Contents, row: number): TablePlan {
  const figure = { rule: { kind: "decimal" as const, min: 0 }, ...text.alaska.prompts.figure };
  return {
    name: "AlaskaInputs",
    row,
    column: 0,
    ...(text.captions.AlaskaInputs === undefined ? {} : { caption: text.captions.AlaskaInputs }),
    keys: ["Input"],
    columns: columnsOf(text.labels.AlaskaInputs, [
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
    rows: negotiation.project.inputs.map((input): Cell[] => [
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

function yearsTable({ text, negotiation }: Contents, row: number): TablePlan {
  const year = thisRow("AlaskaYears", "Year");
  const build = alaskaInput("build-years");
  const building = `${year}<=${build}`;
  const operating = `AND(${year}>${build},${year}<=${build}+${alaskaInput("operating-years")})`;
  const owed = `AND(${year}>${build},${year}<=${build}+${alaskaInput("tenor")})`;
  const figure = (header: string) => alaskaCase("likely", header);
  const here = (header: string) => thisRow("AlaskaYears", header);
  const flow = (id: Case) =>
    formula(
      `=IF(${building},-${alaskaCase(id, "Capital")}/${build},IF(${operating},${alaskaCase(id, "Sales")}*(${alaskaCase(id, "Price")}-${alaskaCase(id, "Operating cost")}),0))`,
    );
  return {
    name: "AlaskaYears",
    row,
    column: 0,
    ...(text.captions.AlaskaYears === undefined ? {} : { caption: text.captions.AlaskaYears }),
    keys: [],
    columns: columnsOf(text.labels.AlaskaYears, [
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
    rows: Array.from({ length: negotiation.project.years }, (_, index): Cell[] => [
      index + 1,
      formula(`=IF(${building},${figure("Capital")}/${build},0)`),
      formula(`=IF(${operating},${figure("Sales")}*${figure("Price")},0)`),
      formula(`=IF(${operating},${figure("Sales")}*${figure("Operating cost")},0)`),
      flow("likely"),
      formula(`=${here("Capital")}*${alaskaInput("debt-share")}`),
      formula(
        `=IF(AND(${owed},ISNUMBER(AlaskaDebt)),-PMT(${alaskaInput("interest")},${alaskaInput("tenor")},AlaskaDebt),0)`,
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
