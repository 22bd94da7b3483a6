/** Excel.DataValidation of a range. */
import { formatCells, intersect, parseCells, subtract } from "./address";
import type { Book } from "./book";
import type { ValidationDocument } from "./document";
import { invalidArgument, notImplemented } from "./errors";
import { ExcelObject } from "./excel-object";
import type { GridRange } from "./grid";
import { RangeGeometry } from "./range-geometry";
import { tooLong } from "./validation-limits";

type Kind = ValidationDocument["rule"]["kind"];
const WIRE: Record<Kind, string> = {
  list: "list",
  whole: "wholeNumber",
  decimal: "decimal",
  date: "date",
  textLength: "textLength",
  custom: "custom",
};
const TYPES: Record<Kind, string> = {
  list: "List",
  whole: "WholeNumber",
  decimal: "Decimal",
  date: "Date",
  textLength: "TextLength",
  custom: "Custom",
};
type WireRule = Record<string, Record<string, unknown> | null | undefined>;
const STYLES = { stop: "Stop", warning: "Warning", information: "Information" } as const;

export class DataValidation extends ExcelObject {
  readonly excelClass = "DataValidation";

  constructor(
    book: Book,
    private readonly range: GridRange,
  ) {
    super(book);
  }

  /** The rule that covers the whole range, if one does. */
  private get current(): ValidationDocument | undefined {
    return this.book.grid.validations(this.range.sheet).find((validation) => {
      const cells = parseCells(validation.range);
      const shared = cells && intersect({ sheet: this.range.sheet, ...cells }, this.range);
      return shared?.rows === this.range.rows && shared.columns === this.range.columns;
    });
  }

  /** These cells leave the rules they had; what lies outside keeps them. */
  private replace(validation?: ValidationDocument): void {
    const problem = validation && tooLong(validation);
    if (problem) throw invalidArgument(problem);
    const rest = this.book.grid.validations(this.range.sheet).flatMap((other) => {
      const cells = parseCells(other.range);
      return cells ? subtract(cells, this.range).map((part) => ({ ...other, range: formatCells(part) })) : [other];
    });
    this.book.grid.setValidations(this.range.sheet, validation ? [...rest, validation] : rest);
  }
  private change(change: Partial<ValidationDocument>, what: string): void {
    const current = this.current;
    if (!current) throw invalidArgument(`Set the rule of a data validation before its ${what}.`);
    this.replace({ ...current, range: formatCells(this.range), ...change });
  }

  get Type(): string {
    const current = this.current;
    return current ? TYPES[current.rule.kind] : "None";
  }
  get Rule(): WireRule {
    const current = this.current;
    if (!current) return {};
    const { kind, operator, formula1, formula2 } = current.rule;
    if (kind === "list") return { list: { inCellDropDown: true, source: formula1 } };
    if (kind === "custom") return { custom: { formula: formula1 } };
    return { [WIRE[kind]]: { operator, formula1, ...(formula2 === undefined ? {} : { formula2 }) } };
  }
  set Rule(rule: WireRule) {
    const given = Object.entries(rule).filter(([, value]) => value !== null && value !== undefined);
    const [name, body] = given[0] ?? [];
    if (given.length !== 1 || !name || !body) throw invalidArgument("A data validation has exactly one rule.");
    const kind = (Object.keys(WIRE) as Kind[]).find((key) => WIRE[key] === name);
    if (!kind) throw notImplemented(`data validation by ${name}`);
    const before = this.current;
    this.replace({
      range: formatCells(this.range),
      rule: this.documentRule(kind, body),
      allowBlank: before?.allowBlank ?? true,
      ...(before?.prompt ? { prompt: before.prompt } : {}),
      ...(before?.alert ? { alert: before.alert } : {}),
    });
  }
  private documentRule(kind: Kind, body: Record<string, unknown>): ValidationDocument["rule"] {
    if (kind === "list") {
      if (body.inCellDropDown === false) throw notImplemented("a list validation without a drop-down");
      return { kind, formula1: this.formula(body.source, "source") };
    }
    if (kind === "custom") return { kind, formula1: this.formula(body.formula, "formula") };
    const { operator, formula1, formula2 } = body;
    if (typeof operator !== "string") throw invalidArgument("A data validation compares with an operator.");
    const second =
      operator === "Between" || operator === "NotBetween" ? { formula2: this.formula(formula2, "formula2") } : {};
    return { kind, operator, formula1: this.formula(formula1, "formula1"), ...second };
  }
  private formula(value: unknown, what: string): string {
    if (value instanceof RangeGeometry) return `=${this.book.address(value.range, true)}`;
    if (typeof value === "number") return String(value);
    if (typeof value === "string" && value.length > 0) return value;
    throw invalidArgument(
      `The ${what} of a data validation is a number, a formula or a range, not ${JSON.stringify(value)}.`,
    );
  }

  get IgnoreBlanks(): boolean {
    return this.current?.allowBlank ?? true;
  }
  set IgnoreBlanks(allowBlank: boolean) {
    this.change({ allowBlank }, "ignoreBlanks");
  }
  get Prompt(): Record<string, unknown> {
    const prompt = this.current?.prompt;
    return { showPrompt: prompt !== undefined, title: prompt?.title ?? "", message: prompt?.message ?? "" };
  }
  set Prompt(prompt: { showPrompt?: boolean; title?: string; message?: string }) {
    this.change(
      {
        prompt: prompt.showPrompt === false ? undefined : { title: prompt.title ?? "", message: prompt.message ?? "" },
      },
      "prompt",
    );
  }
  get ErrorAlert(): Record<string, unknown> {
    const alert = this.current?.alert;
    return {
      showAlert: alert !== undefined,
      title: alert?.title ?? "",
      message: alert?.message ?? "",
      style: STYLES[alert?.style ?? "stop"],
    };
  }
  set ErrorAlert(alert: { showAlert?: boolean; title?: string; message?: string; style?: string }) {
    const style = (Object.keys(STYLES) as (keyof typeof STYLES)[]).find((key) => STYLES[key] === alert.style) ?? "stop";
    this.change(
      {
        alert:
          alert.showAlert === false ? undefined : { title: alert.title ?? "", message: alert.message ?? "", style },
      },
      "errorAlert",
    );
  }
  Clear(): void {
    const sheet = this.range.sheet;
    const touched = this.book.grid.validations(sheet).some((validation) => {
      const cells = parseCells(validation.range);
      return cells && intersect({ sheet, ...cells }, this.range);
    });
    if (touched) this.replace();
  }
}
