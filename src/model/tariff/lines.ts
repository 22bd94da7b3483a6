/** The tariff lines that the schedule distinguishes, and which of them an HS expression covers. */
import { dottedDigits, isSingleCode, parseExpression, type HsExpression } from "./codes";
import { InputError } from "../input-error";
import { LruCache } from "./lru-cache";

/** A workbook names tens of expressions; a column that makes up thousands must not fill the memory. */
const KEPT_EXPRESSIONS = 2000;

/** Sorted line codes: eight digits, or ten where a measure names a part of an eight-digit line ("76169951xx" is the rest of it). */
export class TariffLines {
  private readonly coverages = new LruCache<string, Uint8Array>(KEPT_EXPRESSIONS);
  private readonly lists = new WeakMap<Uint8Array, Int32Array>();

  constructor(
    readonly codes: readonly string[],
    /** Bundled scopes by name, as line indices. */
    private readonly scopes: ReadonlyMap<string, readonly number[]>,
    /** Whether ten digits are a statistical number of one of the lines, distinguished or not; absent: that is not known. */
    readonly isKnownTen: (ten: string) => boolean = () => true,
    /** Sorted eight-digit codes of earlier editions that no edition of the schedule has any more. */
    private readonly ended: readonly string[] = [],
  ) {}

  /** First and one-past-last index of the lines that begin with the digits. */
  span(digits: string): readonly [number, number] {
    const start = this.lowerBound(digits);
    const end = this.lowerBound(`${digits}~`);
    if (end > start || digits.length < 9) return [start, end];
    // A statistical suffix that no measure names has the rate of the rest of its eight-digit line.
    const [from, to] = this.span(digits.slice(0, 8));
    return to > from ? [to - 1, to] : [start, start];
  }

  /** 1 for each line that the expression covers. Throws InputError where a code or name does not exist. */
  coverage(expression: string): Uint8Array {
    let found = this.coverages.get(expression);
    if (!found) {
      found = this.evaluate(parseExpression(expression));
      this.coverages.set(expression, found);
    }
    return found;
  }

  /** The lines that the expression covers, in their order. */
  covered(expression: string): Int32Array {
    const bits = this.coverage(expression);
    let list = this.lists.get(bits);
    if (!list) {
      const found: number[] = [];
      bits.forEach((bit, line) => {
        if (bit === 1) found.push(line);
      });
      this.lists.set(bits, (list = Int32Array.from(found)));
    }
    return list;
  }

  scopeNames(): string[] {
    return [...this.scopes.keys()];
  }

  /** Whether the digits are a code of an earlier edition that no line of the schedule has. */
  hasEnded(digits: string): boolean {
    const own = digits.slice(0, 8);
    return this.ended[firstFrom(this.ended, own)]?.startsWith(own) ?? false;
  }

  /** Why no line begins with the digits: they ended with an edition, or never were; with the lines nearest to them. */
  missing(digits: string): InputError {
    const ended = this.hasEnded(digits);
    // A line that is renumbered keeps its first seven digits where it can: 8708.29.50 is 8708.29.51 since 2022.
    for (let length = Math.min(digits.length - 1, 7); length >= 4; length -= 1) {
      const [start, end] = this.span(digits.slice(0, length));
      if (end === start) continue;
      // As many digits as were written, so that a six-digit code is answered by six.
      const written = digits.length <= 6 ? 6 : 8;
      const near = [...new Set(this.codes.slice(start, end).map((code) => code.slice(0, written)))];
      const code = dottedDigits(digits);
      const under = dottedDigits(digits.slice(0, length));
      return new InputError("hts", "missingCode", { code, ended, under, near: near.map(dottedDigits) });
    }
    return new InputError("hts", "unknownCode", { code: digits, expression: !isSingleCode(digits) });
  }

  private lowerBound(text: string): number {
    return firstFrom(this.codes, text);
  }

  private evaluate(node: HsExpression): Uint8Array {
    const bits = new Uint8Array(this.codes.length);
    switch (node.kind) {
      case "all":
        return bits.fill(1);
      case "prefix": {
        const [start, end] = this.span(node.digits);
        if (end === start) throw this.missing(node.digits);
        return bits.fill(1, start, end);
      }
      case "range":
        return bits.fill(1, this.span(node.from)[0], this.lowerBound(`${node.to}~`));
      case "name": {
        const lines = this.scopes.get(node.name);
        if (!lines) {
          throw new InputError("scope", "unknownScope", { name: node.name, known: this.scopeNames() });
        }
        for (const line of lines) bits[line] = 1;
        return bits;
      }
      case "union":
        for (const part of node.parts) this.add(part, bits);
        return bits;
      case "except": {
        const base = this.evaluate(node.base);
        const without = this.evaluate(node.without);
        for (let line = 0; line < base.length; line++) if (without[line]) base[line] = 0;
        return base;
      }
    }
  }

  /** A list has hundreds of codes and the schedule ten thousand lines: each code fills its own. */
  private add(node: HsExpression, bits: Uint8Array): void {
    if (node.kind === "prefix") {
      const [start, end] = this.span(node.digits);
      if (end === start) throw this.missing(node.digits);
      bits.fill(1, start, end);
      return;
    }
    const own = this.evaluate(node);
    for (let line = 0; line < bits.length; line++) if (own[line]) bits[line] = 1;
  }
}

/** Index of the first of the sorted codes that does not come before the text. */
export function firstFrom(codes: readonly string[], text: string): number {
  let low = 0;
  let high = codes.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (codes[middle]! < text) low = middle + 1;
    else high = middle;
  }
  return low;
}
