/** How long work reports its progress, and where it can be stopped. */
import { SharingError } from "./sharing-error";

export interface WorkHooks {
  /** `done` of `of` steps are done. */
  onProgress?(done: number, of: number): void;
  signal?: AbortSignal;
}

/** At the start of each step; throws where a user has cancelled. */
export function reportProgress({ onProgress, signal }: WorkHooks, done: number, of: number): void {
  if (signal?.aborted) throw new SharingError("cancelled", ({ refusals }) => refusals.cancelled);
  onProgress?.(done, of);
}
