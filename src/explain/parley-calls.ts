/** Parley's functions as formulas name them: what their arguments are called, and which of them ask the law. */
import { functionsById } from "../functions/catalog";

const PREFIX = "PARLEY.";

/** In the formula's order; undefined for a function that is not Parley's. */
export function argumentNames(name: string): readonly string[] | undefined {
  if (!name.startsWith(PREFIX)) return undefined;
  return functionsById.get(name.slice(PREFIX.length))?.parameters.map((parameter) => parameter.name);
}
