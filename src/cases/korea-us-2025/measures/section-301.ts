/** The Section 301 duties of 2018 to 2026 on China: lists 1 to 4A and the steps of the four-year review. */
import type { Measure } from "../../../model/tariff/measure";
import { measure } from "./row";

const FEDERAL_REGISTER = "https://www.federalregister.gov/documents/";
const LISTS = "lists: Budget Lab tracker, resources/s301_product_lists.csv";
const EXCLUSIONS = "Exclusions that USTR granted to single products (9903.88.69 and .70) are not counted.";

const lists = { authority: "Section 301", origins: ["CN"], form: "additional" } as const;
const review = {
  ...lists,
  published: "2024-09-18",
  instrument: "USTR four-year review: notice of modification",
  citation: `2024-21217; 89 FR 76581; ${FEDERAL_REGISTER}2024/09/18/2024-21217; ${LISTS}`,
} as const;

export const section301Measures: readonly Measure[] = [
  measure({
    ...lists,
    id: "CN-301-25",
    scope: "S301-LISTS-1-TO-3",
    rate: 0.25,
    from: "2019-05-10",
    published: "2019-05-09",
    instrument: "USTR actions of 2018 and 2019, lists 1 to 3",
    heading: "9903.88.01-.04",
    citation: `83 FR 28710; 83 FR 40823; 83 FR 47974; 84 FR 20459; ${LISTS}`,
    note: `Since 6 July, 23 August and 24 September 2018; list 3 at 25 % since May 2019. Lines of which list 3 names ten-digit parts (furniture of 9401 and 9403.70) count whole. ${EXCLUSIONS}`,
  }),
  measure({
    ...lists,
    id: "CN-301-7.5",
    scope: "S301-LIST-4A",
    rate: 0.075,
    from: "2020-02-14",
    published: "2020-01-22",
    instrument: "USTR action of 2019, list 4A",
    heading: "9903.88.15",
    citation: `84 FR 43304; 85 FR 3741; ${LISTS}`,
    note: `Telecommunication apparatus of 8517.62 is partly on list 3 (25 %); face masks of 6307.90.98 pay 25, then 50 % since the review, batteries of electric vehicles (8507.60.0010) 25 %: their lines are not split. ${EXCLUSIONS}`,
  }),
  measure({
    ...review,
    id: "CN-301-REVIEW-25",
    scope: "S301-REVIEW-25",
    rate: 0.25,
    from: "2024-09-27",
    heading: "9903.91.01",
    note: "Steel, aluminium, critical minerals, parts of batteries.",
  }),
  measure({
    ...review,
    id: "CN-301-REVIEW-50",
    scope: "854142, 854143",
    rate: 0.5,
    from: "2024-09-27",
    heading: "9903.91.02",
    note: "Solar cells and modules.",
  }),
  measure({
    ...review,
    id: "CN-301-REVIEW-100",
    scope: "870240, 870290, 870360, 870370, 870380, 870390, 901831, 901832",
    rate: 1,
    from: "2024-09-27",
    heading: "9903.91.03",
    note: "Electric vehicles, syringes and needles; enteral syringes, free until 2026, are not told apart.",
  }),
  measure({
    ...review,
    id: "CN-301-CRANES",
    scope: "842619",
    rate: 0.25,
    from: "2024-09-27",
    heading: "9903.92.10",
    note: "Ship-to-shore gantry cranes; other cranes of the line pay nothing and are not told apart.",
  }),
  measure({
    ...review,
    id: "CN-301-CHIPS",
    scope: "8541 ex (854141, 854142, 854143, 854160), 8542, 40151210",
    rate: 0.5,
    from: "2025-01-01",
    heading: "9903.91.05",
    note: "Semiconductors; medical gloves until 2026.",
  }),
  measure({
    ...review,
    id: "CN-301-POLYSILICON",
    scope: "280461, 3818",
    rate: 0.5,
    from: "2025-01-01",
    published: "2024-12-16",
    instrument: "USTR four-year review: modification on tungsten, wafers and polysilicon",
    heading: "9903.91.05",
    citation: `89 FR 101682; ${LISTS}`,
  }),
  measure({
    ...review,
    id: "CN-301-TUNGSTEN",
    scope: "810194, 810199",
    rate: 0.25,
    from: "2025-01-01",
    published: "2024-12-16",
    instrument: "USTR four-year review: modification on tungsten, wafers and polysilicon",
    heading: "9903.91.11",
    citation: `89 FR 101682; ${LISTS}`,
  }),
  measure({
    ...review,
    id: "CN-301-2026",
    scope: "2504, 850511, 850760",
    rate: 0.25,
    from: "2026-01-01",
    heading: "9903.91.06",
    note: "Natural graphite, permanent magnets, lithium-ion batteries.",
  }),
  measure({
    ...review,
    id: "CN-301-GLOVES",
    scope: "40151210",
    rate: 1,
    from: "2026-01-01",
    heading: "9903.91.08",
    note: "Rubber medical and surgical gloves.",
  }),
];
