/** Prints speed and sizes, each beside something to compare it with. Run by `npm run bench` from the repository's root. */
import { cpus } from "node:os";
import { bulk } from "./bulk";
import { cellDraws } from "./cell-draws";
import { cells } from "./cells";
import { commandLine } from "./command-line";
import { deal } from "./deal";
import { drawAsThread, draws, isDrawingThread } from "./draws";
import { entries } from "./entries";
import { fill } from "./fill";
import { law } from "./law";
import { lookups, manyLines } from "./lookups";
import { opening } from "./opening";
import { Numpy } from "./peer";
import { RUNS, table, type Row } from "./report";
import { response } from "./response";
import { sizes } from "./sizes";
import { slider } from "./slider";
import { talks } from "./talks";

/** The functions are written for Excel's world; here they only need its way to say that something is wrong. */
Object.assign(globalThis, {
  CustomFunctions: {
    Error: class extends Error {},
    ErrorCode: { invalidValue: "#VALUE!", notAvailable: "#N/A", invalidNumber: "#NUM!", divisionByZero: "#DIV/0!" },
  },
});

async function main(): Promise<void> {
  const root = process.cwd();
  const dist = `${root}/dist`;
  const numpy = new Numpy(root);
  const { version } = numpy;
  console.log(
    `${cpus()[0]?.model ?? "unknown processor"}, ${cpus().length} cores; Node ${process.versions.node}; ${version ? `numpy ${version.numpy} on Python ${version.python}` : numpy.missing}; medians of ${RUNS} runs.`,
  );
  const parts: Record<string, () => Row[] | Promise<Row[]>> = {
    lookups: () => [...lookups(root), ...manyLines(numpy)],
    law,
    cells,
    response: () => response(root, numpy),
    draws: () => draws(numpy),
    "cell-draws": () => cellDraws(dist, numpy),
    deal: () => deal(numpy),
    talks: () => talks(),
    entries,
    slider: () => slider(root),
    opening: () => opening(root),
    sizes: () => sizes(dist),
    fill: () => fill(dist),
    "command-line": () => commandLine(root),
    bulk: () => bulk(root),
  };
  const asked = process.argv.slice(2);
  const unknown = asked.find((name) => !(name in parts));
  if (unknown !== undefined)
    throw new Error(`The bench has no part "${unknown}": write ${Object.keys(parts).join(", ")}, or nothing for all.`);
  const rows: Row[] = [];
  for (const [name, part] of Object.entries(parts))
    if (asked.length === 0 || asked.includes(name)) rows.push(...(await part()));
  console.log(table(rows));
}

if (isDrawingThread) drawAsThread();
else {
  main().then(
    () => process.exit(0),
    (error: unknown) => {
      console.error(error instanceof Error ? error.message : String(error));
      // The add-in's window may still hold timers.
      process.exit(1);
    },
  );
}
