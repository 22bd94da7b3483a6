/** Commands from start to end, each in a process of its own: the CPU seconds that it takes, beside what is allowed. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createHeadlessGrid } from "../src/host/headless-grid/headless-grid";
import { parseCells } from "../src/host/workbook/address";
import { readWorkbook } from "../src/host/xlsx/read-workbook";
import { writeWorkbook } from "../src/host/xlsx/write-workbook";
import type { Row } from "./report";

/** CPU seconds allowed; and what the same took when Univer calculated, on two cores, for comparison (0.1). */
const COMMANDS: Record<string, { allowed: number; before: string }> = {
  workbook: { allowed: 5, before: "21" },
  portable: { allowed: 8, before: "67" },
  compare: { allowed: 6, before: "39" },
  check: { allowed: 2, before: "13" },
  "calc of one formula": { allowed: 1, before: "2.3" },
  "calc of 10,000 formulas": { allowed: 3, before: "about 17" },
};

/** Prints what the process took when it ends; the last line of its standard error. */
const METER = `data:text/javascript,${encodeURIComponent(
  'process.on("exit",()=>{const{user,system}=process.cpuUsage();process.stderr.write("\\ncpu "+(user+system)/1e6)})',
)}`;

export function commandLine(root: string): Row[] {
  const directory = mkdtempSync(join(tmpdir(), "parley-bench-"));
  const run = (args: readonly string[], input = ""): number => {
    const launcher = join(root, "src", "cli", "parley.mjs");
    const { status, stderr } = spawnSync(process.execPath, ["--import", METER, launcher, ...args], {
      cwd: directory,
      input,
      encoding: "utf8",
      maxBuffer: 1e9,
    });
    const took = /\ncpu ([\d.]+)$/.exec(stderr)?.[1];
    if (status !== 0 || took === undefined) throw new Error(`parley ${args.join(" ")} failed: ${stderr}`);
    return Number(took);
  };
  try {
    // The first run builds the commands where their sources have changed.
    run(["--help"]);
    const took: Record<keyof typeof COMMANDS, number> = {
      workbook: run(["workbook", "--case", "korea-us-2025", "--as-of", "2025-05-21", "--out", "ours.xlsx"]),
    };
    writeFileSync(join(directory, "theirs.xlsx"), withEdits(readFileSync(join(directory, "ours.xlsx"))));
    took["portable"] = run(["portable", "ours.xlsx", "--out", "portable.xlsx"]);
    took["compare"] = run(["compare", "ours.xlsx", "theirs.xlsx"]);
    took["check"] = run(["check", "ours.xlsx"]);
    took["calc of one formula"] = run(["calc"], "=PARLEY.TARIFF_COST(36855828372,25%)");
    took["calc of 10,000 formulas"] = run(
      ["calc"],
      Array.from(
        { length: 10_000 },
        (_, index) => `=PARLEY.TARIFF_RATE("8703230190","KR",${45_700 + (index % 300)})`,
      ).join("\n"),
    );
    return Object.entries(COMMANDS).map(([what, { allowed, before }]) => ({
      what: `parley ${what}, start to end`,
      figure: `${took[what]!.toFixed(2)} CPU s`,
      peer: `${allowed} allowed; ${before} in version 0.1, through Univer`,
    }));
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

/** A colleague's copy, with other probabilities of three scenarios and another date. */
function withEdits(file: Uint8Array): Uint8Array {
  const document = readWorkbook(file);
  const grid = createHeadlessGrid();
  grid.restore(document);
  const table = grid.tables().find(({ name }) => name === "Scenarios");
  const range = table && parseCells(table.range);
  const column = table?.columns.findIndex(({ name }) => name === "Probability") ?? -1;
  if (!range || column < 0) throw new Error("The workbook has no table Scenarios with probabilities.");
  const edited = [0.3, 0.3, 0.4];
  edited.forEach((probability, index) =>
    grid.write({ sheet: table.sheet, row: range.row + 1 + index, column: range.column + column, rows: 1, columns: 1 }, [
      [probability],
    ]),
  );
  const captured = grid.capture();
  grid.dispose();
  return writeWorkbook({
    ...document,
    ...captured,
    sheets: captured.sheets.map((sheet, index) => ({ ...document.sheets[index]!, cells: sheet.cells })),
  });
}
