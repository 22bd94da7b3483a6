/** What differs between the assumptions of two workbooks, as plain data. */
import { compareInputs, type Difference } from "../../src/sharing/compare";
import { togetherWith } from "../../src/sharing/dependent-differences";
import { isDeletion } from "../../src/sharing/dependent-differences";
import { canTakeOver } from "../../src/sharing/dependent-differences";
import { type Inputs } from "../../src/sharing/workbook-inputs";
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
    {
      table: "Terms",
      row: "milder/autos",
      field: "Exempt rate",
      ours: 0.15,
      theirs: 0.1,
      format: "0.0%",
      changedBy: "theirs",
    },
  ]);
});

it.each<[string, Inputs, Inputs, Difference["changedBy"]]>([
  ["ours", inputs(rate(0.2)), inputs(), "ours"],
  ["both", inputs(rate(0.2)), inputs(rate(0.1)), "both"],
  ["a formula of theirs", inputs(), inputs(rate(0.1, "=1/10")), "theirs"],
  [
    "another build",
    inputs(rate(0.2)),
    inputs(undefined, { ...DEFAULTS, Terms: { "milder/autos": { "Exempt rate": digest(0.125) } } }),
    null,
  ],
  ["no record of the build", inputs(rate(0.2), {}), inputs(undefined, {}), null],
])("tells who changed it: %s", (_, ours, theirs, changedBy) => {
  expect(compareInputs(ours, theirs)).toEqual([expect.objectContaining({ field: "Exempt rate", changedBy })]);
});

it("tells another table of trade as one difference, that cannot be taken over, and of equal codes how many figures differ", () => {
  const trade = (cells: (string | number)[][], vintage = "2025") =>
    inputs((written) => (written.trade = { vintage, source: "", cells: [["HTS", "KR"], ...cells] }));
  const [mine, same, other] = [
    trade([
      ["8703", 5],
      ["72", 2],
    ]),
    trade(
      [
        ["8703", 5 + 1e-15],
        ["72", 2],
      ],
      "2024",
    ),
    trade([
      ["8703", 6],
      ["72", 2],
    ]),
  ];
  expect(compareInputs(mine, same)).toEqual([]);
  const [found] = compareInputs(mine, other);
  expect(found).toMatchObject({
    table: "TradeData",
    ours: "2025",
    theirs: "2025",
    trade: { figures: 1, ours: { vintage: "2025", rows: 2 } },
  });
  expect(canTakeOver(found!)).toBe(false);
  expect(compareInputs(mine, trade([["8703", 5]]))[0]!.trade).toMatchObject({ figures: null, theirs: { rows: 1 } });
  expect(
    compareInputs(
      inputs((written) => (written.trade = null)),
      mine,
    )[0]!.trade,
  ).toMatchObject({ ours: null, figures: null });
  // A copy that does not say is not taken for one that counts with the bundled trade.
  expect(compareInputs(inputs(), mine)).toEqual([]);
});

it("takes the same formula for the same, whatever it gives in each copy", () => {
  expect(
    compareInputs(inputs(rate(0.2, "=[@Coverage]*0.2")), inputs(rate(0.1, "= Terms[[#This Row],[Coverage]]*0.2"))),
  ).toEqual([]);
});

/** A scenario with its terms, an act of their own, and an act of both that one copy lacks. */
const more = (written: Inputs): void => {
  written.tables.Scenarios!.rice = { Name: { value: "Rice" }, Probability: { value: 0.1 } };
  written.tables.Terms!["rice/autos"] = {
    Coverage: { value: 0.5 },
    "Exempt rate": { value: "#N/A" },
    Quota: { value: "" },
  };
  written.tables.Measures = { OWN: { Rate: { value: 0.05 } } };
};

it("tells rows that only one copy has, with their inputs, what comes with them, and who added them", () => {
  const theirs = inputs(more);
  expect(compareInputs(inputs(), theirs)).toEqual([
    {
      table: "Terms",
      row: "rice/autos",
      field: "",
      ours: null,
      theirs: "rice/autos",
      format: "",
      changedBy: "theirs",
      whole: { inputs: { Coverage: 0.5, Quota: "" }, partOf: "Scenarios/rice", takeable: true },
    },
    {
      table: "Scenarios",
      row: "rice",
      field: "",
      ours: null,
      theirs: "rice",
      format: "",
      changedBy: "theirs",
      whole: { inputs: { Name: "Rice", Probability: 0.1 }, partOf: null, takeable: true },
    },
    // No build of either copy wrote the table, so it cannot be told.
    {
      table: "Measures",
      row: "OWN",
      field: "",
      ours: null,
      theirs: "OWN",
      format: "",
      changedBy: null,
      whole: { inputs: { Rate: 0.05 }, partOf: null, takeable: true },
    },
  ]);
  const deletions = compareInputs(theirs, inputs());
  expect(
    deletions.map((each) => [each.row, each.ours, each.theirs, each.changedBy, isDeletion(each), canTakeOver(each)]),
  ).toEqual([
    ["rice/autos", "rice/autos", null, "ours", true, true],
    ["rice", "rice", null, "ours", true, true],
    ["OWN", "OWN", null, null, true, true],
  ]);
});

