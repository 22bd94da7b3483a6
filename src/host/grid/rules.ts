/** Conditional formats and data validations: kept as the document has them, shown by the engine, moved by the engine when rows are inserted. */
import type { IRange } from "@univerjs/core";
import type { ConditionalFormatDocument, ValidationDocument } from "../workbook/document";
import { columnName, formatCells, parseCells } from "../workbook/address";
import { type Engine, fromEngine, toEngine, UNIT } from "./engine";
import { toEngineStyle } from "./styles";

const OPERATORS: Record<string, string> = {
  greaterThan: ">",
  greaterThanOrEqual: ">=",
  lessThan: "<",
  lessThanOrEqual: "<=",
  equal: "=",
  notEqual: "<>",
};

/** Excel says "GreaterThanOrEqualTo" of a validation, "GreaterThanOrEqual" of a format; the engine "greaterThanOrEqual" of both. */
const operatorName = (operator: string): string =>
  (operator.charAt(0).toLowerCase() + operator.slice(1)).replace(/EqualTo$/, "Equal").replace(/^equalTo$/, "equal");

/** Rules of one kind, by sheet, in order; their ranges are where the engine has moved them. */
class RuleBook<Rule extends { range: string }> {
  private readonly sheets = new Map<string, { id: string; rule: Rule }[]>();

  constructor(private readonly rangesOf: (sheet: string, id: string) => IRange[] | undefined) {}

  read(sheet: string): Rule[] {
    return this.entries(sheet).flatMap(({ id, rule }) => {
      const ranges = this.rangesOf(sheet, id);
      if (!ranges || ranges.length === 0) return [];
      return [{ ...rule, range: ranges.map((range) => formatCells(fromEngine(sheet, range))).join(" ") }];
    });
  }

  entries(sheet: string): { id: string; rule: Rule }[] {
    return this.sheets.get(sheet) ?? [];
  }

  replace(sheet: string, rules: { id: string; rule: Rule }[]): void {
    this.sheets.set(sheet, rules);
  }

  names(): string[] {
    return [...this.sheets.keys()];
  }

  forget(sheet: string): void {
    this.sheets.delete(sheet);
  }
}

export class Rules {
  private readonly formats: RuleBook<ConditionalFormatDocument>;
  private readonly checks: RuleBook<ValidationDocument>;
  private next = 1;

  constructor(private readonly engine: Engine) {
    const formats = engine.injector.get(engine.modules.conditional.ConditionalFormattingRuleModel);
    const checks = engine.injector.get(engine.modules.dataValidation.DataValidationModel);
    this.formats = new RuleBook((sheet, id) => formats.getRule(UNIT, sheet, id)?.ranges);
    this.checks = new RuleBook((sheet, id) => checks.getRuleById(UNIT, sheet, id)?.ranges as IRange[] | undefined);
  }

  conditionalFormats(sheet: string): ConditionalFormatDocument[] {
    return this.formats.read(sheet);
  }

  setConditionalFormats(sheet: string, rules: ConditionalFormatDocument[]): void {
    const { AddConditionalRuleMutation, DeleteConditionalRuleMutation } = this.engine.modules.conditional;
    for (const { id } of this.formats.entries(sheet))
      this.engine.run(DeleteConditionalRuleMutation.id, { subUnitId: sheet, cfId: id });
    const entries = rules.map((rule) => ({ id: `format-${this.next++}`, rule }));
    // The engine puts each new rule before the others; in Excel the first one wins.
    for (const { id, rule } of [...entries].reverse()) {
      this.engine.run(AddConditionalRuleMutation.id, {
        subUnitId: sheet,
        rule: { cfId: id, ranges: ranges(rule.range), stopIfTrue: false, rule: engineFormat(rule) },
      });
    }
    this.formats.replace(sheet, entries);
  }

  validations(sheet: string): ValidationDocument[] {
    return this.checks.read(sheet);
  }

