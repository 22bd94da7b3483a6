/** What a recalculation of the built workbooks asks of Parley's functions, which Excel hands at most 5 MB and answers in waves. */
import { functionTraffic, trafficText } from "../../../src/host/function-traffic";
import type { OwnTrade } from "../../../src/commands/own-case";
import type { WorkbookDocument } from "../../../src/host/workbook/document";
import { cases, findCase } from "../../../src/cases/registry";
import { addIn } from "../bundle";
import type { AddIn } from "../add-in";
import { kept } from "../kept";
import { CASE } from "../newcase/case";
import { filled } from "../sharing/open";
import { openParley, type Parley } from "./open";

const MOST_CALLS = 60;
const MOST_WAVES = 3;
const MOST_BYTES = 1e6;
/** Of a case of the user's own with as many lines as all goods of the world have headings of six digits, and more. */
const OWN_LINES = 6_000;
const MOST_OWN_BYTES = 3e6;

async function built(key: string, build: (parley: Parley) => Promise<unknown>): Promise<WorkbookDocument> {
  const directory = await addIn();
  return kept(directory, `traffic of ${key}`, async () => {
    const parley = await openParley(directory);
    try {
      await build(parley);
      await parley.host.settle();
      return parley.host.capture();
    } finally {
      parley.close();
    }
  });
}

async function expectFew(document: WorkbookDocument, mostBytes: number): Promise<void> {
  const traffic = await functionTraffic(await addIn(), document);
  const { calls, argumentBytes, waves } = traffic;
  const within = calls <= MOST_CALLS && argumentBytes <= mostBytes && waves <= MOST_WAVES;
  expect([within, within || `${calls} calls, ${argumentBytes} bytes, ${waves} waves: ${trafficText(traffic)}`]).toEqual(
    [true, true],
  );
  // The figures did come from Parley.
  expect(calls).toBeGreaterThan(10);
}

it.each(cases.map(({ id }) => id))("of %s is one call a table", async (caseId) => {
  const asOf = findCase(caseId).defaultAsOf;
  await expectFew(await filled(await addIn(), { caseId, asOf }), MOST_BYTES);
});

it("of a case of a person's own with thousands of lines hands the table of trade over a few times only", async () => {
  const codes = Array.from({ length: OWN_LINES }, (_, at) => String(870_000 + at));
  const trade = (step: number) => Float64Array.from(codes, (_, at) => 1e5 + ((at * step) % 9_999_999));
  const rows: OwnTrade = {
    name: "lines.csv",
    accepted: OWN_LINES,
    rows: { codes, trade: { KR: trade(7), JP: trade(11), world: trade(13) }, duty: {} },
  };
  const document = await built("a case of one's own", (parley) =>
    (parley.window as unknown as { parley: AddIn }).parley.buildOwnCase(CASE, rows, "en"),
  );
  await expectFew(document, MOST_OWN_BYTES);
});
