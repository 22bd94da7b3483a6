/** Elasticities of US imports that published work gives, whatever the country of origin. */
import type { Elasticity, SectorElasticities, Text } from "../case";

const BRODA_WEINSTEIN = "Broda and Weinstein (2006), Globalization and the Gains from Variety, QJE 121(2)";
const PROTEE =
  "Fontagné, Guimbard, Orefice (2022), Tariff-based product-level trade elasticities, J. Int. Economics 137:103593 (CEPII ProTEE 0.1)";

/** Between origins: median and quartiles over HTS10. */
export function substitution(value: number, low: number, high: number, goods: Text): Elasticity {
  return {
    value,
    low,
    high,
    source: {
      en: `${BRODA_WEINSTEIN}, median and quartiles over HTS10: ${goods.en}`,
      ko: `${BRODA_WEINSTEIN}, HTS 10단위의 중앙값과 사분위수: ${goods.ko}`,
    },
  };
}

/** Of one origin's sales on its own duty: estimates by HS6, weighted by its own trade of 2024. */
export function tradeElasticity(value: number, low: number, high: number, weights: Text): Elasticity {
  return {
    value,
    low,
    high,
    basis: "own duty",
    source: {
      en: `${PROTEE}, ${weights.en}; low and high: range over HS6`,
      ko: `${PROTEE}, ${weights.ko}; 낮음과 높음은 HS 6단위 범위`,
    },
  };
}

/** What imports of an industry did in the first months of the duties; every origin's duty rose. */
export function observed(value: number, figures: Text): Elasticity {
  return {
    value,
    basis: "all alike",
    source: {
      en: `change of US Census imports, May–Nov 2025 on May–Nov 2024, over the change of 1 + calculated duty rate; observed, not causal: ${figures.en}`,
      ko: `미국 인구조사국 수입의 변화(2024년 5~11월 대비 2025년 5~11월)를 (1 + 산출 관세율)의 변화로 나눈 값. 관측치이며 인과관계가 아님: ${figures.ko}`,
    },
  };
}

/** Where nothing closer is known. */
export const importDemand: Elasticity = {
  value: -4,
  basis: "own duty",
  source: {
    en: "the import demand elasticity of USTR, Reciprocal Tariff Calculations (2025-04-02)",
    ko: "무역대표부(USTR)의 수입 수요 탄력성, Reciprocal Tariff Calculations(2025-04-02)",
  },
};

export const carSubstitution = substitution(13.28, 6.209, 29.852, { en: "8703", ko: "8703" });
export const partsSubstitution = substitution(2.407, 1.796, 3.733, { en: "8708", ko: "8708" });
export const steelSubstitution = substitution(3.982, 2.45, 8.631, { en: "72 and 73", ko: "72류와 73류" });

export const noSubstitution: Pick<SectorElasticities, "missing"> = {
  missing: { en: "no source found", ko: "출처를 찾지 못함" },
};

export const wrongSign: Pick<SectorElasticities, "missing"> = {
  missing: {
    en: "short run: the observed change of 2025 has the wrong sign; substitution: no source found",
    ko: "첫해: 2025년의 관측된 변화는 부호가 반대임. 대체: 출처를 찾지 못함",
  },
};
