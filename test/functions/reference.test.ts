import { readFileSync } from "node:fs";
import path from "node:path";
import { helpPage } from "../../src/functions/documents/help-page";
import { describeFunctions, generateMetadata } from "../../src/functions/documents/metadata";
import { reference } from "../../src/functions/documents/reference";

describe("docs/functions.md", () => {
  it("says what the catalogue says: run `npm run docs` after changing them", () => {
    expect(readFileSync(path.join(__dirname, "../../docs/functions.md"), "utf8")).toBe(reference());
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

describe.each(["en", "ko"] as const)("the help page: %s", (language) => {
  const page = helpPage(language);

  it.each(generateMetadata(language).functions)(
    "has the place that Excel opens for $id, and all that Excel shows of it",
    ({ helpUrl, description, parameters }) => {
      const anchor = new URL(helpUrl).hash.slice(1);
      expect(page).toContain(`<h2 id="${anchor}">`);
      const told = (text: string) =>
        text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
      expect(page).toContain(told(description));
      for (const { name, description: about } of parameters) {
        expect(page).toContain(`<code>${name}</code>`);
        expect(page).toContain(told(about));
      }
    },
  );

  it("says beforehand what Excel cannot do with an add-in's functions", () => {
    expect(page).toMatch(
      { en: /Evaluate Formula.*#CALC!.*Trace Precedents/, ko: /수식 계산.*#CALC!.*참조되는 셀 추적/ }[language],
    );
  });

  it("is well formed and carries no script", () => {
    const names =
      "section|table|caption|tr|th|td|ul|li|p|h1|h2|h3|code|body|html|head|header|main|div|span|a|title|style";
    const opened = [...page.matchAll(new RegExp(`<(${names})\\b`, "g"))].length;
    const closed = [...page.matchAll(new RegExp(`</(${names})>`, "g"))].length;
    expect(opened).toBe(closed);
    expect(page).not.toMatch(/<script|javascript:/i);
  });

  it("leads to its twin in the other language", () => {
    expect(page).toContain(
      language === "en" ? 'href="functions.ko.html" lang="ko"' : 'href="functions.html" lang="en"',
    );
    expect(page).toContain(`<html lang="${language}">`);
  });
});

it("says in Korean what every function gives", () => {
  const returns = [...helpPage("ko").matchAll(/<th scope="row">결과<\/th><td([^>]*)>([^<]*)/g)];
  expect(returns).toHaveLength(generateMetadata().functions.length);
  expect(
    returns.filter(([, marked, text]) => marked !== "" || !/[가-힣]/.test(text ?? "")).map(([all]) => all),
  ).toEqual([]);
});

describe("the Korean of methods, sources and examples", () => {
  const korean = describeFunctions("ko");

  it.each(describeFunctions().map((english, index) => ({ ...english, twin: korean[index]! })))(
    "is there for each remark and example of $id, with the same figures and sources",
    ({ remarks, examples, twin }) => {
      expect([twin.remarks.length, twin.examples.length]).toEqual([remarks.length, examples.length]);
      for (const text of [...twin.remarks, ...twin.examples.map(({ note }) => note)]) expect(text).toMatch(/[가-힣]/);
      remarks.forEach((remark, index) =>
        expect(figures(twin.remarks[index]!)).toEqual(expect.arrayContaining(figures(remark))),
      );
    },
  );
});

/** Numbers of three digits or with decimals, and the names of who found it: what a translation must not lose. */
function figures(text: string): string[] {
  return text.match(/\d+(?:[.,]\d+)+|\d{3,}|[A-Z][a-zå]+(?=,? \(?\d{4})/gu) ?? [];
}
