/** What keeps a run over files from being done: a code with values, whose sentence is in src/words/bulk. */
import type { BulkProblems } from "../words/bulk/words";

export class BulkError<Code extends keyof BulkProblems = keyof BulkProblems> extends Error {
  override name = "BulkError";

  constructor(
    readonly code: Code,
    readonly values: BulkProblems[Code],
  ) {
    super(code);
  }
}

/** DuckDB's message as one of ours; undefined where it is none that a user can do something about. */
export function databaseProblem(message: string, out: string): BulkError | undefined {
  if (/No space left|ENOSPC|disk (?:is )?full|File too large|EFBIG|max_temp_directory_size/i.test(message))
    return new BulkError("diskFull", { out });
  if (/Out of Memory/i.test(message)) return new BulkError("memory", { why: message.split("\n", 1)[0]! });
  const parquet =
    /(?:magic bytes|too small to be a Parquet|TProtocolException|Parquet.*(?:corrupt|invalid)|thrift)[^']*(?:'([^']*)')?/i.exec(
      message,
    );
  if (parquet)
    return new BulkError("parquetCut", { file: /['"]([^'"]*\.parquet)['"]/i.exec(message)?.[1] ?? parquet[1] ?? "" });
  return undefined;
}
