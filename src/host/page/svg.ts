/** Makes parts of a drawing in one expression. */

const NAMESPACE = "http://www.w3.org/2000/svg";

export function svg<Tag extends keyof SVGElementTagNameMap>(tag: Tag, attributes: Record<string, string | number>, ...children: (Node | string)[]): SVGElementTagNameMap[Tag] {
  const made = document.createElementNS(NAMESPACE, tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, typeof value === "number" ? String(Math.round(value * 100) / 100) : value);
  made.append(...children);
  return made;
}

/** Cut to about the width that there is, with the whole text as a tooltip. */
export function label(text: string, width: number, attributes: Record<string, string | number>): SVGTextElement {
  const most = Math.max(2, Math.floor(width / 6.2));
  const wide = [...text].reduce((sum, letter) => sum + (letter.codePointAt(0)! >= 0x1100 ? 2 : 1), 0);
  const shown = wide > most ? `${[...text].slice(0, Math.max(1, Math.floor((most - 1) * (text.length / wide)))).join("")}…` : text;
  return svg("text", attributes, shown, ...(shown === text ? [] : [svg("title", {}, text)]));
}
