/** Reads the JSON text with which the command line asks for a build, and says what is wrong with one that cannot be read. */
import type { Language } from "../cases/case";
import { BuildError, type BuildOptions } from "../sheets/options";
import { commandTexts, type CommandText } from "../words/commands/words";
import { chosenLanguage } from "./language";

function refuse(message: string): never {
  throw new BuildError("bad-option", message);
}

const shown = (value: unknown): string | null => (value === undefined ? null : JSON.stringify(value));

function ids(name: "sectors" | "scenarios", value: unknown, text: CommandText): readonly string[] | undefined {
  if (value === undefined || value === null) return undefined;
  if (!Array.isArray(value) || !value.every((each) => typeof each === "string"))
    refuse(text.notIds(name, JSON.stringify(value)));
  return value;
}

export function parseBuildOptions(argument: string): BuildOptions {
  const text = (language: Language) => commandTexts[language];
  let given: unknown;
  try {
    given = JSON.parse(argument);
  } catch {
    refuse(text(chosenLanguage()).unreadable(JSON.stringify(argument.slice(0, 80))));
  }
  if (typeof given !== "object" || given === null || Array.isArray(given))
    refuse(text(chosenLanguage()).notAnObject(JSON.stringify(given)));
  const { caseId, asOf, sectors, scenarios, language, existing } = given as Record<string, unknown>;
  if (language !== "en" && language !== "ko") refuse(text(chosenLanguage()).argument("language", shown(language)));
  const words = text(language);
  if (typeof caseId !== "string") refuse(words.argument("caseId", shown(caseId)));
  if (typeof asOf !== "string") refuse(words.argument("asOf", shown(asOf)));
  if (existing !== "refresh" && existing !== "stop") refuse(words.argument("existing", shown(existing)));
  return {
    caseId,
    asOf,
    sectors: ids("sectors", sectors, words),
    scenarios: ids("scenarios", scenarios, words),
    language,
    existing,
  };
}
