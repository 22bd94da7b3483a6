/** What the pane fetches and writes when asked, in a real browser with Excel's usual speed: newer trade figures from a service, and the brief that counts with them. */
import type { Browser } from "playwright-core";
import { COUNTRIES, openCensusService, type CensusService, type Figures } from "../census-service";
import { launchBrowser } from "./browser";
import { PATIENCE, Rehearsal } from "./rehearsal";

/** Cars and steel of 2025, as the service would have them. */
const FIGURES: Figures = {
  [COUNTRIES.KR]: { "870323": { value: 30e9, duty: 3e9 }, "720851": { value: 2e9, duty: 0.5e9 } },
  [COUNTRIES.JP]: { "870323": { value: 40e9, duty: 5e9 } },
  [COUNTRIES.CN]: { "720851": { value: 1e9, duty: 0.5e9 } },
  [COUNTRIES.world]: { "870323": { value: 150e9, duty: 15e9 }, "720851": { value: 9e9, duty: 2e9 } },
};

let browser: Browser;
let rehearsal: Rehearsal;
let service: CensusService;

beforeAll(async () => {
  service = await openCensusService(FIGURES);
  browser = await launchBrowser();
  rehearsal = await Rehearsal.open(browser, { paneAlone: true, excel: null });
  await rehearsal.build();
});
afterAll(async () => {
  await browser?.close();
  await service?.close();
});
afterEach(() => {
  expect(rehearsal.errors.splice(0)).toEqual([]);
});

const update = () => rehearsal.pane.getByRole("region", { name: "Update trade data" });
const cars = () => rehearsal.figure("Sectors", "Sectors", "Trade KR", { Sector: "autos" });

it("rehearses with Excel's usual speed, and with the strictest Excel where the page's menu says so", async () => {
  const { page } = rehearsal;
  const menu = page.getByRole("combobox", { name: "Excel to rehearse with" });
  expect(await menu.inputValue()).toBe("realistic");
  const before = await cars();
  await menu.selectOption({ label: "Excel: strictest" });
  await rehearsal.ready();
  await rehearsal.settle();
  expect(await cars()).toBe(before);
  await page.reload();
  expect(await menu.inputValue()).toBe("strict");
  await menu.selectOption({ label: "Excel: usual speed" });
  await rehearsal.ready();
  await rehearsal.build();
  expect(await cars()).toBe(before);
});

it("says what to do when the service is asked too often, and leaves the figures alone", async () => {
  await rehearsal.pane.getByRole("tab", { name: "Sectors" }).click();
  await rehearsal.pane.getByRole("button", { name: "Update trade data" }).click();
  expect(service.asked).toEqual([]);
  await update().getByText("Address and key").click();
  await update().getByRole("textbox", { name: "Address of the service" }).fill(service.address);
  await update().getByRole("textbox", { name: "Year" }).fill("2025");
  service.answerWith((_request, response) => response.writeHead(429, { "Retry-After": "1" }).end());
  const before = await cars();
  await update().getByRole("button", { name: "Ask the Census Bureau" }).click();
  await update().getByRole("button", { name: "Ask again" }).waitFor();
  expect(await update().getByRole("alert").first().textContent()).toMatch(/untouched/);
  expect(await cars()).toBe(before);
  service.answerWith();
});

it("shows what would change before the sheets count with it", async () => {
  const before = await cars();
  await update().getByRole("button", { name: "Ask again" }).click();
  await update().getByRole("heading", { name: "2024 against 2025" }).waitFor();
  expect(await cars()).toBe(before);
  await update().getByRole("button", { name: "Write the figures of 2025" }).click();
  await rehearsal.pane
    .getByText("Workbook refreshed", { exact: true })
    .first()
    .waitFor({ timeout: 4 * PATIENCE });
  await rehearsal.settle();
  expect(await cars()).toBeCloseTo(30e9, 0);
});

it("writes a brief without an error in it, and takes it away again", async () => {
  await rehearsal.pane.getByRole("tab", { name: "Outcomes" }).click();
  await rehearsal.pane.getByRole("button", { name: "Write the brief" }).click();
  await rehearsal.pane.getByRole("button", { name: "Remove the sheet" }).waitFor({ timeout: 4 * PATIENCE });
  await rehearsal.settle();
  const cells = (await rehearsal.cells("A1:Z80", "Brief")).flat().filter(({ value }) => value !== null);
  expect(cells.length).toBeGreaterThan(100);
  expect(cells.filter(({ value }) => typeof value === "object")).toEqual([]);
  await rehearsal.pane.getByRole("button", { name: "Remove the sheet" }).click();
  await rehearsal.pane.getByRole("button", { name: "Write the brief" }).waitFor();
  expect(await rehearsal.sheets()).not.toContain("Brief");
});
