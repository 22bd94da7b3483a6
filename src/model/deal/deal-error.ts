/** A bargaining question that has no answer as it was asked; the message names the input and the remedy. */
export class DealInputError extends Error {
  constructor(
    readonly argument: string,
    message: string,
  ) {
    super(message);
    this.name = "DealInputError";
  }
}
