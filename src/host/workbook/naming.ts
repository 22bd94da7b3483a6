/** What Excel accepts as the name of a sheet, a table or a defined name. */
import { invalidArgument } from "./errors";
import { parseCells } from "./address";

export function checkSheetName(name: unknown): string {
  if (typeof name !== "string" || name.length === 0) throw invalidArgument("A sheet needs a name.");
  if (name.length > 31)
    throw invalidArgument(`The sheet name "${name}" is ${name.length} characters long; Excel allows 31.`);
  if (/[:\\/?*[\]]/.test(name))
    throw invalidArgument(`The sheet name "${name}" holds one of the characters : \\ / ? * [ ].`);
  if (name.startsWith("'") || name.endsWith("'"))
    throw invalidArgument(`The sheet name "${name}" starts or ends with an apostrophe.`);
  if (name.toLowerCase() === "history") throw invalidArgument('The sheet name "History" is reserved by Excel.');
  return name;
}

/** Tables and defined names share one set of rules. */
export function checkName(name: unknown, what: "table" | "name"): string {
  const text = `The ${what} "${String(name)}"`;
  if (typeof name !== "string" || name.length === 0) throw invalidArgument(`A ${what} needs a name.`);
  if (name.length > 255) throw invalidArgument(`${text} is longer than 255 characters.`);
  if (!/^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u.test(name))
    throw invalidArgument(`${text} must start with a letter, _ or \\ and hold only letters, digits, _, . and \\.`);
  if (parseCells(name)) throw invalidArgument(`${text} is the address of a cell.`);
  if (/^(r\d*(c\d*)?|c\d*)$/i.test(name)) throw invalidArgument(`${text} reads as an R1C1 address.`);
  return name;
}

export const sameName = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();
