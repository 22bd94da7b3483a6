/** An argument that the tariff model cannot take, named so that a person can mend it. */
export class TariffInputError extends Error {
  constructor(
    readonly argument: string,
    message: string,
    /** Well asked, but not in the data. */
    readonly missing = false,
  ) {
    super(message);
    this.name = "TariffInputError";
  }
}
