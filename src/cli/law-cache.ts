/** The law table of this version, made once and kept next to the add-in's build, which is renewed when its sources change. */
import { randomUUID } from "node:crypto";
import { existsSync, mkdirSync, renameSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { bulkTexts } from "../words/bulk/words";
import type { Environment } from "./environment";

/** The folder with the files in Parquet. */
export async function cachedLaw({ addIn, language, tell }: Environment): Promise<string> {
  const folder = join(dirname(addIn), "law");
  if (existsSync(join(folder, "manifest.json"))) return folder;
  tell(bulkTexts[language].preparing);
  const draft = `${folder}.${randomUUID()}`;
  try {
    await make(draft);
    renameSync(draft, folder);
  } catch (error) {
    // Another process may have been faster.
    if (!existsSync(join(folder, "manifest.json"))) throw error;
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
  return folder;
}

async function make(folder: string): Promise<void> {
  const [{ Database }, { makeLaw, writeLaw }, { lawTable }] = await Promise.all([
    import(/* webpackMode: "eager" */ "../bulk/database"),
    import(/* webpackMode: "eager" */ "../bulk/law-files"),
    import(/* webpackMode: "eager" */ "../law/table/law-table"),
  ]);
  const scratch = `${folder}.draft`;
  mkdirSync(folder, { recursive: true });
  mkdirSync(scratch);
  const database = await Database.open();
  try {
    const table = lawTable();
    await makeLaw(database, scratch, table);
    await writeLaw(database, folder, table);
  } finally {
    database.close();
    rmSync(scratch, { recursive: true, force: true });
  }
}
