/** Which bundled cases there are, and how to find one by its id. */
import type { Language, NegotiationCase, Text } from "./case";
import { euUs2025 } from "./eu-us-2025/case";
import { japanUs2025 } from "./japan-us-2025/case";
import { koreaUs2025 } from "./korea-us-2025/case";
import { negotiationOf, OWN_CASE, type OwnCase } from "./own/own-case";
import { byId } from "./tariff-registry";

const bundled: readonly NegotiationCase[] = [koreaUs2025, japanUs2025, euUs2025];

export const cases: readonly { id: string; name: Text }[] = bundled.map(({ id, name }) => ({ id, name }));

/** What a new workbook begins with. */
export const firstCase: NegotiationCase = koreaUs2025;

/** The case of that id; an error that lists the ids there are when none has it. */
export function findCase(id: string): NegotiationCase {
  return byId(bundled, id);
}

/** The case that a workbook's record or a build names: a bundled one, or the user's own that comes with it; null where this version knows neither. */
export function caseOf({
  caseId,
  own,
  language,
}: {
  caseId: string;
  own?: OwnCase;
  language?: Language;
}): NegotiationCase | null {
  if (caseId === OWN_CASE) return own ? negotiationOf(own, language) : null;
  return bundled.find(({ id }) => id === caseId) ?? null;
}
