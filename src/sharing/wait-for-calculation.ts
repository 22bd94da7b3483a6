/**
 * Before cells are read: Excel answers custom functions late and in waves, and until then a cell shows #BUSY! or its
 * previous value. So every reader of figures waits until Excel has stopped asking, or says that it has not.
 */
import { ownCalls } from "../functions/own-calls";
import { pageSetting } from "../sheets/page-setting";
import { SharingError } from "./sharing-error";

/** Excel gives results back in batches at intervals of at least 0.2 s, and asks for what depends on them after that. */
const QUIET_MILLISECONDS = 1_500;
const LIMIT_MILLISECONDS = 60_000;
/** So many looks in a row must find nothing new. A machine that was suspended meanwhile has looked once. */
const LOOKS = 6;

const quiet = (): number => pageSetting("quiet", 7, QUIET_MILLISECONDS);
const end = (): number => Date.now() + pageSetting("limit", 7, LIMIT_MILLISECONDS);

/** Resolves when Excel has calculated all that depends on the last change. Throws SharingError where it does not, and where it would not on its own. */
export function waitForCalculation(context: Excel.RequestContext): Promise<void> {
  return waitUntil(context, end());
}

/** Reads once Excel has calculated, and again where it had not finished. `read` asks the workbook itself; it may be called more than once. */
export async function readWhenCalculated<Read>(
  context: Excel.RequestContext,
  read: () => Promise<Read>,
  hasUnfinished: (read: Read) => boolean,
): Promise<Read> {
  const until = end();
  for (;;) {
    await waitUntil(context, until);
    const { begun } = ownCalls();
    const found = await read();
    // Figures from before a call together with figures from after it belong to no state of the workbook.
    if (ownCalls().begun === begun && !hasUnfinished(found)) return found;
    await pause(until);
  }
}

async function waitUntil(context: Excel.RequestContext, until: number): Promise<void> {
  const looks = quiet() === 0 ? 0 : LOOKS;
  let known = -1;
  for (let same = 0; ;) {
    const application = context.application.load("calculationMode,calculationState");
    await context.sync();
    if (application.calculationMode === "Manual") throw new SharingError("manual", ({ refusals }) => refusals.manual);
    const { begun, running } = ownCalls();
    const isSame = application.calculationState === "Done" && running === 0 && (begun === known || looks === 0);
    known = begun;
    same = isSame ? same + 1 : 0;
    if (isSame && same >= looks) return;
    await pause(until);
  }
}

async function pause(until: number): Promise<void> {
  if (Date.now() > until) throw new SharingError("calculating", ({ refusals }) => refusals.calculating);
  await new Promise((resolve) => setTimeout(resolve, quiet() / LOOKS));
}
