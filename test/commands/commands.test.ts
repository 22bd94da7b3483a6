/** The action that ribbon and command line share: a text answers with a text, a ribbon event always completes. */
import { BuildError, BUILD_ACTION } from "../../src/sheets/options";
import { buildState, dismissOutcome } from "../../src/commands/build-session";
import type { Builder, Inspector } from "../taskpane/builds";
import { stubOffice } from "../taskpane/office";

jest.mock("../../src/sheets/build", () => ({ buildWorkbook: jest.fn(), inspectWorkbook: jest.fn() }));

const SHEETS = ["Sectors", "Outcomes"];
const OPTIONS = {
  caseId: "korea-us-2025",
  asOf: "2025-05-21",
  sectors: ["steel"],
  scenarios: ["return"],
  language: "en",
  existing: "refresh",
};
const office = stubOffice();
let builder: Builder;
let inspector: Inspector;
let action: (argument: unknown) => Promise<unknown>;

beforeAll(async () => {
  const sheets = await import("../../src/sheets/build");
  builder = sheets.buildWorkbook as Builder;
  inspector = sheets.inspectWorkbook as Inspector;
  // Loading the module is what registers the action.
  await import("../../src/commands/commands");
  action = office.actions.get(BUILD_ACTION) as typeof action;
});

beforeEach(() => {
  localStorage.clear();
  dismissOutcome();
  office.context.displayLanguage = "en-US";
  office.context.requirements.isSetSupported = () => true;
  office.showAsTaskpane.mockReset();
  office.showAsTaskpane.mockResolvedValue();
  builder.mockReset();
  builder.mockResolvedValue({ sheets: SHEETS, refreshed: false, keptInputs: 0 });
  inspector.mockReset();
  inspector.mockResolvedValue({ ours: [], foreign: [], record: null });
});

const asked = async (argument: unknown) => JSON.parse(String(await action(argument))) as unknown;
const click = () => ({ completed: jest.fn() });

describe("from a text", () => {
  test("builds what it says and answers with the result", async () => {
    expect(await asked(JSON.stringify(OPTIONS))).toEqual({
      ok: true,
      result: { sheets: SHEETS, refreshed: false, keptInputs: 0 },
    });
    expect(builder.mock.calls[0]?.[0]).toEqual(OPTIONS);
  });

  test("asks Excel to load Parley with a workbook that it has filled, where Excel can, and not where it has not", async () => {
    office.setStartupBehavior.mockClear();
    builder.mockRejectedValueOnce(new BuildError("exists", "Parley's sheets are there already."));
    await asked(JSON.stringify(OPTIONS));
    expect(office.setStartupBehavior).not.toHaveBeenCalled();
    await asked(JSON.stringify(OPTIONS));
    expect(office.setStartupBehavior.mock.calls).toEqual([["Load"]]);
    office.setStartupBehavior.mockRejectedValueOnce(new Error("not from the marketplace"));
    expect(await asked(JSON.stringify(OPTIONS))).toMatchObject({ ok: true });
    office.context.requirements.isSetSupported = () => false;
    office.setStartupBehavior.mockClear();
    expect(await asked(JSON.stringify(OPTIONS))).toMatchObject({ ok: true });
    expect(office.setStartupBehavior).not.toHaveBeenCalled();
  });

  test("answers with the reason and the message of a build that failed", async () => {
    builder.mockRejectedValue(new BuildError("exists", "Parley's sheets are there already."));
    expect(await asked(JSON.stringify(OPTIONS))).toEqual({
      ok: false,
      reason: "exists",
      message: "Parley's sheets are there already.",
    });
  });

  test("an unforeseen error is an answer, too", async () => {
    builder.mockRejectedValue(new TypeError("x is undefined"));
    expect(await asked(JSON.stringify(OPTIONS))).toEqual({ ok: false, reason: "failed", message: "x is undefined" });
  });

  test("a second build is told to wait while the first goes on", async () => {
    let finish: () => void = () => undefined;
    builder.mockImplementationOnce(
      () => new Promise((resolve) => (finish = () => resolve({ sheets: SHEETS, refreshed: false, keptInputs: 0 }))),
    );
    const first = asked(JSON.stringify(OPTIONS));
    expect(await asked(JSON.stringify(OPTIONS))).toMatchObject({ ok: false, reason: "busy" });
    finish();
    expect(await first).toMatchObject({ ok: true });
  });

  test.each([
    ["{", /^The argument is "\{": write JSON such as/],
    ["[]", /^The argument is \[\]: write one JSON object\.$/],
    ["null", /^The argument is null: write one JSON object\.$/],
    [JSON.stringify({ ...OPTIONS, caseId: 7 }), /^caseId is 7: write the id of a case/],
    [JSON.stringify({ ...OPTIONS, asOf: undefined }), /^asOf is missing: write a day/],
    [JSON.stringify({ ...OPTIONS, sectors: "steel" }), /^sectors is "steel": write a list of sector ids/],
    [JSON.stringify({ ...OPTIONS, scenarios: [1] }), /^scenarios is \[1\]: write a list of scenario ids/],
    [JSON.stringify({ ...OPTIONS, language: "de" }), /^language is "de": write "en" or "ko"\.$/],
    [JSON.stringify({ ...OPTIONS, existing: "overwrite" }), /^existing is "overwrite": write "refresh" or "stop"\.$/],
  ])("refuses %s and says what would be right", async (text, message) => {
    expect(await asked(text)).toEqual({ ok: false, reason: "bad-option", message: expect.stringMatching(message) });
    expect(builder).not.toHaveBeenCalled();
  });

  test("leaves out what is left out: all sectors and scenarios", async () => {
    await asked(JSON.stringify({ caseId: "korea-us-2025", asOf: "2025-05-21", language: "ko", existing: "stop" }));
    expect(builder.mock.calls[0]?.[0]).toMatchObject({
      sectors: undefined,
      scenarios: undefined,
      language: "ko",
      existing: "stop",
    });
  });
});

