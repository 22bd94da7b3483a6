/** Why a cell of a portable copy has no native formula. */
import type { Sentence } from "../../words/sharing/words";

/** No native form; ends the work on a cell. */
export class Unportable extends Error {
  constructor(readonly localized: Sentence) {
    super("This formula has no form in Excel's own functions.");
  }
}
