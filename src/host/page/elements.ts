/** Makes page elements in one expression. */

type Attributes = Record<string, string | boolean | ((event: Event) => void) | undefined>;

/** Attributes that are functions listen to the event of that name; true sets a bare attribute, false and undefined none. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === "function") made.addEventListener(name, value);
    else if (value === true) made.setAttribute(name, "");
    else if (typeof value === "string") made.setAttribute(name, value);
  }
  made.append(...children);
  return made;
}

/** The element of index.html with that id. */
export function placeOf(id: string): HTMLElement {
  const place = document.getElementById(id);
  if (!place) throw new Error(`The page has no element #${id}.`);
  return place;
}

export const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
