/** Countries of origin as people write them: two letters, or the name in English or Korean. */
import { originCode as lawOriginCode } from "../law/origins";
import type { Kind } from "./arguments";
import { messages, shown } from "./messages";
import { Problem } from "./problem";

/** "Korea", "KOR", "한국" → "KR"; two letters that are no origin as they are, in capitals; undefined for any other text. */
export function originCode(text: string): string | undefined {
  const name = text.trim().toUpperCase();
  return lawOriginCode(text.trim()) ?? (/^[A-Z]{2}$/.test(name) ? name : undefined);
}

/** An origin among those that the data tells apart; any country where the law of the workbook's own speaks of all. */
export function originAmong(codes: readonly string[], any = false): Kind<string> {
  const wanted = 'a country such as "DE" or "Korea"';
  return {
    wanted,
    read(cell, name) {
      const code = typeof cell === "string" ? originCode(cell) : undefined;
      if (code !== undefined && (any || codes.includes(code))) return code;
      return new Problem(messages.notText(name, shown(cell), wanted), code === undefined ? "bad" : "missing");
    },
  };
}
