import { join } from "node:path";
import law from "../../src/law/data/law.json";
import trade from "../../src/law/data/trade.json";
import { lawMeasures } from "../../src/law/acts";
import { lawLines } from "../../src/law/unpack";
import { checkActs } from "../../src/law/pack/check";
import { pack } from "../../src/law/pack/pack";
import { readSources, type Row } from "../../src/law/pack/sources";

const sources = readSources(join(__dirname, "../../src/law"));
const changedAct = (id: string, change: Partial<Row>): string[] =>
  checkActs({ ...sources, acts: sources.acts.map((row) => (row["id"] === id ? { ...row, ...change } : row)) as Row[] });

it("packs what the acts, the lists and the sources say: run `node src/law/pack/run.cjs` after changing them", () => {
  const packed = pack(sources);
  expect(packed.law).toBe(law);
  expect(packed.trade).toBe(trade);
});

describe("the check of the acts", () => {
  it("finds no fault in the law as it is, including lists as long as published", () =>
    expect(checkActs(sources)).toEqual([]));

  it.each<[string, Partial<Row>, RegExp]>([
    [
      "a code that no line begins with",
      { scope: "73269000" },
      /S232-AUTO-25.*no line of any edition begins with 73269000/,
    ],
    ["a list that does not exist", { scope: "S232-CARS" }, /"S232-CARS" is not a scope/],
    ["an authority that is none", { authority: "Section 999" }, /authority "Section 999" is unknown/],
    ["a form that is none", { form: "added" }, /form "added" is unknown/],
    ["days out of order", { until: "2025-04-03" }, /until is not after from/],
    ["a day that is none", { from: "2025-02-30" }, /from "2025-02-30" is no day/],
    ["a condition that is none", { condition: "red paint" }, /condition "red paint" is unknown/],
    ["an origin that is none", { origins: "QQ" }, /origin "QQ" is unknown/],
    ["a rate where none belongs", { form: "exempt" }, /rate "0.25" does not fit the form exempt/],
    ["no instrument", { instrument: "" }, /instrument is empty/],
  ])("finds %s", (_, change, fault) => expect(changedAct("S232-AUTO-25", change).join("\n")).toMatch(fault));

  it("finds a list that is shorter than published", () => {
    const lists = sources.lists.map((row) =>
      row["list"] === "AIRCRAFT-NOTE-2" ? { ...row, codes: row["codes"]!.split(" ").slice(1).join(" ") } : row,
    );
    expect(checkActs({ ...sources, lists }).join("\n")).toContain("545 codes are held and 546 were published");
  });
});

describe("the lists", () => {
  const { lines } = lawLines();
  const covers = (list: string, code: string): boolean => {
    const [start, end] = lines.span(code);
    expect(end).toBeGreaterThan(start);
    return lines
      .coverage(list)
      .slice(start, end)
      .every((bit) => bit === 1);
  };

  it.each([
    // Note 16(m): lines that a faulty transcription had left out.
    ["S232-STEEL-ARTICLES", "7326.90.86"],
    ["S232-STEEL-ARTICLES", "7318.15.20"],
    ["S232-STEEL-CONTENT-MARCH", "8431.49.90"],
    ["S232-STEEL-AUGUST", "7307.19.90"],
    ["IEEPA-EXEMPT", "8541.10.00"],
    ["S232-PARTS", "8507.60.0010"],
  ])("%s names %s", (list, code) => expect(covers(list, code.replace(/\./g, ""))).toBe(true));

  it.each([
    ["S122-EXEMPT", "3926.90.99"],
    ["S301-FL-EXEMPT", "8504.40.95"],
    ["IEEPA-EXEMPT", "8541.42.00"],
    ["IEEPA-EXEMPT", "8541.43.00"],
    ["IEEPA-EXEMPT", "8541.60.00"],
    ["IEEPA-EXEMPT", "2106.90.99"],
    ["S232-PARTS", "8507.60.0020"],
  ])("%s does not name %s", (list, code) => expect(covers(list, code.replace(/\./g, ""))).toBe(false));

  it("name codes that lines of an edition begin with, so that every act covers something", () => {
    for (const { id, scope } of lawMeasures()) expect([id, lines.coverage(scope).includes(1)]).toEqual([id, true]);
  });

  it.each([
    "IEEPA-EXEMPT",
    "IEEPA-EXEMPT-FROM-NOVEMBER",
    "IEEPA-EXEMPT-FROM-SEPTEMBER",
    "IEEPA-EXEMPT-TO-JULY",
    "IEEPA-EXEMPT-TO-OCTOBER",
    "IEEPA-EXEMPT-TO-SEPTEMBER",
    "S122-EXEMPT",
    "S232-ALU",
    "S232-ALU-AUGUST",
    "S232-ALU-CONTENT-AUGUST",
    "S232-ALU-CONTENT-MARCH",
    "S232-AUTO",
    "S232-COPPER",
    "S232-METALS-IA",
    "S232-METALS-IB",
    "S232-METALS-IB-JUNE",
    "S232-METALS-IC",
    "S232-METALS-II-JUNE",
    "S232-METALS-III",
    "S232-METALS-III-JUNE",
    "S232-MHDV-PARTS",
    "S232-PARTS",
    "S232-SEMI",
    "S232-STEEL",
    "S232-STEEL-AUGUST",
    "S232-STEEL-CONTENT-AUGUST",
    "S232-STEEL-CONTENT-MARCH",
    "S301-LIST-4A",
    "S301-LISTS-1-TO-3",
    "S301-REVIEW-25",
  ])("%s, which workbooks of version 0.1 name, can still be read", (name) => {
    expect(lines.coverage(name).includes(1)).toBe(true);
  });
});
