/** Which hidden rows of a sheet a filter hides: a file only says that a row is hidden, and where filters are at work. */
import { parseRange } from "../addresses";
import { attribute, children, type XmlElement } from "../xml";

/** `filters`: the `autoFilter` of the sheet and of its tables. While one is at work Excel takes every hidden row below its headers as filtered. */
export function filteredRows(
  filters: readonly (XmlElement | undefined)[],
  hiddenRows: ReadonlySet<number>,
): ReadonlySet<number> | undefined {
  const found = new Set<number>();
  for (const filter of filters) {
    const range = parseRange(attribute(filter, "ref") ?? "");
    if (!range || children(filter, "filterColumn").length === 0) continue;
    for (const row of hiddenRows) if (row > range.top && row <= range.bottom) found.add(row);
  }
  return found.size === 0 ? undefined : found;
}
