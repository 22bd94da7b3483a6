/** Before each file of pane tests: the accessibility matcher, and what jsdom lacks of a browser. */
import { configure } from "@testing-library/react";
import { toHaveNoViolations } from "jest-axe";

expect.extend(toHaveNoViolations);
// Only a guard against hanging: a person's clicks and an audit take seconds on a busy machine.
jest.setTimeout(60_000);
configure({ asyncUtilTimeout: 20_000 });

class SilentResizeObserver implements ResizeObserver {
  observe() {
    // jsdom lays nothing out, so nothing ever changes its size.
  }
  unobserve() {
    // Nothing is observed.
  }
  disconnect() {
    // Nothing is observed.
  }
}

globalThis.ResizeObserver ??= SilentResizeObserver;
