/** `parley calc`: evaluates formulas, one a line, each for itself, over the data of a file where one is given. */
import { decodeText } from "../../files/text";
import type { FunctionsSession } from "../../host/functions-session";
import { COLUMNS, ROWS } from "../../host/workbook/address";
import type { GridCell, GridInput } from "../../host/workbook/grid";
import { parseRange, rangeAddress } from "../../host/xlsx/addresses";
import { CommandError, oneLine } from "../command-error";
import { parseDataFile, type DataTable } from "../data-file";
import { readInput } from "../files";
import { readOptions, type CommandLine } from "../options";
import { withFunctions } from "../session";
import type { CliText } from "../../words/cli/words";
import { wordsOf, type Environment } from "../environment";

export const calcLine: CommandLine = {
  name: "calc",
  input: "formulas.txt",
  example: "parley calc --data lines.csv < formulas.txt",
  options: { data: { value: "FILE.csv" } },
};

type Scalar = string | number | boolean | null;
export type Evaluation =
  | { formula: string; value: Scalar | (Scalar | { error: string })[][] }
  | { formula: string; error: string; message: string };

/**
 * Formulas are on a sheet of their own, away from its first cells, which a formula may name and find blank.
 * Each has a block to spill into; one that needs more is given the whole sheet afterwards.
 */
const firstPlace = { row: 100, column: 26 };
const block = { rows: 400, columns: 26 };
const perRow = Math.floor((COLUMNS - firstPlace.column) / block.columns);
const perBatch = 500;

interface Place {
  row: number;
  column: number;
}

const placeOf = (index: number): Place => ({
  row: firstPlace.row + Math.floor(index / perRow) * block.rows,
  column: firstPlace.column + (index % perRow) * block.columns,
});

async function readLines(environment: Environment): Promise<string[]> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of environment.input)
    chunks.push(typeof chunk === "string" ? Buffer.from(chunk) : (chunk as Uint8Array));
  return decodeText(Buffer.concat(chunks))
    .split(/\r\n|\n|\r/)
    .map((line) => line.trim())
    .filter((line) => line !== "");
}

/** The apostrophe keeps texts texts: "0123" stays a code, "=A1" no formula. */
const asInput = (value: Scalar): GridInput => (typeof value === "string" ? `'${value}` : (value ?? ""));

function placeData(
  { grid }: FunctionsSession,
  { headers, kinds, rows }: DataTable,
  name: string,
  words: CliText,
): void {
  if (rows.length >= ROWS || headers.length > COLUMNS) {
    const most = { rows: ROWS - 1, columns: COLUMNS };
    throw new CommandError(words.dataTooLarge(name, rows.length, headers.length, most));
  }
  const sheet = grid.addSheet("Data");
  const columns = headers.length;
  grid.write(
    { sheet, row: 0, column: 0, rows: rows.length + 1, columns },
    [headers, ...rows].map((row) => row.map(asInput)),
  );
  kinds.forEach((kind, column) => {
    if (kind === "day" && rows.length > 0)
      grid.writeStyle({ sheet, row: 1, column, rows: rows.length, columns: 1 }, { numberFormat: "yyyy-mm-dd" });
  });
  // A table has at least one row below its header.
  const range = rangeAddress({ top: 0, left: 0, bottom: Math.max(rows.length, 1), right: columns - 1 });
  grid.addTable(sheet, {
    name: "Data",
    range,
    columns: headers.map((name) => ({ name })),
    headerRow: true,
    totalsRow: false,
    bandedRows: true,
    filterButtons: true,
  });
}

const plain = ({ value }: GridCell): Scalar | { error: string } =>
  typeof value === "object" && value !== null ? { error: value.error } : value;

function evaluationAt(
  session: FunctionsSession,
  sheet: string,
  formula: string,
  { row, column }: Place,
  words: CliText,
): Evaluation {
  const { grid } = session;
  const first = plain(grid.read({ sheet, row, column, rows: 1, columns: 1 })[0]![0]!);
  if (typeof first === "object" && first !== null && grid.spill(sheet, row, column) === undefined) {
    const given = grid.errorMessage(sheet, row, column);
    const message =
      given !== undefined && words.isInLanguage(given) ? given : (words.errors[first.error] ?? words.anError);
    return { formula, error: first.error, message: oneLine(message) };
  }
  const area = parseRange(grid.spill(sheet, row, column) ?? "");
  if (!area) return { formula, value: first as Scalar };
  const cells = grid.read({
    sheet,
    row,
    column,
    rows: area.bottom - area.top + 1,
    columns: area.right - area.left + 1,
  });
  return { formula, value: cells.map((line) => line.map(plain)) };
}

/** Writes one formula; the answer is why it cannot be read, if it cannot. */
function put({ grid }: FunctionsSession, sheet: string, formula: string, { row, column }: Place): string | undefined {
  try {
    grid.write({ sheet, row, column, rows: 1, columns: 1 }, [[formula.startsWith("=") ? formula : `=${formula}`]]);
    return undefined;
  } catch (error) {
    return oneLine(error instanceof Error ? error.message : String(error));
  }
}

async function evaluate(
  session: FunctionsSession,
  sheet: string,
  formulas: readonly string[],
  words: CliText,
): Promise<Evaluation[]> {
  const { grid } = session;
  grid.holdCalculation(true);
  const refused = formulas.map((formula, index) => put(session, sheet, formula, placeOf(index)));
  grid.holdCalculation(false);
  await grid.calculate();
  const evaluations = formulas.map((formula, index): Evaluation => {
    const message = refused[index];
    return message === undefined
      ? evaluationAt(session, sheet, formula, placeOf(index), words)
      : { formula, error: "#VALUE!", message: words.badFormula(message) };
  });
  formulas.forEach((_, index) => grid.clear({ sheet, ...placeOf(index), rows: 1, columns: 1 }, "all"));
  return evaluations;
}

export async function calcCommand(args: readonly string[], environment: Environment): Promise<void> {
  const words = wordsOf(environment);
  const { values } = readOptions(args, calcLine, words);
  const file = values.data;
  const data =
    file === undefined ? undefined : parseDataFile(decodeText(readInput("--data", file, environment)), file, words);
  const formulas = await readLines(environment);
  await withFunctions(environment, async (session) => {
    const sheet = session.grid.activeSheet();
    if (data && file !== undefined) placeData(session, data, file, words);
    for (let at = 0; at < formulas.length; at += perBatch) {
      const batch = formulas.slice(at, at + perBatch);
      for (const [index, evaluation] of (await evaluate(session, sheet, batch, words)).entries()) {
        // A large spill may have met its neighbour: alone it has room.
        const crowded = "error" in evaluation && evaluation.error === "#SPILL!";
        const final = crowded ? (await evaluate(session, sheet, [batch[index]!], words))[0]! : evaluation;
        environment.print(`${JSON.stringify(final)}\n`);
      }
    }
  });
}
