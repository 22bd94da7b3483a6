/** functions.json as the add-in ships it. */

export interface FunctionParameter {
  name: string;
  description?: string;
  type?: string;
  dimensionality?: "scalar" | "matrix";
  optional?: boolean;
  repeating?: boolean;
}

export interface FunctionMetadata {
  id: string;
  name: string;
  description?: string;
  helpUrl?: string;
  parameters: FunctionParameter[];
  result?: { type?: string; dimensionality?: "scalar" | "matrix" };
  options?: { stream?: boolean; cancelable?: boolean };
}

export interface FunctionsMetadata {
  functions: FunctionMetadata[];
  /** Error values reach the functions as arguments where this is set. */
  allowErrorForDataTypeAny?: boolean;
}
