import { openPane, type Pane } from "./session";

let pane: Pane;
beforeAll(async () => {
  pane = await openPane();
});
afterAll(() => pane.close());

describe("the headless session", () => {
  it("tells office.js that it is Excel for Windows", async () => {
    const info = (await pane.window.eval("Office.onReady().then((info) => JSON.stringify(info))")) as string;
    expect(JSON.parse(info)).toMatchObject({ host: "Excel", platform: "PC" });
  });

  it("runs a batch and gives back what cells hold", async () => {
    const values = await pane.run(`
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange("A1:B2").values = [["a", 1], [true, "=B1*2"]];
      const range = sheet.getRange("A1:B3");
      range.load("values, formulas, text, valueTypes, address, rowCount");
      await context.sync();
      return [range.values, range.formulas, range.valueTypes, range.address, range.rowCount];`);
    expect(values).toEqual([
      [
        ["a", 1],
        [true, 2],
        ["", ""],
      ],
      [
        ["a", 1],
        [true, "=B1*2"],
        ["", ""],
      ],
      [
        ["String", "Double"],
        ["Boolean", "Double"],
        ["Empty", "Empty"],
      ],
      "Sheet1!A1:B3",
      3,
    ]);
  });
});
