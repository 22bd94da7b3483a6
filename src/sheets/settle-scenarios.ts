/** The rows of the table Scenarios as a user left them, made such that the sheets can be planned from them: each with an id of its own, and what refers to it. */
import { headerPlace } from "../files/header-table";
import type { Previous } from "./inputs";
import { isFormula, type Cell } from "./plan";
import type { TableName } from "./sheet-names";
import { digest, sameDigest } from "./record";
import { textOf, withoutIds } from "./scenario-ids";
import type { Taken } from "./take-rows";
import { OF_BOTH } from "./uncertainty";

type Table = NonNullable<Previous["tables"][TableName]>;

/** Tables whose rows belong to a scenario, and the column that says to which. */
const BELONGING: readonly (readonly [TableName, string])[] = [
  ["Terms", "Scenario"],
  ["Uncertainty", "Of"],
];
/** Single cells that name a scenario, or several. */
const KNOWN = "KnownScenarios";
const NAMING = ["CompareWith", "DayScenario", KNOWN];

/**
 * An id written over is that scenario's new id; a row that repeats an id is a copy with the same terms; a row without an id takes one
 * from its name. A row that is new counts with the acts of the reference scenario, unless an act names it already or it was taken over
 * from a colleague, with whom it may count otherwise.
 */
export function settleScenarios(
  previous: Previous,
  { added = [] }: Partial<Pick<Taken, "added">> = {},
): { previous: Previous; renamed: readonly string[] } {
  const table = previous.tables.Scenarios;
  if (!table || !previous.record) return { previous, renamed: [] };
  const gone: string[] = [];
  const at = (header: string) => headerPlace(table.headers, header);
  const place = at("Scenario");
  const idOf = (row: Table["rows"][number]) => textOf(row[place]);
  const rows = table.rows.filter((row) => row.some((cell) => cell !== null && cell !== "" && !isFormula(cell ?? null)));
  const built = previous.record.scenarios;
  const taken = new Set([...built, ...rows.map(idOf)]);
  const unique = (wish: string) => {
    let id = cleanId(wish) || "scenario";
    for (let number = 2; taken.has(id); number++) id = `${cleanId(wish) || "scenario"}-${number}`;
    taken.add(id);
    return id;
  };
  let settled = previous;
  const seen = new Set<string>();
  const named = rows.map((row, index) => {
    const [written, name] = [idOf(row), textOf(row[at("Name")])];
    const rename = (id: string) => row.map((cell, column) => (column === place ? id : cell));
    if (written !== "" && seen.has(written)) {
      const id = unique(written);
      settled = withCopied(settled, written, id);
      return rename(id);
    }
    seen.add(written);
    if (built.includes(written)) return row;
    const id = written === "" || written !== cleanId(written) ? unique(written || name) : written;
    const old = built[index];
    const isRenamed =
      old !== undefined &&
      rows.length === built.length &&
      !rows.some((each) => idOf(each) === old) &&
      hasName(previous, old, name);
    const isTaken = added.some(({ table: name, row: key }) => name === "Scenarios" && key === id);
    if (isRenamed) settled = withRenamed(settled, old, id);
    else if (!isTaken) settled = withActs(settled, textOf(settled.parameters["CompareWith"]), id);
    if (isRenamed) gone.push(old);
    if (written !== id && written !== "") settled = withRenamed(settled, written, id);
    return rename(id);
  });
  const own = built.filter((id) => previous.record!.defaults.Scenarios?.[id] === undefined);
  settled = withoutActs(
    settled,
    own.filter((id) => !named.some((row) => idOf(row) === id)),
  );
  const parameters = { ...settled.parameters };
  const list = previous.parameters[KNOWN];
  const written = previous.record.defaults[""]?.cells?.[KNOWN];
  // Where the list is unchanged, the sheets are planned with a fresh one; else it takes the new ids too.
  if (list !== undefined && (written === undefined || sameDigest(digest(list), written))) parameters[KNOWN] = list;
  else if (typeof list === "string")
    parameters[KNOWN] = [
      ...new Set([...words(parameters[KNOWN]), ...named.map(idOf).filter((id) => !built.includes(id))]),
    ].join(", ");
  return {
    previous: { ...settled, parameters, tables: { ...settled.tables, Scenarios: { ...table, rows: named } } },
    renamed: gone,
  };
}

