/** Before each file of pane tests: the accessibility matcher, and what jsdom lacks of a browser. */
import { TextDecoder } from "node:util";
import { configure } from "@testing-library/react";
import { toHaveNoViolations } from "jest-axe";
import { makeComputedStyleFast } from "./computed-style";

expect.extend(toHaveNoViolations);
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
if (!("TextDecoder" in globalThis)) Object.assign(globalThis, { TextDecoder });
// Some files of this kind ask for Node's environment.
if (typeof window !== "undefined") {
  makeComputedStyleFast(window);
  // No Excel answers here, late or otherwise.
  window.history.replaceState(null, "", "?quiet=0");
}
