/** What a formula gives cannot be known from the plan. Never shown as it is. */
export class NotKnown extends Error {
  override name = "NotKnown";
}
