/** The add-in without its pane, for tests: its functions and all its actions. */
import "../../../src/functions/functions";
import "../../../src/commands/commands";
import { runBuild, undoBuild } from "../../../src/commands/build-session";
import { openPortable, openSnapshot } from "../../../src/sharing/copy-file";
import { en } from "../../../src/words/share/en";
import { giveBackCells, takeOver, type TakenCell } from "../../../src/sharing/take-over";
import type { Difference } from "../../../src/sharing/compare";

/** As the pane takes over. */
const takeAsPane = (differences: readonly Difference[]) =>
  takeOver(differences, async (options) => {
    const outcome = await runBuild(options);
    if (!outcome.ok) throw new Error(outcome.message);
  });
Object.assign(window, {
  parley: {
    takeOver: takeAsPane,
    undoBuild,
    openSnapshot,
    openPortable: () => openPortable(en),
    giveBackCells: (cells: readonly TakenCell[]) => giveBackCells(cells),
  },
});
