/** What a person wrote, repeated in a sentence: of a pasted page the beginning says enough. */
const LONGEST = 200;

export function shortText(text: string): string {
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST - 1)}…`;
}
