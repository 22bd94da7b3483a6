/** Duty of the lines of files: reads them once where all is well, writes a file that appears whole, and keeps what it rejects. */
import { randomUUID } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from "node:fs";
import { basename, dirname, extname, join } from "node:path";
import { BulkError, databaseProblem } from "./bulk-error";
import { type Mapping, mapColumns } from "./columns";
import { Database, named, quoted } from "./database";
import { addedColumns, dutySql, LAW_FILES, lawName, type Source } from "./duty-sql";
import { type Group, GIVEN, groupSql, harmless } from "./input-sql";
import { readTextFile } from "./inputs";
import { bulkTexts, REJECTIONS } from "../words/bulk/words";

export interface Asked {
  /** As the user gave them, with the full path of each; a path may hold * and ?. */
  inputs: readonly { given: string; path: string }[];
  out: string;
  /** Where the law table is, as `writeLaw` writes it. */
  law: string;
  columns: Mapping;
  replace: boolean;
  language: "en" | "ko";
  memory: string;
  threads?: number;
  /** Share that is done, and milliseconds that are left. */
  progress(share: number, left: number): void;
}

export interface Answer {
  lines: number;
  accepted: number;
  rejected: { reason: string; lines: number }[];
  /** Where those are; undefined where there are none. */
  rejectedFile: string | undefined;
  audit: { audit: string; lines: number; difference: string }[];
}

const isParquet = (path: string): boolean => /\.(?:parquet|pq)$/i.test(path);

export function rejectedPath(out: string): string {
  return join(dirname(out), `${basename(out, extname(out))}.rejected.csv`);
}

/** Folders of drafts that a killed run has left are older than this. */
const LEFT_OVER = 3_600_000 * 24;
const SCRATCH = /^\.parley-[0-9a-f-]{36}$/;

function forgetLeft(folder: string): void {
  for (const name of readdirSync(folder))
    if (SCRATCH.test(name) && Date.now() - statSync(join(folder, name)).mtimeMs > LEFT_OVER)
      rmSync(join(folder, name), { recursive: true, force: true });
}

export async function duty(asked: Asked): Promise<Answer> {
  const { out, replace } = asked;
  const rejected = rejectedPath(out);
  if (!replace) for (const path of [out, rejected]) if (existsSync(path)) throw new BulkError("exists", { path });
  forgetLeft(dirname(out));
  const scratch = join(dirname(out), `.parley-${randomUUID()}`);
  const clean = (): void => rmSync(scratch, { recursive: true, force: true });
  const stop = (code: number) => () => {
    clean();
    process.exit(code);
  };
  const [onInterrupt, onEnd] = [stop(130), stop(143)];
  process.once("SIGINT", onInterrupt).once("SIGTERM", onEnd);
  try {
    mkdirSync(scratch);
    const database = await Database.open({
      spill: join(scratch, "spill"),
      memory: asked.memory,
      ...(asked.threads === undefined ? {} : { threads: asked.threads }),
    });
    try {
      return await new Run(asked, database, scratch).answer(rejected);
    } finally {
      database.close();
    }
  } catch (error) {
    if (error instanceof BulkError) throw error;
    throw databaseProblem(String((error as { message?: unknown }).message), out) ?? error;
  } finally {
    process.off("SIGINT", onInterrupt).off("SIGTERM", onEnd);
    clean();
  }
}

type Added = ReturnType<typeof addedColumns>;

class Run {
  private groups: Group[] = [];
  private mapping: Mapping = {};
  private types: ReadonlyMap<string, string> = new Map();
  private headers: string[] = [];
  private givenNames = new Map<string, string>();

  constructor(
    private readonly asked: Asked,
    private readonly database: Database,
    private readonly scratch: string,
  ) {}

