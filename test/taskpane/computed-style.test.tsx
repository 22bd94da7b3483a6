/** The faster getComputedStyle of these tests gives what jsdom's own gives, where tests and audits look. */
import { exactComputedStyle } from "./computed-style";
import { screen } from "@testing-library/react";
import { openPane } from "./open-pane";

const FOLLOWED = ["display", "visibility", "pointer-events"] as const;

function answers(compute: typeof getComputedStyle, elements: readonly Element[]): string[] {
  return elements.map((element) => {
    const style = compute(element);
    return `${element.outerHTML.slice(0, 80)} ${FOLLOWED.map((name) => style.getPropertyValue(name)).join(" ")}`;
  });
}

function expectSame(root: ParentNode): void {
  const elements = Array.from(root.querySelectorAll("*"));
  expect(elements.length).toBeGreaterThan(0);
  expect(answers(getComputedStyle, elements)).toEqual(answers(exactComputedStyle, elements));
}

afterEach(() => document.head.querySelectorAll("style[data-test]").forEach((style) => style.remove()));

function styled(css: string, html: string): HTMLElement {
  const style = document.createElement("style");
  style.dataset.test = "";
  style.textContent = css;
  document.head.append(style);
  document.body.innerHTML = html;
  return document.body;
}

it.each([
  ["a class alone", ".a{display:none}", '<p class="a">x</p><p class="b">y</p>'],
  ["the later of two", ".a{display:none}.b{display:flex}", '<p class="b a">x</p>'],
  [
    "a class and where it stands",
    ".a{visibility:hidden}.a .b{visibility:visible}",
    '<p class="a"><b class="b">x</b></p>',
  ],
  [
    "the attribute hidden, and a class that overrides it",
    ".a{display:grid}",
    '<p hidden>x</p><p hidden class="a">y</p>',
  ],
  ["an inline style over a class", ".a{display:none}", '<p class="a" style="display:block">x</p>'],
  ["what is inherited", ".a{visibility:hidden;pointer-events:none}", '<div class="a"><p><b>x</b></p></div>'],
  [
    "what holds on a screen only, and what under other conditions",
    "@media screen{.a{display:none}}@media print{.b{display:none}}",
    '<p class="a">x</p><p class="b">y</p>',
  ],
  [
    "the names of elements",
    "",
    "<span>a</span><script></script><style></style><svg><title>t</title></svg><table><tr><td>x</td></tr></table><dialog>d</dialog><details>e</details><template>f</template>",
  ],
  ["a state", "button:disabled{pointer-events:none}", "<button disabled>x</button><button>y</button>"],
])("follows %s", (_, css, html) => expectSame(styled(css, html)));

it("sees rules that are added and taken away", () => {
  const body = styled(".a{display:none}", '<p class="a">x</p>');
  const shown = () => getComputedStyle(body.firstElementChild!).display;
  const sheet = document.head.querySelector<HTMLStyleElement>("style[data-test]")!.sheet!;
  expect(shown()).toBe("none");
  sheet.insertRule(".a{display:flex}", 1);
  expect(shown()).toBe("flex");
  sheet.deleteRule(1);
  expect(shown()).toBe("none");
  sheet.deleteRule(0);
  expect(shown()).toBe("block");
});

it("does not take what holds of ::before for the element's own", () => {
  expect(getComputedStyle(styled(".a::before{display:none}", '<p class="a">x</p>').firstElementChild!).display).toBe(
    "block",
  );
});

it("gives the inline value of everything else", () => {
  const style = getComputedStyle(styled("", '<p style="margin-top: 3px; color: red">x</p>').firstElementChild!);
  expect([style.marginTop, style.getPropertyValue("color"), style.display]).toEqual(["3px", "red", "block"]);
});

it("agrees on the whole pane, tab by tab", async () => {
  const { user } = await openPane();
  for (const tab of screen.getAllByRole("tab")) {
    await user.click(tab);
    expectSame(document);
  }
});
