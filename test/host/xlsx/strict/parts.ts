/** The rules of single parts: the workbook, its styles, sheets, tables and drawings. */
import type { Package } from "./read";
import type { Node } from "./tree";
import { FONT, FORBIDDEN_IN_SHEET_NAME, LIKE_A_CELL, LIMITS, NAME } from "./rules";

const all = (root: Node | undefined, name: string): Node[] =>
  root?.all.filter(({ localName }) => localName === name) ?? [];
const childrenOf = (root: Node | undefined, name: string): Node[] =>
  [...(root?.children ?? [])].filter(({ localName }) => localName === name);
const childOf = (root: Node | undefined, name: string): Node | undefined => childrenOf(root, name)[0];
const has = (element: Node, name: string): string => element.get(name) ?? "";
const number = (element: Node, name: string): number => Number(has(element, name) || "0");
const repeated = (values: readonly string[]): string[] =>
  values.filter((value, index) => values.findIndex((each) => each.toLowerCase() === value.toLowerCase()) !== index);

interface Area {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

/** undefined where it is no area of a sheet. */
function areaOf(reference: string): Area | undefined {
  const match = /^([A-Z]{1,3})([1-9]\d{0,6})(?::([A-Z]{1,3})([1-9]\d{0,6}))?$/.exec(reference);
  if (!match) return undefined;
  const column = (letters: string) => [...letters].reduce((sum, each) => sum * 26 + each.charCodeAt(0) - 64, 0);
  const area = {
    left: column(match[1]!),
    top: Number(match[2]),
    right: column(match[3] ?? match[1]!),
    bottom: Number(match[4] ?? match[2]),
  };
  const isSound =
    area.left <= area.right && area.top <= area.bottom && area.right <= LIMITS.columns && area.bottom <= LIMITS.rows;
  return isSound ? area : undefined;
}

const overlap = (a: Area, b: Area): boolean =>
  a.left <= b.right && b.left <= a.right && a.top <= b.bottom && b.top <= a.bottom;

const workbookPath = (opened: Package): string =>
  opened.relations("").find(({ type }) => type === "officeDocument")?.target ?? "";

export function workbookProblems(opened: Package): string[] {
  const root = opened.root(workbookPath(opened));
  const sheets = all(root, "sheet");
  const names = sheets.map((sheet) => has(sheet, "name"));
  const definedNames = all(root, "definedName");
  const scoped = definedNames.map((each) => `${has(each, "localSheetId")}!${has(each, "name")}`);
  return [
    ...(sheets.length === 0 ? ["the workbook has no sheet"] : []),
    ...(sheets.some((sheet) => (has(sheet, "state") || "visible") === "visible") ? [] : ["no sheet is visible"]),
    ...names
      .filter((name) => name === "" || name.length > LIMITS.sheetName || FORBIDDEN_IN_SHEET_NAME.test(name))
      .map((name) => `the sheet's name "${name}"`),
    ...repeated(names).map((name) => `two sheets ${name}`),
    ...repeated(sheets.map((sheet) => has(sheet, "sheetId"))).map((id) => `two sheets with the id ${id}`),
    ...definedNames.flatMap((each) => {
      const name = has(each, "name");
      const local = each.get("localSheetId");
      return [
        ...(NAME.test(name) && !LIKE_A_CELL.test(name) && name.length <= LIMITS.definedName
          ? []
          : [`the name "${name}"`]),
        ...(local !== undefined && Number(local) >= sheets.length
          ? [`${name} belongs to a sheet that is not there`]
          : []),
        ...(each.text === "" || each.text.startsWith("=") ? [`${name} says "${each.text}"`] : []),
      ];
    }),
    ...repeated(scoped).map((name) => `two names ${name}`),
    ...all(root, "workbookView")
      .filter((view) => number(view, "activeTab") >= sheets.length)
      .map(() => "the active sheet is not there"),
  ];
}

export function styleProblems(opened: Package): string[] {
  const root = stylesOf(opened);
  if (!root) return [];
  const list = (name: string) => [...(childOf(root, name)?.children ?? [])];
  const fonts = list("fonts");
  const [fills, borders, bases, formats, numberFormats] = [
    "fills",
    "borders",
    "cellStyleXfs",
    "cellXfs",
    "numFmts",
  ].map(list);
  const known = new Set(numberFormats!.map((each) => number(each, "numFmtId")));
  const counted = [...root.children].filter((each) => each.get("count") !== undefined);
  return [
    ...counted
      .filter((each) => number(each, "count") !== each.children.length)
      .map((each) => `styles: ${each.localName} counts ${has(each, "count")}, and has ${each.children.length}`),
    ...(formats!.length > LIMITS.cellFormats ? [`styles: ${formats!.length} cell formats`] : []),
    ...(fonts.length > LIMITS.fonts ? [`styles: ${fonts.length} fonts`] : []),
    ...(numberFormats!.length > LIMITS.numberFormats ? [`styles: ${numberFormats!.length} number formats`] : []),
    ...repeated(numberFormats!.map((each) => has(each, "numFmtId"))).map((id) => `styles: two number formats ${id}`),
    ...numberFormats!
      .filter((each) => has(each, "formatCode").length > 255)
      .map(() => "styles: a number format over 255"),
    ...fonts.flatMap((font) =>
      [...font.children]
        .filter(({ localName }) => !FONT.includes(localName))
        .map(({ localName }) => `styles: a font's ${localName}`),
    ),
    ...[...formats!, ...bases!].flatMap((xf, index) =>
      [
        number(xf, "fontId") >= fonts.length && "fontId",
        number(xf, "fillId") >= fills!.length && "fillId",
        number(xf, "borderId") >= borders!.length && "borderId",
        formats!.includes(xf) && number(xf, "xfId") >= bases!.length && "xfId",
        number(xf, "numFmtId") >= 164 && !known.has(number(xf, "numFmtId")) && "numFmtId",
      ]
        .filter((each) => each !== false)
        .map((each) => `styles: the ${each} of cell format ${index}`),
    ),
    ...list("cellStyles")
      .filter((style) => number(style, "xfId") >= bases!.length)
      .map((style) => `styles: the style ${has(style, "name")}`),
  ];
}

const stylesOf = (opened: Package): Node | undefined =>
  opened.root(opened.relations(workbookPath(opened)).find(({ type }) => type === "styles")?.target ?? "");

function sheetPaths(opened: Package): string[] {
  return opened
    .relations(workbookPath(opened))
    .filter(({ type }) => type === "worksheet")
    .map(({ target }) => target);
}

export function sheetProblems(opened: Package): string[] {
  const book = workbookPath(opened);
  const part = (type: string) => opened.root(opened.relations(book).find((each) => each.type === type)?.target ?? "");
  const styles = stylesOf(opened);
  const known: Known = {
    strings: childrenOf(part("sharedStrings"), "si").length,
    formats: childOf(styles, "cellXfs")?.children.length ?? 1,
    differences: childOf(styles, "dxfs")?.children.length ?? 0,
    dynamic: childOf(part("sheetMetadata"), "cellMetadata")?.children.length ?? 0,
    dates: dateFormats(styles),
  };
  return sheetPaths(opened).flatMap((path) => {
    const root = opened.root(path);
    return [...cellProblems(root, known), ...ruleProblems(root, known)].map((problem) => `${path}: ${problem}`);
  });
}

interface Known {
  strings: number;
  formats: number;
  differences: number;
  dynamic: number;
  /** Cell formats that show a number as a day. */
  dates: ReadonlySet<number>;
}

/** Number formats that every program has, by ECMA-376 part 1, 18.8.30. */
const BUILT_IN_DATES = [14, 15, 16, 17, 22];

function dateFormats(styles: Node | undefined): Set<number> {
  const own = childrenOf(childOf(styles, "numFmts"), "numFmt").filter((each) =>
    /[dy]/i.test(has(each, "formatCode").replace(/"[^"]*"|\\.|\[[^\]]*\]/g, "")),
  );
  const days = new Set([...BUILT_IN_DATES, ...own.map((each) => number(each, "numFmtId"))]);
  return new Set(
    childrenOf(childOf(styles, "cellXfs"), "xf").flatMap((xf, index) =>
      days.has(number(xf, "numFmtId")) ? [index] : [],
    ),
  );
}

const CELL_TYPES = ["", "b", "d", "e", "inlineStr", "n", "s", "str"];

function cellProblems(root: Node | undefined, known: Known): string[] {
  const problems: string[] = [];
  const shared = new Set<string>();
  let lastRow = 0;
  for (const row of childrenOf(childOf(root, "sheetData"), "row")) {
    const place = number(row, "r");
    if (!(place > lastRow && place <= LIMITS.rows)) problems.push(`row ${place} after row ${lastRow}`);
    if (number(row, "ht") > LIMITS.rowHeight) problems.push(`row ${place} is ${has(row, "ht")} high`);
    if (number(row, "s") >= known.formats) problems.push(`row ${place} has no format ${has(row, "s")}`);
    lastRow = place;
    let lastColumn = 0;
    for (const cell of childrenOf(row, "c")) {
      const address = has(cell, "r");
      const area = areaOf(address);
      if (!area || area.top !== place || area.left <= lastColumn) problems.push(`the cell ${address} in row ${place}`);
      lastColumn = area?.left ?? lastColumn;
      problems.push(...valueProblems(cell, known, shared).map((problem) => `${address}: ${problem}`));
    }
  }
  return problems;
}

function valueProblems(cell: Node, known: Known, shared: Set<string>): string[] {
  const type = has(cell, "t");
  const value = childOf(cell, "v")?.text;
  const formula = childOf(cell, "f");
  const text = value ?? childOf(cell, "is")?.text ?? "";
  const range = formula && has(formula, "ref");
  if (formula && has(formula, "t") === "shared" && formula.text !== "") shared.add(has(formula, "si"));
  return [
    !CELL_TYPES.includes(type) && `the type ${type}`,
    number(cell, "s") >= known.formats && `no format ${has(cell, "s")}`,
    cell.get("cm") !== undefined &&
      (number(cell, "cm") < 1 || number(cell, "cm") > known.dynamic) &&
      `no metadata ${has(cell, "cm")}`,
    type === "s" && !(Number(value) < known.strings) && `no text ${value}`,
    (type === "" || type === "n") &&
      value !== undefined &&
      !Number.isFinite(Number(value === "" ? NaN : value)) &&
      `no number ${value}`,
    (type === "" || type === "n") &&
      known.dates.has(number(cell, "s")) &&
      (Number(value) < 0 || Number(value) > LIMITS.date) &&
      `the day ${value}, which Excel shows as ####`,
    type === "b" && !["0", "1", "true", "false"].includes(value ?? "") && `no truth ${value}`,
    type === "e" &&
      !/^#(NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|GETTING_DATA)$/.test(value ?? "") &&
      `no error ${value}`,
    text.length > LIMITS.cellText && `a text of ${text.length}`,
    formula !== undefined && formula.text.startsWith("=") && "a formula with =",
    formula !== undefined && formula.text.length > LIMITS.formula && `a formula of ${formula.text.length}`,
    formula !== undefined &&
      ["array", "dataTable"].includes(has(formula, "t")) &&
      areaOf(range ?? "") === undefined &&
      `the area ${range}`,
    formula !== undefined &&
      has(formula, "t") === "shared" &&
      !shared.has(has(formula, "si")) &&
      "a formula that is shared by none",
    formula !== undefined &&
      formula.text === "" &&
      !["shared", "dataTable"].includes(has(formula, "t")) &&
      "an empty formula",
  ].filter((each) => each !== false);
}

function ruleProblems(root: Node | undefined, known: Known): string[] {
  const merges = all(root, "mergeCell").map((each) => [has(each, "ref"), areaOf(has(each, "ref"))] as const);
  const columns = all(root, "col").map(
    (each) => [number(each, "min"), number(each, "max"), number(each, "width")] as const,
  );
  const rules = all(root, "cfRule");
  const areas = (element: Node) => has(element, "sqref").split(" ");
  const counted = [...(root?.children ?? [])].filter((each) => each.get("count") !== undefined);
  return [
    ...counted
      .filter((each) => number(each, "count") !== each.children.length)
      .map((each) => `${each.localName} counts ${has(each, "count")}, and has ${each.children.length}`),
    ...merges.filter(([, area]) => !area).map(([reference]) => `merged: ${reference}`),
    ...merges.flatMap(([reference, area], index) =>
      merges.slice(0, index).some(([, other]) => area && other && overlap(area, other))
        ? [`merged twice: ${reference}`]
        : [],
    ),
    ...columns
      .filter(
        ([min, max, width], index) =>
          min < 1 ||
          max < min ||
          max > LIMITS.columns ||
          width > LIMITS.columnWidth ||
          min <= (columns[index - 1]?.[1] ?? 0),
      )
      .map(([min, max]) => `the columns ${min} to ${max}`),
    ...[...all(root, "conditionalFormatting"), ...all(root, "dataValidation")]
      .filter((each) => areas(each).some((area) => !areaOf(area)))
      .map((each) => `${each.localName} of ${has(each, "sqref")}`),
    ...rules
      .filter((each) => each.get("dxfId") !== undefined && number(each, "dxfId") >= known.differences)
      .map((each) => `no difference ${has(each, "dxfId")}`),
    ...rules.filter((each) => number(each, "priority") < 1).map((each) => `the priority ${has(each, "priority")}`),
    ...repeated(rules.map((each) => has(each, "priority"))).map((priority) => `two rules of the priority ${priority}`),
    ...all(root, "dataValidation").flatMap((each) => {
      const list = childOf(each, "formula1")?.text ?? "";
      return [
        has(each, "type") === "list" &&
          list.startsWith('"') &&
          list.length > LIMITS.validationList + 2 &&
          `a list of ${list.length}`,
        has(each, "type") === "list" && list === "" && "a list of nothing",
        Math.max(has(each, "promptTitle").length, has(each, "errorTitle").length) > LIMITS.validationTitle &&
          `a title too long: ${has(each, "promptTitle")}`,
        Math.max(has(each, "prompt").length, has(each, "error").length) > LIMITS.validationText &&
          `a prompt too long: ${has(each, "prompt")}`,
      ].filter((problem) => problem !== false);
    }),
  ];
}

export function tableProblems(opened: Package): string[] {
  const names = all(opened.root(workbookPath(opened)), "definedName").map((each) => has(each, "name"));
  const tables = sheetPaths(opened).flatMap((sheet) =>
    opened
      .relations(sheet)
      .filter(({ type }) => type === "table")
      .map(({ target }) => ({ sheet, target, root: opened.root(target)! })),
  );
  const shown = tables.map(({ root }) => has(root, "displayName"));
  return [
    ...repeated([...names.filter((name) => shown.includes(name)), ...shown]).map(
      (name) => `two tables or names ${name}`,
    ),
    ...repeated(tables.map(({ root }) => has(root, "id"))).map((id) => `two tables with the id ${id}`),
    ...shown.filter((name) => !NAME.test(name) || LIKE_A_CELL.test(name)).map((name) => `the table's name "${name}"`),
    ...tables.flatMap(({ sheet, target, root }) => {
      const area = areaOf(has(root, "ref"));
      if (!area) return [`${target}: the area ${has(root, "ref")}`];
      const columns = all(root, "tableColumn").map((each) => has(each, "name"));
      const headers = rowOf(opened, sheet, area);
      const filter = childOf(root, "autoFilter");
      const others = tables.filter((each) => each.sheet === sheet && each.root !== root);
      return [
        area.right - area.left + 1 !== columns.length && `${columns.length} columns in ${has(root, "ref")}`,
        number(childOf(root, "tableColumns")!, "count") !== columns.length && "the count of columns",
        area.top === area.bottom && "no row",
        has(root, "headerRowCount") !== "0" &&
          headers.some((header, index) => header !== columns[index]) &&
          `the headers ${headers.filter((header, index) => header !== columns[index]).join()}`,
        repeated(columns).length > 0 && `two columns ${repeated(columns).join()}`,
        columns.some((name) => name === "" || name.length > LIMITS.tableColumn) && "a column's name",
        repeated(all(root, "tableColumn").map((each) => has(each, "id"))).length > 0 && "two columns with one id",
        filter !== undefined && !areaOf(has(filter, "ref")) && "the filter's area",
        others.some((each) => overlap(area, areaOf(has(each.root, "ref")) ?? area)) && "another table in its place",
      ]
        .filter((each) => each !== false)
        .map((each) => `${target}: ${each}`);
    }),
  ];
}

/** "_x000D_" and the like, as cells and columns spell what XML would not keep. */
const unescaped = (text: string): string =>
  text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));

