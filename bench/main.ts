/** Prints speed and sizes, each beside something to compare it with. Run by `npm run bench` from the repository's root. */
import { lookups } from "./lookups";
import { table } from "./report";
import { sizes } from "./sizes";

/** The functions are written for Excel's world; here they only need its way to say that something is wrong. */
Object.assign(globalThis, {
  CustomFunctions: {
    Error: class extends Error {},
    ErrorCode: { invalidValue: "#VALUE!", notAvailable: "#N/A", invalidNumber: "#NUM!", divisionByZero: "#DIV/0!" },
  },
});

const root = process.cwd();
console.log(table([...lookups(root), ...sizes(`${root}/dist`)]));
