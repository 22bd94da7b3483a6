/** How far a person is in the tutorial; remembered on this computer, so that it goes on after a reload and does not come back when it was closed. */
import { useSyncExternalStore } from "react";
import { remember, remembered } from "./remembered";

export const TUTORIAL_STEPS = 4;

export interface TutorialState {
  /** From 0; null while the tutorial is closed. */
  step: number | null;
  /** The rate that the person's try replaced, a fraction. */
  rateBefore: number | null;
  /** The expected duty before it, in dollars. */
  dutyBefore: number | null;
  /** It was closed or gone through once. */
  seen: boolean;
}

const NAME = "tutorial";
const AT_FIRST: TutorialState = { step: null, rateBefore: null, dutyBefore: null, seen: false };
let state: TutorialState | null = null;
const watchers = new Set<() => void>();

function current(): TutorialState {
  state ??= read();
  return state;
}

function read(): TutorialState {
  try {
    const kept: unknown = JSON.parse(remembered(NAME) ?? "{}");
    return typeof kept === "object" && kept !== null ? { ...AT_FIRST, ...kept } : AT_FIRST;
  } catch {
    return AT_FIRST;
  }
}

function become(next: TutorialState): void {
  state = next;
  remember(NAME, JSON.stringify(next));
  for (const watcher of watchers) watcher();
}

export function startTutorial(): void {
  become({ ...AT_FIRST, step: 0, seen: current().seen });
}

export function goToStep(step: number): void {
  become({ ...current(), step });
}

export function noteBefore(rateBefore: number, dutyBefore: number | null): void {
  become({ ...current(), rateBefore, dutyBefore });
}

export function forgetRate(): void {
  become({ ...current(), rateBefore: null });
}

export function closeTutorial(): void {
  become({ ...AT_FIRST, seen: true });
}

/** Reads anew what is remembered; for tests, which clear the storage between them. */
export function resetTutorial(): void {
  state = null;
}

function watch(watcher: () => void): () => void {
  watchers.add(watcher);
  return () => watchers.delete(watcher);
}

export function useTutorial(): TutorialState {
  return useSyncExternalStore(watch, current);
}
