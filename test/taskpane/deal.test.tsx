/** The tab of the deal: the front it draws, what follows a slider, what is written, and what it says where there is no deal. */
import { act, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { axe } from "jest-axe";
import { buildWorkbook, inspectWorkbook } from "../../src/sheets/build";
import { dismissOutcome } from "../../src/commands/build-session";
import { emptyWorkbook, steerNextBuild, type Builder, type Inspector } from "./builds";
import { dealWorkbook } from "./deal-workbook";
import { openPane } from "./open-pane";
import { stubWorkbook, type FakeWorkbook } from "./workbook";

jest.mock("../../src/sheets/build", () => ({ buildWorkbook: jest.fn(), inspectWorkbook: jest.fn() }));
const builder = buildWorkbook as Builder;
const inspector = inspectWorkbook as Inspector;

beforeEach(() => {
  localStorage.clear();
  dismissOutcome();
  builder.mockReset();
  emptyWorkbook(inspector);
});

async function openDeal(workbook = dealWorkbook(), options: Parameters<typeof openPane>[0] = {}) {
  const handle = stubWorkbook(workbook);
  const pane = await openPane(options);
  await pane.user.click(screen.getByRole("tab", { name: /^(Deal|협상안?)$/ }));
  return { ...pane, workbook, handle };
}

const column = (workbook: FakeWorkbook, table: string, header: string) => {
  const [headers = [], ...rows] = workbook.tables[table]!.values;
  return rows.map((row) => row[headers.indexOf(header)]);
};
const set = (workbook: FakeWorkbook, table: string, row: number, header: string, value: string | number) => {
  const { values } = workbook.tables[table]!;
  values[row + 1]![values[0]!.indexOf(header)] = value;
};
const card = () => within(screen.getByRole("region", { name: "This package" }));
const along = () => screen.getByRole<HTMLInputElement>("slider", { name: "Along the front" });

test("draws the exact front, names the packages of the rules and honours what excludes", async () => {
  await openDeal();
  // 3 × 2 × 2 packages less the 3 that hold both ships and fuel; six of the nine are dominated by none.
  expect(await screen.findByText(/^9 packages, 6 efficient · Zone of agreement: \$400\.0 m/)).toBeTruthy();
  const chart = screen.getByRole("img", { name: /^Efficient packages: 6\./ });
  // Both accept the quota with ships (200 and 250) or with fuel (400 and 20); Nash takes the larger product.
  expect(chart.getAttribute("aria-label")).toContain("Nash: $200.0 m to us, $250.0 m to them.");
  expect(card().getByText("A shipyard fund")).toBeTruthy();
  expect(card().getByText("Cars at 10 % in a quota")).toBeTruthy();
  expect(card().getByText("Unchanged: Energy.")).toBeTruthy();
});

test("steps along the front by keyboard and goes to a rule's package", async () => {
  const { user } = await openDeal();
  await screen.findByRole("img");
  // To the right is better for us: cars free of duty and nothing in return.
  fireEvent.change(along(), { target: { value: along().max } });
  expect(card().getByText("Cars free of duty")).toBeTruthy();
  expect(card().getByText("Below one side's reservation value, so not proposed.")).toBeTruthy();
  expect(card().getByRole<HTMLButtonElement>("button", { name: "Write to the sheet" }).disabled).toBe(true);
  expect(along().getAttribute("aria-valuetext")).toBe("Package 6 of 6: $900.0 m to us, −$500.0 m to them");
  const nash = screen.getByRole("button", { name: "Nash" });
  await user.click(nash);
  expect(nash.getAttribute("aria-pressed")).toBe("true");
  expect(card().getByText("A shipyard fund")).toBeTruthy();
});

test("goes to one's own choice in the sheet, marks it in the chart and says what would better it", async () => {
  const { user, workbook, handle } = await openDeal();
  const own = await screen.findByRole("button", { name: "Your own choice" });
  expect(screen.getByRole("img").getAttribute("aria-label")).toContain("Your own choice: $0 to us, $0 to them.");
  // What Nash's rule chooses is undominated: no exchange improves it, and what is in the sheet is looked at instead.
  await user.click(screen.getByText("Suggested trades"));
  expect(screen.getByText(/^No exchange between two issues improves this package/)).toBeTruthy();
  expect(screen.getByText("Your own choice on the sheet Deal can be improved:")).toBeTruthy();
  await user.click(own);
  expect(own.getAttribute("aria-pressed")).toBe("true");
  expect(card().getByText("Nothing changes in any issue.")).toBeTruthy();
  expect(screen.queryByText(/^No exchange between two issues/)).toBeNull();
  // −300 and 450 for the fund, 500 and −200 for the cars.
  expect(screen.getByText("Give: A shipyard fund")).toBeTruthy();
  expect(screen.getAllByText("Take: Cars at 10 % in a quota")).toHaveLength(2);
  expect(screen.getByText("$200.0 m more to us, $250.0 m more to them")).toBeTruthy();
  await user.click(screen.getAllByRole("button", { name: "Show it" })[0]!);
  expect(screen.getByRole("button", { name: "Nash" }).getAttribute("aria-pressed")).toBe("true");

  set(workbook, "DealIssues", 1, "Chosen", "150bn");
  set(workbook, "DealIssues", 2, "Chosen", "more");
  act(() => handle.edited());
  await waitFor(() =>
    expect(screen.getByRole("img").getAttribute("aria-label")).toContain(
      "Your own choice: −$400.0 m to us, $670.0 m to them.",
    ),
  );
  await user.click(own);
  expect(await card().findByText("Violates an exclusion or a requirement, so not proposed.")).toBeTruthy();
  expect(card().getByRole<HTMLButtonElement>("button", { name: "Save as a scenario" }).disabled).toBe(true);

  set(workbook, "DealIssues", 2, "Chosen", "cheese");
  act(() => handle.edited());
  await waitFor(() =>
    expect(screen.getByRole<HTMLButtonElement>("button", { name: "Your own choice" }).disabled).toBe(true),
  );
});

test("a click in the chart shows the nearest package", async () => {
  await openDeal();
  const chart = await screen.findByRole("img");
  chart.getBoundingClientRect = () => ({ left: 0, top: 0, width: 320, height: 232 }) as DOMRect;
  // jsdom has no pointer events of its own.
  const press = (clientX: number, clientY: number) =>
    fireEvent(chart, new MouseEvent("pointerdown", { clientX, clientY, bubbles: true }));
  press(319, 231);
  expect(card().getByText("Cars free of duty")).toBeTruthy();
  press(0, 0);
  expect(card().getByText("A shipyard fund")).toBeTruthy();
  expect(card().queryByText(/^Cars/)).toBeNull();
});

test("the chart follows weights and reservation values, which can be put back or written to the sheet", async () => {
  const { user, workbook, handle } = await openDeal();
  await screen.findByRole("img");
  await user.click(screen.getByText("Weights and reservation values"));
  // A car counts twice for us: the best package is worth 1,800 to us.
  fireEvent.change(screen.getByRole("slider", { name: "Automobiles: weight for us" }), { target: { value: "200" } });
  expect(screen.getByRole("img").getAttribute("aria-label")).toContain("The best for us gives us $1.80 bn");
  await user.click(screen.getByRole("button", { name: "Reset to the sheet's values" }));
  expect(screen.getByRole("img").getAttribute("aria-label")).toContain("The best for us gives us $900.0 m");

  fireEvent.change(screen.getByRole("slider", { name: "Shipbuilding: weight for them" }), { target: { value: "50" } });
  fireEvent.change(screen.getByRole("slider", { name: "Our reservation value" }), { target: { value: "200" } });
  await user.click(screen.getByRole("button", { name: "Write these to the sheet" }));
  expect(await screen.findByText("Written to the sheet Deal.")).toBeTruthy();
  // Times the weight of 2 that the sheet held.
  expect(column(workbook, "DealIssues", "Their weight")).toEqual([1, 1, 1]);
  expect(column(workbook, "DealIssues", "Our weight")).toEqual([1, 1, 1]);
  expect(workbook.names.OurOverride!.value).toBe(900e6);
  expect(workbook.names.TheirOverride!.value).toBe("");

  workbook.names.OurReservation!.value = 900e6;
  act(() => handle.edited());
  expect(await screen.findByText(/No package gives both sides/)).toBeTruthy();
});

test("follows edits in the sheet", async () => {
  const { workbook, handle } = await openDeal();
  await screen.findByText(/6 efficient/);
  set(workbook, "Deal", 4, "Excludes", "");
  act(() => handle.edited());
  expect(await screen.findByText(/^12 packages/)).toBeTruthy();
});

test("writes a package to the sheet, option by option", async () => {
  const { user, workbook } = await openDeal();
  await screen.findByRole("img");
  await user.click(card().getByRole("button", { name: "Write to the sheet" }));
  expect(await screen.findByText("Written to the column Chosen of the sheet Deal.")).toBeTruthy();
  expect(column(workbook, "DealIssues", "Chosen")).toEqual(["quota", "150bn", "none"]);
});

test("says so where Excel does not take what is written", async () => {
  const { user, handle } = await openDeal();
  await screen.findByRole("img");
  handle.failNext(new Error("A cell is being edited."));
  await user.click(card().getByRole("button", { name: "Write to the sheet" }));
  expect((await screen.findByText(/Excel did not accept it/)).textContent).toContain(
    "(A cell is being edited). Leave the cell",
  );
});

test("saves a package as a scenario with its tariff terms, under a name of one's own", async () => {
  inspector.mockResolvedValue({
    ours: ["Deal"],
    foreign: [],
    record: {
      version: "0.1.0",
      caseId: "korea-us-2025",
      asOf: "2025-05-21",
      language: "en",
      sectors: ["autos", "mine"],
      scenarios: ["return", "package-1"],
      defaults: {},
    },
  });
  const workbook = dealWorkbook();
  workbook.tables.Scenarios!.values.push(["package-1", "Earlier", 0, 0]);
  const { user } = await openDeal(workbook);
  await screen.findByRole("img");
  const name = card().getByRole("textbox", { name: "Name of the scenario" });
  expect(name).toHaveProperty("value", "Nash package");
  await user.clear(name);
  await user.type(name, "For Tuesday");
  const started = steerNextBuild(builder);
  await user.click(card().getByRole("button", { name: "Save as a scenario" }));
  const { options, finish } = await started;
  expect(options).toMatchObject({
    caseId: "korea-us-2025",
    asOf: "2025-05-21",
    sectors: ["autos"],
    scenarios: ["return"],
    existing: "refresh",
  });
  expect(options.addScenario).toMatchObject({
    id: "package-2",
    name: "For Tuesday",
    // 2025-07-09
    terms: [
      {
        sector: "autos",
        exemptRate: 0.1,
        coverage: 1,
        quota: { formula: '=0.5*INDEX(Sectors[Trade KR],MATCH("autos",Sectors[Sector],0))' },
        effective: 45847,
      },
    ],
  });
  await act(async () => finish({ refreshed: true }));
});

test("offers, trades, the other side and the time unfold", async () => {
  const { user } = await openDeal();
  await screen.findByRole("img");
  fireEvent.change(along(), { target: { value: "0" } });
  await user.click(screen.getByText("Suggested trades"));
  // Ships alone: more for us and for them where fuel takes their place and the cars' quota is had.
  expect(screen.getByText("Where to concede first")).toBeTruthy();
  expect(screen.getByText("Energy: brings them $220.0 m, costs us $100.0 m")).toBeTruthy();
  await user.click(screen.getByText("Uncertainty about the other side"));
  await waitFor(() => expect(screen.getByText(/^Best to propose/)).toBeTruthy());
  expect(card().getByText(/chance that they accept$/)).toBeTruthy();
  // The less we know of what they have without a deal, the more it is worth to ask.
  fireEvent.change(screen.getByRole("slider", { name: "Uncertainty of their reservation value" }), {
    target: { value: "100" },
  });
  await waitFor(
    () =>
      expect(
        screen.getByRole("heading", { name: "Ask next" }).parentElement!.querySelectorAll("ol li").length,
      ).toBeGreaterThan(0),
    { timeout: 20_000 },
  );
  await user.click(screen.getByText("Now, at the deadline, or later"));
  expect(screen.getByText("Best now: Accept now")).toBeTruthy();
  expect(screen.getByText(/probability 60%; break-even at 77%/)).toBeTruthy();
  expect(screen.getByText("Value of perfect information: $25.0 m.")).toBeTruthy();
});

describe("says clearly why there is nothing to propose", () => {
  it.each<[string, (workbook: FakeWorkbook) => void, RegExp]>([
    [
      "values are missing",
      (workbook) => set(workbook, "Deal", 1, "Theirs", ""),
      /Without a value for both sides: Cars free of duty\./,
    ],
    [
      "many values are missing",
      (workbook) => [0, 1, 2, 3, 4, 5, 6].forEach((row) => set(workbook, "Deal", row, "Ours", "#NAME?")),
      /Without a value for both sides: No terms for cars, .*, No fuel and More fuel\./,
    ],
    ["a link names no option", (workbook) => set(workbook, "Deal", 1, "Requires", "cheese: all"), /cheese: all/],
    [
      "a reservation value is above every package",
      (workbook) => (workbook.names.OurReservation!.value = 1e9),
      /Our reservation value of \$1\.00 bn is above every package; the best gives us \$900\.0 m\./,
    ],
    [
      "theirs is",
      (workbook) => (workbook.names.TheirReservation!.value = 1e9),
      /Their reservation value of \$1\.00 bn is above every package; the best gives them \$450\.0 m\./,
    ],
    [
      "options exclude each other in a ring",
      (workbook) => {
        for (const [row, header, value] of [
          [0, "Requires", "ships: 150bn"],
          [1, "Requires", "ships: 150bn"],
          [2, "Requires", "ships: 150bn"],
          [4, "Requires", "fuel: more"],
        ] as const)
          set(workbook, "Deal", row, header, value);
      },
      /Exclusions and requirements leave no package at all/,
    ],
  ])("where %s", async (_, change, sentence) => {
    const workbook = dealWorkbook();
    change(workbook);
    await openDeal(workbook);
    expect(await screen.findByText(sentence)).toBeTruthy();
  });

  it("and names the rows of a ring", async () => {
    const workbook = dealWorkbook();
    for (const row of [0, 1, 2]) set(workbook, "Deal", row, "Requires", "ships: 150bn");
    set(workbook, "Deal", 4, "Requires", "fuel: more");
    await openDeal(workbook);
    expect(await screen.findByText("“A shipyard fund” excludes “More fuel”")).toBeTruthy();
    expect(screen.getByText("“A shipyard fund” requires “More fuel”")).toBeTruthy();
  });

  it("and answers one issue with one option", async () => {
    const workbook = dealWorkbook();
    const { values } = workbook.tables.Deal!;
    workbook.tables.Deal!.values = [values[0]!, values[3]!];
    workbook.names.TheirReservation!.value = -1e9;
    await openDeal(workbook);
    expect(await screen.findByText(/^1 package, 1 efficient · Zone of agreement: \$500\.0 m/)).toBeTruthy();
    expect(card().getByText("Cars at 10 % in a quota")).toBeTruthy();
  });

  it("where the workbook has no deal", async () => {
    const workbook = dealWorkbook();
    delete workbook.tables.Deal;
    const { user } = await openDeal(workbook);
    await user.click(await screen.findByRole("button", { name: /case/i }));
    expect(screen.getByRole("tab", { name: "Case" }).getAttribute("aria-selected")).toBe("true");
  });

  it("where there are too many packages to look at all: good ones, and a line that none passes", async () => {
    const workbook = dealWorkbook();
    const { values } = workbook.tables.Deal!;
    const [headers = []] = values;
    // 30 issues × 10 options, each option bound to one of another issue far away: no small group can be split off.
    const rows = Array.from({ length: 30 }, (_, issue) =>
      Array.from({ length: 10 }, (_, option) => {
        const row: Record<string, string | number> = {
          "In words": `${issue}.${option}`,
          Issue: `i${issue}`,
          Option: `o${option}`,
          Ours: (((issue * 7 + option * 13) % 97) - 30) * 1e6,
          Theirs: (((issue * 11 + option * 17) % 89) - 40) * 1e6,
        };
        if (option > 0)
          row["Excludes"] =
            `i${(issue * 7 + option * 5 + 3) % 30 === issue ? (issue + 1) % 30 : (issue * 7 + option * 5 + 3) % 30}: o${(option * 3 + 1) % 10}`;
        return headers.map((header) => row[String(header)] ?? "");
      }),
    ).flat();
    workbook.tables.Deal!.values = [headers, ...rows];
    await openDeal(workbook);
    expect(await screen.findByText(/Too many packages to look at all of them/, {}, { timeout: 60_000 })).toBeTruthy();
  }, 120_000);
});

test.each([
  { displayLanguage: "en-US", officeTheme: { isDarkTheme: false } },
  { displayLanguage: "ko-KR", officeTheme: { isDarkTheme: true } },
])("breaks no rule of accessibility, folded or not: $displayLanguage", async (look) => {
  const { user, container } = await openDeal(dealWorkbook(), look);
  await screen.findByRole("img");
  expect(await axe(container)).toHaveNoViolations();
  for (const summary of container.querySelectorAll("summary")) await user.click(summary);
  await waitFor(() => expect(container.querySelectorAll("details[open]").length).toBe(6));
  expect(await axe(container)).toHaveNoViolations();
});
