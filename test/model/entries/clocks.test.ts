import { clockOf } from "../../../src/model/entries/clocks";
import { serialOf } from "../../../src/model/calendar/day";
import { CLOCKS } from "../../../src/law/entries/rules";

const clock = (entered: string, liquidated: string | null, day: string) => {
  const { route, until, left } = clockOf(
    serialOf(entered),
    liquidated === null ? { state: "open" } : { state: "liquidated", day: serialOf(liquidated) },
    serialOf(day),
    CLOCKS,
  );
  return { route, until: until === null ? null : until - serialOf("2026-01-01"), left };
};

test("before liquidation corrections are open for 300 days from entry, and until 15 days before it", () => {
  expect(clock("2025-08-07", null, "2026-01-01")).toEqual({
    route: "not liquidated",
    until: serialOf("2026-06-02") - serialOf("2026-01-01") - (serialOf("2026-06-02") - (serialOf("2025-08-07") + 299)),
    left: serialOf("2025-08-07") + 299 - serialOf("2026-01-01"),
  });
  const scheduled = clock("2025-08-07", "2026-03-01", "2026-01-01");
  expect(scheduled.route).toBe("not liquidated");
  expect(scheduled.left).toBe(serialOf("2026-02-14") - serialOf("2026-01-01"));
});

test("past the time for corrections an entry waits for its liquidation, with no last day", () => {
  expect(clock("2025-08-07", null, "2026-06-30")).toEqual({ route: "not liquidated", until: null, left: null });
});

test("after liquidation: consolidated refunds for 80 days, protest for 180, both with their last day", () => {
  const after = (days: number) =>
    clockOf(
      serialOf("2025-03-01"),
      { state: "liquidated", day: serialOf("2026-01-10") },
      serialOf("2026-01-10") + days,
      CLOCKS,
    );
  expect(after(0)).toMatchObject({ route: "consolidated", left: 80 });
  expect(after(80)).toMatchObject({ route: "consolidated", left: 0 });
  expect(after(81)).toMatchObject({ route: "protest", left: 99 });
  expect(after(180)).toMatchObject({ route: "protest", left: 0, until: serialOf("2026-07-09") });
  expect(after(181)).toEqual({ route: "final", until: null, left: null });
});

test("nothing is said where the export does not say whether an entry is liquidated", () => {
  expect(clockOf(serialOf("2025-03-01"), { state: "not known" }, serialOf("2026-03-01"), CLOCKS)).toEqual({
    route: "not known",
    until: null,
    left: null,
  });
});
