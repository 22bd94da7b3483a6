/** Counts what the add-in asks of its host: the figures that tests and the bench print. */
import { splitSheet } from "../workbook/address";
import { type Batch, ACTION, PATH } from "./wire";

export class Counters {
  /** Batches that did something with the workbook. */
  syncs = 0;
  /** All requests, readiness and releases of references included. */
  requests = 0;
  largestRequestBytes = 0;
  totalRequestBytes = 0;
  /** How often the window was to stop painting: more than once in a row makes it flicker. */
  screenHolds = 0;
  /** Syncs that touched each sheet, by its name. */
  readonly requestsBySheet = new Map<string, number>();

  /** office.js asks for a sheet by name first and by id from then on. */
  constructor(private readonly sheetName: (key: string) => string = (key) => key) {}

  reset(): void {
    this.syncs = 0;
    this.requests = 0;
    this.largestRequestBytes = 0;
    this.totalRequestBytes = 0;
    this.screenHolds = 0;
    this.requestsBySheet.clear();
  }

  count(batch: Batch, bytes: number): void {
    this.requests++;
    this.largestRequestBytes = Math.max(this.largestRequestBytes, bytes);
    this.totalRequestBytes += bytes;
    this.screenHolds += batch.Actions.filter(({ Name }) => Name === "SuspendScreenUpdatingUntilNextSync").length;
    const paths = Object.values(batch.ObjectPaths);
    if (paths.some((path) => path.ObjectPathType === PATH.service) || !batch.Actions.some(isWork)) return;
    this.syncs++;
    const sheets = new Set(paths.flatMap((path) => sheetsNamed(batch, path.Id)).map(this.sheetName));
    for (const sheet of sheets) this.requestsBySheet.set(sheet, (this.requestsBySheet.get(sheet) ?? 0) + 1);
  }
}

/** Releasing references after a run is office.js' housekeeping, not the add-in's. */
const isWork = (action: Batch["Actions"][number]): boolean =>
  action.ActionType !== ACTION.instantiate && action.Name !== "_RemoveReference";

function sheetsNamed(batch: Batch, id: number): string[] {
  const path = batch.ObjectPaths[id];
  const parent = batch.ObjectPaths[path?.ParentObjectPathId ?? 0];
  const key = path?.ArgumentInfo?.Arguments?.[0];
  if (!path || typeof key !== "string") return [];
  if (
    parent?.Name === "Worksheets" &&
    (path.ObjectPathType === PATH.indexer || /^(GetItem|GetItemOrNullObject|Add)$/.test(path.Name))
  )
    return [key];
  const { sheet } = splitSheet(key);
  return sheet !== undefined && path.Name === "GetRange" ? [sheet] : [];
}
