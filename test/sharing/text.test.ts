/** What sharing says when it refuses, and what a check finds: all of it in both languages. */
import { en } from "../../src/words/sharing/en";
import { ko } from "../../src/words/sharing/ko";

/** Texts whose last argument is a list. */
const LISTS = new Set(["actsOf"]);

/** Every text of a block by its path; those that take arguments are given some. */
function textsOf(block: object, path: string): [path: string, text: string][] {
  return Object.entries(block).flatMap(([key, value]: [string, unknown]): [string, string][] => {
    const at = `${path}.${key}`;
    if (typeof value === "function")
      return [[at, String((value as (...given: unknown[]) => unknown)(7, 8, LISTS.has(key) ? ["9"] : 9))]];
    if (typeof value === "string") return [[at, value]];
    return textsOf(value as object, at);
  });
}

it.each(["refusals", "check"] as const)("says %s in Korean, each of them", (block) => {
  const [english, korean] = [textsOf(en[block], block), textsOf(ko[block], block)];
  expect(korean.map(([path]) => path)).toEqual(english.map(([path]) => path));
  expect(english.length).toBeGreaterThan(20);
  // Titles of sources are in their own language.
  const bare = korean.filter(([path, text]) => path !== "check.sourceOf" && !/[가-힣]/.test(text));
  expect(bare).toEqual([]);
});

it("names the place in a refusal of a link, in both languages", () => {
  for (const { refusals } of [en, ko]) expect(refusals.links("Terms!F5")).toContain("Terms!F5");
});
