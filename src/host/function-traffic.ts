/** Counts what one recalculation of a whole workbook asks of the add-in's functions: calls, bytes of their arguments, and waves of answers. */
import { MODES } from "./excel-modes";
import { openHeadless } from "./headless";
import type { Recalculation } from "./protocol/late-answers";
import type { WorkbookDocument } from "./workbook/document";

/** Each cell shows #BUSY! until it is answered, so that the waves are the levels on which one answer needs another. */
const COUNTING = { ...MODES.instant, answerDelay: 1, meanwhile: "#BUSY!", blankCells: null } as const;

/** @param directory the built add-in */
export async function functionTraffic(directory: string, document: WorkbookDocument): Promise<Recalculation> {
  const session = await openHeadless({ directory, document, modes: COUNTING });
  try {
    await session.host.settle();
    await session.grid.calculate(true);
    await session.host.settle();
    return session.host.recalculation;
  } finally {
    session.close();
  }
}

/** "TARIFF_RATE 8 × (0.31 MB), …", the heaviest first. */
export function trafficText({ byFunction }: Recalculation): string {
  return [...byFunction]
    .sort(([, one], [, other]) => other.argumentBytes - one.argumentBytes || other.calls - one.calls)
    .map(
      ([name, { calls, argumentBytes }]) => `${name.replace("PARLEY.", "")} ${calls} × (${megabytes(argumentBytes)})`,
    )
    .join(", ");
}

export const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(2)} MB`;
