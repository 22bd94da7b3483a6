/** Reads a command's options and says in one line what is wrong with them. */
import { parseArgs } from "node:util";
import { isoOfWritten } from "../bulk/day-texts";
import type { CliText, CommandName, GivenFile } from "../words/cli/words";
import { UsageError } from "./command-error";
import type { Environment } from "./environment";

export interface OptionRule {
  /** How its value looks: "FILE.xlsx". */
  value: string;
  required?: boolean;
  /** May be given more than once; its values are in `lists`. */
  many?: true;
}

export interface CommandLine {
  name: CommandName;
  /** The example that error messages give. */
  example: string;
  options: Record<string, OptionRule>;
  /** What is written without an option's name, and how the help text calls each; `many`: any number, which the command itself looks at. */
  positional?: { what: GivenFile; names: readonly string[]; many?: true };
  /** Where it reads from standard input: "formulas.txt". */
  input?: string;
  /** Options without a value. */
  flags?: readonly string[];
}

export interface ReadOptions {
  values: Record<string, string | undefined>;
  lists: Record<string, readonly string[]>;
  flags: ReadonlySet<string>;
  positionals: string[];
  positional: string | undefined;
}

function parse(
  args: readonly string[],
  { name, options, flags = [], example }: CommandLine,
  words: CliText,
): { values: Record<string, unknown>; positionals: string[] } {
  const kinds = [
    ...Object.entries(options).map(
      ([key, { many }]) => [key, { type: "string" as const, multiple: many === true }] as const,
    ),
    ...flags.map((key) => [key, { type: "boolean" as const }] as const),
  ];
  try {
    return parseArgs({ args: [...args], allowPositionals: true, strict: true, options: Object.fromEntries(kinds) });
  } catch (error) {
    const given = /'(-[^'\s]*)/.exec((error as Error).message)?.[1] ?? words.anOption;
    const known = Object.keys(options).map((key) => `--${key}`);
    const all = [...known, ...flags.map((key) => `--${key}`)];
    const problem = known.includes(given) ? words.needsValue(given) : words.noOption(name, given, all.join(", "));
    throw new UsageError(`${problem} ${words.example(example)}`);
  }
}

export function readOptions(args: readonly string[], line: CommandLine, words: CliText): ReadOptions {
  const { values, positionals } = parse(args, line, words);
  const refuse = (problem: string): never => {
    throw new UsageError(`${problem} ${words.example(line.example)}`);
  };
  const expected = line.positional?.names.length ?? 0;
  const many = line.positional?.many === true;
  if (!many && positionals.length > expected) refuse(words.unexpected(line.name, positionals[expected]!));
  if (!many && positionals.length < expected) refuse(words.needsFile(line.name, words.given[line.positional!.what]));
  for (const [key, rule] of Object.entries(line.options)) {
    const given = values[key];
    const value = Array.isArray(given) ? (given.includes("") ? "" : given[0]) : given;
    if (rule.required && (value === undefined || value === ""))
      refuse(words.needsOption(line.name, `--${key} ${rule.value}`));
    // Left out on purpose is another thing than a value that a script failed to fill in.
    if (value === "") refuse(words.emptyOption(`--${key}`));
  }
  const flags = new Set((line.flags ?? []).filter((key) => values[key] === true));
  const lists = Object.fromEntries(Object.entries(values).filter(([, value]) => Array.isArray(value)));
  return {
    values: values as Record<string, string | undefined>,
    lists: lists as Record<string, string[]>,
    flags,
    positional: positionals[0],
    positionals,
  };
}

/** "parley recalc IN.xlsx --out FILE.xlsx": everything that the command takes, in brackets what may be left out. */
export function usage({ name, options, flags = [], positional, input }: CommandLine): string {
  const named = Object.entries(options).sort(
    ([, a], [, b]) => Number(b.required ?? false) - Number(a.required ?? false),
  );
  return [
    `parley ${name}`,
    ...(positional?.names ?? []),
    ...named.map(([key, { value, required, many }]) => {
      const one = required ? `--${key} ${value}` : `[--${key} ${value}]`;
      return many ? `${one} …` : one;
    }),
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

export function dayOption(name: string, value: string, words: CliText): string {
  const day = isoOfWritten(value);
  if (day === undefined) throw new UsageError(words.notADay(`--${name}`, value));
  return day;
}

/** The language of the sheets that a command writes, and of what the build says against it: the computer's where none is given. */
export function languageOption(
  value: string | undefined,
  words: CliText,
  { language }: Pick<Environment, "language">,
): "en" | "ko" {
  if (value !== undefined && value !== "en" && value !== "ko") throw new UsageError(words.notALanguage(value));
  return value ?? language;
}
