/** Writes xl/workbook.xml: sheets, names, print areas, in schema order (ECMA-376 part 1, § 18.2.27). */
import type { NameDocument, SheetDocument, WorkbookDocument } from "../../workbook/document";
import { absolute, quotedSheet } from "../addresses";
import { namespaces } from "../namespaces";
import { storeFormula } from "../stored-formula";
import { escapeXml } from "../../../files/xml-text";
import { escapeText, tag, xmlDeclaration } from "../xml";
import type { KeptElements } from "./kept";
import type { Tab } from "./tabs";

/** The calculation engine of Excel 2019 and later: with an older number Excel would recalculate on opening, and a colleague without the add-in would see #NAME?. */
const calcId = 191029;

/** Sheets are counted by their tabs, those of charts included. */
type Place = (sheet: string) => number;

function definedName(name: NameDocument, place: Place): string {
  const sheet = name.sheet === undefined ? -1 : place(name.sheet);
  const attributes = {
    name: name.name,
    comment: name.comment || undefined,
    localSheetId: sheet < 0 ? undefined : sheet,
    hidden: name.visible ? undefined : 1,
  };
  return tag("definedName", attributes, escapeText(storeFormula(name.formula)));
}

function printArea(sheet: SheetDocument, place: Place): string {
  if (!sheet.print?.area) return "";
  const areas = sheet.print.area
    .split(",")
    .map((area) => `${quotedSheet(sheet.name)}!${absolute(area.slice(area.lastIndexOf("!") + 1).trim())}`);
  return tag("definedName", { name: "_xlnm.Print_Area", localSheetId: place(sheet.name) }, escapeXml(areas.join(",")));
}

function printTitles(sheet: SheetDocument, place: Place): string {
  if (!sheet.print?.titleRows) return "";
  const rows = sheet.print.titleRows.split(":").map((row) => `$${row}`);
  return tag(
    "definedName",
    { name: "_xlnm.Print_Titles", localSheetId: place(sheet.name) },
    escapeXml(`${quotedSheet(sheet.name)}!${rows.join(":")}`),
  );
}

const order = [
  "fileVersion",
  "fileSharing",
  "workbookPr",
  "workbookProtection",
  "bookViews",
  "sheets",
  "functionGroups",
  "externalReferences",
  "definedNames",
  "calcPr",
  "oleSize",
  "customWorkbookViews",
  "pivotCaches",
  "smartTagPr",
  "smartTagTypes",
  "webPublishing",
  "fileRecoveryPr",
  "webPublishObjects",
  "extLst",
] as const;

export function workbookXml(
  document: WorkbookDocument,
  tabs: readonly Tab[],
  kept: KeptElements,
  keptNames: string,
): string {
  const place: Place = (name) => tabs.findIndex((tab) => tab.name === name);
  // Excel demands at least one visible sheet, and opens on one.
  const chosen = document.sheets[document.active];
  const active =
    chosen?.visibility === "visible" ? chosen : document.sheets.find((sheet) => sheet.visibility === "visible");
  const sheets = tabs.map(({ name, state, id }, index) =>
    tag("sheet", { name, sheetId: index + 1, state, "r:id": id }),
  );
  const names = [
    ...document.names.map((name) => definedName(name, place)),
    ...document.sheets.flatMap((sheet) => [printArea(sheet, place), printTitles(sheet, place)]),
  ].filter((each) => each !== "");
  const own: Partial<Record<(typeof order)[number], string>> = {
    fileVersion: '<fileVersion appName="xl" lastEdited="7" lowestEdited="7" rupBuild="22228"/>',
    workbookPr: '<workbookPr defaultThemeVersion="164011"/>',
    bookViews: tag(
      "bookViews",
      {},
      tag("workbookView", {
        xWindow: 0,
        yWindow: 0,
        windowWidth: 28800,
        windowHeight: 15000,
        tabRatio: 800,
        activeTab: active ? place(active.name) : 0,
      }),
    ),
    sheets: tag("sheets", {}, sheets),
    definedNames: names.length === 0 && keptNames === "" ? "" : tag("definedNames", {}, names.join("") + keptNames),
    calcPr: tag("calcPr", { calcId }),
  };
  const body = order.map((name) => own[name] ?? kept.elements.get(name) ?? "");
  return (
    xmlDeclaration +
    tag("workbook", { ...kept.namespaces, xmlns: namespaces.main, "xmlns:r": namespaces.relationships }, body)
  );
}
