/** Runs the command line as a person does: the launcher in a process of its own. */
import { spawn } from "node:child_process";
import { join } from "node:path";

export interface Run {
  code: number | null;
  output: string;
  errors: string;
}

const launcher = join(__dirname, "..", "..", "src", "cli", "parley.mjs");

export function parley(args: readonly string[], { input = "", directory = process.cwd() } = {}): Promise<Run> {
  return new Promise((resolve, reject) => {
    // Without npm's variables the launcher takes the directory that it is started in.
    const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith("npm_")));
    const child = spawn(process.execPath, [launcher, ...args], { cwd: directory, env });
    let output = "";
    let errors = "";
    child.stdout.on("data", (chunk: Buffer) => (output += chunk.toString()));
    child.stderr.on("data", (chunk: Buffer) => (errors += chunk.toString()));
    child.on("error", reject);
    child.on("close", (code) => resolve({ code, output, errors }));
    child.stdin.end(input);
  });
}

/** One line of JSON for each formula. */
export async function calc(
  formulas: readonly string[],
  args: readonly string[] = [],
  directory?: string,
): Promise<Record<string, unknown>[]> {
  const { code, output, errors } = await parley(["calc", ...args], { input: formulas.join("\n"), directory });
  if (code !== 0) throw new Error(`calc ended with ${code}: ${errors}`);
  return output
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Record<string, unknown>);
}
