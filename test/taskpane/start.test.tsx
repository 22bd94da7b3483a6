/** How the page starts: its own words first, the pane when Office answers, a way out when it does not or something breaks. */
import fs from "node:fs";
import path from "node:path";
import { render, screen } from "@testing-library/react";
import { inspectWorkbook } from "../../src/sheets/build";
import { ErrorBoundary } from "../../src/taskpane/components/ErrorBoundary";
import { emptyWorkbook, type Inspector } from "./builds";
import { removeOffice, stubOffice } from "./office";

jest.mock("../../src/sheets/build", () => ({ buildWorkbook: jest.fn(), inspectWorkbook: jest.fn() }));

const html = fs.readFileSync(path.join(__dirname, "../../src/taskpane/taskpane.html"), "utf8");

beforeEach(() => {
  localStorage.clear();
  emptyWorkbook(inspectWorkbook as Inspector);
  document.body.innerHTML = new DOMParser().parseFromString(html, "text/html").body.innerHTML;
});

afterEach(() => {
  jest.useRealTimers();
  removeOffice();
});

/** As the page's script tag does: a fresh evaluation each time, with a React of its own that no test steers. */
async function startPage() {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: false });
  await jest.isolateModulesAsync(async () => {
    await import("../../src/taskpane/index");
  });
}

const reload = () => screen.queryByRole("button", { name: /Reload the pane/ });

test("the page speaks both languages before any script runs", () => {
  const page = new DOMParser().parseFromString(html, "text/html");
  // A browser shows each run of spaces and line breaks in the source as one space.
  const shown = (language: string) =>
    page.querySelector(`#root [lang="${language}"]`)?.textContent?.replace(/\s+/g, " ");
  expect(shown("en")).toMatch(/close this pane and open it again/);
  expect(shown("ko")).toMatch(/작업창을 닫았다가 다시 여십시오/);
});

test("the page loads Microsoft's own office.js, under a policy that allows it and forbids what it does not need", () => {
  const page = new DOMParser().parseFromString(html, "text/html");
  const scripts = [...page.querySelectorAll("script")].map(({ src }) => src);
  expect(scripts).toEqual(["https://appsforoffice.microsoft.com/lib/1/hosted/office.js"]);
  const policy = page.querySelector('meta[http-equiv="Content-Security-Policy"]')?.getAttribute("content") ?? "";
  expect(policy).toMatch(/script-src 'self' https:\/\/appsforoffice\.microsoft\.com/);
  expect(policy).not.toMatch(/unsafe-eval|script-src[^;]*unsafe-inline/);
  // The policy counts only for what comes after it.
  expect(html.indexOf("Content-Security-Policy")).toBeLessThan(html.indexOf("<script"));
});

test("the pane takes the place of the waiting text when Office answers", async () => {
  stubOffice();
  await startPage();
  expect(await screen.findByRole("button", { name: "Build workbook" })).toBeTruthy();
  expect(document.querySelector(".parley-waiting")).toBeNull();
});

test("outside of Excel the pane says so", async () => {
  stubOffice({ host: null });
  await startPage();
  expect(await screen.findByText("Parley is not inside Excel")).toBeTruthy();
});

test("without office.js a reload is offered next to the page's own text", async () => {
  jest.useFakeTimers();
  await startPage();
  jest.advanceTimersByTime(1);
  expect(reload()).toBeTruthy();
  expect(document.querySelector(".parley-waiting")).not.toBeNull();
});

test("an Office that does not answer is waited for, then a reload is offered", async () => {
  jest.useFakeTimers();
  stubOffice();
  Object.assign(Office, { onReady: () => new Promise(() => undefined) });
  await startPage();
  jest.advanceTimersByTime(9_000);
  expect(reload()).toBeNull();
  jest.advanceTimersByTime(2_000);
  expect(reload()).toBeTruthy();
});

test("a pane that breaks says that the workbook is untouched and offers a reload", () => {
  stubOffice({ displayLanguage: "ko-KR" });
  const silenced = jest.spyOn(console, "error").mockImplementation(() => undefined);
  const Broken = () => {
    throw new Error("broken");
  };
  render(
    <ErrorBoundary>
      <Broken />
    </ErrorBoundary>,
  );
  silenced.mockRestore();
  expect(screen.getByRole("alert").textContent).toMatch(/통합 문서는 그대로입니다/);
  expect(screen.getByRole("button", { name: "작업창 새로 고침" })).toBeTruthy();
});
