/** The IEEPA "reciprocal" duties of April 2025, their pause, the rates of August 2025 and the ruling that voided them. */
import type { Measure } from "../../../model/tariff/measure";
import { GOODS, measure } from "./row";

const PRESIDENT = "https://www.whitehouse.gov/presidential-actions/";
const ORDER = `${PRESIDENT}2025/04/regulating-imports-with-a-reciprocal-tariff-to-rectify-trade-practices-that-contribute-to-large-and-persistent-annual-united-states-goods-trade-deficits/`;
const MEMORANDUM = `${PRESIDENT}2025/04/clarification-of-exceptions-under-executive-order-14257-of-april-2-2025-as-amended/`;
const AUTHORITY = "IEEPA reciprocal";

const eo14257 = { authority: AUTHORITY, published: "2025-04-07", instrument: "EO 14257", citation: `2025-06063; ${ORDER}` } as const;
const exempt = { authority: AUTHORITY, origins: "all", rate: null, form: "exempt" } as const;
const returning = ["return", "exemption", "milder", "delay"] as const;

export const ieepaMeasures: readonly Measure[] = [
  measure({ ...eo14257, id: "IEEPA-10", origins: "all", scope: GOODS, rate: 0.1, form: "additional", from: "2025-04-05", heading: "9903.01.25", note: "The part of a good's value with US content of 20 % or more is out: not counted." }),
  measure({ ...eo14257, id: "IEEPA-KR-25", origins: ["KR"], scope: GOODS, rate: 0.25, form: "additional", from: "2025-04-09", until: "2025-04-10", note: "Annex I; the first print said 26 %. Suspended by EO 14266 after one day." }),
  measure({ ...eo14257, id: "IEEPA-JP-24", origins: ["JP"], scope: GOODS, rate: 0.24, form: "additional", from: "2025-04-09", until: "2025-04-10", note: "Annex I. Suspended by EO 14266 after one day." }),
  measure({
    id: "IEEPA-PAUSE-90", authority: AUTHORITY, origins: ["KR", "JP"], scope: GOODS, rate: 0.1, form: "additional", from: "2025-04-10", until: "2025-07-09", published: "2025-04-09",
    instrument: "EO 14266", citation: `2025-06462; ${PRESIDENT}2025/04/modifying-reciprocal-tariff-rates-to-reflect-trading-partner-retaliation-and-alignment/`, heading: "9903.01.25",
    note: "Country rates suspended until 00:01 on 9 July; the 10 % stays.",
  }),
  measure({
    id: "RETURN-KR-25", authority: AUTHORITY, origins: ["KR"], scope: GOODS, rate: 0.25, form: "additional", from: "2025-07-09", published: "2025-04-09", counterfactual: returning,
    instrument: "EO 14257 Annex I, had EO 14266 ended with nothing in its place", citation: `2025-06063; ${ORDER}`, note: "Did not happen: EO 14316 extended the pause.",
  }),
  measure({
    id: "RETURN-KR-25-8-JULY", authority: AUTHORITY, origins: ["KR"], scope: GOODS, rate: 0.25, form: "additional", from: "2025-07-08", published: "2025-04-09", counterfactual: ["deadline-8-july"],
    instrument: "EO 14257 Annex I, had EO 14266 ended on 8 July", citation: `2025-06063; ${ORDER}`,
    note: "The other reading: the Korean side and news speak of 8 July, EO 14266 of 00:01 on 9 July. Counts where the switch above the table says so.",
  }),
  measure({
    id: "RETURN-JP-24", authority: AUTHORITY, origins: ["JP"], scope: GOODS, rate: 0.24, form: "additional", from: "2025-07-09", published: "2025-04-09", counterfactual: returning,
    instrument: "EO 14257 Annex I, had EO 14266 ended with nothing in its place", citation: `2025-06063; ${ORDER}`, note: "Did not happen: EO 14316 extended the pause.",
  }),
  measure({
    id: "IEEPA-PAUSE-EXT", authority: AUTHORITY, origins: ["KR", "JP"], scope: GOODS, rate: 0.1, form: "additional", from: "2025-07-09", until: "2025-08-01", published: "2025-07-07",
    instrument: "EO 14316", citation: `2025-12962; ${PRESIDENT}2025/07/extending-the-modification-of-the-reciprocal-tariff-rates/`, heading: "9903.01.25",
  }),
  measure({
    id: "IEEPA-BRIDGE-10", authority: AUTHORITY, origins: ["KR", "JP"], scope: GOODS, rate: 0.1, form: "additional", from: "2025-08-01", until: "2025-08-07", published: "2025-07-31",
    instrument: "EO 14326", citation: `2025-15010; 90 FR 37963; ${PRESIDENT}2025/07/further-modifying-the-reciprocal-tariff-rates/`, heading: "9903.01.25", note: "The order's rates begin seven days after it: the 10 % applies until then.",
  }),
  measure({
    id: "IEEPA-KR-15", authority: AUTHORITY, origins: ["KR"], scope: GOODS, rate: 0.15, form: "additional", from: "2025-08-07", published: "2025-07-31",
    instrument: "EO 14326", citation: `2025-15010; 90 FR 37963; ${PRESIDENT}2025/07/further-modifying-the-reciprocal-tariff-rates/`, heading: "9903.02.56",
    note: "Goods afloat by 7 August and entered before 5 October 2025 kept the old rate: not counted.",
  }),
  measure({
    id: "IEEPA-KR-15-FLOOR", authority: AUTHORITY, origins: ["KR"], scope: GOODS, rate: 0.15, form: "floor", from: "2025-11-14", published: "2025-12-04",
    instrument: "Commerce and USTR notice implementing the Korea deal", heading: "9903.02.79/.80",
    citation: "2025-21940; 90 FR 55964; https://www.federalregister.gov/documents/2025/12/04/2025-21940/implementing-certain-tariff-related-elements-of-the-us-korea-strategic-trade-and-investment-deal",
    note: "Column 1 (KORUS or MFN) and the duty together are 15 %. Civil aircraft (9903.02.81) are out by use: not counted.",
  }),
  measure({
    id: "IEEPA-JP-15", authority: AUTHORITY, origins: ["JP"], scope: GOODS, rate: 0.15, form: "floor", from: "2025-08-07", published: "2025-09-16",
    instrument: "EO 14326; EO 14345", citation: `2025-17389; 2025-17908; ${PRESIDENT}2025/09/implementing-the-united-states-japan-agreement/`, heading: "9903.02.72/.73",
    note: "The form that includes the MFN rate was given in September, back to 7 August.",
  }),
  measure({ ...exempt, id: "IEEPA-EXEMPT", scope: "IEEPA-EXEMPT", from: "2025-04-05", published: "2025-04-07", instrument: "EO 14257 Annex II", citation: `2025-06063; ${ORDER}`, heading: "9903.01.32", note: "Includes the electronics of the memorandum of 11 April 2025." }),
  measure({
    ...exempt, id: "IEEPA-ELECTRONICS", scope: "8471, 847330, 8486, 851713, 851762, 852351, 8524, 852852, 8541, 8542", from: "2025-04-05", published: "2025-04-11",
    instrument: "Memorandum: Clarification of Exceptions under EO 14257", citation: MEMORANDUM, heading: "9903.01.32", note: "Back to 5 April.",
  }),
  measure({ ...exempt, id: "IEEPA-EXEMPT-TO-JULY", scope: "IEEPA-EXEMPT-TO-JULY", from: "2025-04-05", until: "2025-08-01", published: "2025-04-07", instrument: "EO 14257 Annex II", citation: `2025-06063; ${ORDER}`, heading: "9903.01.32", note: "Copper, until it had its own Section 232 duty." }),
  measure({ ...exempt, id: "IEEPA-EXEMPT-TO-SEPTEMBER", scope: "IEEPA-EXEMPT-TO-SEPTEMBER", from: "2025-04-05", until: "2025-09-08", published: "2025-04-07", instrument: "EO 14257 Annex II", citation: `2025-06063; ${ORDER}`, heading: "9903.01.32", note: "Taken out of Annex II by EO 14346." }),
  measure({ ...exempt, id: "IEEPA-EXEMPT-TO-OCTOBER", scope: "IEEPA-EXEMPT-TO-OCTOBER", from: "2025-04-05", until: "2025-10-14", published: "2025-04-07", instrument: "EO 14257 Annex II", citation: `2025-06063; ${ORDER}`, heading: "9903.01.32", note: "Timber, until it had its own Section 232 duty." }),
  measure({
    ...exempt, id: "IEEPA-EXEMPT-KEPT-COPPER", scope: "IEEPA-EXEMPT-TO-JULY", from: "2025-08-01", published: "2025-04-07", counterfactual: ["pause", ...returning],
    instrument: "EO 14257 Annex II, had it not been narrowed", citation: `2025-06063; ${ORDER}`,
  }),
  measure({
    ...exempt, id: "IEEPA-EXEMPT-KEPT-SEPTEMBER", scope: "IEEPA-EXEMPT-TO-SEPTEMBER", from: "2025-09-08", published: "2025-04-07", counterfactual: ["pause", ...returning],
    instrument: "EO 14257 Annex II, had it not been narrowed", citation: `2025-06063; ${ORDER}`,
  }),
  measure({
    ...exempt, id: "IEEPA-EXEMPT-KEPT-TIMBER", scope: "IEEPA-EXEMPT-TO-OCTOBER", from: "2025-10-14", published: "2025-04-07", counterfactual: ["pause", ...returning],
    instrument: "EO 14257 Annex II, had it not been narrowed", citation: `2025-06063; ${ORDER}`,
  }),
  measure({
    ...exempt, id: "IEEPA-EXEMPT-SEPTEMBER", scope: "IEEPA-EXEMPT-FROM-SEPTEMBER", from: "2025-09-08", published: "2025-09-05", instrument: "EO 14346",
    citation: "2025-17507; https://www.federalregister.gov/documents/2025/09/10/2025-17507", heading: "9903.01.32",
  }),
  measure({
    ...exempt, id: "IEEPA-EXEMPT-FARM", scope: "IEEPA-EXEMPT-FROM-NOVEMBER", from: "2025-11-13", published: "2025-11-14", instrument: "EO on the scope of the reciprocal tariffs for farm products",
    citation: `${PRESIDENT}2025/11/modifying-the-scope-of-the-reciprocal-tariffs-with-respect-to-certain-agricultural-products/`, heading: "9903.01.32",
  }),
  measure({
    id: "IEEPA-END", authority: AUTHORITY, origins: "all", scope: GOODS, rate: 0, form: "additional", from: "2026-02-20", published: "2026-02-20",
    instrument: "Learning Resources v. Trump, Nos. 24-1287 and 25-250", citation: `2026-03832; ${PRESIDENT}2026/02/ending-certain-tariff-actions/`, note: "Void from the ruling; customs stopped collecting at 00:00 on 24 February.",
  }),
];
