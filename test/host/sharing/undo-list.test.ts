/** Excel's own Undo: what empties its list is said beside the button, and what only looks leaves the list alone. */
import type { WorkbookDocument } from "../../../src/host/workbook/document";
import type { TheirWorkbook } from "../../../src/sharing/compare-workbook";
import type { AddIn } from "../add-in";
import { addIn } from "../bundle";
import { OPTIONS } from "../sheets/open";
import { filled, inSession, type Sharing } from "./open";

let directory: string;
let original: WorkbookDocument;
beforeAll(async () => {
  directory = await addIn();
  original = await filled(directory, { sectors: ["steel"], scenarios: ["pause", "milder"] });
});

type Deed = (session: Sharing, pane: AddIn) => Promise<unknown>;
const action =
  (name: Parameters<Sharing["done"]>[0], argument?: unknown): Deed =>
  (session) =>
    session.done(name, argument);

/** A step of the user's own stands in the list before. */
const kept = (deed: Deed): Promise<boolean> =>
  inSession(directory, original, async (session) => {
    await session.run(
      `context.workbook.names.getItem("HorizonMonths").getRange().values = [[7]]; await context.sync();`,
    );
    session.host.counters.reset();
    const [own] = session.host.undoable;
    expect(own).toBe("Range.Values");
    await deed(session, (session.window as unknown as { parley: AddIn }).parley);
    expect(session.host.counters.screenHolds).toBeLessThanOrEqual(1);
    return session.host.undoable.at(-1) === own;
  });

const theirs = () => inSession(directory, original, (session) => session.done<TheirWorkbook>("READ_INPUTS"));

it.each<[string, Deed]>([
  ["check", action("CHECK_WORKBOOK")],
  ["list a portable copy", action("LIST_PORTABLE")],
  ["compare", async (session) => session.done("COMPARE_INPUTS", { theirs: await theirs() })],
  ["freeze", action("FREEZE_WORKBOOK")],
  ["portable copy in place", action("MAKE_PORTABLE", { where: "here" })],
  ["snapshot in place", action("SNAPSHOT_WORKBOOK")],
])("stays as it is: %s", async (_, deed) => {
  expect(await kept(deed)).toBe(true);
});

it.each<[string, Deed]>([
  ["refresh", (_, pane) => pane.buildWorkbook({ ...OPTIONS, sectors: ["steel"], scenarios: ["pause"] })],
  [
    "take a build back",
    async (session, pane) => {
      await pane.runBuild({ ...OPTIONS, sectors: ["steel"], scenarios: ["pause"] });
      session.host.counters.reset();
      await pane.undoBuild();
    },
  ],
  ["portable copy beside the live sheets", action("MAKE_PORTABLE", { where: "beside" })],
  ["brief", (_, pane) => pane.writeBrief("en")],
  ["bridge", (_, pane) => pane.writeBridge("en")],
  [
    "proof, written again",
    async (_, pane) => {
      await pane.writeProof("en");
      await pane.writeProof("en");
    },
  ],
])("is emptied: %s", async (_, deed) => {
  expect(await kept(deed)).toBe(false);
});
