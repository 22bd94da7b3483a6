/** `parley goal`: which value of one cell makes another what it is to be. */
import { numbersOption, shownNumber } from "../cell-options";
import { readOptions, type CommandLine } from "../options";
import { wordsOf, type Environment } from "../environment";
import { ask, readWorkbookFile, withWorkbook } from "../workbook-file";

const BETWEEN_FORM = "0,1";

export const goalLine: CommandLine = {
  name: "goal",
  example: 'parley goal in.xlsx --cell ExpectedDuty --value 18000000000 --by "Inputs!D57" --between 0,1',
  options: {
    cell: { value: "CELL", required: true },
    value: { value: "NUMBER", required: true },
    by: { value: "CELL", required: true },
    between: { value: "LOW,HIGH", required: true },
  },
  flags: ["json"],
  positional: { what: "workbook", names: ["IN.xlsx"] },
};

interface Sought {
  request: { cell: string; by: string };
  reached: boolean;
  at: number;
  outcome: number;
  now: { at: number | null; outcome: number | null };
}

export async function goalCommand(args: readonly string[], environment: Environment): Promise<void> {
  const words = wordsOf(environment);
  const { values, flags, positional } = readOptions(args, goalLine, words);
  const [wanted] = numbersOption("value", values.value!, [1], "18000000000", words);
  const [low, high] = numbersOption("between", values.between!, [2], BETWEEN_FORM, words);
  const whole = low!.isDay && high!.isDay;
  const request = {
    cell: values.cell!,
    value: wanted!.value,
    by: values.by!,
    low: low!.value,
    high: high!.value,
    whole,
  };
  const document = readWorkbookFile(positional!, environment);
  const result = await withWorkbook(document, { calculate: true }, environment, (session) =>
    ask<Sought>(session, "SEEK_GOAL", request),
  );
  if (flags.has("json")) {
    environment.print(`${JSON.stringify(result)}\n`);
    return;
  }
  const text = words.simulate;
  const { cell, by } = result.request;
  const ofBy = (value: number | null) => shownNumber(value, whole, words);
  const ofCell = (value: number | null) => shownNumber(value, wanted!.isDay, words);
  const answer = result.reached
    ? text.reached(by, ofBy(result.at), cell, ofCell(result.outcome))
    : text.notReached(
        by,
        ofBy(low!.value),
        ofBy(high!.value),
        cell,
        ofCell(wanted!.value),
        ofBy(result.at),
        ofCell(result.outcome),
      );
  environment.print(`${answer}\n${text.goalNow(by, ofBy(result.now.at), cell, ofCell(result.now.outcome))}\n`);
}
