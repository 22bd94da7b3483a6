/** Which cells are people's own, how they are told from what Parley wrote, and how they pass into the next build. */
import { headerPlace } from "../files/header-table";
import type { NegotiationCase } from "../cases/case";
import { projectNames } from "../cases/project-names";
import { dealRows, NO_CHANGES, type AddedRow, type Choice, type RowChanges } from "./contents";
import { digest, sameDigest, type CaseRecord, type Defaults } from "./record";
import { scenarioIds, withoutIds } from "./scenario-ids";
import type { TradeSheet } from "./trade-sheet";
import { OF_BOTH } from "./uncertainty";
import type { Cell, CellKind, Parameter, SheetPlan, TablePlan } from "./plan";
import { projectTables, type SheetName, type TableName } from "./sheet-names";

/** Cells of the sheets that are there already, as a user left them. */
export interface Previous {
  /** A cell that is undefined is to be what Parley writes there. */
  tables: Partial<Record<TableName, { headers: string[]; rows: (Cell | undefined)[][] }>>;
  /** Named single cells. */
  parameters: Record<string, Cell>;
  record: CaseRecord | null;
  /** What a person called sheets of ours. */
  tabs?: Partial<Record<SheetName, string>>;
  /** Where the workbook holds trade of its own. */
  trade?: TradeSheet;
}

export const EMPTY_PREVIOUS: Previous = { tables: {}, parameters: {}, record: null };

/** Tables whose inputs survive a refresh, by the headers that name a row. */
const COMMON_KEYS = {
  Sectors: ["Sector"],
  Elasticities: ["Elasticity"],
  Scenarios: ["Scenario"],
  Terms: ["Scenario", "Sector"],
  Uncertainty: ["Input", "Of"],
  Measures: ["Measure"],
  Assumptions: ["Assumption"],
  Milestones: ["Milestone"],
  SecondMover: ["Deal", "Sector"],
  Deal: ["Issue", "Option"],
  DealIssues: ["Issue"],
  DealBarriers: ["Barrier"],
  DealTiming: ["Choice"],
} as const satisfies Partial<Record<TableName, readonly string[]>>;
export const KEPT_TABLES: Partial<Record<TableName, readonly string[]>> = {
  ...COMMON_KEYS,
  ...Object.fromEntries(projectNames.map((names) => [projectTables(names).inputs, ["Input"]])),
};

const KEPT_KINDS: ReadonlySet<CellKind> = new Set<CellKind>(["input", "data"]);
/** Single cells are in the record under this row of the table "". */
const SINGLE = "cells";

/** Rows that a user added, deleted or put in another order since the last build; what was deleted stays away until it is ticked anew. */
export function rowChanges(
  previous: Previous,
  negotiation: NegotiationCase,
  { scenarios: ticked }: Pick<Choice, "scenarios"> = {},
): RowChanges {
  const ids = {
    Sectors: negotiation.sectors,
    Scenarios: negotiation.scenarios,
    Measures: negotiation.measures,
    Milestones: negotiation.milestones,
    Deal: dealRows(negotiation, negotiation.sectors),
  };
  const added = (table: keyof typeof ids): AddedRow[] => {
    const known = new Set([...ids[table].map((row) => row.id), ...recordedRows(previous, table)]);
    const current = rowIds(previous, table);
    return current.flatMap((id, index) =>
      id === "" || id === "/" || known.has(id) || current.indexOf(id) < index
        ? []
        : [{ id, after: current[index - 1] ?? null }],
    );
  };
  const removed = (table: keyof RowChanges["removed"]): Set<string> => {
    if (!previous.tables[table]) return new Set();
    const current = new Set(rowIds(previous, table));
    return new Set(recordedRows(previous, table).filter((id) => !current.has(id)));
  };
  const order = scenarioIds(previous);
  const built = previous.record?.scenarios ?? [];
  const isNewlyTicked = (id: string) => ticked?.includes(id) === true && !built.includes(id);
  return {
    added: {
      Sectors: added("Sectors"),
      Scenarios: added("Scenarios"),
      Measures: added("Measures"),
      Milestones: added("Milestones"),
      Deal: added("Deal"),
    },
    removed: {
      Scenarios: new Set([...removed("Scenarios")].filter((id) => !isNewlyTicked(id))),
      Measures: removed("Measures"),
      Milestones: removed("Milestones"),
      Deal: removed("Deal"),
    },
    written: new Set(previous.record ? order.filter((id) => !built.includes(id)) : []),
    order,
    acts: ownActs(previous, added("Scenarios")),
    chances: added("Scenarios").length > 0 ? writtenChances(previous) : {},
  };
}

/** Probabilities that are as Parley wrote them. */
function writtenChances({ tables: { Scenarios: table }, record }: Previous): Record<string, number> {
  const place = headerPlace(table?.headers, "Probability");
  return Object.fromEntries(
    (table?.rows ?? []).flatMap((row) => {
      const [id, chance] = [rowKey(row, table!.headers, COMMON_KEYS.Scenarios), row[place]];
      const written = record?.defaults.Scenarios?.[id]?.Probability;
      return typeof chance === "number" && written !== undefined && sameDigest(digest(chance), written)
        ? [[id, chance] as const]
        : [];
    }),
  );
}

/** In which scenarios of the user's own the acts count, as the table Measures says. */
function ownActs({ tables: { Measures: table } }: Previous, own: readonly AddedRow[]): Record<string, string[]> {
  const place = headerPlace(table?.headers, "Scenarios");
  return Object.fromEntries(
    (own.length === 0 ? [] : (table?.rows ?? [])).map((row) => {
      const cell = row[place];
      const named = typeof cell === "string" ? cell.split(",").map((each) => each.trim()) : [];
      return [
        rowKey(row, table!.headers, COMMON_KEYS.Measures),
        named.filter((id) => own.some((each) => each.id === id)),
      ];
    }),
  );
}

