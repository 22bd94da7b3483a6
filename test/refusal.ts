/** What a user reads of an argument that the model refuses, in English; fails where nothing is refused. */
import { InputError } from "../src/model/input-error";
import { errorSentence } from "../src/words/errors/words";

export function refusal(call: () => unknown): string {
  try {
    call();
  } catch (error) {
    if (error instanceof InputError) return errorSentence(error, "en");
    throw error;
  }
  throw new Error("Nothing was refused.");
}
