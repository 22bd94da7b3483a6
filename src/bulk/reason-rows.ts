/** What is behind a rate, as table rows: stacks that differ in their figures only share a row. */
import type { Stack } from "../law/table/stack";
import type { Cell } from "./law-rows";
import { reasonTexts } from "./reasons";

/** What is said of stacks that differ in their figures only is the same. */
export function reasonRows(stacks: readonly Stack[]): { of: number[]; rows: Cell[][] } {
  const numbers = new Map<string, number>();
  const rows: Cell[][] = [];
  const of = stacks.map((stack) => {
    const { en, ko } = reasonTexts(stack);
    const acts = stack.parts.map(({ measure }) => measure.id).join("; ");
    const certain = Number(!stack.specific && !stack.unrated);
    const row = [stack.baseName, acts, certain, en, ko];
    const key = row.join("|");
    let found = numbers.get(key);
    if (found === undefined) {
      numbers.set(key, (found = rows.length));
      rows.push([found, ...row]);
    }
    return found;
  });
  return { of, rows };
}
