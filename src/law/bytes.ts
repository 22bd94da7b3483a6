/** Numbers and texts as one compressed text: what the build packs and the functions unpack. */
import { deflateSync, inflateSync, strFromU8, strToU8 } from "fflate";

/** A section is a list of whole numbers of 0 or more, or a text. */
export type Section = readonly number[] | string;

/** Little-endian base 128: seven bits a byte, the eighth set while more follow. */
export function toBytes(numbers: readonly number[]): Uint8Array {
  const bytes: number[] = [];
  for (let rest of numbers) {
    while (rest >= 128) {
      bytes.push((rest % 128) + 128);
      rest = Math.floor(rest / 128);
    }
    bytes.push(rest);
  }
  return Uint8Array.from(bytes);
}

export function fromBytes(bytes: Uint8Array): number[] {
  const numbers: number[] = [];
  let value = 0;
  let scale = 1;
  for (const byte of bytes) {
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

/** Differences of a rising list, the first from 0. */
export function deltas(sorted: readonly number[]): number[] {
  return sorted.map((value, index) => value - (sorted[index - 1] ?? 0));
}

export function running(differences: readonly number[]): number[] {
  let sum = 0;
  return differences.map((difference) => (sum += difference));
}

/** Where runs of a rising list begin, counted from the end of the run before, and how long they are. */
export function runs(sorted: readonly number[]): number[] {
  const found: number[] = [];
  let end = 0;
  for (let at = 0; at < sorted.length;) {
    const start = sorted[at]!;
    let next = start;
    while (at < sorted.length && sorted[at] === next) {
      at += 1;
      next += 1;
    }
    found.push(start - end, next - start);
    end = next;
  }
  return found;
}

export function unrun(found: readonly number[]): number[] {
  const numbers: number[] = [];
  for (let at = 0, value = 0; at < found.length; at += 2) {
    value += found[at]!;
    for (let count = found[at + 1]!; count > 0; count -= 1) numbers.push(value++);
  }
  return numbers;
}

/** Each section is its length and its bytes, in the order of `names`; the whole is deflated and written as base64. */
export function compress(sections: Readonly<Record<string, Section>>): string {
  const parts = Object.values(sections).map((section) =>
    typeof section === "string" ? strToU8(section) : toBytes(section),
  );
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  parts.reduce((at, part) => {
    all.set(part, at);
    return at + part.length;
  }, 0);
  const head = Object.keys(sections).map((name, index) => `${name}=${parts[index]!.length}`);
  return `${head.join(" ")}|${base64(deflateSync(all, { level: 9, mem: 12 }))}`;
}

export class Sections {
  private readonly bytes: Uint8Array;
  private readonly places = new Map<string, readonly [number, number]>();

  constructor(packed: string) {
    const bar = packed.indexOf("|");
    this.bytes = inflateSync(fromBase64(packed.slice(bar + 1)));
    packed
      .slice(0, bar)
      .split(" ")
      .reduce((at, each) => {
        const [name = "", length = "0"] = each.split("=");
        this.places.set(name, [at, at + Number(length)]);
        return at + Number(length);
      }, 0);
  }

  numbers(name: string): number[] {
    return fromBytes(this.section(name));
  }

  text(name: string): string {
    return strFromU8(this.section(name));
  }

  private section(name: string): Uint8Array {
    const place = this.places.get(name);
    if (!place) throw new RangeError(`The packed data has no section "${name}".`);
    return this.bytes.subarray(...place);
  }
}

/** Characters that one call of String.fromCharCode takes safely. */
const CHUNK = 8192;

function base64(bytes: Uint8Array): string {
  let text = "";
  for (let at = 0; at < bytes.length; at += CHUNK) text += String.fromCharCode(...bytes.subarray(at, at + CHUNK));
  return btoa(text);
}

function fromBase64(text: string): Uint8Array {
  const plain = atob(text);
  const bytes = new Uint8Array(plain.length);
  for (let at = 0; at < plain.length; at += 1) bytes[at] = plain.charCodeAt(at);
  return bytes;
}
