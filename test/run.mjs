// What `npm test` runs: lint, types and the tests side by side, as each leaves a processor idle at times. Says plainly at the
// end what failed, what could not be tested on this computer, and how many tests passed. What is written after the script's
// name goes to Jest: `npm test -- --selectProjects host`. `--quick` leaves out the host and the browser.
import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const { findBrowser, BROWSER_REMEDY } = createRequire(import.meta.url)("./e2e/find-browser.cjs");

const root = fileURLToPath(new URL("..", import.meta.url));
const bin = (...parts) => join(root, "node_modules", ...parts);
const CACHE = bin(".cache");
/** Much is made and soon forgotten: with Node's 16 MB a tenth of the processor's time goes into moving it about. Workers inherit it. */
const YOUNG_GENERATION = ["--min-semi-space-size=64", "--max-semi-space-size=128"];
const CHECKS = [
  ["lint", bin("eslint", "bin", "eslint.js"), "--cache", "--cache-location", join(CACHE, "eslint/"), "."],
  ["format", bin("prettier", "bin", "prettier.cjs"), "--check", "--cache", "--log-level", "warn", "."],
  [
    "types",
    bin("typescript", "bin", "tsc"),
    "-p",
    ".",
    "--noEmit",
    "--incremental",
    "--tsBuildInfoFile",
    join(CACHE, "types.tsbuildinfo"),
  ],
];

const started = Date.now();
const seconds = () => `${Math.round((Date.now() - started) / 1000)} s`;
// Where standard output is a pipe, what is written just before the end would otherwise be lost.
const say = (text) => writeSync(1, text);

/** Resolves to the exit code and, unless it goes straight to the terminal, what was printed. */
function run(args, { env = {}, stdio = ["ignore", "pipe", "pipe"] } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { cwd: root, env: { ...process.env, ...env }, stdio });
    const output = [];
    for (const stream of [child.stdout, child.stderr]) stream?.on("data", (chunk) => output.push(chunk));
    child.on("error", reject);
    child.on("close", (code) => resolve({ code: code ?? 1, output: Buffer.concat(output).toString() }));
  });
}

/** A check's output stands at the end, as it would be lost among the tests'. */
async function check([name, ...args]) {
  const { code, output } = await run(args);
  say(`${name}: ${code === 0 ? "passed" : "FAILED; what it found stands at the end"} (after ${seconds()})\n`);
  return { name, failed: code !== 0, output };
}

async function tests(args) {
  const directory = mkdtempSync(join(tmpdir(), "parley-tests-"));
  const file = join(directory, "result.json");
  try {
    const { code } = await run([...YOUNG_GENERATION, bin("jest", "bin", "jest.js"), ...args], {
      env: { PARLEY_TEST_RESULT: file },
      stdio: "inherit",
    });
    return { code, ...resultIn(file) };
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

/** What test/reporter.cjs leaves; a run that ended before its time leaves nothing. */
function resultIn(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return { passed: 0, failed: 1, notes: "The tests ended before they could say how many passed.\n" };
  }
}

/** Without a browser the tests in one cannot be run; where `.ci/run` requires it, they fail and say why. */
function withoutBrowser(args) {
  const chosen = args.some((arg) => /^--selectProjects|^test\//.test(arg));
  const wanted = !chosen || args.some((arg) => /browser|e2e/.test(arg));
  return wanted && process.env.PARLEY_BROWSER !== "required" && !findBrowser();
}

const [first, ...rest] = process.argv.slice(2);
const quick = first === "--quick";
const given = quick ? rest : process.argv.slice(2);
const args = quick ? ["--selectProjects", "unit", "pane", ...given] : given;
const noBrowser = withoutBrowser(args);
const [result, ...checks] = await Promise.all([
  tests(noBrowser ? [...args, "--ignoreProjects", "browser"] : args),
  ...CHECKS.map(check),
]);

const failures = checks.filter(({ failed }) => failed);
for (const { name, output } of failures) say(`\n${name} found:\n${output.trimEnd()}\n`);
say(`\n${result.notes}`);
if (noBrowser) say(`The tests in a browser were not run, because none was found. ${BROWSER_REMEDY}\n`);
say(
  `${checks.map(({ name, failed }) => `${name} ${failed ? "FAILED" : "passed"}`).join(", ")}; all took ${seconds()}.\n`,
);
// A check that found something counts as one failure.
say(`${result.passed} passed, ${result.failed + failures.length} failed\n`);
process.exit(result.code !== 0 || failures.length > 0 ? 1 : 0);
