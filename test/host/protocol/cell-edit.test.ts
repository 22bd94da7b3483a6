/** A user types into a cell while the add-in asks for something: as in Excel, it waits where it said so, and is refused else. */
import { openPane, type Pane } from "../session";

let pane: Pane;
beforeAll(async () => {
  pane = await openPane();
});
afterAll(() => pane.close());
afterEach(() => pane.host.setCellEdit(false));

/** Starts a request, and comes to "written" or to the code of what refused it. */
const start = (options: string): Promise<string> =>
  pane.window.eval(
    `Excel.run(${options}async (context) => {
       context.workbook.worksheets.getActiveWorksheet().getRange("A1").values = [[7]];
       await context.sync();
       return "written";
     }).catch((error) => error.code)`,
  ) as Promise<string>;

it("waits until the cell is left where the request delays for it", async () => {
  pane.host.setCellEdit(true);
  const written = start("{ delayForCellEdit: true }, ");
  await pane.host.settle();
  expect(pane.host.grid.read({ sheet: pane.host.grid.activeSheet(), row: 0, column: 0, rows: 1, columns: 1 })).toEqual([
    [expect.objectContaining({ value: null })],
  ]);
  pane.host.setCellEdit(false);
  expect(await written).toBe("written");
});

it("refuses every other request, and takes it once the cell is left", async () => {
  pane.host.setCellEdit(true);
  expect(await start("")).toBe("InvalidOperationInCellEditMode");
  pane.host.setCellEdit(false);
  expect(await start("")).toBe("written");
});
