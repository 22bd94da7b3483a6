/** What metadata.cjs gives to TypeScript: tests, and the bench. */

export interface FunctionParameter {
  name: string;
  description: string;
  type: string;
  dimensionality: "matrix";
  optional?: true;
}
export interface FunctionMetadata {
  id: string;
  name: string;
  description: string;
  helpUrl: string;
  parameters: FunctionParameter[];
  result: { type?: string; dimensionality: "matrix" };
  options?: { stream?: true; cancelable?: true };
}
export interface Metadata {
  allowErrorForDataTypeAny: boolean;
  allowCustomDataForDataTypeAny: boolean;
  functions: FunctionMetadata[];
}
export interface FunctionDescription extends FunctionMetadata {
  /** The source file, and what it exports the function as. */
  family: string;
  exported: string;
  returns: string;
  remarks: string[];
  examples: { formula: string; result: string; note: string }[];
}

export function generateMetadata(language?: string, baseUrl?: string): Metadata;
export function describeFunctions(): FunctionDescription[];

/** Of a function in another language; remarks and examples' notes in the order of the comments. */
export interface FunctionTranslation {
  description: string;
  returns?: string;
  parameters: Record<string, string>;
  remarks?: string[];
  examples?: string[];
}
export function translation(language: string): Record<string, FunctionTranslation>;
