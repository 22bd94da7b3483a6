/** Reads the JSON text with which the command line asks for a build, and says what is wrong with one that cannot be read. */
import { BuildError, type BuildOptions } from "../sheets/options";

function wrong(argument: string, value: unknown, remedy: string): never {
  throw new BuildError(
    "bad-option",
    `${argument} is ${value === undefined ? "missing" : JSON.stringify(value)}: ${remedy}`,
  );
}

function ids(argument: "sectors" | "scenarios", value: unknown): readonly string[] | undefined {
  if (value === undefined || value === null) return undefined;
  if (!Array.isArray(value) || !value.every((each) => typeof each === "string")) {
    wrong(argument, value, `write a list of ${argument.slice(0, -1)} ids, or leave it out for all of them.`);
  }
  return value;
}

export function parseBuildOptions(text: string): BuildOptions {
  let given: unknown;
  try {
    given = JSON.parse(text);
  } catch {
    wrong(
      "The argument",
      text.slice(0, 80),
      'write JSON such as {"caseId":"korea-us-2025","asOf":"2025-05-21","language":"en","existing":"refresh"}.',
    );
  }
  if (typeof given !== "object" || given === null || Array.isArray(given))
    wrong("The argument", given, "write one JSON object.");
  const { caseId, asOf, sectors, scenarios, language, existing } = given as Record<string, unknown>;
  if (typeof caseId !== "string") wrong("caseId", caseId, 'write the id of a case, such as "korea-us-2025".');
  if (typeof asOf !== "string") wrong("asOf", asOf, 'write a day such as "2025-05-21".');
  if (language !== "en" && language !== "ko") wrong("language", language, 'write "en" or "ko".');
  if (existing !== "refresh" && existing !== "stop") wrong("existing", existing, 'write "refresh" or "stop".');
  return { caseId, asOf, sectors: ids("sectors", sectors), scenarios: ids("scenarios", scenarios), language, existing };
}
