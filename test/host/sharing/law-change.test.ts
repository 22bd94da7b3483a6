/** What the check says of a workbook that was filled when the law was another: which acts, and what a refresh does to the expected duty. */
import type { CheckReport } from "../../../src/sharing/check";
import { addIn } from "../bundle";
import { tableOf } from "../sheets/open";
import { filled, inSession, namedCell, recalculated } from "./open";

const ACT = "S232-AUTO-25";

it("names the acts that changed and the difference in USD", async () => {
  const directory = await addIn();
  const document = structuredClone(await filled(directory));
  const today = namedCell(document, "ExpectedDuty").value as number;
  // As an earlier version wrote it: a duty of 20 % on cars, of which the record knows.
  tableOf(document, "Measures").find((row) => row.Measure!.value === ACT)!.Rate!.value = 0.2;
  for (const part of document.customXml)
    part.xml = part.xml.replace(new RegExp(`("|&quot;)${ACT}\\1:\\{[^}]*?\\}`), (row) =>
      row.replace(/(Rate(?:"|&quot;):(?:"|&quot;))n0\.25/, "$1n0.2"),
    );
  const older = await recalculated(directory, document);
  const before = namedCell(older, "ExpectedDuty").value as number;
  expect(before).toBeLessThan(today);
  const { findings } = await inSession(directory, older, (session) => session.done<CheckReport>("CHECK_WORKBOOK"));
  const [found] = findings.filter(({ kind }) => kind === "newer-data");
  expect(found!.what).toContain(`the law has changed since the workbook was filled, in 1 row of Measures: ${ACT}`);
  const whole = (value: number): string => Math.round(value).toLocaleString("en-US");
  expect(found!.what).toContain(`by +${whole(today - before)} USD, from ${whole(before)} to ${whole(today)} USD`);
});
