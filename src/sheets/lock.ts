/**
 * One build at a time in a workbook, also where colleagues share it: a part of the workbook says who builds, and the
 * builder says so again with every sheet. A lock that is no longer renewed was left by a build that died.
 */
import { pageSetting } from "./page-setting";
import { escapeXml } from "../files/xml-text";

/** A name, not an address. */
export const LOCK_NAMESPACE = "urn:parley:lock:1";

/** A builder who says nothing for so long is gone. */
const PATIENCE_MILLISECONDS = 30_000;
const LOOKS = 30;
/** Whatever the clocks of two computers say: a lock of that age is of no living builder. */
const OLDEST_MILLISECONDS = 600_000;

const patience = (): number => pageSetting("patience", 6, PATIENCE_MILLISECONDS);

interface Lock {
  /** Another one with every build. */
  owner: string;
  /** Milliseconds since 1970, by the builder's clock: when the build began, and when it last said so. */
  since: number;
  seen: number;
}

export interface HeldLock {
  /** When an earlier build had begun that never ended; null where there was none. */
  interrupted: number | null;
  /** Queued with whatever is sent next. */
  renew(context: Excel.RequestContext): void;
  release(context: Excel.RequestContext): void;
}

/** Somebody else builds, and goes on. */
export class WorkbookLocked extends Error {
  override name = "WorkbookLocked";
  constructor(readonly since: number) {
    super("Another build is running in the workbook.");
  }
}

const lockXml = ({ owner, since, seen }: Lock): string =>
  `<lock xmlns="${LOCK_NAMESPACE}" owner="${escapeXml(owner)}" since="${since}" seen="${seen}"/>`;

/** null for what is no lock of ours: it does not count. */
function lockOf(xml: string): Lock | null {
  const [owner, since, seen] = ["owner", "since", "seen"].map(
    (name) => new RegExp(` ${name}="([^"]*)"`).exec(xml)?.[1],
  );
  if (owner === undefined || !Number.isFinite(Number(since)) || !Number.isFinite(Number(seen))) return null;
  return { owner, since: Number(since), seen: Number(seen) };
}

interface Found {
  id: string;
  xml: string;
  lock: Lock | null;
}

/** With the sync that sends what was queued before. */
async function locksIn(context: Excel.RequestContext): Promise<Found[]> {
  const parts = context.workbook.customXmlParts.getByNamespace(LOCK_NAMESPACE).load("items/id");
  await context.sync();
  if (parts.items.length === 0) return [];
  const texts = parts.items.map((part) => ({ id: part.id, xml: part.getXml() }));
  await context.sync();
  return texts.map(({ id, xml }) => ({ id, xml: xml.value, lock: lockOf(xml.value) }));
}

/** Throws WorkbookLocked where somebody else builds. Takes over what a build left that died; that takes a while, in which `throwIfCancelled` is asked. */
export async function takeLock(context: Excel.RequestContext, throwIfCancelled: () => void): Promise<HeldLock> {
  const abandoned = await waitForOthers(context, throwIfCancelled);
  const now = Date.now();
  const mine: Lock = { owner: `${Math.random().toString(36).slice(2)}-${now}`, since: now, seen: now };
  for (const { id } of abandoned) context.workbook.customXmlParts.getItem(id).delete();
  const part = context.workbook.customXmlParts.add(lockXml(mine)).load("id");
  const locks = await locksIn(context);
  const { id } = part;
  const release = (fresh: Excel.RequestContext): void => fresh.workbook.customXmlParts.getItem(id).delete();
  // Of two that took it at once none goes on: one of them may not have seen the other.
  const other = locks.find(({ lock }) => lock !== null && lock.owner !== mine.owner);
  if (other) {
    release(context);
    await context.sync();
    throw new WorkbookLocked(other.lock!.since);
  }
  const begun = abandoned.flatMap(({ lock }) => lock?.since ?? []);
  return {
    interrupted: begun.length > 0 ? Math.min(...begun) : null,
    renew: (fresh) => fresh.workbook.customXmlParts.getItem(id).setXml(lockXml({ ...mine, seen: Date.now() })),
    release,
  };
}

/** The answer is what is left of builds that died. */
async function waitForOthers(context: Excel.RequestContext, throwIfCancelled: () => void): Promise<Found[]> {
  const before = await locksIn(context);
  const isOld = ({ lock }: Found): boolean => lock === null || Math.abs(Date.now() - lock.seen) > OLDEST_MILLISECONDS;
  if (before.every(isOld)) return before;
  for (let look = 0; look < LOOKS; look++) {
    await new Promise((resolve) => setTimeout(resolve, patience() / LOOKS));
    throwIfCancelled();
    const now = await locksIn(context);
    if (now.length === 0) return [];
    const active = now.find(({ xml, lock }) => lock !== null && !before.some((each) => each.xml === xml));
    if (active) throw new WorkbookLocked(active.lock!.since);
  }
  return before;
}
