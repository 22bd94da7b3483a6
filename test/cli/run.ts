/** Runs the command line: most tests in this process, a few by the launcher in a process of its own, as a user does. */
import { spawn } from "node:child_process";
import { join } from "node:path";
import { Readable } from "node:stream";
import { fingerprint } from "../../src/cli/fingerprint.cjs";
import { main } from "../../src/cli/main";

export interface Run {
  code: number | null;
  output: string;
  errors: string;
}

interface Where {
  input?: string;
  directory?: string;
  language?: "en" | "ko";
}

const ROOT = join(__dirname, "..", "..");
export const LAUNCHER = join(ROOT, "src", "cli", "parley.mjs");

/** Without npm's variables the launcher takes the directory that it is started in. */
export const environment = (): NodeJS.ProcessEnv => ({
  ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith("npm_"))),
  LC_ALL: "C",
});

/** In a process of its own: what the launcher does counts too. */
export function launch(args: readonly string[], { input = "", directory = process.cwd() }: Where = {}): Promise<Run> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [LAUNCHER, ...args], { cwd: directory, env: environment() });
    let output = "";
    let errors = "";
    child.stdout.on("data", (chunk: Buffer) => (output += chunk.toString()));
    child.stderr.on("data", (chunk: Buffer) => (errors += chunk.toString()));
    child.on("error", reject);
    child.on("close", (code) => resolve({ code, output, errors }));
    child.stdin.end(input);
  });
}

let built: Promise<string> | undefined;

/** The add-in as the launcher builds it and keeps it, for the sources that are there. */
function builtAddIn(): Promise<string> {
  built ??= launch(["--help"]).then(({ code, errors }) => {
    if (code !== 0) throw new Error(`The launcher ended with ${code}: ${errors}`);
    return join(ROOT, "node_modules", ".cache", "parley", fingerprint(ROOT), "addin");
  });
  return built;
}

/** In this process, with the add-in that the launcher would take. */
export async function parley(
  args: readonly string[],
  { input = "", directory = process.cwd(), language = "en" }: Where = {},
): Promise<Run> {
  const addIn = await builtAddIn();
  let output = "";
  let errors = "";
  const code = await main(args, {
    addIn,
    directory,
    language,
    input: Readable.from([input]),
    print: (text) => (output += text),
    tell: (line) => (errors += `${line}\n`),
  });
  return { code, output, errors };
}

/** One line of JSON for each formula. */
export async function calc(
  formulas: readonly string[],
  args: readonly string[] = [],
  { directory, run = parley }: { directory?: string; run?: typeof parley } = {},
): Promise<Record<string, unknown>[]> {
  const { code, output, errors } = await run(["calc", ...args], {
    input: formulas.join("\n"),
    ...(directory === undefined ? {} : { directory }),
  });
  if (code !== 0) throw new Error(`calc ended with ${code}: ${errors}`);
  return output
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Record<string, unknown>);
}
