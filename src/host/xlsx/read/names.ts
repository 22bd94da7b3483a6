/** Reads defined names; those that Excel made itself are marked. */
import type { NameDocument } from "../../workbook/document";
import { showFormula } from "../stored-formula";
import { attribute, isOn, unescapeText, type XmlElement } from "../xml";

const isBuiltIn = (element: XmlElement): boolean => (attribute(element, "name") ?? "").startsWith("_xlnm.");
const isMacro = (element: XmlElement): boolean =>
  ["function", "vbProcedure", "xlm"].some((name) => isOn(attribute(element, name)));

export interface DefinedNames {
  names: NameDocument[];
  /** By the sheet's place in the file. */
  printAreas: Map<number, string>;
  printTitleRows: Map<number, string>;
  /** Written back as they are: print titles with columns, filters, macros. */
  kept: XmlElement[];
}

export function readNames(elements: readonly XmlElement[], sheetNames: readonly string[]): DefinedNames {
  const found: DefinedNames = { names: [], printAreas: new Map(), printTitleRows: new Map(), kept: [] };
  for (const element of elements) {
    const local = attribute(element, "localSheetId");
    const name = attribute(element, "name") ?? "";
    if (name === "_xlnm.Print_Area" && local !== undefined)
      found.printAreas.set(Number(local), withoutSheets(element.text));
    else if (name === "_xlnm.Print_Titles" && local !== undefined && /^\d+:\d+$/.test(withoutSheets(element.text)))
      found.printTitleRows.set(Number(local), withoutSheets(element.text));
    else if (isBuiltIn(element) || isMacro(element)) found.kept.push(element);
    else {
      const sheet = local === undefined ? undefined : sheetNames[Number(local)];
      const comment = attribute(element, "comment");
      found.names.push({
        name,
        formula: showFormula(unescapeText(element.text)),
        ...(comment ? { comment } : {}),
        visible: !isOn(attribute(element, "hidden")),
        ...(sheet === undefined ? {} : { sheet }),
      });
    }
  }
  return found;
}

const withoutSheets = (areas: string): string => areas.replace(/(?:'(?:[^']|'')*'|[^',!]+)!/g, "").replaceAll("$", "");
