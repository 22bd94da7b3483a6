/** Turns a formula's tree into code. */
import { callOf } from "./calls";
import type { Code, Compiled, Coordinate, Frame, NameUse, ReferenceSpec, Resolved } from "./code";
import type { FunctionTable } from "./functions/define";
import { SPECIAL_FORMS } from "./functions/special-forms";
import { numberOfDigits } from "./numbers";
import { EMPTY, errorOf, Lambda, type Operand, raise } from "./operands";
import { BINARY, binary, type BinaryOperation, LAST } from "./operators";
import { type AstExpression, type CallExpression, MAX_DEPTH, plainFunctionName, referenceOf } from "./syntax";
import { type ErrorCode, FormulaError, type Value } from "./values";
import { besides, errorIn, run, unaryStep } from "./operator-steps";

type Scope = ReadonlyMap<string, number>;
type Node = AstExpression | null;

interface Position {
  row: number;
  column: number;
  /** The whole formula is in brackets. */
  inBrackets: boolean;
}

export function compile(
  tree: AstExpression,
  { row, column, inBrackets }: Position,
  functions: FunctionTable,
): Compiled {
  return new Compiler(row, column, functions).whole(tree, inBrackets);
}

type UnaryExpression = AstExpression & { type: "UnaryExpression" };
type BinaryExpression = AstExpression & { type: "BinaryExpression" };

/** Raised while a formula is compiled, where its text is not known. */
export class NestedTooDeeply extends Error {}

class Compiler {
  private readonly specs: ReferenceSpec[] = [];
  private locals = 0;
  private volatile = false;
  private readsRows = false;
  private relative = false;
  private depth = 0;

  constructor(
    private readonly row: number,
    private readonly column: number,
    private readonly functions: FunctionTable,
  ) {}

  whole(tree: AstExpression, inBrackets: boolean): Compiled {
    const last = tree.type === "BinaryExpression" && !inBrackets ? LAST[tree.operator] : undefined;
    const run =
      tree.type === "BinaryExpression" && last
        ? this.operation(last, tree.arguments[0]!, tree.arguments[1]!, new Map())
        : this.code(tree, new Map());
    return {
      run,
      references: this.specs,
      locals: this.locals,
      volatile: this.volatile,
      readsRows: this.readsRows,
      relative: this.relative,
    };
  }

  private code(node: Node, scope: Scope): Code {
    if (node === null) return () => EMPTY;
    switch (node.type) {
      case "Literal":
        return constant(literal(node.value, node.raw));
      case "ErrorLiteral":
        return constant(errorOf(node.value.toUpperCase() as ErrorCode));
      case "ArrayExpression":
        return this.array(node.elements as readonly (readonly AstExpression[])[]);
      case "ReferenceIdentifier":
        return this.reference(node.value, scope, false);
      case "UnaryExpression":
        return this.nested(() => this.unary(node, scope));
      case "BinaryExpression":
        return this.nested(() => this.binary(node, scope));
      case "CallExpression":
        return this.nested(() => this.call(node.callee, node.arguments as readonly Node[], scope));
      case "LetExpression":
        return this.let(
          node.declarations.map(({ id, init }) => [id.name, init as Node]),
          node.body as Node,
          scope,
        );
      case "LambdaExpression":
        return this.lambda(
          node.params.map(({ name }) => name),
          node.body as Node,
          scope,
        );
      default:
        return constant(new FormulaError("#VALUE!", "The formula uses what is not supported here."));
    }
  }

  /** Runs of operators are worked off one after the other; what is nested needs the stack, here and when it runs. */
  private nested(compiled: () => Code): Code {
    if (++this.depth > MAX_DEPTH) throw new NestedTooDeeply();
    const code = compiled();
    this.depth--;
    return code;
  }

  private array(rows: readonly (readonly AstExpression[])[]): Code {
    const width = rows[0]!.length;
    // Excel refuses rows of different lengths when they are typed.
    if (rows.some((row) => row.length !== width)) return constant(errorOf("#VALUE!"));
    const matrix = rows.map((row) => row.map((element) => constantOf(element)));
    return () => matrix;
  }

