/** Update trade data in the pane: nothing is asked or written unasked, what would change is shown first, and each failure says what to do. */
import { configure, screen, waitFor, within } from "@testing-library/react";
import { axe } from "jest-axe";
import { inspectWorkbook } from "../../src/sheets/build";
import { dismissOutcome } from "../../src/commands/build-session";
import { readWorkbookTrade, writeWorkbookTrade } from "../../src/commands/trade-update";
import { bundledRows } from "../../src/cases/trade-table";
import { emptyWorkbook, type Inspector } from "./builds";
import { caseWorkbook } from "./case-workbook";
import { openPane } from "./open-pane";
import { stubWorkbook } from "./workbook";

jest.mock("../../src/sheets/build", () => ({ buildWorkbook: jest.fn(), inspectWorkbook: jest.fn() }));
jest.mock("../../src/commands/trade-update", () => ({
  ...jest.requireActual<object>("../../src/commands/trade-update"),
  readWorkbookTrade: jest.fn(),
  writeWorkbookTrade: jest.fn(),
}));

// Only a guard against hanging: the part is loaded when it is asked for.
configure({ asyncUtilTimeout: 30_000 });

const read = jest.mocked(readWorkbookTrade);
const write = jest.mocked(writeWorkbookTrade);
const asked: URL[] = [];
let answer: (
  url: URL,
  signal: AbortSignal,
) => Promise<{ status: number; body: string; headers?: Record<string, string> }>;

const HEADER = ["I_COMMODITY", "CON_VAL_YR", "CAL_DUT_YR", "time", "COMM_LVL", "CTY_CODE"];
const body = (url: URL, rows: [code: string, value: number][]) =>
  JSON.stringify([
    HEADER,
    ...rows.map(([code, value]) => [
      code,
      String(value),
      "0",
      url.searchParams.get("time"),
      "HS6",
      url.searchParams.get("CTY_CODE"),
    ]),
  ]);

beforeEach(() => {
  localStorage.clear();
  dismissOutcome();
  emptyWorkbook(inspectWorkbook as Inspector);
  asked.length = 0;
  answer = (url) =>
    Promise.resolve({
      status: 200,
      body: body(url, [
        ["870323", 40_000_000_000],
        ["990099", 5_000_000],
      ]),
    });
  read.mockReset().mockResolvedValue({
    now: { vintage: "2024", source: "", rows: bundledRows() },
    before: null,
    sectors: [{ name: "Automobiles", goods: "autos" }],
    partners: ["KR", "JP", "CN"],
  });
  write.mockReset().mockResolvedValue(null);
  globalThis.fetch = (async (input: string, { signal }: { signal: AbortSignal }) => {
    const url = new URL(input);
    asked.push(url);
    const { status, body: text, headers = {} } = await answer(url, signal);
    return { status, ok: status < 400, text: () => Promise.resolve(text), headers: new Map(Object.entries(headers)) };
  }) as unknown as typeof fetch;
});

/** With the calculated duty that only a bundled case has: a user's case is not updated from the Census Bureau. */
function withBundledTrade() {
  const workbook = caseWorkbook();
  workbook.tables.Sectors!.values.forEach((row, index) => row.push(index === 0 ? "Duty" : 0));
  return workbook;
}

async function openUpdate(
  options: Parameters<typeof openPane>[0] = {},
  names = { tab: "Sectors", update: "Update trade data" },
) {
  stubWorkbook(withBundledTrade());
  const pane = await openPane(options);
  await pane.user.click(screen.getByRole("tab", { name: names.tab }));
  await pane.user.click(await screen.findByRole("button", { name: names.update }));
  const part = within(await screen.findByRole("region", { name: names.update }));
  return { ...pane, part };
}

test("nothing is asked until a person asks, and nothing written until they say so", async () => {
  const { user, part, container } = await openUpdate();
  expect(await part.findByText(/counts with the trade of 2024/)).toBeTruthy();
  expect(asked).toEqual([]);
  await user.clear(part.getByRole("textbox", { name: "Year" }));
  await user.type(part.getByRole("textbox", { name: "Year" }), "2025");
  await user.click(part.getByRole("button", { name: "Ask the Census Bureau" }));
  expect(await part.findByRole("heading", { name: "2024 against 2025" })).toBeTruthy();
  expect(
    asked.map(
      (url) =>
        `${url.origin}${url.pathname} ${url.searchParams.get("time")} ${url.searchParams.get("CTY_CODE")} ${url.searchParams.get("key")}`,
    ),
  ).toEqual(
    ["5800", "5880", "5700", "-"].map(
      (country) => `https://api.census.gov/data/timeseries/intltrade/imports/hs 2025-12 ${country} null`,
    ),
  );
  expect(await part.findByRole("row", { name: /^870323 ?Pass/ })).toBeTruthy();
  const row = within(part.getByRole("row", { name: /^Automobiles/ }));
  expect(row.getAllByRole("cell").map((cell) => cell.textContent)).toEqual(["$38.74 bn", "$40.00 bn", "+3.3%"]);
  expect(part.getByRole("row", { name: /^All goods \$130\.46 bn \$40\.0\d bn −69\.3%/ })).toBeTruthy();
  expect(part.getByText(/One code is not in the tariff schedule \(\$5\.0 m\)/)).toBeTruthy();
  expect(write).not.toHaveBeenCalled();
  expect((await axe(container)).violations).toEqual([]);

  await user.click(part.getByRole("button", { name: "Write the figures of 2025" }));
  expect(await part.findByText("The workbook counts with 2025")).toBeTruthy();
  expect(write).toHaveBeenCalledTimes(1);
  const [fresh, before] = write.mock.calls[0]!;
  expect(fresh).toMatchObject({
    vintage: "2025",
    source: expect.stringContaining("https://api.census.gov/data/timeseries/intltrade/imports/hs"),
  });
  expect(before.vintage).toBe("2024");
  expect(fresh.rows.codes).toEqual(["870323", "990099"]);
});

