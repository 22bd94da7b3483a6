/** What the ribbon's buttons and the command line do; loaded before the pane draws itself, so that it also works unseen. */
import { caseOf, firstCase } from "../cases/registry";
import { SHARING_ACTIONS } from "../sharing/action-names";
import { BUILD_ACTION, type BuildOptions } from "../sheets/options";
import { parseBuildOptions } from "./build-argument";
import { optionsOf, runBuild } from "./build-session";
import { chosenLanguage } from "./language";
import { answered } from "./text-action";
import { EXPLAIN_ACTION, wantTab } from "./wanted-tab";

/** Of the command line, which knows them by these names only; the pane calls what they do directly. */
const OWN_CASE_ACTION = "BUILD_OWN_CASE";
const BRIEF_ACTION = "WRITE_BRIEF";

/** What the workbook was built from; in a new one the first bundled case, whole, on its own as-of day. */
async function ribbonOptions(): Promise<BuildOptions> {
  const language = chosenLanguage();
  const record = await workbookRecord();
  if (record && caseOf(record)) return optionsOf(record, language);
  return { caseId: firstCase.id, asOf: firstCase.defaultAsOf, language, existing: "refresh" };
}

async function workbookRecord() {
  try {
    const { inspectWorkbook } = await import("../sheets/build");
    return (await inspectWorkbook()).record;
  } catch {
    // The build looks at the workbook again and says what is in its way.
    return null;
  }
}

/** Excel refuses this to add-ins that came from the marketplace. */
async function openPane(): Promise<void> {
  if (!Office.context.requirements.isSetSupported("SharedRuntime", "1.1")) return;
  try {
    await Office.addin.showAsTaskpane();
  } catch {
    // The outcome is kept and shows when the user opens the pane.
  }
}

async function buildFromRibbon(event: Office.AddinCommands.Event): Promise<void> {
  try {
    const outcome = await runBuild(await ribbonOptions());
    if (!outcome.ok) await openPane();
  } finally {
    // Excel greys the button until it hears this.
    event.completed();
  }
}

/** From the menu of a cell: the pane comes forward with the tab that follows the selection. */
async function explainCell(event: Office.AddinCommands.Event): Promise<void> {
  try {
    wantTab("why");
    await openPane();
  } finally {
    event.completed();
  }
}

/** A text answers with the promise of a text; a ribbon event, with what the pane shows. */
function build(argument: string | Office.AddinCommands.Event): unknown {
  return typeof argument === "string"
    ? answered(async () => runBuild(parseBuildOptions(argument)))
    : buildFromRibbon(argument);
}

// Without office.js there is no ribbon; the pane says so itself.
if (typeof Office !== "undefined") {
  Office.actions.associate(BUILD_ACTION, build);
  Office.actions.associate(EXPLAIN_ACTION, (event: Office.AddinCommands.Event) => void explainCell(event));
  Office.actions.associate(OWN_CASE_ACTION, (argument: string): unknown =>
    import("./own-case-action").then(({ runOwnCaseAction }) => runOwnCaseAction(argument)),
  );
  Office.actions.associate(BRIEF_ACTION, (argument: string): unknown =>
    import("./brief").then(({ briefFromText }) => briefFromText(argument)),
  );
  for (const name of SHARING_ACTIONS) {
    Office.actions.associate(name, (argument: string): unknown =>
      import("../sharing/actions").then(({ runSharingAction }) => runSharingAction(name, argument)),
    );
  }
}
