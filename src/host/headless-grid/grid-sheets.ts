/** The workbook's sheets in the order of their tabs, with all that belongs to a sheet but its contents. */
import type { ConditionalFormatDocument, ValidationDocument } from "../workbook/document";
import type { GridSheet } from "../workbook/grid";
import { RuleList } from "./rule-list";
import { SheetLooks } from "./sheet-looks";
import type { StylePool } from "./style-pool";

export interface SheetParts {
  info: GridSheet;
  looks: SheetLooks;
  formats: RuleList<ConditionalFormatDocument>;
  validations: RuleList<ValidationDocument>;
}

export class GridSheets {
  private order: SheetParts[] = [];
  private readonly byId = new Map<string, SheetParts>();
  private activeId = "";
  private next = 1;

  constructor(private readonly pool: StylePool) {}

  all(): GridSheet[] {
    return this.order.map(({ info }) => ({ ...info, frozen: { ...info.frozen } }));
  }

  get(id: string): SheetParts {
    const found = this.byId.get(id);
    if (!found) throw new Error(`The grid has no sheet with the id "${id}".`);
    return found;
  }

  get active(): string {
    return this.activeId;
  }

  activate(id: string): void {
    this.activeId = this.get(id).info.id;
  }

  /** The id of the new sheet. */
  add(name: string, at = this.order.length): string {
    const id = this.newId();
    const info: GridSheet = {
      id,
      name,
      visibility: "visible",
      gridlines: true,
      frozen: { rows: 0, columns: 0 },
    };
    this.place({ info, looks: new SheetLooks(this.pool), formats: new RuleList(), validations: new RuleList() }, at);
    return id;
  }

  /** A sheet that looks the same; its rules stay behind. */
  copy(from: string, name: string, at: number): string {
    const id = this.newId();
    const { info, looks } = this.get(from);
    const copied = { ...info, frozen: { ...info.frozen }, id, name };
    this.place({ info: copied, looks: looks.copy(), formats: new RuleList(), validations: new RuleList() }, at);
    return id;
  }

  /** The sheet that is shown once this one is gone; undefined where it is the last that people see. */
  successor(id: string): string | undefined {
    const index = this.order.findIndex(({ info }) => info.id === id);
    const shown = (sheets: SheetParts[]): string[] =>
      sheets.filter(({ info }) => info.visibility === "visible").map(({ info }) => info.id);
    return shown(this.order.slice(index + 1))[0] ?? shown(this.order.slice(0, index)).at(-1);
  }

  remove(id: string): void {
    this.order = this.order.filter(({ info }) => info.id !== id);
    this.byId.delete(id);
  }

  move(id: string, to: number): void {
    const parts = this.get(id);
    this.order = this.order.filter((each) => each !== parts);
    this.order.splice(to, 0, parts);
  }

  change(id: string, change: Partial<GridSheet>): void {
    const { info } = this.get(id);
    const present = Object.entries(change).filter(([, value]) => value !== undefined);
    Object.assign(info, Object.fromEntries(present));
    if ("tabColor" in change && !change.tabColor) delete info.tabColor;
  }

  private place(parts: SheetParts, at: number): void {
    this.order.splice(at, 0, parts);
    this.byId.set(parts.info.id, parts);
    if (this.activeId === "") this.activeId = parts.info.id;
  }

  private newId(): string {
    let id: string;
    do id = `sheet-${this.next++}`;
    while (this.byId.has(id));
    return id;
  }
}
