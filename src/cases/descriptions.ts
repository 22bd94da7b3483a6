/** What six-digit subheadings are called, loaded only when someone looks: the Census's own short text of the largest line in each. */

let loading: Promise<Readonly<Record<string, string>>> | undefined;

/** Descriptions by six digits. */
export function loadDescriptions(): Promise<Readonly<Record<string, string>>> {
  loading ??= import("../law/data/descriptions.json").then((module) => module.default);
  return loading;
}
