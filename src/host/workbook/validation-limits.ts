/** Characters that Excel takes in a data validation: in a list that is written out, in the title and the words of a prompt or an alert. */
import type { ValidationDocument } from "./document";

const MOST = { list: 255, title: 32, message: 255 } as const;

/** Says which text is longer than Excel takes, and what to do; undefined where all of them fit. */
export function tooLong({ rule, prompt, alert }: Omit<ValidationDocument, "range">): string | undefined {
  const list = rule.kind === "list" && !rule.formula1?.startsWith("=") ? rule.formula1 : undefined;
  const texts: [what: string, most: number, text: string | undefined, remedy: string][] = [
    ["list of values", MOST.list, list, "name a range that holds the values"],
    ["prompt's title", MOST.title, prompt?.title, "shorten it"],
    ["prompt", MOST.message, prompt?.message, "shorten it"],
    ["error alert's title", MOST.title, alert?.title, "shorten it"],
    ["error alert", MOST.message, alert?.message, "shorten it"],
  ];
  const found = texts.find(([, most, text]) => text !== undefined && text.length > most);
  if (!found) return undefined;
  const [what, most, text, remedy] = found;
  return `The ${what} of the data validation has ${text!.length} characters, and Excel takes ${most}: ${remedy}.`;
}
