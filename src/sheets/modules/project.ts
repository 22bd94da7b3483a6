/** The sheet of a case's project: an investment offer in Excel's own functions, from inputs that say where they come from. */
import { cited } from "../../cases/case";
import type { ProjectOffer } from "../../cases/project";
import { serialOf } from "../../model/calendar/day";
import { columnsOf } from "../columns";
import type { Contents } from "../contents";
import { DAY, MILLIONS, MIXED, MULTIPLE, PERCENT, PRICE, TEXT } from "../formats";
import { sheetHead } from "../head";
import { type Cell, formula, type Parameter, quoted, rowAfter, type SheetPlan, type TablePlan } from "../plan";
import { casesTable } from "./project-cases";
import { ProjectFormulas, TONNES_A_MILLION } from "./project-formulas";
import { yearsTable } from "./project-years";

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
    widths: [41, 16, 17, 17, 17, 16, 17, 15, 15, 16, 17, 18, 18],
    // Sources run over the empty cells beside them; what was only for comparing stays on the screen.
    printColumns: 9,
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
      ["Source", "data", TEXT],
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
