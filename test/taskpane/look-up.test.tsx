/** Looking up a rate in the pane: by words and codes, from any country, on a day; the formula that goes into the selected cell; both languages. */
import { screen, waitFor, within } from "@testing-library/react";
import { axe } from "jest-axe";
import { dismissOutcome } from "../../src/commands/build-session";
import { inspectWorkbook } from "../../src/sheets/build";
import { today } from "../../src/taskpane/state/today";
import { emptyWorkbook, type Inspector } from "./builds";
import { openPane } from "./open-pane";

jest.mock("../../src/taskpane/state/today", () => ({ today: jest.fn() }));
jest.mock("../../src/sheets/build", () => ({ buildWorkbook: jest.fn(), inspectWorkbook: jest.fn() }));

beforeEach(() => {
  (today as jest.Mock).mockReturnValue("2026-11-29");
  localStorage.clear();
  dismissOutcome();
  emptyWorkbook(inspectWorkbook as Inspector);
});

/** One selected cell. */
function stubCell(content: string) {
  const cell = { address: "Sheet1!B4", formulas: [[content]], load: () => undefined };
  const context = { workbook: { getActiveCell: () => cell }, sync: () => Promise.resolve() };
  const run = (_options: object, batch: (given: typeof context) => Promise<unknown>) => batch(context);
  Object.assign(globalThis, { Excel: { run } });
  return cell;
}

/** The answer itself, which its stack may repeat. */
const RATE = { selector: "strong" };

async function openLookUp(options: Parameters<typeof openPane>[0] = {}) {
  const pane = await openPane(options);
  await pane.user.click(screen.getByRole("tab", { name: /^Look up|^세율/ }));
  const product = await screen.findByRole("searchbox");
  return { ...pane, product };
}

async function setDay(user: Awaited<ReturnType<typeof openPane>>["user"], day: string, name: string | RegExp = "Day") {
  const field = screen.getByRole("textbox", { name });
  await user.clear(field);
  await user.type(field, day);
}

test("is the first tab", async () => {
  await openPane();
  expect(screen.getAllByRole("tab")[0]!.textContent).toBe("Look up");
});

test("answers words with goods, goods with a rate, its stack and the next change", async () => {
  const { user, product, container } = await openLookUp();
  await setDay(user, "2025-05-21");
  await user.type(product, "electric car");
  const found = await screen.findByRole("list", { name: "Goods found" });
  await user.click(await within(found).findByRole("button", { name: /8703\.80\.00/ }));
  expect(await screen.findByText("25.0%", RATE)).toBeTruthy();
  expect(
    within(screen.getByRole("region", { name: "How the rate is made up" })).getByText("Section 232 autos"),
  ).toBeTruthy();
  expect(within(screen.getByRole("region", { name: "Next change" })).getByText(/1 Nov 2025: 15\.0%/)).toBeTruthy();
  expect((await axe(container)).violations).toEqual([]);
});

test("takes countries and days as people write them, and names what it cannot read", async () => {
  const { user, product } = await openLookUp();
  await user.type(product, "8703.80");
  await user.click(await screen.findByRole("button", { name: /8703\.80\.00/ }));
  const origin = screen.getByRole("combobox", { name: "Country of origin" });
  await user.clear(origin);
  expect(screen.getByText(/Write a country/)).toBeTruthy();
  await user.type(origin, "日本");
  await setDay(user, "2025년 10월 1일");
  expect(await screen.findByText("15.0%", RATE)).toBeTruthy();
  await user.clear(origin);
  await user.type(origin, "Germny");
  expect(screen.getByText(/Did you mean Germany \(DE\)/)).toBeTruthy();
  expect(screen.queryByText("15.0%", RATE)).toBeNull();
  await setDay(user, "2031-01-01");
  expect(screen.getByText(/The schedule covers 2025-01-01 to/)).toBeTruthy();
});

