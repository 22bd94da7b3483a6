/** Which US measures of 2025 and 2026 stack on one good, as data, and the shares that no act gives. */
import type { StackingRules } from "../../model/tariff/stacking";
import { assumedNumber } from "./assumptions";

const METALS = ["Section 232 steel", "Section 232 aluminium", "Section 232 copper", "Section 232 metals"] as const;
/** What goods under Section 232 do not pay on the part that it covers; fentanyl duties and the older Section 301 are paid all the same. */
const GENERAL = ["IEEPA reciprocal", "Section 122", "Section 301 forced labour"] as const;
const EO_14289 =
  "EO 14289 section 3 (2025-04-29): automobiles first, then no steel or aluminium; EO 14257 section 3(b); Section 122 proclamation; US note 52(f)";

export const stackingRules: StackingRules = {
  rules: [
    {
      authority: "Section 232 autos",
      displaces: ["Section 232 auto parts", "Section 232 trucks", ...METALS, ...GENERAL],
      source: EO_14289,
    },
    {
      authority: "Section 232 auto parts",
      displaces: ["Section 232 trucks", ...METALS, ...GENERAL],
      source: `${EO_14289}; parts of cars and of trucks differ by use, a line on both lists is counted as car parts`,
    },
    { authority: "Section 232 trucks", displaces: [...METALS, ...GENERAL], source: "Proclamation 10984" },
    {
      authority: "Section 232 semiconductors",
      displaces: [...METALS, ...GENERAL],
      source: "Proclamation 11002; US note 39(a)",
    },
    { authority: "Section 232 metals", displaces: GENERAL, source: "Proclamation 11021; US note 52(f)" },
    ...(["Section 232 steel", "Section 232 aluminium", "Section 232 copper"] as const).map((authority) => ({
      authority,
      displaces: GENERAL,
      source:
        "EO 14257 section 3(b); Proclamations 10947 and 10962: the part of the value that is not the metal pays the reciprocal duty",
    })),
    { authority: "Section 232 timber", displaces: GENERAL, source: "Proclamation 10976" },
    { authority: "Section 232 pharmaceuticals", displaces: GENERAL, source: "Proclamation 11020; US note 52(f)(8)" },
    {
      authority: "Section 232 drones",
      displaces: GENERAL,
      source: "Proclamation on unmanned aircraft systems, 2026-08-13",
    },
  ],
  shares: [
    {
      authority: "Section 232 steel",
      assumption: "metal-share",
      share: assumedNumber("metal-share"),
      of: "content",
      what: "metal share of the value",
    },
    {
      authority: "Section 232 aluminium",
      assumption: "metal-share",
      share: assumedNumber("metal-share"),
      of: "content",
      what: "metal share of the value",
    },
    {
      authority: "Section 232 copper",
      assumption: "copper-share",
      share: assumedNumber("copper-share"),
      of: "content",
      what: "metal share of the value",
    },
    {
      authority: "Section 232 semiconductors",
      assumption: "chip-share",
      share: assumedNumber("chip-share"),
      of: "reach",
      what: "share of the trade in the advanced chips that the proclamation names",
    },
    {
      authority: "Section 232 pharmaceuticals",
      assumption: "patented-share",
      share: assumedNumber("patented-share"),
      of: "reach",
      what: "share of the trade in patented medicines",
    },
  ],
};
