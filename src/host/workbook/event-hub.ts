/** Which events the add-in has asked for, and how they reach it. The numbers are office.js' own event types. */

export const EVENT = {
  sheetChanged: 10,
  sheetActivated: 11,
  sheetDeactivated: 12,
  sheetAdded: 13,
  sheetSelectionChanged: 14,
  sheetDeleted: 15,
  sheetCalculated: 16,
  sheetNameChanged: 25,
  sheetMoved: 27,
  chartAdded: 50,
  chartDeleted: 53,
  tableChanged: 101,
  tableAdded: 102,
  tableDeleted: 103,
} as const;
export type EventType = (typeof EVENT)[keyof typeof EVENT];

/** The target of events that a collection of the workbook raises. */
export const WORKBOOK = "Workbook";

/** Events by the name under which office.js registers them ("_RegisterDataChangedEvent"), and whose they are. */
export interface Listenable {
  target: string;
  events: Readonly<Record<string, EventType>>;
}

export const SHEET_EVENTS = {
  DataChanged: EVENT.sheetChanged,
  Calculated: EVENT.sheetCalculated,
  Activated: EVENT.sheetActivated,
  Deactivated: EVENT.sheetDeactivated,
  SelectionChanged: EVENT.sheetSelectionChanged,
  NameChanged: EVENT.sheetNameChanged,
} as const;

export type EventSink = (type: number, target: string, payload: Record<string, unknown>) => void;

export class EventHub {
  /** `context.runtime.enableEvents` */
  enabled = true;
  sink: EventSink | undefined;
  private readonly registered = new Map<string, number>();

  register(type: EventType, target: string): void {
    const key = `${type} ${target}`;
    this.registered.set(key, (this.registered.get(key) ?? 0) + 1);
  }

  unregister(type: EventType, target: string): void {
    const key = `${type} ${target}`;
    const count = (this.registered.get(key) ?? 0) - 1;
    if (count > 0) this.registered.set(key, count);
    else this.registered.delete(key);
  }

  /** Sends the event to each of the targets that is listened to: a sheet and its collection, say. */
  raise(type: EventType, targets: readonly string[], payload: Record<string, unknown>): void {
    if (!this.enabled) return;
    for (const target of targets) {
      if (this.registered.has(`${type} ${target}`)) this.sink?.(type, target, payload);
    }
  }
}
