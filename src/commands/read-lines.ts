/** Reads pasted or chosen text into lines of trade, in batches between which the pane stays usable. */
import Papa, { type ParseConfig, type Parser, type ParseResult } from "papaparse";
import { findColumns, LineReader, type LineColumn, type LinesReport } from "../cases/own/lines";

/** Characters read before others have their turn. */
const BATCH = 500_000;

export type LinesFailure =
  | { kind: "empty" }
  | { kind: "binary" }
  | { kind: "columns"; missing: LineColumn[]; found: string }
  | { kind: "cancelled" };

export class LinesError extends Error {
  constructor(readonly trouble: LinesFailure) {
    super(`The lines cannot be read: ${trouble.kind}`);
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
    const fail = (trouble: LinesFailure) => reject(new LinesError(trouble));
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
        if (reader) resolve(reader.report());
        else fail({ kind: "empty" });
      },
    };
    Papa.parse<string[]>(plain, inChunks);
  });
}

/** What stands between the cells of the first row, outside of quotation marks: what a sheet copies, then what no number holds, then the comma. */
function delimiterOf(text: string): string {
  const [first = ""] = text.trimStart().split(/[\r\n]/, 1);
  const bare = first.replace(/"(?:[^"]|"")*"/g, "");
  return ["\t", ";"].find((mark) => bare.includes(mark)) ?? ",";
}
