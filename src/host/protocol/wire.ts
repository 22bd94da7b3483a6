/** The messages that office.js exchanges with its host, as it writes them. */

export const PATH = { root: 1, service: 2, method: 3, property: 4, indexer: 5, reference: 6, nullObject: 7 } as const;
export const ACTION = {
  instantiate: 1,
  query: 2,
  method: 3,
  setProperty: 4,
  trace: 5,
  ensureUnchanged: 6,
  queryAsJson: 7,
  update: 9,
} as const;
export const MESSAGE = { request: 1, response: 2, notice: 3 } as const;
export const CATEGORY = { customFunction: 1, action: 2, event: 65_536 } as const;

export interface ArgumentInfo {
  Arguments?: unknown[];
  /** Non-zero where the argument at the same place is an object path; nested for arguments that are arrays. */
  ReferencedObjectPathIds?: unknown[];
}

export interface ObjectPath {
  Id: number;
  ObjectPathType: number;
  Name: string;
  ParentObjectPathId?: number;
  ArgumentInfo?: ArgumentInfo;
}

export interface QueryInfo {
  Select?: string[];
  Expand?: string[];
  Top?: number;
  Skip?: number;
}

export interface Action {
  Id: number;
  ActionType: number;
  Name: string;
  ObjectPathId: number;
  ArgumentInfo?: ArgumentInfo;
  QueryInfo?: QueryInfo;
  ObjectState?: Record<string, unknown>;
}

export interface Batch {
  Actions: Action[];
  ObjectPaths: Record<string, ObjectPath>;
}

export interface BatchError {
  Code: string;
  Message: string;
  HttpStatusCode: number;
  ActionIndex: number;
  Location: string;
}

export interface BatchAnswer {
  Results: { ActionId: number; Value: unknown }[];
  TraceIds: number[];
  Error?: BatchError | undefined;
}

export interface RequestMessage {
  id: number;
  type: typeof MESSAGE.request;
  flags?: number;
  message: { url: string; method: string; headers?: Record<string, string>; body: Batch | string };
}

export interface NoticeEntry {
  messageCategory: number;
  messageType: number;
  targetId: string;
  message: unknown;
}
