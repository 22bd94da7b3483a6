/** What holds for every function of the catalogue. */
import { associated, FunctionError } from "./office-globals";
import "../../src/functions/functions";
import { argumentsOf, callOf, evaluateCall } from "./formula";
import { catalog } from "../../src/functions/catalog";
import { helpById } from "../../src/functions/catalog/help";
import type { ParleyFunction } from "../../src/functions/define";

interface Case {
  title: string;
  definition: ParleyFunction;
  /** The arguments of a documented example, one for each parameter; null where it is left out. */
  given: (unknown[][] | null)[];
}

/** Each documented example of a function, except for those whose arguments are calls themselves. */
const cases: Case[] = catalog.flatMap((definition) =>
  helpById[definition.id]!.examples.filter(({ formula }) => callOf(formula)?.id === definition.id).map(
    ({ formula }) => {
      const given = argumentsOf(formula);
      return {
        title: formula.slice(0, 100),
        definition,
        given: definition.parameters.map((_, index) => given[index] ?? null),
      };
    },
  ),
);

/** What stands in the cells: values, or the errors' codes and messages. */
function shown(definition: ParleyFunction, given: readonly unknown[]): unknown {
  const plain = (cell: unknown): unknown => (cell instanceof FunctionError ? `${cell.code} ${cell.message}` : cell);
  try {
    const rows = evaluateCall(definition, given);
    return rows instanceof FunctionError ? plain(rows) : rows.map((row) => row.map(plain));
  } catch (thrown) {
    return plain(thrown);
  }
}

const isError = (cell: unknown): boolean => typeof cell === "string" && /^#(VALUE|N\/A)/.test(cell);

/** The spellings in which Excel hands over a blank cell, by version and platform. */
const BLANKS = [null, "", 0, { type: "Empty", basicValue: "" }] as const;

describe("a blank cell", () => {
  const places = cases.flatMap((each) =>
    each.definition.parameters.flatMap((parameter, index) =>
      index === 0 && each.definition.parameters.length === 1 ? [] : [{ ...each, parameter, index }],
    ),
  );

  it.each(places)("in place of $parameter.name means the same however it arrives: $title", (place) => {
    const { definition, given, index } = place;
    const [asNull, asText, asZero, asEmpty] = BLANKS.map((blank) =>
      shown(
        definition,
        given.map((argument, at) => (at === index ? [[blank]] : argument)),
      ),
    );
    expect(asText).toEqual(asNull);
    expect(asEmpty).toEqual(asNull);
    expectSameOrError(asZero, asNull);
  });

  const ranges = cases.flatMap((each) =>
    each.definition.parameters.flatMap((parameter, index) => {
      const range = each.given[index];
      return range && range.length * range[0]!.length > 1 ? [{ ...each, parameter, index, range }] : [];
    }),
  );

  it.each(ranges)("within the range $parameter.name means the same however it arrives: $title", (place) => {
    const { definition, given, index, range } = place;
    range.forEach((row, r) =>
      row.forEach((_, c) => {
        const withBlank = (blank: unknown): unknown[][] =>
          range.map((cells, at) => cells.map((cell, column) => (at === r && column === c ? blank : cell)));
        const [asNull, asText, asZero, asEmpty] = BLANKS.map((blank) =>
          shown(
            definition,
            given.map((argument, at) => (at === index ? withBlank(blank) : argument)),
          ),
        );
        expect(asText).toEqual(asNull);
        expect(asEmpty).toEqual(asNull);
        expectSameOrError(asZero, asNull);
      }),
    );
  });

  it.each(ranges.filter(({ range }) => range.length > 1))(
    "and a blank row of $parameter.name mean the same however they arrive: $title",
    ({ definition, given, index, range }) => {
      const [asNull, asText, asZero] = BLANKS.map((blank) =>
        shown(
          definition,
          given.map((argument, at) => (at === index ? [...range, range[0]!.map(() => blank)] : argument)),
        ),
      );
      expect(asText).toEqual(asNull);
      expectSameOrError(asZero, asNull);
    },
  );

  /** Where one spelling cannot be told from a number the result is an error in one of them, never another figure. */
  function expectSameOrError(zero: unknown, blank: unknown): void {
    if (!Array.isArray(zero) || !Array.isArray(blank)) {
      if (!isError(zero) && !isError(blank)) expect(zero).toEqual(blank);
      return;
    }
    blank.forEach((row: unknown[], r) =>
      row.forEach((cell, c) => {
        const other = (zero as unknown[][])[r]?.[c];
        if (!isError(cell) && !isError(other)) expect(other).toEqual(cell);
      }),
    );
  }
});

