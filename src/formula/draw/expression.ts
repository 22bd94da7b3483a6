/** What the parts of a formula give, once for all draws. */
import type { CustomFunctions } from "../custom-functions";
import { FormulaSyntaxError, type EngineName, type FormulaEngine } from "../engine-types";
import { isInBrackets } from "../formulas";
import type { FunctionContext } from "../functions/define";
import { numberOfDigits } from "../numbers";
import { EMPTY, errorOf, type Operand } from "../operands";
import { implicitIntersection, intersection, rangeBetween } from "../operators";
import { plainFunctionName, readFormula, referenceOf, type AstExpression } from "../syntax";
import type { CellAddress, ErrorCode, Value } from "../values";
import { Arithmetic, type Powers } from "./arithmetic";
import type { Area } from "./area";
import type { DrawnBook } from "./book";
import { Choices } from "./choices";
import { NonNumeric, type Columns, type Lane } from "./column";
import { traceFunction } from "./functions";
import { LaneCalls } from "./lane-call";
import { attempt, Operations } from "./operations";
import { isArea, lanesOf, spread, type Traced } from "./operand";
import { DrawRefusal } from "./refusal";
import { specialForm, type Argument } from "./special";
import { MatchingCells } from "./totals";

interface Read {
  tree: AstExpression;
  inBrackets: boolean;
}

type Locals = ReadonlyMap<string, Traced>;
const NO_LOCALS: Locals = new Map();

export class Expressions {
  private readonly read = new Map<string, Read>();
  private readonly areas = new Map<string, Area | null>();
  private readonly arithmetic: Arithmetic;
  private readonly choices: Choices;
  private readonly operations: Operations;
  private readonly calls: LaneCalls;
  private readonly meeting = new MatchingCells();
  /** By their small letters; one may be a name of several sheets. */
  private readonly names = new Map<string, EngineName[]>();

  constructor(
    private readonly engine: FormulaEngine,
    private readonly book: DrawnBook,
    columns: Columns,
    private readonly custom: CustomFunctions,
    powers: Powers,
    /** The cell whose formula is followed. */
    private readonly current: () => CellAddress,
  ) {
    const where = (): string => this.where();
    this.arithmetic = new Arithmetic(columns, powers);
    this.choices = new Choices(columns, where);
    this.operations = new Operations(columns, this.arithmetic, this.choices, where);
    this.calls = new LaneCalls(columns);
    for (const each of engine.names()) {
      const name = each.name.toLowerCase();
      this.names.set(name, [...(this.names.get(name) ?? []), each]);
    }
  }

  private where(): string {
    return this.book.cellName(this.cell);
  }

  /** What the formula of the current cell gives. */
  formula(): Traced {
    const { cell } = this;
    const text = this.engine.formula(cell.sheet, cell.row, cell.column);
    if (text === undefined) return this.engine.value(cell.sheet, cell.row, cell.column);
    const { tree, inBrackets } = this.reading(text);
    if (tree.type === "BinaryExpression" && !inBrackets && (tree.operator === "+" || tree.operator === "-"))
      return this.binary(tree.operator, tree.arguments[0]!, tree.arguments[1]!, NO_LOCALS, true);
    return this.trace(tree, NO_LOCALS);
  }

  private reading(text: string): Read {
    let read = this.read.get(text);
    if (read) return read;
    try {
      const { tree, tokens } = readFormula(text);
      read = { tree, inBrackets: isInBrackets(tokens) };
    } catch (thrown) {
      if (thrown instanceof FormulaSyntaxError) throw new DrawRefusal("unreadable", this.where());
      throw thrown;
    }
    this.read.set(text, read);
    return read;
  }

  private trace(node: Argument, locals: Locals): Traced {
    if (node === null) return EMPTY;
    switch (node.type) {
      case "Literal":
        return literal(node.value, node.raw);
      case "ErrorLiteral":
        return errorOf(node.value.toUpperCase() as ErrorCode);
      case "ArrayExpression":
        return (node.elements as readonly (readonly AstExpression[])[]).map((line) =>
          line.map((element) => this.trace(element, locals) as Lane),
        );
      case "ReferenceIdentifier":
        return locals.get(node.value.toLowerCase()) ?? this.reference(node.value);
      case "UnaryExpression":
        return this.unary(node.operator, this.trace(node.arguments[0]!, locals));
      case "BinaryExpression":
        return this.binary(node.operator, node.arguments[0]!, node.arguments[1]!, locals);
      case "CallExpression":
        return this.call(node.callee, node.arguments as readonly Argument[], locals);
      case "LetExpression": {
        const inner = new Map(locals);
        for (const { id, init } of node.declarations)
          inner.set(id.name.toLowerCase(), this.trace(init as Argument, inner));
        return this.trace(node.body as Argument, inner);
      }
      default:
        return new NonNumeric(this.where(), "LAMBDA");
    }
  }

