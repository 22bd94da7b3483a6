/** `parley duty`: the duty of every line of files, or the statement that finds it on another engine. */
import { existsSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { BulkError } from "../../bulk/bulk-error";
import { type Mapping, type Role, ROLES } from "../../bulk/columns";
import { type Dialect, DIALECTS } from "../../bulk/duty-sql";
import { bulkTexts, type Rejection } from "../../words/bulk/words";
import { bulkFailure } from "../bulk-errors";
import { UsageError } from "../command-error";
import { cachedLaw } from "../law-cache";
import { readOptions, type CommandLine } from "../options";
import { wordsOf, type Environment } from "../environment";

export const dutyLine: CommandLine = {
  name: "duty",
  example: 'parley duty entries.csv --out duty.parquet --columns "code=HTS No,date=Entry Date"',
  options: {
    out: { value: "FILE.csv|FILE.parquet" },
    columns: { value: '"code=NAME,…"' },
    law: { value: "DIR" },
    memory: { value: "900MB" },
    "print-sql": { value: DIALECTS.join("|") },
  },
  flags: ["replace"],
  positional: { what: "lines", names: ["IN…"], many: true },
};

/** Such that a run stays under a gigabyte with all that lies outside of DuckDB's count. */
const MEMORY = "600MB";
const EVERY = 5_000;
const SOON = 0.05;

export async function dutyCommand(args: readonly string[], environment: Environment): Promise<void> {
  try {
    await run(args, environment);
  } catch (error) {
    throw error instanceof BulkError ? bulkFailure(error, environment) : error;
  }
}

async function run(args: readonly string[], environment: Environment): Promise<void> {
  const words = wordsOf(environment);
  const { values, flags, positionals } = readOptions(args, dutyLine, words);
  const columns = columnsOption(values.columns);
  if (values["print-sql"] !== undefined) return print(values["print-sql"], columns, values.law, environment);
  const refuse = (problem: string): never => {
    throw new UsageError(`${problem} ${words.example(dutyLine.example)}`);
  };
  if (positionals.length === 0) refuse(words.needsFile("duty", words.given.lines));
  if (values.out === undefined) refuse(words.needsOption("duty", "--out FILE.csv|FILE.parquet"));
  const out = resolve(environment.directory, values.out!);
  if (!/\.(?:csv|parquet|pq)$/i.test(out)) throw new BulkError("badOut", { path: values.out! });
  if (!existsSync(dirname(out))) throw new BulkError("noFolder", { path: values.out! });
  const law = values.law === undefined ? await cachedLaw(environment) : resolve(environment.directory, values.law);
  const { duty } = await import(/* webpackMode: "eager" */ "../../bulk/duty");
  const said = bulkTexts[environment.language];
  let told = Date.now();
  const answer = await duty({
    inputs: positionals.map((given) => ({ given, path: resolve(environment.directory, given) })),
    out,
    law,
    columns,
    replace: flags.has("replace"),
    language: environment.language,
    memory: values.memory ?? MEMORY,
    progress: (share, left) => {
      // What is first looked at says little of the whole.
      if (share < SOON || Date.now() - told < EVERY) return;
      told = Date.now();
      environment.tell(said.progress(Math.floor(share * 100), Math.round(left / 1000)));
    },
  });
  environment.tell(said.wrote(values.out!, answer.accepted, answer.lines));
  if (answer.rejectedFile !== undefined)
    environment.tell(said.rejectedLines(answer.lines - answer.accepted, answer.rejectedFile));
  for (const { reason, lines } of answer.rejected)
    environment.tell(said.rejectedOf(lines, said.rejected[reason as Rejection]));
  for (const { audit, lines, difference } of answer.audit) environment.tell(said.audited(audit, lines, difference));
}

/** "code=HTS No,value=Entered Value" */
function columnsOption(text: string | undefined): Mapping {
  const mapping: Partial<Record<Role, string>> = {};
  for (const part of text?.split(",") ?? []) {
    const [, role = "", name = ""] = /^\s*(\w+)\s*=\s*(.*?)\s*$/.exec(part) ?? [];
    if (!(ROLES as readonly string[]).includes(role) || name === "")
      throw new BulkError("badColumns", { text: part.trim() });
    mapping[role as Role] = name;
  }
  return mapping;
}

async function print(
  dialect: string,
  columns: Mapping,
  law: string | undefined,
  environment: Environment,
): Promise<void> {
  if (!(DIALECTS as readonly string[]).includes(dialect)) throw new BulkError("badDialect", { text: dialect });
  const { printedSql } = await import(/* webpackMode: "eager" */ "../../bulk/printed-sql");
  environment.print(printedSql(dialect as Dialect, columns, law ?? "law", environment.language));
}
