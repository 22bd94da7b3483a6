/** The IEEPA duties on China alone: opioids, and the reciprocal rate as it went to 125 % and back. */
import type { Measure } from "../../../model/tariff/measure";
import { GOODS, measure } from "./row";

const FEDERAL_REGISTER = "https://www.federalregister.gov/documents/";
const PRESIDENT = "https://www.whitehouse.gov/presidential-actions/";

const fentanyl = { authority: "IEEPA fentanyl", origins: ["CN"], scope: GOODS, form: "additional" } as const;
const reciprocal = { authority: "IEEPA reciprocal", origins: ["CN"], scope: GOODS, form: "additional" } as const;

export const chinaMeasures: readonly Measure[] = [
  measure({
    ...fentanyl,
    id: "CN-FENT-10",
    rate: 0.1,
    from: "2025-02-04",
    published: "2025-02-01",
    instrument: "EO 14195",
    heading: "9903.01.20",
    citation: `2025-02408; ${FEDERAL_REGISTER}2025/02/07/2025-02408/imposing-duties-to-address-the-synthetic-opioid-supply-chain-in-the-peoples-republic-of-china`,
  }),
  measure({
    ...fentanyl,
    id: "CN-FENT-20",
    rate: 0.2,
    from: "2025-03-04",
    published: "2025-03-03",
    instrument: "EO 14228 amending EO 14195",
    heading: "9903.01.24",
    citation: `2025-03775; ${FEDERAL_REGISTER}2025/03/07/2025-03775/further-amendment-to-duties-addressing-the-synthetic-opioid-supply-chain-in-the-peoples-republic-of`,
  }),
  measure({
    ...fentanyl,
    id: "CN-FENT-10B",
    bundle: "china-deal",
    rate: 0.1,
    from: "2025-11-10",
    published: "2025-11-04",
    instrument: "EO modifying the opioid duties",
    heading: "9903.01.24",
    citation: `2025-19825; ${FEDERAL_REGISTER}2025/11/07/2025-19825/modifying-duties-addressing-the-synthetic-opioid-supply-chain-in-the-peoples-republic-of-china`,
  }),
  measure({
    ...fentanyl,
    id: "CN-FENT-END",
    rate: 0,
    from: "2026-02-20",
    published: "2026-02-20",
    instrument: "Learning Resources v. Trump, Nos. 24-1287 and 25-250",
    citation: `2026-03832; ${PRESIDENT}2026/02/ending-certain-tariff-actions/`,
    note: "Void from the ruling; customs stopped collecting at 00:00 on 24 February.",
  }),
  measure({
    ...reciprocal,
    id: "CN-RECIP-84",
    rate: 0.84,
    from: "2025-04-09",
    published: "2025-04-08",
    instrument: "EO 14259",
    heading: "9903.01.63",
    citation: `2025-06378; ${PRESIDENT}2025/04/amendment-to-recipricol-tariffs-and-updated-duties-as-applied-to-low-value-imports-from-the-peoples-republic-of-china/`,
    note: "Annex I had said 34 %.",
  }),
  measure({
    ...reciprocal,
    id: "CN-RECIP-125",
    rate: 1.25,
    from: "2025-04-10",
    published: "2025-04-09",
    instrument: "EO 14266",
    heading: "9903.01.63",
    citation: `2025-06462; ${PRESIDENT}2025/04/modifying-reciprocal-tariff-rates-to-reflect-trading-partner-retaliation-and-alignment/`,
  }),
  measure({
    ...reciprocal,
    id: "CN-RECIP-10",
    bundle: "china-deal",
    rate: 0.1,
    from: "2025-05-14",
    published: "2025-05-12",
    instrument: "EO 14298",
    heading: "9903.01.25",
    citation: `2025-09297; ${PRESIDENT}2025/05/modifying-reciprocal-tariff-rates-to-reflect-discussions-with-the-peoples-republic-of-china/`,
    note: "Extended on 11 August and 4 November 2025.",
  }),
];
