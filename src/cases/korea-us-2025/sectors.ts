/** The sectors that the two sides talk about, as HS expressions, with the elasticities that published work gives them. */
import type { CaseSector } from "../case";

const PROTEE =
  "Fontagné, Guimbard, Orefice (2022), Tariff-based product-level trade elasticities, J. Int. Economics 137:103593 (CEPII ProTEE 0.1), weighted by 2024 US imports from Korea";
const BRODA_WEINSTEIN = "Broda and Weinstein (2006), Globalization and the Gains from Variety, QJE 121(2), median over HTS10";
const OBSERVED =
  "short run: change of US Census imports from Korea, May–Nov 2025 on May–Nov 2024, over the change of 1 + calculated duty rate; observed, not causal";

export const sectors: readonly CaseSector[] = [
  {
    id: "autos",
    name: { en: "Automobiles", ko: "자동차" },
    codes: "8703 ex 870380, 8704, 8708",
    elasticities: {
      shortRun: -0.78,
      longRun: -8.88,
      substitution: 13.28,
      source: `long run: ${PROTEE}: 8703 −9.294, 8704 −14.790, 8708 −6.754 weighted by trade; substitution: ${BRODA_WEINSTEIN}, 8703; ${OBSERVED} (NAICS 336)`,
    },
  },
  {
    id: "ev",
    name: { en: "Electric vehicles", ko: "전기차" },
    codes: "870380",
    elasticities: {
      shortRun: -0.78,
      longRun: -8.14,
      substitution: 13.28,
      source: `assumption: no estimate exists for HS 8703.80, a code of 2017; long run: ProTEE for 8703.90; substitution: ${BRODA_WEINSTEIN}, 8703; ${OBSERVED} (NAICS 336)`,
    },
  },
  {
    id: "steel",
    name: { en: "Steel", ko: "철강" },
    codes: "72, 73 ex 7316",
    elasticities: {
      shortRun: -0.35,
      longRun: -8.242,
      substitution: 3.982,
      source: `long run: ${PROTEE}, 72 and 73; substitution: ${BRODA_WEINSTEIN}, 72 and 73; ${OBSERVED} (NAICS 331 and 332 together: 5,740.8 to 5,328.3 USD million, rate 0.63 % to 24.73 %)`,
    },
  },
  {
    id: "ship-components",
    name: { en: "Ship components", ko: "조선 기자재" },
    codes: "89, 840721, 840729, 840810, 840999, 848710, 7316",
    elasticities: {
      shortRun: -0.78,
      longRun: -7.108,
      substitution: 4.257,
      source: `long run: ${PROTEE}, the same headings; substitution: ${BRODA_WEINSTEIN}, the same headings; ${OBSERVED} (NAICS 336, which is mostly cars)`,
    },
  },
  {
    id: "consumer-electronics",
    name: { en: "Consumer electronics", ko: "가전·전자" },
    codes: "851713, 851714, 8528, 8418, 8450, 845121, 845129, 842211, 851660, 8471",
    elasticities: {
      shortRun: null,
      longRun: -11.628,
      substitution: 3.575,
      source: `long run: ${PROTEE}, 8517.13/.14, 8528, 8418, 8450 and 8471; substitution: ${BRODA_WEINSTEIN}, the same; short run: blank, the observed change of 2025 has the wrong sign (chips and memory for data centres)`,
    },
  },
  {
    id: "other",
    name: { en: "Everything else", ko: "기타 품목" },
    codes: "all",
    elasticities: {
      shortRun: null,
      longRun: -4,
      substitution: null,
      source: "long run: the import demand elasticity of USTR, Reciprocal Tariff Calculations (2025-04-02); short run and substitution: no source found",
    },
  },
];
