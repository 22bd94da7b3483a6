/** The whole of what another engine runs: the law's files under their names, and the statement that joins a table of lines with them. */
import { lawMeasures } from "../law/acts";
import type { Mapping } from "./columns";
import { addedColumns, type Dialect, dutySql, LAW_FILES, lawName, VALUE } from "./duty-sql";
import { columnOf, lawColumns, payingAuthorities } from "./law-rows";

/** The table that a user's lines are in; put another name in its place. */
export const LINES = "entries";

export function printedSql(dialect: Dialect, columns: Mapping, folder: string, language: "en" | "ko"): string {
  const authorities = payingAuthorities({ measures: lawMeasures() }).map(columnOf);
  const quote = dialect === "spark" ? (name: string): string => `\`${name}\`` : (name: string): string => `"${name}"`;
  const names = (["code", "origin", "value", "date"] as const).map((role) => columns[role] ?? role);
  const [code = "", origin = "", value = "", day = ""] = names.map(quote);
  const paid = columns.paid;
  const statement = dutySql(
    dialect,
    {
      from: LINES,
      code,
      origin,
      value: `CAST(${value} AS ${VALUE})`,
      day,
      ...(paid === undefined ? {} : { paid: `CAST(${quote(paid)} AS ${VALUE})` }),
      kept: [...new Set([...names, ...(paid === undefined ? [] : [paid])])],
    },
    addedColumns(dialect, authorities, language, paid !== undefined).map(({ name, sql }) => ({
      name: names.includes(name) ? `${name}_parley` : name,
      sql,
    })),
    "all",
  );
  const load = dialect === "postgres" ? postgresTables(folder) : LAW_FILES.map((name) => view(dialect, name, folder));
  return `${load.join("\n")}\n\n${statement};\n`;
}

function view(dialect: "duckdb" | "spark", name: string, folder: string): string {
  const file = `'${folder.replaceAll("'", "''")}/${name}.parquet'`;
  return dialect === "duckdb"
    ? `CREATE OR REPLACE VIEW ${lawName(name)} AS SELECT * FROM ${file};`
    : `CREATE OR REPLACE TEMPORARY VIEW ${lawName(name)} USING parquet OPTIONS (path ${file});`;
}

const INDEXES: Readonly<Record<string, string>> = {
  codes: "code",
  origins: "name",
  days: "written",
  treatments: "line_class, origin_class",
  turns: "pattern, period",
  rates: "rate",
  stacks: "stack",
  grounds: "ground",
};

/** psql reads the files of `parley law --csv`, which are packed by gzip. */
function postgresTables(folder: string): string[] {
  const rows = new Map(lawColumns(lawMeasures()).map((each) => [each.name, each.columns] as const));
  return LAW_FILES.flatMap((name) => [
    `CREATE TABLE IF NOT EXISTS ${lawName(name)} (${rows
      .get(name)!
      .map(([column, type]) => `"${column}" ${type}`)
      .join(", ")});`,
    `TRUNCATE ${lawName(name)};`,
    `\\copy ${lawName(name)} FROM PROGRAM 'gzip -dc "${folder}/${name}.csv.gz"' WITH (FORMAT csv, HEADER)`,
    ...(INDEXES[name] === undefined
      ? []
      : [`CREATE INDEX IF NOT EXISTS ${lawName(name)}_key ON ${lawName(name)} (${INDEXES[name]});`]),
    `ANALYZE ${lawName(name)};`,
  ]);
}
