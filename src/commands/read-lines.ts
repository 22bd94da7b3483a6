/** Reads pasted or chosen text into lines of trade, in batches between which the pane stays usable. */
import Papa, { type ParseConfig, type Parser, type ParseResult } from "papaparse";
import { delimiterOf } from "../files/separators";
import { findColumns, LineReader, type LineColumn, type LinesReport } from "../cases/own/lines";

/** Characters read before others have their turn. */
const BATCH = 500_000;

export type LinesFailure =
  | { kind: "empty" }
  | { kind: "binary" }
  /** `row` as a spreadsheet counts: from there on the rows cannot be separated. */
  | { kind: "unclosed"; row: number }
  | { kind: "columns"; missing: LineColumn[]; found: string }
  | { kind: "cancelled" };

export class LinesError extends Error {
  constructor(readonly problem: LinesFailure) {
    super(`The lines cannot be read: ${problem.kind}`);
    this.name = "LinesError";
  }
}

/** Papa Parse reads a text in chunks as it reads a file; its types have this for files alone. */
interface ChunkedText extends ParseConfig<string[]> {
  download?: false;
  worker?: false;
  chunkSize: number;
  chunk(results: ParseResult<string[]>, parser: Parser): void;
  complete(): void;
}

export interface LinesHooks {
  /** How much of the text is read, 0–1, and rows so far. */
  onProgress?(done: number, rows: number): void;
  signal?: AbortSignal;
}

/** Comma, semicolon or tab, quoted fields, header names in English and Korean. Throws LinesError where no row can be read. */
export function readLines(
  text: string,
  about: ConstructorParameters<typeof LineReader>[0],
  hooks: LinesHooks = {},
): Promise<LinesReport> {
  const plain = text.replace(/^\uFEFF/, "");
  return new Promise((resolve, reject) => {
    const fail = (problem: LinesFailure) => reject(new LinesError(problem));
    if (plain.trim() === "") return fail({ kind: "empty" });
    if (plain.includes("\0")) return fail({ kind: "binary" });
    const delimiter = delimiterOf(plain);
    let reader: LineReader | null = null;
    let row = 0;
    let failed = false;
    const inChunks: ChunkedText = {
      delimiter,
      chunkSize: BATCH,
      chunk({ data, errors, meta }, parser) {
        const stop = (problem: unknown) => {
          failed = true;
          parser.abort();
          reject(problem);
        };
        if (hooks.signal?.aborted) return stop(new LinesError({ kind: "cancelled" }));
        const unclosed = errors.find(({ code }) => code === "MissingQuotes");
        if (unclosed) return stop(new LinesError({ kind: "unclosed", row: row + (unclosed.row ?? 0) + 1 }));
        const broken = new Set(errors.filter(({ type }) => type === "Quotes").map((error) => error.row));
        for (const [index, cells] of data.entries()) {
          row += 1;
          if (!reader) {
            if (cells.every((cell) => cell.trim() === "")) continue;
            const columns = findColumns(cells);
            if ("missing" in columns)
              return stop(
                new LinesError({ kind: "columns", missing: columns.missing, found: cells.join(" | ").slice(0, 120) }),
              );
            reader = new LineReader(about, columns.places, delimiter);
            if (!columns.headless) continue;
          }
          reader.take(cells, row, broken.has(index));
        }
        hooks.onProgress?.(Math.min(1, meta.cursor / plain.length), row);
        parser.pause();
        setTimeout(() => parser.resume(), 0);
      },
      complete() {
        if (failed) return;
        const report = reader?.report();
        if (report && report.accepted + report.rejected.length > 0) resolve(report);
        else fail({ kind: "empty" });
      },
    };
    Papa.parse<string[]>(plain, inChunks);
  });
}
