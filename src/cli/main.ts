/** The command line: finds the command, runs it, and turns what went wrong into one line and an exit code. */
import { CommandError, oneLine, UsageError } from "./command-error";
import { calcCommand, calcLine } from "./commands/calc";
import { checkCommand } from "./commands/check";
import { recalcCommand, recalcLine } from "./commands/recalc";
import { compareCommand } from "./commands/compare";
import { ownCaseCommand, ownCaseLine } from "./commands/own-case";
import { portableCommand } from "./commands/portable";
import { snapshotCommand } from "./commands/snapshot";
import { workbookCommand, workbookLine } from "./commands/workbook";
import { WorkbookFileError } from "../host/xlsx/file-error";
import type { Surroundings } from "./surroundings";

const commands: Record<string, (args: readonly string[], surroundings: Surroundings) => Promise<void>> = {
  workbook: workbookCommand,
  "own-case": ownCaseCommand,
  calc: calcCommand,
  recalc: recalcCommand,
  portable: portableCommand,
  snapshot: snapshotCommand,
  check: checkCommand,
  compare: compareCommand,
};

const help = `Parley without a screen: the add-in, unchanged, on a stand-in for Excel. Here "parley" means "npm run --silent parley --".

  parley workbook --case ID --as-of DAY --out FILE.xlsx [--sectors ID,ID] [--scenarios ID,ID] [--language en|ko]
      Fills a workbook with a case, as the pane's button does.
  parley own-case CASE.json --out FILE.xlsx [--lines LINES.csv] [--language en|ko]
      Fills a workbook with a case for any countries and says which lines it rejected (docs/own-case.md).
  parley calc [--data FILE.csv] < formulas.txt
      Evaluates one formula a line and prints one line of JSON for each: {"formula","value"}, the value a list of rows
      where the formula spills (errors among them as {"error"}), or {"formula","error","message"}. --data puts the file at Data!A1 as the table Data.
  parley recalc IN.xlsx --out OUT.xlsx
      Calculates every formula of a workbook anew and keeps everything else.
  parley portable IN.xlsx --out OUT.xlsx
      Copies a workbook with Parley's formulas written as Excel's own, for a colleague without Parley.
  parley snapshot IN.xlsx --out OUT.xlsx
      Copies a workbook with values in the place of formulas, and a sheet that says what each was calculated from.
  parley check IN.xlsx [--json]
      Finds what breaks when a workbook travels: broken names, errors, other versions, probabilities, formulas lost to values.
  parley compare OURS.xlsx THEIRS.xlsx [--json]
      Lists the assumptions that differ, who changed them, and what each does to the expected duty.

For example:
  ${workbookLine.example}
  ${ownCaseLine.example}
  echo "=PARLEY.TARIFF_COST(36855828372,25%)" | parley calc
  ${calcLine.example}
  ${recalcLine.example}

Exit codes: 0 done, 1 could not be done, 2 the command line is wrong.
`;

async function run(args: readonly string[], surroundings: Surroundings): Promise<void> {
  const [name, ...rest] = args;
  if (args.some((each) => each === "--help" || each === "-h") || name === "help") {
    surroundings.print(help);
    return;
  }
  const command = name === undefined || !Object.hasOwn(commands, name) ? undefined : commands[name];
  if (!command)
    throw new UsageError(
      `${name === undefined ? "no command was given" : `there is no command "${name}"`}; write parley ${Object.keys(commands).join(", parley ")} (parley --help explains them)`,
    );
  await command(rest, surroundings);
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
