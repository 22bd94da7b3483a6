// Writes docs/functions.md, the reference of the functions, from the comments above them: node src/functions/reference.cjs
const fs = require("node:fs");
const path = require("node:path");
const { describeFunctions } = require("./metadata.cjs");

const FILE = path.join(__dirname, "..", "..", "docs", "functions.md");

const INTRODUCTION = `# Functions

Generated from the comments in \`src/functions/\` by \`npm run docs\`; change it there.

In a cell each function's name starts with \`PARLEY.\`. What holds for all of them:

- **Money** comes back in the unit in which it went in. **Rates** are fractions: 25 % is \`25%\` or \`0.25\`. A rate of 5 (500 %) or more is refused, because it is a forgotten per cent sign: the highest ad valorem rate in the US schedule is the 350 % of tobacco.
- **Ranges**: an argument may be a cell or a range unless it says otherwise. Ranges of the same shape, or a range and single cells, give an array of that shape, which spills.
- **Blanks**: a blank optional argument takes its default, also cell by cell within a range. Within a range a blank amount counts as 0, as in Excel's own arithmetic; a blank rate, date or code makes that cell an error. A required argument that is blank as a whole is an error.
- **Dates** are Excel dates or text with the year first (\`"2025-07-09"\`).
- **Errors** are \`#VALUE!\` with a message that names the argument, its value and the remedy, or \`#N/A\` where the question is well put but the data has no answer. One bad cell of a range spoils only its own result.
- Nothing is volatile, nothing leaves the computer.
`;

function reference(functions = describeFunctions()) {
  const contents = functions.map(
    ({ id, description }) => `| [\`${signature(id, functions)}\`](#${id.toLowerCase()}) | ${cell(description)} |`,
  );
  return [
    INTRODUCTION,
    "| function | gives |\n|---|---|",
    ...contents,
    "",
    ...functions.map((each) => section(each, functions)),
  ].join("\n");
}

function section({ id, description, parameters, returns, remarks, examples }, functions) {
  return [
    `## ${id}`,
    "",
    `\`PARLEY.${signature(id, functions)}\``,
    "",
    description,
    "",
    "| argument | |",
    "|---|---|",
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
    ...examples.map(({ formula, result, note }) => `| \`${cell(formula)}\` | \`${cell(result)}\` | ${cell(note)} |`),
    "",
  ].join("\n");
}

function signature(id, functions) {
  const { parameters } = functions.find((each) => each.id === id);
  return `${id}(${parameters.map(({ name, optional }) => (optional ? `[${name}]` : name)).join(", ")})`;
}

function cell(value) {
  return value.replaceAll("|", "\\|");
}

module.exports = { reference, FILE };

if (require.main === module) {
  fs.mkdirSync(path.dirname(FILE), { recursive: true });
  fs.writeFileSync(FILE, reference());
}
