/** The sectors that the two sides talk about, as HS expressions, with the elasticities that published work gives them. */
import type { CaseSector, Elasticity } from "../case";

export const PROTEE =
  "Fontagné, Guimbard, Orefice (2022), Tariff-based product-level trade elasticities, J. Int. Economics 137:103593 (CEPII ProTEE 0.1), weighted by 2024 US imports from Korea; low and high: range over HS6";
export const BRODA_WEINSTEIN =
  "Broda and Weinstein (2006), Globalization and the Gains from Variety, QJE 121(2), median and quartiles over HTS10";
export const OBSERVED =
  "change of US Census imports from Korea, May–Nov 2025 on May–Nov 2024, over the change of 1 + calculated duty rate; observed, not causal; every origin's duty rose";

/** Of one origin's sales on its own duty, as estimated from bilateral trade. */
function longRun(value: number, goods: string, range: { low?: number; high?: number } = {}): Elasticity {
  return { value, ...range, basis: "own duty", source: `${PROTEE}: ${goods}` };
}

function observed(value: number, about: string): Elasticity {
  return { value, basis: "all alike", source: `${OBSERVED} (${about})` };
}

function substitution(value: number, low: number, high: number, goods: string): Elasticity {
  return { value, low, high, source: `${BRODA_WEINSTEIN}: ${goods}` };
}

const VEHICLES = observed(-0.78, "NAICS 336");
const CAR_SUBSTITUTION = substitution(13.28, 6.209, 29.852, "8703");

export const sectors: readonly CaseSector[] = [
  {
    id: "autos",
    name: { en: "Automobiles", ko: "자동차" },
    codes: "8703 ex 870380, 8704, 8708",
    elasticities: {
      shortRun: VEHICLES,
      longRun: longRun(-8.88, "8703 −9.294, 8704 −14.790, 8708 −6.754 weighted by trade", { low: -15.25, high: -5.92 }),
      substitution: CAR_SUBSTITUTION,
    },
  },
  {
    id: "ev",
    name: { en: "Electric vehicles", ko: "전기차" },
    codes: "870380",
    elasticities: {
      shortRun: VEHICLES,
      longRun: {
        value: -8.14,
        basis: "own duty",
        source: `assumption: no estimate exists for HS 8703.80, a code of 2017; ProTEE for 8703.90`,
      },
      substitution: { ...CAR_SUBSTITUTION, source: `assumption: that of 8703; ${BRODA_WEINSTEIN}` },
    },
  },
  {
    id: "steel",
    name: { en: "Steel", ko: "철강" },
    codes: "72, 73 ex 7316",
    elasticities: {
      shortRun: observed(-0.35, "NAICS 331 and 332 together: 5,740.8 to 5,328.3 USD million, rate 0.63 % to 24.73 %"),
      longRun: longRun(-8.242, "72 and 73", { low: -63.69, high: -1.271 }),
      substitution: substitution(3.982, 2.45, 8.631, "72 and 73"),
    },
  },
  {
    id: "ship-components",
    name: { en: "Ship components", ko: "조선 기자재" },
    codes: "89, 840721, 840729, 840810, 840999, 848710, 7316",
    elasticities: {
      shortRun: observed(-0.78, "NAICS 336, which is mostly cars"),
      longRun: longRun(-7.108, "the same headings", { low: -17.091, high: -4.261 }),
      substitution: substitution(4.257, 2.251, 35.862, "the same headings"),
    },
  },
  {
    id: "consumer-electronics",
    name: { en: "Consumer electronics", ko: "가전·전자" },
    codes: "851713, 851714, 8528, 8418, 8450, 845121, 845129, 842211, 851660, 8471",
    elasticities: {
      longRun: longRun(-11.628, "8517.13/.14, 8528, 8418, 8450 and 8471", { low: -14.415, high: -1.957 }),
      substitution: substitution(3.575, 2.255, 6.389, "8517.13/.14, 8528, 8418, 8450 and 8471"),
      missing: "short run: the observed change of 2025 has the wrong sign (chips and memory for data centres)",
    },
  },
  {
    id: "other",
    name: { en: "Everything else", ko: "기타 품목" },
    codes: "all",
    elasticities: {
      longRun: {
        value: -4,
        basis: "own duty",
        source: "the import demand elasticity of USTR, Reciprocal Tariff Calculations (2025-04-02)",
      },
      missing: "no source found",
    },
  },
];
