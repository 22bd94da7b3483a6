/** What DuckDB reads of the files, with the columns that the statement of duty asks for. */
import type { Mapping } from "./columns";
import { named, quoted } from "./database";
import { VALUE } from "./duty-sql";

export interface Group {
  kind: "csv" | "parquet";
  files: readonly string[];
  headers: readonly string[];
  delimiter: string;
}

/** Columns that are added to those of the file for the statement of duty; a file will hardly have such names. */
export const GIVEN = {
  code: "__code",
  origin: "__origin",
  value: "__value",
  valueText: "__value_text",
  day: "__day",
  claim: "__claim",
  paid: "__paid",
  entry: "__entry",
  file: "__file",
  row: "__row",
} as const;

const list = (files: readonly string[]): string => `[${files.map(quoted).join(", ")}]`;

function scan({ kind, files, headers, delimiter }: Group): string {
  if (kind === "parquet") return `read_parquet(${list(files)}, union_by_name = true, filename = ${quoted(GIVEN.file)})`;
  const columns = headers.map((header) => `${quoted(header)}: 'VARCHAR'`).join(", ");
  return `read_csv(${list(files)}, auto_detect = false, header = true, delim = ${quoted(delimiter)}, quote = '"', escape = '"', nullstr = '', columns = {${columns}}, strict_mode = true, null_padding = false, ignore_errors = true, store_rejects = true, rejects_limit = 0, max_line_size = 1000000, buffer_size = 16000000, filename = ${quoted(GIVEN.file)})`;
}

/** "1,234.5", "1.234,5" and "1 234" as `readNumber` of src/files reads them; most values are plain, and cast as they are. */
export function numberSql(column: string, delimiter: string): string {
  const text = `regexp_replace(regexp_replace(replace(trim(${column}), '−', '-'), '^(US)?\\$\\s*|^USD\\s*', '', 'i'), '\\s*(USD|\\$)$', '', 'i')`;
  const cast = (sql: string): string => `TRY_CAST(${sql} AS ${VALUE})`;
  const is = (pattern: string): string => `regexp_full_match(${text}, ${quoted(pattern)})`;
  const without = (marks: string): string => `regexp_replace(${text}, ${quoted(`[${marks}]`)}, '', 'g')`;
  const group = "[+-]?[1-9]\\d{0,2}";
  const decimalComma = delimiter === ";";
  const slow = `CASE
      WHEN ${is(`${group}([\\s'’_]\\d{3})+([.,]\\d*)?`)} THEN ${cast(`replace(${without("\\s'’_")}, ',', '.')`)}
      WHEN ${is(`${group}(,\\d{3})+\\.\\d*`)} THEN ${cast(without(","))}
      WHEN ${is(`${group}(\\.\\d{3})+,\\d*`)} THEN ${cast(`replace(${without(".")}, ',', '.')`)}
      WHEN ${is(decimalComma ? `${group}(,\\d{3}){2,}` : `${group}(,\\d{3})+`)} THEN ${cast(without(","))}
      WHEN ${is("[+-]?\\d*,\\d*")} THEN ${cast(`replace(${text}, ',', '.')`)}
      WHEN ${is(decimalComma ? `${group}(\\.\\d{3})+` : `${group}(\\.\\d{3}){2,}`)} THEN ${cast(without("."))}
      WHEN ${is("[+-]?(\\d+\\.?\\d*|\\.\\d+)(e[+-]?\\d+)?")} THEN ${cast(text)}
    END`;
  // Between semicolons "1.234" is a thousand and more, which a plain cast would not know.
  return decimalComma ? slow : `coalesce(CASE WHEN strpos(${column}, '_') = 0 THEN ${cast(column)} END, ${slow})`;
}

const YES = ["yes", "y", "true", "t", "1", "100%", "claimed", "예", "네", "신청", "적용"];
const NO = ["no", "n", "false", "f", "0", "0%", "not claimed", "none", "아니오", "아니요", "미신청", "미적용"];

function claimSql({ claim, spi }: Mapping): string | undefined {
  if (claim !== undefined) {
    const text = `lower(trim(CAST(${named(claim)} AS VARCHAR)))`;
    const among = (words: readonly string[]): string => `${text} IN (${words.map(quoted).join(", ")})`;
    return `CASE WHEN coalesce(${text}, '') = '' THEN NULL WHEN ${among(YES)} THEN 1 WHEN ${among(NO)} THEN 0 ELSE -1 END`;
  }
  // An entry that names no programme claims none.
  return spi === undefined
    ? undefined
    : `CASE WHEN coalesce(trim(CAST(${named(spi)} AS VARCHAR)), '') = '' THEN 0 ELSE 1 END`;
}

/** Lines of one group, with the columns of `GIVEN` behind their own. */
export function groupSql(group: Group, mapping: Mapping, types: ReadonlyMap<string, string>): string {
  const text = (column: string): string => `CAST(${named(column)} AS VARCHAR)`;
  const number = (column: string): string =>
    types.get(column) === "VARCHAR" || !types.has(column)
      ? numberSql(named(column), group.delimiter)
      : `TRY_CAST(${named(column)} AS ${VALUE})`;
  const claim = claimSql(mapping);
  const columns = [
    `${text(mapping.code!)} AS ${GIVEN.code}`,
    `${text(mapping.origin!)} AS ${GIVEN.origin}`,
    `${number(mapping.value!)} AS ${GIVEN.value}`,
    `${text(mapping.value!)} AS ${GIVEN.valueText}`,
    `${text(mapping.date!)} AS ${GIVEN.day}`,
    ...(claim === undefined ? [] : [`${claim} AS ${GIVEN.claim}`]),
    ...(mapping.paid === undefined ? [] : [`${number(mapping.paid)} AS ${GIVEN.paid}`]),
    ...(mapping.entry === undefined
      ? []
      : [
          `concat(${[mapping.entry, mapping.entry_line]
            .filter((each) => each !== undefined)
            .map((each) => `trim(${text(each)})`)
            .join(", '|', ")}) AS ${GIVEN.entry}`,
        ]),
  ];
  return `SELECT *, ${columns.join(", ")} FROM ${scan(group)}`;
}

/** A cell that a spreadsheet would take for a formula becomes a text, unless it is a number. */
export function harmless(column: string): string {
  return `CASE WHEN substr(${column}, 1, 1) IN ('=', '+', '-', '@', chr(9), chr(13)) AND TRY_CAST(${column} AS DOUBLE) IS NULL THEN concat('''', ${column}) ELSE ${column} END`;
}