test("figures that are discarded leave no trace", async () => {
  const { user, part } = await openUpdate();
  await user.click(part.getByRole("button", { name: "Ask the Census Bureau" }));
  await user.click(await part.findByRole("button", { name: "Discard" }));
  expect(part.getByRole("button", { name: "Ask the Census Bureau" })).toBeTruthy();
  expect(write).not.toHaveBeenCalled();
});

test.each<[string, typeof answer, RegExp, RegExp]>([
  [
    "no network",
    () => Promise.reject(new TypeError("Failed to fetch")),
    /could not be reached/,
    /workbook is untouched.*api\.census\.gov is blocked/,
  ],
  [
    "429",
    () => Promise.resolve({ status: 429, body: "", headers: { "Retry-After": "30" } }),
    /asks to wait/,
    /untouched.*in 30 seconds/,
  ],
  ["500", () => Promise.resolve({ status: 500, body: "oops" }), /has a fault \(500\)/, /untouched.*try again later/],
  [
    "an empty answer",
    () => Promise.resolve({ status: 204, body: "" }),
    /no figures for 20\d\d/,
    /untouched.*earlier one/,
  ],
  [
    "a truncated answer",
    () => Promise.resolve({ status: 200, body: '[["I_COMM' }),
    /broke off/,
    /untouched.*none are used/,
  ],
  [
    "a malformed answer",
    () => Promise.resolve({ status: 200, body: "[1,2]" }),
    /unexpected form/,
    /untouched.*not a list of rows/,
  ],
])("%s is told with what to do, and the way to try again", async (_, failing, title, remedy) => {
  const { user, part, container } = await openUpdate();
  answer = failing;
  await user.clear(part.getByRole("textbox", { name: "Year" }));
  await user.type(part.getByRole("textbox", { name: "Year" }), "2019");
  await user.click(part.getByRole("button", { name: "Ask the Census Bureau" }));
  const alert = await part.findByRole("alert");
  expect(alert.textContent).toMatch(title);
  expect(alert.textContent).toMatch(remedy);
  expect(part.getByRole("button", { name: "Ask again" })).toBeTruthy();
  // What was typed is there for the next try.
  expect((part.getByRole("textbox", { name: "Year" }) as HTMLInputElement).value).toBe("2019");
  expect(write).not.toHaveBeenCalled();
  expect((await axe(container)).violations).toEqual([]);
});

test("a question that takes long can be cancelled", async () => {
  const { user, part } = await openUpdate();
  answer = (_, signal) =>
    new Promise((_resolve, reject) =>
      signal.addEventListener("abort", () => reject(new DOMException("stopped", "AbortError"))),
    );
  await user.click(part.getByRole("button", { name: "Ask the Census Bureau" }));
  expect(await part.findByText("Asking: 0 of 4 answers")).toBeTruthy();
  await user.click(part.getByRole("button", { name: "Cancel" }));
  expect(await part.findByText("Cancelled")).toBeTruthy();
});

test("the address is a setting that is remembered; one that is not safe is not asked, nor a year that cannot be", async () => {
  const { user, part } = await openUpdate();
  await user.click(part.getByText("Address and key"));
  const address = part.getByRole("textbox", { name: "Address of the service" });
  await user.clear(address);
  await user.type(address, "http://example.org/x");
  await user.click(part.getByRole("button", { name: "Ask the Census Bureau" }));
  expect(await part.findByText("The address cannot be used")).toBeTruthy();
  expect(asked).toEqual([]);
  expect(localStorage.getItem("parley.census-address")).toBe("http://example.org/x");
  await user.clear(part.getByRole("textbox", { name: "Year" }));
  await user.type(part.getByRole("textbox", { name: "Year" }), "1999");
  await user.click(part.getByRole("button", { name: "Ask again" }));
  expect(part.getByText(/Write a year from 2013 to/)).toBeTruthy();
  await waitFor(() => expect(document.activeElement).toBe(part.getByRole("textbox", { name: "Year" })));
});

test("what could not be written says why; the earlier figures can be put back", async () => {
  read.mockResolvedValue({
    now: { vintage: "2025", source: "", rows: bundledRows() },
    before: { vintage: "2024", source: "", rows: bundledRows() },
    sectors: [],
    partners: ["KR", "JP", "CN"],
  });
  write.mockRejectedValueOnce(new Error("The sheet “Trade data” was not made by Parley."));
  const { user, part } = await openUpdate();
  await user.click(await part.findByRole("button", { name: "Go back to 2024" }));
  expect((await part.findByRole("alert")).textContent).toContain("was not made by Parley");
  write.mockResolvedValueOnce({ ok: false, reason: "protected", message: "The structure is protected." });
  await user.click(part.getByRole("button", { name: "Go back to 2024" }));
  expect(await part.findByText(/do not use it yet: The structure is protected\./)).toBeTruthy();
});

test("in Korean", async () => {
  const { user, part, container } = await openUpdate({ displayLanguage: "ko-KR" } as Parameters<typeof openPane>[0], {
    tab: "부문",
    update: "무역 자료 갱신",
  });
  await user.click(part.getByRole("button", { name: "인구조사국에 조회" }));
  expect(await part.findByText(/아직 아무것도 쓰지 않았습니다/)).toBeTruthy();
  expect((await axe(container)).violations).toEqual([]);
});
