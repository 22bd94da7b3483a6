/** Where a link of a cell leads on the rehearsal page. */
import { linkOf, placeOfLink } from "../../../src/host/page/links";

const grid: Parameters<typeof placeOfLink>[0] = {
  sheets: () => [
    { id: "s1", name: "Summary", visibility: "visible", gridlines: true, frozen: { rows: 0, columns: 0 } },
    { id: "s2", name: "Alaska LNG", visibility: "visible", gridlines: true, frozen: { rows: 0, columns: 0 } },
  ],
  names: () => [{ name: "AsOf", formula: "='Alaska LNG'!$A$4", visible: true }],
  tables: () => [
    {
      sheet: "s2",
      name: "Terms",
      range: "A8:G20",
      columns: [],
      headerRow: true,
      totalsRow: false,
      bandedRows: false,
      filterButtons: false,
    },
  ],
};

it("reads the address that is written in the formula", () => {
  expect(linkOf('=HYPERLINK("#AsOf","Day")')).toBe("#AsOf");
  expect(linkOf('=hyperlink("https://example.org/?a=""b""","there")')).toBe('https://example.org/?a="b"');
  expect(linkOf('=IF(TRUE,HYPERLINK("#AsOf"))')).toBeUndefined();
  expect(linkOf(undefined)).toBeUndefined();
});

it("finds names, tables without their header, and cells of this or another sheet", () => {
  expect(placeOfLink(grid, "asof", "s1")).toEqual({ sheet: "s2", row: 3, column: 0, rows: 1, columns: 1 });
  expect(placeOfLink(grid, "Terms", "s1")).toEqual({ sheet: "s2", row: 8, column: 0, rows: 12, columns: 7 });
  expect(placeOfLink(grid, "'Alaska LNG'!C5:D6", "s1")).toEqual({
    sheet: "s2",
    row: 4,
    column: 2,
    rows: 2,
    columns: 2,
  });
  expect(placeOfLink(grid, "B2", "s1")).toEqual({ sheet: "s1", row: 1, column: 1, rows: 1, columns: 1 });
});

it("leads nowhere where there is no such place", () => {
  expect(placeOfLink(grid, "Gone", "s1")).toBeUndefined();
  expect(placeOfLink(grid, "Gone!A1", "s1")).toBeUndefined();
});
