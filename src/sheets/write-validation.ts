/** What a cell accepts, with the words that a user sees before and after entering something else. */
import { LONGEST_LIST, quoted, type Rule, type Validation } from "./plan";

export function validate(range: Excel.Range, { rule, title, prompt, free }: Validation): void {
  range.dataValidation.rule = excelRule(rule);
  range.dataValidation.ignoreBlanks = true;
  range.dataValidation.prompt = { showPrompt: true, title, message: prompt };
  range.dataValidation.errorAlert = { showAlert: free !== true, style: "Stop", title, message: prompt };
}

function excelRule(rule: Validation["rule"]): Excel.DataValidationRule {
  if (rule.kind === "list") return { list: { inCellDropDown: true, source: listSource(rule) } };
  if (rule.kind === "text") return { textLength: { formula1: 1, formula2: rule.max, operator: "Between" } };
  if (rule.kind === "date") return { date: { formula1: rule.min, formula2: rule.max, operator: "Between" } };
  const limits: Excel.BasicDataValidation =
    rule.max === undefined
      ? { formula1: rule.min, operator: "GreaterThanOrEqualTo" }
      : { formula1: rule.min, formula2: rule.max, operator: "Between" };
  return rule.kind === "whole" ? { wholeNumber: limits } : { decimal: limits };
}

/** By name, as the table that holds the values may still stand under another name while the sheets are written. */
function listSource({ items, column, range }: Extract<Rule, { kind: "list" }>): string {
  if (range !== undefined) return `=${range}`;
  const text = items.join(",");
  if (text.length <= LONGEST_LIST) return text;
  if (!column)
    throw new RangeError(`A list of ${text.length} characters is longer than Excel takes: ${text.slice(0, 60)}…`);
  return `=INDIRECT(${quoted(`${column.table}[${column.header}]`)})`;
}
