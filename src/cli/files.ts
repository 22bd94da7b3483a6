/** Reads and writes the files that a command names; a file appears whole or not at all. */
import { randomUUID } from "node:crypto";
import {
  chmodSync,
  existsSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { CommandError, UsageError } from "./command-error";
import { wordsOf, type Environment } from "./environment";

const isDirectory = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;

export function inputPath(option: string, path: string, environment: Environment): string {
  const { directory } = environment;
  const full = resolve(directory, path);
  const entry = statSync(full, { throwIfNoEntry: false });
  if (!entry) throw new UsageError(wordsOf(environment).missingFile(option, path));
  if (entry.isDirectory()) throw new UsageError(wordsOf(environment).folderForFile(option, path));
  return full;
}

export function readInput(option: string, path: string, environment: Environment): Uint8Array {
  const full = inputPath(option, path, environment);
  try {
    return readFileSync(full);
  } catch (error) {
    throw new CommandError(wordsOf(environment).unreadable(path, (error as Error).message), { cause: error });
  }
}

/** Checked before the work starts, so that a long run does not end in a file that cannot be written. */
export function outputPath(path: string, environment: Environment): string {
  const { directory } = environment;
  const words = wordsOf(environment);
  const full = resolve(directory, path);
  if (!/\.xlsx$/i.test(full)) throw new UsageError(words.notXlsx(path));
  if (!isDirectory(dirname(full))) throw new UsageError(words.noFolder(path, dirname(full)));
  if (isDirectory(full)) throw new UsageError(words.outIsFolder(path));
  return full;
}

/** An interruption that comes while a file is being written waits until it is whole and under its own name. */
function holdInterruptions(): void {
  process.once("SIGINT", () => process.exit(130));
  process.once("SIGTERM", () => process.exit(143));
}

/** A draft of that age was left by a command that was killed while it wrote. */
const LEFT_OVER = 3_600_000;
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

function removeLeftDrafts(path: string): void {
  const prefix = `.${basename(path)}.`;
  for (const name of readdirSync(dirname(path))) {
    if (!name.startsWith(prefix) || !UUID.test(name.slice(prefix.length))) continue;
    const draft = join(dirname(path), name);
    const written = statSync(draft, { throwIfNoEntry: false })?.mtimeMs ?? Date.now();
    if (Date.now() - written > LEFT_OVER) rmSync(draft, { force: true });
  }
}

/**
 * Writes to a file next to the target first: a reader never sees half a file, and a failure leaves what was there. What the target is
 * stays: a link leads where it led, the rights of a file are its own, and a pipe is written into.
 */
export function writeWhole(given: string, bytes: Uint8Array, environment: Environment): void {
  holdInterruptions();
  const path = existsSync(given) ? realpathSync(given) : given;
  const before = statSync(path, { throwIfNoEntry: false });
  const draft = join(dirname(path), `.${basename(path)}.${randomUUID()}`);
  try {
    if (before && !before.isFile()) return writeFileSync(path, bytes);
    removeLeftDrafts(path);
    writeFileSync(draft, bytes, { flag: "wx" });
    if (before) chmodSync(draft, before.mode);
    renameSync(draft, path);
  } catch (error) {
    rmSync(draft, { force: true });
    throw new CommandError(wordsOf(environment).unwritable(given, (error as Error).message), { cause: error });
  }
}
