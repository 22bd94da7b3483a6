import { readFileSync } from "node:fs";
import { helpPage } from "../../src/functions/help.cjs";
import { generateMetadata } from "../../src/functions/metadata.cjs";
import { FILE, reference } from "../../src/functions/reference.cjs";

describe("docs/functions.md", () => {
  it("says what the comments say: run `npm run docs` after changing them", () => {
    expect(readFileSync(FILE, "utf8")).toBe(reference());
  });

  it("has a section with every argument and an example for each function", () => {
    const sections = reference().split(/^## /m).slice(1);
    expect(sections.map((section) => section.split("\n")[0])).toEqual(generateMetadata().functions.map(({ id }) => id));
    generateMetadata().functions.forEach(({ parameters }, index) => {
      for (const { name } of parameters) expect(sections[index]).toContain(`\`${name}\``);
      expect(sections[index]).toContain("=PARLEY.");
    });
  });
});

describe("the help page", () => {
  const page = helpPage();

  it.each(generateMetadata().functions)("has the place that Excel opens for $id", ({ helpUrl, parameters }) => {
    const anchor = new URL(helpUrl).hash.slice(1);
    expect(page).toContain(`<h2 id="${anchor}">`);
    for (const { name } of parameters) expect(page).toContain(`<code>${name}</code>`);
  });

  it("is well formed and carries no script", () => {
    const opened = [...page.matchAll(/<(section|table|caption|tr|th|td|ul|li|p|h1|h2|code|body|html|head|title|style)\b/g)].length;
    const closed = [...page.matchAll(/<\/(section|table|caption|tr|th|td|ul|li|p|h1|h2|code|body|html|head|title|style)>/g)].length;
    expect(opened).toBe(closed);
    expect(page).not.toMatch(/<script|javascript:/i);
  });
});
