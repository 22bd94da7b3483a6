/** What is wrong with an argument, and how Excel shows it: as an element of an array, or in place of the whole result. */
import { InputError } from "../model/input-error";
import { errorSentence } from "../words/errors/words";
import { messages } from "./messages";

export type CellError = CustomFunctions.Error & Error;

/** Cheaper than an exception: a column with a hundred thousand bad cells has a hundred thousand of these. */
export class Problem {
  constructor(
    readonly message: string,
    /** "missing" shows as #N/A: well asked, but not in the data. */
    readonly kind: "bad" | "missing" = "bad",
  ) {}

  /** An element of an array, or what is thrown in place of the whole: the runtime's class is an Error, though its types do not say so. */
  toError(): CellError {
    // Excel shows a message with these two codes only.
    const code =
      this.kind === "missing" ? CustomFunctions.ErrorCode.notAvailable : CustomFunctions.ErrorCode.invalidValue;
    return new CustomFunctions.Error(code, this.message) as CellError;
  }
}

/** The model's input errors name their argument; anything else is a fault of Parley's, told as such. */
export function problemOf(thrown: unknown): Problem {
  if (thrown instanceof InputError) {
    const { argument, missing } = thrown;
    const sentence = errorSentence(thrown, "en");
    return new Problem(
      sentence.startsWith(argument) ? sentence : `${argument}: ${sentence}`,
      missing ? "missing" : "bad",
    );
  }
  if (thrown instanceof Error) return new Problem(messages.unforeseen(thrown.message));
  return new Problem(messages.unforeseen(String(thrown)));
}
