/** The printed statement and the files of the law on engines that know nothing of Parley: the same cents on each. */
import { spawnSync } from "node:child_process";
import { chmodSync, chownSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Database, quoted } from "../../src/bulk/database";
import { lawSchedule } from "../../src/law/schedule";
import { lawLines } from "../../src/law/unpack";
import { isoOf } from "../../src/model/calendar/day";
import { findPostgres, findSpark, isRequired } from "./find-engines.cjs";
import { parley } from "./run";

const folder = mkdtempSync(join(tmpdir(), "parley-engines-"));
chmodSync(folder, 0o755);
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const at = (name: string): string => join(folder, name);

const LINES = 20_000;

interface Sums {
  accepted: number;
  duty: string;
  base: string;
  reciprocal: string;
}
const SUMS = `count(*) AS accepted, sum(duty)::VARCHAR AS duty, sum(base_duty)::VARCHAR AS base, sum(ieepa_reciprocal)::VARCHAR AS reciprocal`;

function lines(): string {
  const { origins, firstDay, lastDay } = lawSchedule();
  const { eights, suffixes } = lawLines();
  const names = ["KR", "Côte d'Ivoire", "Viet Nam", "Korea, South", "미국", "Nowhere"];
  let state = 7;
  const random = (below: number): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  const rows = Array.from({ length: LINES }, (_, index) => {
    const eight = random(eights.length);
    const tens = suffixes[eight]!;
    const full = eights[eight]! + (tens[random(Math.max(1, tens.length))] ?? "");
    const code =
      index % 3 === 0 ? full.replace(/^(....)(..)(.*)$/, "$1.$2.$3") : index % 7 === 0 ? full.replace(/^0/, "") : full;
    const origin = index % 11 === 0 ? names[random(names.length)]! : origins[random(origins.length)]!;
    const day = isoOf(firstDay + random(lastDay - firstDay + 40));
    const value = index % 13 === 0 ? random(1e9) * 50 : random(1e9) / 10_000;
    return `${code},"${origin}",${index % 2 === 0 ? day : day.replaceAll("-", "")},${value.toFixed(4)}`;
  });
  return `code,origin,date,value\n${rows.join("\n")}\n`;
}

let expected: Sums;

it("parley law writes each table in Parquet and packed CSV, and says what they are", async () => {
  const { code, errors } = await parley(["law", "--out", "law", "--csv"], { directory: folder });
  expect([code, errors]).toEqual([
    0,
    expect.stringMatching(/Wrote the law from 2025-01-01 to 2026-11-23 into law: [\d.]+ MB/),
  ]);
  const manifest = JSON.parse(readFileSync(at("law/manifest.json"), "utf8")) as {
    files: Record<string, { rows: number; bytes: number }>;
  };
  expect(Object.keys(manifest.files)).toHaveLength(18);
  const parquet = Object.entries(manifest.files).filter(([name]) => name.endsWith(".parquet"));
  // A few megabytes for every line, origin and day.
  expect(parquet.reduce((sum, [, { bytes }]) => sum + bytes, 0)).toBeLessThan(15e6);
  const again = await parley(["law", "--out", "law"], { directory: folder });
  expect([again.code, again.errors]).toEqual([
    2,
    expect.stringMatching(/^parley: the folder law exists already[^\n]*\n$/),
  ]);
});

it("parley duty and its printed statement give the same sums on DuckDB", async () => {
  writeFileSync(at("lines.csv"), lines());
  const { code, errors } = await parley(["duty", "lines.csv", "--out", "duty.parquet"], { directory: folder });
  expect(`${code} ${errors}`).toMatch(/^0 /);
  const database = await Database.open();
  expected = (
    (await database.rows(`SELECT ${SUMS} FROM read_parquet(${quoted(at("duty.parquet"))})`)) as unknown as Sums[]
  )[0]!;
  expect(Number(expected.accepted)).toBeGreaterThan(LINES * 0.7);
  const { output } = await parley(["duty", "--print-sql", "duckdb", "--law", at("law")], { directory: folder });
  const [statement = "", ...views] = output.trim().replace(/;$/, "").split(";\n").reverse();
  await database.run(views.reverse().join(";\n"));
  await database.run(
    `CREATE VIEW entries AS SELECT * FROM read_csv(${quoted(at("lines.csv"))}, all_varchar = true, header = true)`,
  );
  const [printed] = await database.rows(`SELECT ${SUMS} FROM (${statement}) WHERE rejected IS NULL`);
  database.close();
  expect(printed).toEqual(expected);
});

