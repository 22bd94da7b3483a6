/** Writes xl/styles.xml: each distinct font, fill and border once, and one cell format for each style of the document. */
import type { BorderDocument, ConditionalFormatDocument, StyleDocument } from "../../workbook/document";
import { canonical } from "../canonical";
import { namespaces } from "../namespaces";
import { builtInIds, firstCustomId } from "../number-formats";
import { tag, xmlDeclaration } from "../xml";

const sides = ["left", "right", "top", "bottom"] as const;

export const argb = (color: string): string => `FF${color.replace("#", "").toUpperCase().padStart(6, "0").slice(-6)}`;

const NO_STYLE = canonical({});

/** Gives each distinct text a number in the order of its first coming, after those that are numbered already. */
class Numbered {
  readonly texts: string[];
  private readonly numbers = new Map<string, number>();

  constructor(...first: string[]) {
    this.texts = first;
    first.forEach((text, index) => this.numbers.has(text) || this.numbers.set(text, index));
  }

  of(text: string): number {
    const known = this.numbers.get(text) ?? this.texts.push(text) - 1;
    this.numbers.set(text, known);
    return known;
  }
}

function fontXml(font: NonNullable<StyleDocument["font"]>): string {
  return tag("font", {}, [
    font.bold ? "<b/>" : "",
    font.italic ? "<i/>" : "",
    font.underline ? "<u/>" : "",
    tag("sz", { val: font.size ?? 11 }),
    font.color ? tag("color", { rgb: argb(font.color) }) : '<color theme="1"/>',
    tag("name", { val: font.name ?? "Calibri" }),
    // The scheme would win over the name, so it is kept for the default only.
    font.name === undefined ? '<family val="2"/><scheme val="minor"/>' : '<family val="2"/>',
  ]);
}

const fillXml = (color: string): string =>
  tag(
    "fill",
    {},
    tag("patternFill", { patternType: "solid" }, [tag("fgColor", { rgb: argb(color) }), '<bgColor indexed="64"/>']),
  );

const borderSide = (side: string, border: BorderDocument | undefined): string =>
  border ? tag(side, { style: border.style }, tag("color", { rgb: argb(border.color) })) : tag(side);

const borderXml = (borders: StyleDocument["borders"]): string =>
  tag("border", {}, [...sides.map((side) => borderSide(side, borders?.[side])), "<diagonal/>"]);

function alignmentXml(style: StyleDocument): string {
  const { horizontal, vertical, wrap, indent } = style;
  if (!horizontal && !vertical && !wrap && !indent) return "";
  return tag("alignment", { horizontal, vertical, wrapText: wrap || undefined, indent: indent || undefined });
}

/** xl/styles.xml of an opened file: cells and parts that are written back as they came name its items by number. */
export interface OpenedStyles {
  /** The elements of its root by name, as they were written. */
  elements: ReadonlyMap<string, string>;
  namespaces: Record<string, string>;
  /** The content of its lists, as written. */
  items(list: string): string[];
  numberFormats: ReadonlyMap<string, number>;
  /** What the document makes of its cell formats, by their numbers. */
  read: readonly StyleDocument[];
}

const DEFAULTS = new Map([
  ["cellStyleXfs", '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>'],
  ["cellStyles", '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>'],
  [
    "tableStyles",
    '<tableStyles count="0" defaultTableStyle="TableStyleMedium2" defaultPivotStyle="PivotStyleLight16"/>',
  ],
]);

export class StyleSheet {
  private readonly fonts: Numbered;
  private readonly fills: Numbered;
  private readonly borders: Numbered;
  private readonly cellFormats: Numbered;
  private readonly formats: Map<string, number>;
  private readonly newFormats = new Map<string, number>();
  private readonly differences: string[];
  private readonly indexes: (number | undefined)[] = [];
  private readonly keys: string[];
  private readonly openedKeys: string[];

  constructor(
    private readonly styles: readonly StyleDocument[],
    private readonly opened?: OpenedStyles,
  ) {
    const from = (list: string, ...first: string[]): Numbered =>
      new Numbered(...(opened?.items(list).length ? opened.items(list) : first));
    this.fonts = from("fonts", fontXml({}));
    this.fills = from(
      "fills",
      '<fill><patternFill patternType="none"/></fill>',
      '<fill><patternFill patternType="gray125"/></fill>',
    );
    this.borders = from("borders", borderXml(undefined));
    this.cellFormats = from("cellXfs", tag("xf", { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0, xfId: 0 }));
    this.formats = new Map(opened?.numberFormats);
    this.differences = opened?.items("dxfs") ?? [];
    this.keys = styles.map(canonical);
    this.openedKeys = opened?.read.map(canonical) ?? [];
  }