  private reference(text: string, scope: Scope, isArgument: boolean): Code {
    const slot = scope.get(text.toLowerCase());
    if (slot !== undefined) return (frame) => frame.locals[slot]!;
    const found = referenceOf({ value: text });
    if (!found) return constant(new FormulaError("#NAME?", `There is no name ${text}.`));
    if (found.kind === "name") {
      const plainName = plainFunctionName(found.name);
      const name = isArgument && this.functions[plainName] ? plainName : undefined;
      const index = this.add({ kind: "name", sheet: found.sheet, name: found.name });
      return (frame) => {
        const resolved = frame.references[index]!;
        return name !== undefined && isNameError(resolved) ? this.functionValue(name, frame) : use(resolved);
      };
    }
    const index = this.add(found.kind === "cells" ? this.cells(found) : found);
    return (frame) => use(frame.references[index]!);
  }

  private add(spec: ReferenceSpec): number {
    return this.specs.push(spec) - 1;
  }

  private cells(found: Extract<ReturnType<typeof referenceOf>, { kind: "cells" }>): ReferenceSpec {
    if (found.unsupported !== undefined) {
      const what = found.unsupported === "workbook" ? "another workbook" : "several sheets at once";
      return { kind: "unsupported", message: `References to ${what} are not supported here.` };
    }
    const { top, left, bottom, right, $top, $left, $bottom, $right } = found.range;
    const coordinate = (at: number, absolute: boolean | null | undefined, own: number): Coordinate => {
      if (!absolute) this.relative = true;
      return { at: absolute ? at : at - own, absolute: absolute === true };
    };
    return {
      kind: "cells",
      sheet: found.sheet,
      rows:
        top == null || bottom == null ? null : [coordinate(top, $top, this.row), coordinate(bottom, $bottom, this.row)],
      columns:
        left == null || right == null
          ? null
          : [coordinate(left, $left, this.column), coordinate(right, $right, this.column)],
    };
  }

  /** A function's bare name, where MAP and similar functions take a function. */
  private functionValue(name: string, frame: Frame): Operand {
    const definition = this.functions[name]!;
    return new Lambda(definition.most, (args) => callOf(definition, args.length)(frame, args));
  }

  /** `--A1`, `5%%`: the innermost first. */
  private unary(outermost: UnaryExpression, scope: Scope): Code {
    const operators: string[] = [];
    let operand: AstExpression = outermost;
    while (operand.type === "UnaryExpression") {
      operators.unshift(operand.operator);
      operand = operand.arguments[0]!;
    }
    const first = this.code(operand, scope);
    const steps = operators.map(unaryStep);
    if (steps.length === 1) return (frame) => steps[0]!(first(frame), frame);
    return (frame) => steps.reduce((value, step) => step(value, frame), first(frame));
  }

  /** `1+2+3`: from left to right. */
  private binary(last: BinaryExpression, scope: Scope): Code {
    const rights: BinaryExpression[] = [];
    let left: AstExpression = last;
    while (left.type === "BinaryExpression" && (left === last || BINARY[left.operator])) {
      rights.unshift(left);
      left = left.arguments[0]!;
    }
    const first = this.code(left, scope);
    const others = rights.map(({ operator, arguments: [, right] }) => ({ operator, code: this.code(right!, scope) }));
    const after = run(others);
    return (frame) => after(first(frame), frame);
  }

  private operation(apply: BinaryOperation, left: AstExpression, right: AstExpression, scope: Scope): Code {
    const [one, other] = [this.code(left, scope), this.code(right, scope)];
    return (frame) => {
      const first = one(frame);
      return binary(apply, first, besides(first, other, frame));
    };
  }

  private call(callee: CallExpression["callee"] | AstExpression, args: readonly Node[], scope: Scope): Code {
    // The library's types know names only, its parser gives LAMBDA(…)(…) too.
    if (callee.type !== "Identifier") return applied(this.code(callee as AstExpression, scope), this.all(args, scope));
    const typed = callee.name;
    if (scope.has(typed.toLowerCase())) return applied(this.reference(typed, scope, false), this.all(args, scope));
    const name = plainFunctionName(typed);
    const special = SPECIAL_FORMS[name];
    if (special) {
      if (args.length < special.least || args.length > special.most) return wrongCount(name);
      return special.form(this.all(args, scope));
    }
    const definition = this.functions[name];
    if (!definition) return this.namedCall(typed, this.all(args, scope));
    if (args.length < definition.least || args.length > definition.most) return wrongCount(name);
    if (definition.volatile) this.volatile = true;
    if (definition.readsRows) this.readsRows = true;
    const codes = this.all(args, scope);
    const call = callOf(definition, codes.length);
    return (frame) => {
      const values: Operand[] = new Array<Operand>(codes.length);
      for (let index = 0; index < codes.length; index++) values[index] = evaluated(codes[index]!, frame);
      return call(frame, values);
    };
  }