describe("a range", () => {
  const mapped = cases.flatMap((each) =>
    each.definition.mapsRanges || ["TARIFF_RATE", "DUTY_BETWEEN", "SECTOR"].includes(each.definition.id)
      ? each.definition.parameters.flatMap((parameter, index) => {
          const single = each.given[index];
          const isCell = single && single.length === 1 && single[0]!.length === 1 && !parameter.table;
          return isCell && single[0]![0] !== "lines" ? [{ ...each, parameter, index, cell: single[0]![0] }] : [];
        })
      : [],
  );

  it.each(mapped)("as $parameter.name gives what its cells give one by one: $title", (place) => {
    const { definition, given, index, cell } = place;
    if (given.some((argument, at) => at !== index && argument && argument.length * argument[0]!.length > 1)) return;
    const cells = [cell, "no such value", cell, new FunctionError("#DIV/0!"), true];
    const one = (value: unknown): unknown => {
      const alone = shown(
        definition,
        given.map((argument, at) => (at === index ? [[value]] : argument)),
      );
      return Array.isArray(alone) ? (alone as unknown[][])[0]![0] : alone;
    };
    const inRange = (range: unknown[][]): unknown =>
      shown(
        definition,
        given.map((argument, at) => (at === index ? range : argument)),
      );
    expect(inRange(cells.map((each) => [each]))).toEqual(cells.map((each) => [one(each)]));
    expect(inRange([cells])).toEqual([cells.map(one)]);
  });
});

describe("bad input", () => {
  const BAD = [
    "no such value",
    true,
    new FunctionError("#DIV/0!"),
    -1e9,
    1e300,
    Number.NaN,
    { type: "Error", basicValue: "#REF!" },
  ];
  const parameters = cases.flatMap((each) =>
    each.definition.parameters.map((parameter, index) => ({ ...each, parameter, index })),
  );

  it.each(parameters)("for $parameter.name gives a value or an error that names an argument: $title", (place) => {
    const { definition, given, index } = place;
    const names = new RegExp(`^#(VALUE!|N/A) .*\\b(${definition.parameters.map(({ name }) => name).join("|")})\\b`);
    for (const bad of BAD) {
      const result = shown(
        definition,
        given.map((argument, at) => (at === index ? [[bad]] : argument)),
      );
      const cells: unknown[] = Array.isArray(result) ? (result as unknown[][]).flat() : [result];
      for (const cell of cells)
        if (isError(cell) && !/too large for a cell/.test(String(cell))) expect(cell).toMatch(names);
      expect(cells.filter((cell) => typeof cell === "number" && !Number.isFinite(cell))).toEqual([]);
      // A fault of Parley's own would say so.
      expect(cells.filter((cell) => /could not calculate/.test(String(cell)))).toEqual([]);
    }
  });

  it.each(parameters.filter(({ parameter }) => !parameter.otherwise))(
    "for $parameter.name: it cannot be left out: $title",
    ({ definition, given, index, parameter }) => {
      const result = shown(
        definition,
        given.map((argument, at) => (at === index ? null : argument)),
      );
      expect(result).toMatch(new RegExp(`^#VALUE! ${parameter.name}\\b.*(is empty|: give)`));
    },
  );
});

it("has no argument that a function does not read by the same name as its help", () => {
  for (const { id, parameters } of catalog) {
    for (const language of ["en", "ko"] as const)
      expect(Object.keys(helpById[id]![language].parameters)).toEqual(parameters.map(({ name }) => name));
  }
  expect(associated.size).toBe(catalog.length);
});
