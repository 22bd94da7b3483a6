import { errorOf, FunctionError } from "./office-globals";
import { readMeasures, withMeasures } from "../../src/functions/measures-argument";
import { koreaUs2025 } from "../../src/cases/korea-us-2025/case";
import { HEADERS, measuresTable } from "./measures-table";

const at = (header: string): number => HEADERS.indexOf(header);

/** The table with one cell of its first row changed. */
function changed(header: string, value: unknown): unknown[][] {
  const table = measuresTable();
  const first = table[1];
  if (!first) throw new Error("no measures");
  first[at(header)] = value;
  return table;
}

describe("the workbook's table of measures", () => {
  it("reads back what Parley's own rows say", () => {
    expect(readMeasures(measuresTable())).toEqual(koreaUs2025.measures);
  });

  it("finds the columns by their headers, in any order and among others", () => {
    const table = measuresTable();
    const turned = table.map((row) => ["mine", ...[...row].reverse()]);
    expect(readMeasures(turned)).toEqual(koreaUs2025.measures);
  });

  it("passes over empty rows and takes the defaults of columns that are not there", () => {
    const table = [
      ["Authority", "Origin", "Scope", "Rate", "Form", "From", "Until"],
      ["", null, "", "", "", "", ""],
      ["A new one", "Korea, 일본", "8703", 0.1, "Additional", "2025-07-09", ""],
    ];
    expect(readMeasures(table)).toEqual([
      expect.objectContaining({
        id: "row 3",
        origins: ["KR", "JP"],
        rate: 0.1,
        form: "additional",
        from: 45847,
        until: null,
        status: "law",
        scenarios: "all",
        note: "",
      }),
    ]);
  });

  describe("with blank cells that arrive as 0, as some versions of Excel pass them", () => {
    const blanksAs = (blank: unknown, table: unknown[][]): unknown[][] =>
      table.map((row) => row.map((cell) => (cell === "" ? blank : cell)));
    const oneMeasure = (share: unknown): unknown[][] => [
      ["Authority", "Origin", "Scope", "Rate", "Form", "Share", "From", "Until", "Note"],
      ["Section 232", "KR", "8703", 0.25, "additional", share, 45_750, "", ""],
    ];

    it("says the same where every share is written, whatever a blank day or text arrives as", () => {
      const [asText, asNull, asZero] = ["", null, 0].map((blank) => readMeasures(blanksAs(blank, oneMeasure(1))));
      expect(asNull).toEqual(asText);
      expect(asZero).toEqual(asText);
      expect(asText?.[0]).toMatchObject({ until: null, note: "", share: 1 });
      expect(readMeasures(blanksAs(null, measuresTable()))).toEqual(koreaUs2025.measures);
    });

    it("refuses a share that may be blank or 0, rather than take a rate on nothing", () => {
      expect(readMeasures(oneMeasure(""))[0]).toMatchObject({ share: null });
      for (const table of [oneMeasure(0), blanksAs(null, oneMeasure(0)), blanksAs(0, oneMeasure(""))])
        expect(errorOf(() => readMeasures(table)).message).toBe(
          'measures, row 2, Share: Share is 0, and some versions of Excel pass an empty cell as 0: write 100% for the whole value, or "none".',
        );
    });
  });

  it("takes a word in place of a share", () => {
    const shares = ["None", "all", "by line", "assumed", 0.4, ""].map((share) => changed("Share", share));
    expect(shares.map((table) => readMeasures(table)[0]?.share)).toEqual([0, 1, null, null, 0.4, null]);
    expect(errorOf(() => readMeasures(changed("Share", "half"))).message).toMatch(
      /^measures, row 2, Share: Share is "half": give a share such as 50% or 0.5, or "none", "by line" or "assumed"/,
    );
  });

  it("is prepared once while its cells stay the same, and again when one changes", () => {
    const prepare = jest.fn(() => ({}));
    const first = withMeasures(measuresTable(), prepare);
    expect(withMeasures(measuresTable(), prepare)).toBe(first);
    expect(prepare).toHaveBeenCalledTimes(1);
    expect(withMeasures(changed("Note", "mine"), prepare)).not.toBe(first);
    expect(prepare).toHaveBeenCalledTimes(2);
    expect(withMeasures(measuresTable(), prepare)).toBe(first);
    expect(prepare).toHaveBeenCalledTimes(2);
  });

  it("does not take a later change of the caller's own array for the same table", () => {
    const prepare = jest.fn(() => ({}));
    const table = changed("Note", "to be changed in place");
    const first = withMeasures(table, prepare);
    table[1]![at("Note")] = "changed in place";
    expect(withMeasures(table, prepare)).not.toBe(first);
  });

  it.each([null, undefined, "", [[null]], [["", ""]]])("is none where the argument is %p", (blank) => {
    expect(withMeasures(blank, () => "never")).toBeUndefined();
  });

  it.each<[string, unknown[][], RegExp]>([
    [
      "no header row",
      measuresTable().slice(1),
      /^measures has no column "Authority", .* or "Until": give the whole table with its header row, such as Measures\[#All\]\.$/,
    ],
    [
      "a rate in per cent",
      changed("Rate", 25),
      /^measures, row 2, Rate: Rate is 25, which is 2,500 %: write 25% or 0\.25\.$/,
    ],
    ["no rate", changed("Rate", ""), /^measures, row 2, Rate: Rate is empty: give a rate/],
    ["a rate as text", changed("Rate", "high"), /^measures, row 2, Rate: Rate is "high", which is not a number/],
    [
      "a day that cannot be read",
      changed("From", "spring"),
      /^measures, row 2, From: From is "spring", which is not a date/,
    ],
    ["a form that is none", changed("Form", "added"), /^measures, row 2, Form: Form is "added": write "additional", /],
    [
      "an origin that is none",
      changed("Origin", "Koreaa"),
      /^measures, row 2, Origin: Origin is "Koreaa": give origins such as "KR"/,
    ],
    ["a status that is none", changed("Status", "maybe"), /^measures, row 2, Status: .*"law" or "counterfactual"/],
    ["no authority", changed("Authority", " "), /^measures, row 2, Authority/],
    [
      "an error in a cell",
      changed("Scope", new FunctionError("#REF!")),
      /^measures, row 2, Scope: Scope contains the error #REF!/,
    ],
  ])("is refused with %s", (_what, table, message) => {
    const error = errorOf(() => readMeasures(table));
    expect(error.code).toBe("#VALUE!");
    expect(error.message).toMatch(message);
  });
});
