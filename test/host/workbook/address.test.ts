import fc from "fast-check";
import {
  columnIndex,
  columnName,
  formatAddress,
  formatCells,
  intersect,
  parseCells,
  splitSheet,
  subtract,
  type Rectangle,
} from "../../../src/host/workbook/address";
import { checkName, checkSheetName } from "../../../src/host/workbook/naming";
import { shiftRange } from "../../../src/host/workbook/shift";

const rectangle = (limit = 40): fc.Arbitrary<Rectangle> =>
  fc.record({
    row: fc.nat(limit),
    column: fc.nat(limit),
    rows: fc.integer({ min: 1, max: limit }),
    columns: fc.integer({ min: 1, max: limit }),
  });

describe("addresses", () => {
  it("name columns as Excel does", () => {
    expect([0, 25, 26, 701, 702, 16_383].map(columnName)).toEqual(["A", "Z", "AA", "ZZ", "AAA", "XFD"]);
    fc.assert(fc.property(fc.nat(16_383), (column) => columnIndex(columnName(column)) === column));
  });

  it("come back as they were", () => {
    fc.assert(
      fc.property(rectangle(), fc.boolean(), (cells, absolute) => {
        expect(parseCells(formatCells(cells, absolute))).toEqual(cells);
      }),
    );
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 31 }), rectangle(), (sheet, cells) => {
        fc.pre(!/[:\\/?*[\]]/.test(sheet) && !sheet.startsWith("'") && !sheet.endsWith("'"));
        expect(splitSheet(formatAddress(sheet, cells))).toEqual({ sheet, cells: formatCells(cells) });
      }),
    );
  });

  it.each(["", "A", "1", "A1:B", "A1:2", "XFE1", "A1048577", "A0", "Prices", "A1:B2:C3", "A1 B2"])(
    'are not "%s"',
    (text) => {
      expect(parseCells(text)).toBeUndefined();
    },
  );

  it("may be whole rows and columns", () => {
    expect(parseCells("B:C")).toEqual({ row: 0, column: 1, rows: 1_048_576, columns: 2 });
    expect(parseCells("$3:$4")).toEqual({ row: 2, column: 0, rows: 2, columns: 16_384 });
    expect(formatCells({ row: 0, column: 1, rows: 1_048_576, columns: 2 })).toBe("B:C");
  });

  it("quote the names of sheets that need it", () => {
    const a1 = { row: 0, column: 0, rows: 1, columns: 1 };
    expect(
      ["Outcomes", "Alaska LNG", "A1", "R1C1", "it's", "한국", "2025"].map((name) => formatAddress(name, a1)),
    ).toEqual(["Outcomes!A1", "'Alaska LNG'!A1", "'A1'!A1", "'R1C1'!A1", "'it''s'!A1", "한국!A1", "'2025'!A1"]);
  });
});

describe("rectangles", () => {
  const cellsOf = (cells: Rectangle): string[] =>
    Array.from(
      { length: cells.rows * cells.columns },
      (_, index) => `${cells.row + Math.floor(index / cells.columns)},${cells.column + (index % cells.columns)}`,
    );

  it("lose exactly the cells that are taken out", () => {
    fc.assert(
      fc.property(rectangle(8), rectangle(8), (outer, inner) => {
        const left = subtract(outer, inner).flatMap(cellsOf);
        const taken = new Set(cellsOf(inner));
        expect(new Set(left).size).toBe(left.length);
        expect(new Set(left)).toEqual(new Set(cellsOf(outer).filter((cell) => !taken.has(cell))));
      }),
    );
  });

  it("share exactly the cells that both hold", () => {
    fc.assert(
      fc.property(rectangle(8), rectangle(8), (a, b) => {
        const shared = intersect({ sheet: "s", ...a }, { sheet: "s", ...b });
        const other = new Set(cellsOf(b));
        expect(shared ? cellsOf(shared) : []).toEqual(cellsOf(a).filter((cell) => other.has(cell)));
      }),
    );
  });
});

describe("ranges that follow their cells", () => {
  const at = (address: string): { sheet: string } & Rectangle => ({ sheet: "s", ...parseCells(address)! });
  it.each([
    ["insert", "B5:C6", "2:3", "B7:C8"],
    ["insert", "B5:C6", "6:6", "B5:C7"],
    ["insert", "B5:C6", "7:7", "B5:C6"],
    ["delete", "B5:C6", "2:3", "B3:C4"],
    ["delete", "B5:C6", "4:5", "B4:C4"],
    ["delete", "B5:C6", "6:9", "B5:C5"],
    ["delete", "B5:C6", "5:6", null],
    ["insert", "B5:C6", "B2:C3", "B7:C8"],
    ["insert", "B5:C6", "B2:B3", "B5:C6"],
  ] as const)("%s rows: %s with %s becomes %s", (kind, range, by, expected) => {
    const moved = shiftRange(at(range), { sheet: "s", range: at(by), kind, along: "rows" });
    expect(moved && formatCells(moved)).toBe(expected);
  });
  it("insert and delete columns, and leave other sheets alone", () => {
    expect(
      formatCells(shiftRange(at("B5:C6"), { sheet: "s", range: at("A:A"), kind: "insert", along: "columns" })!),
    ).toBe("C5:D6");
    expect(
      formatCells(
        shiftRange(at("B5:C6"), { sheet: "t", range: { ...at("A:A"), sheet: "t" }, kind: "insert", along: "columns" })!,
      ),
    ).toBe("B5:C6");
  });
});

describe("names", () => {
  it("are checked with a message that shows the name", () => {
    expect(() => checkSheetName("a*b")).toThrow('"a*b"');
    expect(checkSheetName("Alaska LNG")).toBe("Alaska LNG");
    expect(() => checkName("XFD1", "table")).toThrow("address of a cell");
    expect(checkName("XFE1", "table")).toBe("XFE1");
    expect(checkName("관세_표", "table")).toBe("관세_표");
    expect(() => checkName("c", "name")).toThrow("R1C1");
  });
});
