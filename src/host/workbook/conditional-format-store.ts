/** Conditional formats with ids that last, and drafts that wait for their rule before the grid learns of them. */
import { formatCells, parseCells, subtract, type Rectangle } from "./address";
import type { ConditionalFormatDocument } from "./document";
import type { Grid } from "./grid";

export interface StoredFormat {
  id: string;
  document: ConditionalFormatDocument;
}

/** A custom rule without a formula says nothing yet. */
function isComplete({ rule }: ConditionalFormatDocument): boolean {
  if (rule.kind === "custom") return rule.formula !== "";
  if (rule.kind === "cellValue") return rule.operator !== "";
  return rule.kind === "dataBar" || rule.colors.length > 0;
}

export class ConditionalFormatStore {
  private readonly sheets = new Map<string, StoredFormat[]>();
  private readonly dirty = new Set<string>();
  private next = 1;

  constructor(private readonly grid: Grid) {}

  /** In order of priority. Rows inserted in the grid move its formats: ours follow, one by one. */
  of(sheet: string): StoredFormat[] {
    let stored = this.sheets.get(sheet) ?? [];
    if (!this.dirty.has(sheet)) {
      const held = this.grid.conditionalFormats(sheet);
      const complete = stored.filter((format) => isComplete(format.document));
      if (complete.length === held.length) complete.forEach((format, index) => (format.document = held[index]!));
      else
        stored = [
          ...held.map((document) => this.stored(document)),
          ...stored.filter((format) => !isComplete(format.document)),
        ];
      this.sheets.set(sheet, stored);
    }
    return stored;
  }

  /** The last added has the lowest priority. */
  add(sheet: string, document: ConditionalFormatDocument): StoredFormat {
    const stored = this.stored(document);
    this.replace(sheet, [...this.of(sheet), stored]);
    return stored;
  }

  change(sheet: string, id: string, change: Partial<ConditionalFormatDocument>): void {
    this.replace(
      sheet,
      this.of(sheet).map((format) => (format.id === id ? { id, document: { ...format.document, ...change } } : format)),
    );
  }

  remove(sheet: string, id: string): void {
    this.replace(
      sheet,
      this.of(sheet).filter((format) => format.id !== id),
    );
  }

  /** Takes the formats off these cells; what lies partly outside keeps the rest. */
  clear(sheet: string, range: Rectangle): void {
    const formats = this.of(sheet);
    const left = formats.flatMap((format) => {
      const cells = parseCells(format.document.range);
      if (!cells) return [format];
      const rest = subtract(cells, range);
      if (rest.length === 1 && rest[0] === cells) return [format];
      return rest.map((part, index) =>
        index === 0
          ? { id: format.id, document: { ...format.document, range: formatCells(part) } }
          : this.stored({ ...format.document, range: formatCells(part) }),
      );
    });
    if (left.length !== formats.length || left.some((format, index) => format !== formats[index]))
      this.replace(sheet, left);
  }

  /** Hands the grid all that changed since the last time. */
  flush(): void {
    for (const sheet of this.dirty) {
      const stored = this.sheets.get(sheet) ?? [];
      if (this.grid.sheets().some((one) => one.id === sheet)) {
        this.grid.setConditionalFormats(sheet, stored.map((format) => format.document).filter(isComplete));
      }
    }
    this.dirty.clear();
  }

  forgetAll(): void {
    this.sheets.clear();
    this.dirty.clear();
  }

  private stored(document: ConditionalFormatDocument): StoredFormat {
    return { id: `{format-${this.next++}}`, document };
  }

  private replace(sheet: string, formats: StoredFormat[]): void {
    this.sheets.set(sheet, formats);
    this.dirty.add(sheet);
  }
}
