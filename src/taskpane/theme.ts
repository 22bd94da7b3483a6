/** Parley's colours on Fluent's themes, light or dark as Office is. */
import { createDarkTheme, createLightTheme, type BrandVariants, type Theme } from "./fluent";

/** Around the green of Parley's icon. */
const brand: BrandVariants = {
  10: "#02110e",
  20: "#041c18",
  30: "#052721",
  40: "#07332c",
  50: "#083f36",
  60: "#0a4c41",
  70: "#095a4d",
  80: "#0b6a5b",
  90: "#1f8573",
  100: "#3aa18d",
  110: "#56b19e",
  120: "#6fbfae",
  130: "#90cfc1",
  140: "#b0ded4",
  150: "#cdebe4",
  160: "#e9f6f3",
};

export const lightTheme: Theme = createLightTheme(brand);

/** On dark grey the middle of the ramp is too dim to read (below 4.5:1). */
export const darkTheme: Theme = {
  ...createDarkTheme(brand),
  colorBrandForeground1: brand[110],
  colorBrandForegroundLink: brand[110],
};

/** Excel reports whether it is dark; older ones only report the colour of the pane. */
export function isDark(officeTheme: Partial<Office.OfficeTheme> | undefined): boolean {
  if (typeof officeTheme?.isDarkTheme === "boolean") return officeTheme.isDarkTheme;
  const channels = /^#?([\da-f]{2})([\da-f]{2})([\da-f]{2})$/i.exec(officeTheme?.bodyBackgroundColor ?? "");
  if (!channels) return false;
  const [red, green, blue] = [channels[1]!, channels[2]!, channels[3]!].map(
    (channel) => parseInt(channel, 16) / 255,
  ) as [number, number, number];
  // Perceived brightness by the weights of ITU-R BT.601.
  return 0.299 * red + 0.587 * green + 0.114 * blue < 0.5;
}
