/** What Excel reads of the functions (functions.json), in each language, made from the catalogue. */
import type { Language } from "../../cases/case";
import type { Parameter } from "../arguments";
import { catalog } from "../catalog";
import { helpById } from "../catalog/help";
import type { Example, FunctionHelp, ParleyFunction } from "../define";

const DEVELOPMENT_URL = "https://localhost:3000/";

export interface FunctionParameter {
  name: string;
  description: string;
  type: "any";
  dimensionality: "matrix";
  optional?: true;
}

export interface FunctionMetadata {
  id: string;
  name: string;
  description: string;
  helpUrl: string;
  parameters: FunctionParameter[];
  result: { dimensionality: "matrix" };
  options?: { stream?: true; volatile?: true };
}

export interface Metadata {
  allowErrorForDataTypeAny: boolean;
  allowCustomDataForDataTypeAny: boolean;
  functions: FunctionMetadata[];
}

/** What the reference and the help page print: Excel's metadata with method, sources and examples. */
export interface FunctionDescription extends FunctionMetadata {
  returns: string;
  remarks: readonly string[];
  examples: readonly { formula: string; gives: string; note: string }[];
}

/** `address` is where the add-in is served and the help page with it. Ids and names are the same in every language. */
export function generateMetadata(language: Language = "en", address = DEVELOPMENT_URL): Metadata {
  const functions = catalog.map((each) => metadataOf(each, helpOf(each), language, address));
  // Errors come in as values, so that a function can say which argument holds one.
  return { allowErrorForDataTypeAny: true, allowCustomDataForDataTypeAny: true, functions };
}

export function describeFunctions(language: Language = "en"): FunctionDescription[] {
  return catalog.map((each) => {
    const help = helpOf(each);
    const { returns, remarks } = help[language];
    return {
      ...metadataOf(each, help, language, DEVELOPMENT_URL),
      returns,
      remarks,
      examples: help.examples.map((example: Example) => ({ ...example, note: example[language] })),
    };
  });
}

function helpOf({ id }: ParleyFunction): FunctionHelp<ParleyFunction> {
  const help = helpById[id];
  if (!help) throw new Error(`${id} has no help: export it from its file in src/functions/catalog, then npm run docs.`);
  return help;
}

function metadataOf(
  { id, parameters, streams, volatile }: ParleyFunction,
  help: FunctionHelp<ParleyFunction>,
  language: Language,
  address: string,
): FunctionMetadata {
  const page = language === "en" ? "functions.html" : `functions.${language}.html`;
  const texts = help[language];
  const options = { ...(streams && { stream: true as const }), ...(volatile && { volatile: true as const }) };
  return {
    id,
    name: id,
    description: texts.description,
    helpUrl: new URL(`help/${page}#${id.toLowerCase()}`, address.replace(/\/*$/, "/")).href,
    parameters: parameters.map((parameter, index) => ({
      name: parameter.name,
      description: texts.parameters[parameter.name]!,
      type: "any",
      dimensionality: "matrix",
      ...(isOptional(parameters, index) && { optional: true as const }),
    })),
    result: { dimensionality: "matrix" },
    ...(Object.keys(options).length > 0 && { options }),
  };
}

/** Excel lets only the last arguments be left out; one before them may be blank all the same. */
function isOptional(parameters: readonly Parameter<unknown>[], index: number): boolean {
  return parameters.slice(index).every(({ otherwise }) => otherwise !== undefined);
}
