/** Small things that the pane remembers on this computer; without storage they hold until it closes. */

/** Excel on the web gives each site its own partition; elsewhere there is no key. */
function keyOf(name: string): string {
  const partition = typeof Office === "undefined" ? undefined : Office.context?.partitionKey;
  return partition ? `${partition}.parley.${name}` : `parley.${name}`;
}

export function remembered(name: string): string | null {
  try {
    return localStorage.getItem(keyOf(name));
  } catch {
    // A browser that blocks third-party storage throws on the first touch.
    return null;
  }
}

export function remember(name: string, value: string): void {
  try {
    localStorage.setItem(keyOf(name), value);
  } catch {
    // What cannot be kept is asked or shown again next time.
  }
}
