/** The law of a case that a user made: its own measures are all there is, on any day and for every origin. */
import { OWN_TRADE } from "../../law/trade";
import { serialOf } from "../../model/calendar/day";
import type { Measure } from "../../model/tariff/measure";
import { type OriginData, plainOrigin } from "../../model/tariff/origin";
import { TariffSchedule } from "../../model/tariff/schedule";
import { WORLD } from "../trade-table";

/** The importer whose base rates Parley holds. */
export const BUNDLED_IMPORTER = "US";
/** Pays the general rate and can claim nothing. */
const WITHOUT_AGREEMENT = "DE";
/** Days that a cell of a workbook may name as a measure's. */
const FIRST_DAY = "1994-01-01";
const LAST_DAY = "2060-12-31";

/**
 * `base` lends its lines and scopes. The United States keep their base rates (KORUS for Korea, MFN for all others) and their rules of what
 * stacks; of other importers no base rate is known, so it is 0 and the measures are added. `trade`: USD a year by origin and line.
 * Throws where a scope does not exist.
 */
export function ownLaw(
  base: TariffSchedule,
  importer: string,
  measures: readonly Measure[],
  trade: Readonly<Record<string, Float64Array>> = {},
): TariffSchedule {
  const { data } = base;
  const isBundled = importer === BUNDLED_IMPORTER;
  const none = new Float64Array(data.lines.codes.length);
  const unflagged = new Uint8Array(data.lines.codes.length);
  const weights = OWN_TRADE;
  const without = plainOrigin({ baseName: "no base", base: none, specific: unflagged, trade: none, weights });
  const kept = new Map<string, OriginData>();
  const origin = (code: string): OriginData => {
    let found = kept.get(code);
    if (!found) {
      const known = isBundled ? (data.origin(code) ?? data.origin(WITHOUT_AGREEMENT)!) : without;
      const own = trade[code];
      kept.set(code, (found = own ? { ...known, trade: own, weights } : known));
    }
    return found;
  };
  return new TariffSchedule(
    {
      ...data,
      mfn: isBundled ? data.mfn : none,
      unrated: isBundled ? data.unrated : unflagged,
      originCodes: [
        ...new Set([...(isBundled ? data.originCodes : []), ...Object.keys(trade).filter((code) => code !== WORLD)]),
      ],
      origin,
      partners: Object.keys(trade).filter((code) => code !== WORLD),
      anyOrigin: true,
      worldTrade: isBundled ? data.worldTrade : (trade[WORLD] ?? none),
      scenarios: [],
      rules: isBundled ? data.rules : { rules: [], shares: [] },
      firstDay: serialOf(FIRST_DAY),
      lastDay: serialOf(LAST_DAY),
      edition: isBundled
        ? data.edition
        : `the workbook's own table of measures; Parley holds no base rates of ${importer}`,
    },
    [],
  ).withMeasures(measures);
}
