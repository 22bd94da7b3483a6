/** Pictures of the pane, compared with those that somebody looked at and kept. */
import { execFileSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Page } from "playwright-core";

const KEPT = join(__dirname, "pictures");
/** Where what is seen instead goes, with the difference marked. */
const SEEN = join(process.cwd(), "node_modules", ".cache", "parley-pictures");

/** `PARLEY_PICTURES=renew npx jest pictures` keeps what is seen as the pictures to compare with: look at them before committing. */
const isRenewal = process.env.PARLEY_PICTURES === "renew";

const FONT = dirname(require.resolve("@fontsource-variable/noto-sans-kr/package.json"));

/** One font on every machine, for Latin and for Hangul, also in a pane that is opened again. */
export async function useOneFont(page: Page): Promise<void> {
  const faces = readFileSync(join(FONT, "index.css"), "utf8")
    .replaceAll("url(./files/", "url(/test-font/")
    .replaceAll("font-display: swap", "font-display: block");
  const css = `${faces}\n*, *::before, *::after { font-family: "Noto Sans KR Variable" !important; caret-color: transparent !important; animation: none !important; transition: none !important; }`;
  await page.route("**/test-font/*", (route) =>
    route.fulfill({
      contentType: "font/woff2",
      body: readFileSync(join(FONT, "files", new URL(route.request().url()).pathname.split("/").at(-1)!)),
    }),
  );
  await page.route("**/taskpane.html*", async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: (await response.text()).replace("</head>", `<style>${css}</style></head>`) });
  });
}

/** Keeps what is seen beside the pictures that are compared with, or in their place. */
export function keepSeen(name: string, picture: Buffer): void {
  const folder = isRenewal ? KEPT : SEEN;
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${name}.png`), picture);
}

/** What is wrong with the pictures that were seen. */
export function differences(names: readonly string[]): string[] {
  if (isRenewal) return [];
  const input = JSON.stringify({ names, kept: KEPT, seen: SEEN });
  return JSON.parse(
    execFileSync(process.execPath, [join(__dirname, "compare-pictures.mjs")], { input, encoding: "utf8" }),
  ) as string[];
}

/** Names of the pictures that are kept. */
export const keptPictures = (): string[] =>
  readdirSync(KEPT)
    .map((file) => file.replace(/\.png$/, ""))
    .sort();
