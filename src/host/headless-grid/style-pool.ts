/** Every style that cells have, each once: cells keep its number, and a change of format asks for the number of the changed style. */
import type { BorderDocument, StyleDocument } from "../workbook/document";

type Font = NonNullable<StyleDocument["font"]>;
type Borders = NonNullable<StyleDocument["borders"]>;

const FONT_KEYS = ["name", "size", "bold", "italic", "underline", "color"] as const;
const SIDES = ["top", "bottom", "left", "right"] as const;

/** The number of the style that a cell has to begin with. */
export const PLAIN = 0;

export class StylePool {
  private readonly styles: StyleDocument[] = [{}];
  private readonly numbers = new Map<string, number>([["{}", PLAIN]]);
  /** What a change makes of a style, by the change's text and the style's number. */
  private readonly changed = new Map<string, Map<number, number>>();

  get(number: number): StyleDocument {
    return this.styles[number]!;
  }

  add(style: StyleDocument): number {
    const normal = normalize(style);
    const key = JSON.stringify(normal);
    const known = this.numbers.get(key);
    if (known !== undefined) return known;
    this.styles.push(normal);
    this.numbers.set(key, this.styles.length - 1);
    return this.styles.length - 1;
  }

  /** Gives the number of the style that a change makes of each style that it is asked about. */
  changer(change: StyleDocument): (number: number) => number {
    // A property that is present as undefined would be lost in the text, though it says "back to the default".
    const key = JSON.stringify(change, (_key, value: unknown) => (value === undefined ? null : value));
    let results = this.changed.get(key);
    if (!results) this.changed.set(key, (results = new Map<number, number>()));
    const known = results;
    return (number) => {
      let result = known.get(number);
      if (result === undefined) known.set(number, (result = this.add(merge(this.get(number), change))));
      return result;
    };
  }
}

/** A property that is present as undefined goes back to its default; fonts and borders change part by part. */
function merge(style: StyleDocument, change: StyleDocument): StyleDocument {
  return {
    ...style,
    ...change,
    ...("font" in change ? { font: change.font && { ...style.font, ...change.font } } : {}),
    ...("borders" in change ? { borders: change.borders && { ...style.borders, ...change.borders } } : {}),
  };
}

/** Without what says no more than the default, in one order of properties and with colours in capitals. */
function normalize(style: StyleDocument): StyleDocument {
  const font = normalFont(style.font);
  const borders = normalBorders(style.borders);
  return {
    ...(style.numberFormat && style.numberFormat !== "General" ? { numberFormat: style.numberFormat } : {}),
    ...(font ? { font } : {}),
    ...(style.fill ? { fill: style.fill.toUpperCase() } : {}),
    ...(style.horizontal ? { horizontal: style.horizontal } : {}),
    ...(style.vertical ? { vertical: style.vertical } : {}),
    ...(style.wrap ? { wrap: true } : {}),
    ...(style.indent ? { indent: style.indent } : {}),
    ...(borders ? { borders } : {}),
    ...(style.locked === false ? { locked: false } : {}),
  };
}

function normalFont(font: Font | undefined): Font | undefined {
  if (!font) return undefined;
  const entries = FONT_KEYS.flatMap((key) => {
    const value = font[key];
    return value ? [[key, key === "color" ? String(value).toUpperCase() : value] as const] : [];
  });
  return entries.length > 0 ? (Object.fromEntries(entries) as Font) : undefined;
}

function normalBorders(borders: StyleDocument["borders"]): Borders | undefined {
  if (!borders) return undefined;
  const entries = SIDES.flatMap((side): [string, BorderDocument][] => {
    const border = borders[side];
    return border ? [[side, { style: border.style, color: border.color.toUpperCase() }]] : [];
  });
  return entries.length > 0 ? (Object.fromEntries(entries) as Borders) : undefined;
}

/** What two styles have in common. */
export function commonStyle(a: StyleDocument, b: StyleDocument): StyleDocument {
  if (a === b) return a;
  const common: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(a)) {
    const other = (b as Record<string, unknown>)[key];
    if (key === "font" && value && other) common[key] = commonStyle(value as StyleDocument, other as StyleDocument);
    else if (JSON.stringify(value) === JSON.stringify(other)) common[key] = value;
  }
  return common;
}