/** Texts of the header cells, spelled as a column's name spells them. */
function rowOf(opened: Package, sheet: string, { top, left, right }: Area): string[] {
  const strings = childrenOf(
    opened.root(opened.relations(workbookPath(opened)).find(({ type }) => type === "sharedStrings")?.target ?? ""),
    "si",
  );
  const row = all(opened.root(sheet), "row").find((each) => number(each, "r") === top);
  const byColumn = new Map(childrenOf(row, "c").map((cell) => [areaOf(has(cell, "r"))?.left, cell]));
  return Array.from({ length: right - left + 1 }, (_, index) => {
    const cell = byColumn.get(left + index);
    if (!cell) return "";
    const value = cell.text;
    const text =
      has(cell, "t") === "s"
        ? all(strings[Number(value)], "t")
            .map((each) => each.text)
            .join("")
        : value;
    return unescaped(text) === text ? text.replace(/\n/g, "_x000a_") : text;
  });
}

export function drawingProblems(opened: Package): string[] {
  const drawings = opened.paths.filter((path) => /^xl\/drawings\/[^/]+\.xml$/.test(path));
  return [
    ...drawings.flatMap((path) => {
      const ids = all(opened.root(path), "cNvPr").map((each) => has(each, "id"));
      return repeated(ids).map((id) => `${path}: two shapes ${id}`);
    }),
    ...opened.paths
      .filter((path) => /^xl\/charts\/chart[^/]*\.xml$/.test(path))
      .flatMap((path) => {
        const root = opened.root(path);
        const axes = all(root, "plotArea").flatMap((plot) =>
          [...plot.children]
            .filter(({ localName }) => localName.endsWith("Ax"))
            .map((axis) => has(childOf(axis, "axId")!, "val")),
        );
        const used = all(root, "plotArea").flatMap((plot) =>
          [...plot.children]
            .filter(({ localName }) => localName.endsWith("Chart"))
            .flatMap((chart) => childrenOf(chart, "axId").map((each) => has(each, "val"))),
        );
        const series = all(root, "ser");
        const points = all(root, "ptCount").filter(
          (each) => each.parent!.children.length - 1 > number(each, "val") + 1,
        );
        return [
          ...used.filter((id) => !axes.includes(id)).map((id) => `${path}: no axis ${id}`),
          ...repeated(series.map((each) => has(childOf(each, "idx")!, "val"))).map((id) => `${path}: two series ${id}`),
          ...points.map(() => `${path}: more points than are counted`),
        ];
      }),
  ];
}
