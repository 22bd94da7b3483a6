/** The four kinds of conditional formats that the host keeps: a formula, a comparison, a data bar, a colour scale. */
import type { Book } from "./book";
import { checkColor } from "./color";
import type { ConditionalFormat } from "./conditional-formats";
import type { ConditionalFormatDocument } from "./document";
import { invalidArgument, notImplemented } from "./errors";
import { ExcelObject } from "./excel-object";

type Rule = ConditionalFormatDocument["rule"];
type RuleOf<Kind extends Rule["kind"]> = Extract<Rule, { kind: Kind }>;

abstract class RulePart extends ExcelObject {
  constructor(
    book: Book,
    protected readonly owner: ConditionalFormat,
  ) {
    super(book);
  }
  protected rule<Kind extends Rule["kind"]>(kind: Kind): RuleOf<Kind> {
    const { rule } = this.owner.document;
    if (rule.kind !== kind) throw invalidArgument(`The conditional format is not of the kind ${kind}.`);
    return rule as RuleOf<Kind>;
  }
}

export class CustomConditionalFormat extends RulePart {
  readonly excelClass = "CustomConditionalFormat";

  get Rule(): ConditionalFormatRule {
    return new ConditionalFormatRule(this.book, this.owner);
  }
  get Format(): ConditionalRangeFormat {
    return new ConditionalRangeFormat(this.book, this.owner);
  }
}

export class ConditionalFormatRule extends RulePart {
  readonly excelClass = "ConditionalFormatRule";

  get Formula(): string {
    return this.rule("custom").formula;
  }
  set Formula(formula: string) {
    if (typeof formula !== "string" || !formula.startsWith("="))
      throw invalidArgument(`The formula of a conditional format starts with "=": ${JSON.stringify(formula)}.`);
    this.owner.change({ rule: { kind: "custom", formula } });
  }
}

export class CellValueConditionalFormat extends RulePart {
  readonly excelClass = "CellValueConditionalFormat";

  get Rule(): Record<string, unknown> {
    const { operator, formula1, formula2 } = this.rule("cellValue");
    return { operator, formula1, ...(formula2 === undefined ? {} : { formula2 }) };
  }
  set Rule(rule: Record<string, unknown>) {
    const { operator, formula1, formula2 } = rule;
    if (
      typeof operator !== "string" ||
      operator === "Invalid" ||
      (typeof formula1 !== "string" && typeof formula1 !== "number")
    )
      throw invalidArgument("A rule on cell values has an operator and a formula1.");
    if (operator.endsWith("Between") && (formula2 === undefined || formula2 === null))
      throw invalidArgument(`The operator ${operator} needs a formula2.`);
    this.owner.change({
      rule: {
        kind: "cellValue",
        operator,
        formula1: String(formula1),
        ...(formula2 === undefined || formula2 === null ? {} : { formula2: String(formula2) }),
      },
    });
  }
  get Format(): ConditionalRangeFormat {
    return new ConditionalRangeFormat(this.book, this.owner);
  }
}

export class DataBarConditionalFormat extends RulePart {
  readonly excelClass = "DataBarConditionalFormat";

  get PositiveFormat(): ConditionalDataBarPositiveFormat {
    return new ConditionalDataBarPositiveFormat(this.book, this.owner);
  }
}

export class ConditionalDataBarPositiveFormat extends RulePart {
  readonly excelClass = "ConditionalDataBarPositiveFormat";

  get FillColor(): string {
    return this.rule("dataBar").color;
  }
  set FillColor(color: string) {
    this.owner.change({ rule: { kind: "dataBar", color: checkColor(color) } });
  }
}

interface Criterion {
  type?: string;
  color?: string | undefined;
  formula?: string | null;
}

/** Only the usual scale is kept: from the lowest value over the median to the highest. */
export class ColorScaleConditionalFormat extends RulePart {
  readonly excelClass = "ColorScaleConditionalFormat";

  get ThreeColorScale(): boolean {
    return this.rule("colorScale").colors.length === 3;
  }
  get Criteria(): Record<string, Criterion> {
    const { colors } = this.rule("colorScale");
    return {
      minimum: { type: "LowestValue", color: colors[0] },
      ...(colors.length === 3 ? { midpoint: { type: "Percentile", formula: "50", color: colors[1] } } : {}),
      maximum: { type: "HighestValue", color: colors.at(-1) },
    };
  }
  set Criteria(criteria: Record<string, Criterion | null | undefined>) {
    const { minimum, midpoint, maximum } = criteria;
    if (!minimum || !maximum) throw invalidArgument("A colour scale has a minimum and a maximum.");
    const usual =
      minimum.type === "LowestValue" &&
      maximum.type === "HighestValue" &&
      (!midpoint || (midpoint.type === "Percentile" && Number(String(midpoint.formula).replace(/^=/, "")) === 50));
    if (!usual)
      throw notImplemented(
        "a colour scale that does not run from the lowest value (over percentile 50) to the highest",
      );
    const colors = (midpoint ? [minimum, midpoint, maximum] : [minimum, maximum]).map((point) =>
      checkColor(point.color),
    );
    this.owner.change({ rule: { kind: "colorScale", colors } });
  }
}

export class ConditionalRangeFormat extends RulePart {
  readonly excelClass = "ConditionalRangeFormat";

  get Font(): ConditionalRangeFont {
    return new ConditionalRangeFont(this.book, this.owner);
  }
  get Fill(): ConditionalRangeFill {
    return new ConditionalRangeFill(this.book, this.owner);
  }
}

abstract class StylePart extends RulePart {
  protected get style(): NonNullable<ConditionalFormatDocument["style"]> {
    return this.owner.document.style ?? {};
  }
  protected alter(change: ConditionalFormatDocument["style"]): void {
    this.owner.change({ style: { ...this.style, ...change } });
  }
}

export class ConditionalRangeFont extends StylePart {
  readonly excelClass = "ConditionalRangeFont";

  get Color(): string {
    return this.style.font ?? "";
  }
  set Color(color: string) {
    this.alter({ font: checkColor(color) });
  }
  get Bold(): boolean {
    return this.style.bold ?? false;
  }
  set Bold(bold: boolean) {
    this.alter({ bold });
  }
  Clear(): void {
    this.alter({ font: undefined, bold: undefined });
  }
}

export class ConditionalRangeFill extends StylePart {
  readonly excelClass = "ConditionalRangeFill";

  get Color(): string {
    return this.style.fill ?? "";
  }
  set Color(color: string) {
    this.alter({ fill: checkColor(color) });
  }
  Clear(): void {
    this.alter({ fill: undefined });
  }
}
