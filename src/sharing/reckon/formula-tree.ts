/** Reads a formula into a tree: that part of Excel's language in which the sheets' own formulas, and most that people write, are. */
import { tokenize, type Token } from "../formula-text";
import { NotReckoned } from "./values";

export interface Place {
  /** From 0. */
  row: number;
  column: number;
}

export type Tree =
  | { kind: "value"; value: string | number | boolean }
  /** An argument that is left out. */
  | { kind: "missing" }
  | { kind: "call"; name: string; args: readonly Tree[] }
  /** One operand or two; "%" stands after its own. */
  | { kind: "operator"; operator: string; operands: readonly Tree[] }
  | { kind: "name"; name: string }
  | { kind: "cells"; sheet: string | null; from: Place; to: Place }
  /** null: the table in which the formula stands. */
  | { kind: "table"; table: string | null; part: "data" | "all" | "this row"; header: string | null };

/** From the weakest. */
const BINARY: readonly (readonly string[])[] = [
  ["=", "<>", "<", ">", "<=", ">="],
  ["&"],
  ["+", "-"],
  ["*", "/"],
  ["^"],
];
const CELL = /^\$?([A-Z]{1,3})\$?([1-9]\d{0,6})$/i;

const read = new Map<string, Tree>();
const MOST = 5_000;

/** Throws NotReckoned where the formula uses what is not among it: arrays, spills, several columns of a table, LET and LAMBDA. */
export function treeOf(formula: string): Tree {
  let tree = read.get(formula);
  if (!tree) {
    tree = new Reader(formula).whole();
    if (read.size >= MOST) read.clear();
    read.set(formula, tree);
  }
  return tree;
}

class Reader {
  private readonly tokens: Token[];
  private at = 0;

  constructor(private readonly formula: string) {
    this.tokens = tokenize(formula.replace(/^=/, "")).filter(({ text }) => text.trim() !== "");
  }

  whole(): Tree {
    const tree = this.binary(0);
    if (this.at < this.tokens.length) this.refuse();
    return tree;
  }

  private refuse(): never {
    throw new NotReckoned(this.formula);
  }

  private get next(): string {
    return this.tokens[this.at]?.text ?? "";
  }

  private take(text: string): boolean {
    if (this.next !== text) return false;
    this.at++;
    return true;
  }

  /** Tokens of operators are single characters. */
  private operator(among: readonly string[]): string | undefined {
    const two = this.next + (this.tokens[this.at + 1]?.text ?? "");
    const found = ["<=", ">=", "<>"].includes(two) ? two : this.next;
    if (this.tokens[this.at]?.kind !== "other" || !among.includes(found)) return undefined;
    this.at += found.length;
    return found;
  }

  private binary(level: number): Tree {
    const among = BINARY[level];
    if (!among) return this.percent();
    let left = this.binary(level + 1);
    for (let operator = this.operator(among); operator !== undefined; operator = this.operator(among)) {
      left = { kind: "operator", operator, operands: [left, this.binary(level + 1)] };
    }
    return left;
  }

  private percent(): Tree {
    let tree = this.signed();
    while (this.take("%")) tree = { kind: "operator", operator: "%", operands: [tree] };
    return tree;
  }

  /** Excel's signs bind more strongly than its powers. */
  private signed(): Tree {
    const operator = this.operator(["-", "+"]);
    return operator === undefined ? this.operand() : { kind: "operator", operator, operands: [this.signed()] };
  }

  private operand(): Tree {
    const token = this.tokens[this.at++] ?? this.refuse();
    switch (token.kind) {
      case "text":
        return { kind: "value", value: token.text.slice(1, -1).replaceAll('""', '"') };
      case "sheet":
        return this.cells(token.text.slice(1, -1).replaceAll("''", "'"));
      case "bracket":
        return this.inTable(null, token.text);
      case "word":
        return this.word(token.text);
      case "other":
        if (token.text === "(") {
          const inside = this.binary(0);
          return this.take(")") ? inside : this.refuse();
        }
        return /^\d/.test(token.text) ? { kind: "value", value: Number(token.text) } : this.refuse();
    }
  }

  private word(word: string): Tree {
    if (this.take("(")) return { kind: "call", name: word.toUpperCase(), args: this.args() };
    const after = this.tokens[this.at];
    if (after?.kind === "bracket") {
      this.at++;
      return this.inTable(word, after.text);
    }
    if (this.next === "!") return this.cells(word);
    if (CELL.test(word)) {
      this.at--;
      return this.cells(null);
    }
    return /^(?:TRUE|FALSE)$/i.test(word)
      ? { kind: "value", value: word.toUpperCase() === "TRUE" }
      : { kind: "name", name: word };
  }

  private args(): Tree[] {
    const args: Tree[] = [];
    if (this.take(")")) return args;
    for (;;) {
      args.push(this.next === "," || this.next === ")" ? { kind: "missing" } : this.binary(0));
      if (this.take(")")) return args;
      if (!this.take(",")) this.refuse();
    }
  }

  private cells(sheet: string | null): Tree {
    if (sheet !== null && !this.take("!")) this.refuse();
    const from = this.cell();
    const to = this.take(":") ? this.cell() : from;
    if (to.row < from.row || to.column < from.column) this.refuse();
    return { kind: "cells", sheet, from, to };
  }

  private cell(): Place {
    const parts = CELL.exec(this.tokens[this.at++]?.text ?? "") ?? this.refuse();
    const column =
      [...parts[1]!.toUpperCase()].reduce((total, letter) => total * 26 + letter.charCodeAt(0) - 64, 0) - 1;
    return { row: Number(parts[2]) - 1, column };
  }

  /** "[Rate]", "[#All]", "[@Rate]", "[@[Exempt rate]]", "[[#This Row],[Rate]]" */
  private inTable(table: string | null, bracket: string): Tree {
    const inside = bracket.slice(1, -1).trim();
    const name = (text: string): string => text.replace(/'(.)/g, "$1");
    const row = /^(?:\[#This Row\],\s*\[([^\]]+)\]|@\[([^\]]+)\]|@([^[\]]+))$/i.exec(inside);
    if (row) return { kind: "table", table, part: "this row", header: name(row[1] ?? row[2] ?? row[3]!) };
    if (/^#All$/i.test(inside)) return { kind: "table", table, part: "all", header: null };
    if (inside === "" || /^#Data$/i.test(inside)) return { kind: "table", table, part: "data", header: null };
    return /^[^[\]#@]/.test(inside) && !inside.includes("[")
      ? { kind: "table", table, part: "data", header: name(inside) }
      : this.refuse();
  }
}
