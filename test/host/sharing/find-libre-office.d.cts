export function findLibreOffice(): string | undefined;
export function isRequired(): boolean;
export const REMEDY: string;