  setValidations(sheet: string, rules: ValidationDocument[]): void {
    const { AddDataValidationMutation, RemoveDataValidationMutation } = this.engine.modules.dataValidation;
    for (const { id } of this.checks.entries(sheet))
      this.engine.run(RemoveDataValidationMutation.id, { subUnitId: sheet, ruleId: id, source: "command" });
    const entries = rules.map((rule) => ({ id: `validation-${this.next++}`, rule }));
    for (const { id, rule } of entries)
      this.engine.run(AddDataValidationMutation.id, {
        subUnitId: sheet,
        rule: { uid: id, ranges: ranges(rule.range), ...engineValidation(rule) },
        source: "command",
      });
    this.checks.replace(sheet, entries);
  }

  /** Before a sheet goes: the engine would calculate the formulas of its rules for ever. */
  remove(sheet: string): void {
    this.setConditionalFormats(sheet, []);
    this.setValidations(sheet, []);
    this.formats.forget(sheet);
    this.checks.forget(sheet);
  }

  clear(): void {
    for (const sheet of new Set([...this.formats.names(), ...this.checks.names()])) this.remove(sheet);
  }
}

function ranges(addresses: string): IRange[] {
  return addresses
    .split(/[\s,]+/)
    .filter(Boolean)
    .map((address) => {
      const found = parseCells(address);
      if (!found) throw new Error(`"${address}" is not a range of cells.`);
      return toEngine(found);
    });
}

function engineFormat({ rule, range, style }: ConditionalFormatDocument): object {
  if (rule.kind === "dataBar") {
    return {
      type: "dataBar",
      isShowValue: true,
      config: {
        min: { type: "min" },
        max: { type: "max" },
        isGradient: false,
        positiveColor: rule.color,
        nativeColor: "#FF5555",
      },
    };
  }
  if (rule.kind === "colorScale") {
    const last = rule.colors.length - 1;
    const point = (index: number): object =>
      index === 0
        ? { type: "min" }
        : index === last
          ? { type: "max" }
          : { type: "percentile", value: (100 * index) / last };
    return { type: "colorScale", config: rule.colors.map((color, index) => ({ index, color, value: point(index) })) };
  }
  const look = toEngineStyle({
    ...(style?.fill ? { fill: style.fill } : {}),
    font: { ...(style?.font ? { color: style.font } : {}), ...(style?.bold ? { bold: true } : {}) },
  });
  return {
    type: "highlightCell",
    subType: "formula",
    value: rule.kind === "custom" ? withEquals(rule.formula) : comparison(rule, range),
    style: look,
  };
}

/** A comparison of the cell's own value as a formula about the first cell of the range. */
function comparison(rule: { operator: string; formula1: string; formula2?: string }, range: string): string {
  const first = parseCells(range.split(/[\s,]+/)[0]!);
  const cell = first ? `${columnName(first.column)}${first.row + 1}` : "A1";
  const operator = operatorName(rule.operator);
  const low = rule.formula1.replace(/^=/, "");
  const high = (rule.formula2 ?? rule.formula1).replace(/^=/, "");
  if (operator === "between") return `=AND(${cell}>=${low},${cell}<=${high})`;
  if (operator === "notBetween") return `=OR(${cell}<${low},${cell}>${high})`;
  return `=${cell}${OPERATORS[operator] ?? "="}${low}`;
}

const withEquals = (formula: string): string => (formula.startsWith("=") ? formula : `=${formula}`);

const ALERTS = { information: 0, stop: 1, warning: 2 };

function engineValidation({ rule, allowBlank, prompt, alert }: ValidationDocument): object {
  const source = rule.formula1 ?? "";
  const formula1 =
    rule.kind === "list" ? source.replace(/^"(.*)"$/s, "$1") : rule.kind === "custom" ? withEquals(source) : source;
  return {
    type: rule.kind,
    allowBlank,
    formula1,
    ...(rule.formula2 === undefined ? {} : { formula2: rule.formula2 }),
    ...(rule.kind === "list" || rule.kind === "custom" ? {} : { operator: operatorName(rule.operator ?? "between") }),
    showErrorMessage: alert !== undefined,
    error: alert?.message ?? "",
    errorTitle: alert?.title ?? "",
    errorStyle: ALERTS[alert?.style ?? "stop"],
    showInputMessage: prompt !== undefined,
    prompt: prompt?.message ?? "",
    promptTitle: prompt?.title ?? "",
    showDropDown: true,
    renderMode: 0,
  };
}
