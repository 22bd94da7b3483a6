/** Fresh names of a portable copy beside the live sheets, and formulas under them. */
import { planRenaming, renamed, sheetsToCopy } from "../../src/sharing/portable/renaming";
import type { SheetReading, WorkbookReading } from "../../src/sharing/reading";

const sheet = (name: string, formula: string): SheetReading => ({
  name,
  row: 0,
  column: 0,
  values: [[1]],
  formulas: [[formula]],
});
const table = (name: string, on: string): WorkbookReading["tables"][number] => ({
  name,
  sheet: on,
  row: 0,
  column: 0,
  rows: 3,
  headers: ["Duty"],
});

const workbook: WorkbookReading = {
  sheets: [
    sheet("Terms", "=1+1"),
    sheet("Out comes", "=PARLEY.TARIFF_COST(SUM(Terms[Duty]),Rate)"),
    sheet("Mine", "='Out comes'!A1"),
    sheet("Apart", "=SUM(B1:B2)"),
    sheet("Rates", "=2*2"),
  ],
  skipped: [],
  tables: [table("Terms", "Terms"), table("Apart", "Apart")],
  names: [
    { name: "Rate", formula: "=Rates!$A$1" },
    { name: "Third", formula: "=1/3" },
  ],
  record: { state: "none" },
  frozen: new Set(),
};
const CARRIED = { sheets: ["Parley rates"], names: ["RateGoods"] };

it("copies what Parley's formulas look at and what looks at them, and nothing else", () => {
  expect(sheetsToCopy(workbook)).toEqual(["Terms", "Out comes", "Mine", "Rates"]);
});

it("renames sheets, tables and names wherever a formula means them, and texts, functions and columns never", () => {
  const renaming = planRenaming(workbook, sheetsToCopy(workbook), CARRIED);
  expect([...renaming.names.values()]).toEqual(["RatePortable", "RateGoodsPortable"]);
  expect(renamed(`=SUM(terms[Duty])+'Out comes'!$A$1*RATE+Mine!B2&"Terms[Duty] Rate"&Third`, renaming)).toBe(
    `=SUM(TermsPortable[Duty])+'Out comes (portable)'!$A$1*RatePortable+'Mine (portable)'!B2&"Terms[Duty] Rate"&Third`,
  );
  expect(renamed("=[@Rate]+RATE(1,2,3)+Apart[Duty]+Terms!Rate", renaming)).toBe(
    "=[@Rate]+RATE(1,2,3)+Apart[Duty]+'Terms (portable)'!Rate",
  );
  expect(renamed("=SUMIFS(RateGoods,Terms[[#This Row],[Duty]],1)", renaming)).toBe(
    "=SUMIFS(RateGoodsPortable,TermsPortable[[#This Row],[Duty]],1)",
  );
});

it("counts on where a name is taken, leaves earlier copies alone, and keeps within 31 characters", () => {
  const second = {
    ...workbook,
    sheets: [...workbook.sheets, sheet("Terms (portable)", "='Out comes'!A1")],
    names: [...workbook.names, { name: "rateportable2", formula: "=1" }],
  };
  const copied = sheetsToCopy(second);
  expect(copied).toEqual(["Terms", "Out comes", "Mine", "Rates"]);
  const renaming = planRenaming(second, copied, CARRIED);
  expect([renaming.sheets.get("terms"), renaming.tables.get("terms"), renaming.names.get("rate")]).toEqual([
    "Terms (portable 3)",
    "TermsPortable3",
    "RatePortable3",
  ]);
  const long = planRenaming(workbook, ["A sheet with a rather long name", "A sheet with a rather long nama"], {
    sheets: [],
    names: [],
  });
  expect([...long.sheets.values()]).toEqual(
    ["A sheet with a rath (portable)", "A sheet with a rat2 (portable)"].map((name) =>
      expect.stringMatching(new RegExp(`^${name.slice(0, 15)}.* \\(portable\\)$`)),
    ),
  );
  expect(new Set(long.sheets.values()).size).toBe(2);
  for (const name of long.sheets.values()) expect(name.length).toBeLessThanOrEqual(31);
});
