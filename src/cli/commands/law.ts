/** `parley law`: writes the law of all lines, origins and days as tables for any engine. */
import { randomUUID } from "node:crypto";
import { cpSync, existsSync, renameSync, rmSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { BulkError } from "../../bulk/bulk-error";
import type { Database } from "../../bulk/database";
import { bulkTexts } from "../../words/bulk/words";
import { bulkFailure } from "../bulk-errors";
import { cachedLaw } from "../law-cache";
import { readOptions, type CommandLine } from "../options";
import { wordsOf, type Environment } from "../environment";

export const lawLine: CommandLine = {
  name: "law",
  example: "parley law --out law",
  options: { out: { value: "DIR", required: true } },
  flags: ["csv"],
};

export async function lawCommand(args: readonly string[], environment: Environment): Promise<void> {
  const { values, flags } = readOptions(args, lawLine, wordsOf(environment));
  const words = bulkTexts[environment.language];
  const out = resolve(environment.directory, values.out!);
  const refuse = (error: BulkError): never => {
    throw bulkFailure(error, environment);
  };
  if (existsSync(out)) refuse(new BulkError("folderExists", { path: values.out! }));
  if (!existsSync(dirname(out))) refuse(new BulkError("noFolder", { path: values.out! }));
  const kept = await cachedLaw(environment);
  const { addCsv, readManifest } = await import(/* webpackMode: "eager" */ "../../bulk/law-files");
  // The folder appears whole: all tables that are read from it are of one version.
  const draft = join(dirname(out), `.${basename(out)}.${randomUUID()}`);
  try {
    cpSync(kept, draft, { recursive: true });
    const { files, from, to, digest } = flags.has("csv")
      ? await withDatabase((database) => addCsv(database, draft))
      : readManifest(draft);
    renameSync(draft, out);
    const bytes = Object.values(files).reduce((sum, each) => sum + each.bytes, 0);
    environment.tell(words.wroteLaw(values.out!, (bytes / 1e6).toFixed(1), from, to, digest.slice(0, 12)));
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}

async function withDatabase<Result>(use: (database: Database) => Promise<Result>): Promise<Result> {
  const { Database: Opened } = await import(/* webpackMode: "eager" */ "../../bulk/database");
  const database = await Opened.open();
  try {
    return await use(database);
  } finally {
    database.close();
  }
}
