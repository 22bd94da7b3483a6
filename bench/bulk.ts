/** Lines in bulk: `parley duty` from start to end in a process of its own, beside the same joins in pandas. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Database, quoted } from "../src/bulk/database";
import { count, type Row } from "./report";

/** More by PARLEY_BULK=100000,1000000,10000000,100000000: the largest needs some ten gigabytes of disk. */
const SIZES = (process.env["PARLEY_BULK"] ?? "100000,1000000").split(",").map(Number);
const GOALS: Readonly<Record<number, string>> = { 1e6: "1 s", 1e7: "10 s", 1e8: "120 s and 1 GB" };

/** Prints what the process took when it ends: milliseconds of processors, and the most memory in kilobytes. */
const METER = `data:text/javascript,${encodeURIComponent(
  'process.on("exit",()=>{const{userCPUTime,systemCPUTime,maxRSS}=process.resourceUsage();process.stderr.write("\\nmeter "+(userCPUTime+systemCPUTime)/1e3+" "+maxRSS)})',
)}`;

interface Took {
  seconds: number;
  cpu: number;
  megabytes: number;
}

const measured = ({ seconds, cpu, megabytes }: Took): string =>
  `${seconds.toFixed(1)} s (${cpu.toFixed(1)} CPU s), ${count(megabytes)} MB`;

export async function bulk(root: string): Promise<Row[]> {
  const directory = mkdtempSync(join(tmpdir(), "parley-bulk-"));
  const timed = (program: string, args: readonly string[]): Took | string => {
    const started = performance.now();
    const { status, stderr } = spawnSync(program, args, { cwd: directory, encoding: "utf8", maxBuffer: 1e9 });
    const [, cpu, kilobytes] = /meter ([\d.]+) (\d+)/.exec(stderr) ?? [];
    if (status !== 0 || cpu === undefined) return stderr.trim().split("\n").at(-1) ?? "failed";
    return {
      seconds: (performance.now() - started) / 1000,
      cpu: Number(cpu) / 1000,
      megabytes: Number(kilobytes) / 1000,
    };
  };
  const parley = (args: readonly string[]): Took => {
    const took = timed(process.execPath, ["--import", METER, join(root, "src", "cli", "parley.mjs"), ...args]);
    if (typeof took === "string") throw new Error(`parley ${args.join(" ")}: ${took}`);
    return took;
  };
  try {
    // The first run builds the commands and prepares the law.
    const law = parley(["law", "--out", "law"]);
    const rows: Row[] = [
      { what: "parley law, with its preparation where it was not there", figure: measured(law), peer: "" },
    ];
    for (const size of SIZES) {
      await makeLines(directory, size);
      for (const kind of ["parquet", "csv"]) {
        const took = parley(["duty", `lines.${kind}`, "--out", "duty.parquet", "--replace"]);
        const pandas = timed("python3", [
          join(root, "bench", "bulk_peer.py"),
          "law",
          `lines.${kind}`,
          "pandas.parquet",
        ]);
        rows.push({
          what: `parley duty, ${count(size)} lines of ${kind} to Parquet`,
          figure: measured(took),
          peer: `${GOALS[size] === undefined ? "" : `goal ${GOALS[size]}; `}pandas ${typeof pandas === "string" ? `did not: ${pandas}` : measured(pandas)}`,
        });
      }
    }
    return rows;
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

/** Every code, origin and day alike often, in no order. */
async function makeLines(directory: string, size: number): Promise<void> {
  const database = await Database.open();
  const law = (name: string): string => `read_parquet(${quoted(join(directory, "law", `${name}.parquet`))})`;
  const among = (column: string, from: string, as: string): string =>
    `(SELECT list(DISTINCT ${column} ORDER BY ${column}) AS ${as} FROM ${from})`;
  const one = (list: string, salt: number): string =>
    `${list}[1 + CAST(hash(i * 10 + ${salt}) % len(${list}) AS BIGINT)]`;
  await database.run(
    `COPY (SELECT ${one("codes", 1)} AS code, ${one("origins", 2)} AS origin, ${one("days", 3)} AS date, CAST(hash(i * 10 + 4) % 10000000 AS DECIMAL(18,2)) / 100 AS value, i AS line
      FROM range(${size}) lines(i), ${among("code", `${law("codes")} WHERE length(code) = 10`, "codes")}, ${among("origin", `${law("origins")} WHERE origin_class IS NOT NULL`, "origins")}, ${among("CAST(day AS VARCHAR)", law("days"), "days")})
      TO ${quoted(join(directory, "lines.parquet"))} (FORMAT parquet)`,
  );
  await database.run(
    `COPY (FROM read_parquet(${quoted(join(directory, "lines.parquet"))})) TO ${quoted(join(directory, "lines.csv"))} (FORMAT csv, HEADER)`,
  );
  database.close();
}