const postgres = findPostgres();
if (postgres !== undefined || isRequired("postgres"))
  it("the same on PostgreSQL", async () => {
    const id = (flag: string): number => Number(spawnSync("id", [flag, "postgres"], { encoding: "utf8" }).stdout);
    // PostgreSQL does not run as root.
    const who = process.getuid?.() === 0 ? { uid: id("-u"), gid: id("-g") } : {};
    const data = at("postgres");
    mkdirSync(data);
    if ("uid" in who) chownSync(data, who.uid!, who.gid!);
    const ask = (program: string, args: readonly string[]): string => {
      const { status, stdout, stderr } = spawnSync(
        existsSync(join(postgres!, program)) ? join(postgres!, program) : program,
        args,
        {
          ...who,
          encoding: "utf8",
          cwd: folder,
        },
      );
      if (status !== 0) throw new Error(`${program}: ${stderr}${stdout}`);
      return stdout;
    };
    ask("initdb", ["-D", join(data, "cluster"), "-A", "trust", "-U", "postgres", "--no-sync", "-E", "UTF8"]);
    const options = `-k ${data} -c listen_addresses= -c fsync=off`;
    ask("pg_ctl", ["-D", join(data, "cluster"), "-o", options, "-l", join(data, "log"), "-w", "-t", "240", "start"]);
    try {
      const { output } = await parley(["duty", "--print-sql", "postgres", "--law", at("law")], { directory: folder });
      const cut = output.lastIndexOf("\n\nWITH ");
      const statement = output.slice(cut).trim().replace(/;$/, "");
      const script = `CREATE TABLE entries (code text, origin text, date text, value text);
\\copy entries FROM '${at("lines.csv")}' WITH (FORMAT csv, HEADER)
${output.slice(0, cut)}
SELECT row_to_json(sums) FROM (SELECT ${SUMS} FROM (${statement}) answer WHERE rejected IS NULL) sums;
`;
      writeFileSync(at("postgres.sql"), script);
      const psql = ["-h", data, "-U", "postgres", "-v", "ON_ERROR_STOP=1", "-q", "-t", "-A", "-f", at("postgres.sql")];
      const answer = JSON.parse(ask("psql", psql).trim().split("\n").at(-1)!) as Sums;
      expect({ ...answer, accepted: String(answer.accepted) }).toEqual({
        ...expected,
        accepted: String(expected.accepted),
      });
    } finally {
      ask("pg_ctl", ["-D", join(data, "cluster"), "-m", "immediate", "stop"]);
    }
  });

const python = findSpark();
if (python !== undefined || isRequired("spark"))
  it("the same on Apache Spark", async () => {
    const { output } = await parley(["duty", "--print-sql", "spark", "--law", at("law")], { directory: folder });
    writeFileSync(at("spark.sql"), output);
    const { status, stdout, stderr } = spawnSync(
      python!,
      [join(__dirname, "spark-sums.py"), at("spark.sql"), at("lines.csv")],
      {
        encoding: "utf8",
        cwd: folder,
      },
    );
    expect(status === 0 ? "" : stderr.slice(-2000)).toBe("");
    const answer = JSON.parse(stdout.trim().split("\n").at(-1)!) as Sums;
    expect({ ...answer, accepted: String(answer.accepted) }).toEqual({
      ...expected,
      accepted: String(expected.accepted),
    });
  });
