/**
 * Where a formula that a file holds without the mark of an array takes one value of several cells: there Excel shows "@".
 *
 * Before Excel had arrays that spill, a range in the place of one value meant its cell in the formula's own row or column, and
 * files still write it that way. Which arguments take ranges is in the functions' signatures; what those do not tell (arguments that
 * make all within them an array, as those of SUMPRODUCT) is below, by the classes of arguments that the older file format
 * names (Microsoft, [MS-XLS] 2.5.198.17 and 2.5.198.44; LibreOffice's import keeps the same list by function).
 */
import { parse, tokenize } from "@borgar/fx";
import { kindsOf } from "./functions/define";
import { FUNCTIONS } from "./functions/table";
import { tokensToRead, plainFunctionName, referenceOf, type AstExpression, type SyntaxReference } from "./syntax";

/** What the names of a workbook stand for. */
export interface NamesInFormulas {
  /** The formula of the name, as `sheet` (none: the formula's own) sees it; undefined where there is none. */
  formulaOf(name: string, sheet: string | null): string | undefined;
  isTable(name: string): boolean;
}

/** "one" a single value; "fixed" a single value within arrays too; "cells" a range, whose arithmetic is as outside; "array" all of it as an array. */
type Taken = "one" | "fixed" | "cells" | "array";

const EXCEPTIONS: Readonly<Record<string, readonly Taken[]>> = {
  LOOKUP: ["one", "array"],
  INDEX: ["array", "fixed"],
  VLOOKUP: ["fixed", "cells", "fixed"],
  HLOOKUP: ["fixed", "cells", "fixed"],
  MATCH: ["one", "cells", "one"],
  XMATCH: ["one", "cells", "one"],
  XLOOKUP: ["one", "cells", "cells", "cells", "one"],
  COUNTIF: ["cells", "one"],
  SUMIF: ["cells", "one", "cells"],
  AVERAGEIF: ["cells", "one", "cells"],
  IRR: ["array", "one"],
  MIRR: ["array", "one"],
  FORECAST: ["one", "array"],
  "FORECAST.LINEAR": ["one", "array"],
  AGGREGATE: ["one", "one", "array", "one"],
};
/** All their arguments are arrays. */
const OF_ARRAYS = new Set(
  `SUMPRODUCT MMULT MINVERSE MDETERM TRANSPOSE LINEST LOGEST TREND GROWTH FREQUENCY SUMX2MY2 SUMX2PY2 SUMXMY2 CORREL PEARSON COVAR
  COVARIANCE.P COVARIANCE.S RSQ SLOPE INTERCEPT STEYX MODE PROB`.split(/\s+/),
);
/** Pairs of a range and a criterion, behind the range that is added up. */
const OF_CRITERIA: Readonly<Record<string, 0 | 1>> = { COUNTIFS: 0, SUMIFS: 1, AVERAGEIFS: 1, MAXIFS: 1, MINIFS: 1 };
/** Functions of the time since arrays spill: what they are given is an array, and so is what most of them give. */
const NEWER = new Set(
  `FILTER SORT SORTBY UNIQUE SEQUENCE RANDARRAY MAP REDUCE SCAN BYROW BYCOL MAKEARRAY HSTACK VSTACK TOCOL TOROW TAKE DROP EXPAND
  CHOOSECOLS CHOOSEROWS WRAPROWS WRAPCOLS TEXTSPLIT GROUPBY PIVOTBY`.split(/\s+/),
);
const OLDER_WITH_ARRAYS = new Set(
  "TRANSPOSE MMULT MINVERSE MUNIT FREQUENCY LINEST LOGEST TREND GROWTH MODE.MULT INDIRECT".split(" "),
);

/** Whether Excel stores every formula that calls it as one with arrays. */
export const isOfArrays = (name: string): boolean => {
  const plain = plainFunctionName(name);
  return NEWER.has(plain) || plain === "LET" || plain === "LAMBDA";
};
/** Which of their arguments become the result. */
const CHOOSING: Readonly<Record<string, (index: number, count: number) => boolean>> = {
  IF: (index) => index > 0,
  CHOOSE: (index) => index > 0,
  IFERROR: () => true,
  IFNA: () => true,
  IFS: (index) => index % 2 === 1,
  SWITCH: (index, count) => index > 0 && (index % 2 === 0 || index === count - 1),
};

type Node = AstExpression | null;
const argumentsOf = (node: { arguments: readonly unknown[] }): readonly Node[] => node.arguments as readonly Node[];

