/** @jest-environment jsdom */
/** The manifest, checked without Microsoft's validation service: what Excel would refuse fails here. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { EXPLAIN_ACTION } from "../../src/commands/wanted-tab";
import { BUILD_ACTION } from "../../src/sheets/options";
import { LONGEST, misordered } from "./structure";

const root = join(__dirname, "..", "..");
const ADDRESS = "https://localhost:3000/";

function parse(text: string): Element {
  const document = new DOMParser().parseFromString(text, "application/xml");
  expect(document.querySelector("parsererror")?.textContent).toBeUndefined();
  return document.documentElement;
}

const text = readFileSync(join(root, "manifest.xml"), "utf8");
const manifest = parse(text);
const all = (selector: string) => [...manifest.querySelectorAll(selector)];
const one = (selector: string) => {
  const found = all(selector);
  expect([selector, found.length]).toEqual([selector, 1]);
  return found[0] as Element;
};
const resources = () => all("Resources > * > *");
const resource = (id: string) => resources().find((element) => element.id === id);
const valuesOf = (element: Element) => [
  element.getAttribute("DefaultValue"),
  ...[...element.children].map((child) => child.getAttribute("Value")),
];

describe("what Excel reads first", () => {
  it("has its elements in the order that Office asks for", () => {
    expect(misordered(manifest)).toEqual([]);
  });

  it("notices an element out of order, so that the check above can fail", () => {
    const shuffled = parse(text.replace(/(<Version>.*<\/Version>)\s*(<ProviderName>.*<\/ProviderName>)/, "$2$1"));
    expect(misordered(shuffled)).toEqual([expect.stringMatching(/^OfficeApp has Id, ProviderName, Version/)]);
  });

  it("is named by a GUID and carries the version of the package", () => {
    const version = (JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { version: string }).version;
    expect(one("OfficeApp > Id").textContent).toMatch(
      /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    );
    expect(one("OfficeApp > Version").textContent).toBe(`${version}.0`);
  });

  it("asks for no newer Excel than it needs", () => {
    expect(
      all("OfficeApp > Requirements Set").map((set) => `${set.getAttribute("Name")} ${set.getAttribute("MinVersion")}`),
    ).toEqual(["SharedRuntime 1.1", "CustomFunctionsRuntime 1.2", "ExcelApi 1.9"]);
  });
});

describe("one runtime for the pane, the ribbon and the functions", () => {
  it("is the pane's page in all of them, and comes first in its host", () => {
    const page = one("Runtimes > Runtime").getAttribute("resid");
    expect(one("Host > Runtimes").previousElementSibling).toBeNull();
    expect(one("Runtimes > Runtime").getAttribute("lifetime")).toBe("long");
    expect(one("AllFormFactors Page > SourceLocation").getAttribute("resid")).toBe(page);
    expect(one("DesktopFormFactor > FunctionFile").getAttribute("resid")).toBe(page);
    expect(one("Action > SourceLocation").getAttribute("resid")).toBe(page);
    expect(resource(page ?? "")?.getAttribute("DefaultValue")).toBe(
      one("DefaultSettings > SourceLocation").getAttribute("DefaultValue"),
    );
  });

  it("names no pane of its own in an action, as Microsoft asks of a shared runtime with a long lifetime", () => {
    expect(all("Action TaskpaneId")).toEqual([]);
  });

  it("has the namespace PARLEY in every language", () => {
    const namespace = resource(one("Namespace").getAttribute("resid") ?? "") as Element;
    expect(new Set(valuesOf(namespace))).toEqual(new Set(["PARLEY"]));
    expect("PARLEY".length).toBeLessThanOrEqual(LONGEST.Namespace);
  });

  it("offers two commands in the ribbon and one on a cell, by the names that the add-in registers", () => {
    expect(
      all("Control").map((control) =>
        resource(control.querySelector("Label")?.getAttribute("resid") ?? "")?.getAttribute("DefaultValue"),
      ),
    ).toEqual(["Open Parley", "Build workbook", "Why is this number?"]);
    expect(all("Action").map((action) => action.getAttribute("xsi:type"))).toEqual([
      "ShowTaskpane",
      "ExecuteFunction",
      "ExecuteFunction",
    ]);
    expect(all("FunctionName").map(({ textContent }) => textContent)).toEqual([BUILD_ACTION, EXPLAIN_ACTION]);
    expect(one("OfficeMenu").getAttribute("id")).toBe("ContextMenuCell");
  });
});

describe("resources", () => {
  const used = () => all("VersionOverrides [resid]").map((element) => element.getAttribute("resid") ?? "");

  it("has what is used and uses what it has", () => {
    expect(
      resources()
        .map((element) => element.id)
        .sort(),
    ).toEqual([...new Set(used())].sort());
  });

  it("keeps every text within its length", () => {
    const tooLong = resources().flatMap((element) => {
      const limit = LONGEST[element.parentElement?.localName as keyof typeof LONGEST];
      return [
        element.id.length > LONGEST.resid ? `resid ${element.id}` : "",
        ...valuesOf(element).map((value) =>
          (value ?? "").length === 0 || (value ?? "").length > limit ? `${element.id}: ${value}` : "",
        ),
      ].filter(Boolean);
    });
    expect(tooLong).toEqual([]);
    for (const name of ["DisplayName", "Description"] as const) {
      for (const value of valuesOf(one(`OfficeApp > ${name}`)))
        expect(value?.length).toBeLessThanOrEqual(LONGEST[name]);
    }
  });

  it("speaks Korean wherever it speaks English", () => {
    const silent = [
      ...resources().filter((element) => element.parentElement?.localName.endsWith("Strings")),
      one("OfficeApp > DisplayName"),
      one("OfficeApp > Description"),
      resource("Functions.Metadata.Url") as Element,
    ]
      .filter((element) => [...element.children].map((child) => child.getAttribute("Locale")).join() !== "ko-KR")
      .map((element) => element.id || element.localName);
    expect(silent).toEqual([]);
  });

  it("loads everything over https and from one place", () => {
    const addresses = [...text.matchAll(/(?:DefaultValue|Value)="([a-z]+:\/\/[^"]*)"/g)].map(
      (match) => match[1] as string,
    );
    expect(addresses.length).toBeGreaterThan(10);
    expect(addresses.filter((address) => !address.startsWith(ADDRESS))).toEqual([]);
  });
});

describe("icons", () => {
  /** Width and height are the first two numbers of a PNG's header chunk. */
  const pixels = (file: string) => {
    const png = readFileSync(file);
    expect(png.subarray(1, 4).toString("latin1")).toBe("PNG");
    return [png.readUInt32BE(16), png.readUInt32BE(20)];
  };
  const fileOf = (address: string | null | undefined) => join(root, (address ?? "").replace(ADDRESS, ""));

  it("are there at the sizes that the ribbon asks for", () => {
    for (const image of all("Icon > *")) {
      const size = Number(image.getAttribute("size"));
      expect(pixels(fileOf(resource(image.getAttribute("resid") ?? "")?.getAttribute("DefaultValue")))).toEqual([
        size,
        size,
      ]);
    }
    expect(new Set(all("Icon > *").map((image) => image.getAttribute("size")))).toEqual(new Set(["16", "32", "80"]));
  });

  it("are there at the sizes of the list of add-ins, sharp and plain", () => {
    expect(pixels(fileOf(one("OfficeApp > IconUrl").getAttribute("DefaultValue")))).toEqual([32, 32]);
    expect(pixels(fileOf(one("OfficeApp > HighResolutionIconUrl").getAttribute("DefaultValue")))).toEqual([64, 64]);
    expect(existsSync(join(root, "assets", "parley.svg"))).toBe(true);
  });
});
