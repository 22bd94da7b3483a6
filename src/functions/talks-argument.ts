/** What the functions that learn from the talks take: the deal, the table of the talks, and what is known beforehand. */
import type { Estimate } from "../model/deal/other-side";
import type { IssueTable } from "../model/deal/issue-table";
import { contradictions, type Contradiction } from "../model/talks/contradictions";
import { Learning } from "../model/talks/learning";
import { eventsOf, SIDES, STATUSES, type TalkRow, type Told } from "../model/talks/rows";
import { figure, optional, range, share, type ArgumentName, type Kind } from "./arguments";
import { CellErrorValue, isBlank, mayBeBlank, plainCell } from "./cell";
import { Failure } from "./failure";
import { readIssues } from "./issues-argument";
import { sizeText, type Matrix } from "./map-ranges";
import { cellAt } from "./number-range";
import { talkSides, talkStatuses } from "../words/sheets/talks/states";

const anyCell = (en: string, ko: string): Kind<unknown> => ({ wanted: { en, ko }, read: (cell) => cell });

export const ISSUES = range("issues", anyCell("a row for each option", "선택지마다 한 행을"));
/** Blank as long as nothing was said. */
export const TALKS = range("talks", {
  ...anyCell("a row for each option that was offered", "제시된 선택지마다 한 행을"),
  blank: "",
});
export const THEIR_RESERVATION = range(
  "their_batna",
  figure({ en: "what no deal is worth to them", ko: "결렬이 상대에게 갖는 가치를" }),
);
/** A blank cell may arrive as 0: who knows the weights writes a share near 0. */
export const SPREAD = optional("spread", { ...share, zeroIsBlank: true }, 0.8);

const COLUMNS = ["round", "side", "issue", "option", "status"] as const;

export interface Talks {
  table: IssueTable;
  learning: Learning;
  told: Told;
  contradictions: Contradiction[];
}

/** The last few, so that formulas over the same tables learn once. */
const kept: { key: string; talks: Talks }[] = [];
const KEPT = 4;

/** Throws the error that names the bad cell. */
export function learnFrom(issues: Matrix, talks: Matrix, reservation: Matrix, spread: number): Talks {
  const key = JSON.stringify([issues, talks, reservation, spread]);
  const seen = kept.find((each) => each.key === key);
  if (seen) return seen.talks;
  const table = readIssues(issues);
  const told = eventsOf(readTalks(talks), table);
  const ours = table.issues.map((issue) => issue.ours);
  const sure = (value: number): Estimate => ({ low: value, likely: value, high: value });
  const learning = new Learning(
    {
      values: table.issues.map(({ theirs }) => Array.from(theirs, sure)),
      weights: table.issues.map(() => ({ low: 1 - spread, likely: 1, high: 1 + spread })),
      reservation: readReservation(reservation),
    },
    ours,
  );
  for (const event of told.events) learning.add(event);
  const made = { table, learning, told, contradictions: contradictions(learning, told.events) };
  kept.unshift({ key, talks: made });
  kept.length = Math.min(kept.length, KEPT);
  return made;
}

/** One cell that is known, or three: low, likely, high. */
function readReservation(matrix: Matrix): Estimate {
  const cells = matrix.flat();
  if (cells.length !== 1 && cells.length !== 3)
    throw new Failure("reservationCells", { size: sizeText(matrix) }).toError();
  const values = cells.map((cell, at) =>
    cellAt(THEIR_RESERVATION, cell, () => ({ en: `their_batna, cell ${at + 1},`, ko: `their_batna ${at + 1}번째 셀` })),
  );
  return { low: values[0]!, likely: values.at(1) ?? values[0]!, high: values.at(2) ?? values[0]! };
}

function readTalks(matrix: Matrix): (TalkRow | null)[] {
  if (matrix[0]!.length < COLUMNS.length) {
    // A cell that is blank is no talks yet.
    if (matrix.length === 1 && matrix[0]!.every(isBlank)) return [];
    throw new Failure("talkColumns", { size: sizeText(matrix), columns: COLUMNS }).toError();
  }
  return matrix.map((cells, row) => (cells.slice(1).every(mayBeBlank) ? null : readRow(cells, row)));
}

function readRow(cells: readonly unknown[], row: number): TalkRow {
  const where = (column: number): ArgumentName => ({
    en: `talks, row ${row + 1}, ${COLUMNS[column]}`,
    ko: `talks ${row + 1}행 ${COLUMNS[column]}`,
  });
  const text = (column: number): string => {
    const plain = plainCell(cells[column]);
    if (plain instanceof CellErrorValue)
      throw new Failure("errorValue", { name: where(column), error: plain.code }).toError();
    return plain === null || plain === 0 ? "" : String(plain).trim();
  };
  const oneOf = <T extends string>(column: number, choices: readonly T[], korean: Record<T, string>): T => {
    const given = text(column);
    const found = choices.find((each) => each === given.toLowerCase() || korean[each] === given);
    if (!found) throw new Failure("choice", { name: where(column), value: given, choices }).toError();
    return found;
  };
  const round = plainCell(cells[0]);
  return {
    // Some versions of Excel pass a blank cell as 0.
    round: typeof round === "number" && round !== 0 ? round : text(0),
    side: oneOf(1, SIDES, talkSides.ko),
    issue: text(2),
    option: text(3),
    status: text(4) === "" ? "offered" : oneOf(4, STATUSES, talkStatuses.ko),
  };
}
