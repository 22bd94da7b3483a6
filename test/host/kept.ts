/** What several test files begin with, workbooks above all: made once and kept beside the add-in that made it until its sources change. */
import { createHash } from "node:crypto";
import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { deserialize, serialize } from "node:v8";

/** `key` says how it is made. The day counts too, as some functions give other results tomorrow. */
export async function kept<T>(directory: string, key: string, make: () => Promise<T>): Promise<T> {
  const day = new Date().toISOString().slice(0, 10);
  const name = createHash("sha256").update(`${day} ${key}`).digest("hex").slice(0, 16);
  const file = join(directory, `workbook-${name}.bin`);
  if (!existsSync(file)) {
    const draft = `${file}.${process.pid}`;
    writeFileSync(draft, serialize(await make()));
    renameSync(draft, file);
  }
  return deserialize(readFileSync(file)) as T;
}
