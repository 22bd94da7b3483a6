/** Excel.RangeBorderCollection and RangeBorder: the edges of a range and the lines inside it. */
import type { Book } from "./book";
import { checkColor } from "./color";
import type { BorderDocument, StyleDocument } from "./document";
import { invalidArgument, notImplemented } from "./errors";
import { ExcelCollection, ExcelObject } from "./excel-object";
import type { GridRange } from "./grid";

type Side = "top" | "bottom" | "left" | "right";
const EDGES = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight", "InsideVertical", "InsideHorizontal"] as const;
type Edge = (typeof EDGES)[number];

/** The cells whose border an edge is, and on which side of them. */
function placeOf(edge: Edge, range: GridRange): { range: GridRange; side: Side } | null {
  switch (edge) {
    case "EdgeTop":
      return { range: { ...range, rows: 1 }, side: "top" };
    case "EdgeBottom":
      return { range: { ...range, row: range.row + range.rows - 1, rows: 1 }, side: "bottom" };
    case "EdgeLeft":
      return { range: { ...range, columns: 1 }, side: "left" };
    case "EdgeRight":
      return { range: { ...range, column: range.column + range.columns - 1, columns: 1 }, side: "right" };
    case "InsideHorizontal":
      return range.rows > 1 ? { range: { ...range, rows: range.rows - 1 }, side: "bottom" } : null;
    case "InsideVertical":
      return range.columns > 1 ? { range: { ...range, columns: range.columns - 1 }, side: "right" } : null;
  }
}

export class RangeBorderCollection extends ExcelCollection<RangeBorder> {
  readonly excelClass = "RangeBorderCollection";

  constructor(
    book: Book,
    private readonly range: GridRange,
  ) {
    super(book);
  }
  list(): RangeBorder[] {
    return EDGES.map((edge) => new RangeBorder(this.book, this.range, edge));
  }
  get Count(): number {
    return EDGES.length;
  }
  GetItem(edge: string): RangeBorder {
    const known = EDGES.find((name) => name === edge);
    if (!known)
      throw edge.startsWith("Diagonal")
        ? notImplemented("diagonal borders")
        : invalidArgument(`There is no border ${edge}.`);
    return new RangeBorder(this.book, this.range, known);
  }
}

const STYLES: Record<string, BorderDocument["style"] | undefined> = {
  Continuous: "thin",
  Dash: "dashed",
  Dot: "dotted",
  Double: "double",
};
const WEIGHTS: Record<string, BorderDocument["style"] | undefined> = { Thin: "thin", Medium: "medium", Thick: "thick" };

export class RangeBorder extends ExcelObject {
  readonly excelClass = "RangeBorder";
  private readonly place: { range: GridRange; side: Side } | null;

  constructor(
    book: Book,
    range: GridRange,
    private readonly edge: Edge,
  ) {
    super(book);
    this.place = placeOf(edge, range);
  }
  override identity(): Record<string, string> {
    return { Id: this.edge };
  }

  private get border(): BorderDocument | undefined {
    return this.place ? this.book.grid.readStyle(this.place.range).borders?.[this.place.side] : undefined;
  }

  /** A border has one style in a file: Excel's line style and weight are folded into it, the latter for continuous lines. */
  private change(change: Partial<BorderDocument>): void {
    if (!this.place) return;
    const border: BorderDocument = { style: "thin", color: "#000000", ...this.border, ...change };
    this.book.grid.writeStyle(this.place.range, {
      borders: { [this.place.side]: border } satisfies StyleDocument["borders"],
    });
  }

  get SideIndex(): string {
    return this.edge;
  }
  get Style(): string {
    const style = this.border?.style;
    if (style === undefined) return "None";
    return style === "dashed" ? "Dash" : style === "dotted" ? "Dot" : style === "double" ? "Double" : "Continuous";
  }
  set Style(style: string) {
    if (style === "None") {
      if (this.place) this.book.grid.writeStyle(this.place.range, { borders: { [this.place.side]: undefined } });
      return;
    }
    const known = STYLES[style];
    if (!known) throw notImplemented(`the border style ${style}`);
    const before = this.border?.style;
    this.change({ style: style === "Continuous" && (before === "medium" || before === "thick") ? before : known });
  }
  get Weight(): string {
    const style = this.border?.style;
    return style === "medium" ? "Medium" : style === "thick" ? "Thick" : "Thin";
  }
  set Weight(weight: string) {
    const known = WEIGHTS[weight];
    if (!known) throw notImplemented(`the border weight ${weight}`);
    const before = this.border?.style;
    if (before === "dashed" || before === "dotted" || before === "double") {
      if (known !== "thin") throw notImplemented(`the weight ${weight} of a ${before} border`);
      return;
    }
    this.change({ style: known });
  }
  get Color(): string {
    return this.border?.color ?? "#000000";
  }
  set Color(color: string) {
    this.change({ color: checkColor(color) });
  }
}
