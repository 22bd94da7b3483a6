// Starts the command line: builds the add-in and the commands where their sources have changed, then runs them.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, writeSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { fingerprint } from "./fingerprint.cjs";

const root = join(dirname(fileURLToPath(import.meta.url)), "..", "..");
const cache = join(root, "node_modules", ".cache", "parley");

/** What another process, or this one before, has built is taken as it is: a build appears whole, by a rename. */
function build(directory) {
  if (existsSync(join(directory, "cli.cjs"))) return;
  const draft = `${directory}.${process.pid}`;
  mkdirSync(draft, { recursive: true });
  const webpack = join(root, "node_modules", "webpack", "bin", "webpack.js");
  const args = [
    webpack,
    "--mode",
    "development",
    "--config-name",
    "actions",
    "--config-name",
    "cli",
    "--env",
    `out=${draft}`,
  ];
  if (process.stderr.isTTY) writeAll(2, "Building the add-in, because its sources have changed …\n");
  const { status, error, output } = spawnSync(process.execPath, args, {
    cwd: root,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "pipe"],
  });
  if (status !== 0 || !existsSync(join(draft, "cli.cjs"))) {
    rmSync(draft, { recursive: true, force: true });
    // The standard output belongs to the command, and a build that went well is nobody's concern.
    writeAll(2, (output ?? []).join(""));
    throw new Error(`the add-in could not be built${error ? `: ${error.message}` : "; the messages above say why"}`);
  }
  try {
    renameSync(draft, directory);
  } catch (failure) {
    rmSync(draft, { recursive: true, force: true });
    if (!existsSync(join(directory, "cli.cjs"))) throw failure;
  }
}

const anHour = 3_600_000;

/** Builds of sources as they once were, and drafts that were never finished; young ones may be in use by another process. */
function forgetOthers(directory) {
  for (const name of readdirSync(cache)) {
    const isOld = Date.now() - statSync(join(cache, name)).mtimeMs > anHour;
    if (/^[0-9a-f]{16}(\.\d+)?$/.test(name) && join(cache, name) !== directory && isOld)
      rmSync(join(cache, name), { recursive: true, force: true });
  }
}

/** Waits for a reader that is slower than we are: a pipe takes only so much at once. */
function writeAll(descriptor, text) {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length;) {
    try {
      at += writeSync(descriptor, bytes, at);
    } catch (error) {
      if (error.code === "EPIPE") process.exit(0);
      if (error.code !== "EAGAIN") throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
    }
  }
}

try {
  const directory = join(cache, fingerprint(root));
  build(directory);
  forgetOthers(directory);
  // npm changes to the project's directory; paths mean the one that the person is in.
  const here = process.env.npm_lifecycle_event ? (process.env.INIT_CWD ?? process.cwd()) : process.cwd();
  process.chdir(root);
  const { environmentLanguage, main } = createRequire(import.meta.url)(join(directory, "cli.cjs"));
  const code = await main(process.argv.slice(2), {
    addIn: join(directory, "addin"),
    directory: here,
    language: environmentLanguage(process.env),
    input: process.stdin,
    print: (text) => writeAll(1, text),
    tell: (line) => writeAll(2, `${line}\n`),
  });
  // The add-in's window may still hold timers; nothing of it is of use any more.
  process.exit(code);
} catch (error) {
  writeAll(2, `parley: ${error.message}\n`);
  process.exit(1);
}
