/** An argument that a distribution or a simulation cannot take, named so that a person can mend it. */
export class UncertaintyInputError extends Error {
  constructor(
    readonly argument: string,
    message: string,
  ) {
    super(message);
    this.name = "UncertaintyInputError";
  }
}
