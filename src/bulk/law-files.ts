/** The law table in DuckDB, and as the files that `parley law` writes. */
import { createHash } from "node:crypto";
import { closeSync, openSync, readFileSync, rmSync, writeFileSync, writeSync } from "node:fs";
import { join } from "node:path";
import { isoOf } from "../model/calendar/day";
import { lawTable, type LawTable } from "../law/table/law-table";
import { type Database, quoted } from "./database";
import { LAW_FILES, lawName } from "./duty-sql";
import { lawRows, type Rows } from "./law-rows";

/** Makes the tables of the law in an open database. `folder`: for what is written on the way. */
export async function makeLaw(database: Database, folder: string, table: LawTable = lawTable()): Promise<void> {
  for (const rows of lawRows(table)) await makeTable(database, rows, folder);
}

const LINES_AT_ONCE = 10_000;

async function makeTable(database: Database, { name, columns, rows }: Rows, folder: string): Promise<void> {
  const file = join(folder, `${name}.draft`);
  const descriptor = openSync(file, "w");
  try {
    let lines: string[] = [];
    const flush = (): void => {
      writeSync(descriptor, lines.join(""));
      lines = [];
    };
    for (const row of rows()) {
      if (lines.push(`${row.map(written).join(",")}\n`) >= LINES_AT_ONCE) flush();
    }
    flush();
  } finally {
    closeSync(descriptor);
  }
  const types = columns.map(([column, type]) => `${quoted(column)}: ${quoted(type)}`).join(", ");
  await database.run(
    `CREATE TABLE ${lawName(name)} AS SELECT * FROM read_csv(${quoted(file)}, header = false, delim = ',', quote = '"', escape = '"', nullstr = '', auto_detect = false, columns = {${types}}, allow_quoted_nulls = false)`,
  );
  rmSync(file);
}

const written = (cell: string | number | null): string =>
  cell === null ? "" : typeof cell === "number" ? String(cell) : `"${cell.replaceAll('"', '""')}"`;

export interface Manifest {
  law: string;
  from: string;
  to: string;
  /** Of the files' digests, so that two versions of the law are distinguished. */
  digest: string;
  files: Record<string, { rows: number; bytes: number; sha256: string }>;
}

/** Writes the tables into a folder, with what they are in `manifest.json`. */
export async function writeLaw(database: Database, folder: string, table: LawTable): Promise<Manifest> {
  const files: Manifest["files"] = {};
  for (const name of LAW_FILES) {
    const file = `${name}.parquet`;
    const [row] = await database.rows(
      `COPY ${lawName(name)} TO ${quoted(join(folder, file))} (FORMAT parquet, COMPRESSION zstd, COMPRESSION_LEVEL 12)`,
    );
    files[file] = { rows: Number(row!["Count"]), ...identity(join(folder, file)) };
  }
  const digest = createHash("sha256")
    .update(
      Object.values(files)
        .map(({ sha256 }) => sha256)
        .join("\n"),
    )
    .digest("hex");
  const days = { from: isoOf(table.firstDay), to: isoOf(table.lastDay) };
  return keepManifest(folder, { law: table.edition, ...days, digest, files });
}

/** Adds the same tables as CSV, packed by gzip, to a folder that has them in Parquet. */
export async function addCsv(database: Database, folder: string): Promise<Manifest> {
  const manifest = readManifest(folder);
  for (const name of LAW_FILES) {
    const file = `${name}.csv.gz`;
    await database.run(
      `COPY (FROM read_parquet(${quoted(join(folder, `${name}.parquet`))})) TO ${quoted(join(folder, file))} (FORMAT csv, HEADER, COMPRESSION gzip)`,
    );
    manifest.files[file] = { rows: manifest.files[`${name}.parquet`]!.rows, ...identity(join(folder, file)) };
  }
  return keepManifest(folder, manifest);
}

const MANIFEST = "manifest.json";

export function readManifest(folder: string): Manifest {
  return JSON.parse(readFileSync(join(folder, MANIFEST), "utf8")) as Manifest;
}

function keepManifest(folder: string, manifest: Manifest): Manifest {
  writeFileSync(join(folder, MANIFEST), `${JSON.stringify(manifest, null, 2)}\n`);
  return manifest;
}

function identity(path: string): { bytes: number; sha256: string } {
  const bytes = readFileSync(path);
  return { bytes: bytes.length, sha256: createHash("sha256").update(bytes).digest("hex") };
}
