/** How a formula's value comes about: the parts of its expression that count, each with its value, down to cells and numbers. */
import { treeOfFormula } from "./tree";
import type { AstExpression } from "../formula/syntax";
import { plainFunctionName } from "../formula/syntax";
import type { CellAddress, RangeAddress } from "../formula/values";
import type { Value } from "../sharing/reading";
import type { CellBook, Frame } from "./cell-book";
import type { How, Sign, Step } from "./explanation";
import { said } from "./formula-text";
import { argumentNames } from "./parley-calls";
import { chosen } from "./choices";
import { addsUp } from "./adds-up";
import { totalOf } from "./totals";

const FLIPPED: Partial<Record<Sign, Sign>> = { "+": "−", "−": "+", "×": "÷", "÷": "×" };

/** As many as a person reads. */
const MOST_PARTS = 12;

export class Steps {
  constructor(
    readonly book: CellBook,
    readonly frame: Frame,
    /** The cell that is explained: cells of its own row are called by their column alone. */
    private readonly own: CellAddress,
    /** So many parts of a total are named; the others are added up. */
    readonly mostParts = MOST_PARTS,
  ) {}

  /** Of the formula that fills the frame. Parts that do not give its value are named without saying how they give it. */
  ofFormula(formula: string): Step {
    return this.of(treeOfFormula(formula), "");
  }

  of(node: AstExpression, sign: Sign): Step {
    const step = this.tried(node, sign);
    return addsUp(step) === false ? this.made("text", node, sign) : step;
  }

  private tried(node: AstExpression, sign: Sign): Step {
    const choice = chosen(this, node);
    if (choice) {
      const step = this.of(choice.taken, sign);
      return { ...step, because: [...choice.because, ...step.because] };
    }
    const cells = this.book.range(node, this.frame);
    if (cells) return this.ofRange(cells, node, sign, this.book.headIn(node, this.frame));
    switch (node.type) {
      case "UnaryExpression":
        if (node.operator === "-" || node.operator === "+") return this.sum(node, sign);
        return node.operator === "%" ? this.plain("constant", node, sign) : this.made("text", node, sign);
      case "BinaryExpression":
        if (node.operator === "+" || node.operator === "-") return this.sum(node, sign);
        if (node.operator === "*" || node.operator === "/") return this.product(node, sign);
        if (node.operator === "^")
          return this.step("power", node, sign, [this.of(node.arguments[0]!, ""), this.of(node.arguments[1]!, "^")]);
        return this.made("text", node, sign);
      case "CallExpression":
        return this.call(node, sign);
      case "Literal":
      case "ErrorLiteral":
        return this.plain("constant", node, sign);
      default:
        return this.made("text", node, sign);
    }
  }

  value(node: AstExpression): Value {
    return this.book.value(node, this.frame);
  }

  /** What a reference is called: a single cell by its words, a name or the column of a table as it stands. */
  called(reference: string): string | undefined {
    const range = this.book.engine.refersTo(reference, this.frame.at);
    const cell = range && this.book.oneOf(range, this.frame);
    if (!cell) return undefined;
    return this.nameOf(cell) || undefined;
  }

  said(node: AstExpression): string {
    return said(node, (reference) => this.called(reference));
  }

  nameOf(cell: CellAddress): string {
    const { label, head } = this.book.where(cell);
    return head !== "" && this.sharesRow(cell) ? head : label;
  }

  cell(at: CellAddress, sign: Sign, name = ""): Step {
    const value = this.book.valueAt(at);
    return { how: "cell", sign, value, at: this.shortened(at), name, because: [], steps: [], rest: null };
  }

  step(how: How, node: AstExpression, sign: Sign, steps: readonly Step[], name = ""): Step {
    return { how, sign, value: this.value(node), at: null, name, because: [], steps, rest: null };
  }

  /** A part that is a function of cells, or a text made of them: the cells that it reads, each once. */
  made(how: "text" | "function", node: AstExpression, sign: Sign, name = ""): Step {
    const found = new Map<string, Step>();
    this.collect(node, found);
    return this.step(
      how,
      node,
      sign,
      [...found.values()],
      name || (node.type === "CallExpression" ? nameOf(node) : ""),
    );
  }

