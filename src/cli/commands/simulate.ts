/** `parley simulate`: draws any cell of a workbook file from any others, by the formulas between them. */
import type { CliText } from "../../words/cli/words";
import { numbersOption, shownNumber, wholeOption } from "../cell-options";
import { UsageError } from "../command-error";
import { readOptions, type CommandLine } from "../options";
import { wordsOf, type Environment } from "../environment";
import { ask, readWorkbookFile, withWorkbook } from "../workbook-file";

const INPUT_FORM = "Inputs!C5=0.1,0.15,0.25";
const CORRELATE_FORM = "Inputs!C5,Inputs!C6,0.5";

export const simulateLine: CommandLine = {
  name: "simulate",
  example: 'parley simulate in.xlsx --input "Inputs!D57=60%,80%,100%" --outcome ExpectedDuty',
  options: {
    input: { value: "CELL=LOW,LIKELY,HIGH", required: true, many: true },
    outcome: { value: "CELL", required: true, many: true },
    correlate: { value: "CELL,CELL,RANK", many: true },
    draws: { value: "N" },
    seed: { value: "N" },
    distribution: { value: "PERT|triangular|uniform" },
    sampling: { value: "latin|plain" },
  },
  flags: ["json"],
  positional: { what: "workbook", names: ["IN.xlsx"] },
};

interface Simulated {
  request: { draws: number; seed: number; inputs: { cell: string }[] };
  outcomes: {
    cell: string;
    workbook: number | null;
    spread: { mean: number; percentiles: number[] };
    numbers: number;
    swings: { input: number; atLow: number; atHigh: number }[];
    influences: { input: number; change: number }[];
  }[];
  slow: { cell: string; what: string }[];
}

function inputOf(text: string, distribution: string, words: CliText) {
  const at = text.lastIndexOf("=");
  if (at <= 0) throw new UsageError(words.notOfForm("--input", text, INPUT_FORM));
  const numbers = numbersOption("input", text.slice(at + 1), [2, 3], INPUT_FORM, words);
  const [low, high] = [numbers[0]!.value, numbers.at(-1)!.value];
  // Between two numbers all are equally likely.
  const likely = numbers.length === 3 ? numbers[1]!.value : (low + high) / 2;
  return {
    cell: text.slice(0, at),
    low,
    likely,
    high,
    distribution: numbers.length === 3 ? distribution : "uniform",
    whole: numbers.every(({ isDay }) => isDay),
  };
}

function correlationOf(text: string, words: CliText) {
  // A sheet's name may hold commas: they are within quotation marks.
  const [, one, other, rank] = /^((?:'[^']*'|[^,'])+),((?:'[^']*'|[^,'])+),([^,]+)$/.exec(text) ?? [];
  if (one === undefined) throw new UsageError(words.notOfForm("--correlate", text, CORRELATE_FORM));
  return { one, other, rank: numbersOption("correlate", rank!, [1], CORRELATE_FORM, words)[0]!.value };
}

function choice<Choice extends string>(
  option: string,
  given: string | undefined,
  choices: readonly [Choice, ...Choice[]],
  words: CliText,
): Choice {
  if (given === undefined) return choices[0];
  const found = choices.find((each) => each.toLowerCase() === given.toLowerCase());
  if (!found) throw new UsageError(words.notOfForm(`--${option}`, given, choices.join(" | ")));
  return found;
}

export async function simulateCommand(args: readonly string[], environment: Environment): Promise<void> {
  const words = wordsOf(environment);
  const { values, lists, flags, positional } = readOptions(args, simulateLine, words);
  const distribution = choice("distribution", values.distribution, ["PERT", "triangular", "uniform"], words);
  const request = {
    inputs: lists.input!.map((text) => inputOf(text, distribution, words)),
    outcomes: lists.outcome!,
    correlations: (lists.correlate ?? []).map((text) => correlationOf(text, words)),
    draws: wholeOption("draws", values.draws, 100_000, words),
    seed: wholeOption("seed", values.seed, 1, words),
    sampling: choice("sampling", values.sampling, ["latin", "plain"], words),
  };
  const document = readWorkbookFile(positional!, environment);
  const result = await withWorkbook(document, { calculate: true }, environment, (session) =>
    ask<Simulated>(session, "SIMULATE_CELLS", request),
  );
  environment.print(flags.has("json") ? `${JSON.stringify(result)}\n` : textOf(result, words));
}

function textOf({ request, outcomes, slow }: Simulated, words: CliText): string {
  const text = words.simulate;
  const shown = (value: number | null) => shownNumber(value, false, words);
  const lines = outcomes.flatMap(({ cell, workbook, spread, numbers, swings, influences }) => {
    const [p5, p25, p50, p75, p95] = spread.percentiles.map(shown) as [string, string, string, string, string];
    return [
      text.heading(cell, request.draws.toLocaleString("en-US"), request.seed),
      text.percentiles(p5, p25, p50, p75, p95, shown(spread.mean)),
      text.now(shown(workbook)),
      ...(numbers < request.draws ? [text.without(request.draws - numbers)] : []),
      text.moves,
      ...swings.map(({ input, atLow, atHigh }) => {
        const change = influences.find((each) => each.input === input)?.change ?? 0;
        return text.moved(request.inputs[input]!.cell, shown(atLow), shown(atHigh), shown(change));
      }),
    ];
  });
  return `${[...lines, ...slow.map(({ cell, what }) => text.slow(cell, what))].join("\n")}\n`;
}
