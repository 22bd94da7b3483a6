/** What new trade figures would change: by sector and origin, and the lines that change most. */
import { sectorFigures } from "../sectors";
import { onLines, WORLD, type TradeRows } from "../trade-table";

export interface SectorGoods {
  name: string;
  /** Id or HS expression, as the workbook counts it. */
  goods: string;
}

export interface Change {
  /** USD a year. */
  before: number;
  after: number;
}

export interface TradeDifference {
  sectors: (Change & { name: string })[];
  /** Everything from the origin, in whatever sector. */
  total: Change;
  /** The lines of the origin that change most in USD, by code. */
  lines: (Change & { code: string })[];
  /** How many lines of the origin change at all. */
  changed: number;
  /** Codes of the new figures that no tariff line begins with, and the origin's trade in them: they count in no sector. */
  unknown: { codes: string[]; usd: number };
}

const SHOWN_LINES = 8;

/** Sectors whose codes cannot be read are left out: the sheet's own cells say what is wrong with them. */
export function compareTrade(
  caseId: string,
  sectors: readonly SectorGoods[],
  origin: string,
  before: TradeRows,
  after: TradeRows,
): TradeDifference {
  const [old, fresh] = [onLines(before), onLines(after)];
  const tradeOf = (goods: string, table: typeof old): number => sectorFigures(caseId, goods, origin, table).tradeUsd;
  const rows = sectors.flatMap(({ name, goods }) => {
    try {
      return [{ name, before: tradeOf(goods, old), after: tradeOf(goods, fresh) }];
    } catch {
      return [];
    }
  });
  const lines = lineChanges(origin, before, after);
  const unknown = fresh.unknown;
  return {
    sectors: rows,
    total: { before: sum(before.trade[origin]), after: sum(after.trade[origin]) },
    lines: lines.slice(0, SHOWN_LINES),
    changed: lines.length,
    unknown: {
      codes: unknown.map((row) => after.codes[row]!),
      usd: unknown.reduce((total, row) => total + (after.trade[origin]?.[row] ?? after.trade[WORLD]?.[row] ?? 0), 0),
    },
  };
}

function lineChanges(origin: string, before: TradeRows, after: TradeRows): (Change & { code: string })[] {
  const changes = new Map<string, Change & { code: string }>();
  const add = ({ codes, trade }: TradeRows, when: "before" | "after") =>
    codes.forEach((code, row) => {
      const usd = trade[origin]?.[row] ?? 0;
      if (usd === 0) return;
      const change = changes.get(code) ?? { code, before: 0, after: 0 };
      change[when] += usd;
      changes.set(code, change);
    });
  add(before, "before");
  add(after, "after");
  const size = ({ before: old, after: fresh }: Change) => Math.abs(fresh - old);
  return [...changes.values()]
    .filter((each) => each.before !== each.after)
    .sort((a, b) => size(b) - size(a) || (a.code < b.code ? -1 : 1));
}

function sum(values: Float64Array | undefined): number {
  return (values ?? new Float64Array()).reduce((total, value) => total + value, 0);
}
