/** Writes the small parts other than the sheets: document properties, the mark of dynamic arrays, custom XML, the add-in's settings. */
import type { WorkbookDocument } from "../../workbook/document";
import { namespaces } from "../namespaces";
import { escapeXml } from "../../../files/xml-text";
import { child, parseXml, tag, xmlDeclaration } from "../xml";

/** Excel's version 16; LibreOffice trusts the cached values of files that name Excel, and recalculates the others, without the add-in's functions. */
const application = tag("Application", {}, "Microsoft Excel") + tag("AppVersion", {}, "16.0300");

export const extendedPropertiesXml = (): string =>
  xmlDeclaration + tag("Properties", { xmlns: namespaces.extendedProperties }, application);

export function corePropertiesXml({ title, author, subject, comments }: WorkbookDocument["properties"]): string {
  const text = (name: string, value: string | undefined): string =>
    value === undefined ? "" : tag(name, {}, escapeXml(value));
  return (
    xmlDeclaration +
    tag(
      "cp:coreProperties",
      { "xmlns:cp": namespaces.coreProperties, "xmlns:dc": "http://purl.org/dc/elements/1.1/" },
      [
        text("dc:title", title),
        text("dc:subject", subject),
        text("dc:creator", author),
        text("dc:description", comments),
      ],
    )
  );
}

/** Cells with cm="1" point here: their formula is a dynamic array, not one of the old kind in braces ([MS-XLSX] § 2.6.1). */
export const metadataXml = (): string =>
  xmlDeclaration +
  tag(
    "metadata",
    { xmlns: namespaces.main, "xmlns:xda": "http://schemas.microsoft.com/office/spreadsheet/2017/dynamicarray" },
    [
      tag(
        "metadataTypes",
        { count: 1 },
        tag("metadataType", {
          name: "XLDAPR",
          minSupportedVersion: 120000,
          copy: 1,
          pasteAll: 1,
          pasteValues: 1,
          merge: 1,
          splitFirst: 1,
          rowColShift: 1,
          clearFormats: 1,
          clearComments: 1,
          assign: 1,
          coerce: 1,
          cellMeta: 1,
        }),
      ),
      tag(
        "futureMetadata",
        { name: "XLDAPR", count: 1 },
        tag(
          "bk",
          {},
          tag(
            "extLst",
            {},
            tag(
              "ext",
              { uri: "{bdbb8cdc-fa1e-496e-a857-3c3f30c029c3}" },
              tag("xda:dynamicArrayProperties", { fDynamic: 1, fCollapsed: 0 }),
            ),
          ),
        ),
      ),
      tag("cellMetadata", { count: 1 }, tag("bk", {}, tag("rc", { t: 1, v: 0 }))),
    ],
  );

const braced = (id: string): string => `{${id.replace(/[{}]/g, "").toUpperCase()}}`;

/** The part that gives a custom XML part its id. */
export const customXmlPropertiesXml = (id: string): string =>
  xmlDeclaration +
  tag("ds:datastoreItem", { "ds:itemID": braced(id), "xmlns:ds": namespaces.customXml }, "<ds:schemaRefs/>");

/** Which add-in the settings of the document belong to. */
export interface AddInReference {
  id: string;
  version: string;
}

function propertiesXml(settings: Record<string, unknown>, prefix: string): string {
  const properties = Object.entries(settings).map(([name, value]) =>
    tag(`${prefix}property`, { name, value: JSON.stringify(value) }),
  );
  return tag(`${prefix}properties`, {}, properties);
}

/** The part of an opened file with other settings in it. */
export function withSettings(xml: string, settings: Record<string, unknown>): string {
  const properties = child(parseXml(xml, "webextension"), "properties");
  if (!properties) return xml;
  const prefix = /^<([^\s:/>]+:)?/.exec(xml.slice(properties.start))?.[1] ?? "";
  return xml.slice(0, properties.start) + propertiesXml(settings, prefix) + xml.slice(properties.end);
}

/** [MS-OWEXML]: Excel keeps Office.context.document.settings here, each value as JSON. */
export function webExtensionXml(settings: Record<string, unknown>, addIn: AddInReference): string {
  return (
    xmlDeclaration +
    tag("we:webextension", { "xmlns:we": namespaces.webExtension, id: braced(addIn.id) }, [
      tag("we:reference", { id: addIn.id, version: addIn.version, store: "developer", storeType: "Registry" }),
      "<we:alternateReferences/>",
      propertiesXml(settings, "we:"),
      "<we:bindings/>",
      tag("we:snapshot", { "xmlns:r": namespaces.relationships }),
    ])
  );
}

/** The list of panes, each of which names a web extension; the pane itself stays shut. */
export const taskPanesXml = (relation: string): string =>
  xmlDeclaration +
  tag(
    "wetp:taskpanes",
    { "xmlns:wetp": namespaces.taskPanes },
    tag(
      "wetp:taskpane",
      { dockstate: "right", visibility: 0, width: 350, row: 1 },
      tag("wetp:webextensionref", { "xmlns:r": namespaces.relationships, "r:id": relation }),
    ),
  );
