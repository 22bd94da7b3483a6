/** A project figure that cannot be worked with; the message names the input and the remedy. */
export class FinanceInputError extends Error {
  constructor(
    readonly argument: string,
    message: string,
  ) {
    super(message);
    this.name = "FinanceInputError";
  }
}
