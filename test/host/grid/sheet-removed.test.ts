/** A sheet that goes while Univer calculates, which it does in stretches, takes no other sheet's results with it. */
import { closeGrids, openSheet } from "./sheet";

afterEach(closeGrids);

it("gives every cell its value when a sheet goes in the midst of a calculation", async () => {
  const { grid, put, values } = openSheet();
  const old = grid.addSheet("Old");
  const kept = grid.addSheet("Kept");
  let calls = 0;
  const double = (given: unknown[]) => {
    // As a batch of the add-in's does that comes while the grid calculates.
    if (calls++ === 0) setTimeout(() => grid.deleteSheet(old), 0);
    return Number((given[0] as unknown[][])[0]![0]) * 2;
  };
  grid.registerFunctions([
    {
      name: "TEST.DOUBLE",
      description: "",
      parameters: [{ name: "value", description: "", optional: false }],
      call: double,
    },
  ]);
  // More formulas than the engine works off at a stretch; the other sheet's results come after those of the one that goes.
  const rows = 1200;
  const numbers = Array.from({ length: rows }, (_, row) => row);
  put(
    `A1:A${rows}`,
    numbers.map((row) => [row]),
  );
  put("B1", [["=TEST.DOUBLE(A2)"]]);
  put(
    `A1:A${rows}`,
    numbers.map((row) => [`=Sheet1!A${row + 1}+1`]),
    old,
  );
  put(
    `A1:A${rows}`,
    numbers.map((row) => [`=Sheet1!A${row + 1}+Sheet1!$B$1`]),
    kept,
  );
  await grid.calculate();
  expect(grid.sheets().map(({ name }) => name)).toEqual(["Sheet1", "Kept"]);
  expect(values(`A1:A${rows}`, kept).flat()).toEqual(numbers.map((row) => row + 2));
});
