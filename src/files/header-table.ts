/** Tables of cells are read by their headers: in any case and without the blanks around them, as structured references find a column. */

/** Of header rows that were asked before; a header row is never changed once it is read. */
const known = new WeakMap<readonly unknown[], ReadonlyMap<string, number>>();

const plain = (header: unknown): string =>
  typeof header === "string" || typeof header === "number" ? String(header).trim().toLowerCase() : "";

function placesOf(headers: readonly unknown[]): ReadonlyMap<string, number> {
  let places = known.get(headers);
  if (!places) {
    const found = new Map<string, number>();
    headers.forEach((header, place) => {
      const name = plain(header);
      if (name !== "" && !found.has(name)) found.set(name, place);
    });
    known.set(headers, (places = found));
  }
  return places;
}

/** Place of the column with that header; the first where several have it, -1 where none has or there is no table. */
export function headerPlace(headers: readonly unknown[] | undefined, header: string): number {
  return (headers && placesOf(headers).get(plain(header))) ?? -1;
}

/** A column by its header, and what its cells are read as. */
export interface Column<T> {
  header: string;
  /** `cell` is undefined where the table has no such column. */
  read(cell: unknown): T;
}

/** Blank where the cell is. */
export const textColumn = (header: string): Column<string> => ({
  header,
  read: (cell) =>
    typeof cell === "string" || typeof cell === "number" || typeof cell === "boolean" ? String(cell).trim() : "",
});

/** null for what is no number. */
export const numberColumn = (header: string): Column<number | null> => ({
  header,
  read: (cell) => (typeof cell === "number" && Number.isFinite(cell) ? cell : null),
});

type Columns = Readonly<Record<string, Column<unknown>>>;
export type RowOf<C extends Columns> = { [Name in keyof C]: ReturnType<C[Name]["read"]> };

/** The rows below the header row, each with the columns that are asked for. */
export function rowsByHeader<C extends Columns>(cells: readonly (readonly unknown[])[], columns: C): RowOf<C>[] {
  const [headers = [], ...rows] = cells;
  const wanted = Object.entries(columns).map(
    ([name, column]) => [name, headerPlace(headers, column.header), column] as const,
  );
  return rows.map(
    (row) => Object.fromEntries(wanted.map(([name, place, { read }]) => [name, read(row[place])])) as RowOf<C>,
  );
}
