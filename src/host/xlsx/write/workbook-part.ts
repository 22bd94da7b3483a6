/** Writes xl/workbook.xml: sheets, names, print areas, in schema order (ECMA-376 part 1, § 18.2.27). */
import type { NameDocument, WorkbookDocument } from "../../workbook/document";
import { absolute, quotedSheet } from "../addresses";
import { namespaces } from "../namespaces";
import { storeFormula } from "../stored-formula";
import { escapeXml, tag, xmlDeclaration } from "../xml";
import type { KeptElements } from "./kept";

/** The calculation engine of Excel 2019 and later: with an older number Excel would recalculate on opening, and a colleague without the add-in would see #NAME?. */
const calcId = 191029;

function definedName(name: NameDocument, document: WorkbookDocument): string {
  const sheet = name.sheet === undefined ? -1 : document.sheets.findIndex((each) => each.name === name.sheet);
  const attributes = { name: name.name, comment: name.comment || undefined, localSheetId: sheet < 0 ? undefined : sheet, hidden: name.visible ? undefined : 1 };
  return tag("definedName", attributes, escapeXml(storeFormula(name.formula)));
}

function printArea(document: WorkbookDocument, index: number): string {
  const sheet = document.sheets[index]!;
  if (!sheet.print?.area) return "";
  const areas = sheet.print.area.split(",").map((area) => `${quotedSheet(sheet.name)}!${absolute(area.slice(area.lastIndexOf("!") + 1).trim())}`);
  return tag("definedName", { name: "_xlnm.Print_Area", localSheetId: index }, escapeXml(areas.join(",")));
}

function printTitles(document: WorkbookDocument, index: number): string {
  const sheet = document.sheets[index]!;
  if (!sheet.print?.titleRows) return "";
  const rows = sheet.print.titleRows.split(":").map((row) => `$${row}`);
  return tag("definedName", { name: "_xlnm.Print_Titles", localSheetId: index }, escapeXml(`${quotedSheet(sheet.name)}!${rows.join(":")}`));
}

const order = [
  "fileVersion", "fileSharing", "workbookPr", "workbookProtection", "bookViews", "sheets", "functionGroups", "externalReferences", "definedNames",
  "calcPr", "oleSize", "customWorkbookViews", "pivotCaches", "smartTagPr", "smartTagTypes", "webPublishing", "fileRecoveryPr", "webPublishObjects", "extLst",
] as const;

export function workbookXml(document: WorkbookDocument, sheetRelations: readonly string[], kept: KeptElements, keptNames: string): string {
  // Excel demands at least one visible sheet, and opens on one.
  const active = document.sheets[document.active]?.visibility === "visible" ? document.active : document.sheets.findIndex((sheet) => sheet.visibility === "visible");
  const sheets = document.sheets.map((sheet, index) =>
    tag("sheet", { name: sheet.name, sheetId: index + 1, state: sheet.visibility === "visible" ? undefined : sheet.visibility, "r:id": sheetRelations[index] }),
  );
  const names = [...document.names.map((name) => definedName(name, document)), ...document.sheets.flatMap((_, index) => [printArea(document, index), printTitles(document, index)])].filter((each) => each !== "");
  const own: Partial<Record<(typeof order)[number], string>> = {
    fileVersion: '<fileVersion appName="xl" lastEdited="7" lowestEdited="7" rupBuild="22228"/>',
    workbookPr: '<workbookPr defaultThemeVersion="164011"/>',
    bookViews: tag("bookViews", {}, tag("workbookView", { xWindow: 0, yWindow: 0, windowWidth: 28800, windowHeight: 15000, tabRatio: 800, activeTab: Math.max(active, 0) })),
    sheets: tag("sheets", {}, sheets),
    definedNames: names.length === 0 && keptNames === "" ? "" : tag("definedNames", {}, names.join("") + keptNames),
    calcPr: tag("calcPr", { calcId }),
  };
  const body = order.map((name) => own[name] ?? kept.elements.get(name) ?? "");
  return xmlDeclaration + tag("workbook", { ...kept.namespaces, xmlns: namespaces.main, "xmlns:r": namespaces.relationships }, body);
}
