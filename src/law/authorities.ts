/** The legal bases that acts name, and which of them displace which on one good. */
import { serialOf } from "../model/calendar/day";
import type { StackingRule } from "../model/tariff/stacking";

const METALS = ["Section 232 steel", "Section 232 aluminium", "Section 232 copper", "Section 232 metals"] as const;
/** The duties of IEEPA on Canada and Mexico give way to Section 232, those on China for opioids do not. */
const BORDER = "IEEPA border";
/** What goods under Section 232 do not pay on the part that it covers; opioid duties on China and the older Section 301 are paid all the same. */
const GENERAL = [
  "IEEPA reciprocal",
  "IEEPA Brazil",
  "IEEPA India",
  "Section 122",
  "Section 301 forced labour",
  "Section 301 Brazil",
] as const;
const EO_14289 =
  "EO 14289 section 3 (2025-04-29): automobiles first, then no duty of IEEPA on Canada and Mexico, then no steel or aluminium; EO 14257 section 3(b); Section 122 proclamation; US note 52(f)";
/** From this day the metals duties come before those of IEEPA on Canada and Mexico (Proclamation 10947); until then it was the other way round. */
const METALS_FIRST = serialOf("2025-06-04");

export const STACKING: readonly StackingRule[] = [
  {
    authority: "Section 232 autos",
    displaces: ["Section 232 auto parts", "Section 232 trucks", ...METALS, BORDER, ...GENERAL],
    source: EO_14289,
  },
  {
    authority: "Section 232 auto parts",
    displaces: ["Section 232 trucks", ...METALS, BORDER, ...GENERAL],
    source: `${EO_14289}; parts of cars and of trucks differ by use, a line on both lists is counted as car parts`,
  },
  {
    authority: "Section 232 trucks",
    displaces: [...METALS, BORDER, ...GENERAL],
    source: "Proclamation 10984",
  },
  {
    authority: "Section 232 semiconductors",
    displaces: [...METALS, BORDER, "IEEPA reciprocal", "IEEPA Brazil", "IEEPA India", "Section 301 forced labour"],
    source: "Proclamation 11002; US note 39(a): Section 122 and the older Section 301 are added",
  },
  { authority: BORDER, displaces: METALS, source: EO_14289, until: METALS_FIRST },
  {
    authority: "Section 232 metals",
    displaces: [BORDER, ...GENERAL],
    source: "Proclamation 11021; US note 52(f)",
  },
  ...(["Section 232 steel", "Section 232 aluminium", "Section 232 copper"] as const).map((authority) => ({
    authority,
    displaces: [BORDER, ...GENERAL],
    source:
      "EO 14257 section 3(b); Proclamations 10947 and 10962: the part of the value that is not the metal pays the reciprocal duty",
  })),
  { authority: "Section 232 timber", displaces: [BORDER, ...GENERAL], source: "Proclamation 10976" },
  { authority: "Section 232 pharmaceuticals", displaces: GENERAL, source: "Proclamation 11020; US note 52(f)(8)" },
  {
    authority: "Section 232 drones",
    displaces: GENERAL,
    source: "Proclamation on unmanned aircraft systems, 2026-08-13",
  },
];

/** Names that the column Authority of acts.csv may hold, with what they are. */
export const AUTHORITIES: ReadonlyMap<string, string> = new Map([
  ...STACKING.map(({ authority }) => [authority, "Trade Expansion Act, section 232"] as const),
  ["IEEPA reciprocal", "International Emergency Economic Powers Act, reciprocal duties of April 2025"],
  ["IEEPA fentanyl", "IEEPA, opioids, China"],
  [BORDER, "IEEPA, opioids and migration, Canada and Mexico"],
  ["IEEPA Brazil", "IEEPA, Brazil"],
  ["IEEPA India", "IEEPA, Russian oil, India"],
  ["Section 122", "Trade Act of 1974, section 122"],
  ["Section 201", "Trade Act of 1974, section 201"],
  ["Section 301", "Trade Act of 1974, section 301, China"],
  ["Section 301 forced labour", "Trade Act of 1974, section 301, forced labour"],
  ["Section 301 Brazil", "Trade Act of 1974, section 301, Brazil"],
  ["KORUS", "Claim of the preference"],
  ["USMCA", "Claim of the preference"],
]);
