/** Starts a Chromium for the tests; never none without a word. */
import { chromium, type Browser } from "playwright-core";
import { BROWSER_REMEDY, findBrowser } from "./find-browser.cjs";

/** Unpacks the browser before several test files would do so at once and start each other's half. Where there is none, each file says so. */
export function prepareBrowser(): void {
  try {
    findBrowser();
  } catch {
    // Sentence by launchBrowser, in the test that needs it.
  }
}

/** Of the packaged browser's arguments those that draw by an imitated graphics card: it takes a fifth more of the processor than none. */
const IMITATED_CARD = /^--(?:use-gl|use-angle|enable-unsafe-swiftshader|ignore-gpu-blocklist|in-process-gpu)\b/;

/**
 * Starts a browser without a window. Throws, with what to do about it, where none can be found or started.
 *
 * @param root of the repository
 */
export async function launchBrowser(root?: string): Promise<Browser> {
  const found = findBrowser(root);
  if (!found)
    throw new Error(`The browser tests found no Chromium, Chrome or Edge on this computer. ${BROWSER_REMEDY}`);
  try {
    return await chromium.launch({
      executablePath: found.executablePath,
      args: [...found.args.filter((argument) => !IMITATED_CARD.test(argument)), "--disable-gpu"],
      headless: true,
      env: { ...process.env, ...found.env },
    });
  } catch (error) {
    throw new Error(
      `The browser at ${found.executablePath} could not be started: set CHROME_PATH to a Chromium or Chrome that starts on this computer. (One in node_modules/.cache/chromium may be half unpacked: delete that folder.)`,
      { cause: error },
    );
  }
}
