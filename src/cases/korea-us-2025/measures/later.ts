/** What came beside and after: timber, chips, medicines, drones, Section 122 and Section 301 on forced labour. */
import type { Measure } from "../../../model/tariff/measure";
import { GOODS, measure } from "./row";

const PRESIDENT = "https://www.whitehouse.gov/presidential-actions/";
const KOREA = "https://www.federalregister.gov/documents/2025/12/04/2025-21940/implementing-certain-tariff-related-elements-of-the-us-korea-strategic-trade-and-investment-deal";
const TIMBER = `2025-19482; ${PRESIDENT}2025/09/adjusting-imports-of-timber-lumber-and-their-derivative-products-into-the-united-states/`;
const SOFTWOOD = "44031100, 44032101, 44032201, 44032301, 44032401, 44032501, 44032601, 44039901, 440611, 440691, 440711, 440712, 440713, 440714, 440719";
const FURNITURE = "9401614011, 9401614031, 9401616011, 9401616031, 9403409060, 9403608093, 9403910080";
const FORCED_LABOUR = `2026-15181; 91 FR 47318; ${PRESIDENT}2026/07/actions-by-the-united-states-in-the-investigations-under-section-301-of-the-trade-act-of-1974-of-the-acts-policies-and-practices-of-60-economies-related-to-the-failure-of-each-economy-to-impose-and/`;

const timber = { authority: "Section 232 timber", published: "2025-09-29", instrument: "Proclamation 10976", citation: TIMBER } as const;
const forcedLabour = { authority: "Section 301 forced labour", scope: GOODS, rate: 0.125, from: "2026-07-24", published: "2026-07-23", instrument: "Presidential memorandum; USTR notice of action", citation: FORCED_LABOUR } as const;

export const laterMeasures: readonly Measure[] = [
  measure({ ...timber, id: "S232-SOFTWOOD-10", origins: "all", scope: SOFTWOOD, rate: 0.1, form: "additional", from: "2025-10-14", heading: "9903.76.01" }),
  measure({ ...timber, id: "S232-FURNITURE-25", origins: "all", scope: FURNITURE, rate: 0.25, form: "additional", from: "2025-10-14", heading: "9903.76.02/.03", note: "Upholstered wooden furniture, kitchen cabinets and vanities, lines as the Budget Lab tracker lists them." }),
  measure({ ...timber, id: "S232-FURNITURE-JP-15", bundle: "japan-deal", origins: ["JP"], scope: FURNITURE, rate: 0.15, form: "floor", from: "2025-10-14", heading: "9903.76.21" }),
  measure({ ...timber, id: "S232-TIMBER-KR", origins: ["KR"], scope: FURNITURE, rate: 0.15, form: "floor", from: "2025-11-14", published: "2025-12-04", instrument: "Commerce and USTR notice implementing the Korea deal", citation: `2025-21940; 90 FR 55964; ${KOREA}`, heading: "9903.76.23" }),
  measure({
    id: "S232-SEMI", authority: "Section 232 semiconductors", origins: "all", scope: "S232-SEMI", rate: 0.25, form: "additional", from: "2026-01-15", published: "2026-01-14", instrument: "Proclamation 11002", heading: "9903.79.01",
    citation: `2026-01052; ${PRESIDENT}2026/01/adjusting-imports-of-semiconductors-semiconductor-manufacturing-equipment-and-their-derivative-products-into-the-united-states/`,
    note: "Only advanced chips that meet technical thresholds, and not for data centres and other uses; the share of each line's trade that qualifies is an assumption.",
  }),
  measure({
    id: "S232-PHARMA", authority: "Section 232 pharmaceuticals", origins: ["KR", "JP"], scope: "30", rate: 0.15, form: "floor", from: "2026-09-29", published: "2026-04-09", instrument: "Proclamation 11020", heading: "9903.04.62",
    citation: `2026-06956; 91 FR 18183; ${PRESIDENT}2026/04/adjusting-imports-of-pharmaceuticals-and-pharmaceutical-ingredients-into-the-united-states/`, note: "Patented medicines only; the patented share of each line is an assumption.",
  }),
  measure({
    id: "S232-PHARMA-CN", authority: "Section 232 pharmaceuticals", origins: ["CN"], scope: "30", rate: 1, form: "floor", from: "2026-09-29", published: "2026-04-09", instrument: "Proclamation 11020", heading: "9903.04.60",
    citation: `2026-06956; 91 FR 18183; ${PRESIDENT}2026/04/adjusting-imports-of-pharmaceuticals-and-pharmaceutical-ingredients-into-the-united-states/`, note: "Patented medicines only; the patented share of each line is an assumption. Ingredients of chapter 29 are not in the data.",
  }),
  measure({
    id: "S232-UAS", authority: "Section 232 drones", origins: ["KR", "JP"], scope: "8806", rate: 0.15, form: "floor", from: "2026-09-03", published: "2026-08-13", instrument: "Proclamation on unmanned aircraft systems",
    citation: `${PRESIDENT}2026/08/adjusting-imports-of-unmanned-aircraft-systems-and-unmanned-aircraft-systems-components-into-the-united-states/`, note: "Components and China's rate are not in the data.",
  }),
  measure({
    id: "S122-10", authority: "Section 122", origins: "all", scope: GOODS, rate: 0.1, form: "additional", from: "2026-02-24", until: "2026-07-24", published: "2026-02-20", instrument: "Proclamation imposing a temporary import surcharge", heading: "9903.03.01",
    citation: `2026-03824; ${PRESIDENT}2026/02/imposing-a-temporary-import-surcharge-to-address-fundamental-international-payments-problems/`, note: "150 days by statute. 15 % was announced and is not found in force.",
  }),
  measure({
    id: "S122-EXEMPT", authority: "Section 122", origins: "all", scope: "S122-EXEMPT", rate: null, form: "exempt", from: "2026-02-24", until: "2026-07-24", published: "2026-02-20", instrument: "Proclamation imposing a temporary import surcharge, annexes", heading: "9903.03.03",
    citation: `2026-03824; ${PRESIDENT}2026/02/imposing-a-temporary-import-surcharge-to-address-fundamental-international-payments-problems/`,
  }),
  measure({
    ...forcedLabour, id: "S301-FL-KR", origins: ["KR"], form: "floor", heading: "9903.05.70/.71",
    note: "Column 1 and the duty together are 12.5 % (US note 52(k)); column 1 may be the KORUS rate. The memorandum speaks of the MFN rate: set Form to net of MFN for that reading.",
  }),
  measure({ ...forcedLabour, id: "S301-FL-JP", origins: ["JP"], form: "floor", heading: "9903.05.48/.49", note: "Column 1 and the duty together are 12.5 % (US note 52(k))." }),
  measure({ ...forcedLabour, id: "S301-FL-CN", origins: ["CN"], form: "additional", heading: "9903.05.31", note: "Beside the older Section 301 duties." }),
  measure({
    ...forcedLabour, id: "S301-FL-EXEMPT", origins: "all", scope: "S122-EXEMPT", rate: null, form: "exempt", heading: "9903.05.86",
    note: "Assumption: the annex was not found whole; the list of Section 122 stands in for it.",
  }),
];
