/** Why fresh figures could not be had; the pane makes a sentence of it in the person's language. */
export type Trouble =
  | { kind: "address" | "offline" | "key" | "truncated" | "cancelled" }
  /** No answer within so many seconds. */
  | { kind: "slow"; seconds: number }
  /** The service asks to wait; null where it does not say how long, or the browser may not read it. */
  | { kind: "busy"; seconds: number | null }
  | { kind: "refused" | "down"; status: number; said: string }
  | { kind: "empty"; year: number }
  /** What was expected and not found. */
  | { kind: "malformed"; detail: string };

export class CensusError extends Error {
  constructor(readonly trouble: Trouble) {
    super(`The figures could not be fetched: ${trouble.kind}`);
    this.name = "CensusError";
  }
}