test("answers today, and says that the law is of its last day where today is later", async () => {
  const { user, product } = await openLookUp();
  expect(screen.getByRole<HTMLInputElement>("textbox", { name: "Day" }).value).toBe("2026-11-29");
  await user.type(product, "8703.80");
  await user.click(await screen.findByRole("button", { name: /8703\.80\.00/ }));
  expect(await screen.findByText("15.0%", RATE)).toBeTruthy();
  expect(within(screen.getByRole("status")).getByText("on goods from South Korea, 29 Nov 2026")).toBeTruthy();
  expect(screen.getByText("The schedule covers days up to 23 Nov 2026: this is the rate of that day.")).toBeTruthy();
  expect(screen.getByText('=PARLEY.TARIFF_RATE("87038000","KR",DATE(2026,11,23))')).toBeTruthy();
  await setDay(user, "2026-11-23");
  expect(await screen.findByText("on goods from South Korea, 23 Nov 2026")).toBeTruthy();
  expect(screen.queryByText(/this is the rate of that day/)).toBeNull();
  await setDay(user, "2026-11-30");
  expect(screen.getByText(/The schedule covers 2025-01-01 to/)).toBeTruthy();
});

test("asks for today within the days that the schedule covers", async () => {
  (today as jest.Mock).mockReturnValue("2026-03-15");
  const { product, user } = await openLookUp();
  await user.type(product, "3926.90.99");
  await user.click(await screen.findByRole("button", { name: /3926\.90\.99/ }));
  expect(await screen.findByText("10.0%", RATE)).toBeTruthy();
  expect(screen.queryByText(/this is the rate of that day/)).toBeNull();
});

test("recalculates with facts of the good and puts them into the formula", async () => {
  const cell = stubCell("");
  const { user, product } = await openLookUp();
  await setDay(user, "2026-03-15");
  await user.type(product, "3926.90.99");
  await user.click(await screen.findByRole("button", { name: /3926\.90\.99/ }));
  expect(await screen.findByText("10.0%", RATE)).toBeTruthy();
  await user.click(screen.getByRole("checkbox", { name: /civil aircraft/ }));
  await user.click(screen.getByRole("button", { name: "Insert into the selected cell" }));
  expect(await screen.findByText("Inserted into Sheet1!B4.")).toBeTruthy();
  expect(cell.formulas).toEqual([['=PARLEY.TARIFF_RATE("39269099","KR",DATE(2026,3,15),,,,"civil aircraft")']]);
});

test("does not overwrite a cell without confirmation", async () => {
  const cell = stubCell("my notes");
  const { user, product } = await openLookUp();
  await setDay(user, "2025-05-21");
  await user.type(product, "8703.80");
  await user.click(await screen.findByRole("button", { name: /8703\.80\.00/ }));
  await user.click(await screen.findByRole("button", { name: "Insert into the selected cell" }));
  expect(await screen.findByText("Sheet1!B4 is not empty.")).toBeTruthy();
  expect(cell.formulas).toEqual([["my notes"]]);
  await user.click(screen.getByRole("button", { name: "Replace what is there" }));
  await waitFor(() => expect(cell.formulas).toEqual([['=PARLEY.TARIFF_RATE("87038000","KR",DATE(2025,5,21))']]));
});

test("says whose code it is when it is not a US code", async () => {
  const { user, product } = await openLookUp();
  await user.type(product, "8703235000");
  expect(await screen.findByText(/Not a US code.*8703\.23/)).toBeTruthy();
  expect(screen.getByRole("button", { name: /8703\.23\.01/ })).toBeTruthy();
});

test("works outside of Excel, where there is no cell to insert into", async () => {
  const { user, product } = await openLookUp({ inExcel: false });
  await user.type(product, "8703.80");
  await user.click(await screen.findByRole("button", { name: /8703\.80\.00/ }));
  expect(await screen.findByText(/^=PARLEY\.TARIFF_RATE/)).toBeTruthy();
  expect(screen.queryByRole("button", { name: "Insert into the selected cell" })).toBeNull();
});

test("speaks Korean, the reasons too", async () => {
  const { user, product } = await openLookUp({ displayLanguage: "ko-KR" });
  await setDay(user, "2025. 5. 21.", "날짜");
  await user.type(product, "전기차");
  await user.click(await screen.findByRole("button", { name: /전기차/ }));
  const made = await screen.findByRole("region", { name: "세율의 구성" });
  expect(within(made).getByText("한미 FTA")).toBeTruthy();
  expect(within(made).getByText("무역확장법 232조 자동차")).toBeTruthy();
  expect(screen.getByText("2025년 11월 1일: 15.0%")).toBeTruthy();
});
