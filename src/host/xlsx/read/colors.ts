/** Resolves the ways a file can name a colour: directly, by the theme, by the old palette. */
import { themeColors } from "../theme-colors";
import { attribute, child, descend, type XmlElement } from "../xml";

/** ECMA-376 part 1, § 18.8.27: the default palette from its number 8 on (0–7 repeat 8–15). */
const palette =
  `000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 800000 008000 000080 808000 800080 008080 C0C0C0 808080
9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF 000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF
00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696
003366 339966 003300 333300 993300 993366 333399 333333`.split(/\s+/);

/** Files count light before dark, the theme's part has dark before light. */
const slots = [
  "lt1",
  "dk1",
  "lt2",
  "dk2",
  "accent1",
  "accent2",
  "accent3",
  "accent4",
  "accent5",
  "accent6",
  "hlink",
  "folHlink",
];

export class Colors {
  private readonly theme: readonly string[];
  private readonly palette: readonly string[];

  constructor(theme?: XmlElement, styles?: XmlElement) {
    const scheme = descend(theme, "themeElements", "clrScheme");
    this.theme = slots.map((slot, index) => {
      const color = child(scheme, slot)?.children[0];
      return attribute(color, color?.name === "sysClr" ? "lastClr" : "val") ?? themeColors[index]!;
    });
    const own = descend(styles, "colors", "indexedColors")?.children.map((each) =>
      (attribute(each, "rgb") ?? "").slice(-6),
    );
    this.palette = own && own.length > 0 ? own : [...palette.slice(0, 8), ...palette];
  }

  /** "#RRGGBB"; undefined for none and for the automatic colour. */
  resolve(element: XmlElement | undefined): string | undefined {
    if (!element) return undefined;
    const rgb = attribute(element, "rgb");
    const theme = attribute(element, "theme");
    const indexed = attribute(element, "indexed");
    const base =
      rgb?.slice(-6) ??
      (theme === undefined
        ? indexed === undefined
          ? undefined
          : this.palette[Number(indexed)]
        : this.theme[Number(theme)]);
    if (base === undefined || !/^[0-9a-f]{6}$/i.test(base)) return undefined;
    return `#${tinted(base, Number(attribute(element, "tint") ?? 0))}`;
  }
}

function tinted(hex: string, tint: number): string {
  const channels = [0, 2, 4].map((at) => parseInt(hex.slice(at, at + 2), 16));
  const mixed = channels.map((value) => Math.round(tint < 0 ? value * (1 + tint) : value + (255 - value) * tint));
  return mixed
    .map((value) => Math.min(255, Math.max(0, value)).toString(16).padStart(2, "0"))
    .join("")
    .toUpperCase();
}
