/** Work of the add-in that ends after any of its requests, as when Excel, the network or the computer stops: the workbook as it stood at each. */
import { ACTION, type Batch } from "../../src/host/protocol/wire";
import type { HeadlessSession } from "../../src/host/headless";
import type { WorkbookDocument } from "../../src/host/workbook/document";

/** Ids of parts are drawn again each time. */
export const written = (document: WorkbookDocument): string =>
  JSON.stringify({ ...document, customXml: document.customXml.map(({ xml }) => xml) }, (_, value: unknown) =>
    value instanceof Map || value instanceof Set ? [...value] : value,
  );

const mayChange = ({ Actions }: Batch): boolean =>
  Actions.some(({ ActionType }) => ActionType === ACTION.method || ActionType === ACTION.setProperty);

/** What a colleague would find after each request that may have changed something, the first being the workbook as it was; equal ones once. */
export async function statesOf(session: HeadlessSession, work: () => Promise<unknown>): Promise<WorkbookDocument[]> {
  const states = new Map<string, WorkbookDocument>();
  const look = (): void => {
    const document = session.host.capture();
    const text = written(document);
    if (!states.has(text)) states.set(text, structuredClone(document));
  };
  look();
  let changed = false;
  session.host.between = (_, batch) => {
    if (changed) look();
    changed = mayChange(batch);
  };
  try {
    await work();
  } finally {
    session.host.between = undefined;
  }
  look();
  return [...states.values()];
}
