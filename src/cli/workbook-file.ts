/** Opens a workbook file for commands that ask the add-in something about it or for a changed copy. */
import type { HeadlessSession } from "../host/headless";
import { bringUpToDate, type OtherResult } from "../host/stored-results";
import type { WorkbookDocument } from "../host/workbook/document";
import { fileSentence, WorkbookFileError } from "../host/xlsx/file-error";
import { readWorkbook } from "../host/xlsx/read-workbook";
import { CommandError } from "./command-error";
import { readInput } from "./files";
import { OWN_MARK } from "./own-mark";
import { withSession } from "./session";
import type { CliText } from "../words/cli/words";
import { wordsOf, type Environment } from "./environment";

export function readWorkbookFile(path: string, environment: Environment): WorkbookDocument {
  const words = wordsOf(environment);
  try {
    return readWorkbook(readInput(words.given.workbook, path, environment));
  } catch (error) {
    if (error instanceof WorkbookFileError)
      throw new CommandError(words.cannotOpen(path, fileReason(error, words)), { cause: error });
    throw error;
  }
}

/** The host speaks English; other languages have their own sentences for its codes. */
export function fileReason(error: WorkbookFileError, { file }: CliText): string {
  return file ? fileSentence(error, file) : error.message;
}

/** What the add-in's actions answer, as JSON text. */
type Answer<Result> = { ok: true; result: Result } | { ok: false; message: string };

export async function ask<Result>({ host }: HeadlessSession, action: string, argument: unknown = {}): Promise<Result> {
  const answer = JSON.parse(String(await host.runAction(action, JSON.stringify(argument)))) as Answer<Result>;
  if (!answer.ok) throw new CommandError(answer.message);
  await host.settle();
  return answer.result;
}

/** `calculate`: with Parley's formulas and what depends on them calculated first, as a file may hold results of other inputs. */
export function withWorkbook<Result>(
  document: WorkbookDocument,
  { calculate }: { calculate: boolean },
  environment: Environment,
  use: (session: HeadlessSession, others: readonly OtherResult[]) => Promise<Result>,
): Promise<Result> {
  return withSession(environment, { document }, async (session) => {
    if (!calculate) return use(session, []);
    const others = await bringUpToDate(session.grid, document, { mark: OWN_MARK });
    await session.host.settle();
    reportOtherResults(others, environment);
    return use(session, others);
  });
}

const SHOWN = 10;

/** Before anything is written. */
export function reportOtherResults(others: readonly OtherResult[], environment: Environment): void {
  if (others.length === 0) return;
  const cells = others.slice(0, SHOWN).map(({ where }) => where);
  environment.tell(wordsOf(environment).otherResults(others.length, cells));
}
