/** Pictures of the pane, compared with those that somebody looked at and kept. */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import pixelmatch from "pixelmatch";
import type { Page } from "playwright-core";
import { PNG } from "pngjs";

const KEPT = join(__dirname, "pictures");
/** Where what is seen instead goes, with the difference marked. */
const SEEN = join(process.cwd(), "node_modules", ".cache", "parley-pictures");
/** Smoothing of letters differs from browser to browser; a line that moved or a colour that changed is more. */
const SHADE = 0.2;
const PART_THAT_MAY_DIFFER = 0.004;

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

/** What is wrong with the picture, or nothing. */
export function compare(name: string, picture: Buffer): string | undefined {
  const kept = join(KEPT, `${name}.png`);
  if (isRenewal) {
    mkdirSync(KEPT, { recursive: true });
    writeFileSync(kept, picture);
    return undefined;
  }
  if (!existsSync(kept)) return `${name}: there is no picture to compare with`;
  const [wanted, seen] = [PNG.sync.read(readFileSync(kept)), PNG.sync.read(picture)];
  mkdirSync(SEEN, { recursive: true });
  writeFileSync(join(SEEN, `${name}.png`), picture);
  if (wanted.width !== seen.width || wanted.height !== seen.height)
    return `${name}: ${seen.width} × ${seen.height} pixels instead of ${wanted.width} × ${wanted.height}`;
  const difference = new PNG({ width: wanted.width, height: wanted.height });
  const differing = pixelmatch(wanted.data, seen.data, difference.data, wanted.width, wanted.height, {
    threshold: SHADE,
  });
  if (differing <= PART_THAT_MAY_DIFFER * wanted.width * wanted.height) return undefined;
  writeFileSync(join(SEEN, `${name}.difference.png`), PNG.sync.write(difference));
  return `${name}: ${differing} pixels differ; see ${join(SEEN, `${name}.difference.png`)}`;
}

/** Names of the pictures that are kept. */
export const keptPictures = (): string[] =>
  readdirSync(KEPT)
    .map((file) => file.replace(/\.png$/, ""))
    .sort();
