/** The workbook's own table of trade as an argument: read once, with the schedule that weighs lines by it. */
import { bundledSchedule } from "../cases/schedule";
import { onLines, readTradeTable, WORLD, type LineTrade } from "../cases/trade-table";
import { OWN_TRADE_BY_LINE } from "../law/trade";
import type { TariffSchedule } from "../model/tariff/schedule";
import { CellErrorValue, plainCell } from "./cell";
import { Failure, failureOf } from "./failure";
import { tableCache } from "./table-cache";

export interface OwnTrade extends LineTrade {
  schedule(): TariffSchedule;
}

const cached = tableCache(2);

/** undefined where the argument is blank. Throws the error that names the bad cell. */
export function withTrade(argument: unknown): OwnTrade | undefined {
  try {
    return cached(argument, (matrix) => {
      const lines = onLines(readTradeTable(matrix, plain));
      let schedule: TariffSchedule | undefined;
      return {
        ...lines,
        schedule: () => (schedule ??= bundledSchedule().withTrade(lines.trade, lines.trade[WORLD]!, OWN_TRADE_BY_LINE)),
      };
    });
  } catch (thrown) {
    if (thrown instanceof CustomFunctions.Error) throw thrown;
    throw failureOf(thrown).toError();
  }
}

function plain(cell: unknown): unknown {
  const value = plainCell(cell);
  if (value instanceof CellErrorValue) throw new Failure("errorValue", { name: "trade", error: value.code }).toError();
  return value;
}
