/** Why a file could not be read as a workbook, in one line that a person can act on. */
export class WorkbookFileError extends Error {
  override name = "WorkbookFileError";
}
