/** Every package that is installed comes under a licence, and what the product is made of under one that lets everybody use it. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { isPermissive, licenceOf } from "../../build/licence-notice.cjs";

const ROOT = join(__dirname, "..", "..");

interface Locked {
  dev?: boolean;
  devOptional?: boolean;
  link?: boolean;
}

const { packages } = JSON.parse(readFileSync(join(ROOT, "package-lock.json"), "utf8")) as {
  packages: Record<string, Locked>;
};
/** Packages of other systems are in the lock but not installed. */
const installed = Object.entries(packages).filter(
  ([path]) => path !== "" && existsSync(join(ROOT, path, "package.json")),
);

/** Tools that are not part of the product and ask for no more than being named; none of them is under the GPL. */
const TOOLS: Record<string, string> = {
  "@axe-core/playwright": "MPL-2.0",
  "@fontsource-variable/noto-sans-kr": "OFL-1.1",
  // Microsoft's own, for add-ins: it is loaded from their servers, and from here in tests alone.
  "@microsoft/office-js": "LICENSE",
  "axe-core": "MPL-2.0",
  "caniuse-lite": "CC-BY-4.0",
};

const nameOf = (path: string): string => path.slice(path.lastIndexOf("node_modules/") + "node_modules/".length);

it("holds a thousand packages or so, all with a licence", () => {
  expect(installed.length).toBeGreaterThan(500);
  const problems = installed.flatMap(([path, { dev, devOptional }]) => {
    try {
      return licenceOf(join(ROOT, path)) ? [] : [path];
    } catch (error) {
      const { license } = JSON.parse(readFileSync(join(ROOT, path, "package.json"), "utf8")) as { license?: string };
      const isTool = (dev === true || devOptional === true) && license !== undefined && TOOLS[nameOf(path)] === license;
      return isTool ? [] : [(error as Error).message];
    }
  });
  expect(problems).toEqual([]);
});

it.each([
  ["MIT", true],
  ["(MIT OR CC0-1.0)", true],
  ["Apache-2.0 AND MIT", true],
  ["(BSD-3-Clause OR GPL-2.0)", true],
  ["GPL-3.0", false],
  ["MIT AND GPL-2.0-or-later", false],
  ["UNLICENSED", false],
])("takes %s into the product: %s", (licence, taken) => {
  expect(isPermissive(licence)).toBe(taken);
});
