/** What did not happen: the return of the April rates, an annex that stays as it was, and the other reading of a disputed rule. */
import { lawMeasures } from "../../../law/acts";
import { serialOf } from "../../../model/calendar/day";
import type { Measure } from "../../../model/tariff/measure";
import { counterfactual } from "../../law";

const ORDER =
  "https://www.whitehouse.gov/presidential-actions/2025/04/regulating-imports-with-a-reciprocal-tariff-to-rectify-trade-practices-that-contribute-to-large-and-persistent-annual-united-states-goods-trade-deficits/";
const KOREA =
  "https://www.federalregister.gov/documents/2025/12/04/2025-21940/implementing-certain-tariff-related-elements-of-the-us-korea-strategic-trade-and-investment-deal";
const CHINA =
  "https://www.whitehouse.gov/presidential-actions/2025/05/modifying-reciprocal-tariff-rates-to-reflect-discussions-with-the-peoples-republic-of-china/";
const RETURNING = ["return", "exemption", "milder", "delay"] as const;
/** Whose return is in the table Measures. */
const RETURNED_HERE: readonly string[] = ["KR", "JP"];
/** Chapter 98 (goods returned, and the like) and 99 (estimates of low-value trade) stay outside the general duties. */
const GOODS = "all ex (98, 99)";

const reciprocal = {
  authority: "IEEPA reciprocal",
  scope: GOODS,
  form: "additional",
  published: "2025-04-09",
  citation: `2025-06063; ${ORDER}`,
} as const;
const returned = {
  ...reciprocal,
  from: "2025-07-09",
  scenarios: RETURNING,
  instrument: "EO 14257 Annex I, had EO 14266 ended with nothing in its place",
  note: "Did not happen: EO 14316 extended the pause.",
} as const;
const kept = {
  ...reciprocal,
  origins: "all",
  rate: null,
  form: "exempt",
  published: "2025-04-07",
  scenarios: ["pause", ...RETURNING],
  instrument: "EO 14257 Annex II, had it not been narrowed",
} as const;
/** As S&P Global reads the notice: https://www.spglobal.com/automotive-insights/en/rapid-impact-analysis/us-trade-agreements-korea-tariffs */
const added = {
  origins: ["KR"],
  rate: 0.15,
  form: "additional",
  from: "2025-11-01",
  published: "2025-12-04",
  scenarios: ["autos-additive"],
  instrument: "Commerce and USTR notice implementing the Korea deal",
  citation: `2025-21940; 90 FR 55964; ${KOREA}`,
  note: "The other reading: column 1 plus 15 %. Counts where the switch above the table says so.",
} as const;

export const counterfactuals = (): readonly Measure[] => [
  counterfactual({
    ...added,
    id: "S232-AUTO-KR-15-ADD",
    authority: "Section 232 autos",
    scope: "S232-AUTO",
    heading: "9903.94.60/.61",
  }),
  counterfactual({
    ...added,
    id: "S232-PARTS-KR-15-ADD",
    authority: "Section 232 auto parts",
    scope: "S232-PARTS",
    heading: "9903.94.62/.63",
  }),
  counterfactual({ ...returned, id: "RETURN-KR-25", origins: ["KR"], rate: 0.25 }),
  counterfactual({
    ...reciprocal,
    id: "RETURN-KR-25-8-JULY",
    origins: ["KR"],
    rate: 0.25,
    from: "2025-07-08",
    scenarios: ["deadline-8-july"],
    instrument: "EO 14257 Annex I, had EO 14266 ended on 8 July",
    note: "The other reading: the Korean side and news speak of 8 July, EO 14266 of 00:01 on 9 July. Counts where the switch above the table says so.",
  }),
  counterfactual({ ...returned, id: "RETURN-JP-24", origins: ["JP"], rate: 0.24 }),
  // EO 14298 had taken China out of the pause of the others: 34 %, of which 24 points were suspended for 90 days from 14 May.
  counterfactual({
    ...returned,
    id: "RETURN-CN-34",
    origins: ["CN", "HK", "MO"],
    rate: 0.34,
    from: "2025-08-12",
    published: "2025-05-12",
    instrument: "EO 14298, had its suspension of 24 points ended with nothing in its place",
    citation: `2025-09297; ${CHINA}`,
    note: "Did not happen: extended on 11 August and 4 November 2025.",
  }),
  counterfactual({ ...kept, id: "IEEPA-EXEMPT-KEPT-COPPER", scope: "IEEPA-EXEMPT-TO-JULY", from: "2025-08-01" }),
  counterfactual({
    ...kept,
    id: "IEEPA-EXEMPT-KEPT-SEPTEMBER",
    scope: "IEEPA-EXEMPT-TO-SEPTEMBER",
    from: "2025-09-08",
  }),
  counterfactual({ ...kept, id: "IEEPA-EXEMPT-KEPT-TIMBER", scope: "IEEPA-EXEMPT-TO-OCTOBER", from: "2025-10-14" }),
];

/** Annex I was in force on this day alone, and so was China's higher rate by EO 14259, which EO 14298 withdrew. */
const ANNEX = "EO 14257";
const ANNEX_DAY = serialOf("2025-04-09");

/** The return of the April rates of all others: had the pause ended, it would have ended for all. Made of the acts of Annex I themselves. */
export const returnedElsewhere = (): readonly Measure[] =>
  lawMeasures().flatMap(({ id, instrument, authority, origins, rate, from, until }) => {
    const isOfAnnex = authority === reciprocal.authority && instrument.startsWith(ANNEX);
    if (!isOfAnnex || from !== ANNEX_DAY || until !== ANNEX_DAY + 1 || origins === "all") return [];
    const others = origins.filter((code) => !RETURNED_HERE.includes(code));
    const name = `RETURN-${id.replace(/^IEEPA-/, "")}`;
    return others.length === 0 ? [] : [counterfactual({ ...returned, id: name, origins: others, rate })];
  });
