/** The bundled cases as the functions see them, and how to find one by its id. */
import type { TariffCase } from "./case";
import { euUs2025Tariff } from "./eu-us-2025/tariff";
import { japanUs2025Tariff } from "./japan-us-2025/tariff";
import { koreaUs2025Tariff } from "./korea-us-2025/tariff";

export const tariffCases = [koreaUs2025Tariff, japanUs2025Tariff, euUs2025Tariff] as const;
/** The seller of the first case, which functions mean where none is named. */
export const homeOrigin: string = tariffCases[0].origin;

/** The case of that id; an error that lists the ids there are when none has it. */
export function findTariffCase(id: string): TariffCase {
  return byId(tariffCases, id);
}

export function byId<Case extends { id: string }>(bundled: readonly Case[], id: string): Case {
  const found = bundled.find((candidate) => candidate.id === id.trim());
  if (!found)
    throw new RangeError(`No case is called "${id}": write ${bundled.map((each) => `"${each.id}"`).join(" or ")}.`);
  return found;
}
