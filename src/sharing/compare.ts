/** Compares the assumptions of two workbooks: which table, row and field differ, and who changed it where both stem from one build. */
import { digest, sameDigest } from "../sheets/record";
import { TRADE_TABLE, type TradeSheet } from "../sheets/trade-sheet";
import { isError, type Value } from "./reading";
import { SharingError } from "./sharing-error";
import type { Input, Inputs } from "./workbook-inputs";

export interface Difference {
  /** "" for a single cell. */
  table: string;
  /** The row's key; the name of a single cell. */
  row: string;
  /** Header of the column; "" where the whole row is in one copy only. */
  field: string;
  /** null where the row is missing. */
  ours: Value | null;
  theirs: Value | null;
  /** Number format of the two values; "" where there is none. */
  format: string;
  /** null where the two are not from one build, or it is unknown. */
  changedBy: "ours" | "theirs" | "both" | null;
  /** Where the whole row is in one copy only. */
  whole?: WholeRow;
  /** Where it is the whole table of trade: of each copy the year and the rows, null where it is the bundled one; and how many figures differ in tables of the same codes and columns. */
  trade?: { ours: TradeExtent | null; theirs: TradeExtent | null; figures: number | null };
}

export interface TradeExtent {
  /** "2025"; "" where the sheet does not say. */
  vintage: string;
  rows: number;
}

interface WholeRow {
  /** Its inputs in the copy that has it, by header; formulas that Parley wrote and errors are left out. */
  inputs: Record<string, Value>;
  /** The row with which it comes and goes, as "Scenarios/milder"; null where it does not depend on one. */
  partOf: string | null;
  /** Whether a refresh can add it here, or leave it out. */
  takeable: boolean;
}

export function compareInputs(ours: Inputs, theirs: Inputs): Difference[] {
  if (ours.caseId !== theirs.caseId)
    throw new SharingError("bad-argument", ({ refusals }) => refusals.otherCase(ours.caseId, theirs.caseId));
  const found: Difference[] = [];
  for (const name of Object.keys({ ...ours.cells, ...theirs.cells })) {
    const [one, other] = [ours.cells[name], theirs.cells[name]];
    if (one && other && !sameInput(one, other)) found.push(difference(ours, theirs, ["", name, ""], one, other));
  }
  const trade = tradeDifference(ours.trade, theirs.trade);
  if (trade) found.push(trade);
  for (const table of Object.keys({ ...ours.tables, ...theirs.tables })) {
    const [own, other] = [ours.tables[table] ?? {}, theirs.tables[table] ?? {}];
    for (const row of Object.keys({ ...own, ...other })) {
      const [one, two] = [own[row], other[row]];
      if (!one || !two) found.push(wholeRow(ours, theirs, table, row));
      else
        for (const field of Object.keys(one))
          if (two[field] && !sameInput(one[field]!, two[field]))
            found.push(difference(ours, theirs, [table, row, field], one[field]!, two[field]));
    }
  }
  return found;
}

/** One difference for the whole table, which may have thousands of rows; undefined where a copy does not say what it counts with. */
function tradeDifference(ours: Inputs["trade"], theirs: Inputs["trade"]): Difference | null {
  if (ours === undefined || theirs === undefined || (ours === null && theirs === null)) return null;
  const names = (trade: TradeSheet): string =>
    JSON.stringify([trade.cells[0], trade.cells.map(([code]) => String(code))]);
  const isAlike = ours !== null && theirs !== null && names(ours) === names(theirs);
  const values = (trade: TradeSheet): Value[] => trade.cells.flatMap((row) => row.slice(1)) as Value[];
  const other = isAlike ? values(theirs) : [];
  const figures = isAlike
    ? values(ours).filter((value, index) => !sameInput({ value }, { value: other[index]! })).length
    : null;
  if (figures === 0) return null;
  const extent = (trade: TradeSheet | null): TradeExtent | null =>
    trade && { vintage: trade.vintage, rows: trade.cells.length - 1 };
  return {
    table: TRADE_TABLE,
    row: "",
    field: "",
    ours: ours?.vintage ?? null,
    theirs: theirs?.vintage ?? null,
    format: "",
    changedBy: null,
    trade: { ours: extent(ours), theirs: extent(theirs), figures },
  };
}

