/** Writes what watches over cells: conditional formats and validation. */
import type { ConditionalFormatDocument, SheetDocument, ValidationDocument } from "../../workbook/document";
import { tooLong } from "../../workbook/validation-limits";
import { WorkbookFileError } from "../file-error";
import { storeFormula } from "../stored-formula";
import { escapeText, tag } from "../xml";
import { argb, type StyleSheet } from "./styles";

/** "LessThan" of Office.js, "lessThan" of the file. */
const operatorName = (operator: string): string => {
  const name = operator.charAt(0).toLowerCase() + operator.slice(1);
  return (
    {
      equalTo: "equal",
      notEqualTo: "notEqual",
      greaterThanOrEqualTo: "greaterThanOrEqual",
      lessThanOrEqualTo: "lessThanOrEqual",
    }[name] ?? name
  );
};

const stored = (name: string, formula: string | undefined): string =>
  formula === undefined || formula === "" ? "" : tag(name, {}, escapeText(storeFormula(formula)));

const bound = (type: "min" | "max" | "percentile", value?: number): string => tag("cfvo", { type, val: value });

function ruleXml(format: ConditionalFormatDocument, priority: number, styles: StyleSheet): string {
  const { rule, style } = format;
  const common = { priority };
  const dxfId = style ? styles.difference(style) : undefined;
  switch (rule.kind) {
    case "custom":
      return tag("cfRule", { type: "expression", dxfId, ...common }, stored("formula", rule.formula));
    case "cellValue":
      return tag(
        "cfRule",
        { type: "cellIs", dxfId, ...common, operator: operatorName(rule.operator) },
        stored("formula", rule.formula1) + stored("formula", rule.formula2),
      );
    case "dataBar":
      return tag(
        "cfRule",
        { type: "dataBar", ...common },
        tag("dataBar", {}, bound("min") + bound("max") + tag("color", { rgb: argb(rule.color) })),
      );
    case "colorScale": {
      const bounds =
        rule.colors.length > 2 ? [bound("min"), bound("percentile", 50), bound("max")] : [bound("min"), bound("max")];
      const colors = rule.colors.slice(0, 3).map((color) => tag("color", { rgb: argb(color) }));
      return tag("cfRule", { type: "colorScale", ...common }, tag("colorScale", {}, [...bounds, ...colors]));
    }
  }
}

/** A range may name several areas, with commas as Office.js has them; the file has spaces. */
const areas = (range: string): string => range.replaceAll(/\s*,\s*/g, " ").replaceAll("$", "");

export const conditionalFormatsXml = (sheet: SheetDocument, styles: StyleSheet, firstPriority: number): string =>
  sheet.conditionalFormats
    .map((format, index) =>
      tag("conditionalFormatting", { sqref: areas(format.range) }, ruleXml(format, firstPriority + index, styles)),
    )
    .join("");

function validationXml(sheet: string, validation: ValidationDocument): string {
  // Excel would repair such a file by taking the rule away; shortened here, it would be another one.
  const problem = tooLong(validation);
  if (problem) throw new WorkbookFileError("validation", { sheet, range: validation.range, problem });
  const { rule, prompt, alert } = validation;
  const isLiteralList = rule.kind === "list" && rule.formula1 !== undefined && !rule.formula1.startsWith("=");
  const first = isLiteralList
    ? tag("formula1", {}, escapeText(`"${rule.formula1!.replaceAll('"', '""')}"`))
    : stored("formula1", rule.formula1);
  const attributes = {
    type: rule.kind,
    errorStyle: alert && alert.style !== "stop" ? alert.style : undefined,
    operator: rule.operator && operatorName(rule.operator) !== "between" ? operatorName(rule.operator) : undefined,
    allowBlank: validation.allowBlank || undefined,
    showInputMessage: prompt ? 1 : undefined,
    showErrorMessage: 1,
    errorTitle: alert?.title || undefined,
    error: alert?.message || undefined,
    promptTitle: prompt?.title || undefined,
    prompt: prompt?.message || undefined,
    sqref: areas(validation.range),
  };
  return tag("dataValidation", attributes, first + stored("formula2", rule.formula2));
}

export const validationsXml = (sheet: SheetDocument): string =>
  sheet.validations.length === 0
    ? ""
    : tag(
        "dataValidations",
        { count: sheet.validations.length },
        sheet.validations.map((each) => validationXml(sheet.name, each)),
      );
