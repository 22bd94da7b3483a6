/** Why a file could not be read or written as a workbook: a code with values, and a line of English that a user can act on. */

export interface FileProblems {
  empty: undefined;
  password: undefined;
  oldFormat: undefined;
  noZip: undefined;
  tooLarge: undefined;
  damagedZip: undefined;
  missingPart: { part: string };
  notWellFormed: { part: string };
  documentType: { part: string };
  cellOutside: { address: string };
  rowOutside: { row: string };
  formulaTooLong: { sheet: string; cell: string; length: number; most: number };
  arrayOutside: { sheet: string; cell: string; range: string };
  arrayTooLarge: { sheet: string; cell: string; count: number; most: number };
  sheetWithoutPart: { sheet: string | undefined };
  noWorkbook: undefined;
  otherDocument: { root: string };
  tooManyCells: { sheet: string; most: number };
  macros: undefined;
  dates1904: undefined;
  noSheet: undefined;
  noVisibleSheet: undefined;
  chartKind: { chart: string; sheet: string; kind: string };
  /** `problem` is a sentence of its own. */
  validation: { sheet: string; range: string; problem: string };
}

export type FileProblemCode = keyof FileProblems;
export type FileSentences = { readonly [Code in FileProblemCode]: (values: FileProblems[Code]) => string };

const count = (number: number): string => number.toLocaleString("en-US");

const sentences: FileSentences = {
  empty: () => "the file is empty",
  password: () => "the file is protected by a password; open it in Excel, remove the password and save it again",
  oldFormat: () => "the file is in the old .xls format; open it in Excel and save it as .xlsx",
  noZip: () => "the file is not an .xlsx workbook (it is not a zip archive)",
  tooLarge: () => "the file unpacks to more than 256 MB, which no workbook of this kind needs; it was not opened",
  damagedZip: () => "the file is damaged: its zip archive cannot be unpacked",
  missingPart: ({ part }) => `the file is damaged: its part ${part} is missing`,
  notWellFormed: ({ part }) => `the part ${part} of the file is not well-formed XML`,
  documentType: ({ part }) => `the part ${part} declares a document type, which a workbook never does`,
  cellOutside: ({ address }) => `the file is damaged: it has a cell at "${address}", which is outside a sheet`,
  rowOutside: ({ row }) => `the file is damaged: it has a row "${row}", which is outside a sheet`,
  formulaTooLong: ({ sheet, cell, length, most }) =>
    `the formula in ${cell} of the sheet "${sheet}" has ${count(length)} characters, and Excel takes ${count(most)}; shorten it with the program that wrote the file`,
  arrayOutside: ({ sheet, cell, range }) =>
    `the file is damaged: the array formula in ${cell} of the sheet "${sheet}" fills "${range}", which is outside a sheet`,
  arrayTooLarge: ({ sheet, cell, count: cells, most }) =>
    `the array formula in ${cell} of the sheet "${sheet}" fills ${count(cells)} cells, and Parley takes ${count(most)}; let it fill the cells that it needs`,
  sheetWithoutPart: ({ sheet }) => `the file is damaged: its sheet "${sheet}" has no part`,
  noWorkbook: () => "the file is a zip archive, but holds no workbook",
  otherDocument: ({ root }) => `the file is an Office document, but not a workbook (its main part is <${root}>)`,
  tooManyCells: ({ sheet, most }) =>
    `its sheet "${sheet}" has more than ${count(most)} cells, which is data rather than a model; keep such data in a file of its own`,
  macros: () => "the workbook holds macros; open it in Excel and save it as .xlsx without them",
  dates1904: () =>
    'the workbook counts its dates from 1904; in Excel choose File > Options > Advanced, switch "Use 1904 date system" off, and save it again',
  noSheet: () => "the workbook holds no sheet with cells",
  noVisibleSheet: () => "the workbook has no visible sheet; show one before saving",
  chartKind: ({ chart, sheet, kind }) =>
    `the chart "${chart}" on the sheet "${sheet}" is of the kind ${kind}, which this host cannot write; choose a column, bar, line, area, pie or scatter chart`,
  validation: ({ sheet, range, problem }) => `the cells ${range} of the sheet "${sheet}": ${problem}`,
};

export class WorkbookFileError<Code extends FileProblemCode = FileProblemCode> extends Error {
  override name = "WorkbookFileError";

  constructor(
    readonly code: Code,
    readonly values: FileProblems[Code],
    options?: ErrorOptions,
  ) {
    super((sentences[code] as (values: unknown) => string)(values), options);
  }
}

/** The sentence for an error in another language. */
export function fileSentence({ code, values }: WorkbookFileError, language: FileSentences): string {
  return (language[code] as (values: unknown) => string)(values);
}
