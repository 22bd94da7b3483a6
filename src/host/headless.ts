/** The add-in without a screen: jsdom, Microsoft's office.js from node_modules, the built add-in unchanged, and the headless grid. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { DOMWindow } from "jsdom";
import { JSDOM, ResourceLoader, VirtualConsole } from "jsdom";
import { modesNamed, type ExcelModes } from "./excel-modes";
import { createHeadlessGrid } from "./headless-grid/headless-grid";
import { createHost, type Host, type HostOptions } from "./protocol/host";
import type { FunctionsMetadata } from "./protocol/functions-metadata";
import type { WorkbookDocument } from "./workbook/document";
import type { Grid } from "./workbook/grid";

export interface HeadlessOptions {
  /** The built add-in: its page, its scripts, functions.json. */
  directory: string;
  /** The page to open, where it is not the pane's own. */
  page?: string;
  /** The spreadsheet below the host, where it is another than the one made for Node: Univer's, which draws the page. */
  grid?: Grid;
  locale?: string;
  document?: WorkbookDocument;
  sets?: HostOptions["sets"];
  /** As PARLEY_HOST says, else instant. */
  modes?: ExcelModes;
  /** Milliseconds that the add-in waits for the end of a calculation. */
  limit?: number;
}

export interface HeadlessSession {
  host: Host;
  grid: Grid;
  window: DOMWindow;
  close(): void;
}

const ORIGIN = "https://parley.invalid/";
/** What the page's address says to the add-in about its Excel: how long it is quiet where it is done, and when it never will be. */
const DELAYS_OF_QUIET = 6;
const SETTLING_LIMIT_MS = 600_000;
/** Here there is no co-author, unless a test adds one. */
const PATIENCE_MS = 100;
/** Where a deployed pane loads office.js from; here the files of the npm package replace it. */
const CDN = /^https:\/\/appsforoffice\.(?:cdn\.office\.net|microsoft\.com)\/lib\/[\w.]+\/hosted\//;

/** Serves the pane's scripts from the built directory and office.js from node_modules; nothing goes over the network. */
class LocalFiles extends ResourceLoader {
  private readonly office = dirname(
    createRequire(join(process.cwd(), "package.json")).resolve("@microsoft/office-js/dist/office.js"),
  );

  constructor(private readonly directory: string) {
    super();
  }

  override fetch(url: string): ReturnType<ResourceLoader["fetch"]> {
    const path = CDN.test(url)
      ? join(this.office, url.replace(CDN, ""))
      : url.startsWith(ORIGIN)
        ? join(this.directory, url.slice(ORIGIN.length))
        : undefined;
    if (path === undefined)
      return Promise.reject(new Error(`${url} is not part of the add-in.`)) as ReturnType<ResourceLoader["fetch"]>;
    return Promise.resolve(readFileSync(decodeURIComponent(path.replace(/[?#].*$/, "")))) as unknown as ReturnType<
      ResourceLoader["fetch"]
    >;
  }
}

export async function openHeadless({
  directory,
  page = "taskpane.html",
  grid = createHeadlessGrid(),
  locale = "en-US",
  document,
  sets,
  modes = modesNamed(process.env["PARLEY_HOST"], "instant"),
  limit = SETTLING_LIMIT_MS,
}: HeadlessOptions): Promise<HeadlessSession> {
  let host: Host | undefined;
  const failures: Error[] = [];
  const virtualConsole = new VirtualConsole();
  virtualConsole.on("jsdomError", (error) => failures.push(error));
  const dom = new JSDOM(readFileSync(join(directory, page), "utf8"), {
    // A host that answers within the calculation leaves nothing to wait for; another is quiet between two waves.
    url: `${ORIGIN}${page}?quiet=${modes.answerDelay * DELAYS_OF_QUIET}&limit=${limit}&patience=${PATIENCE_MS}`,
    contentType: "text/html",
    runScripts: "dangerously",
    resources: new LocalFiles(directory),
    pretendToBeVisual: true,
    virtualConsole,
    beforeParse: (window) => {
      addMissing(window);
      host = createHost({ grid, window: window as unknown as Window, locale, modes, ...(sets ? { sets } : {}) });
    },
  });
  if (!host) throw new Error("The pane's window was not made.");
  const session: HeadlessSession = {
    host,
    grid,
    window: dom.window,
    close: () => {
      host?.dispose();
      dom.window.close();
      grid.dispose();
    },
  };
  try {
    await ready(host, failures);
  } catch (error) {
    session.close();
    throw error;
  }
  host.connectFunctions(JSON.parse(readFileSync(join(directory, "functions.json"), "utf8")) as FunctionsMetadata);
  if (document) host.restore(document);
  return session;
}

/** Browsers have these; jsdom does not, and a pane may ask for them when it starts. */
function addMissing(window: DOMWindow): void {
  const query = (media: string): object => ({
    media,
    matches: false,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
    addListener: () => undefined,
    removeListener: () => undefined,
  });
  class Observer {
    observe(): void {}
    unobserve(): void {}
    disconnect(): void {}
  }
  for (const [name, value] of Object.entries({
    matchMedia: query,
    ResizeObserver: Observer,
    IntersectionObserver: Observer,
    TextEncoder,
    TextDecoder,
    structuredClone,
  })) {
    if (!(name in window)) Object.defineProperty(window, name, { configurable: true, writable: true, value });
  }
}

const START_LIMIT_MS = 30_000;

async function ready(host: Host, failures: readonly Error[]): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () =>
        reject(
          new Error(
            `The add-in did not start within ${START_LIMIT_MS / 1000} s.${failures.map((failure) => `\n${failure.message}`).join("")}`,
          ),
        ),
      START_LIMIT_MS,
    );
  });
  try {
    await Promise.race([host.actionsReady, late]);
  } finally {
    clearTimeout(timer);
  }
}
