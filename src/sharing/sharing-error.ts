/** What ends an action of sharing before anything in the workbook has changed: one message for the user, with the remedy. */
import { en } from "../words/sharing/en";
import type { Sentence } from "../words/sharing/words";

export class SharingError extends Error {
  override name = "SharingError";

  /** `message` is English; `localized` says it in every language. */
  constructor(
    readonly reason:
      | "no-figures"
      | "newer"
      | "damaged"
      | "too-large"
      | "linked"
      | "broken-names"
      | "sheet-in-the-way"
      | "already"
      | "bad-argument"
      | "bad-file"
      | "cancelled"
      | "calculating"
      | "manual"
      | "changed"
      | "failed",
    readonly localized: Sentence,
    options?: ErrorOptions,
  ) {
    super(localized(en), options);
  }
}
