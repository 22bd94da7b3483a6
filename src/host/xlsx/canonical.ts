/** Compares plain values: equal ones give the same text, in whatever order their keys were set. */

const ordered = (_key: string, value: unknown): unknown =>
  typeof value === "object" && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)))
    : value;

/** Keys without a value do not count. */
export const canonical = (value: unknown): string => JSON.stringify(value, ordered);
