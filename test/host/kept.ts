/** Workbooks that several test files begin with, filled once and kept beside the add-in that filled them until its sources change. */
import { createHash } from "node:crypto";
import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { deserialize, serialize } from "node:v8";
import type { WorkbookDocument } from "../../src/host/workbook/document";

/** `key` says how it is filled. The day counts too, as some functions give other results tomorrow. */
export async function kept(
  directory: string,
  key: string,
  fill: () => Promise<WorkbookDocument>,
): Promise<WorkbookDocument> {
  const day = new Date().toISOString().slice(0, 10);
  const name = createHash("sha256").update(`${day} ${key}`).digest("hex").slice(0, 16);
  const file = join(directory, `workbook-${name}.bin`);
  if (!existsSync(file)) {
    const draft = `${file}.${process.pid}`;
    writeFileSync(draft, serialize(await fill()));
    renameSync(draft, file);
  }
  return deserialize(readFileSync(file)) as WorkbookDocument;
}
