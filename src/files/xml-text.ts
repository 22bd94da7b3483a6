/** Text in XML: parts of a workbook's file, and what the add-in keeps in one. */

/** What XML 1.0 has no way to write: most control characters, two others, and halves of a surrogate pair. */
export const UNWRITABLE = new RegExp(
  "[\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\ufffe\\uffff]|[\\ud800-\\udbff](?![\\udc00-\\udfff])|(?<![\\ud800-\\udbff])[\\udc00-\\udfff]",
  "g",
);
/** Most texts hold none of it, and to find that out is faster than to replace nothing. */
const special = new RegExp('[<>&"\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\ud800-\\udfff\\ufffe\\uffff]');
const escapes: Record<string, string> = { "<": "&lt;", ">": "&gt;", "&": "&amp;", '"': "&quot;" };

/** What XML cannot hold is left out. */
export const escapeXml = (text: string): string =>
  special.test(text) ? text.replace(UNWRITABLE, "").replace(/[<>&"]/g, (character) => escapes[character]!) : text;
