/** Reads what there is besides the sheets: document properties, custom XML, the settings of add-ins. */
import type { WorkbookDocument } from "../../workbook/document";
import type { PartReader } from "../package";
import { WorkbookFileError } from "../file-error";
import { attribute, child, children } from "../xml";

export function readProperties(reader: PartReader): WorkbookDocument["properties"] {
  const path = reader.related("", "core-properties");
  const root = path === undefined ? undefined : reader.tree(path);
  const text = (name: string): string | undefined => child(root, name)?.text || undefined;
  const found = {
    title: text("title"),
    author: text("creator"),
    subject: text("subject"),
    comments: text("description"),
  };
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined));
}

export function readCustomXml(reader: PartReader, workbookPath: string): WorkbookDocument["customXml"] {
  const items = [...reader.relationships(workbookPath), ...reader.relationships("")].filter(
    (each) => each.kind === "customXml" && reader.parts.has(each.target),
  );
  return items.flatMap(({ target }) => {
    const properties = reader.related(target, "customXmlProps");
    const id = properties === undefined ? undefined : attribute(reader.tree(properties), "itemID");
    if (id === undefined) return [];
    const xml = reader.text(target);
    // It is handed to add-ins as it is, whose parsers would expand what it declares.
    if (/<!(?:DOCTYPE|ENTITY)/i.test(xml)) throw new WorkbookFileError("documentType", { part: target });
    return [{ id, xml }];
  });
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return json;
  }
}

export function readSettings(reader: PartReader): Record<string, unknown> {
  const panes = reader.related("", "webextensiontaskpanes");
  const extension = panes === undefined ? undefined : reader.related(panes, "webextension");
  const properties = extension === undefined ? [] : children(child(reader.tree(extension), "properties"), "property");
  return Object.fromEntries(
    properties.map((each) => [attribute(each, "name") ?? "", parsed(attribute(each, "value") ?? "")]),
  );
}
