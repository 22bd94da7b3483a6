/** A step of a slider in the pane, from the input to the chart on the screen, in Chromium: beside listing the same packages there. */
import { join } from "node:path";
import { launchBrowser } from "../test/e2e/browser";
import { OPTIONS } from "./deal-packages";
import { milliseconds } from "./peer";
import { count, middle, type Row } from "./report";
import type {} from "./slider-page";

const STEPS = 40;

export async function slider(root: string): Promise<Row[]> {
  const what = `a slider's step, ${count(OPTIONS ** 12)} packages, from input to the redrawn chart`;
  let browser;
  try {
    browser = await launchBrowser(root);
  } catch (error) {
    return [{ what, figure: "not measured", peer: error instanceof Error ? error.message : String(error) }];
  }
  try {
    const page = await browser.newPage({ viewport: { width: 350, height: 900 }, locale: "en-US" });
    await page.goto("about:blank");
    await page.addScriptTag({ path: join(root, "node_modules", ".cache", "bench", "slider-page.js") });
    await page.locator("svg[role=img]").first().waitFor();
    // Once to warm up: the first drag waits for fonts and for code to be compiled.
    await page.evaluate((steps) => window.bench.drag(steps), STEPS);
    const times = await page.evaluate((steps) => window.bench.drag(steps), STEPS);
    const listing = await page.evaluate(() => window.bench.list());
    return [
      {
        what,
        figure: milliseconds(middle(times)),
        peer: `50 ms allowed; slowest of ${STEPS} steps ${milliseconds(Math.max(...times))}; listing each in the same ${browser.browserType().name()} ${browser.version()}: ${count(listing)} ms`,
      },
    ];
  } finally {
    await browser.close();
  }
}
