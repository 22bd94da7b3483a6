/** Reads pasted or chosen text into lines of trade, in batches between which the pane stays usable. */
import { findColumns, LineReader, type LineColumn, type LinesReport } from "../cases/own/lines";
import { readRows, type RowHooks, type RowsFailure } from "./read-rows";

export type LinesFailure = RowsFailure | { kind: "columns"; missing: LineColumn[]; found: string };

export class LinesError extends Error {
  constructor(readonly problem: LinesFailure) {
    super(`The lines cannot be read: ${problem.kind}`);
    this.name = "LinesError";
  }
}

/** Header names in English and Korean. Throws LinesError where no row can be read. */
export async function readLines(
  text: string,
  about: ConstructorParameters<typeof LineReader>[0],
  hooks: RowHooks = {},
): Promise<LinesReport> {
  const reader = await readRows(
    text,
    (first, delimiter) => {
      const columns = findColumns(first);
      if ("missing" in columns)
        throw new LinesError({
          kind: "columns",
          missing: columns.missing,
          found: first.join(" | ").slice(0, 120),
        });
      return { taker: new LineReader(about, columns.places, delimiter), headless: columns.headless };
    },
    (problem) => new LinesError(problem),
    hooks,
  );
  const report = reader?.report();
  if (report && report.accepted + report.rejected.length > 0) return report;
  throw new LinesError({ kind: "empty" });
}
