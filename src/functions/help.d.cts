/** What help.cjs gives to TypeScript. */
export function helpPage(language?: "en" | "ko"): string;
