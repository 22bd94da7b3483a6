/** The workbook as a file, in slices, as `Office.context.document.getFileAsync` asks for it. */

/** Numbers of office.js' native interface, and of the kind of file that is no text and no picture of paper. */
export const FILE_CALL = { open: 77, slice: 80, close: 81 } as const;
const COMPRESSED = 5;
/** Codes with which office.js tells an add-in what went wrong. */
const ERROR = { none: 0, unsupported: 5000, internal: 5001 } as const;

export class FileCopies {
  private readonly open = new Map<number, Uint8Array>();
  private next = 1;

  constructor(private readonly write: () => Promise<Uint8Array>) {}

  /** The status, and what office.js reads after it. */
  async answer(call: number, params: readonly unknown[]): Promise<unknown[]> {
    if (call === FILE_CALL.open) return Number(params[0]) === COMPRESSED ? this.openCopy() : [ERROR.unsupported];
    const handle = Number(params[0]);
    const file = this.open.get(handle);
    if (!file) return [ERROR.internal];
    if (call === FILE_CALL.close) {
      this.open.delete(handle);
      return [ERROR.none, null];
    }
    const slice = Array.from(file.subarray(Number(params[1]), Number(params[1]) + Number(params[2])));
    return [ERROR.none, listed([listed(slice, 1), slice.length])];
  }

  private async openCopy(): Promise<unknown[]> {
    try {
      const file = await this.write();
      const handle = this.next++;
      this.open.set(handle, file);
      return [ERROR.none, listed([handle, file.length])];
    } catch {
      return [ERROR.internal];
    }
  }
}

/** An array as office.js takes it from the native side. */
const listed = (items: unknown[], dimensions?: number): object => ({
  toArray: () => items,
  ...(dimensions === undefined ? {} : { dimensions: () => dimensions }),
});
