/** docs/functions.md, the reference of the functions, made from the catalogue. */
import { describeFunctions, type FunctionDescription } from "./metadata";

const INTRODUCTION = `# Functions

Generated from \`src/functions/catalog/\` by \`npm run docs\`; change it there.

In a cell each function's name starts with \`PARLEY.\`. What holds for all of them:

- **Money** comes back in the unit in which it went in. **Rates** are fractions: 25 % is \`25%\` or \`0.25\`. A rate of 5 (500 %) or more is refused, because it is a forgotten per cent sign: the highest ad valorem rate in the US schedule is the 350 % of tobacco.
- **Ranges**: an argument may be a cell or a range unless it says otherwise. They combine as with Excel's own operators: ranges of one size go cell by cell, a single cell goes with each of them, and one row against one column gives the table of both; the result spills. Where a range has no cell for a result, that result is \`#N/A\`.
- **Blanks**: a blank optional argument takes its default unless it says otherwise, also cell by cell within a range. Within a range a blank amount counts as 0, as in Excel's own arithmetic; a blank rate, date or code makes that cell an error. A required argument that is blank as a whole is an error. Some versions of Excel for desktop pass empty cells as 0: where 0 would mean something else, a blank cell is an error and the argument may be left out.
- **Dates** are Excel dates, eight digits (\`20250709\`) or text that means one day everywhere: \`"2025-07-09"\`, \`"2025. 7. 9."\`, \`"2025년 7월 9일"\`, \`"July 9, 2025"\`, \`"9 July 2025"\`. \`"03/04/2025"\` is refused with the two days that it may be.
- **Errors** are \`#VALUE!\` with a message that names the argument, its value and the remedy, or \`#N/A\` where the question is well put but the data has no answer. One bad cell of a range spoils only its own result. Messages are in the language of Excel's window, English or Korean.
- **Evaluate Formula**, the window behind *fx* and F9 on a part of a formula cannot call an add-in: they show \`#CALC!\` or \`#VALUE!\` though the cell is right. Follow a figure with Formulas > Trace Precedents.
- Only CURRENT_TIME is volatile, and nothing leaves the computer.
`;

export function reference(functions = describeFunctions()): string {
  const contents = functions.map(
    (each) => `| [\`${signature(each)}\`](#${each.id.toLowerCase()}) | ${cell(each.description)} |`,
  );
  return [INTRODUCTION, "| function | gives |\n|---|---|", ...contents, "", ...functions.map(section)].join("\n");
}

function section(each: FunctionDescription): string {
  const { id, description, parameters, returns, remarks, examples } = each;
  return [
    `## ${id}`,
    "",
    `\`PARLEY.${signature(each)}\``,
    "",
    description,
    "",
    ...(parameters.length > 0 ? ["| argument | |", "|---|---|"] : []),
    ...parameters.map(
      (parameter) =>
        `| \`${parameter.name}\`${parameter.optional ? " (optional)" : ""} | ${cell(parameter.description)} |`,
    ),
    "",
    `**Returns** ${returns}`,
    "",
    ...remarks.map((remark) => `- ${remark}`),
    ...(remarks.length > 0 ? [""] : []),
    "| example | gives | |",
    "|---|---|---|",
    ...examples.map(({ formula, gives, note }) => `| \`${cell(formula)}\` | \`${cell(gives)}\` | ${cell(note)} |`),
    "",
  ].join("\n");
}

function signature({ id, parameters }: FunctionDescription): string {
  return `${id}(${parameters.map(({ name, optional }) => (optional ? `[${name}]` : name)).join(", ")})`;
}

function cell(text: string): string {
  return text.replaceAll("|", "\\|");
}
