/** Sentences that are formulas: texts and cells, joined. */

export const say = (...parts: string[]) => parts.join("&");
export const words = (text: string) => `"${text}"`;