function takenBy(name: string, args: readonly Node[]): Taken[] {
  if (OF_ARRAYS.has(name) || NEWER.has(name)) return args.map(() => "array");
  const exception = EXCEPTIONS[name];
  if (exception) return args.map((_, index) => exception[index] ?? exception.at(-1)!);
  const first = OF_CRITERIA[name];
  if (first !== undefined)
    return args.map((_, index) => (index < first || (index - first) % 2 === 0 ? "cells" : "one"));
  const definition = FUNCTIONS[name];
  // An add-in's function takes what it is given.
  if (!definition) return args.map(() => "cells");
  return kindsOf(definition.signature, args.length).map((kind) =>
    "ntbve".includes(kind.toLowerCase()) ? "one" : "cells",
  );
}

/** Of a run of operators: runs of thousands must not fill the stack. */
function operandsOf(last: AstExpression & { type: "BinaryExpression" }): AstExpression[] {
  const operands: AstExpression[] = [];
  let node: AstExpression = last;
  while (node.type === "BinaryExpression" && ![",", " ", ":"].includes(node.operator)) {
    operands.push(node.arguments[1] as AstExpression);
    node = node.arguments[0] as AstExpression;
  }
  return [...operands, node];
}

/** The function's name where a node calls one by name. */
const calledName = (node: AstExpression): string | undefined =>
  node.type === "CallExpression" && node.callee.type === "Identifier" ? plainFunctionName(node.callee.name) : undefined;

/** Names within names end somewhere, or go round in a circle. */
const MAX_DEPTH = 8;

class Reading {
  private readonly marks: [at: number, text: string][] = [];

  constructor(private readonly names: NamesInFormulas) {}

  marked(formula: string, tree: AstExpression): string {
    this.mark(tree, "one", true);
    let [text, at] = ["", 0];
    for (const [place, sign] of this.marks.sort(([one], [other]) => one - other)) {
      text += formula.slice(at, place) + sign;
      at = place;
    }
    return text + formula.slice(at);
  }

  /** `outermost`: what is an array here would be the formula's result. */
  private mark(node: Node, taken: Taken, outermost: boolean): void {
    if (!node) return;
    const single = taken === "one" || taken === "fixed";
    switch (node.type) {
      case "ReferenceIdentifier":
        if (single && this.isSeveral(referenceOf({ value: node.value }))) this.put(node, false);
        return;
      case "ArrayExpression":
        if (outermost) this.put(node, false);
        return;
      case "UnaryExpression":
        if (node.operator === "@") return;
        if (node.operator === "#") {
          // The library places it where its sign is.
          if (single) this.put(argumentsOf(node)[0]!, false);
          return;
        }
        this.mark(argumentsOf(node)[0]!, taken === "array" ? "array" : "one", outermost);
        return;
      case "BinaryExpression":
        if (node.operator === "," || node.operator === " " || node.operator === ":") {
          if (single && node.operator !== ",") this.put(node, true);
          return;
        }
        for (const operand of operandsOf(node)) this.mark(operand, taken === "array" ? "array" : "one", outermost);
        return;
      case "CallExpression":
        this.markCall(node, taken, outermost);
        return;
      default:
    }
  }

  private markCall(node: AstExpression & { type: "CallExpression" }, taken: Taken, outermost: boolean): void {
    const name = calledName(node);
    const args = argumentsOf(node);
    const choosing = name === undefined ? undefined : CHOOSING[name];
    if (choosing) {
      // What such a function chooses among stays as it is; what it works out is a single value, even within arrays.
      const chosen = taken === "array" ? "cells" : taken;
      args.forEach((arg, index) => this.mark(arg, choosing(index, args.length) ? chosen : "one", outermost));
      return;
    }
    if (name === undefined) return;
    if ((taken === "one" || taken === "fixed") && this.givesSeveral(name, args)) this.put(node, false);
    const within = taken === "array";
    takenBy(name, args).forEach((kind, index) => {
      const takesCells = kind === "cells" || kind === "array";
      this.mark(args[index]!, within && kind !== "fixed" ? "array" : kind, outermost && !takesCells);
    });
  }

  private put(node: AstExpression, inBrackets: boolean): void {
    const [from = 0, until = from] = node.loc!;
    this.marks.push([from, inBrackets ? "@(" : "@"]);
    if (inBrackets) this.marks.push([until, ")"]);
  }

