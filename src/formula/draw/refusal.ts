/** Why a formula cannot be drawn, with its cell. */
export type RefusalReason =
  /** It gives another value each time: RAND, NOW. */
  | "volatile"
  /** Its values come from outside, as they come in. */
  | "streams"
  /** A function that is not known here. */
  | "unknown"
  /** It reads another workbook, or several sheets at once. */
  | "outside"
  | "circle"
  | "unreadable"
  /** The cell to be drawn or moved is filled by a formula of another cell. */
  | "filled"
  /** The outcome does not depend on any of the inputs. */
  | "unmoved";

export class DrawRefusal extends Error {
  override name = "DrawRefusal";
  constructor(
    readonly reason: RefusalReason,
    /** "Own!B5" */
    readonly cell: string,
    /** The function or reference, where there is one. */
    readonly what = "",
  ) {
    super(`${cell} cannot be drawn: ${reason} ${what}`);
  }
}
