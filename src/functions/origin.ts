/** Countries of origin as people write them: two letters, or the name in English or Korean. */
import { originCode as lawOriginCode, successorsOf, originProblem } from "../law/origins";
import { originListText } from "../model/tariff/origin-lists";
import type { Kind } from "./arguments";
import { Failure } from "./failure";

/** "Korea", "KOR", "한국" → "KR"; two letters that never were an origin as they are, in capitals; undefined for any other text. */
export function originCode(text: string): string | undefined {
  const name = text.trim().toUpperCase();
  const isCode = /^[A-Z]{2}$/.test(name) && successorsOf(name) === undefined;
  return lawOriginCode(text.trim()) ?? (isCode ? name : undefined);
}

/** An origin that the data distinguishes; any country where the workbook's own law refers to all. */
export function originAmong(codes: readonly string[], any = false): Kind<string> {
  const wanted = { en: 'a country such as "DE" or "Korea"', ko: '"DE"나 "한국" 같은 나라를' };
  return {
    wanted,
    zeroIsBlank: true,
    read(cell, name) {
      const code = typeof cell === "string" ? originCode(cell) : undefined;
      if (code !== undefined && (any || codes.includes(code))) return code;
      if (code !== undefined) return new Failure("notAccepted", { name, value: cell, wanted }, "missing");
      if (typeof cell !== "string" || cell.trim() === "")
        return new Failure("notAccepted", { name, value: cell, wanted });
      const why = originProblem(cell);
      return why.kind === "ended"
        ? new Failure("originEnded", { name, value: cell, instead: why.successors })
        : new Failure("origin", { name, value: cell, nearest: why.nearest });
    },
  };
}

/** One country, or all but some: "all -CA -MX". */
export function listedAmong(codes: readonly string[], any = false): Kind<string> {
  const one = originAmong(codes, any);
  return {
    ...one,
    read(cell, name) {
      const many = typeof cell === "string" ? originListText(cell, originCode) : undefined;
      return many ?? one.read(cell, name);
    },
  };
}

/** Any country; what a schedule knows of is known only with its table. */
export const anyOrigin = originAmong([], true);
export const anySellers = listedAmong([], true);
