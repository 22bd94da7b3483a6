/** Trade, base rate, duty and lines of a sector or of any HS expression, from the bundled 2024 trade. */
import { InputError } from "../model/input-error";
import { findTariffCase, homeOrigin } from "./tariff-registry";
import { originData } from "../law/base";
import { type Facts, NO_FACTS } from "../model/tariff/facts";
import type { OriginData } from "../model/tariff/origin";
import { claimedByFacts } from "../model/tariff/condition-combinations";
import type { LineTrade } from "./trade-table";
import { dutyBySix, tradeByLine, tradePartners, WORLD } from "../law/trade";
import { lawLines } from "../law/unpack";

/** Of the bundled trade; a table of a workbook's own may name others. */
export type TradeOrigin = string;

export interface SectorFigures {
  /** US imports for consumption of 2024, USD; exact for one partner, to the thousand for the others. Of a table of its own, what that says. */
  tradeUsd: number;
  /** The origin's share of US imports of the same goods from the world; 1 for the world. */
  share: number;
  /** Duty that customs calculated in 2024, USD; null where the data has none (it has one partner's). */
  dutyUsd: number | null;
  /** KORUS or MFN rate, weighted by the origin's trade; specific duties are not counted. */
  baseRate: number;
  /** Six-digit subheadings, largest trade first. */
  lines: { hs6: string; tradeUsd: number }[];
  source: string;
}

const SOURCE =
  "US Census Bureau, imports for consumption 2024 by HTS and country (timeseries/intltrade/imports/hs), copy at https://github.com/tradewartracker/trade-war-redux-2025; base rates: USITC, HTS 2025 basic edition";
const TABLE_SOURCE = "the workbook's own table of trade; base rates: USITC, HTS 2025 basic edition";

/** Base rate of a line as its trade pays it: the preference on the share that claims it, as the facts say or as in 2024, the general rate on the rest. */
function claimedBase({ base, general, claims, programme }: OriginData, line: number, facts: Facts): number {
  const share = claimedByFacts(programme, facts) ?? claims?.[line] ?? 1;
  return base[line]! * share + general[line]! * (1 - share);
}

/** 1 for each line of a sector: a line counts for the first sector that names it. Otherwise the lines of the expression. */
export function sectorCoverage(caseId: string, sectorOrExpression: string): Uint8Array {
  const { sectors } = findTariffCase(caseId);
  const { lines } = lawLines();
  const index = sectors.findIndex(({ id }) => id === sectorOrExpression.trim().toLowerCase());
  if (index < 0) return lines.coverage(sectorOrExpression.trim());
  const own = lines.coverage(sectors[index]!.codes).slice();
  for (const before of sectors.slice(0, index)) {
    const taken = lines.coverage(before.codes);
    for (let line = 0; line < own.length; line++) if (taken[line]) own[line] = 0;
  }
  return own;
}

/** From the bundled trade, or from `table` in its place. Throws InputError where the code, sector or origin does not exist. */
export function sectorFigures(
  caseId: string,
  sectorOrExpression: string,
  origin: string = homeOrigin,
  table?: LineTrade,
  facts: Facts = NO_FACTS,
): SectorFigures {
  const data = lawLines();
  if (!table && origin !== WORLD && !tradePartners().includes(origin))
    throw new InputError("origin", "unknownTradeOrigin", { origin, known: tradePartners() }, true);
  const covered = sectorCoverage(caseId, sectorOrExpression);
  const worldTrade = table?.trade[WORLD] ?? tradeByLine(WORLD)!;
  const trade = table ? table.trade[origin] : tradeByLine(origin);
  if (!trade) throw new InputError("trade", "noTradeColumn", { origin });
  const ownDuty = table?.duty[origin];
  const bundledDuty = table ? undefined : dutyBySix(origin);
  const hasDuty = table ? ownDuty !== undefined : bundledDuty !== undefined;
  const own = originData(origin);

  let tradeUsd = 0;
  let worldUsd = 0;
  let dutiable = 0;
  let dutyUsd = 0;
  let count = 0;
  let simple = 0;
  const lines: { hs6: string; tradeUsd: number }[] = [];
  data.sixes.forEach((hs6, six) => {
    let value = 0;
    let whole = 0;
    let members = 0;
    for (let line = data.sixStart[six]!; line < data.sixStart[six + 1]!; line += 1) {
      whole += trade[line]!;
      if (!covered[line]) continue;
      members += 1;
      value += trade[line]!;
      worldUsd += worldTrade[line]!;
      const base = own ? claimedBase(own, line, facts) : data.general[line]!;
      dutiable += trade[line]! * base;
      simple += base;
      dutyUsd += ownDuty ? ownDuty[line]! : 0;
    }
    if (members === 0) return;
    count += members;
    const usd = Math.round(value);
    lines.push({ hs6, tradeUsd: usd });
    tradeUsd += usd;
    // The duty is known by six digits: a part of them has its share of it by value.
    if (bundledDuty) dutyUsd += whole > 0 ? (bundledDuty[six]! * value) / whole : 0;
  });
  if (count === 0) throw new InputError("sector", "noGoods", { text: sectorOrExpression });
  lines.sort((a, b) => b.tradeUsd - a.tradeUsd || (a.hs6 < b.hs6 ? -1 : 1));
  return {
    tradeUsd,
    share: origin === "world" ? 1 : worldUsd > 0 ? Math.min(1, tradeUsd / worldUsd) : 0,
    dutyUsd: hasDuty ? Math.round(dutyUsd) : null,
    baseRate: tradeUsd > 0 ? dutiable / tradeUsd : simple / count,
    lines,
    source: table ? TABLE_SOURCE : SOURCE,
  };
}
