/** Reads pasted or chosen text row by row, in batches between which the pane stays usable. */
import Papa, { type ParseConfig, type Parser, type ParseResult } from "papaparse";
import { delimiterOf } from "../files/separators";

/** Characters read before others have their turn. */
const BATCH = 500_000;

export type RowsFailure =
  | { kind: "empty" }
  | { kind: "binary" }
  /** `row` as a spreadsheet counts: from there on the rows cannot be separated. */
  | { kind: "unclosed"; row: number }
  | { kind: "cancelled" };

/** Papa Parse reads a text in chunks as it reads a file; its types have this for files alone. */
interface ChunkedText extends ParseConfig<string[]> {
  download?: false;
  worker?: false;
  chunkSize: number;
  chunk(results: ParseResult<string[]>, parser: Parser): void;
  complete(): void;
}

export interface RowHooks {
  /** How much of the text is read, 0–1, and rows so far. */
  onProgress?(done: number, rows: number): void;
  signal?: AbortSignal;
}

export interface RowTaker {
  take(cells: readonly string[], row: number, brokenQuotes: boolean): void;
}

/**
 * Comma, semicolon or tab between cells, which may be in quotes. `begin` gets the first row that has something in it and says who takes
 * the others, and whether that row is one of them; what it throws is what the promise is rejected with, as `failure` makes it of what else is wrong.
 * null where no row has anything in it.
 */
export function readRows<Taker extends RowTaker>(
  text: string,
  begin: (first: readonly string[], delimiter: string) => { taker: Taker; headless: boolean },
  failure: (problem: RowsFailure) => Error,
  { onProgress, signal }: RowHooks = {},
): Promise<Taker | null> {
  const plain = text.replace(/^\uFEFF/, "");
  return new Promise((resolve, reject) => {
    if (plain.trim() === "") return reject(failure({ kind: "empty" }));
    if (plain.includes("\0")) return reject(failure({ kind: "binary" }));
    const delimiter = delimiterOf(plain);
    let taker: Taker | null = null;
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
        if (signal?.aborted) return stop(failure({ kind: "cancelled" }));
        const unclosed = errors.find(({ code }) => code === "MissingQuotes");
        if (unclosed) return stop(failure({ kind: "unclosed", row: row + (unclosed.row ?? 0) + 1 }));
        const broken = new Set(errors.filter(({ type }) => type === "Quotes").map((error) => error.row));
        for (const [index, cells] of data.entries()) {
          row += 1;
          if (!taker) {
            if (cells.every((cell) => cell.trim() === "")) continue;
            let headless: boolean;
            try {
              ({ taker, headless } = begin(cells, delimiter));
            } catch (problem) {
              return stop(problem);
            }
            if (!headless) continue;
          }
          taker.take(cells, row, broken.has(index));
        }
        onProgress?.(Math.min(1, meta.cursor / plain.length), row);
        parser.pause();
        setTimeout(() => parser.resume(), 0);
      },
      complete() {
        if (!failed) resolve(taker);
      },
    };
    Papa.parse<string[]>(plain, inChunks);
  });
}

/** Cells as Excel gives them, as a file would have them. */
export function textsOfCells(cells: readonly (readonly unknown[])[]): string[][] {
  return cells.map((row) => row.map((cell) => (cell === null || cell === undefined ? "" : String(cell))));
}
