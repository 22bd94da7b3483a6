/** Formats of cells between the workbook document's words and the engine's style records. */
import type { IBorderData, IBorderStyleData, IStyleData, Nullable } from "@univerjs/core";
import type { BorderDocument, StyleDocument } from "../workbook/document";

/** The engine's numbers (its enums HorizontalAlign, VerticalAlign, WrapStrategy, BorderStyleTypes). */
const HORIZONTAL: Record<NonNullable<StyleDocument["horizontal"]>, number> = {
  left: 1,
  center: 2,
  right: 3,
  justify: 4,
  fill: 6,
};
const VERTICAL: Record<NonNullable<StyleDocument["vertical"]>, number> = { top: 1, center: 2, bottom: 3 };
const WRAP = 3;
const OVERFLOW = 1;
const BORDERS: Record<BorderDocument["style"], number> = {
  thin: 1,
  dotted: 3,
  dashed: 4,
  double: 7,
  medium: 8,
  thick: 13,
};
const SIDES = { top: "t", bottom: "b", left: "l", right: "r" } as const;
/** An indent of one in Excel is about the width of one character. */
const INDENT_PIXELS = 9;

const keyOf = <Key extends string>(record: Record<Key, number>, value: Nullable<number>): Key | undefined =>
  (Object.keys(record) as Key[]).find((key) => record[key] === value);

/** A property that is present as undefined goes back to its default; one that is absent stays as it is. */
export function toEngineStyle(style: StyleDocument): IStyleData {
  const engine: Record<string, unknown> = {};
  const set = <Value>(
    owner: object,
    key: string,
    name: string,
    value: Value | undefined,
    convert: (value: Value) => unknown,
  ): void => {
    if (key in owner) engine[name] = value === undefined ? null : convert(value);
  };
  set(style, "numberFormat", "n", style.numberFormat, (pattern) => (pattern === "General" ? null : { pattern }));
  const font = "font" in style ? (style.font ?? NO_FONT) : {};
  set(font, "name", "ff", font.name, (name) => name);
  set(font, "size", "fs", font.size, (size) => size);
  set(font, "bold", "bl", font.bold, Number);
  set(font, "italic", "it", font.italic, Number);
  set(font, "underline", "ul", font.underline, (underline) => ({ s: Number(underline) }));
  set(font, "color", "cl", font.color, (rgb) => ({ rgb }));
  set(style, "fill", "bg", style.fill, (rgb) => ({ rgb }));
  set(style, "horizontal", "ht", style.horizontal, (horizontal) => HORIZONTAL[horizontal]);
  set(style, "vertical", "vt", style.vertical, (vertical) => VERTICAL[vertical]);
  set(style, "wrap", "tb", style.wrap, (wrap) => (wrap ? WRAP : OVERFLOW));
  set(style, "indent", "pd", style.indent, (indent) => ({ l: indent * INDENT_PIXELS }));
  set(style, "borders", "bd", style.borders, toEngineBorders);
  return engine;
}

const NO_FONT: NonNullable<StyleDocument["font"]> = {
  name: undefined,
  size: undefined,
  bold: undefined,
  italic: undefined,
  underline: undefined,
  color: undefined,
};

function toEngineBorders(borders: NonNullable<StyleDocument["borders"]>): IBorderData {
  const engine: IBorderData = {};
  for (const side of Object.keys(borders) as (keyof typeof SIDES)[]) {
    const border = borders[side];
    engine[SIDES[side]] = border ? ({ s: BORDERS[border.style], cl: { rgb: border.color } } as IBorderStyleData) : null;
  }
  return engine;
}

export function fromEngineStyle(engine: Nullable<IStyleData>): StyleDocument {
  const style: StyleDocument = {};
  if (!engine) return style;
  if (engine.n?.pattern) style.numberFormat = engine.n.pattern;
  const font: NonNullable<StyleDocument["font"]> = {};
  if (engine.ff) font.name = engine.ff;
  if (engine.fs) font.size = engine.fs;
  if (engine.bl) font.bold = true;
  if (engine.it) font.italic = true;
  if (engine.ul?.s) font.underline = true;
  if (engine.cl?.rgb) font.color = hexColor(engine.cl.rgb);
  if (Object.keys(font).length > 0) style.font = font;
  if (engine.bg?.rgb) style.fill = hexColor(engine.bg.rgb);
  const horizontal = keyOf(HORIZONTAL, engine.ht);
  if (horizontal) style.horizontal = horizontal;
  const vertical = keyOf(VERTICAL, engine.vt);
  if (vertical) style.vertical = vertical;
  if (engine.tb === WRAP) style.wrap = true;
  if (engine.pd?.l) style.indent = Math.round(engine.pd.l / INDENT_PIXELS);
  const borders = fromEngineBorders(engine.bd);
  if (borders) style.borders = borders;
  return style;
}

function fromEngineBorders(engine: Nullable<IBorderData>): StyleDocument["borders"] {
  const borders: NonNullable<StyleDocument["borders"]> = {};
  for (const side of Object.keys(SIDES) as (keyof typeof SIDES)[]) {
    const border = engine ? engine[SIDES[side]] : undefined;
    const style = border ? keyOf(BORDERS, border.s) : undefined;
    if (border && style) borders[side] = { style, color: hexColor(border.cl?.rgb ?? "#000000") };
  }
  return Object.keys(borders).length > 0 ? borders : undefined;
}

/** The toolbar of the page writes colours as "rgb(1,2,3)" or in small letters. */
function hexColor(color: string): string {
  const parts = /^rgba?\((\d+),\s*(\d+),\s*(\d+)/.exec(color);
  if (parts)
    return `#${[parts[1], parts[2], parts[3]].map((part) => Number(part).toString(16).padStart(2, "0")).join("")}`.toUpperCase();
  return color.toUpperCase();
}
