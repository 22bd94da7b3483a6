/** Section 232 on automobiles, their parts, and medium and heavy trucks. */
import type { Measure } from "../../../model/tariff/measure";
import { measure } from "./row";

const AUTOS =
  "https://www.federalregister.gov/documents/2025/04/03/2025-05930/adjusting-imports-of-automobiles-and-automobile-parts-into-the-united-states";
const JAPAN =
  "https://www.federalregister.gov/documents/2025/09/16/2025-17908/implementing-certain-tariff-related-elements-of-the-united-states-japan-agreement";
const KOREA =
  "https://www.federalregister.gov/documents/2025/12/04/2025-21940/implementing-certain-tariff-related-elements-of-the-us-korea-strategic-trade-and-investment-deal";
const TRUCKS =
  "https://www.whitehouse.gov/presidential-actions/2025/10/adjusting-imports-of-medium-and-heavy-duty-vehicles-medium-and-heavy-duty-vehicle-parts-and-buses-into-the-united-states/";

/** The annex also names all of 8471, for computers of vehicles only, which the heading does not tell from the rest. */
const PARTS = "S232-PARTS ex 8471";

const japan = {
  origins: ["JP"],
  bundle: "japan-deal",
  rate: 0.15,
  form: "floor",
  from: "2025-09-16",
  published: "2025-09-16",
  instrument: "EO 14345; Commerce notice",
  citation: `2025-17908; ${JAPAN}`,
} as const;
const korea = {
  origins: ["KR"],
  rate: 0.15,
  form: "floor",
  from: "2025-11-01",
  published: "2025-12-04",
  instrument: "Commerce and USTR notice implementing the Korea deal",
  citation: `2025-21940; 90 FR 55964; ${KOREA}`,
} as const;
/** As S&P Global reads the same notice: https://www.spglobal.com/automotive-insights/en/rapid-impact-analysis/us-trade-agreements-korea-tariffs */
const added = { ...korea, form: "additional", counterfactual: ["autos-additive"] } as const;
const trucks = {
  origins: "all",
  form: "additional",
  from: "2025-11-01",
  published: "2025-10-17",
  instrument: "Proclamation 10984",
  citation: `2025-19639; 90 FR 48451; ${TRUCKS}`,
  heading: "9903.74.01",
} as const;

export const vehicleMeasures: readonly Measure[] = [
  measure({
    id: "S232-AUTO-25",
    authority: "Section 232 autos",
    origins: "all",
    scope: "S232-AUTO",
    rate: 0.25,
    form: "additional",
    from: "2025-04-03",
    published: "2025-04-03",
    instrument: "Proclamation 10908",
    citation: `2025-05930; 90 FR 14705; ${AUTOS}`,
    heading: "9903.94.01",
  }),
  measure({
    id: "S232-PARTS-25",
    authority: "Section 232 auto parts",
    origins: "all",
    scope: PARTS,
    rate: 0.25,
    form: "additional",
    from: "2025-05-03",
    published: "2025-04-03",
    instrument: "Proclamation 10908",
    citation: `2025-05930; 90 FR 14705; ${AUTOS}`,
    heading: "9903.94.05",
    note: "Lines are counted whole though some parts go elsewhere; computers (8471) are left out. The offset of 3.75 % of the value of cars assembled in the United States is not counted.",
  }),
  measure({
    ...japan,
    id: "S232-AUTO-JP-15",
    authority: "Section 232 autos",
    scope: "S232-AUTO",
    heading: "9903.94.40/.41",
  }),
  measure({
    ...japan,
    id: "S232-PARTS-JP-15",
    authority: "Section 232 auto parts",
    scope: PARTS,
    heading: "9903.94.42/.43",
  }),
  measure({
    ...korea,
    id: "S232-AUTO-KR-15",
    authority: "Section 232 autos",
    scope: "S232-AUTO",
    heading: "9903.94.60/.61",
    note: "Column 1 (KORUS or MFN) and the duty together are 15 %. Importers paid 25 % until the notice and have a refund (CBP CSMS 66987366). One commentator (S&P Global) reads it as column 1 plus 15 %: the rows S232-AUTO-KR-15-ADD and S232-PARTS-KR-15-ADD.",
  }),
  measure({
    ...korea,
    id: "S232-PARTS-KR-15",
    authority: "Section 232 auto parts",
    scope: PARTS,
    heading: "9903.94.62/.63",
  }),
  measure({
    ...added,
    id: "S232-AUTO-KR-15-ADD",
    authority: "Section 232 autos",
    scope: "S232-AUTO",
    heading: "9903.94.60/.61",
    note: "The other reading: column 1 plus 15 %. Counts where the switch above the table says so.",
  }),
  measure({
    ...added,
    id: "S232-PARTS-KR-15-ADD",
    authority: "Section 232 auto parts",
    scope: PARTS,
    heading: "9903.94.62/.63",
    note: "The other reading: column 1 plus 15 %. Counts where the switch above the table says so.",
  }),
  measure({
    ...trucks,
    id: "S232-MHDV-25",
    authority: "Section 232 trucks",
    rate: 0.25,
    note: "Heading prefixes as the Budget Lab tracker lists them.",
    scope:
      "870121, 870122, 870123, 870124, 870129, 870410, 87042211, 87042251, 870423, 870432, 870442, 870443, 870452, 870460, 870490, 870540, 8705900080, 87060003, 8706000520, 8706000575, 87060025, 87060050, 870911, 870919",
  }),
  measure({
    ...trucks,
    id: "S232-BUS-10",
    authority: "Section 232 trucks",
    scope: "8702",
    rate: 0.1,
    heading: "9903.74.02",
  }),
  measure({
    ...trucks,
    id: "S232-MHDV-PARTS-25",
    authority: "Section 232 trucks",
    scope: "S232-MHDV-PARTS",
    rate: 0.25,
    heading: "9903.74.08",
  }),
];
