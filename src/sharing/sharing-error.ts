/** What ends an action of sharing before anything in the workbook has changed: one message for the person, with the remedy. */
export class SharingError extends Error {
  override name = "SharingError";

  constructor(
    readonly reason: "no-figures" | "newer" | "damaged" | "too-large" | "sheet-in-the-way" | "already" | "bad-argument" | "cancelled" | "failed",
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}
