/** What the host keeps of each sheet itself because the grid has no place for it: how it prints and whether it is protected. */
import type { SheetDocument } from "./document";

export interface Protection {
  password?: string;
  options: Record<string, unknown>;
}

export interface SheetExtras {
  print: NonNullable<SheetDocument["print"]>;
  protection?: Protection;
}

export class SheetStore {
  private readonly extras = new Map<string, SheetExtras>();

  of(id: string): SheetExtras {
    const known = this.extras.get(id);
    if (known) return known;
    const fresh: SheetExtras = { print: {} };
    this.extras.set(id, fresh);
    return fresh;
  }

  forget(id: string): void {
    this.extras.delete(id);
  }

  clear(): void {
    this.extras.clear();
  }
}
