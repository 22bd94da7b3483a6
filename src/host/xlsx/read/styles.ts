/** Reads cell formats into the document's styles; what Excel's defaults say is left out. */
import type { BorderDocument, ConditionalFormatDocument, FontDocument, StyleDocument } from "../../workbook/document";
import { builtInFormats } from "../number-formats";
import { attribute, child, children, isOn, type XmlElement } from "../xml";
import type { Colors } from "./colors";

const lineStyles: Record<string, BorderDocument["style"]> = {
  thin: "thin",
  hair: "thin",
  medium: "medium",
  thick: "thick",
  dotted: "dotted",
  dashed: "dashed",
  double: "double",
  mediumDashed: "dashed",
  dashDot: "dashed",
  mediumDashDot: "dashed",
  dashDotDot: "dotted",
  mediumDashDotDot: "dotted",
  slantDashDot: "dashed",
};
const horizontals = new Set(["left", "center", "right", "fill", "justify"]);
const verticals = new Set(["top", "center", "bottom"]);

const switchedOn = (element: XmlElement | undefined, name: string): true | undefined => {
  const found = child(element, name);
  return found && isOn(attribute(found, "val"), true) && attribute(found, "val") !== "none" ? true : undefined;
};

/** Drops keys without a value, so that equal styles look equal. */
const compact = <T extends object>(value: { [Key in keyof T]: T[Key] | undefined }): T =>
  Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined)) as T;
const unlessEmpty = <T extends object>(value: T): T | undefined =>
  Object.keys(value).length === 0 ? undefined : value;

function readFont(element: XmlElement | undefined, colors: Colors): StyleDocument["font"] {
  if (!element) return undefined;
  const color = child(element, "color");
  const name = attribute(child(element, "name"), "val");
  const size = Number(attribute(child(element, "sz"), "val") ?? 11);
  return unlessEmpty(
    compact<FontDocument>({
      name: name === "Calibri" ? undefined : name,
      size: size === 11 ? undefined : size,
      bold: switchedOn(element, "b"),
      italic: switchedOn(element, "i"),
      underline: switchedOn(element, "u"),
      color: attribute(color, "theme") === "1" ? undefined : colors.resolve(color),
    }),
  );
}

function readFill(element: XmlElement | undefined, colors: Colors): string | undefined {
  const pattern = child(element, "patternFill");
  return attribute(pattern, "patternType") === "solid" ? colors.resolve(child(pattern, "fgColor")) : undefined;
}

function readBorders(element: XmlElement | undefined, colors: Colors): StyleDocument["borders"] {
  const side = (name: string): BorderDocument | undefined => {
    const found = child(element, name);
    const style = lineStyles[attribute(found, "style") ?? ""];
    return style && { style, color: colors.resolve(child(found, "color")) ?? "#000000" };
  };
  return unlessEmpty(
    compact<NonNullable<StyleDocument["borders"]>>({
      top: side("top"),
      bottom: side("bottom"),
      left: side("left"),
      right: side("right"),
    }),
  );
}

const among = <T extends string>(value: string | undefined, known: ReadonlySet<string>): T | undefined =>
  value !== undefined && known.has(value) ? (value as T) : undefined;

export function readStyles(root: XmlElement | undefined, colors: Colors): StyleDocument[] {
  const formats = new Map(builtInFormats);
  for (const each of children(child(root, "numFmts"), "numFmt"))
    formats.set(Number(attribute(each, "numFmtId")), attribute(each, "formatCode") ?? "General");
  const fonts = children(child(root, "fonts"), "font").map((each) => readFont(each, colors));
  const fills = children(child(root, "fills"), "fill").map((each) => readFill(each, colors));
  const borders = children(child(root, "borders"), "border").map((each) => readBorders(each, colors));
  return children(child(root, "cellXfs"), "xf").map((xf) => {
    const alignment = child(xf, "alignment");
    const format = formats.get(Number(attribute(xf, "numFmtId") ?? 0));
    return compact<StyleDocument>({
      numberFormat: format === "General" ? undefined : format,
      font: fonts[Number(attribute(xf, "fontId") ?? 0)],
      fill: fills[Number(attribute(xf, "fillId") ?? 0)],
      borders: borders[Number(attribute(xf, "borderId") ?? 0)],
      horizontal: among(attribute(alignment, "horizontal"), horizontals),
      vertical: among(attribute(alignment, "vertical"), verticals),
      wrap: isOn(attribute(alignment, "wrapText")) || undefined,
      indent: Number(attribute(alignment, "indent") ?? 0) || undefined,
      locked: isOn(attribute(child(xf, "protection"), "locked"), true) ? undefined : false,
    });
  });
}

/** What a conditional format changes. */
export function readDifference(dxf: XmlElement | undefined, colors: Colors): ConditionalFormatDocument["style"] {
  const font = child(dxf, "font");
  const pattern = child(child(dxf, "fill"), "patternFill");
  return unlessEmpty(
    compact<NonNullable<ConditionalFormatDocument["style"]>>({
      font: colors.resolve(child(font, "color")),
      // In differences a solid fill's colour is its background.
      fill: colors.resolve(child(pattern, "bgColor")) ?? colors.resolve(child(pattern, "fgColor")),
      bold: switchedOn(font, "b"),
    }),
  );
}
