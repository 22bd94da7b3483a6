/** What a case's sectors trade, worked out once a case: the sum over thousands of lines need not wait for each keystroke. */
import type { NegotiationCase, Text } from "../../cases/case";
import { sectorFigures, type TradeOrigin } from "../../cases/sectors";

export interface SectorTrade {
  id: string;
  name: Text;
  tradeUsd: number;
  /** Of all that the importer buys from the origin, as a fraction. */
  share: number;
  /** Largest first. */
  lines: readonly { hs6: string; tradeUsd: number }[];
  source: string;
}

/** Of the bundled trade figures. */
export const TRADE_YEAR = 2024;

const known = new Map<string, readonly SectorTrade[]>();

export function caseTrade(chosen: NegotiationCase): readonly SectorTrade[] {
  const kept = known.get(chosen.id);
  if (kept) return kept;
  const figures = (codes: string) => sectorFigures(chosen.id, codes, chosen.origin as TradeOrigin);
  const whole = figures("all").tradeUsd;
  const trade = chosen.sectors.map(({ id, name }) => {
    const { tradeUsd, lines, source } = figures(id);
    return { id, name, tradeUsd, share: whole > 0 ? tradeUsd / whole : 0, lines, source };
  });
  known.set(chosen.id, trade);
  return trade;
}
