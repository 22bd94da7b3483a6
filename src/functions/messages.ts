/** What a function says of a bad argument, as a code with values; its sentence is made in the language of Excel's window. */
import type { Language } from "../cases/case";
import type { InputError } from "../model/input-error";
import { errorSentence } from "../words/errors/words";
import type { FunctionMessages } from "../words/functions/words";
import { shortText } from "../words/short-text";
import { messagesIn } from "./language";

export type MessageCode = keyof FunctionMessages;

/** A text in each language, such as "a rate such as 25% or 0.25". */
export type Localized = Readonly<Record<Language, string>>;

/** A message inside of another, as "Row 3: …". */
export interface Message<C extends MessageCode = MessageCode> {
  readonly code: C;
  readonly values: MessageValues[C];
}

/** An error of the model, and the argument that is meant where the model knows it by another name. */
interface ModelError {
  readonly error: InputError;
  readonly as: string | undefined;
}

/** Where a sentence takes a text it may be given in each language, or be another sentence. */
type Given<V> = { readonly [K in keyof V]: V[K] extends string ? V[K] | Localized | Message | ModelError : V[K] };
export type MessageValues = {
  readonly [C in MessageCode]: Parameters<FunctionMessages[C]> extends [infer V] ? Given<V> : undefined;
};

export function sentence(message: Message, language: Language): string {
  const write = messagesIn(language)[message.code] as (values: Record<string, unknown>) => string;
  const values: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(message.values ?? {})) values[name] = inLanguage(value, language);
  return write(values);
}

function inLanguage(value: unknown, language: Language): unknown {
  if (typeof value === "string") return shortText(value);
  if (typeof value !== "object" || value === null) return value;
  if ("en" in value) return (value as Localized)[language];
  if ("error" in value) return modelSentence(value as ModelError, language);
  return "code" in value ? sentence(value as Message, language) : value;
}

function modelSentence({ error, as }: ModelError, language: Language): string {
  const text = errorSentence(error, language);
  if (as !== undefined) return `${as}: ${text}`;
  return text.startsWith(error.argument) ? text : `${error.argument}: ${text}`;
}
