/** Moves the relative references of a formula, as a file's shared formulas are meant to be read. */
import { columnIndex, columnLetters, lastColumn, lastRow } from "./addresses";
import { isCalled, tokenize, type Token } from "./formula-tokens";

const cell = /^(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7})$/;
const column = /^(\$?)([A-Za-z]{1,3})$/;
const row = /^(\$?)(\d{1,7})$/;

function moved(fixed: string, index: number, by: number, last: number): number {
  if (fixed) return index;
  // Excel wraps around the sheet's edge here.
  const size = last + 1;
  return (((index + by) % size) + size) % size;
}

function shiftWord(text: string, inRange: boolean, rows: number, columns: number): string {
  const address = cell.exec(text);
  if (address) {
    const [, fixedColumn = "", letters = "", fixedRow = "", digits = ""] = address;
    const newColumn = moved(fixedColumn, columnIndex(letters), columns, lastColumn);
    const newRow = moved(fixedRow, Number(digits) - 1, rows, lastRow);
    return columnIndex(letters) > lastColumn
      ? text
      : `${fixedColumn}${columnLetters(newColumn)}${fixedRow}${newRow + 1}`;
  }
  const whole = inRange ? column.exec(text) : null;
  return whole ? `${whole[1]}${columnLetters(moved(whole[1]!, columnIndex(whole[2]!), columns, lastColumn))}` : text;
}

const touchesColon = (tokens: readonly Token[], index: number): boolean =>
  tokens[index - 1]?.text === ":" || tokens[index + 1]?.text === ":";

export function shiftFormula(formula: string, rows: number, columns: number): string {
  const tokens = tokenize(formula);
  return tokens
    .map((token, index) => {
      const next = tokens[index + 1];
      if (token.kind === "number" && touchesColon(tokens, index) && row.test(token.text))
        return String(moved("", Number(token.text) - 1, rows, lastRow) + 1);
      if (token.kind !== "word" || isCalled(tokens, index) || next?.kind === "bracket" || next?.text === "!")
        return token.text;
      return shiftWord(token.text, touchesColon(tokens, index), rows, columns);
    })
    .join("");
}
