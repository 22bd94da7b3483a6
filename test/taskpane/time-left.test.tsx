/** How long work still takes: said once it can be known, in both languages. */
import { render, screen } from "@testing-library/react";
import { WorkProgress } from "../../src/taskpane/components/WorkProgress";
import { secondsLeft } from "../../src/taskpane/state/time-left";
import { en } from "../../src/words/pane/en";
import { ko } from "../../src/words/pane/ko";
import { PaneLanguageProvider } from "../../src/taskpane/text/pane-language";

test.each([
  [0.5, 1, null],
  [0.01, 60, null],
  [1, 60, null],
  [0.5, 20, 20],
  [0.25, 30, 90],
])("%d done after %d seconds leaves %p", (done, elapsed, left) => {
  expect(secondsLeft(done, elapsed)).toBe(left);
});

test("is rounded as a person would say it", () => {
  expect([4, 11, 59, 61, 119].map(en.timeLeft)).toEqual([
    "a few seconds left",
    "about 20 seconds left",
    "about 60 seconds left",
    "about 2 minutes left",
    "about 2 minutes left",
  ]);
  expect([4, 11, 61].map(ko.timeLeft)).toEqual(["몇 초 남음", "약 20초 남음", "약 2분 남음"]);
});

test("is shown under the bar while the work goes on, and not once it is being stopped", () => {
  const now = jest.spyOn(performance, "now");
  const shown = (done: number, unstoppable = false) => (
    <PaneLanguageProvider>
      <WorkProgress step="Drawing" label="Progress" done={done} unstoppable={unstoppable} onCancel={() => undefined} />
    </PaneLanguageProvider>
  );
  now.mockReturnValue(1000);
  const { rerender } = render(shown(0));
  expect(screen.queryByText(/left/)).toBeNull();
  now.mockReturnValue(31_000);
  rerender(shown(0.5));
  expect(screen.getByText("about 30 seconds left")).toBeTruthy();
  rerender(shown(0.5, true));
  expect(screen.queryByText(/left/)).toBeNull();
  now.mockRestore();
});
