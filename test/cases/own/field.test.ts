/** Every mistake in a case's file is said of its field, with what is there and what would be right, in both languages. */
import { OwnCaseError } from "../../../src/cases/own/field";
import { checkedCase, readOwnCase } from "../../../src/cases/own/read";
import type { OwnCase } from "../../../src/cases/own/own-case";
import { commandTexts } from "../../../src/words/commands/words";
import { CASE } from "../../host/newcase/case";

type Path = (string | number)[];

function changed(path: Path, value: unknown): unknown {
  const copy = JSON.parse(JSON.stringify(CASE)) as Record<string | number, unknown>;
  let at = copy;
  for (const step of path.slice(0, -1)) at = at[step] as Record<string | number, unknown>;
  if (value === undefined) Reflect.deleteProperty(at, path.at(-1)!);
  else at[path.at(-1)!] = value;
  return copy;
}

function refusal(given: unknown): OwnCaseError | null {
  try {
    checkedCase(given);
    return null;
  } catch (error) {
    if (error instanceof OwnCaseError) return error;
    throw error;
  }
}

/** Every field of the case, down to the last row. */
function pathsOf(value: unknown, path: Path = []): Path[] {
  if (typeof value !== "object" || value === null) return [path];
  const inside = Object.entries(value).flatMap(([key, each]) =>
    pathsOf(each, [...path, Array.isArray(value) ? Number(key) : key]),
  );
  return path.length === 0 ? inside : [path, ...inside];
}

const written = (path: Path): string =>
  path.map((step, index) => (typeof step === "number" ? `[${step}]` : index === 0 ? step : `.${step}`)).join("");

const WRONG = [
  undefined,
  null,
  7.5,
  -1,
  "",
  "x\u0001y",
  "=1+1",
  [],
  {},
  [[]],
  true,
  "9".repeat(50_000),
  Number.MAX_VALUE,
];
/** What a field may hold too: null where a span stays open, other texts and numbers where any will do. */
const paths = pathsOf(CASE);

it.each(paths.map((path) => [written(path), path]))("%s: whatever stands there is taken or named", (at, path) => {
  let refused = 0;
  for (const value of WRONG) {
    const error = refusal(changed(path, value));
    if (!error) continue;
    refused++;
    // A changed id is missed where it is named, and a wrong list or importer at what it is held against.
    expect(error.at).not.toBe("");
    const { given, needed } = error;
    const english = commandTexts.en.caseField(error.at, given, needed);
    expect(english).toContain(error.at);
    expect(english.length).toBeLessThan(600);
    expect(commandTexts.ko.caseField(error.at, given, needed)).toMatch(/[가-힣]/);
  }
  expect([at, refused > 5]).toEqual([at, true]);
});

it.each<[string, Path, unknown, string]>([
  [
    "a missing field",
    ["deadline"],
    undefined,
    'The case\'s field deadline is missing: write a day from 1994-01-01 to 2060-12-31, such as "2025-07-08".',
  ],
  [
    "a rate in per cent",
    ["measures", 0, "rate"],
    10,
    "The case's field measures[0].rate is 10: write a fraction from 0 to 4.9999, such as 0.25 for 25 %.",
  ],
  [
    "a country by its name",
    ["exporters", 0],
    "Korea",
    'The case\'s field exporters[0] is "Korea": write a country by its two letters, such as "KR".',
  ],
])("says of %s what it is and what would be right", (_, path, value, sentence) => {
  const { at, given, needed } = refusal(changed(path, value))!;
  expect(commandTexts.en.caseField(at, given, needed)).toBe(sentence);
});

it("takes a name without the characters that a workbook's file cannot hold", () => {
  const own = readOwnCase(changed(["name"], "Korea\u000bEU\u0001\ufffetalks\ud800"))!;
  expect(own.name).toBe("Korea EU talks");
});

it("is not broken by depth", () => {
  const deep = JSON.parse("[".repeat(5000) + "]".repeat(5000)) as unknown;
  expect(refusal(changed(["name"], deep))).toMatchObject({ at: "name", given: "[…]" });
  expect(refusal(deep)).toMatchObject({ at: "", given: "[…]" });
});

it("still takes the whole case", () => {
  expect(checkedCase(JSON.parse(JSON.stringify(CASE)) as OwnCase)).toEqual(CASE);
});