  /** A custom function, or a name that holds a LAMBDA. */
  private namedCall(typed: string, codes: readonly Code[]): Code {
    const index = this.add({ kind: "name", sheet: null, name: typed });
    return (frame) => {
      const resolved = frame.references[index]!;
      const args = codes.map((code) => evaluated(code, frame));
      if (isNameError(resolved)) return frame.custom(typed, args);
      const value = use(resolved);
      if (value instanceof Lambda) return value.call(args);
      return raise(errorIn(value) ?? errorOf("#VALUE!"));
    };
  }

  private all(args: readonly Node[], scope: Scope): Code[] {
    return args.map((argument) =>
      argument?.type === "ReferenceIdentifier"
        ? this.reference(argument.value, scope, true)
        : this.code(argument, scope),
    );
  }

  private let(declarations: readonly (readonly [string, Node])[], body: Node, scope: Scope): Code {
    let inner = scope;
    const steps = declarations.map(([name, init]) => {
      const code = this.code(init, inner);
      const slot = this.locals++;
      inner = new Map([...inner, [name.toLowerCase(), slot]]);
      return [slot, code] as const;
    });
    const result = this.code(body, inner);
    return (frame) => {
      for (const [slot, code] of steps) frame.locals[slot] = evaluated(code, frame);
      return result(frame);
    };
  }

  private lambda(names: readonly string[], body: Node, scope: Scope): Code {
    const slots = names.map(() => this.locals++);
    const inner = new Map([...scope, ...names.map((name, index) => [name.toLowerCase(), slots[index]!] as const)]);
    const code = this.code(body, inner);
    return (frame) => {
      const captured = frame.locals;
      return new Lambda(names.length, (args) => {
        if (args.length > names.length) return raise("#VALUE!");
        const locals = [...captured];
        slots.forEach((slot, index) => (locals[slot] = (index < args.length ? args[index] : EMPTY) as Operand));
        return code(frame.with(locals));
      });
    };
  }
}

const constant =
  (operand: Operand): Code =>
  () =>
    operand;

const wrongCount = (name: string): Code =>
  constant(new FormulaError("#VALUE!", `${name} takes another number of arguments.`));

function literal(value: Value | undefined, raw: string): Value {
  if (typeof value !== "number") return value ?? null;
  return raw.startsWith("-") ? -numberOfDigits(raw.slice(1)) : numberOfDigits(raw);
}

function constantOf(node: AstExpression): Value {
  if (node.type === "Literal") return literal(node.value, node.raw);
  if (node.type === "ErrorLiteral") return errorOf(node.value.toUpperCase() as ErrorCode);
  return errorOf("#VALUE!");
}

const isNameUse = (resolved: Resolved): resolved is NameUse => "evaluate" in resolved;
const isNameError = (resolved: Resolved): boolean => resolved instanceof FormulaError && resolved.error === "#NAME?";

/** An error in the place of a reference is a value like any other: the function that takes it decides. */
function use(resolved: Resolved): Operand {
  return isNameUse(resolved) ? resolved.evaluate() : resolved;
}

/** As an argument: what is raised within becomes a value, for the function to judge. */
function evaluated(code: Code, frame: Frame): Operand {
  try {
    return code(frame);
  } catch (thrown) {
    if (thrown instanceof FormulaError) return thrown;
    throw thrown;
  }
}

function applied(callee: Code, codes: readonly Code[]): Code {
  return (frame) => {
    const value = callee(frame);
    if (!(value instanceof Lambda)) return raise(errorIn(value) ?? errorOf("#VALUE!"));
    return value.call(codes.map((code) => evaluated(code, frame)));
  };
}
