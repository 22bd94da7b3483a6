/** How far a user is in the tutorial; remembered on this computer, so that it goes on after a reload and does not come back when it was closed. */
import { useSyncExternalStore } from "react";
import { localSetting, saveLocalSetting } from "../../commands/local-setting";
import { createStore } from "../../commands/store";

export const TUTORIAL_STEPS = 4;
/** To be tried in place of 25 %. */
export const TRIED_RATE = 0.2;

export interface TutorialState {
  /** From 0; null while the tutorial is closed. */
  step: number | null;
  /** The rate that the user's try replaced, a fraction. */
  rateBefore: number | null;
  /** The expected duty before it, in dollars. */
  dutyBefore: number | null;
  /** It was closed or gone through once. */
  seen: boolean;
}

const NAME = "tutorial";
const AT_FIRST: TutorialState = { step: null, rateBefore: null, dutyBefore: null, seen: false };
const written = createStore<string | null>(null);
/** The same text gives React the same object. */
let parsed: { text: string | null; state: TutorialState } = { text: null, state: AT_FIRST };

function current(): TutorialState {
  const text = localSetting(NAME);
  if (text !== parsed.text) parsed = { text, state: parse(text) };
  return parsed.state;
}

function parse(text: string | null): TutorialState {
  try {
    const kept: unknown = JSON.parse(text ?? "{}");
    return typeof kept === "object" && kept !== null ? { ...AT_FIRST, ...kept } : AT_FIRST;
  } catch {
    return AT_FIRST;
  }
}

function setState(state: TutorialState): void {
  const text = JSON.stringify(state);
  saveLocalSetting(NAME, text);
  written.set(text);
}

export function startTutorial(): void {
  setState({ ...AT_FIRST, step: 0, seen: current().seen });
}

export function goToStep(step: number): void {
  setState({ ...current(), step });
}

export function noteBefore(rateBefore: number, dutyBefore: number | null): void {
  setState({ ...current(), rateBefore, dutyBefore });
}

export function forgetRate(): void {
  setState({ ...current(), rateBefore: null });
}

export function closeTutorial(): void {
  setState({ ...AT_FIRST, seen: true });
}

export function useTutorial(): TutorialState {
  return useSyncExternalStore(written.watch, current);
}
