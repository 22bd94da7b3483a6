/** A package as a scenario: the sheets are filled again with it among the scenarios, all or nothing like every build. */
import { findCase } from "../../../cases/registry";
import { runBuild } from "../../../commands/build-session";
import { chosenLanguage } from "../../../commands/language";
import { commandTexts } from "../../../words/commands/words";
import { termsOf } from "../../../sheets/deal-terms";
import type { DealReading } from "./reading";

export interface Naming {
  name: string;
  law: string;
  basis: string;
}

/** What prevented it, or null. */
export async function saveAsScenario(
  reading: DealReading,
  options: ArrayLike<number>,
  { name, law, basis }: Naming,
): Promise<string | null> {
  const { inspectWorkbook } = await import("../../../sheets/build");
  const { record } = await inspectWorkbook();
  if (!record) return commandTexts[chosenLanguage()].noRecord;
  const chosenCase = findCase(record.caseId);
  const known = (ids: readonly string[], all: readonly { id: string }[]) =>
    all.map(({ id }) => id).filter((id) => ids.includes(id));
  const chosen = reading.issues.map(({ options: all }, at) => all[options[at]!]!);
  const outcome = await runBuild({
    caseId: record.caseId,
    asOf: record.asOf,
    language: record.language,
    // Rows that people added are carried over by the build itself.
    sectors: known(record.sectors, chosenCase.sectors),
    scenarios: known(record.scenarios, chosenCase.scenarios),
    existing: "refresh",
    addScenario: {
      id: scenarioId(reading.scenarios),
      name,
      law,
      basis,
      terms: termsOf(
        chosen.map(({ id, ...option }) => ({ ...option, option: id })),
        chosenCase,
      ),
    },
  });
  return outcome.ok ? null : outcome.message;
}

/** "package-2" where there is a "package-1". */
export function scenarioId(taken: readonly string[]): string {
  for (let number = 1; ; number++) if (!taken.includes(`package-${number}`)) return `package-${number}`;
}
