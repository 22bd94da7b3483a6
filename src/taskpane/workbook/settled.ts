/** Reads what the pane is about to write from: when Excel has calculated all that depends on the last change. */
import { readWhenCalculated } from "../../sharing/wait-for-calculation";
import { SharingError } from "../../sharing/sharing-error";
import { takeUnfinished, type Queued } from "./reading";
import { runInExcel } from "../../sheets/run-in-excel";

/** Throws SharingError where Excel is still calculating, or does not on its own; ItemNotFound where the workbook lacks what is read. */
export function readSettled<T>(queue: (context: Excel.RequestContext) => Queued<T>): Promise<T> {
  return runInExcel((context) => {
    const read = async (): Promise<T> => {
      const take = queue(context);
      await context.sync();
      return take();
    };
    return readWhenCalculated(context, read, () => takeUnfinished(context));
  });
}

/** Before something is written that follows from what the pane shows. Throws SharingError where the cells show something else, or where Excel is still calculating. */
export async function stillShows<T>(queue: (context: Excel.RequestContext) => Queued<T>, shown: T): Promise<void> {
  const now = await readSettled(queue);
  if (JSON.stringify(now) !== JSON.stringify(shown))
    throw new SharingError("changed", ({ refusals }) => refusals.changed);
}
