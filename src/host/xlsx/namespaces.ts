/** Addresses that the parts of a workbook use for their elements, relationships and content types (ECMA-376, [MS-XLSX], [MS-OWEXML]). */

const office = "http://schemas.openxmlformats.org/officeDocument/2006";
const packaged = "http://schemas.openxmlformats.org/package/2006";
const spreadsheet = "application/vnd.openxmlformats-officedocument.spreadsheetml";

export const namespaces = {
  main: "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
  relationships: `${office}/relationships`,
  drawing: "http://schemas.openxmlformats.org/drawingml/2006/main",
  sheetDrawing: "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing",
  chart: "http://schemas.openxmlformats.org/drawingml/2006/chart",
  coreProperties: `${packaged}/metadata/core-properties`,
  extendedProperties: `${office}/extended-properties`,
  customXml: `${office}/customXml`,
  webExtension: "http://schemas.microsoft.com/office/webextensions/webextension/2010/11",
  taskPanes: "http://schemas.microsoft.com/office/webextensions/taskpanes/2010/11",
} as const;

export const relationshipTypes = {
  workbook: `${office}/relationships/officeDocument`,
  core: `${packaged}/relationships/metadata/core-properties`,
  extended: `${office}/relationships/extended-properties`,
  sheet: `${office}/relationships/worksheet`,
  styles: `${office}/relationships/styles`,
  theme: `${office}/relationships/theme`,
  sharedStrings: `${office}/relationships/sharedStrings`,
  metadata: `${office}/relationships/sheetMetadata`,
  table: `${office}/relationships/table`,
  drawing: `${office}/relationships/drawing`,
  chart: `${office}/relationships/chart`,
  customXml: `${office}/relationships/customXml`,
  customXmlProperties: `${office}/relationships/customXmlProps`,
  taskPanes: "http://schemas.microsoft.com/office/2011/relationships/webextensiontaskpanes",
  webExtension: "http://schemas.microsoft.com/office/2011/relationships/webextension",
} as const;

export const contentTypes = {
  relationships: "application/vnd.openxmlformats-package.relationships+xml",
  workbook: `${spreadsheet}.sheet.main+xml`,
  sheet: `${spreadsheet}.worksheet+xml`,
  styles: `${spreadsheet}.styles+xml`,
  sharedStrings: `${spreadsheet}.sharedStrings+xml`,
  metadata: `${spreadsheet}.sheetMetadata+xml`,
  table: `${spreadsheet}.table+xml`,
  theme: "application/vnd.openxmlformats-officedocument.theme+xml",
  drawing: "application/vnd.openxmlformats-officedocument.drawing+xml",
  chart: "application/vnd.openxmlformats-officedocument.drawingml.chart+xml",
  core: "application/vnd.openxmlformats-package.core-properties+xml",
  extended: "application/vnd.openxmlformats-officedocument.extended-properties+xml",
  customXmlProperties: "application/vnd.openxmlformats-officedocument.customXmlProperties+xml",
  taskPanes: "application/vnd.ms-office.webextensiontaskpanes+xml",
  webExtension: "application/vnd.ms-office.webextension+xml",
} as const;
