/**
 * Excel's own list of what Undo takes back: what an add-in writes joins it, and some members empty it, by Microsoft's
 * table (https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-undo-capabilities, of 2025-05-15). They differ
 * between Excel on the web and on a computer.
 */
import type { ExcelModes } from "../excel-modes";

const EVERYWHERE = [
  "Worksheet.Copy",
  "Worksheet.Delete",
  "Workbook.InsertWorksheetsFromBase64",
  "WorksheetCollection.AddFromBase64",
  "WorkbookProtection.Protect",
  "WorkbookProtection.Unprotect",
  "WorksheetProtection.Protect",
  "WorksheetProtection.Unprotect",
];

const EMPTIED_BY: Record<ExcelModes["undo"], ReadonlySet<string>> = {
  desktop: new Set([...EVERYWHERE, "Worksheet.Name", "Worksheet.Position", "Worksheet.Visibility"]),
  web: new Set([
    ...EVERYWHERE,
    "Worksheet.StandardWidth",
    "NamedItem.Comment",
    ...["Author", "Category", "Comments", "Company", "Keywords", "Manager", "RevisionNumber", "Subject", "Title"].map(
      (name) => `DocumentProperties.${name}`,
    ),
  ]),
};

/** Methods that change nothing that Undo could take back. */
const LOOKS = /^(_|Get|Is|Calculate|Activate|Select|Suspend)/;

export class UndoList {
  /** What a user can take back now, the last one first. */
  readonly steps: string[] = [];

  constructor(private readonly undo: ExcelModes["undo"]) {}

  wrote(excelClass: string, member: string): void {
    const deed = `${excelClass}.${member}`;
    if (LOOKS.test(member) || excelClass === "Application") return;
    if (EMPTIED_BY[this.undo].has(deed)) this.steps.length = 0;
    else this.steps.unshift(deed);
  }
}
