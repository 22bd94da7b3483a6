/** How long a piece of work still takes, from how far it has come so far. */
import { useEffect, useRef, useState } from "react";

/** Before these it would be a guess. */
const FIRST_SECONDS = 1.5;
const FIRST_PART = 0.04;

/** Seconds, or null while it cannot be known. `done` from 0 to 1 after `elapsed` seconds. */
export function secondsLeft(done: number, elapsed: number): number | null {
  if (elapsed < FIRST_SECONDS || done < FIRST_PART || done >= 1) return null;
  return (elapsed * (1 - done)) / done;
}

/** Counts from when the component that asks is first drawn; `done` from 0 to 1, or undefined before the work has begun. */
export function useSecondsLeft(done: number | undefined): number | null {
  const begun = useRef<number | null>(null);
  const [left, setLeft] = useState<number | null>(null);
  useEffect(() => {
    const now = performance.now();
    begun.current ??= now;
    setLeft(done === undefined ? null : secondsLeft(done, (now - begun.current) / 1000));
  }, [done]);
  return left;
}
