import { openPane, type Pane } from "../session";

let pane: Pane;
beforeAll(async () => {
  pane = await openPane();
});
afterAll(() => pane.close());

/** What a formula shows, with the function called directly by the calculation. */
async function direct(formula: string): Promise<unknown> {
  const { grid } = pane;
  const sheet = grid.activeSheet();
  grid.write({ sheet, row: 0, column: 0, rows: 1, columns: 1 }, [[formula]]);
  await grid.calculate();
  const value = grid.read({ sheet, row: 0, column: 0, rows: 1, columns: 1 })[0]![0]!.value;
  const message = grid.errorMessage(sheet, 0, 0);
  return message === undefined || typeof value !== "object" ? value : { ...value, message };
}
/** A 1×1 result is a number in the cell. */
const scalar = (result: unknown): unknown =>
  Array.isArray(result) && result.length === 1 && result[0].length === 1 ? result[0][0] : result;

describe("custom functions", () => {
  it.each<[string, string, unknown[], unknown]>([
    ["a sum", "=PARLEY.ADD(2,3)", [[[2]], [[3]]], 5],
    ["an argument left out, which arrives as null", "=PARLEY.ADD(2)", [[[2]], null], 102],
    ["a thrown error with its reason", '=PARLEY.FAIL("#N/A")', [[["#N/A"]]], { error: "#N/A", message: "why: #N/A" }],
    [
      "an error of the value",
      '=PARLEY.FAIL("#VALUE!")',
      [[["#VALUE!"]]],
      { error: "#VALUE!", message: "why: #VALUE!" },
    ],
    [
      "a returned error",
      '=PARLEY.FAIL("returned")',
      [[["returned"]]],
      { error: "#N/A", message: "returned, not thrown" },
    ],
    ["a plain error, whose text nobody sees", '=PARLEY.FAIL("plain")', [[["plain"]]], { error: "#VALUE!" }],
    [
      "a code that is none of Excel's",
      '=PARLEY.FAIL("#ODD!")',
      [[["#ODD!"]]],
      { error: "#VALUE!", message: "why: #ODD!" },
    ],
    ["a division by zero, which keeps no text", '=PARLEY.FAIL("#DIV/0!")', [[["#DIV/0!"]]], { error: "#DIV/0!" }],
    [
      "a name error, which cannot be thrown",
      '=PARLEY.FAIL("#NAME?")',
      [[["#NAME?"]]],
      { error: "#VALUE!", message: "why: #NAME?" },
    ],
    ["no number", '=PARLEY.FAIL("nan")', [[["nan"]]], { error: "#VALUE!" }],
    ["a number without end", '=PARLEY.FAIL("infinite")', [[["infinite"]]], { error: "#NUM!" }],
  ])("give the same directly and by the wire: %s", async (_what, formula, args, expected) => {
    const name = /PARLEY\.(\w+)/.exec(formula)![1]!;
    expect(scalar(await pane.host.invoke(name, args))).toEqual(expected);
    expect(await direct(formula)).toEqual(expected);
  });

  it("give arrays with errors inside", async () => {
    const rows = [
      [1, "row 0"],
      [2, { error: "#N/A", message: "second row" }],
      [3, "row 2"],
    ];
    expect(await pane.host.invoke("GRID", [[[3]]])).toEqual(rows);
    const { grid } = pane;
    const sheet = grid.activeSheet();
    grid.write({ sheet, row: 10, column: 0, rows: 1, columns: 1 }, [["=PARLEY.GRID(3)"]]);
    await grid.calculate();
    expect(
      grid.read({ sheet, row: 10, column: 0, rows: 3, columns: 2 }).map((row) => row.map((cell) => cell.value)),
    ).toEqual([
      [1, "row 0"],
      [2, { error: "#N/A" }],
      [3, "row 2"],
    ]);
    expect(grid.errorMessage(sheet, 11, 1)).toBe("second row");
    expect(grid.spill(sheet, 10, 0)).toBe("A11:B13");
  });

  it("see cells as matrices, errors among them, as the wire brings them", async () => {
    const expected = [["number 1.5", "string x", "boolean true", "error #DIV/0!", "string "]];
    expect(
      await pane.host.invoke("KINDS", [[[1.5, "x", true, { error: "#DIV/0!" }, ""]]], { allowErrors: true }),
    ).toEqual(expected);
    const { grid } = pane;
    const sheet = grid.activeSheet();
    grid.write({ sheet, row: 20, column: 0, rows: 2, columns: 5 }, [
      [1.5, "x", true, "=1/0", null],
      ["=PARLEY.KINDS(A21:E21)", null, null, null, null],
    ]);
    await grid.calculate();
    expect(
      grid.read({ sheet, row: 21, column: 0, rows: 1, columns: 5 }).map((row) => row.map((cell) => cell.value)),
    ).toEqual(expected);
  });

  it("report an unknown function", async () => {
    expect(await direct("=PARLEY.NOBODY(1)")).toEqual({
      error: "#NAME?",
      message: "There is no function PARLEY.NOBODY.",
    });
  });

  it("stream until they are cancelled", async () => {
    const seen: unknown[] = [];
    const clock = pane.host.startInvocation("CLOCK", [], {
      streaming: true,
      cancelable: true,
      onResult: (result) => seen.push(result),
    });
    await clock.result;
    clock.cancel();
    expect(typeof seen[0]).toBe("number");
    expect((pane.window as unknown as { canceled?: boolean }).canceled).toBe(true);
  });
});