  private shortened(at: CellAddress) {
    const where = this.book.where(at);
    return where.head !== "" && this.sharesRow(at) ? { ...where, label: where.head } : where;
  }

  private sharesRow({ sheet, row }: CellAddress): boolean {
    return sheet === this.own.sheet && row === this.own.row;
  }

  private plain(how: "constant", node: AstExpression, sign: Sign): Step {
    return this.step(how, node, sign, [], this.said(node));
  }

  /** @param head of the column in which the formula looks the cell up, where that is no table's */
  private ofRange(range: RangeAddress, node: AstExpression, sign: Sign, head = ""): Step {
    const cell = this.book.oneOf(range, this.frame);
    if (cell) {
      const step = this.cell(cell, sign);
      const label =
        step.at?.head === "" && head !== "" ? [step.at.label, head].filter((each) => each !== "").join(" · ") : "";
      return label === "" ? step : { ...step, at: { ...step.at!, label } };
    }
    return {
      ...this.cell(range, sign),
      how: "range",
      value: "",
      name: this.said(node),
      rest: { count: range.rows * range.columns, value: 0 },
    };
  }

  private sum(node: AstExpression, sign: Sign): Step {
    const parts: Step[] = [];
    const add = (each: AstExpression, of: Sign): void => {
      if (each.type === "UnaryExpression" && (each.operator === "-" || each.operator === "+"))
        return add(each.arguments[0]!, each.operator === "-" ? FLIPPED[of]! : of);
      if (each.type === "BinaryExpression" && (each.operator === "+" || each.operator === "-")) {
        add(each.arguments[0]!, of);
        return add(each.arguments[1]!, each.operator === "-" ? FLIPPED[of]! : of);
      }
      if (each.type === "Literal" && each.value === 0) return;
      parts.push(this.of(each, of));
    };
    add(node, "+");
    return this.step("sum", node, sign, parts);
  }

  private product(node: AstExpression, sign: Sign): Step {
    const parts: Step[] = [];
    const add = (each: AstExpression, of: Sign): void => {
      if (each.type === "BinaryExpression" && (each.operator === "*" || each.operator === "/")) {
        add(each.arguments[0]!, of);
        return add(each.arguments[1]!, each.operator === "/" ? FLIPPED[of]! : of);
      }
      parts.push(this.of(each, of));
    };
    add(node, "×");
    return this.step("product", node, sign, parts);
  }

  private call(node: Extract<AstExpression, { type: "CallExpression" }>, sign: Sign): Step {
    const name = nameOf(node);
    const total = totalOf(this, node, name, sign);
    if (total) return total;
    if ((name === "MIN" || name === "MAX") && node.arguments.length > 1)
      return this.step(
        name === "MIN" ? "least" : "most",
        node,
        sign,
        node.arguments.map((each) => this.of(each, "")),
      );
    // A cell that holds no number counts as 0; one that does as itself.
    if (name === "N" && node.arguments.length === 1) return this.of(node.arguments[0]!, sign);
    const names = argumentNames(name);
    if (!names) return this.made("function", node, sign, name);
    return this.step(
      "function",
      node,
      sign,
      node.arguments.flatMap((each, at) => {
        if (!(each as AstExpression | null)) return [];
        const step = this.of(each, "");
        return [{ ...step, name: names[at] ?? step.name }];
      }),
      name,
    );
  }

  private collect(node: AstExpression, into: Map<string, Step>): void {
    const choice = chosen(this, node);
    if (choice) return this.collect(choice.taken, into);
    const range = this.book.range(node, this.frame);
    if (range) {
      const step = this.ofRange(range, node, "");
      into.set(step.at!.cell + step.how, step);
      return;
    }
    if ("arguments" in node)
      for (const each of node.arguments as (AstExpression | null)[]) if (each) this.collect(each, into);
    if (node.type === "LetExpression") {
      for (const { init } of node.declarations) if (init) this.collect(init, into);
      if (node.body) this.collect(node.body, into);
    }
    if (node.type === "LambdaExpression" && node.body) this.collect(node.body, into);
  }
}

const nameOf = (node: Extract<AstExpression, { type: "CallExpression" }>): string =>
  plainFunctionName(node.callee.name);
