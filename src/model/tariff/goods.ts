/** Which tariff lines a code or an expression names, and how much of an origin's trade each of them has; found once for all schedules of the same data. */
import { codeDigits, dottedDigits, isSingleCode } from "./codes";
import { InputError } from "../input-error";
import type { TariffLines } from "./lines";
import { LruCache } from "./lru-cache";
import { plainDigits } from "./normalize-code";

/** Tariff lines that a code or an expression names. */
export interface Goods {
  label: string;
  lines: Int32Array;
  /** Asked for by one code, as a good that can claim its preference; an expression is trade, of which a share claims. */
  single: boolean;
}

/** USD of imports by line: of each origin, and of the whole world for goods that an origin does not sell. */
export interface TradeByLine {
  lines: TariffLines;
  origin(code: string): { trade: Float64Array } | undefined;
  worldTrade: Float64Array;
}

const KEPT_GOODS = 50_000;

export class GoodsFinder {
  private readonly found = new LruCache<string | number, Goods>(KEPT_GOODS);
  private readonly shares = new WeakMap<Goods, Map<string, Float64Array>>();

  constructor(private readonly data: TradeByLine) {}

  /** The lines of a code of 4 to 10 digits (text or number, with or without dots) or of an HS expression. Throws InputError. */
  goods(hts: string | number): Goods {
    let goods = this.found.get(hts);
    if (!goods) {
      const label = typeof hts === "number" ? hts : plainDigits(hts);
      const single = typeof label === "number" || isSingleCode(label);
      goods = { label: String(label), lines: this.find(label), single };
      this.found.set(hts, goods);
    }
    return goods;
  }

  /** Shares of the goods' lines: of the origin's trade, else of the world's, else equal. They sum to 1. */
  weights(goods: Goods, origin: string): Float64Array {
    let byOrigin = this.shares.get(goods);
    if (!byOrigin) this.shares.set(goods, (byOrigin = new Map()));
    let weights = byOrigin.get(origin);
    if (!weights) byOrigin.set(origin, (weights = this.weigh(goods, origin)));
    return weights;
  }

  private weigh({ lines }: Goods, origin: string): Float64Array {
    for (const trade of [this.data.origin(origin)?.trade, this.data.worldTrade]) {
      if (!trade) continue;
      let sum = 0;
      for (const line of lines) sum += trade[line]!;
      if (!(sum > 0)) continue;
      const weights = new Float64Array(lines.length);
      for (let index = 0; index < lines.length; index += 1) weights[index] = trade[lines[index]!]! / sum;
      return weights;
    }
    return new Float64Array(lines.length).fill(1 / lines.length);
  }

  private find(hts: string | number): Int32Array {
    if (typeof hts === "string" && !isSingleCode(hts)) {
      const covered = this.covered(hts);
      const lines = Int32Array.from(covered.keys()).filter((line) => covered[line] === 1);
      if (lines.length === 0) throw new InputError("hts", "emptyExpression", { text: String(hts) });
      return lines;
    }
    const written = codeDigits(hts);
    // Zeros fill a line's eight digits up where no part of it has them for a number.
    const filled = written.length === 10 && written.endsWith("00") && !this.data.lines.isKnownTen(written);
    const digits = filled ? written.slice(0, 8) : written;
    if (digits.length < 4)
      throw new InputError("hts", "codeLength", { text: String(hts), digits: digits.length, from: 4 });
    const { lines } = this.data;
    const [start, end] = lines.span(digits);
    if (end === start || (digits.length === 10 && !lines.isKnownTen(digits))) throw this.notALine(digits);
    return Int32Array.from({ length: end - start }, (_, index) => start + index);
  }

  /** The digits that all countries share may be there though the rest is another country's. */
  private notALine(digits: string): InputError {
    const { lines } = this.data;
    const six = digits.slice(0, 6);
    const [start, end] = lines.span(six);
    if (digits.length <= 8 || start === end || lines.hasEnded(digits)) return lines.missing(digits);
    const eights = [...new Set(lines.codes.slice(start, end).map((code) => code.slice(0, 8)))];
    return new InputError(
      "hts",
      "notUsLine",
      { digits, six: dottedDigits(six), lines: eights.slice(0, 3).map(dottedDigits) },
      true,
    );
  }

  private covered(expression: string): Uint8Array {
    try {
      return this.data.lines.coverage(expression);
    } catch (problem) {
      if (!(problem instanceof InputError) || problem.argument !== "scope") throw problem;
      throw new InputError("hts", "notCodeOrExpression", { text: expression });
    }
  }
}
