/** Tells when cells of the workbook have changed, by a user's hand or by calculation; Excel is asked only while somebody listens. */
import { buildState, watchBuild } from "../../commands/build-session";
import { runInExcel } from "../../sheets/run-in-excel";

/** A calculation of many cells raises many events; one look after the last is enough, but a stream must not put it off for ever. */
const QUIET_MILLISECONDS = 250;

const watchers = new Set<() => void>();
let stop: (() => void) | null = null;
let timer: ReturnType<typeof setTimeout> | undefined;

/** Calls `watcher` soon after each change; the function it returns stops that. */
export function watchEdits(watcher: () => void): () => void {
  watchers.add(watcher);
  stop ??= listen();
  return () => {
    watchers.delete(watcher);
    if (watchers.size > 0) return;
    stop?.();
    stop = null;
    clearTimeout(timer);
    timer = undefined;
  };
}

function changed(): void {
  // A build changes everything many times; its end is what counts.
  if (buildState().phase === "running") return;
  timer ??= setTimeout(() => {
    timer = undefined;
    for (const watcher of watchers) watcher();
  }, QUIET_MILLISECONDS);
}

function listen(): () => void {
  const notify = () => {
    changed();
    return Promise.resolve();
  };
  const registered = register(notify);
  const stopBuilds = watchBuild(changed);
  return () => {
    stopBuilds();
    void registered.then(unregister);
  };
}

type Handler =
  | OfficeExtension.EventHandlerResult<Excel.WorksheetChangedEventArgs>
  | OfficeExtension.EventHandlerResult<Excel.WorksheetCalculatedEventArgs>;

async function register(notify: () => Promise<void>): Promise<Handler[]> {
  try {
    return await runInExcel(async (context) => {
      const { worksheets } = context.workbook;
      const handlers: Handler[] = [worksheets.onChanged.add(notify), worksheets.onCalculated.add(notify)];
      await context.sync();
      return handlers;
    });
  } catch {
    // Without events the tabs are read again when they are opened and when the pane comes into sight.
    return [];
  }
}

async function unregister(handlers: Handler[]): Promise<void> {
  const [first] = handlers;
  if (!first) return;
  try {
    await runInExcel(async (context) => {
      for (const handler of handlers) handler.remove();
      await context.sync();
    }, first.context);
  } catch {
    // The workbook is closing, and its events with it.
  }
}
