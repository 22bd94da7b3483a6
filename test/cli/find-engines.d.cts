export function findPostgres(): string | undefined;
export function findSpark(): string | undefined;
export function isRequired(engine: "postgres" | "spark"): boolean;
export const POSTGRES_REMEDY: string;
export const SPARK_REMEDY: string;
