/** Charts of an opened file that are unchanged: their parts come back with all the looks that the document does not hold, and with what their cells show now. */
import type { ChartDocument, SheetDocument } from "../../workbook/document";
import { canonical } from "../canonical";
import type { PartReader, Relationship } from "../package";
import { child, type XmlElement } from "../xml";
import type { ChartData } from "./chart-data";

/** The drawing says where it is. */
const drawn = ({ left: _left, top: _top, width: _width, height: _height, ...chart }: ChartDocument): string =>
  canonical(chart);

/** For each chart of the sheet the part that it came from, where it is still the same chart. */
export function openedCharts(
  sheet: SheetDocument,
  before: SheetDocument | undefined,
  parts: readonly Relationship[],
): (Relationship | undefined)[] {
  const left = (before?.charts ?? []).map((chart, index) => ({ chart: drawn(chart), part: parts[index]! }));
  return sheet.charts.map((shown) => {
    const wanted = drawn(shown);
    const at = left.findIndex(({ chart }) => chart === wanted);
    return at < 0 ? undefined : left.splice(at, 1)[0]!.part;
  });
}

const CACHES: Record<string, string> = { numRef: "numCache", strRef: "strCache", multiLvlStrRef: "multiLvlStrCache" };

/** The chart's part with the values that are in its cells now, where they are others than before. */
export function withPresentValues(opened: PartReader, path: string, now: ChartData, then: ChartData): string {
  const text = opened.text(path);
  const root = opened.tree(path);
  // What is put in is written with the usual prefix; a viewer without values asks the cells.
  const prefixed = "xmlns:c" in root.attributes;
  let result = "";
  let at = 0;
  const walk = (element: XmlElement): void => {
    const cache = child(element, CACHES[element.name] ?? "");
    const reference = child(element, "f")?.text;
    if (!cache || reference === undefined) return element.children.forEach(walk);
    const present = now.cache(element.name, reference);
    if (present === undefined || present === then.cache(element.name, reference)) return;
    result += text.slice(at, cache.start) + (prefixed ? present : "");
    at = cache.end;
  };
  walk(root);
  return result + text.slice(at);
}
