/** Trade that is held by chapter only keeps its sums, and stays inside its group. */
import { rivalsOf } from "../../src/cases/own/fill";
import { readSources } from "../../src/law/pack/sources";
import { tradeByLine, tradeBySix } from "../../src/law/trade";
import { lawLines } from "../../src/law/unpack";
import { join } from "node:path";

it("sums to the Census's chapters", () => {
  const published = readSources(join(__dirname, "../../src/law")).importsChapters.get("DE")!;
  const { sixes, lines } = lawLines();
  const sums = (values: Float64Array, codes: readonly string[]): Map<string, number> => {
    const found = new Map<string, number>();
    values.forEach((value, at) => found.set(codes[at]!.slice(0, 2), (found.get(codes[at]!.slice(0, 2)) ?? 0) + value));
    return found;
  };
  const [bySix, byLine] = [sums(tradeBySix("DE")!, sixes), sums(tradeByLine("DE")!, lines.codes)];
  for (const { chapter, value } of published) {
    expect(Math.abs(bySix.get(chapter!)! - Number(value))).toBeLessThan(1000);
    expect(Math.abs(byLine.get(chapter!)! - Number(value))).toBeLessThan(1000);
  }
});

it("names neither a member together with its group nor the group together with its member as a rival", () => {
  expect(rivalsOf("VN")).not.toContain("DE");
  expect(rivalsOf("DE")).not.toContain("EU");
});
