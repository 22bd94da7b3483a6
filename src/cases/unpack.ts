/** Reads the packed base rates, trade and scopes into the arrays that the schedule and the sectors work on. */
import { TariffLines } from "../model/tariff/lines";
import packed from "./data/schedule.json";
import { KORUS, SPECIFIC_MFN, THOUSAND } from "./pack/pack";

export interface UnpackedData {
  lines: TariffLines;
  /** Index into `sixes` of each line. */
  sixOf: Int32Array;
  sixes: readonly string[];
  /** Lines of each six-digit subheading, from the first to one past the last. */
  sixStart: Int32Array;
  mfn: Float64Array;
  mfnSpecific: Uint8Array;
  korus: Float64Array;
  korusSpecific: Uint8Array;
  unrated: Uint8Array;
  /** USD by line. */
  koreaTrade: Float64Array;
  /** USD by six-digit subheading. */
  koreaDutyBySix: Float64Array;
  tradeBySix: Readonly<Record<"KR" | "JP" | "CN" | "world", Float64Array>>;
}

function decode(text: string): number[] {
  const bytes = atob(text);
  const numbers: number[] = [];
  let value = 0;
  let scale = 1;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes.charCodeAt(at);
    value += (byte % 128) * scale;
    if (byte >= 128) scale *= 128;
    else {
      numbers.push(value);
      value = 0;
      scale = 1;
    }
  }
  return numbers;
}

function running(deltas: readonly number[]): number[] {
  let sum = 0;
  return deltas.map((delta) => (sum += delta));
}

/** Line codes, and for each line the eight-digit line that it is (a part of). */
function linesOf(eights: readonly string[]): { codes: string[]; eightOf: number[] } {
  const partsOf = new Map<number, number[]>();
  const stream = decode(packed.splits);
  for (let at = 0, index = 0; at < stream.length;) {
    index += stream[at]!;
    const count = stream[at + 1]!;
    partsOf.set(index, stream.slice(at + 2, at + 2 + count));
    at += 2 + count;
  }
  const codes: string[] = [];
  const eightOf: number[] = [];
  eights.forEach((code, index) => {
    const suffixes = partsOf.get(index)?.map((part) => String(part).padStart(2, "0"));
    for (const suffix of suffixes ? [...suffixes, "xx"] : [""]) {
      codes.push(code + suffix);
      eightOf.push(index);
    }
  });
  return { codes, eightOf };
}

function scopesOf(): Map<string, number[]> {
  return new Map(
    Object.entries(packed.scopes).map(([name, text]) => {
      const runs = decode(text);
      const lines: number[] = [];
      for (let at = 0, line = 0; at < runs.length; at += 2) {
        line += runs[at]!;
        for (let count = runs[at + 1]!; count > 0; count -= 1) lines.push(line++);
      }
      return [name, lines];
    }),
  );
}

export function unpack(): UnpackedData {
  const eights = running(decode(packed.codes)).map((code) => String(code).padStart(8, "0"));
  const { codes, eightOf } = linesOf(eights);
  const mfnIndex = decode(packed.mfn);
  const korusKind = new Map<number, number>();
  const exceptions = decode(packed.korus);
  for (let at = 0, index = 0; at < exceptions.length; at += 2)
    korusKind.set((index += exceptions[at]!), exceptions[at + 1]!);
  const unrated = new Set(running(decode(packed.unrated)));

  const mfnOf = (eight: number): number => packed.rates[mfnIndex[eight]!]!;
  const korusOf = (eight: number): number => {
    const kind = korusKind.get(eight);
    if (kind === undefined || kind === KORUS.specific) return 0;
    return kind === KORUS.paysMfn ? mfnOf(eight) : packed.rates[kind - KORUS.rate]!;
  };

  const sixes: string[] = [];
  const sixStart: number[] = [];
  const sixOf = Int32Array.from(codes, (code, line) => {
    if (sixes[sixes.length - 1] !== code.slice(0, 6)) {
      sixes.push(code.slice(0, 6));
      sixStart.push(line);
    }
    return sixes.length - 1;
  });
  const koreaTrade = Float64Array.from(decode(packed.koreaTrade));
  const koreaBySix = new Float64Array(sixes.length);
  koreaTrade.forEach((value, line) => {
    koreaBySix[sixOf[line]!]! += value;
  });
  const thousands = (text: string): Float64Array => Float64Array.from(decode(text), (value) => value * THOUSAND);
  const byLine = (of: (eight: number) => number): Float64Array => Float64Array.from(eightOf, of);
  const flags = (of: (eight: number) => boolean): Uint8Array => Uint8Array.from(eightOf, (eight) => Number(of(eight)));

  return {
    lines: new TariffLines(codes, scopesOf()),
    sixOf,
    sixes,
    sixStart: Int32Array.from([...sixStart, codes.length]),
    mfn: byLine(mfnOf),
    mfnSpecific: flags((eight) => mfnIndex[eight] === SPECIFIC_MFN),
    korus: byLine(korusOf),
    korusSpecific: flags((eight) => korusKind.get(eight) === KORUS.specific),
    unrated: flags((eight) => unrated.has(eight)),
    koreaTrade,
    koreaDutyBySix: Float64Array.from(decode(packed.koreaDuty)),
    tradeBySix: {
      KR: koreaBySix,
      JP: thousands(packed.japanTrade),
      CN: thousands(packed.chinaTrade),
      world: thousands(packed.worldTrade),
    },
  };
}

let unpacked: UnpackedData | undefined;

/** Unpacked once, on first use. */
export function bundledData(): UnpackedData {
  unpacked ??= unpack();
  return unpacked;
}
