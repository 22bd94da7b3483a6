/** Finds a Chromium for the tests: the installed one, else the one that comes inside a package; never none without a word. */
import { execFileSync } from "node:child_process";
import { accessSync, constants, mkdirSync } from "node:fs";
import { homedir } from "node:os";
import { delimiter, join } from "node:path";
import { chromium, type Browser } from "playwright-core";

/** Names under which Linux distributions install it, in the order of preference. */
const COMMANDS = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge"];

function usualPlaces(): string[] {
  switch (process.platform) {
    case "darwin":
      return ["Google Chrome", "Chromium", "Microsoft Edge"].flatMap((name) => [
        `/Applications/${name}.app/Contents/MacOS/${name}`,
        join(homedir(), "Applications", `${name}.app`, "Contents", "MacOS", name),
      ]);
    case "win32":
      return [process.env.PROGRAMFILES, process.env["PROGRAMFILES(X86)"], process.env.LOCALAPPDATA]
        .filter((folder) => folder !== undefined)
        .flatMap((folder) => [
          join(folder, "Google", "Chrome", "Application", "chrome.exe"),
          join(folder, "Chromium", "Application", "chrome.exe"),
          join(folder, "Microsoft", "Edge", "Application", "msedge.exe"),
        ]);
    default:
      return (process.env.PATH ?? "")
        .split(delimiter)
        .flatMap((folder) => COMMANDS.map((command) => join(folder, command)));
  }
}

function runnable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** A snap's Chromium cannot read files outside the home folder, and a stub says so instead of starting. */
function answers(file: string): boolean {
  if (process.platform === "win32") return true;
  try {
    return /\d+\.\d+/.test(
      execFileSync(file, ["--version"], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"], timeout: 20_000 }),
    );
  } catch {
    return false;
  }
}

interface Found {
  executablePath: string;
  args: string[];
  env?: Record<string, string>;
}

// Containers run as root, where Chromium's own sandbox cannot start; the tests open only this repository's page.
const SANDBOX = process.getuid?.() === 0 ? ["--no-sandbox"] : [];

function installed(): Found | undefined {
  const asked = process.env.CHROME_PATH;
  if (asked) {
    if (!runnable(asked))
      throw new Error(
        `CHROME_PATH is "${asked}", where there is no program that can be run: point it to Chromium or Chrome, or leave it out.`,
      );
    return { executablePath: asked, args: SANDBOX };
  }
  const executablePath = usualPlaces().find((file) => runnable(file) && answers(file));
  return executablePath === undefined ? undefined : { executablePath, args: SANDBOX };
}

/** Unpacks in a process of its own, because the package looks at the environment for the folder and for the kind of system. */
const UNPACK = `
const { default: chromium } = await import("@sparticuz/chromium");
const executablePath = await chromium.executablePath();
console.log(JSON.stringify({ executablePath, args: chromium.args, libraries: process.env.LD_LIBRARY_PATH }));
`;

/** The Chromium inside @sparticuz/chromium, unpacked once into the cache together with the libraries that a bare Linux lacks. */
function packaged(root: string): Found {
  if (process.platform !== "linux" || process.arch !== "x64") {
    throw new Error(
      "The browser tests found no Chromium, Chrome or Edge on this computer: install one, or set CHROME_PATH to it.",
    );
  }
  const folder = join(root, "node_modules", ".cache", "chromium");
  mkdirSync(folder, { recursive: true });
  // The package adds those libraries only where it believes to be in Amazon's cloud.
  const env = { ...process.env, TMPDIR: folder, AWS_EXECUTION_ENV: "AWS_Lambda_nodejs22.x" };
  const answer = execFileSync(process.execPath, ["--input-type=module", "--eval", UNPACK], {
    cwd: root,
    env,
    encoding: "utf8",
  });
  const { executablePath, args, libraries } = JSON.parse(answer) as {
    executablePath: string;
    args: string[];
    libraries: string;
  };
  return {
    executablePath,
    args: args.filter((argument) => argument !== "--single-process"),
    env: { LD_LIBRARY_PATH: libraries },
  };
}

function findBrowser(root: string): Found {
  return (process.env.PARLEY_TEST_BROWSER === "packaged" ? undefined : installed()) ?? packaged(root);
}

const ROOT = join(__dirname, "..", "..");

/** Unpacks the browser before several test files would do so at once and start each other's half. Where there is none, each file says so. */
export function prepareBrowser(): void {
  try {
    findBrowser(ROOT);
  } catch {
    // Said by launchBrowser, in the test that needs it.
  }
}

/**
 * Starts a browser without a window. Throws, with what to do about it, where none can be found or started.
 *
 * @param root of the repository
 */
export async function launchBrowser(root = ROOT): Promise<Browser> {
  const found = findBrowser(root);
  try {
    return await chromium.launch({
      executablePath: found.executablePath,
      args: found.args,
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
