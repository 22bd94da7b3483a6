/** Writes what a chart's series point at, with the values that were there, so that viewers that do not calculate can draw it. */
import type { CellDocument, WorkbookDocument } from "../../workbook/document";
import { absolute, parseRange, parseSheetRange, quotedSheet } from "../addresses";
import { escapeXml } from "../../../files/xml-text";
import { escapeText, tag } from "../xml";

interface Pointed {
  /** "Outcomes!$B$4:$B$9" */
  formula: string;
  values: CellDocument["value"][];
  numberFormat: string | undefined;
  /** Categories over several columns (or rows) have levels. */
  levels: number;
  /** Whether the range is wider than high: then its rows are the levels. */
  lying: boolean;
}

/** Looks up references of charts that are on the sheet `home`. */
export class ChartData {
  constructor(
    private readonly document: WorkbookDocument,
    private readonly home: string,
  ) {}

  private point(reference: string): Pointed | undefined {
    const text = reference.replace(/^=/, "");
    const local = parseRange(text);
    const target = local ? { sheet: this.home, range: local } : parseSheetRange(text.replaceAll("$", ""));
    const sheet = target && this.document.sheets.find((each) => each.name.toLowerCase() === target.sheet.toLowerCase());
    if (!target || !sheet) return undefined;
    const { top, left, bottom, right } = target.range;
    const cells: (CellDocument | undefined)[] = [];
    for (let row = top; row <= bottom; row++)
      for (let column = left; column <= right; column++) cells.push(sheet.cells.get(row)?.get(column));
    const style = cells.find((cell) => typeof cell?.value === "number")?.style;
    const address = text.slice(text.lastIndexOf("!") + 1);
    return {
      formula: `${quotedSheet(sheet.name)}!${absolute(address.replaceAll("$", ""))}`,
      values: cells.map((cell) => cell?.value),
      numberFormat: style === undefined ? undefined : this.document.styles[style]?.numberFormat,
      levels: Math.min(bottom - top, right - left) + 1,
      lying: right - left > bottom - top,
    };
  }

  /** A series' name: a cell, else its text. */
  name(nameRef: string | undefined, name: string | undefined): string {
    const pointed = nameRef === undefined ? undefined : this.point(nameRef);
    if (pointed) return tag("c:tx", {}, tag("c:strRef", {}, formula(pointed) + texts(pointed)));
    return name === undefined ? "" : tag("c:tx", {}, tag("c:v", {}, escapeText(name)));
  }

  /** The values of a "numRef", "strRef" or "multiLvlStrRef"; undefined where it does not point at cells of this workbook. */
  cache(element: string, reference: string): string | undefined {
    const pointed = this.point(reference);
    if (!pointed) return undefined;
    return element === "numRef" ? numbers(pointed) : element === "strRef" ? texts(pointed) : levels(pointed);
  }

  numbers(element: string, reference: string): string {
    const pointed = this.point(reference);
    if (!pointed) return tag(element, {}, tag("c:numRef", {}, tag("c:f", {}, escapeXml(reference.replace(/^=/, "")))));
    return tag(element, {}, tag("c:numRef", {}, formula(pointed) + numbers(pointed)));
  }

  categories(element: string, reference: string | undefined): string {
    const pointed = reference === undefined ? undefined : this.point(reference);
    if (!pointed) return "";
    if (pointed.levels > 1) return tag(element, {}, tag("c:multiLvlStrRef", {}, formula(pointed) + levels(pointed)));
    const areNumbers =
      pointed.values.some((value) => typeof value === "number") &&
      pointed.values.every((value) => value === undefined || typeof value === "number");
    return tag(
      element,
      {},
      areNumbers
        ? tag("c:numRef", {}, formula(pointed) + numbers(pointed))
        : tag("c:strRef", {}, formula(pointed) + texts(pointed)),
    );
  }
}

const formula = (pointed: Pointed): string => tag("c:f", {}, escapeXml(pointed.formula));

function points(
  values: Pointed["values"],
  write: (value: Exclude<CellDocument["value"], undefined>) => string | undefined,
): string[] {
  const written = values.map((value, idx) => {
    const text = value === undefined ? undefined : write(value);
    return text === undefined ? "" : tag("c:pt", { idx }, tag("c:v", {}, escapeText(text)));
  });
  return [tag("c:ptCount", { val: values.length }), ...written];
}

const asText = (value: Exclude<CellDocument["value"], undefined>): string =>
  typeof value === "object" ? value.error : String(value);

const numbers = (pointed: Pointed): string =>
  tag("c:numCache", {}, [
    tag("c:formatCode", {}, escapeXml(pointed.numberFormat ?? "General")),
    ...points(pointed.values, (value) =>
      typeof value === "number" && Number.isFinite(value)
        ? String(value)
        : typeof value === "object"
          ? value.error
          : undefined,
    ),
  ]);

/** Levels go from the innermost to the outermost: the last column, or row, first. */
function levels({ values, levels: count, lying }: Pointed): string {
  const length = values.length / count;
  const level = (each: number): CellDocument["value"][] =>
    Array.from({ length }, (_, index) => values[lying ? each * length + index : index * count + each]);
  const written = Array.from({ length: count }, (_, each) =>
    tag("c:lvl", {}, points(level(count - 1 - each), asText).slice(1)),
  );
  return tag("c:multiLvlStrCache", {}, [tag("c:ptCount", { val: length }), ...written]);
}

const texts = (pointed: Pointed): string => tag("c:strCache", {}, points(pointed.values, asText));
