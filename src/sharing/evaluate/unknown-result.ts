/** What a formula gives cannot be known from the plan. Never shown as it is. */
export class UnknownResult extends Error {
  override name = "UnknownResult";
}
