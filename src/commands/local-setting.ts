/** Small things that Parley keeps on this computer; where the browser allows no storage they hold until the pane closes. */

const withoutStorage = new Map<string, string>();

/** Excel on the web gives each site its own partition; elsewhere there is no key. */
function keyOf(name: string): string {
  const partition = typeof Office === "undefined" ? undefined : Office.context?.partitionKey;
  return partition ? `${partition}.parley.${name}` : `parley.${name}`;
}

export function localSetting(name: string): string | null {
  try {
    return localStorage.getItem(keyOf(name));
  } catch {
    // A browser that blocks third-party storage throws on the first touch.
    return withoutStorage.get(name) ?? null;
  }
}

/** @param value null takes the setting away */
export function saveLocalSetting(name: string, value: string | null): void {
  try {
    if (value === null) localStorage.removeItem(keyOf(name));
    else localStorage.setItem(keyOf(name), value);
  } catch {
    if (value === null) withoutStorage.delete(name);
    else withoutStorage.set(name, value);
  }
}
