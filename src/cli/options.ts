/** Reads a command's options and says in one line what is wrong with them. */
import { parseArgs } from "node:util";
import { UsageError } from "./command-error";

export interface OptionRule {
  /** How its value looks: "FILE.xlsx". */
  value: string;
  required?: boolean;
}

export interface CommandLine {
  name: string;
  /** What it does, in the help text: one line or several. */
  summary: string;
  /** The example that error messages give. */
  example: string;
  options: Record<string, OptionRule>;
  /** What is written without an option's name: "a workbook", and how the help text calls each. */
  positional?: { what: string; names: readonly string[] };
  /** Where it reads from standard input: "formulas.txt". */
  input?: string;
  /** Options without a value. */
  flags?: readonly string[];
}

export interface ReadOptions {
  values: Record<string, string | undefined>;
  flags: ReadonlySet<string>;
  positionals: string[];
  positional: string | undefined;
}

function parse(
  args: readonly string[],
  { name, options, flags = [], example }: CommandLine,
): { values: Record<string, unknown>; positionals: string[] } {
  const kinds = [
    ...Object.keys(options).map((key) => [key, { type: "string" as const }] as const),
    ...flags.map((key) => [key, { type: "boolean" as const }] as const),
  ];
  try {
    return parseArgs({ args: [...args], allowPositionals: true, strict: true, options: Object.fromEntries(kinds) });
  } catch (error) {
    const given = /'(-[^'\s]*)/.exec((error as Error).message)?.[1] ?? "an option";
    const known = Object.keys(options).map((key) => `--${key}`);
    const all = [...known, ...flags.map((key) => `--${key}`)];
    const problem = known.includes(given)
      ? `${given} needs a value`
      : `${name} has no option ${given}; it takes ${all.join(", ")}`;
    throw new UsageError(`${problem}. Write for example: ${example}`);
  }
}

export function readOptions(args: readonly string[], line: CommandLine): ReadOptions {
  const { values, positionals } = parse(args, line);
  const expected = line.positional?.names.length ?? 0;
  if (positionals.length > expected)
    throw new UsageError(
      `${line.name} does not know what to do with "${positionals[expected]}". Write for example: ${line.example}`,
    );
  if (positionals.length < expected)
    throw new UsageError(`${line.name} needs ${line.positional!.what}. Write for example: ${line.example}`);
  for (const [key, rule] of Object.entries(line.options)) {
    const value = values[key];
    if (rule.required && (value === undefined || value === ""))
      throw new UsageError(`${line.name} needs --${key} ${rule.value}. Write for example: ${line.example}`);
    // Left out on purpose is another thing than a value that a script failed to fill in.
    if (value === "") throw new UsageError(`--${key} is empty. Write for example: ${line.example}`);
  }
  const flags = new Set((line.flags ?? []).filter((key) => values[key] === true));
  return { values: values as Record<string, string | undefined>, flags, positional: positionals[0], positionals };
}

/** "parley recalc IN.xlsx --out FILE.xlsx": everything that the command takes, in brackets what may be left out. */
export function usage({ name, options, flags = [], positional, input }: CommandLine): string {
  const named = Object.entries(options).sort(
    ([, a], [, b]) => Number(b.required ?? false) - Number(a.required ?? false),
  );
  return [
    `parley ${name}`,
    ...(positional?.names ?? []),
    ...named.map(([key, { value, required }]) => (required ? `--${key} ${value}` : `[--${key} ${value}]`)),
    ...flags.map((key) => `[--${key}]`),
    ...(input === undefined ? [] : [`< ${input}`]),
  ].join(" ");
}

/** "a,b" into its parts. */
export function listOption(value: string | undefined): string[] | undefined {
  return value
    ?.split(",")
    .map((each) => each.trim())
    .filter((each) => each !== "");
}

export function dayOption(name: string, value: string): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value);
  const day = match && new Date(`${value}T00:00:00Z`);
  if (!day || Number.isNaN(day.getTime()) || day.toISOString().slice(0, 10) !== value) {
    throw new UsageError(`--${name} is "${value}", which is not a day; write year-month-day, such as 2025-05-21`);
  }
  return value;
}
