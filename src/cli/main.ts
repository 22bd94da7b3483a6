/** The command line: finds the command, runs it, and turns what went wrong into one line and an exit code. */
import { CommandError, oneLine, UsageError } from "./command-error";
import { calcCommand, calcLine } from "./commands/calc";
import { checkCommand, checkLine } from "./commands/check";
import { recalcCommand, recalcLine } from "./commands/recalc";
import { compareCommand, compareLine } from "./commands/compare";
import { ownCaseCommand, ownCaseLine } from "./commands/own-case";
import { portableCommand, portableLine } from "./commands/portable";
import { snapshotCommand, snapshotLine } from "./commands/snapshot";
import { workbookCommand, workbookLine } from "./commands/workbook";
import { usage, type CommandLine } from "./options";
import { WorkbookFileError } from "../host/xlsx/file-error";
import type { Surroundings } from "./surroundings";

export const commands: readonly {
  line: CommandLine;
  run(args: readonly string[], surroundings: Surroundings): Promise<void>;
}[] = [
  { line: workbookLine, run: workbookCommand },
  { line: ownCaseLine, run: ownCaseCommand },
  { line: calcLine, run: calcCommand },
  { line: recalcLine, run: recalcCommand },
  { line: portableLine, run: portableCommand },
  { line: snapshotLine, run: snapshotCommand },
  { line: checkLine, run: checkCommand },
  { line: compareLine, run: compareCommand },
];

/** Made of what each command takes, so that no option is left out. */
function help(): string {
  const each = commands.map(({ line }) => `  ${usage(line)}\n${line.summary.replace(/^/gm, "      ")}`);
  return `Parley without a screen: the add-in, unchanged, on a stand-in for Excel. Here "parley" means "npm run --silent parley --".

${each.join("\n")}

For example:
  ${workbookLine.example}
  ${ownCaseLine.example}
  echo "=PARLEY.TARIFF_COST(36855828372,25%)" | parley calc
  ${calcLine.example}
  ${recalcLine.example}

Exit codes: 0 done, 1 could not be done, 2 the command line is wrong.
`;
}

async function run(args: readonly string[], surroundings: Surroundings): Promise<void> {
  const [name, ...rest] = args;
  if (args.some((each) => each === "--help" || each === "-h") || name === "help") {
    surroundings.print(help());
    return;
  }
  const command = commands.find(({ line }) => line.name === name);
  if (!command)
    throw new UsageError(
      `${name === undefined ? "no command was given" : `there is no command "${name}"`}; write parley ${commands.map(({ line }) => line.name).join(", parley ")} (parley --help explains them)`,
    );
  await command.run(rest, surroundings);
}

/** The answer is the exit code. */
export async function main(args: readonly string[], surroundings: Surroundings): Promise<number> {
  try {
    await run(args, surroundings);
    return 0;
  } catch (error) {
    const known = error instanceof UsageError || error instanceof CommandError || error instanceof WorkbookFileError;
    const message = error instanceof Error ? error.message : String(error);
    surroundings.tell(`parley: ${oneLine(known ? message : `something went wrong that should not have: ${message}`)}`);
    return error instanceof UsageError ? 2 : 1;
  }
}
