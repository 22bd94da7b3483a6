/** What reference.cjs gives to TypeScript. */
export function reference(): string;
export const FILE: string;
