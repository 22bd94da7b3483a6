/** What acts require of a good besides its code, how much of the trade is assumed to meet it, and the words in which a user may state it. */
import type { Condition } from "../model/tariff/stacking";

interface Known extends Condition {
  /** Words for the fact in English and Korean, lower case; the name of the fact itself is one of them. */
  words: readonly string[];
}

function condition(text: string, share: number, fact: string, words: readonly string[], least?: number): Known {
  return { text, share, fact, words: [fact.toLowerCase(), ...words], ...(least === undefined ? {} : { least }) };
}

const US_CONTENT = ["us share", "us-content", "미국산", "미국산 함량", "미국 함량"];

/** By the word in the column Condition of acts.csv. The shares are assumptions; 0: the row does not count until the fact is stated. */
export const CONDITIONS: ReadonlyMap<string, Known> = new Map<string, Known>([
  [
    "civil aircraft",
    condition("civil aircraft (general note 6)", 0, "civil aircraft", [
      "aircraft",
      "민간항공기",
      "민간 항공기",
      "항공기",
    ]),
  ],
  [
    "particular article",
    condition("the particular article that the note names", 0, "particular article", [
      "article",
      "특정 물품",
      "특정물품",
    ]),
  ],
  ["US content", condition("the US content of the value", 0, "US content", US_CONTENT)],
  [
    "US content of 20 %",
    condition("US content of 20 % of the value or more, on that part", 0, "US content", US_CONTENT, 0.2),
  ],
  [
    "vehicle parts",
    condition("part of a passenger vehicle or light truck (US note 33(g))", 0, "vehicle parts", [
      "vehicle part",
      "auto parts",
      "auto part",
      "car parts",
      "자동차 부품",
      "자동차부품",
    ]),
  ],
  [
    "for US production or repair",
    condition(
      "certified for vehicle production or repair in the United States (US note 33(r))",
      1,
      "US production or repair",
      ["us production", "us repair", "for us production or repair", "미국 내 생산·수리용", "미국 생산용"],
    ),
  ],
  [
    "truck parts",
    condition("part of a medium or heavy vehicle (US note 38(i))", 0, "truck parts", [
      "truck part",
      "트럭 부품",
      "트럭부품",
    ]),
  ],
  [
    "metal under 15 %",
    condition("less than 15 % of the weight is metal (9903.82.03)", 0, "metal under 15 %", [
      "metal under 15%",
      "metal below 15%",
      "under 15% metal",
      "금속 15% 미만",
      "금속 15 % 미만",
    ]),
  ],
  [
    "patented",
    condition("patented medicine or its ingredient (US note 40)", 0, "patented", [
      "patented medicine",
      "patented ingredient",
      "특허",
      "특허 의약품",
      "특허 원료",
    ]),
  ],
  [
    "maker of annex III",
    condition("a maker of annex III of Proclamation 11020", 0, "maker of annex III", [
      "annex iii",
      "annex iii maker",
      "부속서 iii 제조사",
    ]),
  ],
  [
    "generic medicines",
    condition("generic medicine or its ingredient", 0, "generic medicines", [
      "generic",
      "generic medicine",
      "제네릭",
      "복제약",
    ]),
  ],
  [
    "pharmaceutical use",
    condition("for use in pharmaceutical applications", 0, "pharmaceutical use", [
      "for pharmaceutical use",
      "의약품용",
      "의약용",
    ]),
  ],
  [
    "advanced chips",
    condition("advanced chip within note 39(b), not for an exempt use", 0, "advanced chips", [
      "advanced chip",
      "첨단 칩",
      "첨단칩",
    ]),
  ],
  [
    "kitchen cabinets",
    condition("kitchen cabinet, vanity or part of one (US note 37)", 0, "kitchen cabinets", [
      "kitchen cabinet",
      "주방 가구",
      "주방가구",
    ]),
  ],
  [
    "bumper or body stampings of steel",
    condition("bumper or body stamping of steel (US note 16(l))", 0, "steel stampings", [
      "stampings of steel",
      "철강 프레스품",
    ]),
  ],
  [
    "stampings of aluminium",
    condition("stamping of aluminium (US note 19(i))", 0, "aluminium stampings", [
      "stampings of aluminium",
      "stampings of aluminum",
      "aluminum stampings",
      "알루미늄 프레스품",
    ]),
  ],
  [
    "UK metal",
    condition("95 % of the metal melted, smelted or cast in the United Kingdom", 1, "UK metal", [
      "uk-melted",
      "영국산 금속",
    ]),
  ],
  [
    "crystalline silicon cells over quota",
    condition(
      "crystalline silicon cells beyond 12.5 GW a year, or goods that contain them (US note 18)",
      0,
      "silicon cells over quota",
      ["cells over quota", "할당 초과 태양전지"],
    ),
  ],
  [
    "quartz surface products",
    condition("quartz surface product (US note 41(a))", 0, "quartz surface product", [
      "quartz surface products",
      "quartz",
      "석영 판재",
    ]),
  ],
  ["USMCA", condition("claimed under USMCA", 0, "USMCA", ["s", "s+", "nafta", "미국·멕시코·캐나다 협정"])],
  ["CAFTA-DR", condition("claimed under CAFTA-DR", 0, "CAFTA-DR", ["cafta"])],
]);

/** Preferences that are no condition of an act and can be claimed all the same. */
export const CLAIMS: ReadonlyMap<string, readonly string[]> = new Map([
  ["KORUS", ["korus", "korus fta", "kr", "한미 fta", "한미fta", "한미자유무역협정"]],
  ["AGOA", ["agoa"]],
  ["CBERA", ["cbera", "cbi"]],
  ["CBTPA", ["cbtpa"]],
  ["US–Japan agreement", ["us-japan agreement", "usjta", "미일 무역협정"]],
  ["preference", ["preference", "fta", "free trade agreement", "claimed", "특혜", "협정세율"]],
]);

/** Metals whose share of the value may be stated. */
export const METAL_WORDS: ReadonlyMap<string, readonly string[]> = new Map([
  ["steel", ["steel", "iron", "철강", "철", "강철"]],
  ["aluminium", ["aluminium", "aluminum", "알루미늄"]],
  ["copper", ["copper", "구리", "동"]],
]);
