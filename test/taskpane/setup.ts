/** Before each file of pane tests: the accessibility matcher, and what jsdom lacks of a browser. */
import { toHaveNoViolations } from "jest-axe";

expect.extend(toHaveNoViolations);

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
