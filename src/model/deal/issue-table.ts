/** Issues and options as people write them, a row an option, with the names of options that one excludes or requires. */
import { InputError } from "../input-error";
import type { IssueValues } from "./pareto-front";
import type { Choice, Link } from "./links";

export interface OptionRow {
  issue: string;
  option: string;
  /** What the option is worth to us and to them, in any units. */
  ours: number;
  theirs: number;
  /** Names of options, "Option" or "Issue: Option", with semicolons between them. */
  excludes?: string;
  requires?: string;
}

export interface IssueTable {
  /** In the order of their first rows. */
  names: string[];
  options: string[][];
  /** Place among the rows of each option. */
  rows: number[][];
  issues: IssueValues[];
  links: Link[];
}

/**
 * Throws InputError for an option that occurs twice, a value that is no number, or a name that is no option's or several's.
 *
 * @param rows null for a row that is empty; it counts where rows are named by their number
 */
export function issueTable(rows: readonly (OptionRow | null)[]): IssueTable {
  const table: IssueTable = { names: [], options: [], rows: [], issues: [], links: [] };
  const places = new Map<string, number>();
  const values: { ours: number[]; theirs: number[] }[] = [];
  rows.forEach((given, row) => {
    if (!given) return;
    const { issue, option, ours, theirs } = given;
    const key = folded(issue);
    let at = places.get(key);
    if (at === undefined) {
      places.set(key, (at = table.names.length));
      table.names.push(issue.trim());
      table.options.push([]);
      table.rows.push([]);
      values.push({ ours: [], theirs: [] });
    }
    if (table.options[at]!.some((other) => folded(other) === folded(option)))
      throw new InputError("issues", "optionTwice", { row: row + 1, option, issue });
    if (!Number.isFinite(ours) || !Number.isFinite(theirs))
      throw new InputError("issues", "rowWithoutValue", {
        row: row + 1,
        option,
        issue,
        side: Number.isFinite(ours) ? "theirs" : "ours",
      });
    table.options[at]!.push(option.trim());
    table.rows[at]!.push(row);
    values[at]!.ours.push(ours);
    values[at]!.theirs.push(theirs);
  });
  table.issues = values.map(({ ours, theirs }) => ({
    ours: Float64Array.from(ours),
    theirs: Float64Array.from(theirs),
  }));
  addLinks(table, rows);
  return table;
}

/** "Issue: Option" of a choice. */
export function choiceName(
  { names, options }: Pick<IssueTable, "names" | "options">,
  { issue, option }: Choice,
): string {
  return `${names[issue]!}: ${options[issue]![option]!}`;
}

function addLinks(table: IssueTable, rows: readonly (OptionRow | null)[]): void {
  const full = new Map<string, Choice>();
  const short = new Map<string, Choice[]>();
  table.options.forEach((options, issue) =>
    options.forEach((name, option) => {
      full.set(folded(choiceName(table, { issue, option })), { issue, option });
      short.set(folded(name), [...(short.get(folded(name)) ?? []), { issue, option }]);
    }),
  );
  const find = (name: string, row: number, column: string): Choice => {
    const whole = full.get(folded(name));
    if (whole) return whole;
    const [one, ...others] = short.get(folded(name)) ?? [];
    if (!one) throw new InputError("issues", "unknownOption", { row: row + 1, column, name });
    if (others.length > 0)
      throw new InputError("issues", "ambiguousOption", {
        row: row + 1,
        column,
        name,
        issues: others.length + 1,
        such: choiceName(table, one),
      });
    return one;
  };
  table.rows.forEach((places, issue) =>
    places.forEach((row, option) => {
      for (const kind of ["excludes", "requires"] as const) {
        for (const name of (rows[row]?.[kind] ?? "").split(/[;\n]/).map((each) => each.trim())) {
          if (name === "") continue;
          const to = find(name, row, kind);
          if (kind === "excludes" && to.issue === issue && to.option === option)
            throw new InputError("issues", "rowExcludesItself", { row: row + 1, name });
          table.links.push({ kind, from: { issue, option }, to });
        }
      }
    }),
  );
}

/** Names that differ in case, spaces or the kind of colon alone are one. */
export function folded(name: string): string {
  return name
    .normalize("NFC")
    .replace(/\s*[:：]\s*/g, ": ")
    .replace(/\s+/g, " ")
    .trim()
    .toLowerCase();
}