it.each<[string, (written: Inputs) => void, (written: Inputs) => void, Difference["changedBy"], boolean]>([
  ["they deleted it", () => undefined, (written) => delete written.tables.Scenarios!.milder, "theirs", true],
  ["we deleted it", (written) => delete written.tables.Scenarios!.milder, () => undefined, "ours", false],
])("tells who of one build deleted a row: %s", (_, own, other, changedBy, deletion) => {
  const [found] = compareInputs(inputs(own), inputs(other)).filter(({ table }) => table === "Scenarios");
  expect([found!.changedBy, isDeletion(found!)]).toEqual([changedBy, deletion]);
});

it("does not say who where the two builds did not write the same rows", () => {
  const built = { ...DEFAULTS, Scenarios: { ...DEFAULTS.Scenarios!, delay: { Probability: digest(0) } } };
  const withDelay = inputs((written) => (written.tables.Scenarios!.delay = { Probability: { value: 0 } }), built);
  expect(compareInputs(inputs(), withDelay)).toEqual([expect.objectContaining({ row: "delay", changedBy: null })]);
  const withOwn = inputs((written) => {
    written.tables.Scenarios!.delay = { Probability: { value: 0 } };
    written.tables.Scenarios!.rice = { Probability: { value: 0 } };
  }, built);
  expect(compareInputs(inputs(), withOwn).map(({ row, changedBy }) => [row, changedBy])).toEqual([
    ["delay", null],
    ["rice", null],
  ]);
});

it("leaves formulas that Parley wrote out of a row, so that a build writes them, and takes the values of a person's own", () => {
  const formula = "=IF([@Coverage]>0,1,2)";
  const defaults = {
    ...DEFAULTS,
    Terms: { ...DEFAULTS.Terms!, "milder/steel": { Coverage: digest(1), Quota: digest({ formula }) } },
  };
  const steel = (quota: string) => (written: Inputs) =>
    (written.tables.Terms!["milder/steel"] = { Coverage: { value: 1 }, Quota: { value: 2, formula: quota } });
  const row = (quota: string) => compareInputs(inputs(undefined, defaults), inputs(steel(quota), defaults))[0]!;
  expect(row(formula).whole).toEqual({ inputs: { Coverage: 1 }, partOf: null, takeable: true });
  expect(row("=cmd|'/c calc'!A0").whole!.inputs).toEqual({ Coverage: 1, Quota: 2 });
});

it("cannot take rows of a table that only a build fills", () => {
  const [row] = compareInputs(
    inputs(),
    inputs((written) => (written.tables.Terms!["milder/rice"] = { Coverage: { value: 1 } })),
  );
  expect([row!.whole!.takeable, canTakeOver(row!)]).toEqual([false, false]);
});

it("takes a scenario with the rows that depend on it and the probabilities, but no deletion with anything else", () => {
  const theirs = inputs((written) => {
    more(written);
    written.tables.Scenarios!.milder!.Probability = { value: 0.25 };
    delete written.tables.Scenarios!.pause;
  });
  const all = compareInputs(inputs(), theirs);
  const together = (row: string, field = "") =>
    togetherWith(
      all.find((each) => each.row === row && each.field === field)!,
      all,
    ).map((each) => `${each.row} ${each.field}`.trim());
  expect(together("rice").sort()).toEqual(["milder Probability", "rice", "rice/autos"]);
  expect(together("rice/autos").sort()).toEqual(together("rice").sort());
  expect(together("pause")).toEqual(["pause", "milder Probability"]);
  expect(together("milder", "Probability")).toEqual(["milder Probability"]);
  expect(together("OWN")).toEqual(["OWN"]);
});

it("never takes an error over, and takes blanks", () => {
  const [quota] = compareInputs(
    inputs((written) => (written.tables.Terms!["milder/autos"]!.Quota = { value: 7 })),
    inputs(),
  );
  expect(canTakeOver(quota!)).toBe(true);
  expect(canTakeOver({ ...quota!, theirs: "#N/A" })).toBe(false);
});

it("keeps probabilities together, and everything else separate", () => {
  const theirs = inputs((written) => {
    written.tables.Scenarios!.milder!.Probability = { value: 0.5 };
    written.tables.Scenarios!.pause!.Probability = { value: 0.5 };
    rate(0.1)(written);
  });
  const all = compareInputs(inputs(), theirs);
  expect(all.map((each) => togetherWith(each, all).length)).toEqual([1, 2, 2]);
});

it("refuses another case", () => {
  expect(() => compareInputs(inputs(), { ...inputs(), caseId: "japan-us-2025" })).toThrow(
    /different cases.*korea-us-2025.*japan-us-2025/,
  );
});
