/** How long the pane takes to open once the functions are there: the production build in the rehearsal page, in Chromium, each time as if for the first. */
import { spawn, type ChildProcess } from "node:child_process";
import { createServer } from "node:net";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { launchBrowser } from "../test/e2e/browser";
import { milliseconds } from "./peer";
import { middle, RUNS, type Row } from "./report";

/** Milliseconds since the frame began; noted by the frame itself. */
interface Noted {
  functions?: number;
  pane?: number;
}

export async function opening(root: string): Promise<Row[]> {
  const what = "the pane opens: from the functions to its first screen";
  let browser;
  try {
    browser = await launchBrowser(root);
  } catch (error) {
    return [{ what, figure: "not measured", peer: error instanceof Error ? error.message : String(error) }];
  }
  const server = await serve(root);
  try {
    await open(browser, server.address);
    const times: Required<Noted>[] = [];
    for (let run = 0; run < RUNS; run++) times.push(await open(browser, server.address));
    const after = times.map(({ functions, pane }) => pane - functions);
    const functions = middle(times.map((each) => each.functions));
    return [
      {
        what,
        figure: milliseconds(middle(after)),
        peer: `500 ms allowed; slowest of ${RUNS} ${milliseconds(Math.max(...after))}; the grid is drawn before, as in Excel, on the same thread; the functions were there after ${milliseconds(functions)}`,
      },
    ];
  } finally {
    server.process.kill();
    await browser.close();
  }
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, "127.0.0.1", resolve));
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  if (address === null || typeof address === "string")
    throw new Error("This machine gives no port to serve the page on.");
  return address.port;
}

async function serve(root: string): Promise<{ address: string; process: ChildProcess }> {
  const port = await freePort();
  const webpack = join(root, "node_modules", "webpack", "bin", "webpack.js");
  const args = [
    webpack,
    "serve",
    "--mode",
    "production",
    "--config-name",
    "addin",
    "--config-name",
    "page",
    "--host",
    "127.0.0.1",
    "--port",
    String(port),
  ];
  const process = spawn("node", args, { cwd: root, stdio: ["ignore", "pipe", "pipe"] });
  await new Promise<void>((resolve, reject) => {
    let printed = "";
    const listen = (chunk: Buffer) => {
      printed += chunk.toString();
      if (printed.includes("Parley is at")) resolve();
    };
    process.stdout.on("data", listen);
    process.stderr.on("data", listen);
    process.once("exit", () => reject(new Error(`The page could not be served:\n${printed}`)));
  });
  return { address: `http://127.0.0.1:${port}/`, process };
}

/** In a browser context of its own, so that nothing is remembered from the time before. */
async function open(browser: Browser, address: string): Promise<Required<Noted>> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: "en-US" });
  try {
    const page = await context.newPage();
    await page.addInitScript(() => {
      const noted: Noted = {};
      Object.assign(window, { noted });
      let listening: Document | undefined;
      // A script's load event comes when it has run.
      const listen = ({ target }: Event) => {
        if (target instanceof HTMLScriptElement && /\/functions\.js/.test(target.src))
          noted.functions = performance.now();
      };
      const look = () => {
        // A frame's first, empty document gives way to the pane's in the same window.
        if (listening !== document) document.addEventListener("load", listen, true);
        listening = document;
        if (!document.querySelector("#root h1, #root h2") || !document.querySelector("#root button"))
          return requestAnimationFrame(look);
        // The next frame begins when this one has been painted.
        return requestAnimationFrame(() => (noted.pane = performance.now()));
      };
      requestAnimationFrame(look);
    });
    await page.goto(address);
    const frame = await (await page.waitForSelector("#pane iframe")).contentFrame();
    if (!frame) throw new Error("The page has no pane.");
    const noted = await frame.waitForFunction(() => {
      const { noted } = window as unknown as { noted: Noted };
      return noted.functions !== undefined && noted.pane !== undefined ? noted : undefined;
    });
    return (await noted.jsonValue()) as Required<Noted>;
  } finally {
    await context.close();
  }
}
