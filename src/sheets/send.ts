/** Cells go to Excel in requests that it takes: it refuses one of more than five megabytes. */

/** Of the characters of the cells: beside them stand their marks, and what else a request holds. */
const LARGEST = 2_000_000;
/** Quotation marks and a comma, at the least. */
const MARKS = 3;

/** Sends what is queued and goes on. */
export type Send = () => Promise<void>;

/** Rows for `write`, as many at once as one request holds; what is queued is sent before it grows beyond. */
export class Sender {
  private queued = 0;

  constructor(private readonly send: Send) {}

  async rows<Value>(
    block: readonly (readonly Value[])[],
    write: (first: number, rows: Value[][]) => void,
  ): Promise<void> {
    let first = 0;
    let size = 0;
    for (const [at, row] of block.entries()) {
      const own = sizeOf(row);
      if (at > first && this.queued + size + own > LARGEST) {
        write(first, copy(block.slice(first, at)));
        await this.flush();
        [first, size] = [at, 0];
      }
      size += own;
    }
    await this.room(size);
    if (first < block.length) write(first, copy(block.slice(first)));
  }

  /** For so many characters that are about to be queued. */
  async room(size: number): Promise<void> {
    if (this.queued > 0 && this.queued + size > LARGEST) await this.flush();
    this.queued += size;
  }

  private async flush(): Promise<void> {
    await this.send();
    this.queued = 0;
  }
}

const copy = <Value>(rows: readonly (readonly Value[])[]): Value[][] => rows.map((row) => [...row]);

function sizeOf(row: readonly unknown[]): number {
  return row.reduce<number>((sum, cell) => sum + String(cell).length + MARKS, 0);
}
