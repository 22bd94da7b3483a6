/** An .xlsx file with every formula's value in the formula's place; all else of the file stays byte for byte. */
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { PARLEY_VERSION } from "../../sheets/version";
import { FROZEN_NAMESPACE, frozenToXml } from "../frozen-part";

const SHEET = /^xl\/worksheets\/[^/]+\.xml$/;
const CUSTOM_XML = /^customXml\/item\d+\.xml$/;
const TABLE = /^xl\/tables\/[^/]+\.xml$/;
/** The order in which Excel last calculated: of formulas that are gone. */
const CHAIN = "xl/calcChain.xml";
/** What a cell was calculated by, whatever prefix the file's names have. */
const FORMULA = /<((?:\w+:)?)f(?:\s[^>]*)?(?:\/>|>[^<]*<\/\1f>)/g;
const COLUMN_FORMULA =
  /<((?:\w+:)?)(?:calculatedColumnFormula|totalsRowFormula)(?:\s[^>]*)?(?:\/>|>[^<]*<\/\1(?:calculatedColumnFormula|totalsRowFormula)>)/g;

/** Marks a cell whose formula filled several. */
const DYNAMIC = /(<(?:\w+:)?c\b[^>]*?)\scm="\d+"/g;

export function valuesOnly(file: Uint8Array): Uint8Array {
  const parts = unzipSync(file);
  const change = (path: string, how: (text: string) => string): void => {
    parts[path] = strToU8(how(strFromU8(parts[path]!)));
  };
  for (const path of Object.keys(parts)) {
    if (SHEET.test(path)) change(path, (text) => text.replace(FORMULA, "").replace(DYNAMIC, "$1"));
    else if (TABLE.test(path)) change(path, (text) => text.replace(COLUMN_FORMULA, ""));
    // Formulas that waited in the workbook do not come back in a snapshot.
    else if (CUSTOM_XML.test(path))
      change(path, (text) => (text.includes(FROZEN_NAMESPACE) ? frozenToXml([], PARLEY_VERSION) : text));
  }
  if (parts[CHAIN]) {
    change("[Content_Types].xml", (text) =>
      text.replace(/<Override\b[^>]*PartName="\/xl\/calcChain\.xml"[^>]*\/>/, ""),
    );
    change("xl/_rels/workbook.xml.rels", (text) =>
      text.replace(/<Relationship\b[^>]*Target="\/?(?:xl\/)?calcChain\.xml"[^>]*\/>/, ""),
    );
  }
  return zipSync(Object.fromEntries(Object.entries(parts).filter(([path]) => path !== CHAIN)));
}
