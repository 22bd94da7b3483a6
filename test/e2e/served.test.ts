/** What the manifest promises Excel is there, as the build emits it. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import configure from "../../webpack.config.js";

const page = () => process.env.PARLEY_PAGE ?? "";
const manifest = readFileSync(join(__dirname, "..", "..", "manifest.xml"), "utf8");
const addresses = [...new Set([...manifest.matchAll(/"https:\/\/localhost:3000\/([^"]*)"/g)].map((match) => match[1]))];

interface Metadata {
  functions: { id: string; helpUrl: string }[];
}

async function read(path: string): Promise<Response> {
  return fetch(new URL(path, page()));
}

it.each(addresses)("serves %s", async (path) => {
  const response = await read(path!);
  expect([response.status, (await response.arrayBuffer()).byteLength > 100]).toEqual([200, true]);
});

it("describes the same functions in both languages, and a help section for each", async () => {
  const [english, korean] = (await Promise.all(
    ["functions.json", "functions.ko.json"].map(async (path) => (await read(path)).json()),
  )) as Metadata[];
  const help = await (await read("help/functions.html")).text();
  expect(english!.functions.map(({ id }) => id)).toContain("TARIFF_COST");
  expect(korean!.functions.map(({ id }) => id)).toEqual(english!.functions.map(({ id }) => id));
  const sections = english!.functions.map(({ helpUrl }) => new URL(helpUrl).hash.slice(1));
  // As it is shipped: the quotes around attributes are left out where they are not needed.
  const ids = new Set([...help.matchAll(/ id="?([^"\s>]+)/g)].map((match) => match[1]));
  expect(sections.filter((section) => !ids.has(section))).toEqual([]);
});

it("loads office.js, then the functions with the trade that they read, then the pane", async () => {
  const html = await (await read("taskpane.html")).text();
  expect([...html.matchAll(/<script[^>]* src="?([^"\s>?]+)/g)].map((match) => match[1])).toEqual([
    "https://appsforoffice.microsoft.com/lib/1/hosted/office.js",
    "trade.js",
    "functions.js",
    "taskpane.js",
  ]);
});

it("names the licence of every package that is in the bundles", async () => {
  const notice = await (await read("third-party-licenses.txt")).text();
  const { dependencies } = JSON.parse(readFileSync(join(__dirname, "..", "..", "package.json"), "utf8")) as {
    dependencies: Record<string, string>;
  };
  const named = [...notice.matchAll(/^(\S+) (\d\S*) \(([^)]+)\)$/gm)].map(([, name, version]) => `${name} ${version}`);
  // What is bundled with them is there too, with the text of its licence.
  expect(named).toEqual(expect.arrayContaining(["react 19.3.1", expect.stringMatching(/^tabster /)]));
  expect(notice).toContain("Permission is hereby granted, free of charge");
  // The host's own libraries are in the page alone, which nobody is given.
  const others = Object.entries(dependencies).filter(([name, version]) => !named.includes(`${name} ${version}`));
  expect(others.map(([name]) => name).filter((name) => name.startsWith("@fluentui/"))).toEqual([]);
  expect(named.filter((name) => name.startsWith("@univerjs/"))).toEqual([]);
});

it.each([
  "webpack-dev-server",
  "webpack-dev-server/open-editor?fileName=package.json",
  "webpack-dev-server/invalidate",
])("does not answer %s, which would be the server's own", async (path) => {
  expect((await read(path)).status).toBe(404);
});

it("is served to this machine alone", async () => {
  for (const env of [{ WEBPACK_SERVE: true }, { WEBPACK_SERVE: true, quiet: true }]) {
    const [addin] = (await configure(env, { mode: "development" })) as { devServer: { host?: string } }[];
    expect(addin!.devServer.host).toBe("localhost");
  }
});
