import { insteadOf, timeZone } from "../../../src/model/calendar/time-zone";

const JULY = Date.UTC(2025, 6, 9, 4, 1);
const JANUARY = Date.UTC(2026, 0, 9, 5, 1);
const hours = (name: string, instant: number): number => (timeZone(name)!.wallAt(instant) - instant) / 3_600_000;

it.each([
  ["ET", -4, -5],
  ["EDT", -4, -4],
  ["EST", -5, -5],
  ["est", -5, -5],
  ["KST", 9, 9],
  ["JST", 9, 9],
  ["GMT", 0, 0],
  ["UTC", 0, 0],
  ["UTC-4", -4, -4],
  ["America/New_York", -4, -5],
  ["Asia/Kolkata", 5.5, 5.5],
])("%s is %d hours in July and %d in January", (name, july, january) => {
  expect([hours(name, JULY), hours(name, JANUARY)]).toEqual([july, january]);
});

it.each([
  "CST",
  "CDT",
  "CT",
  "IST",
  "BST",
  "AST",
  "NST",
  "SST",
  "PST",
  "MST",
  "HST",
  "CAT",
  "ECT",
  "CEST",
  "XYZ",
  "Nowhere/Town",
])("%s is refused", (name) => expect(timeZone(name)).toBeUndefined());

it("names what to write in place of an abbreviation of several clocks", () => {
  expect(insteadOf("cst")).toEqual(["America/Chicago", "Asia/Shanghai"]);
  expect(insteadOf("IST")).toEqual(["Asia/Kolkata", "Asia/Jerusalem", "Europe/Dublin"]);
  for (const name of ["CST", "IST", "BST", "PST", "CEST", "PRT"])
    for (const instead of insteadOf(name)) expect(timeZone(instead)).toBeDefined();
});
