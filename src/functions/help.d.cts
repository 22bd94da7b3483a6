/** What help.cjs gives to TypeScript. */
export function helpPage(): string;
