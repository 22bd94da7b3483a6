/** Section 232 on steel, aluminium and copper: separate duties until April 2026, one regime of annexes after it. */
import type { Measure } from "../../../model/tariff/measure";
import { measure } from "./row";

const PRESIDENT = "https://www.whitehouse.gov/presidential-actions/";
const STEEL = `${PRESIDENT}2025/02/adjusting-imports-of-steel-into-the-united-states/`;
const ALUMINIUM = `${PRESIDENT}2025/02/adjusting-imports-of-aluminum-into-the-united-states/`;
const FIFTY = `${PRESIDENT}2025/06/adjusting-imports-of-aluminum-and-steel-into-the-united-states/`;
const ANNEXES = `${PRESIDENT}2026/04/strengthening-actions-taken-to-adjust-imports-of-aluminum-steel-and-copper-into-the-united-states/`;
const JUNE_2026 = `${PRESIDENT}2026/06/further-adjusting-the-tariff-regimes-for-imports-of-aluminum-steel-and-copper-into-the-united-states/`;

const steel25 = { authority: "Section 232 steel", origins: "all", rate: 0.25, from: "2025-03-12", published: "2025-02-18", instrument: "Proclamation 10896", citation: `2025-02833; ${STEEL}` } as const;
const aluminium25 = { authority: "Section 232 aluminium", origins: "all", rate: 0.25, from: "2025-03-12", published: "2025-02-18", instrument: "Proclamation 10895", citation: `2025-02832; ${ALUMINIUM}` } as const;
const fifty = { origins: "all", rate: 0.5, from: "2025-06-04", published: "2025-06-03", instrument: "Proclamation 10947", citation: `2025-10524; 90 FR 24199; ${FIFTY}` } as const;
const content = { form: "additional on metal content" } as const;
const inclusions = { origins: "all", rate: 0.5, from: "2025-08-18", published: "2025-08-19", instrument: "BIS notice adding 407 codes", citation: "2025-15819; https://www.federalregister.gov/documents/2025/08/19/2025-15819" } as const;
const annexes = { authority: "Section 232 metals", origins: "all", from: "2026-04-06", published: "2026-04-02", instrument: "Proclamation 11021", citation: `2026-06960; ${ANNEXES}` } as const;
const APPLIANCES = "841810, 841830, 841840, 842211, 845011, 845020, 845121, 845129, 85166040, 85098020, 9403999020";
const moved = { ...annexes, rate: 0, form: "additional", note: "From here on the metals annexes decide; lines that they leave out pay no metals duty." } as const;
const june = { authority: "Section 232 metals", from: "2026-06-08", published: "2026-06-01", instrument: "Proclamation 11032", citation: `2026-11314; ${JUNE_2026}` } as const;

