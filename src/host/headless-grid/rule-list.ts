/** The conditional formats or the validations of a sheet, in order; their ranges follow rows and columns that are inserted or deleted. */
import { formatCells, parseCells, type Rectangle } from "../workbook/address";
import type { Shift } from "../workbook/shift";
import { moveRectangle } from "./moving";

export class RuleList<Rule extends { range: string }> {
  private entries: { rule: Rule; ranges: Rectangle[] }[] = [];

  all(): Rule[] {
    return this.entries.map(({ rule, ranges }) => ({
      ...rule,
      range: ranges.map((range) => formatCells(range)).join(" "),
    }));
  }

  replace(rules: readonly Rule[]): void {
    this.entries = rules.map((rule) => ({ rule, ranges: rangesOf(rule.range) }));
  }

  shift(shift: Shift): void {
    this.entries = this.entries.flatMap(({ rule, ranges }) => {
      const moved = ranges.flatMap((range) => moveRectangle(range, shift) ?? []);
      return moved.length === 0 ? [] : [{ rule, ranges: moved }];
    });
  }
}

/** "A1:B2 D4" in a file, "A1:B2,D4" in Excel's API. */
function rangesOf(addresses: string): Rectangle[] {
  return addresses
    .split(/[\s,]+/)
    .filter(Boolean)
    .map((address) => {
      const range = parseCells(address);
      if (!range) throw new Error(`"${address}" is not a range of cells.`);
      return range;
    });
}
