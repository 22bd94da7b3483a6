// Finds a Chromium for the tests: the installed one, else the one that comes inside a package; says plainly when there is none.
const { execFileSync } = require("node:child_process");
const { accessSync, constants, mkdirSync } = require("node:fs");
const { homedir } = require("node:os");
const { delimiter, join } = require("node:path");

const ROOT = join(__dirname, "..", "..");

/** Names under which Linux distributions install it, in the order of preference. */
const COMMANDS = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge"];

const BROWSER_REMEDY =
  "Install Chromium, Chrome or Edge, or set CHROME_PATH to one that is installed, and run the tests again.";

function usualPlaces() {
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

function runnable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** A snap's Chromium cannot read files outside the home folder, and a stub says so instead of starting. */
function answers(file) {
  if (process.platform === "win32") return true;
  try {
    return /\d+\.\d+/.test(
      execFileSync(file, ["--version"], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"], timeout: 20_000 }),
    );
  } catch {
    return false;
  }
}

// Containers run as root, where Chromium's own sandbox cannot start; the tests open only this repository's page.
const SANDBOX = process.getuid?.() === 0 ? ["--no-sandbox"] : [];

function installed() {
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
function packaged(root) {
  if (process.platform !== "linux" || process.arch !== "x64") return undefined;
  const folder = join(root, "node_modules", ".cache", "chromium");
  mkdirSync(folder, { recursive: true });
  // The package adds those libraries only where it believes to be in Amazon's cloud.
  const env = { ...process.env, TMPDIR: folder, AWS_EXECUTION_ENV: "AWS_Lambda_nodejs22.x" };
  const answer = execFileSync(process.execPath, ["--input-type=module", "--eval", UNPACK], {
    cwd: root,
    env,
    encoding: "utf8",
  });
  const { executablePath, args, libraries } = JSON.parse(answer);
  return {
    executablePath,
    args: args.filter((argument) => argument !== "--single-process"),
    env: { LD_LIBRARY_PATH: libraries },
  };
}

/** In the repository at `root`. Undefined where there is none; throws where what was asked for by name is not to be had. */
function findBrowser(root = ROOT) {
  return (process.env.PARLEY_TEST_BROWSER === "packaged" ? undefined : installed()) ?? packaged(root);
}

module.exports = { findBrowser, BROWSER_REMEDY };