  private isSeveral(reference: SyntaxReference | undefined, depth = 0): boolean {
    if (!reference) return false;
    if (reference.kind === "cells") {
      const { top, bottom, left, right } = reference.range;
      return reference.unsupported === undefined && (top == null || left == null || top !== bottom || left !== right);
    }
    if (reference.kind === "table") {
      const { sections, columns } = reference;
      const isRow = sections.length === 1 && ["this row", "headers", "totals"].includes(sections[0]!);
      return !isRow || columns.length !== 1;
    }
    if (this.names.isTable(reference.name)) return true;
    if (depth > 0) return this.isNameOfSeveral(reference, depth);
    // Thousands of formulas use a few names.
    const key = `${reference.sheet ?? ""}!${reference.name}`.toLowerCase();
    let known = namesOfSeveral.get(this.names);
    if (!known) namesOfSeveral.set(this.names, (known = new Map()));
    let found = known.get(key);
    if (found === undefined) known.set(key, (found = this.isNameOfSeveral(reference, depth)));
    return found;
  }

  private isNameOfSeveral({ name, sheet }: SyntaxReference & { kind: "name" }, depth: number): boolean {
    const formula = depth < MAX_DEPTH ? this.names.formulaOf(name, sheet) : undefined;
    const tree = formula === undefined ? undefined : located(formula);
    return tree !== undefined && this.evaluatesToSeveral(tree, depth + 1);
  }

  /** As an array formula, which names are. */
  private evaluatesToSeveral(node: Node, depth: number): boolean {
    const several = (each: Node): boolean => this.evaluatesToSeveral(each, depth);
    if (!node) return false;
    switch (node.type) {
      case "ReferenceIdentifier":
        return this.isSeveral(referenceOf({ value: node.value }), depth);
      case "ArrayExpression":
        return true;
      case "UnaryExpression":
        return node.operator === "#" || (node.operator !== "@" && argumentsOf(node).some(several));
      case "BinaryExpression":
        return [",", " ", ":"].includes(node.operator) || operandsOf(node).some(several);
      case "CallExpression": {
        const name = calledName(node);
        if (name === undefined) return false;
        const args = argumentsOf(node);
        if (CHOOSING[name]) return args.some(several);
        const kinds = takenBy(name, args);
        return this.givesSeveral(name, args) || args.some((arg, index) => kinds[index] === "one" && several(arg));
      }
      default:
        return false;
    }
  }

  private givesSeveral(name: string, args: readonly Node[]): boolean {
    if (name === "ROW" || name === "COLUMN") return args.length > 0 && this.evaluatesToSeveral(args[0]!, MAX_DEPTH);
    if (name === "INDEX") return args.slice(1, 3).some(isZero);
    if (name === "OFFSET") return this.isOffsetSeveral(args);
    if (name === "XLOOKUP") return this.isTableOfSeveral(args[2]);
    return NEWER.has(name) || OLDER_WITH_ARRAYS.has(name);
  }

  /** OFFSET is as large as its arguments say, else as what it starts from. */
  private isOffsetSeveral([from, , , rows, columns]: readonly Node[]): boolean {
    const isOne = (size: Node | undefined): boolean => size?.type === "Literal" && Math.abs(Number(size.value)) === 1;
    if (rows && columns) return !isOne(rows) || !isOne(columns);
    if ((rows && !isOne(rows)) || (columns && !isOne(columns))) return true;
    return this.evaluatesToSeveral(from ?? null, 0);
  }

  /** XLOOKUP gives a whole row of what it looks into. */
  private isTableOfSeveral(node: Node | undefined): boolean {
    const reference = node?.type === "ReferenceIdentifier" ? referenceOf({ value: node.value }) : undefined;
    if (reference?.kind === "cells") {
      const { top, bottom, left, right } = reference.range;
      return top !== bottom && left !== right;
    }
    return reference?.kind === "table" && reference.columns.length !== 1;
  }
}

/** Left out, or 0: a whole row or column. */
const isZero = (node: Node): boolean => node === null || (node.type === "Literal" && Number(node.value) === 0);

const namesOfSeveral = new WeakMap<NamesInFormulas, Map<string, boolean>>();

/** With the places of its parts; undefined where it cannot be read. */
function located(formula: string): AstExpression | undefined {
  const text = formula.startsWith("=") ? formula : `=${formula}`;
  try {
    return parse(tokensToRead(tokenize(text, { withLocation: true }))) ?? undefined;
  } catch {
    return undefined;
  }
}

/** A reference to several cells has one of these, or is a name; so have arrays and calls. */
const MAY_BE_SEVERAL = /[:[{#(]/;

/** `formula` begins with "=". The same text where nothing is to be marked. */
export function withIntersections(formula: string, names: NamesInFormulas): string {
  if (!MAY_BE_SEVERAL.test(formula) && !/[\p{L}_\\]{2}/u.test(formula)) return formula;
  const tree = located(formula);
  return tree ? new Reading(names).marked(formula, tree) : formula;
}
