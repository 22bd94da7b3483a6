/** The pane is dark when Office is, notices when that changes, and its own colours can be read on both. */
import { tokens, type Theme } from "../../src/taskpane/fluent";
import { act } from "@testing-library/react";
import { inspectWorkbook } from "../../src/sheets/build";
import { darkTheme, isDark, lightTheme } from "../../src/taskpane/theme";
import { emptyWorkbook, type Inspector } from "./builds";
import { openPane } from "./open-pane";

jest.mock("../../src/sheets/build", () => ({ buildWorkbook: jest.fn(), inspectWorkbook: jest.fn() }));

beforeEach(() => emptyWorkbook(inspectWorkbook as Inspector));

test.each([
  [{ isDarkTheme: true, bodyBackgroundColor: "#ffffff" }, true],
  [{ isDarkTheme: false, bodyBackgroundColor: "#000000" }, false],
  [{ bodyBackgroundColor: "#212121" }, true],
  [{ bodyBackgroundColor: "F3F2F1" }, false],
  [{ bodyBackgroundColor: "canvas" }, false],
  [undefined, false],
])("Office with %p is dark: %p", (officeTheme, dark) => {
  expect(isDark(officeTheme)).toBe(dark);
});

/** What a component under the pane's theme would be painted on. */
function background(): string {
  const provider = document.querySelector(".fui-FluentProvider") as HTMLElement;
  const rule = [...document.styleSheets]
    .flatMap((sheet) => [...sheet.cssRules])
    .find((each) =>
      provider.className
        .split(" ")
        .some((name) => each.cssText.startsWith(`.${name} `) && each.cssText.includes("--colorNeutralBackground1:")),
    );
  return /--colorNeutralBackground1:\s*([^;]+);/.exec(rule?.cssText ?? "")?.[1]?.trim() ?? "";
}

test("a change of Office's theme is seen when the pane comes back into sight", async () => {
  const { office } = await openPane({ officeTheme: { isDarkTheme: false } });
  expect(tokens.colorNeutralBackground1).toBe("var(--colorNeutralBackground1)");
  expect(background()).toBe(lightTheme.colorNeutralBackground1);
  office.context.officeTheme = { isDarkTheme: true };
  await act(async () => void document.dispatchEvent(new Event("visibilitychange")));
  expect(background()).toBe(darkTheme.colorNeutralBackground1);
});

/** WCAG 2.2, relative luminance. */
function luminance(hex: string): number {
  const long = hex.length === 4 ? hex.replace(/[\da-f]/gi, "$&$&") : hex;
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const channel = parseInt(long.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

type Colour = keyof Theme & `color${string}`;
const pairs: [Colour, Colour, number][] = [
  ["colorNeutralForegroundOnBrand", "colorBrandBackground", 4.5],
  ["colorNeutralForegroundOnBrand", "colorBrandBackgroundHover", 4.5],
  ["colorBrandForegroundLink", "colorNeutralBackground1", 4.5],
  ["colorBrandForeground1", "colorNeutralBackground1", 4.5],
  ["colorNeutralForeground3", "colorNeutralBackground1", 4.5],
  ["colorNeutralForeground3", "colorNeutralBackground1Hover", 4.5],
  ["colorPaletteRedForeground1", "colorNeutralBackground1", 4.5],
  ["colorCompoundBrandBackground", "colorNeutralBackground1", 3],
  ["colorBrandForegroundLink", "colorPaletteGreenBackground1", 4.5],
  ["colorBrandForegroundLink", "colorStatusSuccessBackground1" as Colour, 4.5],
];

describe.each([
  ["light", lightTheme],
  ["dark", darkTheme],
])("%s", (_, theme) => {
  test.each(pairs)("%s on %s has at least %s to 1", (foreground, behind, least) => {
    expect(contrast(String(theme[foreground]), String(theme[behind]))).toBeGreaterThanOrEqual(least);
  });
});
