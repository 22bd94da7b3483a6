/** HTS codes and HS expressions as people write them, read into digits and prefixes. */
import { InputError, type ExpressionFault } from "../input-error";
import { plainDigits } from "./normalize-code";

/** A prefix with its length: "8703" covers every line that begins so. */
export type HsExpression =
  | { kind: "all" }
  | { kind: "prefix"; digits: string }
  | { kind: "range"; from: string; to: string }
  | { kind: "name"; name: string }
  | { kind: "union"; parts: HsExpression[] }
  | { kind: "except"; base: HsExpression; without: HsExpression };

/**
 * The digits of one code. Dots, spaces and hyphens are dropped. Chapters 1 to 9 begin with a zero that a number loses:
 * a number of odd length gets it back, since HTS codes have an even number of digits.
 */
export function codeDigits(code: string | number): string {
  const text = typeof code === "number" ? String(code) : plainDigits(code);
  const digits = withZeros(text).replace(/[.\s-]/g, "");
  if (!/^\d+$/.test(digits)) throw new InputError("hts", "notCode", { text });
  const whole = digits.length % 2 === 1 ? `0${digits}` : digits;
  if (whole.length < 2 || whole.length > 10)
    throw new InputError("hts", "codeLength", { text, digits: digits.length, from: 2 });
  return whole;
}

/** "304.83" and "8703.8" with the zeros that a number loses before and after its digits, where marks show which is missing. */
function withZeros(text: string): string {
  const groups = text.split(/[.\s-]+/);
  if (groups.length < 2 || groups.some((group) => !/^\d+$/.test(group))) return text;
  const [first = "", ...rest] = groups;
  const last = rest.pop() ?? "";
  return [first.length % 2 === 1 ? `0${first}` : first, ...rest, last.length % 2 === 1 ? `${last}0` : last].join("");
}

/** "8703800000" → "8703.80.0000". */
export function dottedDigits(digits: string): string {
  return [digits.slice(0, 4), digits.slice(4, 6), digits.slice(6)].filter(Boolean).join(".");
}

/** Whether the text is a single code rather than an expression ("8703 ex 870380"). */
export function isSingleCode(text: string): boolean {
  return /^[\d.\s-]+$/.test(text) && !/\d\s*-\s*\d{4}/.test(text);
}

type Token = { kind: "digits" | "name" | "word" | "mark"; text: string };

function tokens(text: string): Token[] {
  const found: Token[] = [];
  const pattern = /\s*(?:(\d[\d.]*)|([A-Za-z][A-Za-z0-9-]*)|([(),-]))/gy;
  let at = 0;
  while (at < text.length && text.slice(at).trim() !== "") {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (!match) throw new InputError("hts", "unreadableAt", { text, rest: text.slice(at).trim() });
    at = pattern.lastIndex;
    if (match[1] !== undefined) found.push({ kind: "digits", text: match[1].replace(/\./g, "") });
    else if (match[2] !== undefined)
      found.push({
        kind: /^(all|ex)$/i.test(match[2]) ? "word" : "name",
        text: /^(all|ex)$/i.test(match[2]) ? match[2].toLowerCase() : match[2].toUpperCase(),
      });
    else found.push({ kind: "mark", text: match[3] ?? "" });
  }
  return found;
}

/** Reads "8703 ex 870380, 8704, 8708", "all ex (98, 99)", "7206-7217" or the name of a bundled scope. `ex` takes from the term before it only. */
export function parseExpression(text: string): HsExpression {
  const list = tokens(plainDigits(text));
  let at = 0;
  const fail = (fault: ExpressionFault): never => {
    throw new InputError("hts", "expression", { text, fault });
  };
  const takeMark = (mark: string): boolean => {
    const here = list[at];
    if (here?.kind !== "mark" || here.text !== mark) return false;
    at += 1;
    return true;
  };
  const digits = (token: Token): string => {
    if (token.text.length < 2 || token.text.length > 12 || token.text.length % 2 === 1)
      fail({ kind: "digits", code: token.text });
    return token.text.slice(0, 10);
  };
  const atom = (): HsExpression => {
    if (takeMark("(")) {
      const inside = union();
      if (!takeMark(")")) fail({ kind: "open bracket" });
      return inside;
    }
    const token = list[at];
    if (!token) return fail({ kind: "no code at the end" });
    at += 1;
    if (token.kind === "word" && token.text === "all") return { kind: "all" };
    if (token.kind === "name") return { kind: "name", name: token.text };
    if (token.kind !== "digits") return fail({ kind: "no code here", found: token.text });
    const from = digits(token);
    if (!takeMark("-")) return { kind: "prefix", digits: from };
    const end = list[at];
    if (end?.kind !== "digits") return fail({ kind: "range without end" });
    at += 1;
    const to = digits(end);
    if (to.length !== from.length || to < from) fail({ kind: "unequal range", range: `${from}-${to}` });
    return { kind: "range", from, to };
  };
  const term = (): HsExpression => {
    let node = atom();
    while (list[at]?.kind === "word" && list[at]?.text === "ex") {
      at += 1;
      node = { kind: "except", base: node, without: atom() };
    }
    return node;
  };
  function union(): HsExpression {
    const parts = [term()];
    while (takeMark(",")) parts.push(term());
    return parts.length === 1 ? parts[0]! : { kind: "union", parts };
  }
  if (list.length === 0) fail({ kind: "empty" });
  const whole = union();
  if (at < list.length) fail({ kind: "left over", found: list[at]!.text });
  return whole;
}