/** Terms, ranges and acts of one scenario for another too. */
export function withCopied(previous: Previous, from: string, to: string): Previous {
  const tables = { ...previous.tables };
  for (const [name, header] of BELONGING) {
    const table = tables[name];
    if (!table) continue;
    const place = headerPlace(table.headers, header);
    const copies = table.rows
      .filter((row) => belongsTo(row[place], from))
      .map((row) => row.map((cell, column) => (column === place ? renamed(cell, from, to) : cell)));
    tables[name] = { ...table, rows: [...table.rows, ...copies] };
  }
  return withActs({ ...previous, tables }, from, to);
}

/** The acts that count in one scenario without a deal count in another too, where no act names that one yet. */
export function withActs(previous: Previous, reference: string, id: string): Previous {
  const table = previous.tables.Measures;
  if (!table || reference === "") return previous;
  const [status, scenarios] = ["Status", "Scenarios"].map((header) => headerPlace(table.headers, header)) as [
    number,
    number,
  ];
  if (table.rows.some((row) => words(row[scenarios]).includes(id))) return previous;
  const rows = table.rows.map((row) =>
    row[status] === "counterfactual" && words(row[scenarios]).includes(reference)
      ? row.map((cell, column) => (column === scenarios ? [...words(cell), id].join(", ") : cell))
      : row,
  );
  return { ...previous, tables: { ...previous.tables, Measures: { ...table, rows } } };
}

/** Scenarios of the user's own that are gone are no longer named. */
function withoutActs(previous: Previous, gone: readonly string[]): Previous {
  const table = previous.tables.Measures;
  if (!table || gone.length === 0) return previous;
  const place = headerPlace(table.headers, "Scenarios");
  const without = (cell: Cell | undefined) =>
    words(cell).some((id) => gone.includes(id)) ? withoutIds(cell as string, gone) : cell;
  const rows = table.rows.map((row) => row.map((cell, column) => (column === place ? without(cell) : cell)));
  return { ...previous, tables: { ...previous.tables, Measures: { ...table, rows } } };
}

function withRenamed(previous: Previous, from: string, to: string): Previous {
  const tables = { ...previous.tables };
  const rewrite = (name: TableName, header: string, how: (cell: Cell | undefined) => Cell | undefined) => {
    const table = tables[name];
    if (!table) return;
    const place = headerPlace(table.headers, header);
    tables[name] = {
      ...table,
      rows: table.rows.map((row) => row.map((cell, at) => (at === place ? how(cell) : cell))),
    };
  };
  for (const [name, header] of BELONGING) rewrite(name, header, (cell) => renamed(cell, from, to));
  // What the case's acts say of its own scenarios stays as it is.
  const isOfCase = previous.record?.defaults.Scenarios?.[from] !== undefined;
  rewrite("Measures", "Scenarios", (cell) =>
    words(cell).includes(from)
      ? words(cell)
          .flatMap((each) => (each !== from || isOfCase ? [each] : [to]))
          .concat(isOfCase ? [to] : [])
          .join(", ")
      : cell,
  );
  const parameters = { ...previous.parameters };
  for (const name of NAMING) {
    const given = words(parameters[name]);
    if (given.includes(from)) parameters[name] = given.map((each) => (each === from ? to : each)).join(", ");
  }
  return { ...previous, tables, parameters };
}

/** Whether the row still bears the name under which that scenario was built. */
function hasName({ record }: Previous, id: string, name: string): boolean {
  const written = record?.defaults.Scenarios?.[id]?.Name;
  return written === undefined || sameDigest(digest(name), written);
}

function belongsTo(cell: Cell | undefined, id: string): boolean {
  return textOf(cell) === id || textOf(cell).startsWith(id + OF_BOTH);
}

function renamed(cell: Cell | undefined, from: string, to: string): Cell | undefined {
  return belongsTo(cell, from) ? to + textOf(cell).slice(from.length) : cell;
}

/** A list of ids in a cell; none where it calculates. */
function words(cell: Cell | undefined): string[] {
  if (typeof cell !== "string") return [];
  return cell.split(",").map((each) => each.trim());
}

/** Ids stand in lists, with a hyphen before those that do not count, and in keys. */
function cleanId(text: string): string {
  return text
    .trim()
    .toLowerCase()
    .replace(/[^\p{Letter}\p{Number}]+/gu, "-")
    .replace(/^-|-$/g, "");
}
