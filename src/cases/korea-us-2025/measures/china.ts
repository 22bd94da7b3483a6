/** The duties on China alone: IEEPA fentanyl, the reciprocal rate as it went to 125 % and back, older Section 301 on the case's sectors. */
import type { Measure } from "../../../model/tariff/measure";
import { GOODS, measure } from "./row";

const FEDERAL_REGISTER = "https://www.federalregister.gov/documents/";
const PRESIDENT = "https://www.whitehouse.gov/presidential-actions/";

const fentanyl = { authority: "IEEPA fentanyl", origins: ["CN"], scope: GOODS, form: "additional" } as const;
const reciprocal = { authority: "IEEPA reciprocal", origins: ["CN"], scope: GOODS, form: "additional" } as const;

/** The lines of the case's sectors, for which the lists of Section 301 are in the data. */
const STEEL = "7206-7229, 73";
const SHIPS = "89, 840721, 840729, 840810, 840999, 848710";
const ELECTRONICS = "851713, 851714, 8528, 8418, 8450, 845121, 845129, 842211, 851660, 8471";
const VEHICLES = "8703, 8704, 8708";

const STEEL_4A = "72171040, 72173045, 72201100, 72202090, 72281000, 72283020, 72288000, 72299005, 73044130, 73044160, 73049030, 73049050, 73066950, 73170010, 731816, 7319, 732020, 73218150, 732182, 732189, 73239110, 732392, 732394, 73239910, 732429";
const STEEL_UNLISTED = "721410, 732112, 732119, 73218110, 73239150, 732393, 73239930, 73239950, 73239970";
const SHIPS_4A = "890610, 890790";
const SCREENS_4A = "85284905, 85284910, 85284925, 85284930, 85284940, 85284950, 85284965, 85284970, 85284975, 85285915, 85285923, 85285925, 85285933, 85285935, 85285950, 85285960, 852862, 85286915, 85286925, 85286945, 85286950, 85286955, 85286960, 85286970, 852871, 85287208, 85287232, 85287248, 85287252, 85287256, 85287262, 85287264, 85287268, 85287272, 85287276, 85287280, 85287284, 85287297";
const SCREENS_UNLISTED = "852852, 85285940, 85285945, 85286935, 85286940, 85287216";
const COMPUTERS_4A = "847141, 847149, 84716080";

const older = { authority: "Section 301", origins: ["CN"], form: "additional" } as const;
const LISTS = "lists as the Budget Lab tracker holds them (resources/s301_product_lists.csv)";