  private get cell(): CellAddress {
    return this.current();
  }

  private reference(text: string): Traced {
    const found = referenceOf({ value: text });
    if (found?.kind === "cells" && found.unsupported) throw new DrawRefusal("outside", this.where(), text);
    // Only a reference to its own row means other cells in another cell of the sheet.
    const ownRow = found?.kind === "table" && (found.table === "" || found.sections.includes("this row"));
    const { sheet, row, column } = this.cell;
    const key = ownRow ? `${sheet} ${row},${column} ${text}` : `${sheet} ${text}`;
    let area = this.areas.get(key);
    if (area === undefined) {
      const range = this.engine.refersTo(text, this.cell);
      area = (range && this.book.area(range.sheet, range)) ?? null;
      this.areas.set(key, area);
    }
    if (area) return area;
    if (found?.kind === "name") return this.named(found.name, found.sheet);
    return attempt((): Value => {
      const value = this.engine.evaluate(`=${text}`, this.cell);
      return Array.isArray(value) ? errorOf("#VALUE!") : (value as Value);
    });
  }

  /** A name that is a formula of its own. */
  private named(name: string, sheet: string | null): Traced {
    const home = sheet === null ? this.cell.sheet : this.book.sheetNamed(sheet);
    const same = this.names.get(name.toLowerCase()) ?? [];
    const definition = same.find((each) => each.sheet === home) ?? same.find((each) => each.sheet === undefined);
    if (!definition) {
      if (this.custom.has(name)) return new NonNumeric(this.where(), name);
      throw new DrawRefusal("unknown", this.where(), name);
    }
    return this.trace(this.reading(definition.formula).tree, NO_LOCALS);
  }

  private unary(operator: string, operand: Traced): Traced {
    if (operator === "@")
      return attempt(() => implicitIntersection(operand as Operand, this.cell.row, this.cell.column)) as Traced;
    if (operator === "#") {
      const anchor = isArea(operand) ? this.engine.spill(operand.sheet.id, operand.row, operand.column) : undefined;
      return anchor ? this.book.area((operand as Area).sheet.id, anchor)! : errorOf("#REF!");
    }
    return spread([lanesOf(operand)], (lane) => this.operations.unary(operator, lane));
  }

  private binary(operator: string, left: AstExpression, right: AstExpression, locals: Locals, last = false): Traced {
    const one = this.trace(left, locals);
    const other = this.trace(right, locals);
    if (operator === ":") return attempt(() => rangeBetween(one as Operand, other as Operand)) as Traced;
    if (operator === " ") return attempt(() => intersection(one as Operand, other as Operand)) as Traced;
    return spread([lanesOf(one), lanesOf(other)], (a, b) => this.operations.binary(operator, a, b, last));
  }

  private call(callee: unknown, args: readonly Argument[], locals: Locals): Traced {
    const { type, name: typed } = callee as { type: string; name: string };
    if (type !== "Identifier" || locals.has(typed.toLowerCase())) return new NonNumeric(this.where(), "LAMBDA");
    const name = plainFunctionName(typed);
    const { arithmetic, choices, operations, calls, meeting, custom } = this;
    const where = (): string => this.where();
    const special = specialForm(name);
    if (special)
      return special(args, {
        arithmetic,
        choices,
        operations,
        where,
        trace: (argument) => this.trace(argument, locals),
      });
    if (this.names.has(typed.toLowerCase())) return new NonNumeric(this.where(), typed);
    return traceFunction(
      name,
      args.map((argument) => this.trace(argument, locals)),
      {
        arithmetic,
        choices,
        operations,
        calls,
        meeting,
        custom,
        where,
        context: this.context(),
        cell: this.cell,
        refer: (address) => {
          const range = this.engine.refersTo(address, this.cell);
          return range && this.book.area(range.sheet, range);
        },
      },
    );
  }

  private context(): FunctionContext {
    const { row, column, sheet } = this.cell;
    const chance = (): never => {
      throw new DrawRefusal("volatile", this.where());
    };
    const sheets = this.engine.sheets();
    return {
      row,
      column,
      now: chance,
      random: chance,
      refer: () => undefined,
      dependOn: () => undefined,
      formulaAt: (reference) => this.engine.formula(reference.sheet.id, reference.row, reference.column),
      sheetNumber: (reference) => sheets.findIndex(({ id }) => id === (reference?.sheet.id ?? sheet)) + 1,
      sheetCount: () => sheets.length,
      shown: chance,
    };
  }
}

function literal(value: unknown, raw: string): Value {
  if (typeof value !== "number") return (value ?? null) as Value;
  return raw.startsWith("-") ? -numberOfDigits(raw.slice(1)) : numberOfDigits(raw);
}