  async answer(rejectedFile: string): Promise<Answer> {
    const { database, asked, scratch } = this;
    for (const name of LAW_FILES)
      await database.run(
        `CREATE VIEW ${lawName(name)} AS SELECT * FROM read_parquet(${quoted(join(asked.law, `${name}.parquet`))})`,
      );
    // Lines are looked up in the law as the statement says, and keep their order.
    await database.run("SET disabled_optimizers = 'build_side_probe_side,join_order'");
    await this.findInputs();
    await this.findDuplicates();
    const draft = join(scratch, basename(asked.out));
    const added = await this.added();
    const accepted = await this.writeAccepted(draft, added);
    const left = join(scratch, "rejected.csv");
    const lines = await this.count();
    const broken = await this.brokenLines();
    const rejected = lines - accepted + broken > 0 ? await this.writeRejected(left, broken) : [];
    const found = rejected.reduce((sum, each) => sum + each.lines, 0);
    if (accepted + found !== lines + broken)
      throw new RangeError(`${lines + broken} lines were read, ${accepted} accepted and ${found} rejected.`);
    const audit = await this.audit(draft, added);
    if (asked.replace) rmSync(rejectedFile, { force: true });
    if (found > 0) renameSync(left, rejectedFile);
    renameSync(draft, asked.out);
    return { lines: lines + broken, accepted, rejected, rejectedFile: found > 0 ? rejectedFile : undefined, audit };
  }

  private async findInputs(): Promise<void> {
    const { inputs, columns } = this.asked;
    const files: { given: string; path: string }[] = [];
    for (const input of inputs) {
      const isFile = statSync(input.path, { throwIfNoEntry: false })?.isFile();
      const found = isFile
        ? [input.path]
        : (await this.database.rows(`SELECT file FROM glob(${quoted(input.path)}) ORDER BY file`)).map(({ file }) =>
            String(file),
          );
      if (found.length === 0) throw new BulkError("noFile", { file: input.given });
      files.push(...found.map((path) => ({ path, given: isFile ? input.given : path })));
    }
    const groups = new Map<string, Group & { files: string[] }>();
    for (const [place, { given, path }] of files.entries()) {
      if (path === this.asked.out) throw new BulkError("outIsInput", { file: given });
      const read = isParquet(path)
        ? { kind: "parquet" as const, path, headers: [] as string[], delimiter: "" }
        : { kind: "csv" as const, ...readTextFile(given, path, this.scratch, place) };
      this.givenNames.set(read.path, given);
      const key = JSON.stringify([read.kind, read.delimiter, read.headers]);
      const group = groups.get(key) ?? { kind: read.kind, files: [], headers: read.headers, delimiter: read.delimiter };
      group.files.push(read.path);
      groups.set(key, group);
    }
    this.groups = [...groups.values()];
    for (const group of this.groups) {
      const headers = group.kind === "parquet" ? await this.parquetHeaders(group) : group.headers;
      const { mapping, problem } = mapColumns(headers, columns);
      const file = this.givenNames.get(group.files[0]!)!;
      if (problem?.absent.length)
        throw new BulkError("absentColumn", { file, names: problem.absent, headers: [...headers] });
      if (problem) throw new BulkError("missingColumns", { file, roles: problem.missing, headers: [...headers] });
      if (this.headers.length > 0 && JSON.stringify(mapping) !== JSON.stringify(this.mapping))
        throw new BulkError("unlikeFiles", { file, other: this.givenNames.get(this.groups[0]!.files[0]!)! });
      this.mapping = mapping;
      this.headers = [...new Set([...this.headers, ...headers])];
    }
  }

  private async parquetHeaders(group: Group): Promise<string[]> {
    const rows = await this.database.rows(
      `DESCRIBE SELECT * FROM read_parquet([${group.files.map(quoted).join(", ")}], union_by_name = true)`,
    );
    this.types = new Map(rows.map((row) => [String(row["column_name"]), String(row["column_type"])]));
    return rows.map((row) => String(row["column_name"]));
  }

  private get from(): string {
    const each = this.groups.map((group) =>
      groupSql(group, this.mapping, group.kind === "parquet" ? this.types : new Map()),
    );
    return `(${each.join("\n    UNION ALL BY NAME ")})`;
  }

  private source(numbered = false): Source {
    const { claim, spi, paid, entry } = this.mapping;
    const own =
      entry !== undefined || numbered
        ? `(SELECT *, row_number() OVER () AS ${GIVEN.row} FROM ${this.from})`
        : this.from;
    return {
      from:
        entry === undefined
          ? own
          : `(SELECT x.*, first_row FROM ${own} x LEFT JOIN repeated ON repeated.entry = x.${GIVEN.entry})`,
      code: GIVEN.code,
      origin: GIVEN.origin,
      value: GIVEN.value,
      valueText: GIVEN.valueText,
      day: GIVEN.day,
      ...(claim === undefined && spi === undefined ? {} : { claim: GIVEN.claim }),
      ...(paid === undefined ? {} : { paid: GIVEN.paid }),
      ...(entry === undefined ? {} : { duplicate: `l.${GIVEN.row} <> l.first_row` }),
      kept: this.headers,
    };
  }

