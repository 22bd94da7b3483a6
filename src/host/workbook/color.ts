/** Colours as Excel takes them: "#RRGGBB" or one of the names of HTML; answered as "#RRGGBB". */
import { invalidArgument } from "./errors";

/** The sixteen basic colours of HTML 4.01, section 6.5, and orange. */
const NAMED: Record<string, string> = {
  black: "#000000",
  silver: "#C0C0C0",
  gray: "#808080",
  white: "#FFFFFF",
  maroon: "#800000",
  red: "#FF0000",
  purple: "#800080",
  fuchsia: "#FF00FF",
  green: "#008000",
  lime: "#00FF00",
  olive: "#808000",
  yellow: "#FFFF00",
  navy: "#000080",
  blue: "#0000FF",
  teal: "#008080",
  aqua: "#00FFFF",
  orange: "#FFA500",
};

export function checkColor(color: unknown): string {
  if (typeof color === "string") {
    if (/^#[0-9a-f]{6}$/i.test(color)) return color.toUpperCase();
    const named = NAMED[color.toLowerCase()];
    if (named) return named;
  }
  throw invalidArgument(`${JSON.stringify(color)} is not a colour; write "#RRGGBB".`);
}