/**
 * Digests of every input as Parley would write it now; rows that a user added are left out, so that they count as added again,
 * and rows that a user deleted stay as they were recorded, so that they stay away.
 */
export function defaultsOf(plans: readonly SheetPlan[], changes: RowChanges, recorded: Defaults = {}): Defaults {
  const own = new Set(
    Object.entries(changes.added).flatMap(([table, rows]) => rows.map((row) => `${table}|${row.id}`)),
  );
  const defaults: Defaults = { "": { [SINGLE]: {} } };
  for (const [table, rows] of Object.entries(changes.removed)) {
    for (const row of rows) (defaults[table] ??= {})[row] = recorded[table]?.[row] ?? {};
  }
  for (const plan of plans) {
    for (const parameter of inputParameters(plan)) defaults[""]![SINGLE]![parameter.name!] = digest(parameter.value);
    for (const table of plan.tables) {
      forEachRow(table, (key, row) => {
        if (own.has(`${table.name}|${key}`)) return;
        const inputs: Record<string, string> = {};
        table.columns.forEach((column, index) => {
          if (!KEPT_KINDS.has(column.kind)) return;
          const cell = row[index] ?? null;
          // An act as the case has it, whatever scenarios of their own a user has beside it.
          const own = table.name === "Measures" && column.header === "Scenarios" ? (changes.acts[key] ?? []) : [];
          inputs[column.header] = digest(typeof cell === "string" && own.length > 0 ? withoutIds(cell, own) : cell);
        });
        (defaults[table.name] ??= {})[key] = inputs;
      });
    }
  }
  return defaults;
}

/**
 * The plans with what a user had changed put back in, and how many changes that were: a row of their own is one, with all that
 * belongs to it, and one that comes in with this build is none.
 */
export function carryOver(
  plans: readonly SheetPlan[],
  previous: Previous,
  given: { asOf: string; addScenario?: { id: string } | undefined },
  { added }: Pick<RowChanges, "added"> = NO_CHANGES,
): { plans: SheetPlan[]; kept: number } {
  let kept = 0;
  const isOwn = (table: string, key: string) => (added[table as keyof typeof added] ?? []).some(({ id }) => id === key);
  const ownScenarios = added.Scenarios.map(({ id }) => id);
  const isPartOfOwn = (table: string, key: string) =>
    (table === "Terms" && ownScenarios.some((id) => key.startsWith(`${id}/`))) ||
    (table === "Uncertainty" && ownScenarios.some((id) => key.endsWith(`/${id}`) || key.includes(`/${id}${OF_BOTH}`)));
  const choose = (fresh: Cell, current: Cell | undefined, written: string | undefined): Cell => {
    if (current === undefined) return fresh;
    const [now, then] = [digest(current), digest(fresh)];
    if (sameDigest(now, written ?? then) || now === then) return fresh;
    kept++;
    return current;
  };
  const recorded = previous.record?.defaults;
  const parameter = (each: Parameter): Parameter => {
    if (each.kind !== "input" || each.name === undefined) return each;
    // A day chosen in the pane is a later wish than the one in the cell, unless the pane still says what it said last time.
    if (each.name === "AsOf" && previous.record && previous.record.asOf !== given.asOf) return each;
    return {
      ...each,
      value: choose(each.value, previous.parameters[each.name], recorded?.[""]?.[SINGLE]?.[each.name]),
    };
  };
  const table = (each: TablePlan): TablePlan => {
    const before = previous.tables[each.name];
    if (!before || each.keys.length === 0) return each;
    const current = new Map(before.rows.map((row) => [rowKey(row, before.headers, each.keys), row]));
    const rows: Cell[][] = [];
    forEachRow(each, (key, row) => {
      const old = current.get(key);
      const already = kept;
      rows.push(
        row.map((cell, index) => {
          const column = each.columns[index]!;
          const place = headerPlace(before.headers, column.header);
          if (!old || place < 0 || !KEPT_KINDS.has(column.kind)) return cell;
          return choose(cell, old[place], recorded?.[each.name]?.[key]?.[column.header]);
        }),
      );
      const isNew = each.name === "Scenarios" && key === given.addScenario?.id;
      if (isPartOfOwn(each.name, key) || isNew) kept = already;
      else if (isOwn(each.name, key)) kept = Math.min(kept, already + 1);
    });
    return { ...each, rows };
  };
  return {
    plans: plans.map((plan) => ({
      ...plan,
      parameters: plan.parameters.map(parameter),
      tables: plan.tables.map(table),
    })),
    kept,
  };
}

function inputParameters(plan: SheetPlan): Parameter[] {
  return plan.parameters.filter((parameter) => parameter.kind === "input" && parameter.name !== undefined);
}

function forEachRow(table: TablePlan, visit: (key: string, row: Cell[]) => void): void {
  if (table.keys.length === 0) return;
  const headers = table.columns.map((column) => column.header);
  for (const row of table.rows) visit(rowKey(row, headers, table.keys), row);
}

export function rowKey(
  row: readonly (Cell | undefined)[],
  headers: readonly string[],
  keys: readonly string[],
): string {
  return keys.map((key) => String(row[headerPlace(headers, key)] ?? "").trim()).join("/");
}

function rowIds(previous: Previous, table: keyof typeof COMMON_KEYS): string[] {
  const before = previous.tables[table];
  return before ? before.rows.map((row) => rowKey(row, before.headers, COMMON_KEYS[table])) : [];
}

function recordedRows(previous: Previous, table: TableName): string[] {
  return Object.keys(previous.record?.defaults[table] ?? {});
}
