/** A file that a command writes appears whole, and what stood in its place stays what it was. */
import { execFileSync, spawn } from "node:child_process";
import {
  chmodSync,
  lstatSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { writeWhole } from "../../src/cli/files";

const directory = mkdtempSync(join(tmpdir(), "files-"));
const environment = {
  addIn: "",
  language: "en" as const,
  directory,
  input: Readable.from([]),
  print: () => undefined,
  tell: () => undefined,
};
const bytes = new TextEncoder().encode("new");
const at = (name: string): string => join(directory, name);

afterEach(() => {
  process.removeAllListeners("SIGINT");
  process.removeAllListeners("SIGTERM");
});
afterAll(() => rmSync(directory, { recursive: true }));

it("keeps the rights of a file that it writes over", () => {
  writeFileSync(at("mine.xlsx"), "old");
  chmodSync(at("mine.xlsx"), 0o600);
  writeWhole(at("mine.xlsx"), bytes, environment);
  expect([statSync(at("mine.xlsx")).mode & 0o777, readFileSync(at("mine.xlsx"), "utf8")]).toEqual([0o600, "new"]);
});

it("writes where a link leads, and leaves the link", () => {
  writeFileSync(at("target.xlsx"), "old");
  symlinkSync(at("target.xlsx"), at("link.xlsx"));
  writeWhole(at("link.xlsx"), bytes, environment);
  expect(lstatSync(at("link.xlsx")).isSymbolicLink()).toBe(true);
  expect(readFileSync(at("target.xlsx"), "utf8")).toBe("new");
});

it("writes into a pipe", async () => {
  execFileSync("mkfifo", [at("pipe.xlsx")]);
  const reader = spawn("cat", [at("pipe.xlsx")]);
  const read = new Promise<string>((resolve) => {
    let text = "";
    reader.stdout.on("data", (part: Buffer) => (text += part.toString()));
    reader.on("close", () => resolve(text));
  });
  writeWhole(at("pipe.xlsx"), bytes, environment);
  expect(await read).toBe("new");
  expect(statSync(at("pipe.xlsx")).isFIFO()).toBe(true);
});

it("takes away the draft that a killed command left, and no other file", () => {
  const left = ".out.xlsx.2f1e1c1a-1111-4222-8333-444455556666";
  const fresh = ".out.xlsx.3f1e1c1a-1111-4222-8333-444455556666";
  for (const name of [left, fresh, ".out.xlsx.notes", "out.xlsx.bak"]) writeFileSync(at(name), "");
  const yesterday = new Date(Date.now() - 86_400_000);
  for (const name of [left, ".out.xlsx.notes", "out.xlsx.bak"]) utimesSync(at(name), yesterday, yesterday);
  writeWhole(at("out.xlsx"), bytes, environment);
  const there = readdirSync(directory);
  expect(there).toEqual(expect.arrayContaining([fresh, ".out.xlsx.notes", "out.xlsx.bak", "out.xlsx"]));
  expect(there).not.toContain(left);
});
