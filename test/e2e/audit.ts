/** Whether the pane keeps the rules of accessibility and stays within its width. */
import { readFileSync } from "node:fs";
import type { AxeResults, ElementContext, RunOptions } from "axe-core";
import { PATIENCE, type Rehearsal } from "./rehearsal";

const AXE = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
const OPTIONS: RunOptions = {
  runOnly: { type: "tag", values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] },
  // On a busy machine the frame does not answer in the half second that it has by itself.
  pingWaitTime: PATIENCE,
  frameWaitTime: PATIENCE,
};

/** What was just pressed fades into its new colours; half way they have another contrast. */
async function untilFaded({ page }: Rehearsal): Promise<void> {
  for (const frame of page.frames())
    await frame.evaluate(async () => {
      const drawn = (): Promise<unknown> => new Promise((resolve) => requestAnimationFrame(resolve));
      await drawn();
      await drawn();
      const fading = document.getAnimations().filter((each) => each instanceof CSSTransition);
      await Promise.allSettled(fading.map(({ finished }) => finished));
    });
}

/** The rules that the pane breaks, with the elements; the grid's own controls are not ours. */
export async function brokenRules(rehearsal: Rehearsal): Promise<string[]> {
  const { page } = rehearsal;
  // Once for each page and pane, as it is half a megabyte.
  for (const frame of page.frames()) if (!(await frame.evaluate(() => "axe" in window))) await frame.evaluate(AXE);
  await untilFaded(rehearsal);
  const { passes, violations } = await page.evaluate(
    (options) =>
      (window as unknown as { axe: { run(what: ElementContext, options: RunOptions): Promise<AxeResults> } }).axe.run(
        { exclude: [["#grid"]] },
        options,
      ),
    OPTIONS,
  );
  // Only if the frame's content was looked at do its passes name two steps: the frame, then the element.
  if (!passes.some((rule) => rule.nodes.some(({ target }) => target.length === 2)))
    return ["The audit did not reach the pane."];
  return violations.flatMap((rule) => rule.nodes.map((node) => `${rule.id}: ${node.target.join(" ")}`));
}

/** How far the pane's content reaches beyond its width, in pixels. */
export function overflow({ pane }: Rehearsal): Promise<number> {
  return pane
    .locator("html")
    .evaluate(
      (html) =>
        Math.max(html.scrollWidth, ...[...html.querySelectorAll("main")].map((main) => main.scrollWidth)) -
        html.clientWidth,
    );
}