  /**
   * The cell format's number in the file for a style's number in the document.
   *
   * @param before the cell's format in the opened file: it stays where the document makes the same of it, as it may say more
   */
  index(style: number | undefined, before?: number): number {
    if (before !== undefined && this.openedKeys[before] === (style === undefined ? NO_STYLE : this.keys[style]))
      return before;
    const made = style === undefined ? undefined : this.styles[style];
    if (style === undefined || made === undefined) return 0;
    return (this.indexes[style] ??= this.cellFormats.of(this.cellFormat(made)));
  }

  /** Registers what a conditional format changes; the answer is its dxfId. */
  difference(style: NonNullable<ConditionalFormatDocument["style"]>): number {
    const font =
      style.font || style.bold
        ? tag("font", {}, [style.bold ? "<b/>" : "", style.font ? tag("color", { rgb: argb(style.font) }) : ""])
        : "";
    const fill = style.fill
      ? tag(
          "fill",
          {},
          tag("patternFill", { patternType: "solid" }, [
            tag("fgColor", { rgb: argb(style.fill) }),
            tag("bgColor", { rgb: argb(style.fill) }),
          ]),
        )
      : "";
    return this.differences.push(tag("dxf", {}, [font, fill])) - 1;
  }

  private numberFormat(code: string | undefined): number {
    if (code === undefined || code === "") return 0;
    const known = this.formats.get(code) ?? builtInIds.get(code);
    if (known !== undefined) return known;
    const id = Math.max(firstCustomId - 1, ...this.formats.values()) + 1;
    this.formats.set(code, id);
    this.newFormats.set(code, id);
    return id;
  }

  /** Where the first font or border of an opened file is not the plain one, a style without its own must name one that is. */
  private plain(list: Numbered, xml: string, isPlain: (style: StyleDocument | undefined) => boolean): number {
    return this.opened === undefined || isPlain(this.opened.read[0]) ? 0 : list.of(xml);
  }

  private cellFormat(style: StyleDocument): string {
    const numFmtId = this.numberFormat(style.numberFormat);
    const fontId = style.font
      ? this.fonts.of(fontXml(style.font))
      : this.plain(this.fonts, fontXml({}), (first) => first?.font === undefined);
    const fillId = style.fill ? this.fills.of(fillXml(style.fill)) : 0;
    const borderId = style.borders
      ? this.borders.of(borderXml(style.borders))
      : this.plain(this.borders, borderXml(undefined), (first) => first?.borders === undefined);
    const alignment = alignmentXml(style);
    const protection = style.locked === false ? tag("protection", { locked: false }) : "";
    const on = (value: unknown): 1 | undefined => (value ? 1 : undefined);
    const applied = {
      applyNumberFormat: on(numFmtId),
      applyFont: on(fontId),
      applyFill: on(fillId),
      applyBorder: on(borderId),
      applyAlignment: on(alignment),
      applyProtection: on(protection),
    };
    return tag("xf", { numFmtId, fontId, fillId, borderId, xfId: 0, ...applied }, alignment + protection);
  }

  xml(): string {
    const counted = (name: string, items: readonly string[]): string =>
      items.length === 0 ? "" : tag(name, { count: items.length }, [...items]);
    const opened = (name: string): string => this.opened?.elements.get(name) ?? DEFAULTS.get(name) ?? "";
    const formats = [...this.newFormats].map(([formatCode, numFmtId]) => tag("numFmt", { numFmtId, formatCode }));
    return (
      xmlDeclaration +
      tag("styleSheet", { ...this.opened?.namespaces, xmlns: namespaces.main }, [
        counted("numFmts", [...(this.opened?.items("numFmts") ?? []), ...formats]),
        counted("fonts", this.fonts.texts),
        counted("fills", this.fills.texts),
        counted("borders", this.borders.texts),
        opened("cellStyleXfs"),
        counted("cellXfs", this.cellFormats.texts),
        opened("cellStyles"),
        this.differences.length === 0 ? '<dxfs count="0"/>' : counted("dxfs", this.differences),
        opened("tableStyles"),
        opened("colors"),
        opened("extLst"),
      ])
    );
  }
}
