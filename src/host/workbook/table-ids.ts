/** Ids of tables that survive a rename; the grid knows tables by name only. */
import type { TableDocument } from "./document";
import type { Grid } from "./grid";

export type GridTable = TableDocument & { sheet: string };

export class TableIds {
  private readonly names = new Map<string, string>();
  private next = 1;

  constructor(private readonly grid: Grid) {}

  idOf(name: string): string {
    for (const [id, known] of this.names) if (known === name) return id;
    const id = String(this.next++);
    this.names.set(id, name);
    return id;
  }

  renamed(from: string, to: string): void {
    this.names.set(this.idOf(from), to);
  }

  /** By id, or by name in any case. */
  find(key: string): GridTable | undefined {
    const tables = this.grid.tables();
    const name = this.names.get(key);
    return (
      tables.find((table) => table.name === name) ??
      tables.find((table) => table.name.toLowerCase() === key.toLowerCase())
    );
  }
}
