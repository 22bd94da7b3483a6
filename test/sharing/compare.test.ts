/** What differs between the assumptions of two workbooks, as plain data. */
import { canTakeOver, compareInputs, togetherWith, type Difference, type Inputs } from "../../src/sharing/compare";
import { digest } from "../../src/sheets/record";

const DEFAULTS: Inputs["defaults"] = {
  "": { cells: { AsOf: digest(45_798), CompareWith: digest("return") } },
  Terms: { "milder/autos": { Coverage: digest(1), "Exempt rate": digest(0.15), Quota: digest(null) } },
  Scenarios: { milder: { Probability: digest(0.35) }, pause: { Probability: digest(0.65) } },
};

function inputs(change: (written: Inputs) => void = () => undefined, defaults = DEFAULTS): Inputs {
  const written: Inputs = {
    caseId: "korea-us-2025",
    version: "0.1.0",
    defaults,
    formats: { AsOf: "yyyy-mm-dd", "Terms/Exempt rate": "0.0%" },
    cells: { AsOf: { value: 45_798 }, CompareWith: { value: "return" } },
    tables: {
      Terms: { "milder/autos": { Coverage: { value: 1 }, "Exempt rate": { value: 0.15 }, Quota: { value: "" } } },
      Scenarios: { milder: { Probability: { value: 0.35 } }, pause: { Probability: { value: 0.65 } } },
    },
  };
  change(written);
  return written;
}

const rate = (value: number, formula?: string) => (written: Inputs) => {
  written.tables.Terms!["milder/autos"]!["Exempt rate"] = formula === undefined ? { value } : { value, formula };
};

it("finds nothing between equal copies, and nothing in the last digits of a decimal", () => {
  expect(compareInputs(inputs(), inputs())).toEqual([]);
  expect(compareInputs(inputs(rate(0.1 + 0.2)), inputs(rate(0.3)))).toEqual([]);
});

it("names table, row, field and both values, and for a single cell its name", () => {
  const theirs = inputs((written) => {
    rate(0.1)(written);
    written.cells.AsOf = { value: 45_800 };
  });
  expect(compareInputs(inputs(), theirs)).toEqual([
    { table: "", row: "AsOf", field: "", ours: 45_798, theirs: 45_800, format: "yyyy-mm-dd", changedBy: "theirs" },
    { table: "Terms", row: "milder/autos", field: "Exempt rate", ours: 0.15, theirs: 0.1, format: "0.0%", changedBy: "theirs" },
  ]);
});

it.each<[string, Inputs, Inputs, Difference["changedBy"]]>([
  ["ours", inputs(rate(0.2)), inputs(), "ours"],
  ["both", inputs(rate(0.2)), inputs(rate(0.1)), "both"],
  ["a formula of theirs", inputs(), inputs(rate(0.1, "=1/10")), "theirs"],
  ["another build", inputs(rate(0.2)), inputs(undefined, { ...DEFAULTS, Terms: { "milder/autos": { "Exempt rate": digest(0.125) } } }), null],
  ["no record of the build", inputs(rate(0.2), {}), inputs(undefined, {}), null],
])("tells who changed it: %s", (_, ours, theirs, changedBy) => {
  expect(compareInputs(ours, theirs)).toEqual([expect.objectContaining({ field: "Exempt rate", changedBy })]);
});

it("takes the same formula for the same, whatever it gives in each copy", () => {
  expect(compareInputs(inputs(rate(0.2, "=[@Coverage]*0.2")), inputs(rate(0.1, "= Terms[[#This Row],[Coverage]]*0.2")))).toEqual([]);
});

it("tells rows that only one copy has, which no single cell can take over", () => {
  const theirs = inputs((written) => (written.tables.Terms!["milder/rice"] = { Coverage: { value: 1 } }));
  const [added] = compareInputs(inputs(), theirs);
  expect(added).toEqual({ table: "Terms", row: "milder/rice", field: "", ours: null, theirs: "milder/rice", format: "", changedBy: null });
  expect(canTakeOver(added!)).toBe(false);
  expect(compareInputs(theirs, inputs())).toEqual([expect.objectContaining({ ours: "milder/rice", theirs: null })]);
});

it("never takes an error over, and takes blanks", () => {
  const [quota] = compareInputs(inputs((written) => (written.tables.Terms!["milder/autos"]!.Quota = { value: 7 })), inputs());
  expect(canTakeOver(quota!)).toBe(true);
  expect(canTakeOver({ ...quota!, theirs: "#N/A" })).toBe(false);
});

it("holds probabilities together, and everything else apart", () => {
  const theirs = inputs((written) => {
    written.tables.Scenarios!.milder!.Probability = { value: 0.5 };
    written.tables.Scenarios!.pause!.Probability = { value: 0.5 };
    rate(0.1)(written);
  });
  const all = compareInputs(inputs(), theirs);
  expect(all.map((each) => togetherWith(each, all).length)).toEqual([1, 2, 2]);
});

it("refuses another case", () => {
  expect(() => compareInputs(inputs(), { ...inputs(), caseId: "japan-us-2025" })).toThrow(/different cases.*korea-us-2025.*japan-us-2025/);
});
