/** LANDED_COST and PHASED_RATE: goods at the border, and a rate on its way to another. */
import { landedCost, transportModes } from "../model/tariff/landed-cost";
import { phasedRate } from "../model/tariff/phase-in";
import { amount, figure, flag, optional, rate, required, washingtonDay, word } from "./arguments";
import { spread } from "./spread";

const mode = word(transportModes, (text) => transportModes.find((each) => each === text.trim().toLowerCase()));
const LANDED = [
  required("value", amount),
  required("rate", rate),
  optional("freight", amount, 0),
  optional("insurance", amount, 0),
  optional("mode", mode, "ocean" as const),
  optional("date", washingtonDay, null),
  optional("originating", flag, false),
] as const;

/**
 * Cost of goods once entered into the United States: value, freight, insurance, duty, merchandise processing fee and harbor maintenance fee.
 * @customfunction LANDED_COST LANDED_COST
 * @helpurl help/functions.html#landed_cost
 * @param value Customs value of one entry in US dollars, which leaves out international freight and insurance. A cell or a range.
 * @param rate Total ad valorem rate, such as 25% or 0.25. A cell or a range.
 * @param freight International freight in US dollars. Blank: 0.
 * @param insurance Insurance of the voyage in US dollars. Blank: 0.
 * @param mode "ocean" (blank), "air" or "land": the harbor maintenance fee is for cargo that comes by sea.
 * @param date Day of the entry, which sets the bounds of the processing fee. Blank: the latest bounds known.
 * @param originating TRUE where the goods are entered as originating under KORUS, which frees them of the processing fee. Blank: FALSE.
 * @returns US dollars, not rounded.
 * @remarks The processing fee is 0.3464 % of the value of a formal entry (19 CFR 24.23), at least 31.67 and at most 614.35 in fiscal year 2024, 32.71 and 634.62 in 2025 (Federal Register document 2024-15990, CSMS 61572319), 33.58 and 651.50 in 2026 (90 FR 34665). A fiscal year starts on 1 October. Days from 2026-10-01 on give #N/A: the notice for fiscal year 2027 is not in the data.
 * @remarks The harbor maintenance fee is 0.125 % of the value (19 CFR 24.24). Duty and fees fall on the customs value alone (19 U.S.C. 1401a). The bounds hold for one entry, so give a shipment's value and not a year's.
 * @remarks Goods that originate in Korea pay no processing fee (Pub. L. 112-41, section 203), also where a measure beyond KORUS puts a duty on them.
 * @example =PARLEY.LANDED_COST(50000,4.8%,,,"ocean",DATE(2024,6,1)) gives 52635.7 | duty 2,400.00, processing fee 173.20, harbor fee 62.50
 * @example =PARLEY.LANDED_COST(1000000,25%,40000,3000,"ocean",DATE(2026,3,2),TRUE) gives 1294250 | a KORUS entry pays no processing fee
 * @example =PARLEY.LANDED_COST({5000;50000;500000},0,,,"air",DATE(2025,12,1)) gives {5033.58;50173.2;500651.5} | the least fee, 0.3464 %, the most
 */
export function landedCostCells(
  value: unknown[][],
  rate: unknown[][],
  freight?: unknown[][],
  insurance?: unknown[][],
  mode?: unknown[][],
  date?: unknown[][],
  originating?: unknown[][],
): unknown[][] {
  return spread(
    LANDED,
    [value, rate, freight, insurance, mode, date, originating],
    (...entry) => landedCost(...entry).total,
  );
}

const PHASED = [
  required("start_rate", rate),
  required("end_rate", rate),
  required("from", washingtonDay),
  required("until", washingtonDay),
  required("date", washingtonDay),
  optional("steps", figure("a whole number of steps"), null),
] as const;

/**
 * The rate on a day of a phase-in: on a straight line, or in equal cuts of which the first comes on the first day and the last on the last.
 * @customfunction PHASED_RATE PHASED_RATE
 * @helpurl help/functions.html#phased_rate
 * @param startRate Rate before the phase-in, such as 25% or 0.25. A cell or a range.
 * @param endRate Rate once it is over. A cell or a range.
 * @param from Day on which the rate starts to move; with steps, the day of the first cut.
 * @param until Day from which the end rate holds; with steps, the day of the last cut.
 * @param date Day that is asked for. A cell or a range.
 * @param steps Number of equal cuts. Blank: a straight line, day by day.
 * @returns The rate, a fraction: 0.25 is 25 %.
 * @remarks Agreements write steps as "removed in fifteen equal annual stages" (KORUS, Annex 2-B): one cut when the agreement enters into force, the others each 1 January. Give 1 January of the first year as from.
 * @remarks Where the months between from and until divide evenly by the steps, the cuts come on the same day of the month; otherwise they are spread evenly over the days. A single step comes on from.
 * @example =PARLEY.PHASED_RATE(40%,0,DATE(2012,1,1),DATE(2026,1,1),DATE(2018,9,24),15) gives 21.33333333% | Korea's duty on US beef under KORUS in 2018
 * @example =PARLEY.PHASED_RATE(25%,15%,DATE(2025,8,1),DATE(2025,12,1),DATE(2025,10,1)) gives 20% | half way: 61 of 122 days
 */
export function phasedRateCells(
  startRate: unknown[][],
  endRate: unknown[][],
  from: unknown[][],
  until: unknown[][],
  date: unknown[][],
  steps?: unknown[][],
): unknown[][] {
  return spread(PHASED, [startRate, endRate, from, until, date, steps], phasedRate);
}
