/** Why fresh figures could not be had; the pane makes a sentence of it in the user's language. */
export type FetchProblem =
  | { kind: "address" | "offline" | "key" | "truncated" | "cancelled" }
  /** No answer within so many seconds. */
  | { kind: "slow"; seconds: number }
  /** The service asks to wait; null where it does not say how long, or the browser may not read it. */
  | { kind: "busy"; seconds: number | null }
  | { kind: "refused" | "down"; status: number; reply: string }
  | { kind: "empty"; year: number }
  | { kind: "malformed"; fault: AnswerFault };

/** What was expected in an answer and not found. Rows are counted as in the answer, its header being 1. */
export type AnswerFault =
  | { kind: "no column"; column: string; found: readonly string[] }
  | { kind: "length"; row: number; values: number; expected: number }
  | { kind: "country"; row: number; country: string; expected: string }
  | { kind: "code" | "twice"; row: number; code: string }
  | { kind: "amount"; row: number; column: string; given: string }
  | { kind: "start"; text: string }
  | { kind: "no rows" };

export class CensusError extends Error {
  constructor(readonly problem: FetchProblem) {
    super(`The figures could not be fetched: ${problem.kind}`);
    this.name = "CensusError";
  }
}
