/** Makes parts of a drawing in one expression. */

const NAMESPACE = "http://www.w3.org/2000/svg";

export function svg<Tag extends keyof SVGElementTagNameMap>(
  tag: Tag,
  attributes: Record<string, string | number>,
  ...children: (Node | string)[]
): SVGElementTagNameMap[Tag] {
  const made = document.createElementNS(NAMESPACE, tag);
  for (const [name, value] of Object.entries(attributes))
    made.setAttribute(name, typeof value === "number" ? String(Math.round(value * 100) / 100) : value);
  made.append(...children);
  return made;
}

/** About as wide as it will be drawn, in pixels: Korean, Japanese and Chinese letters are two digits wide. */
export const textWidth = (text: string): number =>
  [...text].reduce((sum, letter) => sum + (letter.codePointAt(0)! >= 0x1100 ? 12 : 5.8), 0);

/** Cut to about the width that there is, with the whole text as a tooltip. */
export function label(text: string, width: number, attributes: Record<string, string | number>): SVGTextElement {
  const shown = cut(text, width);
  return svg("text", attributes, shown, ...(shown === text ? [] : [svg("title", {}, text)]));
}

/** On two lines where one is too short. */
export function twoLines(text: string, width: number, x: number, y: number): SVGTextElement {
  const words = text.split(" ");
  let first = words.shift() ?? "";
  while (words.length > 0 && textWidth(`${first} ${words[0]}`) <= width) first += ` ${words.shift()}`;
  const lines = [first, words.join(" ")].filter((line) => line !== "").map((line) => cut(line, width));
  return svg(
    "text",
    { "text-anchor": "middle" },
    ...lines.map((line, index) => svg("tspan", { x, y: y + index * 12 }, line)),
    ...(lines.join(" ") === text ? [] : [svg("title", {}, text)]),
  );
}

function cut(text: string, width: number): string {
  if (textWidth(text) <= width) return text;
  let shown = "";
  for (const letter of text) {
    if (textWidth(`${shown}${letter}…`) > width) break;
    shown += letter;
  }
  return `${shown}…`;
}
