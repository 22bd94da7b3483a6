/** Figures in what TARIFF_STACK says, alike in every language. */

/** 0.25 → "25" */
export const shareOf = (share: number): string => String(Number((share * 100).toPrecision(4)));

/** More shares than that are told by the least and the most. */
const MOST = 3;

export function rangeOf(texts: readonly string[], shares: readonly number[], to: string, or: string): string {
  if (texts.length <= MOST) return texts.join(or);
  const at = (share: number): string => texts[shares.indexOf(share)]!;
  return `${at(Math.min(...shares))}${to}${at(Math.max(...shares))}`;
}
