/** A date, clock or calendar that cannot be read, with the argument's name and what to write instead. */
export class CalendarInputError extends Error {
  constructor(
    readonly argument: string,
    message: string,
  ) {
    super(message);
    this.name = "CalendarInputError";
  }
}
