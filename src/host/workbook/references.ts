/** Objects that the add-in tracks over several requests; a tracked range moves with its cells. */
import type { GridRange } from "./grid";
import { HostError } from "./errors";
import type { ExcelObject } from "./excel-object";
import { shiftRange, type Shift } from "./shift";

/** A kept object that is on cells. */
export interface Anchored {
  anchor: GridRange | null;
}

const isAnchored = (object: object): object is Anchored => "anchor" in object;

export class References {
  private readonly kept = new Map<string, ExcelObject>();
  private next = 1;

  get size(): number {
    return this.kept.size;
  }

  keep(object: ExcelObject): string {
    const id = `reference-${this.next++}`;
    this.kept.set(id, object);
    return id;
  }

  find(id: string): ExcelObject {
    const object = this.kept.get(id);
    if (!object)
      throw new HostError("InvalidReference", `The object with reference id ${id} was released or never tracked.`);
    return object;
  }

  release(id: string): void {
    this.kept.delete(id);
  }

  clear(): void {
    this.kept.clear();
  }

  shift(shift: Shift): void {
    for (const object of this.kept.values()) {
      if (isAnchored(object) && object.anchor) object.anchor = shiftRange(object.anchor, shift);
    }
  }
}
