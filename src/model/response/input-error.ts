/** An argument that the model cannot take, named so that a person can mend it. */
export class ResponseInputError extends Error {
  constructor(
    readonly argument: string,
    message: string,
  ) {
    super(message);
    this.name = "ResponseInputError";
  }
}
