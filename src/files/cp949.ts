/**
 * The code page of Korean Windows: EUC-KR, and all other syllables of Hangul in the order of Unicode where EUC-KR has
 * nothing. On the web "euc-kr" is this code page; Node's decoder of that name is EUC-KR alone.
 */

const FIRST_SYLLABLE = 0xac00;
const LAST_SYLLABLE = 0xd7a3;
const LAST_ASCII = 0x7f;
/** EUC-KR has pairs of bytes from here on. */
const EUC = { lead: 0xa1, trail: 0xa1, last: 0xfe } as const;

const isTrail = (byte: number): boolean =>
  (byte >= 0x41 && byte <= 0x5a) || (byte >= 0x61 && byte <= 0x7a) || (byte >= 0x81 && byte <= 0xfe);

let known: ReadonlyMap<number, string> | undefined;

/** Characters by their two bytes, the first times 256. */
function pairs(): ReadonlyMap<number, string> {
  const decoder = new TextDecoder("euc-kr");
  const found = new Map<number, string>();
  for (let lead: number = EUC.lead; lead <= EUC.last; lead++)
    for (let trail: number = EUC.trail; trail <= EUC.last; trail++) {
      const text = decoder.decode(Uint8Array.of(lead, trail));
      if (text.length === 1 && text !== "\ufffd") found.set(lead * 256 + trail, text);
    }
  const listed = new Set(found.values());
  let syllable = FIRST_SYLLABLE;
  for (let lead = 0x81; lead <= 0xc6; lead++)
    for (let trail = 0x41; trail < (lead < EUC.lead ? 0xff : EUC.trail); trail++) {
      if (!isTrail(trail)) continue;
      while (listed.has(String.fromCharCode(syllable))) syllable += 1;
      if (syllable > LAST_SYLLABLE) return found;
      found.set(lead * 256 + trail, String.fromCharCode(syllable));
      syllable += 1;
    }
  return found;
}

/** undefined where a byte is none of this code page. */
export function decodeCp949(bytes: Uint8Array): string | undefined {
  known ??= pairs();
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at]!;
    if (byte <= LAST_ASCII) parts.push(String.fromCharCode(byte));
    else {
      at += 1;
      const character = known.get(byte * 256 + (bytes[at] ?? 0));
      if (character === undefined) return undefined;
      parts.push(character);
    }
  }
  return parts.join("");
}
