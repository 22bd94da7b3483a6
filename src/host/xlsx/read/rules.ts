/** Reads conditional formats and validation as Office.js words them; conditional formats of other kinds are left to be kept as they are. */
import type { ConditionalFormatDocument, ValidationDocument } from "../../workbook/document";
import { showFormula } from "../stored-formula";
import { attribute, child, children, isOn, unescapeText, type XmlElement } from "../xml";
import type { Colors } from "./colors";
import { readDifference } from "./styles";

const capital = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);
const equality: Record<string, string> = { equal: "EqualTo", notEqual: "NotEqualTo" };

/** A number stays one; anything else is a formula. */
function condition(element: XmlElement | undefined): string | undefined {
  if (!element || element.text === "") return undefined;
  return element.text.trim() !== "" && Number.isFinite(Number(element.text))
    ? element.text
    : showFormula(unescapeText(element.text));
}

function readRule(
  rule: XmlElement,
  range: string,
  differences: readonly XmlElement[],
  colors: Colors,
): ConditionalFormatDocument | undefined {
  const formulas = children(rule, "formula");
  const dxf = attribute(rule, "dxfId");
  const style = dxf === undefined ? undefined : readDifference(differences[Number(dxf)], colors);
  const styled = (kind: ConditionalFormatDocument["rule"]): ConditionalFormatDocument => ({
    range,
    rule: kind,
    ...(style ? { style } : {}),
  });
  const type = attribute(rule, "type");
  const operator = attribute(rule, "operator") ?? "";
  const first = condition(formulas[0]);
  if (type === "expression" && formulas[0])
    return styled({ kind: "custom", formula: showFormula(unescapeText(formulas[0].text)) });
  if (type === "cellIs" && first !== undefined) {
    const second = condition(formulas[1]);
    return styled({
      kind: "cellValue",
      operator: equality[operator] ?? capital(operator),
      formula1: first,
      ...(second === undefined ? {} : { formula2: second }),
    });
  }
  // Bars and scales with their own bounds or Excel 2010's additions are kept as they are instead.
  const plain = child(rule, "extLst") === undefined;
  const scale = child(rule, "colorScale") ?? child(rule, "dataBar");
  const ends = children(scale, "cfvo").map((bound) => attribute(bound, "type"));
  const found = children(scale, "color").map((color) => colors.resolve(color) ?? "#000000");
  if (type === "dataBar" && plain && ends.join() === "min,max")
    return { range, rule: { kind: "dataBar", color: found[0] ?? "#638EC6" } };
  if (type === "colorScale" && plain && (ends.join() === "min,max" || ends.join() === "min,percentile,max"))
    return { range, rule: { kind: "colorScale", colors: found } };
  return undefined;
}

/** The formats of a block, or undefined where one of them is not understood and the block is to be kept whole. */
export function readConditionalFormats(
  block: XmlElement,
  differences: readonly XmlElement[],
  colors: Colors,
): ConditionalFormatDocument[] | undefined {
  const rules = children(block, "cfRule").map((rule) =>
    readRule(rule, attribute(block, "sqref") ?? "", differences, colors),
  );
  return rules.every((rule) => rule !== undefined) ? rules : undefined;
}

const kinds: Record<string, ValidationDocument["rule"]["kind"]> = {
  list: "list",
  whole: "whole",
  decimal: "decimal",
  date: "date",
  textLength: "textLength",
  custom: "custom",
};

function validationOperator(name: string | undefined): string {
  const operator = name ?? "between";
  return equality[operator] ?? capital(operator).replace(/OrEqual$/, "OrEqualTo");
}

function readValidation(element: XmlElement): ValidationDocument | undefined {
  const kind = kinds[attribute(element, "type") ?? ""];
  if (!kind) return undefined;
  const raw = unescapeText(child(element, "formula1")?.text ?? "");
  const literal = kind === "list" && /^".*"$/s.test(raw) ? raw.slice(1, -1).replaceAll('""', '"') : undefined;
  const formula1 = literal ?? condition(child(element, "formula1"));
  const formula2 = condition(child(element, "formula2"));
  const text = (name: string): string => attribute(element, name) ?? "";
  const alertStyle = text("errorStyle");
  return {
    range: text("sqref"),
    rule: {
      kind,
      ...(kind === "list" || kind === "custom" ? {} : { operator: validationOperator(attribute(element, "operator")) }),
      ...(formula1 === undefined ? {} : { formula1 }),
      ...(formula2 === undefined ? {} : { formula2 }),
    },
    allowBlank: isOn(attribute(element, "allowBlank")),
    ...(isOn(attribute(element, "showInputMessage")) && (text("prompt") || text("promptTitle"))
      ? { prompt: { title: text("promptTitle"), message: text("prompt") } }
      : {}),
    ...(text("error") || text("errorTitle")
      ? {
          alert: {
            title: text("errorTitle"),
            message: text("error"),
            style: alertStyle === "warning" || alertStyle === "information" ? alertStyle : "stop",
          },
        }
      : {}),
  };
}

export const readValidations = (block: XmlElement | undefined): ValidationDocument[] =>
  children(block, "dataValidation").flatMap((each) => readValidation(each) ?? []);
