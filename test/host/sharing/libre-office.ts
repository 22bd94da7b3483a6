/** LibreOffice as a second opinion: opens workbooks without their cached results, calculates all of them, and gives the results back. */
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import type { WorkbookDocument } from "../../../src/host/workbook/document";
import { readWorkbook } from "../../../src/host/xlsx/read-workbook";
import { writeWorkbook } from "../../../src/host/xlsx/write-workbook";

/** Calculates on loading whatever program the file says that it comes from. */
const ALWAYS = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item></oor:items>`;

export function withoutResults(document: WorkbookDocument): WorkbookDocument {
  const copy = structuredClone(document);
  for (const sheet of copy.sheets)
    for (const line of sheet.cells.values())
      for (const cell of line.values()) if (cell.formula !== undefined) delete cell.value;
  return copy;
}

/** One start of the program, half of whose time it is, for all of them. */
export function calculatedByLibreOffice(program: string, documents: readonly WorkbookDocument[]): WorkbookDocument[] {
  const directory = mkdtempSync(join(tmpdir(), "parley-office-"));
  try {
    mkdirSync(join(directory, "profile", "user"), { recursive: true });
    writeFileSync(join(directory, "profile", "user", "registrymodifications.xcu"), ALWAYS);
    const names = documents.map((_, index) => `copy-${index}.xlsx`);
    documents.forEach((document, index) => {
      const bytes = writeWorkbook(withoutResults(document));
      // What comes back can only have been calculated there.
      for (const part of Object.values(
        unzipSync(bytes, { filter: ({ name }) => /worksheets\/sheet\d+\.xml$/.test(name) }),
      )) {
        if (/<\/f><v>/.test(strFromU8(part))) throw new Error("The file for LibreOffice still holds results.");
      }
      writeFileSync(join(directory, names[index]!), bytes);
    });
    const profile = `-env:UserInstallation=file://${join(directory, "profile")}`;
    const { status, stderr } = spawnSync(
      program,
      [
        profile,
        "--headless",
        "--convert-to",
        "xlsx",
        "--outdir",
        join(directory, "out"),
        ...names.map((name) => join(directory, name)),
      ],
      { timeout: 180_000, encoding: "utf8" },
    );
    if (status !== 0) throw new Error(`LibreOffice ended with ${status}: ${stderr}`);
    return names.map((name) => readWorkbook(readFileSync(join(directory, "out", name))));
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}
