/** The command line: finds the command, runs it, and turns what went wrong into one line and an exit code. */
import { CommandError, oneLine, UsageError } from "./command-error";
import { calcCommand, calcLine } from "./commands/calc";
import { checkCommand, checkLine } from "./commands/check";
import { dutyCommand, dutyLine } from "./commands/duty";
import { lawCommand, lawLine } from "./commands/law";
import { recalcCommand, recalcLine } from "./commands/recalc";
import { compareCommand, compareLine } from "./commands/compare";
import { ownCaseCommand, ownCaseLine } from "./commands/own-case";
import { portableCommand, portableLine } from "./commands/portable";
import { goalCommand, goalLine } from "./commands/goal";
import { simulateCommand, simulateLine } from "./commands/simulate";
import { snapshotCommand, snapshotLine } from "./commands/snapshot";
import { workbookCommand, workbookLine } from "./commands/workbook";
import { usage, type CommandLine } from "./options";
import { WorkbookFileError } from "../host/xlsx/file-error";
import { wordsOf, type Environment } from "./environment";
import type { CliText } from "../words/cli/words";
import { fileReason } from "./workbook-file";

export const commands: readonly {
  line: CommandLine;
  run(args: readonly string[], environment: Environment): Promise<void>;
}[] = [
  { line: workbookLine, run: workbookCommand },
  { line: ownCaseLine, run: ownCaseCommand },
  { line: calcLine, run: calcCommand },
  { line: recalcLine, run: recalcCommand },
  { line: portableLine, run: portableCommand },
  { line: snapshotLine, run: snapshotCommand },
  { line: checkLine, run: checkCommand },
  { line: compareLine, run: compareCommand },
  { line: simulateLine, run: simulateCommand },
  { line: goalLine, run: goalCommand },
  { line: lawLine, run: lawCommand },
  { line: dutyLine, run: dutyCommand },
];

/** Made of what each command takes, so that no option is left out. */
function help(words: CliText): string {
  const each = commands.map(({ line }) => `  ${usage(line)}\n${words.summaries[line.name].replace(/^/gm, "      ")}`);
  const examples = [
    workbookLine.example,
    ownCaseLine.example,
    'echo "=PARLEY.TARIFF_COST(36855828372,25%)" | parley calc',
    calcLine.example,
    recalcLine.example,
    simulateLine.example,
    goalLine.example,
    lawLine.example,
    dutyLine.example,
  ];
  return words.help(each.join("\n"), examples.map((example) => `  ${example}`).join("\n"));
}

async function run(args: readonly string[], environment: Environment): Promise<void> {
  const [name, ...rest] = args;
  const words = wordsOf(environment);
  if (args.some((each) => each === "--help" || each === "-h") || name === "help") {
    environment.print(help(words));
    return;
  }
  const command = commands.find(({ line }) => line.name === name);
  if (!command) {
    const known = commands.map(({ line }) => `parley ${line.name}`).join(", ");
    throw new UsageError(name === undefined ? words.noCommand(known) : words.unknownCommand(name, known));
  }
  await command.run(rest, environment);
}

export { environmentLanguage } from "./environment";

/** The answer is the exit code. */
export async function main(args: readonly string[], environment: Environment): Promise<number> {
  try {
    await run(args, environment);
    return 0;
  } catch (error) {
    environment.tell(`parley: ${oneLine(messageOf(error, wordsOf(environment)))}`);
    return error instanceof UsageError ? 2 : 1;
  }
}

function messageOf(error: unknown, words: CliText): string {
  if (error instanceof WorkbookFileError) return fileReason(error, words);
  const message = error instanceof Error ? error.message : String(error);
  return error instanceof UsageError || error instanceof CommandError ? message : words.internalError(message);
}
