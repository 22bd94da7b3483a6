/** Reads a table's part. */
import type { TableDocument } from "../../workbook/document";
import type { FormulaMarks } from "../array-formulas";
import { showFormula } from "../stored-formula";
import { attribute, child, children, isOn, unescapeText, type XmlElement } from "../xml";

export const tableName = (root: XmlElement): string => attribute(root, "displayName") ?? attribute(root, "name") ?? "";

export function readTable(root: XmlElement, marks: FormulaMarks): TableDocument {
  const name = tableName(root);
  const style = child(root, "tableStyleInfo");
  const styleName = attribute(style, "name");
  return {
    name,
    range: attribute(root, "ref") ?? "",
    columns: children(child(root, "tableColumns"), "tableColumn").map((column) => {
      const stored = child(column, "calculatedColumnFormula");
      const title = unescapeText(attribute(column, "name") ?? "");
      if (!stored?.text) return { name: title };
      const formula = showFormula(unescapeText(stored.text), name);
      return { name: title, formula: isOn(attribute(stored, "array")) ? formula : marks.shown(formula) };
    }),
    headerRow: attribute(root, "headerRowCount") !== "0",
    totalsRow: Number(attribute(root, "totalsRowCount") ?? 0) > 0,
    ...(styleName === undefined ? {} : { style: styleName }),
    bandedRows: isOn(attribute(style, "showRowStripes")),
    filterButtons: child(root, "autoFilter") !== undefined,
  };
}
