/** Reads a table's part. */
import type { TableDocument } from "../../workbook/document";
import { showFormula } from "../stored-formula";
import { attribute, child, children, isOn, unescapeText, type XmlElement } from "../xml";

export function readTable(root: XmlElement): TableDocument {
  const name = attribute(root, "displayName") ?? attribute(root, "name") ?? "";
  const style = child(root, "tableStyleInfo");
  const styleName = attribute(style, "name");
  return {
    name,
    range: attribute(root, "ref") ?? "",
    columns: children(child(root, "tableColumns"), "tableColumn").map((column) => {
      const formula = unescapeText(child(column, "calculatedColumnFormula")?.text ?? "");
      const title = unescapeText(attribute(column, "name") ?? "");
      return formula ? { name: title, formula: showFormula(formula, name) } : { name: title };
    }),
    headerRow: attribute(root, "headerRowCount") !== "0",
    totalsRow: Number(attribute(root, "totalsRowCount") ?? 0) > 0,
    ...(styleName === undefined ? {} : { style: styleName }),
    bandedRows: isOn(attribute(style, "showRowStripes")),
    filterButtons: child(root, "autoFilter") !== undefined,
  };
}