  /** Entry lines that are in several rows; the first counts. */
  private async findDuplicates(): Promise<void> {
    if (this.mapping.entry === undefined) return;
    await this.database.run(
      `CREATE TEMP TABLE repeated AS SELECT ${GIVEN.entry} AS entry, min(${GIVEN.row}) AS first_row FROM (SELECT ${GIVEN.entry}, row_number() OVER () AS ${GIVEN.row} FROM ${this.from}) WHERE coalesce(trim(${GIVEN.entry}, ' |'), '') <> '' GROUP BY ${GIVEN.entry} HAVING count(*) > 1`,
    );
    await this.forgetBroken();
  }

  private get readsText(): boolean {
    return this.groups.some(({ kind }) => kind === "csv");
  }

  private async forgetBroken(): Promise<void> {
    if (this.readsText)
      await this.database.run("DROP TABLE IF EXISTS reject_errors; DROP TABLE IF EXISTS reject_scans");
  }

  /** Names that the file has too are made different. */
  private async added(): Promise<Added> {
    const columns = await this.database.rows("DESCRIBE law_stacks");
    const authorities = columns
      .map((row) => String(row["column_name"]))
      .slice(columns.findIndex((row) => row["column_name"] === "base") + 1);
    const taken = new Set(this.headers.map((header) => header.toLowerCase()));
    return addedColumns("duckdb", authorities, this.asked.language, this.mapping.paid !== undefined).map(
      ({ name, sql }) => ({
        name: taken.has(name) ? `${name}_parley` : name,
        sql,
      }),
    );
  }

  private async writeAccepted(draft: string, added: Added): Promise<number> {
    const statement = dutySql("duckdb", this.source(), added, "accepted");
    const csv = !isParquet(draft);
    const texts = this.headers.filter((header) => (this.types.get(header) ?? "VARCHAR") === "VARCHAR");
    const safe =
      csv && texts.length > 0
        ? `SELECT * REPLACE (${texts.map((header) => `${harmless(named(header))} AS ${named(header)}`).join(", ")}) FROM (${statement})`
        : statement;
    const how = csv ? "FORMAT csv, HEADER" : "FORMAT parquet, COMPRESSION zstd";
    const started = Date.now();
    const [row] = await this.database.watched(`COPY (${safe}) TO ${quoted(draft)} (${how})`, (share) =>
      this.asked.progress(share, ((Date.now() - started) / share) * (1 - share)),
    );
    return Number(row?.["Count"] ?? 0);
  }

  private async count(): Promise<number> {
    // What the run has found broken is kept aside: each reading finds it again.
    if (this.readsText) {
      await this.database.run(
        "CREATE TEMP TABLE broken AS SELECT e.line, s.file_path, any_value(e.error_type) AS error_type, any_value(e.csv_line) AS csv_line FROM reject_errors e JOIN reject_scans s USING (scan_id, file_id) GROUP BY e.line, s.file_path",
      );
      await this.forgetBroken();
    }
    const [row] = await this.database.rows(`SELECT count(*) AS lines FROM ${this.from}`);
    await this.forgetBroken();
    return Number(row!["lines"]);
  }

  private async brokenLines(): Promise<number> {
    if (!this.readsText) return 0;
    const [row] = await this.database.rows("SELECT count(*) AS lines FROM broken");
    return Number(row!["lines"]);
  }

