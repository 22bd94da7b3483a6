/** The list of what Excel does: each row names a test that is there, or says why there is none, and what is not known has a script. */
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

const root = join(__dirname, "../..");
const text = readFileSync(join(root, "docs/excel.md"), "utf8");
const rows = text
  .split("\n")
  .filter((line) => line.startsWith("| ") && !line.startsWith("| what Excel does"))
  .map((line) => line.slice(2, -2).split(" | "));

it("says of each row what Excel does, who says so, how the host does it and what holds it", () => {
  expect(rows.length).toBeGreaterThan(25);
  expect(rows.filter((cells) => cells.length !== 4 || cells.some((cell) => cell.trim() === ""))).toEqual([]);
});

it("names tests that are there", () => {
  const named = [...text.matchAll(/\(\.\.\/(test\/[^)#]+)\)/g)].map(([, path]) => path!);
  expect(named.length).toBeGreaterThan(10);
  expect(named.filter((path) => !existsSync(join(root, path)))).toEqual([]);
  const byName = new Set(named.map((path) => path.slice(path.lastIndexOf("/") + 1)));
  const mentioned = rows.flatMap(([, , , held]) => [...held!.matchAll(/[\w-]+\.test\.tsx?/g)].map(([name]) => name));
  expect(mentioned.filter((name) => !byName.has(name))).toEqual([]);
});

it("gives a script for whatever is not known", () => {
  const unknown = rows.filter((cells) => cells.join().includes("**not known**"));
  const headings = [...text.matchAll(/^### (.+)$/gm)].map(([, heading]) =>
    heading!
      .toLowerCase()
      .replace(/[^\w\s-]/g, "")
      .replaceAll(" ", "-"),
  );
  expect(unknown.length).toBe(headings.length);
  for (const cells of unknown) expect(headings).toContain(/\(#([^)]+)\)/.exec(cells.join())?.[1]);
  expect(text).not.toMatch(/hidden by the host/i);
});

it("prints thirty steps", () => {
  const printed = execFileSync(process.execPath, [join(root, "build/excel-smoke.cjs")], { encoding: "utf8" });
  const steps = [...printed.matchAll(/^(\d+)\. .{20,}$/gm)].map(([, number]) => Number(number));
  expect(steps).toEqual(Array.from({ length: 30 }, (_, index) => index + 1));
});
