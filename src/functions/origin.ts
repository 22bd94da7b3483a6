/** Countries of origin as people write them: two letters, or the name in English or Korean. */
import type { Kind } from "./arguments";
import { messages, shown } from "./messages";
import { Problem } from "./problem";

const NAMES: Record<string, string> = {
  KOREA: "KR",
  "SOUTH KOREA": "KR",
  "REPUBLIC OF KOREA": "KR",
  "KOREA, SOUTH": "KR",
  대한민국: "KR",
  한국: "KR",
  JAPAN: "JP",
  일본: "JP",
  CHINA: "CN",
  중국: "CN",
};

/** "Korea" → "KR"; two letters as they are, in capitals; undefined for any other text. */
export function originCode(text: string): string | undefined {
  const name = text.trim().toUpperCase();
  return NAMES[name] ?? (/^[A-Z]{2}$/.test(name) ? name : undefined);
}

/** An origin among those that the data tells apart; any country where the law of the workbook's own speaks of all. */
export function originAmong(codes: readonly string[], any = false): Kind<string> {
  const wanted = any ? 'a country such as "DE" or "Korea"' : `one of the origins ${codes.join(", ")}`;
  return {
    wanted,
    read(cell, name) {
      const code = typeof cell === "string" ? originCode(cell) : undefined;
      if (code !== undefined && (any || codes.includes(code))) return code;
      return new Problem(messages.notText(name, shown(cell), wanted), code === undefined ? "bad" : "missing");
    },
  };
}
