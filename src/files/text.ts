/** The text of a file that a user chose, in whichever characters their program saved it. */
import { decodeCp949 } from "./cp949";

const startsWith = (bytes: Uint8Array, ...head: number[]): boolean =>
  head.every((byte, index) => bytes[index] === byte);

/** Of characters of two bytes, those of Western writing have a 0 in one of them; looked for where no mark says the order. */
const LOOKED_AT = 1000;

function unmarkedUtf16(bytes: Uint8Array): "utf-16le" | "utf-16be" | undefined {
  if (bytes.length < 2 || bytes.length % 2 === 1) return undefined;
  const looked = bytes.subarray(0, LOOKED_AT);
  let [even, odd] = [0, 0];
  looked.forEach((byte, index) => {
    if (byte !== 0) return;
    if (index % 2 === 0) even += 1;
    else odd += 1;
  });
  // Separators, digits and line ends are Western in every language. A file of other kinds has zeros at both places.
  const enough = looked.length / 10;
  if (odd > enough && even === 0) return "utf-16le";
  return even > enough && odd === 0 ? "utf-16be" : undefined;
}

/** By the file's mark, or by where the zeros of its first characters are; undefined where it is not of two bytes a character. */
export function utf16Of(bytes: Uint8Array): "utf-16le" | "utf-16be" | undefined {
  if (startsWith(bytes, 0xff, 0xfe)) return "utf-16le";
  if (startsWith(bytes, 0xfe, 0xff)) return "utf-16be";
  return unmarkedUtf16(bytes);
}

function asUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** What Windows' Western code page has in the place of the second block of control characters; blanks where nothing is. */
const WESTERN = "€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ";

/** Node's decoder of that name gives control characters there. */
const western = (bytes: Uint8Array): string =>
  new TextDecoder("latin1").decode(bytes).replace(/[\u0080-\u009f]/g, (each) => {
    const known = WESTERN[each.charCodeAt(0) - 0x80]!;
    return known === " " ? each : known;
  });

/**
 * UTF-8 with or without its mark, UTF-16 in either order (Excel's "Unicode text"), CP949 as Korean Excel saves CSV,
 * else Windows' Western characters.
 */
export function decodeText(bytes: Uint8Array): string {
  const wide = utf16Of(bytes);
  if (wide !== undefined) return new TextDecoder(wide).decode(bytes);
  return asUtf8(bytes) ?? decodeCp949(bytes) ?? western(bytes);
}
