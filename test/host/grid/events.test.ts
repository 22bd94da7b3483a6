/** Who changed a cell: the add-in through the adapter, a calculation, or a user. */
import { eachGrid } from "./sheet";

eachGrid((openSheet) => {
  it("tells of what a calculation changed, not of what the adapter wrote", async () => {
    const { grid, id, put } = openSheet();
    const changes: unknown[] = [];
    const stop = grid.onChanged((change) => changes.push(change));
    put("A1", [[1, "=A1+1", "=B1+1"]]);
    expect(changes).toEqual([]);
    await grid.calculate();
    expect(changes).toEqual([{ range: { sheet: id, row: 0, column: 1, rows: 1, columns: 2 }, byPerson: false }]);
    stop();
    put("A1", [[2]]);
    await grid.calculate();
    expect(changes).toHaveLength(1);
  });

  it("tells of selections and of the sheet that is shown", () => {
    const { grid, id, at } = openSheet();
    const other = grid.addSheet("Other");
    const seen: unknown[] = [];
    grid.onActivated((sheet) => seen.push(sheet));
    grid.onSelected((range) => seen.push(range));
    grid.select(at("B2:C3", other));
    expect(seen).toEqual([other, at("B2:C3", other)]);
    expect(grid.selection()).toEqual(at("B2:C3", other));
    grid.activateSheet(id);
    expect([grid.activeSheet(), seen.at(-1)]).toEqual([id, id]);
  });

  it("shows another sheet when the one that is shown is deleted, and keeps the last", () => {
    const { grid, id } = openSheet();
    const other = grid.addSheet("Other");
    grid.deleteSheet(id);
    expect([grid.activeSheet(), grid.sheets().map(({ name }) => name)]).toEqual([other, ["Other"]]);
    expect(() => grid.deleteSheet(other)).toThrow("at least one visible sheet");
  });
});
