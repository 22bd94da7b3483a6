/** What an error says of itself; one from another window's realm is no Error of this one, so it is known by what it carries. */
export function errorMessage(error: unknown): string {
  return typeof error === "object" && error !== null && "message" in error ? String(error.message) : String(error);
}
