/** A user's case in the pane: written down, corrected, built from, and found again when the workbook is opened. */
import { act, configure, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { axe } from "jest-axe";
import type { OwnCase } from "../../src/cases/own/own-case";
import { dismissOutcome } from "../../src/commands/build-session";
import { buildOwnCase, writeRejectedRows } from "../../src/commands/own-case";
import { buildWorkbook, inspectWorkbook } from "../../src/sheets/build";
import { forgetCase } from "../../src/taskpane/state/new-case";
import { emptyWorkbook, steerNextBuild, type Builder, type Inspector } from "./builds";
import { openPane } from "./open-pane";

jest.mock("../../src/sheets/build", () => ({ buildWorkbook: jest.fn(), inspectWorkbook: jest.fn() }));
jest.mock("../../src/commands/own-case", () => ({ buildOwnCase: jest.fn(), writeRejectedRows: jest.fn() }));

// Only a guard against hanging: the screen is loaded when it is asked for.
configure({ asyncUtilTimeout: 30_000 });

const inspector = inspectWorkbook as Inspector;
const builder = buildWorkbook as Builder;
const build = jest.mocked(buildOwnCase);
const reject = jest.mocked(writeRejectedRows);

beforeEach(() => {
  localStorage.clear();
  dismissOutcome();
  forgetCase();
  inspector.mockReset();
  emptyWorkbook(inspector);
  build.mockReset().mockResolvedValue({ ok: true, result: { sheets: [], refreshed: false, keptInputs: 0 } });
  reject.mockReset().mockResolvedValue();
});

const LOOKS = [
  {
    displayLanguage: "en-US",
    officeTheme: { isDarkTheme: false },
    open: "New case for other countries",
    build: "Build workbook",
  },
  {
    displayLanguage: "ko-KR",
    officeTheme: { isDarkTheme: true },
    open: "다른 나라의 새 사례",
    build: "통합 문서 작성",
  },
];

async function openNewCase(look: (typeof LOOKS)[number] = LOOKS[0]!) {
  const pane = await openPane(look);
  await pane.user.click(screen.getByRole("button", { name: look.open }));
  await screen.findByRole("heading", { level: 2, name: /New case|새 사례/ });
  return pane;
}

const group = (name: string) => within(screen.getByRole("group", { name }));
/** Typing letter by letter draws the whole screen each time; here only what is written in the end matters. */
const write = (field: HTMLElement, value: string) => fireEvent.change(field, { target: { value } });
const field = (name: string | RegExp) => screen.getByLabelText(name);

function writeBasics() {
  write(field(/^Name of the case/), "Germany – Korea");
  write(field(/^Importer/), "Germany");
  write(field(/^Exporters/), "Korea, JP");
  write(field(/^Deadline/), "2027-03-01");
  write(field(/^As of/), "2026-11-25");
  write(field(/^Year of the trade/), "2025");
  write(group("Sector 1").getByLabelText(/^Name/), "Cars");
  write(group("Sector 1").getByLabelText(/^HS codes/), "8703");
}

test.each(LOOKS)(
  "the empty screen and what is wrong on it can be used by everybody: $displayLanguage",
  async (look) => {
    const { user, container } = await openNewCase(look);
    expect(await axe(container)).toHaveNoViolations();
    await user.click(screen.getByRole("button", { name: look.build }));
    expect(screen.getByText(/Please complete 6 fields|6개 항목을 입력/)).toBeTruthy();
    // The first of them has the focus.
    expect(document.activeElement).toBe(field(/^Name of the case|^사례 이름/));
    expect(build).not.toHaveBeenCalled();
    expect(await axe(container)).toHaveNoViolations();
  },
  60_000,
);

test("a case with lines, measures and scenarios becomes what is built", async () => {
  const { user, container } = await openNewCase();
  writeBasics();
  await user.click(screen.getByRole("button", { name: "Add a measure" }));
  const measure = group("Measure 1");
  expect(measure.getByLabelText(/^Authority/)).toBe(document.activeElement);
  write(measure.getByLabelText(/^Authority/), "MFN");
  write(measure.getByLabelText(/^HS codes/), "8703 ex 870380");
  write(measure.getByLabelText(/^Rate/), "10");
  write(measure.getByLabelText(/^From/), "2020-01-01");
  await user.click(screen.getByRole("button", { name: "Add a scenario" }));
  const scenario = group("Scenario 2");
  write(scenario.getByLabelText(/^Name/), "Deal");
  write(scenario.getByLabelText(/^Probability/), "40");
  expect(screen.getByText("The probabilities sum to 140.0%; they should sum to 100%.")).toBeTruthy();
  write(group("Scenario 1").getByLabelText(/^Probability/), "60");
  expect(screen.queryByText(/probabilities sum/)).toBeNull();
  await user.click(scenario.getByRole("button", { name: "Add terms" }));
  write(within(scenario.getByRole("group", { name: "Terms 1" })).getByLabelText(/^Total rate/), "2.5");
  write(
    field("Rows from a sheet"),
    "HTS\tValue\tOrigin\n870323\t1,000\tKorea\n870380\t500\tJapan\ncars\t1\tKorea\n870323\t2\tFrance",
  );
  // What was pasted and not read is not passed over.
  await user.click(screen.getByRole("button", { name: "Build workbook" }));
  expect(screen.getByText("These rows have not been read. Press Read the rows, or empty the field.")).toBeTruthy();
  expect(document.activeElement).toBe(field(/^Rows from a sheet/));
  expect(build).not.toHaveBeenCalled();
  await user.click(screen.getByRole("button", { name: "Read the rows" }));
  expect(await screen.findByText("Pasted rows: 3 lines taken, 2 codes")).toBeTruthy();
  expect(screen.queryByText(/have not been read/)).toBeNull();
  expect(screen.getByText("1 row was rejected")).toBeTruthy();
  expect(screen.getByRole("row", { name: "4 Not a code of 4 to 10 digits cars" })).toBeTruthy();
  expect(await axe(container)).toHaveNoViolations();
  await user.click(screen.getByRole("button", { name: "Write to a sheet" }));
  expect(reject).toHaveBeenCalledWith([{ row: 4, reason: "bad code", cell: "cars" }], "en");
  // On the web the clipboard is closed to the frame that the pane is.
  jest.spyOn(navigator.clipboard, "writeText").mockRejectedValueOnce(new DOMException("", "NotAllowedError"));
  await user.click(screen.getByRole("button", { name: "Copy all" }));
  expect(await screen.findByText("Copying was refused. Write them to a sheet instead.")).toBeTruthy();

  await user.click(screen.getByRole("button", { name: "Build workbook" }));
  await waitFor(() => expect(build).toHaveBeenCalled());
  const [own, trade, language] = build.mock.calls[0]!;
  const expected: OwnCase = {
    name: "Germany – Korea",
    importer: "DE",
    exporters: ["KR", "JP"],
    deadline: "2027-03-01",
    asOf: "2026-11-25",
    tradeYear: 2025,
    sectors: [{ id: "cars", name: "Cars", codes: "8703" }],
    measures: [
      {
        id: "mfn",
        origins: "all",
        codes: "8703 ex 870380",
        rate: 0.1,
        from: "2020-01-01",
        until: null,
        authority: "MFN",
        scenarios: "all",
      },
    ],
    scenarios: [
      { id: "no-agreement", name: "No agreement", probability: 0.6, terms: [] },
      {
        id: "deal",
        name: "Deal",
        probability: 0.4,
        terms: [{ sector: "cars", rate: 0.025, coverage: 1, from: "2027-03-01", until: null }],
      },
    ],
  };
  expect(own).toEqual(expected);
  expect(language).toBe("en");
  expect(trade).toMatchObject({ accepted: 3, rows: { codes: ["870323", "870380"] } });
  expect([...trade!.rows.trade["KR"]!]).toEqual([1000, 0]);
  // The first screen shows the case while and after it is built.
  expect(await screen.findByRole("option", { name: "Germany – Korea", selected: true })).toBeTruthy();
  expect(screen.getByRole("checkbox", { name: "Cars" })).toBeTruthy();
}, 60_000);

test("an error is shown next to its field, and is kept when the user leaves and comes back", async () => {
  const { user } = await openNewCase();
  writeBasics();
  write(field(/^Importer/), "Ruritania");
  write(group("Sector 1").getByLabelText(/^HS codes/), "87032301");
  await user.click(screen.getByRole("button", { name: "Build workbook" }));
  expect(screen.getByText(/“Ruritania” is not a country/)).toBeTruthy();
  expect(screen.getByText(/up to 6 digits/)).toBeTruthy();
  expect(document.activeElement).toBe(field(/^Importer/));
  write(field(/^Importer/), "US");
  expect(screen.queryByText(/fields? needs? a look/)).toBeNull();
  write(field(/^Importer/), "Ruritania");
  await user.click(screen.getByRole("button", { name: "Back" }));
  await user.click(await screen.findByRole("button", { name: "New case for other countries" }));
  await waitFor(() => expect(field(/^Importer/)).toHaveProperty("value", "Ruritania"));
}, 60_000);

test("a file that holds no lines says why, and a file with lines is read", async () => {
  const { user, container } = await openNewCase();
  writeBasics();
  const input = container.querySelector<HTMLInputElement>("input[type=file]")!;
  const choose = (text: string, name: string) => {
    const file = new File([text], name, { type: "text/csv" });
    Object.assign(file, { arrayBuffer: () => Promise.resolve(Uint8Array.from(Buffer.from(text)).buffer) });
    return user.upload(input, file);
  };
  await choose("a,b\n1,2\n", "other.csv");
  expect((await screen.findByRole("alert")).textContent).toMatch(/No column for HTS \(or HS code\) and Value/);
  await choose("hs6;trade value\n870323;1.000\n", "own.csv");
  expect(await screen.findByText("own.csv: 1 line taken, 1 code")).toBeTruthy();
  expect(screen.getByText(/no column of origins, so all of it counts as trade of Korea/)).toBeTruthy();
  expect(screen.queryByRole("alert")).toBeNull();
}, 60_000);

test("the case of a workbook is on the first screen, can be changed and built again", async () => {
  const own: OwnCase = {
    name: "Wine",
    importer: "EU",
    exporters: ["US"],
    deadline: "2027-03-01",
    asOf: "2026-11-25",
    tradeYear: 2025,
    sectors: [{ id: "wine", name: "Wine", codes: "2204" }],
    measures: [],
    scenarios: [{ id: "stays", name: "Stays", probability: 1, terms: [] }],
  };
  inspector.mockResolvedValue({
    ours: ["Sectors", "Outcomes"],
    foreign: [],
    record: {
      version: "0",
      caseId: "own",
      own,
      asOf: "2026-12-01",
      language: "en",
      sectors: ["wine"],
      scenarios: ["stays"],
      defaults: {},
    },
  });
  const { user } = await openPane();
  expect(await screen.findByRole("option", { name: "Wine", selected: true })).toBeTruthy();
  const started = steerNextBuild(builder);
  await user.click(screen.getByRole("button", { name: "Refresh workbook" }));
  const { options, finish } = await started;
  expect(options).toMatchObject({ caseId: "own", own, asOf: "2026-12-01", sectors: ["wine"], scenarios: ["stays"] });
  await act(async () => finish({ refreshed: true }));
  await user.click(screen.getByRole("button", { name: "Change this case" }));
  await screen.findByRole("heading", { name: "Change the case" });
  await waitFor(() => expect(field(/^Name of the case/)).toHaveProperty("value", "Wine"));
  await user.click(screen.getByRole("button", { name: "Build workbook" }));
  await waitFor(() => expect(build).toHaveBeenCalledWith(own, null, "en"));
}, 60_000);

describe("a case with the United States as the importer", () => {
  const leave = (label: RegExp) => fireEvent.blur(field(label));

  test("comes up filled once the exporter is named, and is ready to build", async () => {
    const { user, container } = await openNewCase();
    write(field(/^Importer/), "United States");
    write(field(/^Exporters/), "Vietnam");
    leave(/^Exporters/);
    expect(await screen.findByText(/^Filled in: US imports of 2024, the acts in force/)).toBeTruthy();
    expect((field(/^Name of the case/) as HTMLInputElement).value).toBe("Vietnam – United States");
    expect((field(/^Exporters/) as HTMLInputElement).value).toBe("VN, CN, MX, EU, TW");
    expect((group("Sector 1").getByLabelText(/^HS codes/) as HTMLInputElement).value).toBe("85");
    expect((group("Sector 10").getByLabelText(/^HS codes/) as HTMLInputElement).value).toBe("all");
    expect((screen.getByLabelText(/^Add the US measures on these countries/) as HTMLInputElement).checked).toBe(true);
    expect(await axe(container)).toHaveNoViolations();
    await user.click(screen.getByRole("button", { name: "Build workbook" }));
    await waitFor(() => expect(build).toHaveBeenCalled());
    const [own, trade] = build.mock.calls[0]!;
    expect(own).toMatchObject({
      importer: "US",
      exporters: ["VN", "CN", "MX", "EU", "TW"],
      acts: true,
      tradeYear: 2024,
    });
    expect(own.sectors).toHaveLength(10);
    expect(trade).toBeNull();
  });

  test("says that Parley holds no trade of an exporter, and fills in the law all the same", async () => {
    await openNewCase();
    write(field(/^Importer/), "US");
    write(field(/^Exporters/), "Ghana");
    leave(/^Exporters/);
    expect(await screen.findByText(/Parley has no trade data for this exporter/)).toBeTruthy();
  });

  test("keeps what was written by hand until it is asked to fill", async () => {
    const { user } = await openNewCase();
    write(field(/^Name of the case/), "Ours");
    write(group("Sector 1").getByLabelText(/^Name/), "Shoes");
    write(field(/^Importer/), "US");
    write(field(/^Exporters/), "VN, ID");
    leave(/^Exporters/);
    expect(screen.queryByText(/^Filled in/)).toBeNull();
    expect((group("Sector 1").getByLabelText(/^Name/) as HTMLInputElement).value).toBe("Shoes");
    await user.click(screen.getByRole("button", { name: "Fill in from Parley's data" }));
    expect(await screen.findByText(/^Filled in/)).toBeTruthy();
    expect((field(/^Name of the case/) as HTMLInputElement).value).toBe("Ours");
    expect((field(/^Exporters/) as HTMLInputElement).value).toBe("VN, ID");
    expect((group("Sector 1").getByLabelText(/^HS codes/) as HTMLInputElement).value).toBe("85");
  });

  test("leaves out the acts when they are unticked, and other importers are not filled", async () => {
    const { user } = await openNewCase();
    write(field(/^Importer/), "EU");
    write(field(/^Exporters/), "KR");
    leave(/^Exporters/);
    expect(screen.queryByRole("button", { name: "Fill in from Parley's data" })).toBeNull();
    expect(screen.queryByLabelText(/^Add the US measures/)).toBeNull();
    write(field(/^Importer/), "US");
    leave(/^Importer/);
    await user.click(await screen.findByLabelText(/^Add the US measures/));
    await user.click(screen.getByRole("button", { name: "Build workbook" }));
    await waitFor(() => expect(build).toHaveBeenCalled());
    expect(build.mock.calls[0]![0].acts).toBeUndefined();
  });
});
