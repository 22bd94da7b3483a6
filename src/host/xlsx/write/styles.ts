/** Writes xl/styles.xml: each distinct font, fill and border once, and one cell format for each style of the document. */
import type { BorderDocument, ConditionalFormatDocument, StyleDocument } from "../../workbook/document";
import { namespaces } from "../namespaces";
import { builtInIds, firstCustomId } from "../number-formats";
import { tag, xmlDeclaration } from "../xml";

const sides = ["left", "right", "top", "bottom"] as const;

export const argb = (color: string): string => `FF${color.replace("#", "").toUpperCase().padStart(6, "0").slice(-6)}`;

/** Gives each distinct text a number in the order of its first coming. */
class Numbered {
  readonly texts: string[] = [];
  private readonly numbers = new Map<string, number>();

  constructor(...first: string[]) {
    first.forEach((text) => this.of(text));
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
  tag("fill", {}, tag("patternFill", { patternType: "solid" }, [tag("fgColor", { rgb: argb(color) }), '<bgColor indexed="64"/>']));

const borderSide = (side: string, border: BorderDocument | undefined): string =>
  border ? tag(side, { style: border.style }, tag("color", { rgb: argb(border.color) })) : tag(side);

const borderXml = (borders: StyleDocument["borders"]): string => tag("border", {}, [...sides.map((side) => borderSide(side, borders?.[side])), "<diagonal/>"]);

function alignmentXml(style: StyleDocument): string {
  const { horizontal, vertical, wrap, indent } = style;
  if (!horizontal && !vertical && !wrap && !indent) return "";
  return tag("alignment", { horizontal, vertical, wrapText: wrap || undefined, indent: indent || undefined });
}

export class StyleSheet {
  private readonly fonts = new Numbered(fontXml({}));
  private readonly fills = new Numbered('<fill><patternFill patternType="none"/></fill>', '<fill><patternFill patternType="gray125"/></fill>');
  private readonly borders = new Numbered(borderXml(undefined));
  private readonly formats = new Numbered();
  private readonly cellFormats = new Numbered(tag("xf", { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0, xfId: 0 }));
  private readonly differences: string[];
  private readonly indexes: number[];

  /** `differences` and `tableStyles` come from an opened file, where parts that are kept as they were refer to them by number. */
  constructor(
    styles: readonly StyleDocument[],
    differences: readonly string[] = [],
    private readonly tableStyles = '<tableStyles count="0" defaultTableStyle="TableStyleMedium2" defaultPivotStyle="PivotStyleLight16"/>',
  ) {
    this.differences = [...differences];
    this.indexes = styles.map((style) => this.cellFormats.of(this.cellFormat(style)));
  }

  /** The cell format's number in the file for a style's number in the document. */
  index(style: number | undefined): number {
    return style === undefined ? 0 : (this.indexes[style] ?? 0);
  }

  /** Registers what a conditional format changes; the answer is its dxfId. */
  difference(style: NonNullable<ConditionalFormatDocument["style"]>): number {
    const font = style.font || style.bold ? tag("font", {}, [style.bold ? "<b/>" : "", style.font ? tag("color", { rgb: argb(style.font) }) : ""]) : "";
    const fill = style.fill ? tag("fill", {}, tag("patternFill", { patternType: "solid" }, [tag("fgColor", { rgb: argb(style.fill) }), tag("bgColor", { rgb: argb(style.fill) })])) : "";
    return this.differences.push(tag("dxf", {}, [font, fill])) - 1;
  }

  private numberFormat(code: string | undefined): number {
    if (code === undefined || code === "") return 0;
    return builtInIds.get(code) ?? firstCustomId + this.formats.of(code);
  }

  private cellFormat(style: StyleDocument): string {
    const numFmtId = this.numberFormat(style.numberFormat);
    const fontId = style.font ? this.fonts.of(fontXml(style.font)) : 0;
    const fillId = style.fill ? this.fills.of(fillXml(style.fill)) : 0;
    const borderId = style.borders ? this.borders.of(borderXml(style.borders)) : 0;
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
    const counted = (name: string, items: readonly string[]): string => (items.length === 0 ? "" : tag(name, { count: items.length }, [...items]));
    const formats = this.formats.texts.map((code, index) => tag("numFmt", { numFmtId: firstCustomId + index, formatCode: code }));
    return (
      xmlDeclaration +
      tag("styleSheet", { xmlns: namespaces.main }, [
        counted("numFmts", formats),
        counted("fonts", this.fonts.texts),
        counted("fills", this.fills.texts),
        counted("borders", this.borders.texts),
        '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
        counted("cellXfs", this.cellFormats.texts),
        '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>',
        this.differences.length === 0 ? '<dxfs count="0"/>' : counted("dxfs", this.differences),
        this.tableStyles,
      ])
    );
  }
}
