/** A user's choices, checked before anything is touched: each refusal says what would be right. */
import type { Language, NegotiationCase } from "../cases/case";
import { caseOf, cases } from "../cases/registry";
import { dayOfIso } from "../model/calendar/day";
import { BuildError, type BuildOptions } from "./options";
import { texts } from "../words/sheets/words";

export function checkOptions(options: BuildOptions): { negotiation: NegotiationCase; language: Language } {
  const language: Language = options.language === "ko" ? "ko" : "en";
  const { errors } = texts[language];
  const refuse = (message: string): never => {
    throw new BuildError("bad-option", message);
  };
  const negotiation =
    caseOf(options) ?? refuse(errors.unknownCase(String(options.caseId), cases.map(({ id }) => id).join(", ")));
  checkIds(options.sectors, negotiation.sectors, errors.unknownSector, errors.noSector, refuse);
  // Those of the user's own may be all that a workbook has; that it has none at all is refused once it has been read.
  if (options.scenarios?.length !== 0)
    checkIds(options.scenarios, negotiation.scenarios, errors.unknownScenario, errors.noScenario, refuse);
  const { scheduleFrom, scheduleTo } = negotiation;
  if (dayOfIso(options.asOf) === undefined || options.asOf < scheduleFrom || options.asOf > scheduleTo) {
    refuse(errors.badAsOf(String(options.asOf), scheduleFrom, scheduleTo));
  }
  return { negotiation, language };
}

function checkIds(
  given: readonly string[] | undefined,
  rows: readonly { id: string }[],
  unknown: (id: string, known: string) => string,
  none: string,
  refuse: (message: string) => never,
): void {
  if (given === undefined) return;
  if (given.length === 0) refuse(none);
  const known = rows.map((row) => row.id);
  const unknownId = given.find((id) => !known.includes(id));
  if (unknownId !== undefined) refuse(unknown(unknownId, known.join(", ")));
}
