/** The workbook's own table of trade as an argument: read once, with the schedule that weighs lines by it. */
import { bundledSchedule } from "../cases/schedule";
import { onLines, readTradeTable, WORLD, type LineTrade } from "../cases/trade-table";
import type { TariffSchedule } from "../model/tariff/schedule";
import { CellErrorValue, plainCell } from "./cell";
import { messages } from "./messages";
import { Problem, problemOf } from "./problem";
import { remembered } from "./remembered";

const WEIGHTS = "the workbook's own table of trade, within its codes by the trade of 2024";

export interface OwnTrade extends LineTrade {
  schedule(): TariffSchedule;
}

const remember = remembered(2);

/** undefined where the argument is blank. Throws the error that names the bad cell. */
export function withTrade(argument: unknown): OwnTrade | undefined {
  try {
    return remember(argument, (matrix) => {
      const lines = onLines(readTradeTable(matrix, plain));
      let schedule: TariffSchedule | undefined;
      return {
        ...lines,
        schedule: () => (schedule ??= bundledSchedule().withTrade(lines.trade, lines.trade[WORLD]!, WEIGHTS)),
      };
    });
  } catch (thrown) {
    if (thrown instanceof CustomFunctions.Error) throw thrown;
    throw problemOf(thrown).toError();
  }
}

function plain(cell: unknown): unknown {
  const value = plainCell(cell);
  if (value instanceof CellErrorValue) throw new Problem(messages.error("trade", value.code)).toError();
  return value;
}
