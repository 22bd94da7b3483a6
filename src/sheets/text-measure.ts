/** How much room texts take, in characters of the default font; Hangul and Han characters take two. */

const WIDE = "\\u1100-\\u11FF\\u2E80-\\u9FFF\\uAC00-\\uD7AF\\uFF00-\\uFFEF";
const IS_WIDE = new RegExp(`[${WIDE}]`, "u");
/** What a line is not broken within: a word, but each Hangul or Han character is one for itself. */
const WORDS = new RegExp(`[${WIDE}]|[^\\s${WIDE}]+`, "gu");

export function textWidth(text: string): number {
  let width = 0;
  for (const letter of text) width += IS_WIDE.test(letter) ? 2 : 1;
  return width;
}

/** Lines that the words fill one after the other in so much room; one longer than a line, such as an address, is broken where the line ends. */
export function linesIn(text: string, room: number): number {
  let count = 1;
  let filled = 0;
  for (const { 0: word, index } of text.matchAll(WORDS)) {
    const length = textWidth(word);
    const gap = filled > 0 && /\s/.test(text[index - 1] ?? "") ? 1 : 0;
    if (filled + gap + length <= room) {
      filled += gap + length;
      continue;
    }
    if (filled > 0) count++;
    const more = Math.max(1, Math.ceil(length / room)) - 1;
    count += more;
    filled = length - more * room;
  }
  return count;
}

/** The text in lines that end where words do, as far as words fit at all; programs break Korean within words where nobody says where. */
export function brokenAtWords(text: string, room: number): string[] {
  return text.split("\n").flatMap((part) => {
    const lines: string[] = [];
    for (const word of part.split(" ")) {
      const longer = lines.length > 0 ? `${lines.at(-1)} ${word}` : word;
      if (lines.length > 0 && textWidth(longer) <= room) lines[lines.length - 1] = longer;
      else lines.push(word);
    }
    return lines;
  });
}

export function longestWord(text: string): number {
  return Math.max(...text.split(/\s/).map(textWidth));
}
