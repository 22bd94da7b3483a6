/** Whether the pane keeps the rules of accessibility and stays within its width. */
import AxeBuilder from "@axe-core/playwright";
import type { Rehearsal } from "./rehearsal";

/** The rules that the pane breaks, with the elements; the grid's own controls are not ours. */
export async function brokenRules({ page }: Rehearsal): Promise<string[]> {
  const audit = () =>
    new AxeBuilder({ page })
      .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"])
      .exclude("#grid")
      .analyze();
  // Only if the frame's content was looked at do its passes name two steps: the frame, then the element.
  const reachedPane = ({ passes }: Awaited<ReturnType<typeof audit>>) =>
    passes.some((rule) => rule.nodes.some(({ target }) => target.length === 2));
  let results = await audit();
  // On a busy machine the frame may not answer the audit in its time.
  if (!reachedPane(results)) results = await audit();
  if (!reachedPane(results)) return ["The audit did not reach the pane."];
  return results.violations.flatMap((rule) => rule.nodes.map((node) => `${rule.id}: ${node.target.join(" ")}`));
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
