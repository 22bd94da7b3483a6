/** Prints speed and sizes, each beside something to compare it with. Run by `npm run bench` from the repository's root. */
import { fill } from "./fill";
import { lookups } from "./lookups";
import { table } from "./report";
import { response } from "./response";
import { sizes } from "./sizes";

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
  console.log(table([...lookups(root), ...response(root), ...sizes(dist), ...(await fill(dist))]));
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : String(error));
    // The add-in's window may still hold timers.
    process.exit(1);
  },
);