/** Sums of decimals differ in their last digits from one spreadsheet program to the next. */
const ROUNDING = 1e-12;

function sameInput(one: Input, other: Input): boolean {
  if (one.isParleyText && other.isParleyText) return true;
  if (
    one.formula !== undefined &&
    other.formula !== undefined &&
    digest({ formula: one.formula }) === digest({ formula: other.formula })
  )
    return true;
  if (typeof one.value === "number" && typeof other.value === "number")
    return Math.abs(one.value - other.value) <= ROUNDING * Math.max(Math.abs(one.value), Math.abs(other.value));
  return one.value === other.value;
}

/** Row of the record under which single cells are listed. */
const SINGLE = "cells";

function difference(
  ours: Inputs,
  theirs: Inputs,
  [table, row, field]: [string, string, string],
  one: Input,
  other: Input,
): Difference {
  const written = ({ defaults }: Inputs): string | undefined =>
    table === "" ? defaults[""]?.[SINGLE]?.[row] : defaults[table]?.[row]?.[field];
  const base = written(ours);
  const changed = ({ value, formula }: Input): boolean =>
    !sameDigest(digest(formula === undefined ? value : { formula }), base);
  const isOneBuild = base !== undefined && sameDigest(base, written(theirs));
  const who = changed(one) && changed(other) ? "both" : changed(one) ? "ours" : "theirs";
  const format = ours.formats[table === "" ? row : `${table}/${field}`] ?? "";
  return { table, row, field, ours: one.value, theirs: other.value, format, changedBy: isOneBuild ? who : null };
}

/** Tables whose rows a refresh keeps away where they were deleted; to the first two a user may also add, or choose fewer, with all that depends on them. */
const PARENTS = ["Scenarios", "Sectors"] as const;
const EXTENSIBLE: readonly string[] = [...PARENTS, "Measures", "Milestones", "Deal"];
/** Tables with rows for each scenario or sector, whose ids are parts of the rows' keys. */
const DEPENDENT: readonly string[] = ["Terms", "Elasticities", "Uncertainty", "SecondMover", "Deal", "DealIssues"];

function wholeRow(ours: Inputs, theirs: Inputs, table: string, row: string): Difference {
  const isOurs = ours.tables[table]?.[row] !== undefined;
  const [has, lacks] = isOurs ? [ours, theirs] : [theirs, ours];
  const written = has.defaults[table]?.[row];
  const inputs: WholeRow["inputs"] = {};
  for (const [field, { value, formula }] of Object.entries(has.tables[table]![row]!)) {
    if (!isError(value) && (formula === undefined || !sameDigest(digest({ formula }), written?.[field])))
      inputs[field] = value;
  }
  const parent = PARENTS.flatMap((name) => {
    if (!DEPENDENT.includes(table)) return [];
    const id = Object.keys(has.tables[name] ?? {}).find(
      (each) => lacks.tables[name]?.[each] === undefined && row.split(/[/ ]/).includes(each),
    );
    return id === undefined ? [] : [`${name}/${id}`];
  });
  const partOf = parent[0] ?? null;
  const known = !isOurs && ours.defaults[table]?.[row] !== undefined;
  return {
    table,
    row,
    field: "",
    ours: isOurs ? row : null,
    theirs: isOurs ? null : row,
    format: "",
    changedBy: whoseRow(ours, theirs, table, row),
    whole: { inputs, partOf, takeable: partOf !== null || known || EXTENSIBLE.includes(table) },
  };
}

/** A row that both builds wrote was deleted where it is missing; one that neither wrote was added where it is. */
function whoseRow(ours: Inputs, theirs: Inputs, table: string, row: string): Difference["changedBy"] {
  const isOurs = ours.tables[table]?.[row] !== undefined;
  const [own, other] = [ours.defaults[table] ?? {}, theirs.defaults[table] ?? {}];
  if (row in own !== row in other) return null;
  if (row in own) return isOurs ? "theirs" : "ours";
  const isOneBuild =
    Object.keys(own).length > 0 &&
    Object.keys({ ...own, ...other }).length === Object.keys(own).length &&
    Object.keys(other).length === Object.keys(own).length;
  return isOneBuild ? (isOurs ? "ours" : "theirs") : null;
}
