/** Reads and writes the files that a command names; a file appears whole or not at all. */
import { randomUUID } from "node:crypto";
import { readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { CommandError, UsageError } from "./command-error";
import type { Surroundings } from "./surroundings";

const isDirectory = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;

export function inputPath(option: string, path: string, { directory }: Surroundings): string {
  const full = resolve(directory, path);
  const entry = statSync(full, { throwIfNoEntry: false });
  if (!entry) throw new UsageError(`${option} ${path} does not exist; name a file that does`);
  if (entry.isDirectory()) throw new UsageError(`${option} ${path} is a folder; name a file in it`);
  return full;
}

export function readInput(option: string, path: string, surroundings: Surroundings): Uint8Array {
  const full = inputPath(option, path, surroundings);
  try {
    return readFileSync(full);
  } catch (error) {
    throw new CommandError(`${path} cannot be read: ${(error as Error).message}`, { cause: error });
  }
}

/** Checked before the work starts, so that nobody waits for a file that cannot be written. */
export function outputPath(path: string, { directory }: Surroundings): string {
  const full = resolve(directory, path);
  if (!/\.xlsx$/i.test(full))
    throw new UsageError(`--out is "${path}", but the file is an Excel workbook; give it a name that ends in .xlsx`);
  if (!isDirectory(dirname(full)))
    throw new UsageError(
      `--out is "${path}", but the folder ${dirname(full)} does not exist; create it or name another`,
    );
  if (isDirectory(full)) throw new UsageError(`--out is "${path}", which is a folder; name a file in it`);
  return full;
}

/** An interruption that comes while a file is being written waits until it is whole and under its own name. */
function holdInterruptions(): void {
  process.once("SIGINT", () => process.exit(130));
  process.once("SIGTERM", () => process.exit(143));
}

/** Writes beside the target first: a reader never sees half a file, and a failure leaves what was there. */
export function writeWhole(path: string, bytes: Uint8Array): void {
  holdInterruptions();
  const draft = join(dirname(path), `.${basename(path)}.${randomUUID()}`);
  try {
    writeFileSync(draft, bytes, { flag: "wx" });
    renameSync(draft, path);
  } catch (error) {
    rmSync(draft, { force: true });
    throw new CommandError(`${path} cannot be written: ${(error as Error).message}`, { cause: error });
  }
}
