/** What separates the cells of a user's table, and how its numbers are written. */

/** What separates the cells of the first row, outside of quotation marks: what a sheet copies, then what no number holds, then the comma. */
export function delimiterOf(text: string): "\t" | ";" | "," {
  const [first = ""] = text.trimStart().split(/[\r\n]/, 1);
  const bare = first.replace(/"(?:[^"]|"")*"/g, "");
  return (["\t", ";"] as const).find((mark) => bare.includes(mark)) ?? ",";
}

/** More than any trade or duty, and sums of it stay far from what a number can hold. */
const LARGEST = 1e18;

/**
 * "1,234.5", "1.234,5", "1 234" and "-1e6" as numbers; null for what is none. In files with semicolons between cells, as
 * countries with decimal commas save them, "1.234" is a thousand and more and "1,234" little more than one.
 */
export function readNumber(text: string, delimiter: string): number | null {
  const trimmed = text.trim().replace(/^−/, "-");
  // "2025 07" is no number.
  const spaced = /[\s'’_]/.test(trimmed);
  if (spaced && !/^[+-]?[1-9]\d{0,2}(?:[\s'’_]\d{3})+(?:[.,]\d*)?$/.test(trimmed)) return null;
  const plain = spaced ? trimmed.replace(/[\s'’_]/g, "").replace(",", ".") : withoutGroups(trimmed, delimiter);
  if (plain === null || !/^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i.test(plain)) return null;
  const value = Number(plain);
  return Math.abs(value) <= LARGEST ? value : null;
}

/** The number with a point before its decimals and nothing between its thousands. */
function withoutGroups(text: string, delimiter: string): string | null {
  const [comma, point] = [text.lastIndexOf(","), text.lastIndexOf(".")];
  if (comma >= 0 && point >= 0) {
    const [group, decimal] = comma > point ? [".", ","] : [",", "."];
    const [whole = "", fraction = "", ...more] = text.split(decimal);
    return more.length === 0 && isGrouped(whole, group) ? `${whole.replaceAll(group, "")}.${fraction}` : null;
  }
  if (comma >= 0) {
    const once = text.indexOf(",") === comma;
    if (isGrouped(text, ",") && !(once && delimiter === ";")) return text.replaceAll(",", "");
    return once ? text.replace(",", ".") : null;
  }
  if (point >= 0 && isGrouped(text, ".") && (delimiter === ";" || text.indexOf(".") !== point))
    return text.replaceAll(".", "");
  return text;
}

function isGrouped(text: string, mark: string): boolean {
  const [first = "", ...rest] = text.split(mark);
  return /^[+-]?[1-9]\d{0,2}$/.test(first) && rest.length > 0 && rest.every((each) => /^\d{3}$/.test(each));
}