export const metalsMeasures: readonly Measure[] = [
  measure({
    id: "S232-STEEL-2018-KR", authority: "Section 232 steel", origins: ["KR"], scope: "7206-7217, 7218-7229, 7301, 7302, 7304-7306", rate: null, form: "quota", from: "2018-05-01", published: "2018-04-30",
    instrument: "Proclamation 9740", citation: STEEL, note: "2.63 million tonnes a year free of duty and none above (some texts: 2.68). Ended by Proclamation 10896.",
  }),
  measure({
    id: "S232-STEEL-2018", authority: "Section 232 steel", origins: ["CN"], scope: "7206-7217, 7218-7229, 7301, 7302, 7304-7306", rate: 0.25, form: "additional", from: "2018-03-23", published: "2018-03-08",
    instrument: "Proclamation 9705", citation: "83 FR 11625; https://www.federalregister.gov/documents/2018/03/15/2018-05478", heading: "9903.80.01", note: "Japan had a tariff-rate quota from 2022, counted as free.",
  }),
  measure({
    id: "S232-ALU-2018", authority: "Section 232 aluminium", origins: "all", scope: "7601, 7604-7609", rate: 0.1, form: "additional", from: "2018-03-23", published: "2018-03-08",
    instrument: "Proclamation 9704", citation: "83 FR 11619; https://www.federalregister.gov/documents/2018/03/15/2018-05477", heading: "9903.85.01", note: "Exclusions that importers obtained are not counted.",
  }),
  measure({ ...steel25, id: "S232-STEEL-25", scope: "S232-STEEL", form: "additional", heading: "9903.81.87", note: "Mill products and the derivatives that pay on full value." }),
  measure({ ...steel25, ...content, id: "S232-STEEL-CONTENT-25", scope: "S232-STEEL-CONTENT-MARCH", heading: "9903.81.91" }),
  measure({ ...aluminium25, id: "S232-ALU-25", scope: "S232-ALU", form: "additional", heading: "9903.85.02" }),
  measure({ ...aluminium25, ...content, id: "S232-ALU-CONTENT-25", scope: "S232-ALU-CONTENT-MARCH", heading: "9903.85.08" }),
  measure({ ...fifty, id: "S232-STEEL-50", authority: "Section 232 steel", scope: "S232-STEEL", form: "additional", heading: "9903.81.87" }),
  measure({ ...fifty, ...content, id: "S232-STEEL-CONTENT-50", authority: "Section 232 steel", scope: "S232-STEEL-CONTENT-MARCH", heading: "9903.81.91" }),
  measure({ ...fifty, id: "S232-ALU-50", authority: "Section 232 aluminium", scope: "S232-ALU", form: "additional", heading: "9903.85.02" }),
  measure({ ...fifty, ...content, id: "S232-ALU-CONTENT-50", authority: "Section 232 aluminium", scope: "S232-ALU-CONTENT-MARCH", heading: "9903.85.08" }),
  measure({
    ...content, id: "S232-STEEL-APPLIANCES", authority: "Section 232 steel", origins: "all", rate: 0.5, from: "2025-06-23", published: "2025-06-16", instrument: "BIS notice on appliances",
    scope: APPLIANCES, citation: "2025-11067; https://www.federalregister.gov/documents/2025/06/16/2025-11067", heading: "9903.81.91",
  }),
  measure({ ...inclusions, ...content, id: "S232-STEEL-407", authority: "Section 232 steel", scope: "S232-STEEL-CONTENT-AUGUST", heading: "9903.81.91" }),
  measure({ ...inclusions, id: "S232-STEEL-407-FULL", authority: "Section 232 steel", scope: "S232-STEEL-AUGUST", form: "additional", heading: "9903.81.91" }),
  measure({ ...inclusions, ...content, id: "S232-ALU-407", authority: "Section 232 aluminium", scope: "S232-ALU-CONTENT-AUGUST", heading: "9903.85.08" }),
  measure({ ...inclusions, id: "S232-ALU-407-FULL", authority: "Section 232 aluminium", scope: "S232-ALU-AUGUST", form: "additional", heading: "9903.85.08" }),
  measure({
    ...content, id: "S232-COPPER-50", authority: "Section 232 copper", origins: "all", scope: "S232-COPPER", rate: 0.5, from: "2025-08-01", published: "2025-07-30", instrument: "Proclamation 10962",
    citation: `2025-14893; ${PRESIDENT}2025/07/adjusting-imports-of-copper-into-the-united-states/`, heading: "9903.78.01",
  }),
  measure({ ...moved, id: "S232-STEEL-TO-ANNEXES", authority: "Section 232 steel", scope: `S232-STEEL, S232-STEEL-CONTENT-MARCH, S232-STEEL-CONTENT-AUGUST, S232-STEEL-AUGUST, ${APPLIANCES}` }),
  measure({ ...moved, id: "S232-ALU-TO-ANNEXES", authority: "Section 232 aluminium", scope: "S232-ALU, S232-ALU-CONTENT-MARCH, S232-ALU-CONTENT-AUGUST, S232-ALU-AUGUST" }),
  measure({ ...moved, id: "S232-COPPER-TO-ANNEXES", authority: "Section 232 copper", scope: "S232-COPPER" }),
  measure({ ...annexes, id: "S232-METALS-IA", scope: "S232-METALS-IA", rate: 0.5, form: "additional", heading: "9903.82.02", note: "Annex I-A, on the full customs value." }),
  measure({
    ...annexes, id: "S232-METALS-IB", scope: "S232-METALS-IB", rate: 0.25, form: "additional", heading: "9903.82.09",
    note: "Annex I-B, on the full customs value. Goods with less than 15 % metal by weight are out (except chapters 72, 73, 74, 76): not counted, the data does not show weight. Headings that the annex cites in the texts of their parts only (8471, 8501, 8701) are not on it.",
  }),
  measure({ ...annexes, id: "S232-METALS-III", scope: "S232-METALS-III", rate: 0.15, form: "floor", until: "2028-01-01", heading: "9903.82.10/.11", note: "Annex III: 15 % with the base rate, to the end of 2027." }),
  measure({ ...june, id: "S232-METALS-IB-JUNE", origins: "all", scope: "S232-METALS-IB-JUNE", rate: 0.25, form: "additional", heading: "9903.82.09" }),
  measure({ ...june, id: "S232-METALS-III-JUNE", origins: "all", scope: "S232-METALS-III-JUNE", rate: 0.15, form: "floor", until: "2028-01-01", heading: "9903.82.10/.11" }),
  measure({ ...june, id: "S232-METALS-II-JUNE", origins: "all", scope: "S232-METALS-II-JUNE", rate: 0, form: "additional", note: "Taken off the annexes." }),
  measure({ ...june, id: "S232-METALS-IC", origins: ["KR", "JP"], scope: "S232-METALS-IC", rate: 0.15, form: "floor", until: "2028-01-01", note: "Annex I-C, mobile industrial machinery: 15 % with the base rate for Korea and Japan." }),
  measure({ ...june, id: "S232-METALS-IC-OTHERS", origins: ["CN"], scope: "S232-METALS-IC", rate: 0.25, form: "additional", until: "2028-01-01" }),
];
