/** The tabs of the workbook in their order: its sheets, and between them those of charts of an opened file. */
import type { SheetDocument } from "../../workbook/document";
import type { KeptChartSheet } from "./kept";

export interface Tab {
  name: string;
  state?: string;
  /** Of the relationship to its part. */
  id: string;
}

/** A chart's sheet is after the nearest of those that were before it and are still there. */
export function tabsOf(
  sheets: readonly SheetDocument[],
  sheetRelations: readonly string[],
  chartSheets: readonly KeptChartSheet[],
): Tab[] {
  const tabs = sheets.map(({ name, visibility }, index): Tab => ({
    name,
    id: sheetRelations[index]!,
    ...(visibility === "visible" ? {} : { state: visibility }),
  }));
  for (const { name, id, state, after } of chartSheets) {
    const before = after.map((other) => tabs.findIndex((tab) => tab.name === other)).find((index) => index >= 0) ?? -1;
    tabs.splice(before + 1, 0, { name: freeName(name, tabs), id, ...(state === undefined ? {} : { state }) });
  }
  return tabs;
}

/** A sheet may have been given its name since. */
function freeName(name: string, tabs: readonly Tab[]): string {
  for (let number = 1; ; number++) {
    const suffix = number === 1 ? "" : ` (${number})`;
    const free = name.slice(0, 31 - suffix.length) + suffix;
    if (!tabs.some((tab) => tab.name.toLowerCase() === free.toLowerCase())) return free;
  }
}