  /** One file with the file, the row, why, and the row's own cells. */
  private async writeRejected(path: string, broken: number): Promise<Answer["rejected"]> {
    const { database, headers, asked } = this;
    const words = bulkTexts[asked.language].rejected;
    const source = this.source(true);
    const statement = dutySql("duckdb", { ...source, kept: [...headers, GIVEN.file, GIVEN.row] }, [], "rejected");
    await database.run(`CREATE TEMP TABLE found AS ${statement}`);
    // Rows are counted over all files; each file's own begin where those before it end.
    const all = this.groups.flatMap(({ files }) => files);
    await database.run(
      all.length === 1
        ? `CREATE TEMP TABLE starts AS SELECT ${quoted(all[0]!)} AS file, 0 AS before`
        : `CREATE TEMP TABLE starts AS SELECT ${GIVEN.file} AS file, min(${GIVEN.row}) - 1 AS before FROM (SELECT ${GIVEN.file}, row_number() OVER () AS ${GIVEN.row} FROM ${this.from}) GROUP BY ${GIVEN.file}`,
    );
    await database.run("CREATE TEMP TABLE sentences (reason VARCHAR, sentence VARCHAR)");
    await database.run(
      `INSERT INTO sentences VALUES ${REJECTIONS.map((reason) => `(${quoted(reason)}, ${quoted(words[reason])})`).join(", ")}`,
    );
    await database.run("CREATE TEMP TABLE given_names (file VARCHAR, given VARCHAR)");
    await database.run(
      `INSERT INTO given_names VALUES ${[...this.givenNames].map(([file, given]) => `(${quoted(file)}, ${quoted(given)})`).join(", ")}`,
    );
    const own = headers.map((header) => `${harmless(`CAST(f.${named(header)} AS VARCHAR)`)} AS ${named(header)}`);
    const wellFormed = `SELECT given AS __given, f.${GIVEN.row} - before + 1 AS ${GIVEN.row}, f.rejected AS __reason, NULL AS __line, ${own.join(", ")} FROM found f JOIN starts ON starts.file = f.${GIVEN.file} JOIN given_names ON given_names.file = f.${GIVEN.file}`;
    const cut = `SELECT given AS __given, line AS ${GIVEN.row}, CASE error_type WHEN 'MISSING COLUMNS' THEN 'too few cells' WHEN 'TOO MANY COLUMNS' THEN 'too many cells' ELSE 'quotes' END AS __reason, ${harmless("csv_line")} AS __line, ${headers.map((header) => `NULL AS ${named(header)}`).join(", ")} FROM broken JOIN given_names ON given_names.file = file_path`;
    // Broken rows are between the others, whose count leaves them out.
    const passed = `SELECT count(*) FROM broken JOIN given_names g ON g.file = file_path WHERE g.given = a.__given AND broken.line <= a.${GIVEN.row}`;
    const counted = `SELECT a.* REPLACE (a.${GIVEN.row} + CASE WHEN a.__line IS NULL THEN (${passed}) ELSE 0 END AS ${GIVEN.row}) FROM (${wellFormed} UNION ALL ${cut}) a`;
    await database.run(`CREATE TEMP TABLE rejects AS ${broken > 0 ? counted : wellFormed}`);
    await database.run(
      `COPY (SELECT __given AS "file", ${GIVEN.row} AS "row", sentence AS "reason", r.* EXCLUDE (__given, ${GIVEN.row}, __reason, __line), __line AS "text of the row" FROM rejects r JOIN sentences ON reason = __reason ORDER BY __given, ${GIVEN.row}) TO ${quoted(path)} (FORMAT csv, HEADER)`,
    );
    const rows = await database.rows(
      "SELECT __reason, count(*)::INTEGER AS lines FROM rejects GROUP BY __reason ORDER BY lines DESC, __reason",
    );
    return rows.map((row) => ({ reason: String(row["__reason"]), lines: Number(row["lines"]) }));
  }

  private async audit(draft: string, added: Added): Promise<Answer["audit"]> {
    if (this.mapping.paid === undefined) return [];
    const read = isParquet(draft) ? `read_parquet(${quoted(draft)})` : `read_csv(${quoted(draft)}, all_varchar = true)`;
    const [difference, audit] = added.slice(-2).map(({ name }) => named(name));
    const rows = await this.database.rows(
      `SELECT ${audit} AS audit, count(*)::INTEGER AS lines, coalesce(sum(CAST(${difference} AS DECIMAL(18,2))), 0)::VARCHAR AS difference FROM ${read} GROUP BY 1 ORDER BY 2 DESC`,
    );
    return rows.map((row) => ({
      audit: String(row["audit"]),
      lines: Number(row["lines"]),
      difference: String(row["difference"]),
    }));
  }
}
