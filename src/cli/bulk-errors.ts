/** What goes wrong in a run over files, as one line of the command line. */
import type { BulkError } from "../bulk/bulk-error";
import { bulkTexts } from "../words/bulk/words";
import { CommandError, UsageError } from "./command-error";
import type { Environment } from "./environment";

/** Those that another command line avoids; the others lie in the files or the machine. */
const OF_USE = new Set([
  "exists",
  "folderExists",
  "outIsInput",
  "badOut",
  "noFolder",
  "badColumns",
  "badDialect",
  "absentColumn",
  "missingColumns",
  "noFile",
]);

export function bulkFailure({ code, values }: BulkError, { language }: Environment): Error {
  const sentence = (bulkTexts[language].problems[code] as (values: unknown) => string)(values);
  return OF_USE.has(code) ? new UsageError(sentence) : new CommandError(sentence);
}
