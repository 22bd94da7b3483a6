/** The deal's tab in a browser with a table of 16.8 million packages, whose sliders the bench moves. */
import { FluentProvider } from "../src/taskpane/fluent";
import { createRoot } from "react-dom/client";
import { Bargain } from "../src/taskpane/components/deal/Bargain";
import type { DealReading } from "../src/taskpane/state/deal/reading";
import { useDealWords } from "../src/taskpane/text/deal/deal-words";
import { PaneLanguageProvider } from "../src/taskpane/text/pane-language";
import { lightTheme } from "../src/taskpane/theme";
import { issues, listed } from "./deal-packages";

const ISSUES = 12;
const USD = 1e8;

export interface SliderPage {
  /** Milliseconds from each of so many inputs to the frame that shows the chart. */
  drag(steps: number): Promise<number[]>;
  /** Milliseconds until every package has been listed and the undominated ones found. */
  list(): number;
}

declare global {
  interface Window {
    bench: SliderPage;
  }
}

const all = issues(ISSUES);
const reading: DealReading = {
  issues: all.map(({ ours, theirs }, issue) => ({
    id: `issue-${issue}`,
    name: `Issue ${issue}`,
    ourWeight: 1,
    theirWeight: 1,
    chosen: "0",
    options: Array.from(ours, (value, option) => ({
      ...{
        issue: `issue-${issue}`,
        id: `${option}`,
        words: `Option ${option}`,
        sector: "",
        exemptRate: null,
        coverage: null,
        quotaShare: null,
        phaseInMonths: null,
      },
      ...{ ours: value * USD, theirs: theirs[option]! * USD, theirEstimate: null },
    })),
  })),
  links: [],
  missing: [],
  problem: null,
  ...{ ourReservation: 0, theirReservation: 0, attainable: false },
  ...{ timing: [], perfectInformation: null, scenarios: [] },
};

function Tab() {
  return <Bargain reading={reading} deal={useDealWords()} />;
}

createRoot(document.body.appendChild(document.createElement("div"))).render(
  <FluentProvider theme={lightTheme} style={{ width: "350px" }}>
    <PaneLanguageProvider>
      <Tab />
    </PaneLanguageProvider>
  </FluentProvider>,
);

/** The frame is on the screen when a task that the frame itself has asked for runs. */
function shown(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => resolve();
      port2.postMessage(null);
    });
  });
}

async function step(slider: HTMLInputElement, value: number): Promise<number> {
  const chart = () => document.querySelector("svg[role=img]")!.getAttribute("aria-label");
  const before = chart();
  const started = performance.now();
  // As a hand on the slider: React listens for the event and reads the value from the element.
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")!.set!.call(slider, String(value));
  slider.dispatchEvent(new Event("input", { bubbles: true }));
  do await shown();
  while (chart() === before);
  return performance.now() - started;
}

window.bench = {
  async drag(steps) {
    const section = [...document.querySelectorAll("details")].find((each) =>
      each.querySelector("summary")!.textContent.startsWith("Weights"),
    )!;
    section.open = true;
    while (!section.querySelector("input[type=range]")) await shown();
    const slider = section.querySelector<HTMLInputElement>("input[type=range][aria-label='Issue 0: weight for us']")!;
    const times: number[] = [];
    for (let at = 0; at < steps; at++)
      times.push(
        await step(slider, Number(slider.min) + ((at + 1) * (Number(slider.max) - Number(slider.min))) / (steps + 1)),
      );
    return times;
  },
  list() {
    const started = performance.now();
    listed(all, []);
    return performance.now() - started;
  },
};
