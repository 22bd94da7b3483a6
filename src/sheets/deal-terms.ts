/** A package's tariff terms as rows of Terms, so that Outcomes shows the package sector by sector. */
import { serialOf } from "../model/calendar/day";
import type { AddedTerms } from "./add-scenario";
import { quoted } from "./plan";
import { tradeHeader } from "./headers";

export interface TariffOption {
  issue: string;
  option: string;
  sector: string;
  /** null where the option lowers no duty. */
  exemptRate: number | null;
  coverage: number | null;
  quotaShare: number | null;
  phaseInMonths: number | null;
}

/** One row for each option that lowers a duty; the formulas follow the sheets Deal and Sectors. */
export function termsOf(
  options: readonly TariffOption[],
  { origin, deadline }: { origin: string; deadline: string },
): AddedTerms[] {
  return options
    .filter(({ sector, exemptRate }) => sector !== "" && exemptRate !== null)
    .map((option): AddedTerms => ({
      sector: option.sector,
      exemptRate: option.phaseInMonths ? { formula: `=${meanRate(option)}` } : option.exemptRate,
      coverage: option.coverage ?? 1,
      quota:
        option.quotaShare === null
          ? null
          : {
              formula: `=${option.quotaShare}*INDEX(Sectors[${tradeHeader(origin)}],MATCH(${quoted(option.sector)},Sectors[Sector],0))`,
            },
      effective: serialOf(deadline.slice(0, 10)),
    }));
}

/** Terms hold one rate: of a phase-in the one that saves as much over the horizon, which is what Deal counts. */
function meanRate({ issue, option, sector }: TariffOption): string {
  const of = (column: string) =>
    `SUMIFS(Outcomes[${column}],Outcomes[Scenario],CompareWith,Outcomes[Sector],${quoted(sector)})`;
  const saved = `SUMIFS(Deal[Amount],Deal[Issue],${quoted(issue)},Deal[Option],${quoted(option)})`;
  return `MAX(0,${of("Rate without terms")}-${saved}/(${of("Trade")}*HorizonYears))`;
}
