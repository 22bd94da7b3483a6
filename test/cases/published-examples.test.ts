import "../functions/office-globals";
import "../../src/functions/functions";
import { publishedExamples } from "../../src/cases/published-examples";
import { evaluate } from "../functions/formula";

describe("the published examples", () => {
  it.each(publishedExamples)("$id: $what.en", ({ call, place = 1, less = 0, published, tolerance }) => {
    const value = evaluate(call).flat()[place - 1];
    expect(typeof value).toBe("number");
    // Beside what print rounds away, only what binary fractions do.
    expect(Math.abs((value as number) - less - published)).toBeLessThanOrEqual(tolerance + 1e-9);
  });

  it("have a source, words in both languages and an id of their own", () => {
    for (const { source, what } of publishedExamples) {
      expect(source.length).toBeGreaterThan(10);
      expect(what.ko).toMatch(/[가-힣]/);
      expect(what.en).not.toMatch(/[가-힣]/);
    }
    expect(new Set(publishedExamples.map(({ id }) => id)).size).toBe(publishedExamples.length);
  });
});
