/** Which bundled cases there are, and how to find one by its id. */
import type { NegotiationCase, Text } from "./case";
import { koreaUs2025 } from "./korea-us-2025/case";
import { byId } from "./tariff-registry";

const bundled: readonly NegotiationCase[] = [koreaUs2025];

export const cases: readonly { id: string; name: Text }[] = bundled.map(({ id, name }) => ({ id, name }));

/** The case of that id; an error that lists the ids there are when none has it. */
export function findCase(id: string): NegotiationCase {
  return byId(bundled, id);
}