export const chinaMeasures: readonly Measure[] = [
  measure({ ...fentanyl, id: "CN-FENT-10", rate: 0.1, from: "2025-02-04", published: "2025-02-01", instrument: "EO 14195", heading: "9903.01.20", citation: `2025-02408; ${FEDERAL_REGISTER}2025/02/07/2025-02408/imposing-duties-to-address-the-synthetic-opioid-supply-chain-in-the-peoples-republic-of-china` }),
  measure({ ...fentanyl, id: "CN-FENT-20", rate: 0.2, from: "2025-03-04", published: "2025-03-03", instrument: "EO 14228 amending EO 14195", heading: "9903.01.24", citation: `2025-03775; ${FEDERAL_REGISTER}2025/03/07/2025-03775/further-amendment-to-duties-addressing-the-synthetic-opioid-supply-chain-in-the-peoples-republic-of` }),
  measure({ ...fentanyl, id: "CN-FENT-10B", rate: 0.1, from: "2025-11-10", published: "2025-11-04", instrument: "EO modifying the opioid duties", heading: "9903.01.24", citation: `2025-19825; ${FEDERAL_REGISTER}2025/11/07/2025-19825/modifying-duties-addressing-the-synthetic-opioid-supply-chain-in-the-peoples-republic-of-china` }),
  measure({ ...fentanyl, id: "CN-FENT-END", rate: 0, from: "2026-02-20", published: "2026-02-20", instrument: "Learning Resources v. Trump, Nos. 24-1287 and 25-250", citation: `2026-03832; ${PRESIDENT}2026/02/ending-certain-tariff-actions/`, note: "Void from the ruling; customs stopped collecting at 00:00 on 24 February." }),
  measure({ ...reciprocal, id: "CN-RECIP-84", rate: 0.84, from: "2025-04-09", published: "2025-04-08", instrument: "EO 14259", heading: "9903.01.63", citation: `2025-06378; ${PRESIDENT}2025/04/amendment-to-recipricol-tariffs-and-updated-duties-as-applied-to-low-value-imports-from-the-peoples-republic-of-china/`, note: "Annex I had said 34 %." }),
  measure({ ...reciprocal, id: "CN-RECIP-125", rate: 1.25, from: "2025-04-10", published: "2025-04-09", instrument: "EO 14266", heading: "9903.01.63", citation: `2025-06462; ${PRESIDENT}2025/04/modifying-reciprocal-tariff-rates-to-reflect-trading-partner-retaliation-and-alignment/` }),
  measure({ ...reciprocal, id: "CN-RECIP-10", rate: 0.1, from: "2025-05-14", published: "2025-05-12", instrument: "EO on the discussions with China", heading: "9903.01.25", citation: `${PRESIDENT}2025/05/modifying-reciprocal-tariff-rates-to-reflect-discussions-with-the-peoples-republic-of-china/`, note: "Extended on 11 August and 4 November 2025." }),
  measure({
    ...older, id: "CN-301-25", rate: 0.25, from: "2018-07-06", published: "2018-06-20", instrument: "USTR actions of 2018–19 (lists 1 to 3) and of 2024", heading: "9903.88.01-.03, 9903.91.01",
    citation: `83 FR 28710; 83 FR 40823; 84 FR 20459; 2024-21217; ${LISTS}`, note: "Exclusions that USTR granted are not counted.",
    scope: `7206-7229 ex (${STEEL_4A}, ${STEEL_UNLISTED}), 73 ex (${STEEL_4A}, ${STEEL_UNLISTED}), 89 ex (${SHIPS_4A}, 89059010), 840721, 840729, 840810, 840999, 848710, 8528 ex (${SCREENS_4A}, ${SCREENS_UNLISTED}), 8418, 845121, 845129, 85166040, 8471 ex (847130, ${COMPUTERS_4A}, 84716020), 8703 ex (870310, 870360, 870370, 870380, 870390), 8704, 8708`,
  }),
  measure({
    ...older, id: "CN-301-7.5", rate: 0.075, from: "2020-02-14", published: "2020-01-22", instrument: "USTR action of 2019 (list 4A)", heading: "9903.88.15", citation: `84 FR 43304; 85 FR 3741; ${LISTS}`,
    scope: `${STEEL_4A}, ${SHIPS_4A}, ${SCREENS_4A}, 845011, 845020, 845090, 842211, ${COMPUTERS_4A}, 870310`, note: "Exclusions that USTR granted are not counted.",
  }),
  measure({
    ...older, id: "CN-301-100", rate: 1, from: "2024-09-27", published: "2024-09-18", instrument: "USTR action of 2024 (four-year review)", heading: "9903.91.03", citation: `2024-21217; https://www.federalregister.gov/documents/2024/09/18/2024-21217; ${LISTS}`,
    scope: "870360, 870370, 870380, 870390",
  }),
  measure({
    id: "CN-301-OTHERS", authority: "Section 301", origins: ["CN"], scope: `all ex (98, 99, ${STEEL}, ${SHIPS}, ${ELECTRONICS}, ${VEHICLES})`, rate: null, form: "quota", from: "2018-07-06", published: "2018-06-20",
    instrument: "USTR actions of 2018–24", citation: `2024-21217; ${LISTS}`, heading: "9903.88, 9903.91",
    note: "Older Section 301 duties (7.5 to 100 %) are not in the data for these lines: most goods of China pay more than is shown",
  }),
];