describe("from the ribbon", () => {
  test("builds the first case on its own day in Office's language, keeps the result for the pane, and completes", async () => {
    office.context.displayLanguage = "ko-KR";
    const event = click();
    await action(event);
    expect(builder.mock.calls[0]?.[0]).toEqual({
      caseId: "korea-us-2025",
      asOf: "2025-05-21",
      language: "ko",
      existing: "refresh",
    });
    expect(buildState()).toMatchObject({ phase: "done", result: { sheets: SHEETS } });
    expect(event.completed).toHaveBeenCalledTimes(1);
    expect(office.showAsTaskpane).not.toHaveBeenCalled();
  });

  test("refreshes a workbook from what it was built from", async () => {
    const record = {
      version: "0.1.0",
      caseId: "korea-us-2025",
      asOf: "2025-06-03",
      language: "ko" as const,
      sectors: ["autos"],
      scenarios: ["milder"],
      defaults: {},
    };
    inspector.mockResolvedValue({ ours: SHEETS, foreign: [], record });
    await action(click());
    expect(builder.mock.calls[0]?.[0]).toEqual({
      caseId: "korea-us-2025",
      asOf: "2025-06-03",
      sectors: ["autos"],
      scenarios: ["milder"],
      language: "en",
      existing: "refresh",
    });
  });

  test("a workbook that cannot be looked at is left to the build to refuse", async () => {
    inspector.mockRejectedValue(new Error("busy"));
    const event = click();
    await action(event);
    expect(builder).toHaveBeenCalledTimes(1);
    expect(event.completed).toHaveBeenCalledTimes(1);
  });

  test("opens the pane where a build failed, and completes", async () => {
    builder.mockRejectedValue(new BuildError("protected", "Switch the protection off."));
    const event = click();
    await action(event);
    expect(office.showAsTaskpane).toHaveBeenCalledTimes(1);
    expect(buildState()).toEqual({ phase: "failed", reason: "protected", message: "Switch the protection off." });
    expect(event.completed).toHaveBeenCalledTimes(1);
  });

  test("completes where Office refuses to open the pane", async () => {
    builder.mockRejectedValue(new BuildError("failed", "The workbook is as it was."));
    office.showAsTaskpane.mockRejectedValue(new Error("not allowed"));
    const event = click();
    await action(event);
    expect(event.completed).toHaveBeenCalledTimes(1);
  });

  test("does not ask an Excel without the shared runtime to open it", async () => {
    builder.mockRejectedValue(new BuildError("failed", "The workbook is as it was."));
    office.context.requirements.isSetSupported = () => false;
    await action(click());
    expect(office.showAsTaskpane).not.toHaveBeenCalled();
  });
});
