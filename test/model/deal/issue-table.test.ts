import fc from "fast-check";
import { conflict } from "../../../src/model/deal/conflict";
import { choiceName, issueTable, type OptionRow } from "../../../src/model/deal/issue-table";
import type { Link } from "../../../src/model/deal/links";
import { packageFront } from "../../../src/model/deal/packages";
import { refusal } from "../../refusal";

const row = (issue: string, option: string, ours = 0, theirs = 0, excludes = "", requires = ""): OptionRow => ({
  issue,
  option,
  ours,
  theirs,
  excludes,
  requires,
});

describe("issueTable", () => {
  const table = issueTable([
    row("Autos", "None", 0, 1),
    row("Autos", "Exempt", 9, -4, "LNG: None; Steel: Exempt"),
    row("Steel", "None"),
    row("LNG", "None", 0, 0),
    row("steel ", "Exempt", 3, -2),
    row("LNG", "Finance", -4, 6, "", "Autos : exempt"),
  ]);

  it("gathers options under their issues, wherever the rows are", () => {
    expect(table.names).toEqual(["Autos", "Steel", "LNG"]);
    expect(table.options).toEqual([
      ["None", "Exempt"],
      ["None", "Exempt"],
      ["None", "Finance"],
    ]);
    expect(table.rows).toEqual([
      [0, 1],
      [2, 4],
      [3, 5],
    ]);
    expect(table.issues.map(({ ours }) => [...ours])).toEqual([
      [0, 9],
      [0, 3],
      [0, -4],
    ]);
  });

  it("reads what an option excludes and requires", () => {
    const exempt = { issue: 0, option: 1 };
    expect(table.links).toEqual([
      { kind: "excludes", from: exempt, to: { issue: 2, option: 0 } },
      { kind: "excludes", from: exempt, to: { issue: 1, option: 1 } },
      { kind: "requires", from: { issue: 2, option: 1 }, to: exempt },
    ]);
    expect(choiceName(table, exempt)).toBe("Autos: Exempt");
    expect(packageFront(table.issues, table.links).packages).toBe(3);
  });

  it.each<[OptionRow[], RegExp]>([
    [[row("A", "x"), row("A", "X")], /Row 2: "X" is written twice under "A"/],
    [[row("A", "x", NaN)], /Row 1: "A: x" has no value for us/],
    [[row("A", "x", 1, 1, "y")], /Row 1, excludes: "y" is not an option/],
    [
      [row("A", "x"), row("B", "x"), row("C", "z", 0, 0, "", "x")],
      /Row 3, requires: "x" is an option of 2 issues: write "A: x"/,
    ],
    [[row("A", "x", 0, 0, "x")], /Row 1: "x" excludes itself/],
  ])("explains what is wrong", (rows, message) => expect(refusal(() => issueTable(rows))).toMatch(message));
});

describe("conflict", () => {
  const link = (kind: Link["kind"], [a, b]: [number, number], [c, d]: [number, number]): Link => ({
    kind,
    from: { issue: a, option: b },
    to: { issue: c, option: d },
  });

  it("names the links that cannot all hold, and none where they can", () => {
    const ring = [link("requires", [0, 0], [1, 0]), link("requires", [1, 0], [2, 0]), link("excludes", [2, 0], [0, 0])];
    const idle = link("excludes", [3, 0], [0, 0]);
    expect(conflict([1, 2, 2, 2], [idle, ...ring])).toEqual(ring);
    expect(conflict([2, 2, 2, 2], [idle, ...ring])).toEqual([]);
  });

  it("is smallest: without any of its links there is a package", () => {
    const place = fc.nat({ max: 99 });
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 2 }), { minLength: 2, maxLength: 4 }),
        fc.array(fc.tuple(fc.constantFrom("excludes" as const, "requires" as const), place, place, place, place), {
          minLength: 3,
          maxLength: 14,
        }),
        (counts, drawn) => {
          const choice = (issue: number, option: number): [number, number] => [
            issue % counts.length,
            option % counts[issue % counts.length]!,
          ];
          const links = drawn
            .map(([kind, a, b, c, d]) => link(kind, choice(a, b), choice(c, d)))
            .filter(
              ({ kind, from, to }) => kind === "requires" || from.issue !== to.issue || from.option !== to.option,
            );
          const packages = (kept: readonly Link[]): number | null =>
            packageFront(
              counts.map((count) => ({ ours: new Float64Array(count), theirs: new Float64Array(count) })),
              kept,
            ).packages;
          const found = conflict(counts, links);
          if (packages(links) !== 0) return expect(found).toEqual([]);
          expect(packages(found)).toBe(0);
          for (const each of found) expect(packages(found.filter((other) => other !== each))).toBeGreaterThan(0);
        },
      ),
    );
  });
});
