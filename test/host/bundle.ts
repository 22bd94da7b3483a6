/** Bundles the tests' add-in as webpack would, once for all files, and keeps it until its sources change. */
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ownGlobals } from "../../build/own-globals.cjs";
import { fingerprint } from "../../src/cli/fingerprint.cjs";
import { generateMetadata } from "../../src/functions/documents/metadata";

const ROOT = join(__dirname, "..", "..");
const CACHE = join(ROOT, "node_modules", ".cache", "parley-tests");
const ENTRY = "test/host/add-in.ts";
const SOURCES = [
  "src",
  "build/own-globals.cjs",
  ENTRY,
  "test/host/bundle.ts",
  "test/taskpane/simulate/draw-here.ts",
  "test/host/witnesses/ask-report.ts",
  "package-lock.json",
];
const AN_HOUR = 3_600_000;

const PAGE = `<!doctype html><html><head><meta charset="utf-8">
<script src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"></script>
<script src="add-in.js"></script></head><body></body></html>`;

/** Where the add-in of these sources is kept, with what is made with it. */
export const keptAt = (): string => join(CACHE, fingerprint(ROOT, SOURCES));

async function compile(path: string): Promise<void> {
  // Most test files find the bundle made.
  const { default: webpack } = await import("webpack");
  const compiler = webpack({
    mode: "development",
    devtool: false,
    entry: join(ROOT, ENTRY),
    output: { path, filename: "add-in.js", publicPath: "" },
    resolve: { extensions: [".ts", ".tsx", ".js"] },
    // Modules in one scope call each other at once, not by a getter each time; what nobody uses is left out, as in dist/.
    optimization: { concatenateModules: true, usedExports: true, sideEffects: true, nodeEnv: "production" },
    module: {
      rules: [
        {
          test: /\.tsx?$/,
          loader: "swc-loader",
          options: { jsc: { target: "es2020", parser: { syntax: "typescript", tsx: true } } },
        },
      ],
    },
    plugins: [new webpack.optimize.LimitChunkCountPlugin({ maxChunks: 1 }), ...ownGlobals()],
  });
  await new Promise<void>((resolve, reject) => {
    compiler.run((error, stats) => {
      if (error ?? stats?.hasErrors()) reject(error ?? new Error(stats?.toString("errors-only")));
      else compiler.close(() => resolve());
    });
  });
}

/** Bundles of sources as they once were, and drafts that were never finished; young ones may be in use by another run. */
function forgetOthers(directory: string): void {
  for (const name of readdirSync(CACHE)) {
    const path = join(CACHE, name);
    if (path !== directory && Date.now() - statSync(path).mtimeMs > AN_HOUR)
      rmSync(path, { recursive: true, force: true });
  }
}

/** The directory of the tests' add-in. It appears whole, by a rename, also when two processes make it at once. */
export async function addIn(): Promise<string> {
  const directory = keptAt();
  if (existsSync(directory)) return directory;
  const draft = `${directory}.${process.pid}`;
  mkdirSync(draft, { recursive: true });
  await compile(draft);
  writeFileSync(join(draft, "taskpane.html"), PAGE);
  writeFileSync(join(draft, "functions.json"), JSON.stringify(generateMetadata("en", "https://parley.invalid/")));
  try {
    renameSync(draft, directory);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    if (!existsSync(directory)) throw error;
  }
  forgetOthers(directory);
  return directory;
}
