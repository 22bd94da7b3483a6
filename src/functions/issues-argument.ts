/** Reads the issues of a negotiation, one row an option, with the links between options. */
import { conflict } from "../model/deal/conflict";
import { choiceName, issueTable, type IssueTable, type OptionRow } from "../model/deal/issue-table";
import { figure, required, type ArgumentName } from "./arguments";
import { CellErrorValue, mayBeBlank, plainCell } from "./cell";
import { Failure } from "./failure";
import { sizeText, type Matrix } from "./map-ranges";
import type { Localized } from "./messages";
import { cellAt } from "./number-range";

const OURS = required("ours", figure({ en: "what the option is worth to us", ko: "선택지가 우리에게 갖는 가치를" }));
const THEIRS = required(
  "theirs",
  figure({ en: "what the option is worth to them", ko: "선택지가 상대에게 갖는 가치를" }),
);
const COLUMNS = ["issue", "option", "ours", "theirs", "excludes", "requires"] as const;
const A_NAME: Localized = { en: "a name", ko: "이름을" };

/** Throws the error that names the bad cell. */
export function readIssues(matrix: Matrix): IssueTable {
  if (matrix[0]!.length < 4) throw new Failure("issueColumns", { size: sizeText(matrix), columns: COLUMNS }).toError();
  const rows = matrix.map((cells, row) => (cells.every(mayBeBlank) ? null : readOption(cells, row)));
  if (rows.every((row) => row === null)) {
    const wanted = { en: "a row for each option", ko: "선택지마다 한 행을" };
    throw new Failure("empty", { name: "issues", wanted }).toError();
  }
  return issueTable(rows);
}

function readOption(cells: readonly unknown[], row: number): OptionRow {
  const where = (name: string): ArgumentName => ({
    en: `issues, row ${row + 1}, ${name}`,
    ko: `issues ${row + 1}행 ${name}`,
  });
  const text = (column: number): string => {
    const plain = plainCell(cells[column]);
    if (plain instanceof CellErrorValue) {
      const kind = plain.code === "#N/A" ? "missing" : "bad";
      throw new Failure("errorValue", { name: where(COLUMNS[column]!), error: plain.code }, kind).toError();
    }
    return plain === null ? "" : String(plain);
  };
  const name = (column: number): string => {
    const found = text(column);
    if (found === "") throw new Failure("empty", { name: where(COLUMNS[column]!), wanted: A_NAME }).toError();
    return found;
  };
  // No option is called 0 in a list of links, so a 0 there is a blank cell.
  const links = (column: number): string => (mayBeBlank(cells[column]) ? "" : text(column));
  return {
    issue: name(0),
    option: name(1),
    ours: cellAt(OURS, cells[2], () => where("ours")),
    theirs: cellAt(THEIRS, cells[3], () => where("theirs")),
    excludes: links(4),
    requires: links(5),
  };
}

/** Which links contradict each other. */
export function noPackage(table: IssueTable): Failure {
  const links = conflict(
    table.issues.map(({ ours }) => ours.length),
    table.links,
  );
  return new Failure(
    "noPackage",
    { links: links.map(({ kind, from, to }) => `${choiceName(table, from)} ${kind} ${choiceName(table, to)}`) },
    "missing",
  );
}
