/** Settings that the page's address may hold, such as "?quiet=0&patience=100": tests and the command line ask for less waiting with them. */

/** A whole number of at most so many digits; `otherwise` where the address does not name it so. */
export function pageSetting(name: string, digits: number, otherwise: number): number {
  const given = new URLSearchParams(window.location.search).get(name) ?? "";
  return /^\d+$/.test(given) && given.length <= digits ? Number(given) : otherwise;
}
